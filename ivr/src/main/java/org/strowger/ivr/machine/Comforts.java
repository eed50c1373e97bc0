package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.model.Flow;

/**
 * The comfort flow of a call, and the music that is on: two longs at the end of a call's record, which only
 * bundles have that need them. A comfort flow stands within the queue node that it runs in as a sub-flow does
 * within its flow node, or alone. The first long keeps the steps of the flow outside; the second the music
 * (32 bits), whether a play has silenced it, and whether a comfort flow runs.
 */
final class Comforts {
    private static final long CUT = 1L << 32;
    private static final long RUNS = 1L << 33;
    private static final int NO_MUSIC = -1;
    /** What is on when a comfort flow begins: perhaps the music of the queue before. */
    private static final int UNKNOWN_MUSIC = -2;

    private final Program program;
    private final Handlers handlers;
    private final int at;

    Comforts(Program program, Handlers handlers) {
        this.program = program;
        this.handlers = handlers;
        this.at = program.layout().comfort();
    }

    /** The call waits: a comfort flow takes the stage. @param alone whether no flow waits outside */
    void begin(Session session, int flow, boolean alone) {
        session.slots[at] = session.steps;
        session.slots[at + 1] = UNKNOWN_MUSIC & 0xFFFF_FFFFL | RUNS;
        if (alone) {
            session.flow = flow;
        } else {
            session.push(flow);
        }
    }

    /** Whether the engine has a comfort flow running. */
    boolean runs(Session session) {
        return at != Row.NONE && (session.slots[at + 1] & RUNS) != 0;
    }

    /** Whether it is over all the same: a handler or a reason has led to the flow outside. */
    boolean isLeft(Session session) {
        return runs(session) && program.flow(session.flow).kind() != Flow.Kind.COMFORT;
    }

    /** Whether no flow waits outside the comfort flow. */
    boolean isAlone(Session session) {
        return session.depth == 0;
    }

    /** The node in which a call waits for an agent, or {@link Row#NONE} if no flow sent it. */
    int queueNode(Session session) {
        if (!runs(session)) {
            return session.node;
        }
        return isAlone(session) ? Row.NONE : session.caller(session.depth - 1);
    }

    /** Goes back to the queue node, whose flow goes on from there. */
    void unwind(Session session) {
        handlers.unwind(session, session.depth - 1);
    }

    /** The comfort flow is over. */
    void end(Session session) {
        boolean alone = !isLeft(session) && isAlone(session);
        if (!alone && !isLeft(session)) {
            unwind(session);
        }
        session.steps = (int) session.slots[at];
        session.phase = alone ? Session.OVER : Session.QUEUED;
        reset(session);
    }

    /** Puts the music of a wait on; what is on already goes on. */
    void music(Session session, int prompt, FlowCall call) {
        long before = session.slots[at + 1];
        boolean cut = (before & CUT) != 0;
        if (prompt != (int) before || cut && prompt != NO_MUSIC) {
            call.music(prompt);
            session.slots[at + 1] = before & RUNS | prompt & 0xFFFF_FFFFL;
        }
    }

    /** Music while somebody is rung for the caller, or silence. */
    void ring(Session session, int prompt, FlowCall call) {
        if (at != Row.NONE) {
            music(session, prompt, call);
        }
    }

    /** A play has begun: it silences the music. */
    void cut(Session session) {
        if (at != Row.NONE) {
            session.slots[at + 1] |= CUT;
        }
    }

    /** The caller is to be heard: music that is on stops. */
    void silence(Session session, FlowCall call) {
        if (at != Row.NONE && (session.slots[at + 1] & CUT) == 0) {
            music(session, NO_MUSIC, call);
        }
    }

    /** No comfort flow runs, and no music is on that a flow put on. */
    void reset(Session session) {
        if (at != Row.NONE) {
            session.slots[at + 1] = NO_MUSIC & 0xFFFF_FFFFL;
        }
    }
}
