package org.strowger.ivr.machine;

import java.util.Arrays;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;

/**
 * Finds what catches an event: the node, then the flow, then the engine's default (E2). A handler once
 * taken is out of use until the caller has completed an input (E4).
 */
final class Handlers {
    /** Nobody catches it. */
    static final int DEFAULT = -1;
    /** It is ignored. */
    static final int IGNORED = -2;

    private final Program program;

    Handlers(Program program) {
        this.program = program;
    }

    /** The handler for an event in the call's node, or {@link #DEFAULT}, or {@link #IGNORED}. */
    int find(Session session, int event) {
        int own = program.nodeHandler(session.node, event);
        if (own != Row.NONE && program.target(own) == Row.TO_NOTHING) {
            return IGNORED;
        }
        return own != Row.NONE && !isSpent(session, own) ? own : findInFlow(session, event);
    }

    /** The same, passing over the node, whose own handler is spent. */
    int findInFlow(Session session, int event) {
        int outer = program.flowHandler(session.flow, event);
        if (outer == Row.NONE) {
            return DEFAULT;
        }
        if (program.target(outer) == Row.TO_NOTHING) {
            return IGNORED;
        }
        return isSpent(session, outer) ? DEFAULT : outer;
    }

    /**
     * The same for an event that cannot be ignored, because the node has no way on: ignoring
     * catches nothing.
     */
    int findLeaving(Session session, int event) {
        int own = program.nodeHandler(session.node, event);
        if (own != Row.NONE && program.target(own) != Row.TO_NOTHING && !isSpent(session, own)) {
            return own;
        }
        int outer = findInFlow(session, event);
        return outer == IGNORED ? DEFAULT : outer;
    }

    boolean isSpent(Session session, int bit) {
        return (session.slots[program.layout().spent() + (bit >>> 6)] >>> bit & 1) != 0;
    }

    void spend(Session session, int bit) {
        session.slots[program.layout().spent() + (bit >>> 6)] |= 1L << bit;
    }

    /** The caller has completed an input: every handler is in use again. */
    void restore(Session session) {
        int from = program.layout().spent();
        Arrays.fill(session.slots, from, from + program.layout().spentLongs(), 0);
    }
}
