package org.strowger.ivr.machine;

import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Slots;
import org.strowger.ivr.model.Events;
import org.strowger.ivr.model.Node.CallbackStep;

/** Nodes that do something with the caller's line: transfer, record, callback. Gives the {@link Step} that follows. */
final class Lines {
    private static final long NS_PER_MS = 1_000_000;
    /** How long the end of a recording is awaited after it was told to stop. */
    private static final long STOP_NS = 10_000_000_000L;
    private static final CallbackStep[] STEPS = CallbackStep.values();

    private final Program program;
    private final View view;
    private final Speaker speaker;
    private final Handlers handlers;
    private final Comforts comforts;
    private final ValueText value = new ValueText();
    private final StringBuilder text = new StringBuilder(256);
    private final AsciiText id = new AsciiText();

    Lines(Program program, View view, Speaker speaker, Handlers handlers, Comforts comforts) {
        this.program = program;
        this.view = view;
        this.speaker = speaker;
        this.handlers = handlers;
        this.comforts = comforts;
    }

    int transfer(Session session, FlowCall call) {
        boolean blind = row(session, Row.BLIND) == 1;
        Program.Address address = program.address(row(session, Row.ADDRESS));
        text.setLength(0);
        for (int i = 0; i < address.texts().length; i++) {
            Expression part = address.values()[i];
            text.append(part == null ? address.texts()[i] : value.of(part, view));
        }
        long ringNs = row(session, Row.RING) * NS_PER_MS;
        if (!(blind ? call.transfer(text, ringNs) : call.dial(text, ringNs))) {
            return route(session, Row.FAILED, Events.TRANSFER_FAILED);
        }
        session.phase = blind ? Session.TRANSFERRING : Session.DIALLING;
        comforts.ring(session, row(session, Row.MUSIC), call);
        return Step.STAY;
    }

    /** Whom an attended transfer had reached is gone; what the caller typed meanwhile was for him. */
    int partyLeft(Session session) {
        session.phase = Session.BEGUN;
        session.dropKept();
        comforts.reset(session); // the bridge has ended the music
        return row(session, Row.NEXT);
    }

    int transferFailed(Session session, TransferFailure why, FlowCall call) {
        session.phase = Session.BEGUN;
        comforts.silence(session, call);
        int field = switch (why) {
            case FAILED -> Row.FAILED;
            case BUSY -> Row.BUSY;
            case NO_ANSWER -> Row.NO_ANSWER;
        };
        return route(session, field, Events.TRANSFER_FAILED);
    }

    /** The prompts come first, if there are any. */
    int record(Session session, FlowCall call) {
        session.phase = Session.RECORDING;
        session.dropKept();
        return speaker.play(session, Row.NONE, row(session, Row.SAY), 1, call) ? Step.STAY : begin(session, call);
    }

    /** The prompts are over. */
    int begin(Session session, FlowCall call) {
        session.awaitedId = call.startRecording(row(session, Row.SILENCE) * NS_PER_MS);
        keep(session, session.awaitedId);
        if (session.awaitedId == 0) {
            return route(session, Row.FAILED, Events.RECORD_FAILED);
        }
        session.quietAtNs = call.nowNs() + row(session, Row.LONGEST) * NS_PER_MS;
        return Step.STAY;
    }

    /** A key while it records, or plays before. */
    int keyDuringRecord(Session session, int key, FlowCall call) {
        if (session.awaitedId != 0 && (row(session, Row.END) >>> key & 1) != 0) {
            stop(session, call);
        } else {
            call.dropped(Dropped.KEY);
        }
        return Step.STAY;
    }

    /** It is long enough, or its end, or the hang-up that ended it, was awaited in vain. */
    int timeUp(Session session, FlowCall call) {
        if (session.maxAtNs != Session.NEVER && session.awaitedId == 0) {
            return route(session, Row.FAILED, Events.RECORD_FAILED);
        }
        if (session.maxAtNs != Session.NEVER) {
            session.awaitedId = 0;
            return lost(session);
        }
        stop(session, call);
        return Step.STAY;
    }

    private void stop(Session session, FlowCall call) {
        if (session.maxAtNs == Session.NEVER) {
            call.stopRecording(session.awaitedId);
            session.quietAtNs = Session.NEVER;
            session.maxAtNs = call.nowNs() + STOP_NS;
        }
    }

    /** The recording is over. If the caller's line is too, the hang-up follows, or else the call goes on. */
    int recorded(Session session, Recorded how, long lengthNs, FlowCall call) {
        session.awaitedId = 0;
        session.stopTimers();
        return switch (how) {
            case HANGUP -> {
                session.maxAtNs = call.nowNs() + STOP_NS;
                yield Step.STAY;
            }
            case FAILED -> lost(session);
            case STOPPED -> lengthNs >= row(session, Row.SHORTEST) * NS_PER_MS ? row(session, Row.NEXT)
                    : tooShort(session);
        };
    }

    private int tooShort(Session session) {
        keep(session, 0);
        return route(session, Row.TOO_SHORT, Events.RECORD_FAILED);
    }

    private int lost(Session session) {
        keep(session, 0);
        return route(session, Row.FAILED, Events.RECORD_FAILED);
    }

    /** Puts the recording's id into the node's variable; nothing for 0. */
    private void keep(Session session, long recordingId) {
        int into = row(session, Row.INTO);
        if (into == Row.NONE) {
            return;
        }
        id.clear();
        if (recordingId != 0) {
            id.add(recordingId);
        }
        for (int i = 0; i < id.length(); i++) {
            Slots.textAt(session.slots, into, i, id.charAt(i));
        }
        Slots.length(session.slots, into, id.length());
    }

    /** The node is left while it records. */
    void leaveRecord(Session session, FlowCall call) {
        if (session.awaitedId != 0) {
            call.stopRecording(session.awaitedId);
            session.awaitedId = 0;
        }
    }

    int callback(Session session, FlowCall call) {
        CallbackStep step = STEPS[row(session, Row.STEP)];
        int window = row(session, Row.SCHEDULE);
        boolean offered = step == CallbackStep.OFFER;
        boolean closed = offered && window != Row.NONE
                && program.schedule(window).stateWithoutNamesAt(call.wallMs()) != Schedule.OPEN;
        int number = row(session, Row.NUMBER);
        CharSequence dialled = number == Row.NONE
                ? view.hasCaller() ? call.caller() : "" : value.of(program.expression(number), view);
        if (step == CallbackStep.DECLINED || closed || dialled.isEmpty()) {
            return route(session, Row.DECLINED, Events.CALLBACK_DECLINED);
        }
        if (offered && row(session, Row.THEN) != Row.NONE) {
            return row(session, Row.THEN);
        }
        boolean owed = call.callBack(row(session, Row.QUEUE), dialled, row(session, Row.KEEPS_PLACE) == 1,
                row(session, Row.DIALS), row(session, Row.GAP) * NS_PER_MS);
        return owed ? row(session, Row.NEXT) : route(session, Row.ERROR, Events.CALLBACK_ERROR);
    }

    private int route(Session session, int field, int event) {
        int target = row(session, field);
        return target != Row.NONE ? target : handlers.leave(session, event);
    }

    private int row(Session session, int field) {
        return program.row(session.node, field);
    }
}
