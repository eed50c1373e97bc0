package org.strowger.core.internal.permission;

import java.util.function.Supplier;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.TalkCommands;
import org.strowger.core.permission.Operation;

/** What one actor may ask for while people talk. Any thread. */
final class GuardedTalkCommands implements TalkCommands {
    private final Guard guard;
    private final TalkCommands commands;

    GuardedTalkCommands(Guard guard, TalkCommands commands) {
        this.guard = guard;
        this.commands = commands;
    }

    @Override
    public Admission callHold(long callId, int agent) {
        return onParty(Operation.HOLD, callId, agent,
                () -> commands.callHold(callId, agent));
    }

    @Override
    public Admission callRetrieve(long callId, int agent) {
        return onParty(Operation.HOLD, callId, agent,
                () -> commands.callRetrieve(callId, agent));
    }

    @Override
    public Admission callTransfer(
            long callId, int agent, TransferTarget.Kind kind, int target, CharSequence number, boolean keepPlace) {
        return onParty(Operation.TRANSFER, callId, agent,
                () -> commands.callTransfer(callId, agent, kind, target, number, keepPlace));
    }

    @Override
    public Admission callConsult(
            long callId, int agent, TransferTarget.Kind kind, int target, CharSequence number) {
        return onParty(Operation.CONSULT, callId, agent,
                () -> commands.callConsult(callId, agent, kind, target, number));
    }

    @Override
    public Admission consultComplete(long callId, int agent) {
        return onParty(Operation.CONSULT, callId, agent,
                () -> commands.consultComplete(callId, agent));
    }

    @Override
    public Admission consultCancel(long callId, int agent) {
        return onParty(Operation.CONSULT, callId, agent,
                () -> commands.consultCancel(callId, agent));
    }

    @Override
    public Admission callConference(long callId, int agent) {
        return onParty(Operation.CONFERENCE, callId, agent,
                () -> commands.callConference(callId, agent));
    }

    /** Whether a named agent is on the call at all, the decision will tell. */
    private Admission onParty(Operation operation, long callId, int agent, Supplier<Admission> then) {
        return agent < 0 ? guard.onCall(operation, callId, then) : guard.onAgent(operation, agent, then);
    }

    @Override
    public Admission partyDrop(long callId, long legId) {
        return guard.onCall(Operation.PARTY, callId,
                () -> commands.partyDrop(callId, legId));
    }

    @Override
    public Admission partyMute(long callId, long legId, boolean muted) {
        return guard.onCall(Operation.PARTY, callId,
                () -> commands.partyMute(callId, legId, muted));
    }

    @Override
    public Admission monitorStart(int supervisor, long callId, int agent, MonitorMode mode) {
        return guard.onHimself(Operation.MONITOR, supervisor, () -> onParty(Operation.MONITOR, callId, agent,
                () -> commands.monitorStart(supervisor, callId, agent, mode)));
    }

    @Override
    public Admission monitorSwitch(int supervisor, MonitorMode mode) {
        return guard.onHimself(Operation.MONITOR, supervisor,
                () -> commands.monitorSwitch(supervisor, mode));
    }

    @Override
    public Admission monitorStop(int supervisor) {
        return guard.onHimself(Operation.MONITOR, supervisor,
                () -> commands.monitorStop(supervisor));
    }

    @Override
    public Admission takeOver(int supervisor) {
        return guard.onHimself(Operation.TAKE_OVER, supervisor,
                () -> commands.takeOver(supervisor));
    }

    @Override
    public Admission agentRelease(int agent) {
        return guard.onAgent(Operation.RELEASE, agent, () -> commands.agentRelease(agent));
    }

    @Override
    public Admission recordingControl(long callId, RecordingAct act) {
        return guard.onCall(Operation.RECORDING, callId,
                () -> commands.recordingControl(callId, act));
    }
}
