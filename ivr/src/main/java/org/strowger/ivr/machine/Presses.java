package org.strowger.ivr.machine;

import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.model.Events;

/** What a key does, by what the call is at: it interrupts, is counted in, is kept for later, or is dropped. */
final class Presses {
    private final Program program;
    private final Speaker speaker;
    private final Handlers handlers;
    private final Dialogue dialogue;
    private final Lines lines;

    Presses(Program program, Speaker speaker, Handlers handlers, Dialogue dialogue, Lines lines) {
        this.program = program;
        this.speaker = speaker;
        this.handlers = handlers;
        this.dialogue = dialogue;
        this.lines = lines;
    }

    /** Where a key leads. @param key of {@link Keys} */
    int key(Session session, int key, FlowCall call) {
        if (isLateEnd(session, key, call)) {
            return Step.STAY;
        }
        return switch (session.phase) {
            case Session.PLAYING -> keyDuringPlay(session, key, call);
            case Session.INPUT -> keyDuringInput(session, key, call);
            case Session.INVOKING, Session.TRANSFERRING, Session.DIALLING -> keyToKeep(session, key, call);
            case Session.RECORDING -> lines.keyDuringRecord(session, key, call);
            case Session.PAUSE -> routeOf(session, key, call);
            default -> drop(call); // nobody listens in a queue, while saying goodbye, or after the end
        };
    }

    private static boolean isLateEnd(Session session, int key, FlowCall call) {
        boolean late = call.nowNs() <= session.lateUntilNs && (session.lateKeys >>> key & 1) != 0;
        session.lateUntilNs = Long.MIN_VALUE;
        return late;
    }

    private int keyDuringPlay(Session session, int key, FlowCall call) {
        int barge = program.row(session.node, Row.BARGE);
        if ((Keys.PLAIN >>> key & 1) == 0 || barge == Row.BARGE_FALSE) {
            return drop(call);
        }
        int step = keep(session, key, call);
        if (step != Step.STAY || barge == Row.BARGE_KEEP) {
            return step;
        }
        speaker.stop(session, call);
        return program.row(session.node, Row.NEXT);
    }

    private int keyToKeep(Session session, int key, FlowCall call) {
        if ((Keys.PLAIN >>> key & 1) == 0) {
            return drop(call);
        }
        if (session.phase == Session.TRANSFERRING) {
            // without room it is dropped: nothing can take the call back from here
            return session.keep(key) ? Step.STAY : drop(call);
        }
        return keep(session, key, call);
    }

    /** Where a key leads from a wait; keys that it does not name are dropped. */
    int routeOf(Session session, int key, FlowCall call) {
        return (program.row(session.node, Row.KEYS) >>> key & 1) == 0
                ? drop(call) : program.route(program.row(session.node, Row.ROUTES) + key);
    }

    private int keyDuringInput(Session session, int key, FlowCall call) {
        if (!dialogue.counts(session, key)) {
            return drop(call);
        }
        if (!session.playing || dialogue.bargesIn(session, key)) {
            return dialogue.press(session, key, call);
        }
        return program.row(session.node, Row.BARGE) == Row.BARGE_KEEP
                ? keep(session, key, call) : drop(call);
    }

    /** Keeps a key for later; without room the key is dropped and that is an event, once (I12). */
    private int keep(Session session, int key, FlowCall call) {
        if (session.keep(key)) {
            return Step.STAY;
        }
        drop(call);
        if (session.overflowed) {
            return Step.STAY;
        }
        session.overflowed = true;
        return handlers.raise(session, Events.OVERFLOW, Step.STAY, call);
    }

    /** Nobody reads the key. */
    private static int drop(FlowCall call) {
        call.dropped(Dropped.KEY);
        return Step.STAY;
    }
}
