package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.event.Refusal;
import org.strowger.core.flow.Dropped;
import org.strowger.core.internal.call.Call;

/** Recordings of callers' legs, with all that they say and hear. A call has one at a time. */
final class RecordingDesk {
    private static final RecordingEnd[] ENDS = RecordingEnd.values();

    private final Floor floor;
    private final TalkDesk talks;
    private final FlowDesk flows;

    RecordingDesk(Floor floor, TalkDesk talks, FlowDesk flows) {
        this.floor = floor;
        this.talks = talks;
        this.flows = flows;
    }

    /** Does something about a call's recording. Returns why it cannot be, or null if it was done. */
    Refusal control(Call call, RecordingAct act) {
        Refusal why = talks.notNow(call);
        if (why != null) {
            return why;
        }
        if (!floor.can(call.adapter, Capability.RECORD)) {
            return Refusal.UNSUPPORTED;
        }
        if (act == RecordingAct.START) {
            if (call.recordingId != 0) {
                return Refusal.RECORDED_ALREADY;
            }
            call.recordingId = floor.takeRecordingId();
            call.masked = false;
        } else if (call.recordingId == 0) {
            return Refusal.NOT_RECORDED;
        }
        long recordingId = call.recordingId;
        switch (act) {
            case STOP -> call.recordingId = 0;
            case MASK -> call.masked = true;
            case UNMASK -> call.masked = false;
            default -> { }
        }
        tell(call, recordingId, act, 0);
        return null;
    }

    /** A flow has its caller recorded. @return the recording, or 0 if that cannot be */
    long begin(Call call, long silenceNs) {
        if (call.recordingId != 0 || !floor.can(call.adapter, Capability.RECORD)) {
            return 0;
        }
        call.recordingId = floor.takeRecordingId();
        call.masked = false;
        tell(call, call.recordingId, RecordingAct.START, silenceNs);
        return call.recordingId;
    }

    /** A flow ends what it has begun. */
    void end(Call call, long recordingId) {
        if (call.recordingId == recordingId) {
            call.recordingId = 0;
            tell(call, recordingId, RecordingAct.STOP, 0);
        }
    }

    /** A flow masks what records its caller, if anything does. */
    void mask(Call call, boolean on) {
        if (call.recordingId != 0 && call.masked != on) {
            call.masked = on;
            tell(call, call.recordingId, on ? RecordingAct.MASK : RecordingAct.UNMASK, 0);
        }
    }

    private void tell(Call call, long recordingId, RecordingAct act, long silenceNs) {
        floor.effects.talk().recording(call.legId, call.adapter, recordingId, act, silenceNs);
        floor.effects.facts().recording(call, recordingId, act);
    }

    /** A recording is over, for whatever reason. @param how by ordinal */
    void finished(long legId, long recordingId, int how, long lengthNs) {
        Call call = floor.calls.onCallersLeg(legId);
        if (call != null && call.recordingId == recordingId) {
            call.recordingId = 0;
        }
        floor.effects.facts().recordingEnded(call == null ? legId : call.callId, recordingId, how, lengthNs);
        if (call != null) {
            flows.recorded(call, recordingId, ENDS[how], lengthNs);
        } else {
            flows.cameLate(legId, Dropped.LATE_ANSWER);
        }
    }

    /**
     * A recording could not be begun, masked or unmasked. It is given up, and the switch told to stop it: what is to be
     * masked may not be heard in a recording that goes on.
     */
    void failed(long legId, long recordingId) {
        Call call = floor.calls.onCallersLeg(legId);
        if (call == null) {
            flows.cameLate(legId, Dropped.LATE_ANSWER);
        } else if (call.recordingId == recordingId) {
            call.recordingId = 0;
            tell(call, recordingId, RecordingAct.STOP, 0);
            floor.effects.facts().recordingEnded(
                    call.callId, recordingId, RecordingEnd.ERROR.ordinal(), 0);
            flows.recorded(call, recordingId, RecordingEnd.ERROR, 0);
        }
    }
}
