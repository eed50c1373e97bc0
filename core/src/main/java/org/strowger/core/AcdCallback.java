package org.strowger.core;

import org.strowger.core.call.CallbackRequest;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.HostCommands;

/** What a host asks of a callback. A command that is impossible at that moment changes nothing and is told as refused. */
public final class AcdCallback {
    private static final int NOBODY = -1;

    private final HostCommands commands;
    private final long callbackId;

    AcdCallback(HostCommands commands, long callbackId) {
        this.commands = commands;
        this.callbackId = callbackId;
    }

    /** The call is owed no more; a line to the customer is hung up, unless he talks with an agent already. */
    public Admission cancel() {
        return commands.callbackRequests().cancel(callbackId);
    }

    static Admission schedule(Engine engine, HostCommands commands, CallbackRequest request) {
        return commands.callbackRequests().schedule(
                engine.queueIndex(request.queue()), request.adapter(),
                request.owner().map(engine::agentIndex).orElse(NOBODY), request.attempts(),
                request.from().toInstant().toEpochMilli(), request.until().toInstant().toEpochMilli(),
                request.number(), request.shown(), request.reference());
    }
}
