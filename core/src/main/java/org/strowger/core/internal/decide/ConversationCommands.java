package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.codec.AgentReleaseDecoder;
import org.strowger.core.internal.codec.CallConferenceDecoder;
import org.strowger.core.internal.codec.CallConsultDecoder;
import org.strowger.core.internal.codec.CallHoldDecoder;
import org.strowger.core.internal.codec.CallRetrieveDecoder;
import org.strowger.core.internal.codec.CallTransferDecoder;
import org.strowger.core.internal.codec.ConsultCancelDecoder;
import org.strowger.core.internal.codec.ConsultCompleteDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MonitorStartDecoder;
import org.strowger.core.internal.codec.MonitorStopDecoder;
import org.strowger.core.internal.codec.MonitorSwitchDecoder;
import org.strowger.core.internal.codec.PartyDropDecoder;
import org.strowger.core.internal.codec.PartyMuteDecoder;
import org.strowger.core.internal.codec.RecordingControlDecoder;
import org.strowger.core.internal.codec.TakeOverDecoder;

/** Reads what the host asks for while people talk; what cannot be done is refused with its reason. */
final class ConversationCommands {
    private static final TransferTarget.Kind[] KINDS = TransferTarget.Kind.values();
    private static final MonitorMode[] MODES = MonitorMode.values();
    private static final RecordingAct[] ACTS = RecordingAct.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallHoldDecoder hold = new CallHoldDecoder();
    private final CallRetrieveDecoder retrieve = new CallRetrieveDecoder();
    private final CallTransferDecoder transfer = new CallTransferDecoder();
    private final CallConsultDecoder consult = new CallConsultDecoder();
    private final ConsultCompleteDecoder complete = new ConsultCompleteDecoder();
    private final ConsultCancelDecoder cancel = new ConsultCancelDecoder();
    private final CallConferenceDecoder conference = new CallConferenceDecoder();
    private final PartyDropDecoder drop = new PartyDropDecoder();
    private final PartyMuteDecoder mute = new PartyMuteDecoder();
    private final MonitorStartDecoder monitorStart = new MonitorStartDecoder();
    private final MonitorSwitchDecoder monitorSwitch = new MonitorSwitchDecoder();
    private final MonitorStopDecoder monitorStop = new MonitorStopDecoder();
    private final TakeOverDecoder takeOver = new TakeOverDecoder();
    private final RecordingControlDecoder recording = new RecordingControlDecoder();
    private final AgentReleaseDecoder release = new AgentReleaseDecoder();
    private final StringBuilder number = new StringBuilder(64);
    private final Floor floor;
    private final Conversations talk;
    /** Why the agent of the command in hand was not found. */
    private Refusal nobody;

    ConversationCommands(Floor floor, Conversations talk) {
        this.floor = floor;
        this.talk = talk;
    }

    void enter(CommandTable table) {
        table.on(CallHoldDecoder.TEMPLATE_ID, this::hold);
        table.on(CallRetrieveDecoder.TEMPLATE_ID, this::retrieve);
        table.on(CallTransferDecoder.TEMPLATE_ID, this::transfer);
        table.on(CallConsultDecoder.TEMPLATE_ID, this::consult);
        table.on(ConsultCompleteDecoder.TEMPLATE_ID, this::complete);
        table.on(ConsultCancelDecoder.TEMPLATE_ID, this::cancel);
        table.on(CallConferenceDecoder.TEMPLATE_ID, this::confer);
        table.on(PartyDropDecoder.TEMPLATE_ID, this::drop);
        table.on(PartyMuteDecoder.TEMPLATE_ID, this::mute);
        table.on(MonitorStartDecoder.TEMPLATE_ID, this::listen);
        table.on(MonitorSwitchDecoder.TEMPLATE_ID, this::inMode);
        table.on(MonitorStopDecoder.TEMPLATE_ID, this::stopListening);
        table.on(TakeOverDecoder.TEMPLATE_ID, this::takeOver);
        table.on(RecordingControlDecoder.TEMPLATE_ID, this::record);
        table.on(AgentReleaseDecoder.TEMPLATE_ID, this::release);
    }

    private void hold(DirectBuffer buffer, int at) {
        hold.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(hold.callId());
        Party by = agent(call, hold.agent());
        told(CallHoldDecoder.TEMPLATE_ID, hold.callId(), by == null ? nobody : talk.talks.hold(call));
    }

    private void retrieve(DirectBuffer buffer, int at) {
        retrieve.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(retrieve.callId());
        Party by = agent(call, retrieve.agent());
        told(CallRetrieveDecoder.TEMPLATE_ID, retrieve.callId(),
                by == null ? nobody : talk.talks.retrieve(call));
    }

    private void transfer(DirectBuffer buffer, int at) {
        transfer.wrapAndApplyHeader(buffer, at, header);
        read(buffer, transfer.limit() + CallTransferDecoder.numberHeaderLength(), transfer.numberLength());
        Call call = floor.calls.named(transfer.callId());
        Party by = agent(call, transfer.agent());
        told(CallTransferDecoder.TEMPLATE_ID, transfer.callId(), by == null ? nobody
                : talk.transfers.transfer(call, by, KINDS[transfer.kind()], transfer.target(), number,
                        transfer.keepPlace() == 1));
    }

    private void consult(DirectBuffer buffer, int at) {
        consult.wrapAndApplyHeader(buffer, at, header);
        read(buffer, consult.limit() + CallConsultDecoder.numberHeaderLength(), consult.numberLength());
        Call call = floor.calls.named(consult.callId());
        Party by = agent(call, consult.agent());
        told(CallConsultDecoder.TEMPLATE_ID, consult.callId(), by == null ? nobody
                : talk.consults.consult(call, by, KINDS[consult.kind()], consult.target(), number));
    }

    private void read(DirectBuffer buffer, int from, int length) {
        number.setLength(0);
        for (int i = 0; i < length; i++) {
            number.append((char) (buffer.getByte(from + i) & 0xFF));
        }
    }

    private void complete(DirectBuffer buffer, int at) {
        complete.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(complete.callId());
        Party by = consulting(call, complete.agent());
        told(ConsultCompleteDecoder.TEMPLATE_ID, complete.callId(),
                by == null ? nobody : talk.consults.complete(call, by));
    }

    private void cancel(DirectBuffer buffer, int at) {
        cancel.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(cancel.callId());
        Party by = consulting(call, cancel.agent());
        told(ConsultCancelDecoder.TEMPLATE_ID, cancel.callId(),
                by == null ? nobody : talk.consults.cancel(call, by));
    }

    private void confer(DirectBuffer buffer, int at) {
        conference.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(conference.callId());
        Party by = consulting(call, conference.agent());
        told(CallConferenceDecoder.TEMPLATE_ID, conference.callId(),
                by == null ? nobody : talk.consults.confer(call, by));
    }

    /** The agent of a command, on a call where people talk; null if there is none. @param index −1 for the only one */
    private Party agent(Call call, int index) {
        if (call == null) {
            nobody = Refusal.UNKNOWN_CALL;
            return null;
        }
        nobody = talk.talks.notNow(call);
        if (nobody != null) {
            return null;
        }
        if (index < 0 && floor.parties.agents(call) > 1) {
            nobody = Refusal.WHICH_AGENT;
            return null;
        }
        nobody = Refusal.NOT_ON_CALL;
        return index < 0 ? floor.parties.firstAgent(call) : floor.parties.ofAgent(call, index);
    }

    /** The same, where the one who consults need not be named. */
    private Party consulting(Call call, int index) {
        if (index < 0 && call != null && call.errandSlot != Call.NONE && talk.talks.notNow(call) == null) {
            Party asker = talk.errands.asker(floor.calls.call(call.errandSlot));
            if (asker != null) {
                return asker;
            }
        }
        return agent(call, index);
    }

    private void drop(DirectBuffer buffer, int at) {
        drop.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(drop.callId());
        told(PartyDropDecoder.TEMPLATE_ID, drop.callId(), drop(call, drop.legId()));
    }

    private Refusal drop(Call call, long legId) {
        Party party = call == null ? null : partyOf(call, legId);
        Refusal why = call == null ? Refusal.UNKNOWN_CALL : talk.talks.notNow(call);
        if (why != null) {
            return why;
        }
        if (party == null) {
            return Refusal.NOT_ON_CALL;
        }
        floor.effects.hangup(legId, call.adapter, Reason.NORMAL);
        talk.talks.partyLeft(floor.calls.call(party.callSlot), party, Reason.NORMAL, false);
        return null;
    }

    /** Somebody on a call, or found by its errand. */
    private Party partyOf(Call call, long legId) {
        Party party = floor.parties.of(call, legId);
        return party != null || call.errandSlot == Call.NONE
                ? party : floor.parties.of(floor.calls.call(call.errandSlot), legId);
    }

    private void mute(DirectBuffer buffer, int at) {
        mute.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(mute.callId());
        told(PartyMuteDecoder.TEMPLATE_ID, mute.callId(), mute(call, mute.legId(), mute.muted() == 1));
    }

    private Refusal mute(Call call, long legId, boolean muted) {
        Refusal why = call == null ? Refusal.UNKNOWN_CALL : talk.talks.notNow(call);
        if (why != null) {
            return why;
        }
        Party party = floor.parties.of(call, legId);
        if (legId != call.callId && party == null) {
            return Refusal.NOT_ON_CALL;
        }
        if (call.bridgeId == 0 || party != null && talk.parties.isAway(call, party)) {
            return Refusal.NOT_TALKING;
        }
        if (!floor.can(call.adapter, Capability.CONFERENCE)) {
            return Refusal.UNSUPPORTED;
        }
        floor.effects.talk().conference(
                call.bridgeId, legId, call.adapter, muted ? ConferenceAct.MUTE : ConferenceAct.UNMUTE);
        floor.effects.facts().muted(call, legId, party == null ? Call.NONE : party.agent, muted);
        return null;
    }

    private void listen(DirectBuffer buffer, int at) {
        monitorStart.wrapAndApplyHeader(buffer, at, header);
        int supervisor = monitorStart.supervisor();
        MonitorMode mode = MODES[monitorStart.mode()];
        Refusal why;
        if (monitorStart.callId() == 0) {
            why = talk.monitors.follow(supervisor, monitorStart.agent(), mode);
        } else {
            Call call = floor.calls.named(monitorStart.callId());
            why = call == null ? Refusal.UNKNOWN_CALL : talk.monitors.listenTo(supervisor, call, mode);
        }
        told(MonitorStartDecoder.TEMPLATE_ID, supervisor, why);
    }

    private void inMode(DirectBuffer buffer, int at) {
        monitorSwitch.wrapAndApplyHeader(buffer, at, header);
        told(MonitorSwitchDecoder.TEMPLATE_ID, monitorSwitch.supervisor(),
                talk.monitors.inMode(monitorSwitch.supervisor(), MODES[monitorSwitch.mode()]));
    }

    private void stopListening(DirectBuffer buffer, int at) {
        int supervisor = monitorStop.wrapAndApplyHeader(buffer, at, header).supervisor();
        told(MonitorStopDecoder.TEMPLATE_ID, supervisor, talk.monitors.stop(supervisor));
    }

    private void takeOver(DirectBuffer buffer, int at) {
        int supervisor = takeOver.wrapAndApplyHeader(buffer, at, header).supervisor();
        told(TakeOverDecoder.TEMPLATE_ID, supervisor, talk.monitors.takeOver(supervisor));
    }

    private void record(DirectBuffer buffer, int at) {
        recording.wrapAndApplyHeader(buffer, at, header);
        Call call = floor.calls.named(recording.callId());
        told(RecordingControlDecoder.TEMPLATE_ID, recording.callId(), call == null
                ? Refusal.UNKNOWN_CALL : talk.recordings.control(call, ACTS[recording.act()]));
    }

    private void release(DirectBuffer buffer, int at) {
        int agent = release.wrapAndApplyHeader(buffer, at, header).agent();
        told(AgentReleaseDecoder.TEMPLATE_ID, agent, talk.releases.release(floor.agents[agent]));
    }

    private void told(int command, long subject, Refusal why) {
        if (why != null) {
            floor.effects.commandRefused(command, subject, why);
        }
    }
}
