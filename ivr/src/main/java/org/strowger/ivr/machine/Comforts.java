package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;

/**
 * The frame of a comfort flow, and the music that is on: two longs at the end of a call's record, which only
 * bundles have that need them. The first keeps where the flow outside waits (node, flow, steps) while a comfort
 * flow runs; the second the music (31 bits), and whether a play has silenced it.
 */
final class Comforts {
    /** Nobody sent the call here. */
    private static final long ALONE = -1;
    private static final long CUT = 1L << 32;
    private static final int NO_MUSIC = -1;
    /** What is on when a comfort flow begins: perhaps the music of the queue before. */
    private static final int UNKNOWN_MUSIC = -2;

    private final Program program;
    private final int at;

    Comforts(Program program) {
        this.program = program;
        this.at = program.layout().comfort();
    }

    /** Whether a comfort flow runs. */
    boolean runs(Session session) {
        return session.flow >= 0 && program.flow(session.flow).comfort();
    }

    /** The call waits in its node: a comfort flow takes the stage. @param alone whether it waits in none */
    void push(Session session, int flow, boolean alone) {
        session.slots[at] = alone ? ALONE
                : (long) session.node << 32 | (long) session.flow << 16 | session.steps & 0xFFFF;
        session.slots[at + 1] = UNKNOWN_MUSIC & 0xFFFF_FFFFL;
        session.flow = flow;
        session.node = Row.NONE;
    }

    /** The comfort flow is over: the flow outside waits in its node, if there is one. */
    void pop(Session session) {
        boolean alone = isAlone(session);
        session.node = outerNode(session);
        session.flow = outerFlow(session);
        session.steps = alone ? 0 : (int) session.slots[at] & 0xFFFF;
        session.phase = alone ? Session.OVER : Session.QUEUED;
    }

    /** Whether no flow of this bundle sent the call. */
    boolean isAlone(Session session) {
        return session.slots[at] == ALONE;
    }

    /** The queue node in which the flow outside waits. */
    int outerNode(Session session) {
        return isAlone(session) ? Row.NONE : (int) (session.slots[at] >>> 32);
    }

    /** The flow outside. */
    int outerFlow(Session session) {
        return isAlone(session) ? Row.NONE : (int) (session.slots[at] >>> 16) & 0xFFFF;
    }

    /** Puts the music of a wait on; what is on already goes on. */
    void music(Session session, int prompt, FlowCall call) {
        int on = (int) session.slots[at + 1];
        boolean cut = (session.slots[at + 1] & CUT) != 0;
        if (prompt != on || cut && prompt != NO_MUSIC) {
            call.music(prompt);
            session.slots[at + 1] = prompt & 0xFFFF_FFFFL;
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
        if (at != Row.NONE && (int) session.slots[at + 1] != NO_MUSIC
                && (session.slots[at + 1] & CUT) == 0) {
            music(session, NO_MUSIC, call);
        }
    }

    /** No music is on: the call has begun, or the engine plays its own. */
    void reset(Session session) {
        if (at != Row.NONE) {
            session.slots[at + 1] = NO_MUSIC & 0xFFFF_FFFFL;
        }
    }
}
