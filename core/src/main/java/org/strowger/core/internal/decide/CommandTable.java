package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;

/** Who decides which command, by its template id. Filled by the desks' command classes, once. */
final class CommandTable {
    private static final int TEMPLATES = 320;

    private final Handler[] handlers = new Handler[TEMPLATES];

    /** Decides one kind of command. */
    interface Handler {
        /** @param at where the command's header stands */
        void decide(DirectBuffer buffer, int at);
    }

    /** Enters who decides a kind of command. */
    void on(int template, Handler handler) {
        if (handlers[template] != null) {
            throw new IllegalStateException("command " + template + " is decided twice; this is a defect");
        }
        handlers[template] = handler;
    }

    /** Decides the command that stands at a place. */
    void decide(int template, DirectBuffer buffer, int at) {
        Handler handler = template < TEMPLATES ? handlers[template] : null;
        if (handler == null) {
            throw new IllegalStateException(
                    "command " + template + " is unknown to this version; this is a defect");
        }
        handler.decide(buffer, at);
    }
}
