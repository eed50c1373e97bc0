package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;
import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallbackEnd;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.codec.CallbackDialledDecoder;
import org.strowger.core.internal.codec.CallbackEndedDecoder;
import org.strowger.core.internal.codec.CallbackFailedDecoder;
import org.strowger.core.internal.codec.CallbackRequestedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads the facts about callbacks. */
final class CallbackFacts {
    private static final CallbackEnd[] ENDS = CallbackEnd.values();
    private static final Reason[] REASONS = Reason.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallbackRequestedDecoder requested = new CallbackRequestedDecoder();
    private final CallbackDialledDecoder dialled = new CallbackDialledDecoder();
    private final CallbackFailedDecoder failed = new CallbackFailedDecoder();
    private final CallbackEndedDecoder ended = new CallbackEndedDecoder();
    private final EventView view;
    private FactNames names;

    CallbackFacts(EventView view, FactNames names) {
        this.view = view;
        this.names = names;
    }

    /** Another configuration is in force. */
    void follow(FactNames now) {
        names = now;
    }

    boolean reads(int template) {
        return template >= CallbackRequestedDecoder.TEMPLATE_ID && template <= CallbackEndedDecoder.TEMPLATE_ID;
    }

    void read(int template, DirectBuffer buffer, int at) {
        switch (template) {
            case CallbackRequestedDecoder.TEMPLATE_ID -> {
                requested.wrapAndApplyHeader(buffer, at, header);
                begin(AcdEventKind.CALLBACK_REQUESTED, requested.callbackId(), requested.queue());
                view.fromCallId = requested.fromCallId();
                view.agent = requested.owner() < 0 ? "" : names.agents().get(requested.owner());
                view.dueAtWallMs = requested.dueAtWallMs();
                view.expiresAtWallMs = requested.expiresAtWallMs();
                view.detail = requested.reference();
            }
            case CallbackDialledDecoder.TEMPLATE_ID -> {
                dialled.wrapAndApplyHeader(buffer, at, header);
                begin(AcdEventKind.CALLBACK_DIALLED, dialled.callbackId(), dialled.queue());
                view.segmentId = dialled.segmentId();
                view.agent = names.agents().get(dialled.agent());
                view.legId = dialled.legId();
                view.attempt = dialled.attempt();
            }
            case CallbackFailedDecoder.TEMPLATE_ID -> {
                failed.wrapAndApplyHeader(buffer, at, header);
                begin(AcdEventKind.CALLBACK_FAILED, failed.callbackId(), failed.queue());
                view.segmentId = failed.segmentId();
                view.legId = failed.legId();
                view.attempt = failed.attempt();
                view.reason = REASONS[failed.reason()].name();
                view.durationNs = failed.againInNs();
            }
            case CallbackEndedDecoder.TEMPLATE_ID -> {
                ended.wrapAndApplyHeader(buffer, at, header);
                begin(AcdEventKind.CALLBACK_ENDED, ended.callbackId(), ended.queue());
                view.detail = ENDS[ended.end()].name();
                view.attempt = ended.attempts();
                view.durationNs = ended.ageNs();
            }
            default -> throw new IllegalStateException(
                    "effect " + template + " is unknown to this version; this is a defect");
        }
    }

    private void begin(AcdEventKind kind, long callbackId, int queue) {
        view.begin(kind).callId = callbackId;
        view.queue = names.queues().get(queue);
    }
}
