package org.strowger.core.internal.ring;

import java.util.function.Function;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;

/** Puts what the host asks for while people talk into the ring. */
final class TalkCommandPublisher implements TalkCommands {
    private final Function<EncodedCommand, Admission> ring;
    private final ThreadLocal<TalkCommandEncoders> encoders = ThreadLocal.withInitial(TalkCommandEncoders::new);

    /** @param ring takes one command in */
    TalkCommandPublisher(Function<EncodedCommand, Admission> ring) {
        this.ring = ring;
    }

    @Override
    public Admission callHold(long callId, int agent) {
        return ring.apply(encoders.get().callHold(callId, agent));
    }

    @Override
    public Admission callRetrieve(long callId, int agent) {
        return ring.apply(encoders.get().callRetrieve(callId, agent));
    }

    @Override
    public Admission callTransfer(
            long callId, int agent, TransferTarget.Kind kind, int target, CharSequence number, boolean keepPlace) {
        return ring.apply(encoders.get().callTransfer(callId, agent, kind, target, number, keepPlace));
    }

    @Override
    public Admission callConsult(
            long callId, int agent, TransferTarget.Kind kind, int target, CharSequence number) {
        return ring.apply(encoders.get().callConsult(callId, agent, kind, target, number));
    }

    @Override
    public Admission consultComplete(long callId, int agent) {
        return ring.apply(encoders.get().consultComplete(callId, agent));
    }

    @Override
    public Admission consultCancel(long callId, int agent) {
        return ring.apply(encoders.get().consultCancel(callId, agent));
    }

    @Override
    public Admission callConference(long callId, int agent) {
        return ring.apply(encoders.get().callConference(callId, agent));
    }

    @Override
    public Admission partyDrop(long callId, long legId) {
        return ring.apply(encoders.get().partyDrop(callId, legId));
    }

    @Override
    public Admission partyMute(long callId, long legId, boolean muted) {
        return ring.apply(encoders.get().partyMute(callId, legId, muted));
    }

    @Override
    public Admission monitorStart(int supervisor, long callId, int agent, MonitorMode mode) {
        return ring.apply(encoders.get().monitorStart(supervisor, callId, agent, mode));
    }

    @Override
    public Admission monitorSwitch(int supervisor, MonitorMode mode) {
        return ring.apply(encoders.get().monitorSwitch(supervisor, mode));
    }

    @Override
    public Admission monitorStop(int supervisor) {
        return ring.apply(encoders.get().monitorStop(supervisor));
    }

    @Override
    public Admission takeOver(int supervisor) {
        return ring.apply(encoders.get().takeOver(supervisor));
    }

    @Override
    public Admission agentRelease(int agent) {
        return ring.apply(encoders.get().agentRelease(agent));
    }

    @Override
    public Admission recordingControl(long callId, RecordingAct act) {
        return ring.apply(encoders.get().recordingControl(callId, act));
    }
}
