package org.strowger.core.internal.decide;

import static java.time.Duration.ofSeconds;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.explain.Rejection;
import org.strowger.core.internal.explain.LawCheck;

/** What callers hear while they wait, and that nothing of it moves them. */
class ComfortTest {
    private final ComfortFlow flow = new ComfortFlow();

    private static QueueConfig.Builder sales() {
        return Trial.queue("sales");
    }

    private static Trial toQueue(QueueConfig.Builder queue) {
        return new Trial(center(queue).entryQueue("sales").build());
    }

    private static CenterConfig.Builder center(QueueConfig.Builder queue) {
        return CenterConfig.named("test").queue(queue).agent(AgentConfig.named("ann").queue("sales"));
    }

    private Trial throughFlow(QueueConfig.Builder queue) {
        return new Trial(center(queue).entryFlow("front").build(), flow);
    }

    /** A call that waits with a comfort flow playing, while the agent is away. */
    private static long waits(Trial trial) {
        long call = away(trial).arrives();
        assertTrue(trial.told().contains("play " + call + " 1"));
        return call;
    }

    @Test
    void shouldStopThePromptDropTheFlowAndConnectWhenAnAgentAnswers38() {
        // given
        Trial trial = throughFlow(sales());
        long call = waits(trial);
        trial.ready("ann").told();
        // when
        trial.answers(1);
        // then
        assertEquals(List.of("stop 2", "bridge 2 1"), trial.told().stream().filter(ComfortTest::isHeard).toList());
        trial.bridged(call, 1).key(call, '1');
        assertEquals(1, trial.status("sales").answered(), "a key is nothing to a flow that is over");
    }

    private static Trial away(Trial trial) {
        return trial.signInNotReady("ann", NotReadyReason.LUNCH);
    }

    private static boolean isHeard(String line) {
        return line.startsWith("stop") || line.startsWith("bridge") || line.startsWith("play")
                || line.startsWith("music");
    }

    @Test
    void shouldBeginTheFlowInTheStepOfTheEntryAndBeforeAnybodyIsAsked() {
        // given
        Trial trial = throughFlow(sales());
        trial.signIn("ann").told();
        // when
        trial.arrives();
        // then
        assertEquals(List.of("CALL_ARRIVED call 2", "answer 2", "CALL_QUEUED call 2 in sales", "play 2 1",
                "OFFER_MADE call 2 in sales agent ann", "dial 1 ann"), trial.told());
    }

    @Test
    void shouldWithdrawTheOfferWhenTheCallerLeavesByAKey() {
        // given
        Trial trial = throughFlow(sales());
        long call = waits(trial);
        trial.ready("ann").told();
        // when
        trial.key(call, '1');
        // then
        assertEquals(List.of("hangup 1 CANCELLED", "OFFER_ENDED call 2 in sales agent ann WITHDRAWN",
                "SEGMENT_EXITED call 2 in sales KEY", "music 2 off", "hangup 2 NORMAL", "CALL_ENDED call 2 FLOW_ENDED"),
                trial.told());
    }

    @Test
    void shouldEndACallThatNoFlowSentWhenItsComfortFlowLetsItLeave() {
        // given
        Trial trial = new Trial(center(sales()).entryQueue("sales").build(), flow);
        long call = waits(trial);
        // when
        trial.key(call, '1');
        // then
        assertEquals(List.of("SEGMENT_EXITED call 2 in sales KEY", "hangup 2 NORMAL",
                "CALL_ENDED call 2 NOT_SERVED"), trial.told());
    }

    @Test
    void shouldBeginTheFlowAnewWhenAnAnsweredOfferComesToNothing() {
        // given
        Trial trial = throughFlow(sales());
        long call = waits(trial);
        trial.ready("ann").answers(1).told();
        // when
        trial.ends(1, Reason.NORMAL);
        // then
        assertTrue(trial.told().contains("play " + call + " 2"));
    }

    @Test
    void shouldHoldAnAnswerBackUntilTheCallerHasTyped() {
        // given
        Trial trial = throughFlow(sales());
        long call = waits(trial);
        trial.ready("ann").key(call, '2').told();
        // when
        trial.answers(1).passes(19, SECONDS);
        // then
        assertEquals(List.of(), trial.told());
        trial.key(call, '3');
        assertEquals(List.of("stop 2", "bridge 2 1"), trial.told());
    }

    @Test
    void shouldHoldAnAnswerBackForTwentySecondsAtMost() {
        // given
        Trial trial = throughFlow(sales());
        long call = waits(trial);
        trial.ready("ann").key(call, '2').answers(1).told();
        // when
        trial.passes(20, SECONDS);
        // then
        assertEquals(List.of("stop 2", "bridge 2 1"), trial.told());
    }

    @Test
    void shouldHoldTheEndOfTheLongestWaitBackWhileTheCallerTypes() {
        // given
        Trial trial = throughFlow(sales().maxWait(ofSeconds(60)));
        long call = waits(trial);
        trial.key(call, '2').passes(79, SECONDS);
        assertEquals(1, trial.status("sales").waiting());
        // when
        trial.key(call, '3').passes(1, MILLISECONDS);
        // then
        assertEquals(1, trial.status("sales").overflowed());
        // and with a caller who types on
        Trial other = throughFlow(sales().maxWait(ofSeconds(60)));
        other.key(waits(other), '2').passes(80, SECONDS);
        assertEquals(1, other.status("sales").overflowed());
    }

    @Test
    void shouldLetTheAgentHearAPromptBeforeHeIsConnected() {
        // given
        flow.whispers = true;
        Trial trial = throughFlow(sales());
        long call = waits(trial);
        trial.ready("ann").told();
        // when
        trial.answers(1);
        // then
        assertEquals(List.of("play 1 2"), trial.told(), "the caller hears his flow meanwhile");
        trial.passes(30, SECONDS).played(1, 2);
        assertEquals(List.of("stop 2", "bridge 2 1"), trial.told());
    }

    @Test
    void shouldBeginAnewWhenTheAgentOfACallerWhoHasTypedIsGoneBeforeHeIsConnected() {
        // given: his flow has ended with what he typed
        flow.whispers = true;
        Trial trial = throughFlow(sales());
        long call = waits(trial);
        trial.ready("ann").key(call, '2').answers(1).told();
        trial.key(call, '3');
        assertEquals(List.of("stop 2", "play 1 2"), trial.told());
        // when
        trial.ends(1, Reason.NORMAL);
        // then
        assertTrue(trial.told().contains("play 2 3"));
    }

    @Test
    void shouldAskNobodyBeforeTheCallerWasToldSomething() {
        // given
        Trial trial = toQueue(sales().announceFirst(ofSeconds(8)).announcePrompt("you-are-number"));
        trial.signIn("ann").told();
        // when
        trial.arrives();
        trial.passes(0, SECONDS);
        // then
        assertEquals(List.of("CALL_ARRIVED call 2", "answer 2", "CALL_QUEUED call 2 in sales", "music 2", "play 2 1"),
                trial.told());
        assertEquals(List.of(), new LawCheck(trial.decider.scene()).breaches(), "a hold reason, with its end");
        trial.passes(7_999, MILLISECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, MILLISECONDS);
        assertEquals(List.of("OFFER_MADE call 2 in sales agent ann", "dial 1 ann"), trial.told());
        assertTrue(Rejection.ANNOUNCE_FIRST.isHold());
    }

    @Test
    void shouldSayThePlaceNowAndThenWhereNoFlowRuns() {
        // given
        Trial trial = toQueue(sales().announceEvery(ofSeconds(30)).announcePrompt("you-are-number"));
        long call = away(trial).arrives();
        trial.told();
        // when
        trial.passes(30, SECONDS);
        // then
        assertEquals(List.of("play 2 1"), trial.told());
        trial.played(call, 1);
        assertEquals(List.of("music 2"), trial.told());
        trial.passes(30, SECONDS);
        assertEquals(List.of("play 2 2"), trial.told());
        trial.ready("ann").answers(1);
        assertTrue(trial.told().containsAll(List.of("stop 2", "bridge 2 1")));
    }

    @Test
    void shouldSayThePlaceOnWhenAnAnsweredOfferComesToNothing() {
        // given
        Trial trial = toQueue(sales().announceEvery(ofSeconds(30)).announcePrompt("you-are-number"));
        away(trial).arrives();
        trial.ready("ann").answers(1).ends(1, Reason.NORMAL).notReady("ann", NotReadyReason.LUNCH).told();
        // when
        trial.passes(30, SECONDS);
        // then
        assertTrue(trial.told().contains("play 2 1"));
    }

    @Test
    void shouldSayNoPlaceBeyondItsLimit() {
        // given
        Trial trial = toQueue(sales().announceEvery(ofSeconds(30)).announcePrompt("you-are-number").positionLimit(1));
        away(trial).arrives();
        trial.arrives();
        trial.told();
        // when
        trial.passes(30, SECONDS);
        // then
        assertEquals(List.of("play 2 1"), trial.told());
    }

    /** R31: in all orders of the calls that come before and after the place is told. */
    @Test
    void shouldR31NotTellAWorsePlaceThanBeforeAndTellOfTheReordering() {
        for (int order = 0; order < 8; order++) {
            // given: three rounds, in each of which a better-placed call may come
            Trial trial = toQueue(sales().callRanking("urgent").announceEvery(ofSeconds(30))
                    .announcePrompt("you-are-number"));
            long call = away(trial).arrives();
            List<Integer> told = new ArrayList<>();
            int best = Integer.MAX_VALUE;
            int place = 1;
            int withheld = 0;
            for (int round = 0; round < 3; round++) {
                if ((order >> round & 1) != 0) {
                    trial.arrives(90, "100");
                    place++;
                }
                trial.told();
                // when
                trial.passes(30, SECONDS);
                // then
                List<String> lines = trial.told();
                boolean said = lines.stream().anyMatch(line -> line.startsWith("play " + call + " "));
                assertEquals(place <= best, said, "order " + order + ", round " + round);
                if (said) {
                    told.add(place);
                    best = place;
                } else {
                    withheld++;
                    assertTrue(lines.contains("PLACE_WITHHELD call " + call + " in sales"), lines::toString);
                }
            }
            assertEquals(3, told.size() + withheld);
            // and after replay
            trial.assertReplays();
        }
    }
}
