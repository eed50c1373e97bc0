package org.strowger.core.internal.decide;

import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.codec.DialDecoder;

/** Somebody outside whom a flow rings for its caller: reached or not, and who leaves first. */
class OutsideTest {
    private static final long CALL = 2;
    private static final long THIRD = 1;

    private TalkTrial talk;
    private Trial trial;

    @BeforeEach
    void openCentre() {
        open(EnumSet.allOf(Capability.class));
        calls();
    }

    private void open(EnumSet<Capability> capabilities) {
        talk = new TalkTrial(CenterConfig.named("test").queue(Trial.queue("sales").callRanking("urgent"))
                .agent(AgentConfig.named("ann").queue("sales"))
                .number("100", new CenterConfig.Entry.Flow("dial")).entryQueue("sales").build(),
                new DiallingFlow(), capabilities);
        trial = talk.trial;
        TalkLaws laws = new TalkLaws(trial);
        trial.afterEach(() -> laws.check("after the last command"));
    }

    private void calls() {
        trial.arrives(-1, "100");
        talk.told("CALL_ARRIVED call 2", "answer 2", "dial 1 outside");
    }

    @AfterEach
    void nothingIsLeft() {
        talk.assertEmpty();
    }

    @Test
    void shouldGoOnInTheFlowWhenTheOtherSideLeaves() {
        // when: he answers
        trial.answers(THIRD);
        talk.told("bridge 2 1");
        trial.bridged(CALL, THIRD);
        talk.told("PARTY_JOINED call 2 OUTSIDE");
        // then: keys are between the two
        trial.key(CALL, '1');
        talk.passes(300).told();
        // when: he leaves
        talk.ends(THIRD).told("PARTY_LEFT call 2 OUTSIDE", "hangup 2 NORMAL", "CALL_ENDED call 2 FLOW_ENDED");
    }

    @Test
    void shouldHangUpTheOtherSideWhenTheCallerLeavesWhileItRingsOrTalks() {
        // when
        talk.ends(CALL).told("hangup 1 NORMAL", "CALL_ENDED call 2 LEFT_FLOW");
        // when: another one does while they talk
        trial.arrives(-1, "100");
        talk.forget().answers(3, 4).forget();
        talk.ends(4).told("hangup 3 NORMAL", "CALL_ENDED call 4 CALLER_HUNG_UP");
    }

    @Test
    void shouldSayWhyNobodyWasReached() {
        // when: busy
        talk.ends(THIRD, Reason.BUSY).told("TRANSFER_FAILED call 2", "hangup 2 BUSY", "CALL_ENDED call 2 FLOW_ENDED");
        // when: the dial itself had no effect
        trial.arrives(-1, "100");
        talk.forget();
        trial.failed(DialDecoder.TEMPLATE_ID, 3, Reason.BUSY);
        talk.told("TRANSFER_FAILED call 4", "hangup 4 BUSY", "CALL_ENDED call 4 FLOW_ENDED");
        // when: it rings too long
        trial.arrives(-1, "100");
        talk.forget().passes(19).told();
        talk.passes(1).told("hangup 5 NO_ANSWER", "TRANSFER_FAILED call 6", "hangup 6 UNKNOWN",
                "CALL_ENDED call 6 FLOW_ENDED");
    }

    @Test
    void shouldGiveUpABridgeThatFailsOrDoesNotCome() {
        // when
        trial.answers(THIRD);
        talk.forget();
        trial.bridgeFailed(CALL, 99, Reason.MEDIA_ERROR);
        talk.told();
        trial.bridgeFailed(CALL, 1, Reason.MEDIA_ERROR);
        talk.told("hangup 1 MEDIA_ERROR", "TRANSFER_FAILED call 2", "hangup 2 UNKNOWN",
                "CALL_ENDED call 2 FLOW_ENDED");
        // when
        trial.arrives(-1, "100");
        trial.answers(3);
        talk.forget().passes(60).told("hangup 3 MEDIA_ERROR", "TRANSFER_FAILED call 4",
                "hangup 4 UNKNOWN", "CALL_ENDED call 4 FLOW_ENDED");
    }

    @Test
    void shouldRingNobodyLongerWhomTheFlowOrTheHostDoesNotNeed() {
        // when: the flow goes elsewhere
        trial.key(CALL, '0');
        talk.told("hangup 1 NORMAL").ends(THIRD).told();
        trial.key(CALL, '1');
        talk.told("dial 3 outside");
        // when: the host takes the call
        trial.signInNotReady("ann", NotReadyReason.BREAK);
        talk.forget();
        trial.enqueue(CALL, "sales", 50);
        talk.told("hangup 3 NORMAL", "CALL_QUEUED call 2 in sales", "music 2");
        talk.ends(CALL).forget();
    }

    @Test
    void shouldRingOneAtATimeAndNobodyForACallWhoseFlowHangsUp() {
        // when: the flow rings once more, is refused and hangs up
        trial.key(CALL, '1');
        // then
        talk.told("hangup 1 NORMAL", "hangup 2 UNKNOWN", "CALL_ENDED call 2 FLOW_ENDED");
    }

    @Test
    void shouldEndBothWhenTheHostHangsUp() {
        // given
        talk.answers(THIRD, CALL).forget();
        // when
        trial.hangUp(CALL);
        // then
        talk.told("hangup 2 NORMAL", "hangup 1 NORMAL", "CALL_ENDED call 2 HOST");
    }

    @Test
    void shouldTellTheFlowWhenTheOtherSideIsNotThereAfterARestart() {
        // given: one rings and one talks
        trial.arrives(-1, "100");
        talk.answers(3, 4).forget();
        // when
        trial.restarts();
        talk.connects(3, CALL, 4);
        // then
        talk.passes(1).told("RESYNC_BEGAN", "connection 3", "RESYNC_ENDED", "TRANSFER_FAILED call 2",
                "hangup 2 UNKNOWN", "CALL_ENDED call 2 FLOW_ENDED", "PARTY_LEFT call 4 OUTSIDE", "hangup 4 NORMAL",
                "CALL_ENDED call 4 FLOW_ENDED");
    }

    @Test
    void shouldNotDialWhereTheSwitchCannot() {
        // given
        talk.ends(CALL).forget();
        EnumSet<Capability> others = EnumSet.allOf(Capability.class);
        others.remove(Capability.DIAL);
        open(others);
        // when
        trial.arrives(-1, "100");
        // then
        talk.told("CALL_ARRIVED call 2", "answer 2", "hangup 2 UNKNOWN", "CALL_ENDED call 2 FLOW_ENDED");
    }
}
