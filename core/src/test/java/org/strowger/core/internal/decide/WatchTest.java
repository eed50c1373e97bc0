package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strowger.core.agent.AgentState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;

/** Alarms: each names its cause, and nothing stops. */
class WatchTest {
    private final List<String> alarms = new ArrayList<>();
    private Trial trial;

    @Test
    void shouldTellThatARankingThrewUntilItIsSwitchedOff() {
        // given
        begin(Trial.queue("sales").ranking("broken", "idle"));
        // when
        trial.signIn("ann").signIn("ben").signIn("cid").signIn("dan");
        trial.arrives();
        // then
        assertEquals(List.of(
                "RANKING_THREW: ranking 'broken': threw java.lang.IllegalStateException, time 1 of 3; the usual key"
                        + " stands in for it, mend it",
                "RANKING_THREW: ranking 'broken': threw java.lang.IllegalStateException, time 2 of 3; the usual key"
                        + " stands in for it, mend it",
                "RANKING_THREW: ranking 'broken': threw java.lang.IllegalStateException, time 3 of 3; it is not asked"
                        + " again before the next start, mend it"), alarms);
        assertTrue(trial.told().contains("OFFER_MADE call 2 in sales agent ann"), "the next ranking decides");
    }

    @Test
    void shouldTellThatARankingOfCallsThrew() {
        // given
        begin(Trial.queue("sales").callRanking("broken"));
        trial.signIn("ann");
        // when
        trial.arrives();
        // then
        assertEquals(List.of("RANKING_THREW: callRanking 'broken': threw java.lang.IllegalStateException, time 1 of 3;"
                + " the usual key stands in for it, mend it"), alarms);
        assertTrue(trial.told().contains("OFFER_MADE call 2 in sales agent ann"));
    }

    @Test
    void shouldTellOnceThatAnAdapterIsSilent() {
        // given
        begin(Trial.queue("sales"));
        trial.signIn("ann").signIn("ben").signIn("cid").signIn("dan");
        trial.arrives();
        // when
        trial.passes(80, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("ADAPTER_SILENT call 2 in sales agent ann: adapter 0 reported nothing of the last 3 legs"
                + " that it was told to dial before their time was over; see whether its switch is in order"), alarms);
    }

    @Test
    void shouldNotCallAnAdapterSilentThatReportsRinging() {
        // given
        begin(Trial.queue("sales"));
        trial.signIn("ann").signIn("ben").signIn("cid").signIn("dan");
        trial.arrives();
        // when
        for (long leg = 1; leg < 8; leg += 2) {
            trial.passes(10, TimeUnit.SECONDS).rings(leg).passes(10, TimeUnit.SECONDS);
        }
        // then
        assertEquals(List.of(), alarms);
    }

    @Test
    void shouldTellThatAQueueIsNearlyFullAndAgainWhenItHasEmptied() {
        // given
        begin(Trial.queue("sales").maxWaiting(10));
        trial.signInNotReady("ann", org.strowger.core.agent.NotReadyReason.BREAK);
        List<Long> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(trial.arrives());
        }
        assertEquals(List.of(), alarms);
        // when
        calls.add(trial.arrives());
        calls.add(trial.arrives());
        // then
        String told = "CAP_NEARLY_REACHED in sales: the queue holds 9 of the 10 calls it may hold; add agents or let"
                + " calls overflow";
        assertEquals(List.of(told), alarms);
        // and when
        calls.subList(0, 2).forEach(trial::hangUp);
        trial.arrives();
        assertEquals(List.of(told), alarms, "still told");
        calls.subList(2, 4).forEach(trial::hangUp);
        trial.arrives();
        trial.arrives();
        // then
        assertEquals(List.of(told, told), alarms);
    }

    @Test
    void shouldOfferAtOnceAndTellWhenWorkWasNotConserved() {
        // given: an agent who became available without anybody noticing, as no command can bring about
        begin(Trial.queue("sales"));
        trial.signInNotReady("ann", org.strowger.core.agent.NotReadyReason.BREAK);
        long call = trial.arrives();
        trial.decider.floor().agents[0].state = AgentState.READY;
        trial.decider.floor().agents[0].wish = AgentState.READY;
        // when: any command, at times that draw each agent sooner or later
        for (int i = 0; i < 100 && alarms.isEmpty(); i++) {
            trial.passes(7, TimeUnit.MILLISECONDS).rings(99);
        }
        // then
        assertEquals(List.of("WORK_NOT_CONSERVED call " + call + " in sales agent ann: the agent was available and the"
                + " call waited, without a reason to hold it; it is offered now, report this with the journal"),
                alarms);
        assertTrue(trial.told().contains("OFFER_MADE call 2 in sales agent ann"));
    }

    @Test
    void shouldTellWhenAQueuesAccountIsWrongAndGoOn() {
        // given: a count that no command can bring about
        begin(Trial.queue("sales"));
        trial.signInNotReady("ann", org.strowger.core.agent.NotReadyReason.BREAK);
        trial.arrives();
        trial.decider.floor().queues[0].waiting = 3;
        // when
        trial.arrives();
        trial.arrives();
        // then
        assertEquals(List.of("ACCOUNT_WRONG in sales: 2 calls entered the queue, 0 left it, 2 wait in its order and 4"
                + " were counted as waiting; report this with the journal"), alarms);
    }

    private void begin(QueueConfig.Builder queue) {
        CenterConfig.Builder centre = CenterConfig.named("watched").queue(queue).entryQueue("sales");
        for (String name : List.of("ann", "ben", "cid", "dan")) {
            centre.agent(AgentConfig.named(name).queue("sales"));
        }
        trial = new Trial(centre.build());
        trial.listen(event -> {
            if (event.kind() == AcdEventKind.ALARM) {
                alarms.add(line(event));
            }
        });
    }

    private static String line(AcdEvent event) {
        return event.detail() + (event.callId() < 0 ? "" : " call " + event.callId())
                + (event.queue().isEmpty() ? "" : " in " + event.queue())
                + (event.agent().isEmpty() ? "" : " agent " + event.agent()) + ": " + event.reason();
    }
}
