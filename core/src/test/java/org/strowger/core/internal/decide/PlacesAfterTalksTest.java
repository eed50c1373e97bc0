package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Target;
import org.strowger.core.internal.call.Call;

/**
 * Time stamps and places of calls that were with agents in between: in no queue, handed over, or taken from them. Queue 0
 * is sales, 1 is help, 2 never has room and sends its calls to ben.
 */
class PlacesAfterTalksTest {
    private final RoamingFlow flow = new RoamingFlow();
    private TalkTrial talk;
    private Trial trial;

    private static QueueConfig.Builder open(String name) {
        return Trial.queue(name).joinWhen(Condition.ALWAYS).maxWaitNoAgent(Duration.ZERO).overdueAfter(Duration.ZERO);
    }

    @BeforeEach
    void openCentre() {
        talk = new TalkTrial(CenterConfig.named("test").skill("dutch")
                .queue(open("sales").needs("dutch", 40).tierDelay(Duration.ofSeconds(5)).priority(60))
                .queue(open("help"))
                .queue(open("full").maxWaiting(1).overflow(List.of(new OverflowConfig(new OverflowConfig.Cause.Full(),
                        List.of(new Target.Agent("ben"))))))
                .agent(AgentConfig.named("ann").skill("dutch", 50).queues(List.of()).queue("sales", 1))
                .agent(AgentConfig.named("cas").skill("dutch", 50).queues(List.of()).queue("sales", 2))
                .agent(AgentConfig.named("ben").queues(List.of()).queue("help"))
                .number("300", new CenterConfig.Entry.Queue("full")).entryFlow("roam").build(), flow,
                EnumSet.allOf(Capability.class));
        trial = talk.trial;
        trial.signIn("ben").signInNotReady("ann", NotReadyReason.LUNCH).signInNotReady("cas", NotReadyReason.LUNCH);
    }

    private Call call(long callId) {
        return trial.decider.floor().calls.named(callId);
    }

    /** The leg that rings for a call. */
    private long ringing(long callId) {
        return trial.decider.floor().calls.offer(call(callId).offerSlot).legId;
    }

    private void presses(long call, char key) {
        trial.key(call, key);
        talk.passes(10);
    }

    /** A caller is sent to the queue that has no room, and so to ben, who does not answer. */
    private void passesBen(long call) {
        trial.key(call, '3');
        trial.ends(ringing(call), Reason.NO_ANSWER);
        assertEquals(CallState.IN_FLOW, call(call).state);
    }

    /** Everybody waits in vain in the queue that has no room from now on. */
    private void fill() {
        trial.arrives(-1, "300");
    }

    /** The last callback that was asked for. */
    private Call callback() {
        String line = trial.told().stream().filter(told -> told.startsWith("CALLBACK_REQUESTED")).findFirst()
                .orElseThrow(() -> new AssertionError("no callback was asked for"));
        return call(Long.parseLong(line.split(" ")[2]));
    }

    @Test
    void shouldKeepThePlaceInAQueueWhenTheCallWentToAnAgentSince() {
        // given
        fill();
        long caller = trial.arrives();
        long sinceNs = trial.nowNs();
        presses(caller, '1');
        assertEquals(2, call(caller).tiersOpen);
        passesBen(caller);
        assertEquals(Call.NONE, call(caller).queue);
        trial.told();
        // when
        trial.key(caller, '6');
        // then
        Call callback = callback();
        assertEquals(sinceNs, callback.placeSinceNs);
        assertEquals(sinceNs, callback.firstQueuedAtNs);
        assertEquals(2, callback.tiersOpen);
    }

    @Test
    void shouldBeFirstQueuedWhenItFirstEntersAQueueAlsoAfterAnAgent() {
        // given: its record was that of a call which waited before
        fill();
        long before = trial.arrives();
        presses(before, '1');
        trial.hangUp(before);
        talk.passes(10);
        long caller = trial.arrives();
        assertEquals(Call.NEVER, call(caller).firstQueuedAtNs);
        passesBen(caller);
        talk.passes(30);
        // when
        trial.key(caller, '1');
        // then
        assertEquals(trial.nowNs(), call(caller).firstQueuedAtNs);
    }

    @Test
    void shouldBeginAnewInAQueueAlsoWhenAnAgentKeepsThePlaceOfACallThatWasInNone() {
        // given
        fill();
        long caller = trial.arrives();
        trial.key(caller, '3');
        talk.answers(ringing(caller), caller);
        talk.passes(10);
        // when
        talk.toQueue(caller, "sales", true);
        // then
        assertEquals(trial.nowNs(), call(caller).placeSinceNs);
        assertEquals(trial.nowNs(), call(caller).firstQueuedAtNs);
        assertEquals(60, call(caller).stayPriority);
    }

    @Test
    void shouldAskAsTheQueueDoesInWhichTheCallWasHandedOver() {
        // given: ann, of sales, hands the caller over to ben, of help, who leaves him to his flow
        trial.ready("ann");
        long caller = trial.arrives();
        trial.key(caller, '1');
        talk.answers(ringing(caller), caller);
        talk.passes(5);
        talk.consultQueue(caller, "help");
        long ben = trial.decider.floor().calls.offer(
                trial.decider.floor().calls.call(call(caller).errandSlot).offerSlot).legId;
        talk.answers(ben, call(caller).agentLegId);
        talk.passes(5).complete(caller);
        long handedNs = trial.nowNs();
        talk.passes(5);
        talk.ends(ben).passes(1);
        assertEquals(CallState.IN_FLOW, call(caller).state);
        trial.signOut("ann").told();
        // when
        trial.key(caller, '7');
        // then: nobody else of help speaks Dutch
        Call there = callback();
        assertEquals(handedNs, there.placeSinceNs);
        assertEquals(trial.decider.floor().plan.firstAsked(trial.queueIndex("help")), there.asked);
        // when
        trial.key(caller, '6');
        // then
        assertEquals(0, callback().placeSinceNs);
    }

    @Test
    void shouldWaitAgainInItsQueueWhenACallbackIsTakenFromItsAgent() {
        // given
        long caller = trial.arrives();
        presses(caller, '1');
        trial.told();
        trial.key(caller, '6');
        Call callback = callback();
        trial.ready("ann");
        trial.answers(ringing(callback.callId)).answers(callback.legId);
        long ann = callback.agentLegId == 0 ? ringing(callback.callId) : callback.agentLegId;
        trial.bridged(callback.legId, ann);
        assertEquals(CallState.TALKING, callback.state);
        talk.toAgent(callback.callId, "ben");
        talk.answers(trial.decider.floor().calls.offer(
                trial.decider.floor().calls.call(callback.errandSlot).offerSlot).legId, callback.legId);
        assertEquals(Call.NONE, callback.queue);
        // when: ben, who has it past all queues, is logged off
        trial.asks(shift -> shift.forceOff(trial.agent("ben"), ForcedLogOff.REQUEUE.ordinal(), "eve", "drill"));
        // then
        assertTrue(callback.isQueued());
        assertEquals(trial.queueIndex("sales"), callback.queue);
    }
}
