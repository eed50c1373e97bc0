package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.TeamConfig;

/** Occupancy of a team over five minutes, looked at once a minute: 70, 80 and 90 %, left 3 points lower. */
class OccupancyTest {
    private static final String TEAM = "OCCUPANCY_CHANGED team north ";
    private static final String QUEUE = "OCCUPANCY_CHANGED in sales ";

    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales"))
                .team(TeamConfig.named("north").occupancyHold(Duration.ofSeconds(60)).build())
                .agent(AgentConfig.named("ann").team("north").queue("sales"))
                .agent(AgentConfig.named("ben").queue("sales"))
                .occupancyWindow(Duration.ofMinutes(5)).entryQueue("sales").build());
        trial.signIn("ann");
    }

    private void ownCall(boolean begins) {
        trial.asks(shift -> begins ? shift.ownCallBegin(0) : shift.ownCallEnd(0));
    }

    private List<String> levelsTold() {
        return trial.told().stream().filter(line -> line.startsWith("OCCUPANCY")).toList();
    }

    @Test
    void shouldEnterEachLevelAtOnceForTeamAndQueue() {
        // given
        ownCall(true);
        // when
        trial.passes(1, TimeUnit.MINUTES);
        // then
        assertEquals(List.of(TEAM + "OVERLOAD", QUEUE + "OVERLOAD"), levelsTold());
    }

    @Test
    void shouldRiseStepByStepWithTheShareOfBusyTime() {
        // given
        trial.passes(1, TimeUnit.MINUTES);
        ownCall(true);
        // when
        trial.passes(2, TimeUnit.MINUTES);
        assertEquals(List.of(), levelsTold(), "67 %");
        trial.passes(1, TimeUnit.MINUTES);
        // then: 75 %
        assertEquals(List.of(TEAM + "NORMAL", QUEUE + "NORMAL"), levelsTold());
        trial.passes(1, TimeUnit.MINUTES);
        assertEquals(List.of(TEAM + "OVERLOAD", QUEUE + "OVERLOAD"), levelsTold(), "the idle minute is out of sight");
    }

    @Test
    void shouldLeaveALevelOnlyAfterStayingBelowItsMargin() {
        // given
        ownCall(true);
        trial.passes(5, TimeUnit.MINUTES);
        levelsTold();
        // when
        ownCall(false);
        trial.passes(1, TimeUnit.MINUTES);
        // then: 80 % of the window, 10 points below the level, for the first time
        assertEquals(List.of(), levelsTold());
        trial.passes(1, TimeUnit.MINUTES);
        assertEquals(List.of(TEAM + "LOW", QUEUE + "LOW"), levelsTold(), "60 %, and a minute has passed");
    }

    @Test
    void shouldFallToLowWhenNobodyIsSignedInAnyMore() {
        // given
        ownCall(true);
        trial.passes(1, TimeUnit.MINUTES);
        ownCall(false);
        levelsTold();
        // when
        trial.signOut("ann").passes(1, TimeUnit.MINUTES);
        // then
        assertEquals(List.of(TEAM + "LOW", QUEUE + "LOW"), levelsTold());
        assertEquals(Long.MAX_VALUE, trial.decider.nextDeadlineNs(), "nobody is watched");
    }

    @Test
    void shouldWatchNothingInACentreWithoutTeams() {
        // given
        trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales"))
                .agent(AgentConfig.named("ann")).entryQueue("sales").build());
        // when
        trial.signIn("ann").notReady("ann", NotReadyReason.BREAK);
        // then
        assertEquals(Long.MAX_VALUE, trial.decider.nextDeadlineNs());
        trial.ready("ann");
        long call = trial.arrives();
        trial.ends(call, Reason.NORMAL);
        assertEquals(Long.MAX_VALUE, trial.decider.nextDeadlineNs());
    }
}
