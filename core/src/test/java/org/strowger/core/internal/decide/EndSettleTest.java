package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.codec.TransferOutDecoder;
import org.strowger.core.internal.decide.TalkTrial.Completed;

/** Hang-up and transfer reports about one leg within {@code endSettle}, 500 ms, are one end: in any order, doubled. */
class EndSettleTest {
    private TalkTrial talk;

    private void open() {
        talk = new TalkTrial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .queue(Trial.queue("help"))
                .agent(AgentConfig.named("ann").queue("sales").queue("help"))
                .agent(AgentConfig.named("ben").queue("help"))
                .entryQueue("sales").build());
        talk.trial.signIn("ann").signIn("ben").told();
    }

    @Test
    void shouldFreeTheAgentAtOnceAndSettleTheReasonLater() {
        // given
        open();
        talk.talks(1);
        talk.passes(9);
        // when
        talk.ends(1);
        // then
        talk.told("AGENT_CHANGED agent ann WRAP_UP");
        talk.passesMs(499).told();
        talk.passesMs(1).told("SEGMENT_COMPLETED call 2 in sales agent ann AGENT_HUNG_UP", "hangup 2 NORMAL",
                "CALL_ENDED call 2 AGENT_HUNG_UP");
        assertEquals(List.of(new Completed("ann", "AGENT_HUNG_UP", 9_000, 0)), talk.completed());
    }

    @Test
    void shouldTransferWhenThePhoneHangsUpBeforeItsRequestComesIn() {
        // given
        open();
        talk.talks(1);
        talk.passes(9).ends(1).passesMs(300).forget();
        // when
        talk.asksForQueue(1, "help");
        // then
        talk.told("CALL_TRANSFERRED call 2 in help agent ann BLIND",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "CALL_QUEUED call 2 in help", "music 2",
                "OFFER_MADE call 2 in help agent ben", "dial 3 ben");
        assertEquals(List.of(new Completed("ann", "TRANSFERRED", 9_000, 0)), talk.completed(),
                "times are those of the first report");
    }

    @Test
    void shouldEndAsTransferredWhenTheSwitchReportsTheSameLegTwice() {
        // given
        open();
        talk.talks(1);
        talk.passes(9).ends(1).passesMs(300).forget();
        // when
        talk.ends(1, Reason.TRANSFERRED);
        // then
        talk.told("SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "hangup 2 NORMAL",
                "CALL_ENDED call 2 TRANSFERRED");
    }

    @Test
    void shouldEndAsTransferredWhenTheCallersHangUpComesBeforeTheReportOfHisTransfer() {
        // given
        open();
        long call = talk.talks(1);
        talk.toNumber(call, "0800").forget();
        // when
        talk.ends(call).told("hangup 1 NORMAL", "AGENT_CHANGED agent ann WRAP_UP");
        talk.passesMs(200).ends(call, Reason.TRANSFERRED);
        // then
        talk.told("CALL_TRANSFERRED call 2 BLIND", "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED",
                "CALL_ENDED call 2 TRANSFERRED");
        // and without one he has hung up
        open();
        long other = talk.talks(1);
        talk.toNumber(other, "0800").ends(other).forget();
        talk.passesMs(500).told("SEGMENT_COMPLETED call 2 in sales agent ann CALLER_HUNG_UP",
                "CALL_ENDED call 2 CALLER_HUNG_UP");
        // and when the transfer has failed that is known at once
        open();
        long third = talk.talks(1);
        talk.toNumber(third, "0800").ends(third).forget();
        talk.trial.failed(TransferOutDecoder.TEMPLATE_ID, third, Reason.BUSY);
        talk.told("SEGMENT_COMPLETED call 2 in sales agent ann CALLER_HUNG_UP", "CALL_ENDED call 2 CALLER_HUNG_UP");
    }

    @Test
    void shouldEndBothWhenTheCallerLeavesWhileTheAgentsEndIsSettled() {
        // given
        open();
        long call = talk.talks(1);
        talk.ends(1).passesMs(100).forget();
        // when
        talk.ends(call);
        // then
        talk.told("SEGMENT_COMPLETED call 2 in sales agent ann AGENT_HUNG_UP", "CALL_ENDED call 2 CALLER_HUNG_UP");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldR11CompleteOnceWhateverTheOrderOfTheReportsAndDoubled() {
        // given
        List<Runnable> reports = List.of(() -> talk.ends(1), () -> talk.asksForQueue(1, "help"),
                () -> talk.ends(1, Reason.TRANSFERRED));
        List<List<Integer>> orders = new ArrayList<>();
        permute(new ArrayList<>(), List.of(0, 1, 2, 0, 1, 2), orders);
        for (List<Integer> order : orders) {
            open();
            talk.talks(1);
            talk.passes(9);
            // when
            order.forEach(report -> reports.get(report).run());
            talk.passes(2);
            // then
            assertEquals(1, talk.completed().size(), "in the order " + order);
            assertEquals(9_000, talk.completed().get(0).talkMs(), "in the order " + order);
            assertEquals("WRAP_UP", talk.state("ann"), "in the order " + order);
        }
    }

    private static void permute(List<Integer> begun, List<Integer> rest, List<List<Integer>> into) {
        if (rest.isEmpty()) {
            if (!into.contains(begun)) {
                into.add(List.copyOf(begun));
            }
            return;
        }
        for (int i = 0; i < rest.size(); i++) {
            List<Integer> more = new ArrayList<>(begun);
            more.add(rest.get(i));
            List<Integer> left = new ArrayList<>(rest);
            left.remove(i);
            permute(more, left, into);
        }
    }

    @Test
    void shouldR13CompleteTwoCallsOfOneSecondTwice() {
        // given
        open();
        talk.trial.signOut("ben");
        // when
        long first = talk.talks(1);
        talk.passesMs(200).ends(first);
        talk.trial.endWrapUp("ann");
        long second = talk.talks(3);
        talk.passesMs(200).ends(second).ends(first).ends(second);
        // then
        assertEquals(List.of(new Completed("ann", "CALLER_HUNG_UP", 200, 0),
                new Completed("ann", "CALLER_HUNG_UP", 200, 0)), talk.completed());
    }
}
