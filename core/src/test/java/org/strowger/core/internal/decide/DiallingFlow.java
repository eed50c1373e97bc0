package org.strowger.core.internal.decide;

import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowSession;

/**
 * A main flow {@code dial} that rings 0800 for its caller for 20 s, and hangs up when that side has left, with BUSY if
 * it was busy and with FAILED if it was not reached otherwise. Key 0 stops the ringing, 1 rings again.
 */
final class DiallingFlow extends SilentFlow {
    private static final long RING_NS = 20_000_000_000L;

    @Override
    public String hash() {
        return "dialling";
    }

    @Override
    public int mainFlow(String name) {
        return name.equals("dial") ? 0 : -1;
    }

    @Override
    public void start(FlowSession session, int flow, FlowCall call) {
        ring(call);
    }

    private static void ring(FlowCall call) {
        if (!call.dial("0800", RING_NS)) {
            call.hangup(FlowCall.HangupCause.FAILED);
        }
    }

    @Override
    public void key(FlowSession session, int key, FlowCall call) {
        if (key == '0') {
            call.stopDialling();
        } else {
            ring(call);
        }
    }

    @Override
    public void agentLeft(FlowSession session, FlowCall call) {
        call.hangup(FlowCall.HangupCause.NORMAL);
    }

    @Override
    public void transferFailed(FlowSession session, TransferFailure why, FlowCall call) {
        call.hangup(why == TransferFailure.BUSY ? FlowCall.HangupCause.BUSY : FlowCall.HangupCause.FAILED);
    }
}
