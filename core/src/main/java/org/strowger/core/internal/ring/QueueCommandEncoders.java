package org.strowger.core.internal.ring;

import java.nio.charset.StandardCharsets;
import org.strowger.core.call.Medium;
import org.strowger.core.call.Preference;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.internal.codec.CallCustomerEncoder;
import org.strowger.core.internal.codec.CallDifficultyEncoder;
import org.strowger.core.internal.codec.CallEnqueuePreferringEncoder;
import org.strowger.core.internal.codec.CallHeadStartEncoder;
import org.strowger.core.internal.codec.CallPickEncoder;
import org.strowger.core.internal.codec.CallPriorityEncoder;
import org.strowger.core.internal.codec.CallSegmentEncoder;
import org.strowger.core.internal.codec.CallWithdrawForEncoder;
import org.strowger.core.internal.codec.ContactBeginEncoder;
import org.strowger.core.internal.codec.ContactEndEncoder;
import org.strowger.core.internal.codec.OfferReplyEncoder;
import org.strowger.core.internal.codec.QueueFreezeEncoder;
import org.strowger.core.internal.codec.QueueSetDoorEncoder;
import org.strowger.core.internal.codec.QueueUnfreezeEncoder;

/** Encodes what the host asks of waiting calls, queues and contacts; one thread each. */
public final class QueueCommandEncoders extends CommandBytes {
    private static final int QUEUES_OWN = -1;

    private final CallPriorityEncoder callPriority = new CallPriorityEncoder();
    private final CallHeadStartEncoder callHeadStart = new CallHeadStartEncoder();
    private final CallDifficultyEncoder callDifficulty = new CallDifficultyEncoder();
    private final CallSegmentEncoder callSegment = new CallSegmentEncoder();
    private final CallCustomerEncoder callCustomer = new CallCustomerEncoder();
    private final CallEnqueuePreferringEncoder callEnqueue = new CallEnqueuePreferringEncoder();
    private final CallPickEncoder callPick = new CallPickEncoder();
    private final CallWithdrawForEncoder callWithdraw = new CallWithdrawForEncoder();
    private final QueueFreezeEncoder queueFreeze = new QueueFreezeEncoder();
    private final QueueUnfreezeEncoder queueUnfreeze = new QueueUnfreezeEncoder();
    private final QueueSetDoorEncoder queueDoor = new QueueSetDoorEncoder();
    private final ContactBeginEncoder contactBegin = new ContactBeginEncoder();
    private final OfferReplyEncoder offerReply = new OfferReplyEncoder();
    private final ContactEndEncoder contactEnd = new ContactEndEncoder();

    /** Encodes "call priority". */
    public EncodedCommand callPriority(long callId, int priority) {
        callPriority.wrapAndApplyHeader(bytes, 0, header).callId(callId).priority(priority);
        return done(callPriority.encodedLength());
    }

    /** Encodes "call head start". */
    public EncodedCommand callHeadStart(long callId, long headStartNs) {
        callHeadStart.wrapAndApplyHeader(bytes, 0, header).callId(callId).headStartNs(headStartNs);
        return done(callHeadStart.encodedLength());
    }

    /** Encodes "call difficulty". */
    public EncodedCommand callDifficulty(long callId, int difficulty) {
        callDifficulty.wrapAndApplyHeader(bytes, 0, header).callId(callId).difficulty(difficulty);
        return done(callDifficulty.encodedLength());
    }

    /** Encodes "call segment". */
    public EncodedCommand callSegment(long callId, int segment) {
        callSegment.wrapAndApplyHeader(bytes, 0, header).callId(callId).segment(segment);
        return done(callSegment.encodedLength());
    }

    /** Encodes "call customer". */
    public EncodedCommand callCustomer(long callId, long customer) {
        callCustomer.wrapAndApplyHeader(bytes, 0, header).callId(callId).customer(customer);
        return done(callCustomer.encodedLength());
    }

    /** Encodes "call enqueue preferring". */
    public EncodedCommand callEnqueue(
            long callId, int queue, int priority, Preference preference, int[] agents) {
        callEnqueue.wrapAndApplyHeader(bytes, 0, header)
                .callId(callId).queue(queue).priority(priority)
                .keep((short) (preference.keeps() ? 1 : 0))
                .keepNs(preference.keepFor().isPresent() ? preference.keepFor().get().toNanos() : QUEUES_OWN);
        CallEnqueuePreferringEncoder.AgentsEncoder group = callEnqueue.agentsCount(agents.length);
        for (int i = 0; i < agents.length; i++) {
            group.next().agent(agents[i]).weight(preference.agents().get(i).weight());
        }
        return done(callEnqueue.encodedLength());
    }

    /** Encodes "call pick". */
    public EncodedCommand callPick(long callId, int agent, boolean supervisor) {
        callPick.wrapAndApplyHeader(bytes, 0, header)
                .callId(callId).agent(agent).supervisor(bit(supervisor));
        return done(callPick.encodedLength());
    }

    /** Encodes "call withdraw for". */
    public EncodedCommand callWithdraw(long callId, boolean supervisor, String why) {
        byte[] text = utf8(why);
        callWithdraw.wrapAndApplyHeader(bytes, 0, header)
                .callId(callId).supervisor(bit(supervisor)).putWhy(text, 0, text.length);
        return done(callWithdraw.encodedLength());
    }

    /** Encodes "queue freeze". */
    public EncodedCommand queueFreeze(int queue, long forNs, String why) {
        byte[] text = utf8(why);
        queueFreeze.wrapAndApplyHeader(bytes, 0, header)
                .queue(queue).forNs(forNs).putWhy(text, 0, text.length);
        return done(queueFreeze.encodedLength());
    }

    /** Encodes "queue unfreeze". */
    public EncodedCommand queueUnfreeze(int queue) {
        queueUnfreeze.wrapAndApplyHeader(bytes, 0, header).queue(queue);
        return done(queueUnfreeze.encodedLength());
    }

    /** Encodes "queue set door". */
    public EncodedCommand queueDoor(int queue, QueueDoor door, long forNs, String why) {
        byte[] text = utf8(why);
        queueDoor.wrapAndApplyHeader(bytes, 0, header)
                .queue(queue).door((short) door.ordinal()).forNs(forNs).putWhy(text, 0, text.length);
        return done(queueDoor.encodedLength());
    }

    /** Encodes "contact begin". */
    public EncodedCommand contactBegin(
            long callId, Medium medium, int queue, int priority, int segment, long customer) {
        contactBegin.wrapAndApplyHeader(bytes, 0, header)
                .callId(callId).medium((short) medium.ordinal()).queue(queue).priority(priority)
                .segment(segment).customer(customer);
        return done(contactBegin.encodedLength());
    }

    /** Encodes "offer reply". */
    public EncodedCommand offerReply(long callId, long offerId, boolean accepted) {
        offerReply.wrapAndApplyHeader(bytes, 0, header)
                .callId(callId).offerId(offerId).accepted(bit(accepted));
        return done(offerReply.encodedLength());
    }

    /** Encodes "contact end". */
    public EncodedCommand contactEnd(long callId, boolean byAgent) {
        contactEnd.wrapAndApplyHeader(bytes, 0, header).callId(callId).byAgent(bit(byAgent));
        return done(contactEnd.encodedLength());
    }

    private static short bit(boolean yes) {
        return (short) (yes ? 1 : 0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
