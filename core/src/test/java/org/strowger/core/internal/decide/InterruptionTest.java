package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.call.Medium;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.InterruptionConfig;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.explain.Moment;
import org.strowger.core.explain.Rejection;
import org.strowger.core.internal.explain.Explainer;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/** M2: a call interrupts chats, chats interrupt no call; e-mails are interrupted by all. */
class InterruptionTest {
    private static final int CHATS = 1;
    private static final int MAILS = 2;

    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private final List<String> holds = new ArrayList<>();
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(centre(InterruptionConfig.none().of(Medium.CHAT, Medium.VOICE)
                .of(Medium.EMAIL, InterruptionConfig.Rule.OTHERS)));
        trial.adapterUp(0, 2, EnumSet.allOf(Capability.class));
        trial.listen(event -> {
            if (event.kind() == AcdEventKind.SEGMENT_COMPLETED) {
                holds.add(event.callId() + ": talk " + event.durationNs() / 1_000_000_000 + ", hold "
                        + event.holdNs() / 1_000_000_000);
            }
        });
        trial.signIn("ann").told();
    }

    private static CenterConfig centre(InterruptionConfig rules) {
        return CenterConfig.named("test").interruption(rules)
                .queue(Trial.queue("calls"))
                .queue(Trial.queue("chats").medium(Medium.CHAT))
                .queue(Trial.queue("mails").medium(Medium.EMAIL))
                .agent(AgentConfig.named("ann").capacity(Medium.CHAT, 2).capacity(Medium.EMAIL, 1))
                .entryQueue("calls").build();
    }

    private void accepts(long contact, Medium medium, int queue, long offer) {
        trial.command(host.contactBegin(contact, medium, queue, -1, -1, 0));
        trial.command(host.offerReply(contact, offer, true)).told();
    }

    @Test
    void shouldHoldTheChatsWhileACallInterruptsThem() {
        // given
        accepts(100, Medium.CHAT, CHATS, 1);
        accepts(102, Medium.CHAT, CHATS, 2);
        trial.passes(10, TimeUnit.SECONDS);
        // when
        long call = trial.arrives();
        assertTrue(trial.told().contains("OFFER_MADE call " + call + " in calls agent ann"));
        trial.answers(5).bridged(call, 5);
        // then
        List<String> told = trial.told();
        assertTrue(told.contains("CALL_HELD call 100 in chats agent ann INTERRUPTED"), told::toString);
        assertTrue(told.contains("CALL_HELD call 102 in chats agent ann INTERRUPTED"), told::toString);
        // when: one of the chats ends meanwhile, and the call later
        trial.passes(5, TimeUnit.SECONDS).command(host.contactEnd(102, true));
        trial.passes(15, TimeUnit.SECONDS).ends(call, Reason.NORMAL);
        told = trial.told();
        assertTrue(told.contains("CALL_RETRIEVED call 100 in chats agent ann"), told::toString);
        trial.passes(7, TimeUnit.SECONDS).command(host.contactEnd(100, false));
        // then
        assertEquals(List.of("102: talk 10, hold 5", call + ": talk 20, hold 0", "100: talk 17, hold 20"), holds);
    }

    @Test
    void shouldOfferNoChatToWhoIsOnACallAndSayWhy() {
        // given
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1).told();
        // when
        trial.command(host.contactBegin(100, Medium.CHAT, CHATS, -1, -1, 0));
        // then
        assertEquals(List.of("CALL_ARRIVED call 100 CHAT", "CALL_QUEUED call 100 in chats"), trial.told());
        assertEquals(Rejection.INTERRUPT_RULE, new Explainer(trial.decider.scene())
                .waits(trial.decider.floor().calls.byCaller(100), new Moment(0, 0, 0)).rejected().get(0).why());
        // when
        trial.ends(call, Reason.NORMAL);
        // then
        assertTrue(trial.told().contains("OFFER_MADE call 100 in chats agent ann"));
    }

    @Test
    void shouldHoldWhatMayBeInterruptedWhicheverOfTwoOffersIsTakenFirst() {
        // given: a chat is offered, and then a call
        trial.command(host.contactBegin(100, Medium.CHAT, CHATS, -1, -1, 0));
        long call = trial.arrives();
        // when: the call is taken first
        trial.answers(3).bridged(call, 3).told();
        trial.command(host.offerReply(100, 1, true));
        // then: the chat waits for him
        List<String> told = trial.told();
        assertTrue(told.contains("CALL_HELD call 100 in chats agent ann INTERRUPTED"), told::toString);
        assertTrue(told.stream().noneMatch(line -> line.startsWith("CALL_HELD call " + call)), told::toString);
    }

    @Test
    void shouldKeepAMailOnHoldThroughAllThatInterruptIt() {
        // given
        accepts(100, Medium.EMAIL, MAILS, 1);
        accepts(102, Medium.CHAT, CHATS, 2);
        long call = trial.arrives();
        trial.answers(5).bridged(call, 5).told();
        // when
        trial.ends(call, Reason.NORMAL);
        // then: the chat goes on, the mail waits still
        List<String> told = trial.told();
        assertTrue(told.contains("CALL_RETRIEVED call 102 in chats agent ann"), told::toString);
        assertTrue(told.stream().noneMatch(line -> line.startsWith("CALL_RETRIEVED call 100")), told::toString);
        // when
        trial.command(host.contactEnd(102, false));
        // then
        assertTrue(trial.told().contains("CALL_RETRIEVED call 100 in mails agent ann"));
    }

    @Test
    void shouldPutACallerOnHoldWhenAMediumInterruptsItself() {
        // given
        trial.reconfigure(centre(InterruptionConfig.none().of(Medium.VOICE, InterruptionConfig.Rule.SELF)));
        long first = trial.arrives();
        trial.answers(1).bridged(first, 1).told();
        // when
        long second = trial.arrives();
        long third = trial.arrives();
        trial.told();
        trial.answers(3).bridged(second, 3);
        // then: the switch holds the first caller, the third waits
        List<String> told = trial.told();
        assertTrue(told.contains("hold " + first), told::toString);
        assertTrue(told.contains("CALL_HELD call " + first + " in calls agent ann INTERRUPTED"), told::toString);
        assertEquals(0, trial.decider.floor().calls.named(third).openOffers);
        // when
        trial.passes(9, TimeUnit.SECONDS).ends(second, Reason.NORMAL);
        // then
        told = trial.told();
        assertTrue(told.contains("resume " + first), told::toString);
        assertTrue(told.contains("OFFER_MADE call " + third + " in calls agent ann"), told::toString);
        trial.ends(first, Reason.NORMAL);
        assertEquals(first + ": talk 0, hold 9", holds.get(1));
    }

    @Test
    void shouldGoByAnotherConfigurationAtOnce() {
        // given
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1);
        trial.command(host.contactBegin(100, Medium.CHAT, CHATS, -1, -1, 0)).told();
        // when
        trial.reconfigure(centre(InterruptionConfig.none().of(Medium.VOICE, Medium.CHAT)));
        // then
        assertTrue(trial.told().contains("OFFER_MADE call 100 in chats agent ann"));
        trial.command(host.offerReply(100, 2, true));
        assertTrue(trial.told().contains("CALL_HELD call " + call + " in calls agent ann INTERRUPTED"));
        // and all is the same when it is decided again
        trial.assertReplays();
        // when: nothing may interrupt any more, the caller is taken back
        trial.reconfigure(centre(InterruptionConfig.none()));
        assertTrue(trial.told().contains("CALL_RETRIEVED call " + call + " in calls agent ann"));
    }
}
