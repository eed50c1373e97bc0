package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.RoutingConfig.IdleFrom;

/** From which moment an agent counts as idle: a call from 5 to 65 s, wrap-up to 95 s, a break to 200 s. */
class IdleFromTest {
    @ParameterizedTest
    @CsvSource({"CALL_START, 5", "CALL_END, 65", "WRAP_UP_END, 95", "READY, 200"})
    void shouldCountIdleTimeFromTheMomentThatIsSet(IdleFrom idleFrom, long seconds) {
        // given
        Trial trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .agent(AgentConfig.named("ann")).idleFrom(idleFrom).entryQueue("sales").build());
        trial.signIn("ann");
        assertEquals(0, trial.decider.floor().agents[0].idleSinceNs);
        long call = trial.arrives();
        trial.passes(5, TimeUnit.SECONDS).answers(1).bridged(call, 1).passes(60, TimeUnit.SECONDS);
        // when
        trial.notReady("ann", NotReadyReason.BREAK).ends(call, Reason.NORMAL)
                .passes(135, TimeUnit.SECONDS).ready("ann");
        // then
        assertEquals(TimeUnit.SECONDS.toNanos(seconds), trial.decider.floor().agents[0].idleSinceNs);
        long refused = trial.arrives();
        trial.passes(1, TimeUnit.SECONDS).ends(refused, Reason.NORMAL);
        assertEquals(TimeUnit.SECONDS.toNanos(seconds), trial.decider.floor().agents[0].idleSinceNs,
                "an offer that is not accepted leaves it alone");
    }
}
