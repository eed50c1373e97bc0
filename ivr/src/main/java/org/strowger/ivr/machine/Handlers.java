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

    private final Comforts comforts;

    Handlers(Program program, Comforts comforts) {
        this.program = program;
        this.comforts = comforts;
    }

    /** The handler for an event in the call's node, or {@link #DEFAULT}, or {@link #IGNORED}. */
    int find(Session session, int event) {
        int own = usable(session, program.nodeHandler(session.node, event));
        return own != DEFAULT ? own : findInFlow(session, event);
    }

    private int usable(Session session, int handler) {
        if (handler == Row.NONE) {
            return DEFAULT;
        }
        return program.target(handler) == Row.TO_NOTHING ? IGNORED : isSpent(session, handler) ? DEFAULT : handler;
    }

    /** The same, passing over the node, whose own handler is spent. */
    int findInFlow(Session session, int event) {
        int found = usable(session, program.flowHandler(session.flow, event));
        return found != DEFAULT || !comforts.runs(session) || comforts.isAlone(session)
                ? found : findOutside(session, event);
    }

    /** The same in the queue node in which a comfort flow runs, then in its flow. */
    private int findOutside(Session session, int event) {
        int node = usable(session, program.nodeHandler(comforts.outerNode(session), event));
        return node != DEFAULT
                ? node : usable(session, program.flowHandler(comforts.outerFlow(session), event));
    }

    /** The handler for an event that cannot be ignored, raised by the queue node outside a comfort flow. */
    int findLeavingOutside(Session session, int event) {
        int own = program.nodeHandler(comforts.outerNode(session), event);
        if (own != Row.NONE && program.target(own) != Row.TO_NOTHING && !isSpent(session, own)) {
            return own;
        }
        int flow = usable(session, program.flowHandler(comforts.outerFlow(session), event));
        return flow == IGNORED ? DEFAULT : flow;
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
