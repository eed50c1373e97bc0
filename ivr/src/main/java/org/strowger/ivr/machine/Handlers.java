package org.strowger.ivr.machine;

import java.util.Arrays;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.model.Events;

/**
 * Finds what catches an event: the node, then its flow, then the node and flow that run it, and so on
 * outwards, then the engine's default (E2). A handler once taken is out of use until the caller has
 * completed an input (E4).
 */
final class Handlers {
    /** Nobody catches it. */
    static final int DEFAULT = -1;
    /** It is ignored. */
    static final int IGNORED = -2;

    private static final int NOTHING = -1;

    private final Program program;
    private int level;
    private int taken = NOTHING;

    Handlers(Program program) {
        this.program = program;
    }

    /** The handler for an event in the call's node, or {@link #DEFAULT}, or {@link #IGNORED}. */
    int find(Session session, int event) {
        return search(session, event, true, false);
    }

    /** The same, passing over the node, whose own handler is spent. */
    int findInFlow(Session session, int event) {
        return search(session, event, false, false);
    }

    private int search(Session session, int event, boolean atNode, boolean leaving) {
        int node = session.node;
        int found = atNode ? usable(session, program.nodeHandler(node, event), leaving) : Row.NONE;
        for (level = session.depth;; level--) {
            if (found == Row.NONE) {
                int flow = program.row(node, Row.FLOW);
                found = usable(session, program.flowHandler(flow, event), leaving);
            }
            if (found != Row.NONE) {
                return found;
            }
            if (level == 0) {
                return DEFAULT;
            }
            node = session.caller(level - 1);
            found = usable(session, program.nodeHandler(node, event), leaving);
        }
    }

    private int usable(Session session, int handler, boolean leaving) {
        if (handler == Row.NONE) {
            return Row.NONE;
        }
        if (program.target(handler) == Row.TO_NOTHING) {
            return leaving ? Row.NONE : IGNORED;
        }
        return isSpent(session, handler) ? Row.NONE : handler;
    }

    /** Takes the handler found last. @return where it leads, once {@link #dropInner} has been called */
    int take(Session session, int handler) {
        spend(session, handler);
        taken = level;
        return program.target(handler);
    }

    /** Another event begins: nothing has been taken for it. */
    void begin() {
        taken = NOTHING;
    }

    /** Drops the flows within that of the handler taken last, when its node has been left. */
    void dropInner(Session session) {
        if (taken != NOTHING) {
            unwind(session, taken);
            taken = NOTHING;
        }
    }

    /** Raises an event without which the call can go on. @return where a handler leads, or {@code otherwise} */
    int raise(Session session, int event, int otherwise, FlowCall call) {
        int handler = session.phase == Session.OVER ? DEFAULT : find(session, event);
        if (handler >= 0) {
            return take(session, handler);
        }
        if (handler == IGNORED) {
            call.dropped(Dropped.IGNORED);
        } else if (event == Events.OVERFLOW) {
            call.dropped(Dropped.OVERFLOW);
        }
        return handler == DEFAULT && event == Events.SET ? Step.FAIL : otherwise;
    }

    /** An operation was refused or lost; where nobody catches that, it has failed as {@code event} says. */
    int refused(Session session, int event, FlowCall call) {
        int handler = find(session, Events.ADAPTER);
        if (handler == IGNORED) {
            call.dropped(Dropped.IGNORED);
            return Step.STAY;
        }
        return handler == DEFAULT ? raise(session, event, Step.STAY, call) : take(session, handler);
    }

    /**
     * Raises an event that cannot be ignored, because the node has no way on.
     *
     * @return where a handler leads, or {@link Step#FAIL}
     */
    int leave(Session session, int event) {
        int handler = search(session, event, true, true);
        return handler == DEFAULT ? Step.FAIL : take(session, handler);
    }

    /** Drops the flows within the one at a level; 0 is the main flow. */
    void unwind(Session session, int to) {
        if (to < session.depth) {
            session.node = session.caller(to);
            session.flow = program.row(session.node, Row.FLOW);
            session.depth = (byte) to;
        }
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
