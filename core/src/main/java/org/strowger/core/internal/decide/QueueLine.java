package org.strowger.core.internal.decide;

import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallTable;

/** The calls of one queue, rung or not, in the order in which they entered. Linked through the calls. */
final class QueueLine {
    private final CallTable calls;
    private int first = Call.NONE;
    private int last = Call.NONE;

    QueueLine(CallTable calls) {
        this.calls = calls;
    }

    void enter(Call call) {
        call.aheadSlot = last;
        call.behindSlot = Call.NONE;
        if (last == Call.NONE) {
            first = call.slot;
        } else {
            calls.call(last).behindSlot = call.slot;
        }
        last = call.slot;
    }

    void leave(Call call) {
        if (call.aheadSlot == Call.NONE) {
            first = call.behindSlot;
        } else {
            calls.call(call.aheadSlot).behindSlot = call.behindSlot;
        }
        if (call.behindSlot == Call.NONE) {
            last = call.aheadSlot;
        } else {
            calls.call(call.behindSlot).aheadSlot = call.aheadSlot;
        }
    }

    /** The call that entered first, or {@link Call#NONE}. */
    int first() {
        return first;
    }

    /** The call behind a call, or {@link Call#NONE}. */
    int behind(int slot) {
        return calls.call(slot).behindSlot;
    }
}
