package org.strowger.core.internal.law;

import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.AgentChangedDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.CallAnsweredDecoder;
import org.strowger.core.internal.codec.CallArrivedDecoder;
import org.strowger.core.internal.codec.CallEndedDecoder;
import org.strowger.core.internal.codec.CallQueuedDecoder;
import org.strowger.core.internal.codec.CommandRefusedDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.HangupDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.OfferEndedDecoder;
import org.strowger.core.internal.codec.OfferMadeDecoder;
import org.strowger.core.internal.codec.QueueRefusedDecoder;
import org.strowger.core.internal.codec.SegmentCompletedDecoder;
import org.strowger.core.internal.codec.SegmentExitedDecoder;
import org.strowger.core.internal.law.Fact.Kind;
import org.strowger.core.internal.record.RecordBuffer;

/** Reads the effects of a record. */
public final class FactReader {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallArrivedDecoder callArrived = new CallArrivedDecoder();
    private final CallQueuedDecoder callQueued = new CallQueuedDecoder();
    private final QueueRefusedDecoder queueRefused = new QueueRefusedDecoder();
    private final OfferMadeDecoder offerMade = new OfferMadeDecoder();
    private final OfferEndedDecoder offerEnded = new OfferEndedDecoder();
    private final CallAnsweredDecoder callAnswered = new CallAnsweredDecoder();
    private final SegmentExitedDecoder segmentExited = new SegmentExitedDecoder();
    private final SegmentCompletedDecoder segmentCompleted = new SegmentCompletedDecoder();
    private final CallEndedDecoder callEnded = new CallEndedDecoder();
    private final AgentChangedDecoder agentChanged = new AgentChangedDecoder();
    private final CommandRefusedDecoder commandRefused = new CommandRefusedDecoder();
    private final DialDecoder dial = new DialDecoder();
    private final BridgeDecoder bridge = new BridgeDecoder();
    private final HangupDecoder hangup = new HangupDecoder();

    /** The effects in their order. */
    public List<Fact> read(RecordBuffer record) {
        List<Fact> facts = new ArrayList<>();
        int at = record.effectsOffset();
        int end = at + record.effectsLength();
        while (at < end) {
            int length = record.buffer().getInt(at);
            facts.add(fact(record.buffer(), at + Integer.BYTES));
            at += Integer.BYTES + length;
        }
        return facts;
    }

    private Fact fact(DirectBuffer buffer, int at) {
        return switch (header.wrap(buffer, at).templateId()) {
            case CallArrivedDecoder.TEMPLATE_ID ->
                Fact.of(Kind.CALL_ARRIVED, callArrived.wrapAndApplyHeader(buffer, at, header).callId());
            case CallQueuedDecoder.TEMPLATE_ID -> {
                CallQueuedDecoder d = callQueued.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.CALL_QUEUED, d.callId(), d.segmentId(), d.queue(), -1, d.priority(), -1, -1);
            }
            case QueueRefusedDecoder.TEMPLATE_ID -> {
                QueueRefusedDecoder d = queueRefused.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.QUEUE_REFUSED, d.callId(), -1, d.queue(), -1, d.why(), -1, -1);
            }
            case OfferMadeDecoder.TEMPLATE_ID -> {
                OfferMadeDecoder d = offerMade.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.OFFER_MADE, d.callId(), d.offerId(), d.queue(), d.agent(), -1, -1, d.legId());
            }
            case OfferEndedDecoder.TEMPLATE_ID -> {
                OfferEndedDecoder d = offerEnded.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.OFFER_ENDED, d.callId(), d.offerId(), d.queue(), d.agent(),
                        d.outcome(), d.reason(), -1);
            }
            case CallAnsweredDecoder.TEMPLATE_ID -> {
                CallAnsweredDecoder d = callAnswered.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.CALL_ANSWERED, d.callId(), d.segmentId(), d.queue(), d.agent(), -1, -1, -1);
            }
            case SegmentExitedDecoder.TEMPLATE_ID -> {
                SegmentExitedDecoder d = segmentExited.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.SEGMENT_EXITED, d.callId(), d.segmentId(), d.queue(), -1, d.exit(), -1, -1);
            }
            case SegmentCompletedDecoder.TEMPLATE_ID -> {
                SegmentCompletedDecoder d = segmentCompleted.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.SEGMENT_COMPLETED, d.callId(), d.segmentId(), d.queue(), d.agent(),
                        d.end(), -1, -1);
            }
            case CallEndedDecoder.TEMPLATE_ID -> {
                CallEndedDecoder d = callEnded.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.CALL_ENDED, d.callId(), -1, -1, -1, d.end(), -1, -1);
            }
            case AgentChangedDecoder.TEMPLATE_ID -> {
                AgentChangedDecoder d = agentChanged.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.AGENT_CHANGED, -1, -1, -1, d.agent(), d.to(), d.from(), -1);
            }
            case CommandRefusedDecoder.TEMPLATE_ID -> {
                CommandRefusedDecoder d = commandRefused.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.COMMAND_REFUSED, d.subject(), -1, -1, -1, d.why(), -1, -1);
            }
            case DialDecoder.TEMPLATE_ID -> {
                DialDecoder d = dial.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.DIAL, d.callId(), -1, d.queue(), d.agent(), -1, -1, d.legId());
            }
            case BridgeDecoder.TEMPLATE_ID -> {
                BridgeDecoder d = bridge.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.BRIDGE, d.legA(), d.bridgeId(), -1, -1, -1, -1, d.legB());
            }
            case HangupDecoder.TEMPLATE_ID -> {
                HangupDecoder d = hangup.wrapAndApplyHeader(buffer, at, header);
                yield new Fact(Kind.HANGUP, -1, -1, -1, -1, d.reason(), d.adapter(), d.legId());
            }
            default -> Fact.of(Kind.OTHER, -1);
        };
    }
}
