package org.strowger.core.internal.permission;

import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.CallbackRequests;
import org.strowger.core.permission.Operation;

/** What one actor may ask of callbacks. Any thread. */
final class GuardedCallbackRequests implements CallbackRequests {
    private final Guard guard;
    private final CallbackRequests commands;

    GuardedCallbackRequests(Guard guard, CallbackRequests commands) {
        this.guard = guard;
        this.commands = commands;
    }

    @Override
    public Admission ask(long callId, CharSequence number) {
        return guard.onCall(Operation.CALL_BACK, callId, () -> commands.ask(callId, number));
    }

    @Override
    public Admission schedule(int queue, int adapter, int owner, int attempts, long fromWallMs, long toWallMs,
            CharSequence number, CharSequence shown, CharSequence reference) {
        return guard.onQueue(Operation.SCHEDULE_CALLBACK, queue, () -> commands.schedule(
                queue, adapter, owner, attempts, fromWallMs, toWallMs, number, shown, reference));
    }

    @Override
    public Admission cancel(long callbackId) {
        return guard.onCall(Operation.CANCEL_CALLBACK, callbackId, () -> commands.cancel(callbackId));
    }
}
