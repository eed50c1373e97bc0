package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.event.Refusal;
import org.strowger.core.flow.Dropped;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.FlowEventDecoder;
import org.strowger.core.internal.codec.InvokeEndedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads what the host tells the flows of calls. */
final class FlowCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InvokeEndedDecoder ended = new InvokeEndedDecoder();
    private final FlowEventDecoder event = new FlowEventDecoder();
    private final AnswerView answer = new AnswerView();
    private final StringBuilder name = new StringBuilder(64);
    private final Floor floor;
    private final FlowDesk flows;

    FlowCommands(Floor floor, FlowDesk flows) {
        this.floor = floor;
        this.flows = flows;
    }

    void enter(CommandTable table) {
        table.on(InvokeEndedDecoder.TEMPLATE_ID, this::ended);
        table.on(FlowEventDecoder.TEMPLATE_ID, this::event);
    }

    /** An answer for a call that has ended is late, not wrong; it is counted. */
    private void ended(DirectBuffer buffer, int at) {
        ended.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(ended.callId());
        if (call != null) {
            answer.read(ended, buffer);
            flows.invokeEnded(call, ended.invokeId(), answer);
        } else {
            flows.cameLate(ended.callId(), Dropped.LATE_ANSWER);
        }
    }

    private void event(DirectBuffer buffer, int at) {
        event.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(event.callId());
        if (call == null) {
            flows.cameLate(event.callId(), Dropped.UNHANDLED);
            floor.effects.commandRefused(FlowEventDecoder.TEMPLATE_ID, event.callId(), Refusal.UNKNOWN_CALL);
            return;
        }
        Utf8.decode(buffer, event.limit() + FlowEventDecoder.nameHeaderLength(), event.nameLength(), name);
        if (!flows.hostEvent(call, name)) {
            floor.effects.commandRefused(FlowEventDecoder.TEMPLATE_ID, event.callId(), Refusal.NOT_HANDLED);
        }
    }
}
