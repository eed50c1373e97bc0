package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.CenterReader;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/** The rules of a queue that make callbacks, and what they do to them. */
class CallbackWaysTest {
    private Trial trial;

    private void centre(String queues) {
        String yaml = """
                center: ways
                defaults: {ranking: [idle], callRanking: arrival, wrapUp: 0s, overdueAfter: 0s, joinWhen: always, maxWaitNoAgent: 0s}
                queues:
                %s
                agents:
                  ann: {queues: [sales]}
                  ben: {queues: [sales]}
                entry: {queue: sales}
                """.formatted(queues.indent(2));
        trial = new Trial(CenterReader.read("center.yml", yaml.getBytes(StandardCharsets.UTF_8)));
        trial.told();
    }

    @Test
    void shouldCallBackACallerWhoChoosesSo() {
        // given
        centre("sales: {steps: [{after: 30s, do: [{stayOrLeave: [callback]}]}]}");
        long call = trial.arrives();
        trial.passes(30, TimeUnit.SECONDS).told();
        // when
        trial.key(call, '2');
        // then
        assertEquals(List.of("SEGMENT_EXITED call 2 in sales CALLBACK", "CALLBACK_REQUESTED call 1 in sales",
                "CALL_ARRIVED call 1", "CALL_QUEUED call 1 in sales", "hangup 2 NORMAL", "CALL_ENDED call 2 CALLBACK"),
                trial.told());
        // and the callback itself, which has no line, is not asked
        trial.passes(30, TimeUnit.SECONDS);
        assertEquals(List.of("STEP_DONE call 1 in sales DONE"), trial.told());
    }

    @Test
    void shouldNotOfferACallbackToACallerWithoutNumber() {
        // given
        centre("sales: {steps: [{after: 30s, do: [{stayOrLeave: [callback]}]}]}");
        long call = trial.arrivesAnonymous();
        trial.passes(30, TimeUnit.SECONDS).told();
        // when
        trial.key(call, '2');
        // then: he stays
        assertEquals(List.of(), trial.told());
        assertEquals(1, trial.status("sales").waiting());
    }

    @Test
    void shouldCallBackWhomAQueueMovesOnOrTurnsAway() {
        // given
        centre("sales: {maxWaiting: 1, overflow: [{on: {waited: 5m}, to: [callback]}, {on: FULL, to: [callback]}]}");
        trial.arrives();
        trial.told();
        // when
        long second = trial.arrives();
        // then: it never was in the queue, and its callback does not fill the queue
        assertEquals(List.of("CALL_ARRIVED call 4", "answer 4", "QUEUE_REFUSED call 4 in sales FULL",
                "CALLBACK_REQUESTED call 1 in sales", "CALL_ARRIVED call 1", "CALL_QUEUED call 1 in sales",
                "hangup " + second + " NORMAL", "CALL_ENDED call 4 CALLBACK"), trial.told());
        trial.passes(5, TimeUnit.MINUTES);
        assertEquals(List.of("SEGMENT_EXITED call 2 in sales CALLBACK", "CALLBACK_REQUESTED call 3 in sales",
                "CALL_ARRIVED call 3", "CALL_QUEUED call 3 in sales", "hangup 2 NORMAL", "CALL_ENDED call 2 CALLBACK"),
                trial.told());
        long third = trial.arrives();
        assertEquals("CALL_QUEUED call " + third + " in sales", trial.told().get(2));
    }

    @Test
    void shouldBeAsUrgentAsTheCallThatAQueueTurnedAway() {
        // given
        centre("sales: {callRanking: urgent, maxWaiting: 1, overflow: [{on: FULL, to: [callback]}]}");
        trial.arrives();
        // when
        trial.arrives(90, "100");
        // then
        assertEquals(90, trial.decider.floor().calls.named(1).priorityClass);
    }

    @Test
    void shouldLeaveACallbackInAnEmptyQueueThatCallersLeave() {
        // given
        centre("sales: {maxWaitNoAgent: 60s}");
        long first = trial.arrives();
        trial.passes(1, TimeUnit.SECONDS);
        trial.callbacks(asks -> asks.ask(first, ""));
        long second = trial.arrives();
        trial.told();
        // when
        trial.passes(60, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("SEGMENT_EXITED call " + second + " in sales EMPTY", "hangup 4 NO_ANSWER",
                "CALL_ENDED call 4 NOT_SERVED"), trial.told());
        assertEquals(1, trial.status("sales").waiting());
    }

    @Test
    void shouldEndACallbackByAStepThatEndsCalls() {
        // given
        centre("sales: {steps: [{after: 2m, do: [end]}]}");
        long call = trial.arrives();
        trial.callbacks(asks -> asks.ask(call, "")).told();
        // when
        trial.passes(2, TimeUnit.MINUTES);
        // then
        assertEquals(List.of("STEP_DONE call 1 in sales DONE", "SEGMENT_EXITED call 1 in sales RULE",
                "CALLBACK_ENDED call 1 in sales DROPPED", "CALL_ENDED call 1 NOT_SERVED"), trial.told());
    }

    @Test
    void shouldLetTheOpenOfferEndBeforeACallbackLapses() {
        // given
        centre("sales: {callbackExpiry: 5m, customerRing: 30s, maxWait: 0s}");
        long call = trial.arrives();
        trial.callbacks(asks -> asks.ask(call, "")).passes(290, TimeUnit.SECONDS).signIn("ann").answers(3).told();
        // when
        trial.passes(29, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 5 NO_ANSWER", "CALLBACK_FAILED call 1 in sales", "hangup 3 NO_ANSWER",
                "OFFER_ENDED call 1 in sales agent ann WITHDRAWN", "SEGMENT_EXITED call 1 in sales WITHDRAWN_EXPIRED",
                "CALLBACK_ENDED call 1 in sales EXPIRED", "CALL_ENDED call 1 NOT_SERVED"), trial.told());
    }

    @Test
    void shouldDialOnceWhenSeveralAgentsAreRungAndTheFirstOfThemLeaves() {
        // given
        centre("sales: {offerPolicy: RING_ALL, releaseRivals: ON_BRIDGE, maxRinging: 2}");
        long call = trial.arrives();
        trial.callbacks(asks -> asks.ask(call, "")).signIn("ann").signIn("ben").answers(3).told();
        // when: ann hangs up while the customer rings, and ben answers
        trial.ends(3, Reason.NORMAL).answers(5);
        // then: nobody is dialled again
        assertEquals(List.of("OFFER_ENDED call 1 in sales agent ann REJECTED"), trial.told());
        trial.answers(7);
        assertEquals(List.of("bridge 7 5"), trial.told());
        trial.bridged(7, 5);
        assertEquals("CALLBACK_ENDED call 1 in sales CONNECTED", trial.told().get(2));
    }

    @Test
    void shouldRefuseToPickACallbackBetweenTwoDials() {
        // given
        centre("sales: {}");
        long call = trial.arrives();
        trial.callbacks(asks -> asks.ask(call, "")).signIn("ann").answers(3).ends(5, Reason.BUSY).told();
        // when
        trial.command(new QueueCommandEncoders().callPick(1, 0, false));
        // then
        assertEquals(List.of("COMMAND_REFUSED call 1 NOT_WAITING"), trial.told());
    }

    @Test
    void shouldTakeEveryDeclaredTransition() {
        // given
        centre("sales: {callbackAttempts: 2, callbackGap: 30s}");
        long fromMs = trial.wallNowMs() + 60_000;
        // when: one is cancelled before it is due
        trial.callbacks(asks -> asks.schedule(0, 0, -1, 0, fromMs, fromMs + 60_000, "0909", "", ""))
                .callbacks(asks -> asks.cancel(1));
        // one lapses
        trial.callbacks(asks -> asks.schedule(0, 0, -1, 0, fromMs, fromMs + 60_000, "0909", "", ""))
                .passes(3, TimeUnit.MINUTES);
        // one is not reached: first busy, then gone before the agent
        long call = trial.arrives();
        trial.callbacks(asks -> asks.ask(call, "")).signIn("ann").answers(7).ends(9, Reason.BUSY)
                .passes(30, TimeUnit.SECONDS).answers(11).answers(13).ends(13, Reason.NORMAL)
                .passes(0, TimeUnit.SECONDS);
        // one is connected
        long last = trial.arrives();
        trial.ends(15, Reason.BUSY).callbacks(asks -> asks.ask(last, "")).passes(5, TimeUnit.SECONDS);
        trial.answers(19).answers(21).bridged(21, 19);
        // then
        assertEquals(List.of(), trial.decider.floor().callbackLife.neverTaken(), trial.told()::toString);
    }
}
