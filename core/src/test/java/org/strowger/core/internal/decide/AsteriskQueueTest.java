package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.call.Call;

/** What the queue tests of asterisk/testsuite ({@code tests/apps/queues}) expect of a queue, told of this one. */
class AsteriskQueueTest {
    private static TalkTrial open(CenterConfig.Builder center) {
        TalkTrial talk = TalkOrders.open(center.entryQueue("sales").build(), given -> { });
        talk.trial.told();
        return talk;
    }

    private static CenterConfig.Builder sales(QueueConfig.Builder sales) {
        return CenterConfig.named("test").queue(sales);
    }

    private static int position(TalkTrial talk, long call) {
        return talk.trial.decider.scene().position(talk.trial.decider.floor().calls.byCaller(call));
    }

    @Test
    void shouldPutCallersByPriorityAndRefuseOneMoreThanTheQueueMayHold() {
        // given
        TalkTrial talk = open(sales(Trial.queue("sales").callRanking("urgent").maxWaiting(3))
                .agent(AgentConfig.named("ann")));
        talk.trial.signIn("ann");
        talk.talks(1);
        // when
        long usual = talk.trial.arrives(10, "100");
        long urgent = talk.trial.arrives(20, "100");
        long between = talk.trial.arrives(15, "100");
        // then
        assertEquals(List.of(1, 2, 3), List.of(position(talk, urgent), position(talk, between), position(talk, usual)));
        talk.trial.told();
        long tooMany = talk.trial.arrives(90, "100");
        assertTrue(talk.trial.toldSoFar().contains("QUEUE_REFUSED call " + tooMany + " in sales FULL"),
                talk.trial.toldSoFar().toString());
    }

    @Test
    void shouldNotPauseABusyMemberWhoWasNotCalled() {
        // given: the one who is not rung has a private call
        TalkTrial talk = open(sales(Trial.queue("sales").missesAllowed(1)).agent(AgentConfig.named("ann"))
                .agent(AgentConfig.named("ben")));
        talk.trial.signIn("ann").signIn("ben").phone(0, "ann", DeviceState.BUSY);
        talk.trial.arrives();
        talk.trial.told();
        // when: the other one does not answer
        talk.passes(20);
        // then
        assertEquals("NOT_READY", talk.state("ben"));
        assertEquals("READY", talk.state("ann"), "held, and not paused");
        assertEquals(0, TalkOrders.count(talk.trial.told(), "AGENT_CHANGED agent ann"));
        talk.trial.phone(0, "ann", DeviceState.IDLE);
        assertEquals(1, TalkOrders.count(talk.trial.told(), "OFFER_MADE call 2 in sales agent ann"));
    }

    @Test
    void shouldGoByTheWrapUpOfTheQueueOrOfTheMember() {
        // given: 10 s in one queue, 20 s in the other, and ben takes 5 s after any call
        TalkTrial talk = open(sales(Trial.queue("sales").wrapUp(Duration.ofSeconds(10)))
                .queue(Trial.queue("help").wrapUp(Duration.ofSeconds(20)))
                .number("200", new CenterConfig.Entry.Queue("help"))
                .agent(AgentConfig.named("ann").queue("sales").queue("help"))
                .agent(AgentConfig.named("ben").queue("sales").queue("help").wrapUp(Duration.ofSeconds(5))));
        // when, then
        assertEquals(List.of(10L, 20L), List.of(wrapUpSeconds(talk, "ann", "100"), wrapUpSeconds(talk, "ann", "200")));
        assertEquals(List.of(5L, 5L), List.of(wrapUpSeconds(talk, "ben", "100"), wrapUpSeconds(talk, "ben", "200")));
    }

    private static long wrapUpSeconds(TalkTrial talk, String agent, String called) {
        talk.trial.signIn(agent);
        long call = talk.trial.arrives(-1, called);
        long leg = new Probe(talk.trial.decider).offers().get(0).legId();
        talk.answers(leg, call).ends(call);
        long seconds = 0;
        while (talk.state(agent).equals("WRAP_UP") && seconds < 60) {
            talk.passes(1);
            seconds++;
        }
        talk.trial.signOut(agent);
        return seconds;
    }

    @Test
    void shouldTryTheNextWhenAMemberForwardsHisPhone() {
        // given
        TalkTrial talk = open(sales(Trial.queue("sales").missesAllowed(1)).agent(AgentConfig.named("ann"))
                .agent(AgentConfig.named("ben")));
        talk.trial.signIn("ann");
        talk.passes(1);
        talk.trial.signIn("ben").arrives();
        talk.trial.told();
        // when
        talk.ends(1, Reason.ANSWERED_ELSEWHERE);
        // then
        List<String> told = talk.trial.told();
        assertEquals(1, TalkOrders.count(told, "OFFER_ENDED call 2 in sales agent ann FAILED"), told.toString());
        assertEquals(1, TalkOrders.count(told, "OFFER_MADE call 2 in sales agent ben"), told.toString());
        assertEquals("READY", talk.state("ann"), "a forwarded phone is no miss");
    }

    @Test
    void shouldNotRingAMemberOutsideTheTiersThatAreOpen() {
        // given
        TalkTrial talk = open(sales(Trial.queue("sales").tierDelay(Duration.ofMinutes(1)).maxWaitNoAgent(Duration.ZERO))
                .agent(AgentConfig.named("ann").queue("sales", 1)).agent(AgentConfig.named("ben").queue("sales", 2)));
        talk.trial.signIn("ann").signIn("ben");
        talk.talks(1);
        // when
        long call = talk.trial.arrives();
        talk.passes(59);
        // then
        assertEquals(0, TalkOrders.count(talk.trial.told(), "OFFER_MADE"), "ben idles, outside");
        talk.passes(1);
        assertEquals(1, TalkOrders.count(talk.trial.told(), "OFFER_MADE call " + call + " in sales agent ben"));
    }

    @Test
    void shouldLeaveNothingBehindWhenCallersAreRedirected() {
        // given: one talks, one is rung for, one waits
        TalkTrial talk = open(sales(Trial.queue("sales")).agent(AgentConfig.named("ann"))
                .agent(AgentConfig.named("ben")));
        talk.trial.signIn("ann");
        talk.passes(1);
        talk.trial.signIn("ben");
        long talks = talk.talks(1);
        long rung = talk.trial.arrives();
        long waits = talk.trial.arrives();
        // when
        talk.toNumber(talks, "0800").ends(talks, Reason.TRANSFERRED);
        talk.trial.withdraw(rung).withdraw(waits);
        // then
        talk.passes(60).assertEmpty();
        assertEquals(List.of("READY", "READY"), List.of(talk.state("ann"), talk.state("ben")));
        assertEquals(0, talk.trial.status("sales").waiting());
        assertEquals(2, talk.trial.status("sales").withdrawn());
        TalkOrders.replay(talk);
    }

    @Test
    void shouldCompleteTheCallOnceWhenTheAgentTransfersHisCaller() {
        // given
        TalkTrial talk = open(sales(Trial.queue("sales")).queue(Trial.queue("help").joinWhen(
                org.strowger.core.center.rule.Condition.ALWAYS)).agent(AgentConfig.named("ann").queue("sales")));
        talk.trial.signIn("ann");
        long call = talk.talks(1);
        // when
        talk.asks(1, TransferManner.BLIND, TransferTarget.Kind.QUEUE, talk.trial.queueIndex("help"));
        // then
        List<String> told = talk.trial.told();
        assertEquals(1, TalkOrders.count(told, "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED"),
                told.toString());
        assertEquals(1, talk.trial.status("help").waiting());
        assertEquals("READY", talk.state("ann"));
        Call moved = talk.trial.decider.floor().calls.byCaller(call);
        assertEquals(talk.trial.queueIndex("help"), moved.queue);
    }

    @Test
    void shouldCompleteTheCallOnceWhenTheCallerTransfersHisSide() {
        // given
        TalkTrial talk = open(sales(Trial.queue("sales")).agent(AgentConfig.named("ann")));
        talk.trial.signIn("ann");
        long call = talk.talks(1);
        // when: he asks for it, which is not his to ask, and then his switch does it
        talk.asks(call, TransferManner.BLIND, TransferTarget.Kind.NUMBER, -1);
        assertTrue(talk.trial.told().contains("reply 2 REFUSED"));
        talk.ends(call, Reason.TRANSFERRED);
        // then
        List<String> told = talk.trial.told();
        assertEquals(1, TalkOrders.count(told, "SEGMENT_COMPLETED call 2 in sales agent ann"), told.toString());
        assertEquals(1, TalkOrders.count(told, "CALL_ENDED call 2"), told.toString());
        assertEquals("READY", talk.state("ann"));
        talk.passes(1).assertEmpty();
    }
}
