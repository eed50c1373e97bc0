package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.Medium;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.SegmentConfig;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/** Contacts without a telephone line: M1. */
class ContactTest {
    private static final int CHAT = 1;

    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("calls").wrapUp(Duration.ofSeconds(10)))
                .queue(Trial.queue("chats").medium(Medium.CHAT).wrapUp(Duration.ofSeconds(10)).maxWaiting(4)
                        .missesAllowed(0).noAnswerCooldown(Duration.ZERO).callRanking("urgent"))
                .agent(AgentConfig.named("ann").capacity(Medium.CHAT, 3))
                .agent(AgentConfig.named("ben").capacity(Medium.CHAT, 0))
                .segment("gold", SegmentConfig.usual().priority(90))
                .entryQueue("calls").build());
    }

    private Trial begins(long chat) {
        return trial.command(host.contactBegin(chat, Medium.CHAT, CHAT, -1, -1, 0));
    }

    @Test
    void shouldOfferAcceptAndEndAChatByTheHostsWord() {
        // given
        trial.signIn("ann").told();
        // when
        begins(100);
        // then: nothing is dialled, nothing hangs up
        assertEquals(List.of("CALL_ARRIVED call 100 CHAT", "CALL_QUEUED call 100 in chats",
                "OFFER_MADE call 100 in chats agent ann"), trial.told());
        trial.passes(3, TimeUnit.SECONDS).command(host.offerReply(100, 1, true));
        assertEquals(List.of("OFFER_ENDED call 100 in chats agent ann ACCEPTED",
                "CALL_ANSWERED call 100 in chats agent ann", "AGENT_CHANGED agent ann BUSY"), trial.told());
        trial.passes(60, TimeUnit.SECONDS).command(host.contactEnd(100, false));
        assertEquals(List.of("SEGMENT_COMPLETED call 100 in chats agent ann CALLER_HUNG_UP",
                "AGENT_CHANGED agent ann WRAP_UP", "CALL_ENDED call 100 CALLER_HUNG_UP"), trial.told());
        assertEquals(Duration.ofSeconds(3), trial.status("chats").waitOfAnswered());
        assertEquals(Duration.ofSeconds(60), trial.status("chats").talked());
    }

    @Test
    void shouldGiveAnAgentAsManyChatsAsHisCapacityAndNoCallMeanwhile() {
        // given
        trial.signIn("ann");
        for (long chat = 100; chat < 108; chat += 2) {
            begins(chat);
        }
        trial.told();
        // when
        for (long offer = 1; offer <= 3; offer++) {
            trial.command(host.offerReply(98 + 2 * offer, offer, true));
        }
        long call = trial.arrives();
        // then: three chats, the fourth and the call wait
        assertEquals(3, trial.decider.floor().agents[0].slots.live());
        assertEquals(0, trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).count());
        trial.command(host.contactEnd(100, true)).told();
        trial.passes(10, TimeUnit.SECONDS);
        assertEquals(List.of("WRAP_UP_ENDED call 100 in chats agent ann", "OFFER_MADE call 106 in chats agent ann"),
                trial.told());
        trial.command(host.contactEnd(102, true)).command(host.contactEnd(104, true))
                .command(host.contactEnd(106, false)).passes(10, TimeUnit.SECONDS);
        assertEquals(1, trial.told().stream()
                .filter(line -> line.equals("OFFER_MADE call " + call + " in calls agent ann")).count());
    }

    @Test
    void shouldOfferNoChatToWhoTalksOnTheTelephone() {
        // given
        trial.signIn("ann");
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1);
        // when
        begins(100).told();
        trial.ends(1, Reason.NORMAL).told();
        trial.passes(10, TimeUnit.SECONDS);
        // then
        assertEquals("OFFER_MADE call 100 in chats agent ann", trial.told().get(2));
    }

    @Test
    void shouldOfferNoChatToAnAgentWithoutRoomForAny() {
        // given
        trial.signIn("ben").told();
        // when
        begins(100);
        // then
        assertEquals(List.of("CALL_ARRIVED call 100 CHAT", "CALL_QUEUED call 100 in chats"), trial.told());
    }

    @Test
    void shouldTryAgainWhenTheAgentRefusesOrLetsItLapse() {
        // given
        trial.signIn("ann");
        begins(100).told();
        // when
        trial.command(host.offerReply(100, 1, false));
        // then
        assertEquals(List.of("OFFER_ENDED call 100 in chats agent ann REJECTED"), trial.told());
        trial.passes(5, TimeUnit.SECONDS).told();
        trial.passes(20, TimeUnit.SECONDS);
        assertEquals("OFFER_ENDED call 100 in chats agent ann NO_ANSWER", trial.told().get(0));
    }

    @Test
    void shouldCountACustomerWhoLeavesWhileHeWaitsAsAbandoned() {
        // given
        trial.signInNotReady("ann", NotReadyReason.BREAK);
        begins(100).told();
        // when
        trial.command(host.contactEnd(100, false));
        // then
        assertEquals(List.of("SEGMENT_EXITED call 100 in chats ABANDONED", "CALL_ENDED call 100 ABANDONED"),
                trial.told());
    }

    @Test
    void shouldPutAChatInItsPlaceByPriorityAndCustomerSegment() {
        // given
        trial.signInNotReady("ann", NotReadyReason.BREAK);
        begins(100);
        trial.command(host.contactBegin(102, Medium.CHAT, CHAT, 60, -1, 0));
        trial.command(host.contactBegin(104, Medium.CHAT, CHAT, -1, 0, 0)).told();
        // when
        trial.ready("ann");
        // then
        assertEquals(List.of("OFFER_MADE call 104 in chats agent ann", "OFFER_MADE call 102 in chats agent ann",
                "OFFER_MADE call 100 in chats agent ann"), trial.told().subList(1, 4));
    }

    @Test
    void shouldRefuseWhatIsImpossibleAndChangeNothing() {
        // given
        trial.signInNotReady("ann", NotReadyReason.BREAK);
        begins(100).told();
        long digest = trial.decider.digest();
        // when
        begins(100);
        trial.command(host.contactBegin(102, Medium.CHAT, 0, -1, -1, 0));
        trial.command(host.offerReply(100, 7, true)).command(host.offerReply(998, 7, true));
        trial.command(host.contactEnd(100, true)).command(host.contactEnd(998, false));
        // then
        assertEquals(List.of("COMMAND_REFUSED call 100 DUPLICATE_LEG", "COMMAND_REFUSED call 102 WRONG_MEDIUM",
                "COMMAND_REFUSED call 100 UNKNOWN_OFFER", "COMMAND_REFUSED call 998 UNKNOWN_CALL",
                "COMMAND_REFUSED call 100 NOT_TALKING", "COMMAND_REFUSED call 998 UNKNOWN_CALL"), trial.told());
        assertEquals(digest, trial.decider.digest());
        long call = trial.arrives();
        trial.told();
        assertEquals(List.of("COMMAND_REFUSED call " + call + " UNKNOWN_CALL"),
                trial.command(host.contactEnd(call, false)).told(), "a telephone call ends by its adapter");
    }

    @Test
    void shouldEndAChatThatItsQueueDoesNotLetIn() {
        // given
        trial.signInNotReady("ann", NotReadyReason.BREAK);
        for (long chat = 100; chat < 108; chat += 2) {
            begins(chat);
        }
        trial.told();
        // when
        begins(108);
        // then
        assertEquals(List.of("CALL_ARRIVED call 108 CHAT", "QUEUE_REFUSED call 108 in chats FULL",
                "COMMAND_REFUSED call 108 QUEUE_REFUSED", "CALL_ENDED call 108 NOT_SERVED"), trial.told());
    }

    @Test
    void shouldLoseNoChatWhenAnAdapterIsLost() {
        // given
        trial.signIn("ann");
        begins(100);
        trial.command(host.offerReply(100, 1, true)).told();
        // when
        trial.adapterDown().adapterUp(2);
        // then
        assertEquals(1, trial.decider.floor().agents[0].slots.live());
        begins(102);
        assertEquals(1, trial.told().stream().filter(line -> line.startsWith("OFFER_MADE call 102")).count());
    }

    @Test
    void shouldReplayToTheSameState() {
        // given
        trial.signIn("ann");
        begins(100);
        trial.command(host.offerReply(100, 1, true));
        trial.command(host.contactBegin(102, Medium.CHAT, CHAT, 60, 0, 8));
        // when, then
        trial.assertReplays();
    }
}
