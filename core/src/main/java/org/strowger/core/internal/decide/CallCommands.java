package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.call.Preferred;
import org.strowger.core.internal.codec.CallEnqueueDecoder;
import org.strowger.core.internal.codec.CallHangupDecoder;
import org.strowger.core.internal.codec.CallWithdrawDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads what the host asks for calls. */
final class CallCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallEnqueueDecoder enqueue = new CallEnqueueDecoder();
    private final CallWithdrawDecoder withdraw = new CallWithdrawDecoder();
    private final CallHangupDecoder hangup = new CallHangupDecoder();
    private final Preferred nobody = new Preferred();
    private final CallDesk calls;

    CallCommands(CallDesk calls) {
        this.calls = calls;
        nobody.clear();
    }

    void enter(CommandTable table) {
        table.on(CallEnqueueDecoder.TEMPLATE_ID, this::enqueue);
        table.on(CallWithdrawDecoder.TEMPLATE_ID, (buffer, at) ->
                calls.withdraw(withdraw.wrapAndApplyHeader(buffer, at, header).callId()));
        table.on(CallHangupDecoder.TEMPLATE_ID, (buffer, at) ->
                calls.hangUp(hangup.wrapAndApplyHeader(buffer, at, header).callId()));
    }

    private void enqueue(DirectBuffer buffer, int at) {
        enqueue.wrapAndApplyHeader(buffer, at, header);
        calls.enqueueByHost(enqueue.callId(), enqueue.queue(), enqueue.priority(), nobody);
    }
}
