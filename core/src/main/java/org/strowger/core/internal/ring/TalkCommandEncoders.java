package org.strowger.core.internal.ring;

import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.internal.codec.AgentReleaseEncoder;
import org.strowger.core.internal.codec.CallConferenceEncoder;
import org.strowger.core.internal.codec.CallConsultEncoder;
import org.strowger.core.internal.codec.CallHoldEncoder;
import org.strowger.core.internal.codec.CallRetrieveEncoder;
import org.strowger.core.internal.codec.CallTransferEncoder;
import org.strowger.core.internal.codec.ConsultCancelEncoder;
import org.strowger.core.internal.codec.ConsultCompleteEncoder;
import org.strowger.core.internal.codec.MonitorStartEncoder;
import org.strowger.core.internal.codec.MonitorStopEncoder;
import org.strowger.core.internal.codec.MonitorSwitchEncoder;
import org.strowger.core.internal.codec.PartyDropEncoder;
import org.strowger.core.internal.codec.PartyMuteEncoder;
import org.strowger.core.internal.codec.RecordingControlEncoder;
import org.strowger.core.internal.codec.TakeOverEncoder;

/** Encodes what the host asks for while people talk; one thread each. */
public final class TalkCommandEncoders extends CommandBytes {
    private final AgentReleaseEncoder agentRelease = new AgentReleaseEncoder();
    private final CallHoldEncoder callHold = new CallHoldEncoder();
    private final CallRetrieveEncoder callRetrieve = new CallRetrieveEncoder();
    private final CallTransferEncoder callTransfer = new CallTransferEncoder();
    private final CallConsultEncoder callConsult = new CallConsultEncoder();
    private final ConsultCompleteEncoder consultComplete = new ConsultCompleteEncoder();
    private final ConsultCancelEncoder consultCancel = new ConsultCancelEncoder();
    private final CallConferenceEncoder callConference = new CallConferenceEncoder();
    private final PartyDropEncoder partyDrop = new PartyDropEncoder();
    private final PartyMuteEncoder partyMute = new PartyMuteEncoder();
    private final MonitorStartEncoder monitorStart = new MonitorStartEncoder();
    private final MonitorSwitchEncoder monitorSwitch = new MonitorSwitchEncoder();
    private final MonitorStopEncoder monitorStop = new MonitorStopEncoder();
    private final TakeOverEncoder takeOver = new TakeOverEncoder();
    private final RecordingControlEncoder recordingControl = new RecordingControlEncoder();

    /** Encodes "call hold". */
    public EncodedCommand callHold(long callId, int agent) {
        callHold.wrapAndApplyHeader(bytes, 0, header).callId(callId).agent(agent);
        return done(callHold.encodedLength());
    }

    /** Encodes "call retrieve". */
    public EncodedCommand callRetrieve(long callId, int agent) {
        callRetrieve.wrapAndApplyHeader(bytes, 0, header).callId(callId).agent(agent);
        return done(callRetrieve.encodedLength());
    }

    /** Encodes "call transfer". */
    public EncodedCommand callTransfer(
            long callId, int agent, TransferTarget.Kind kind, int target, CharSequence number, boolean keepPlace) {
        int length = put(number);
        callTransfer.wrapAndApplyHeader(bytes, 0, header)
                .callId(callId).agent(agent).kind((short) kind.ordinal()).target(target)
                .keepPlace((short) (keepPlace ? 1 : 0)).putNumber(number(), 0, length);
        return done(callTransfer.encodedLength());
    }

    /** Encodes "call consult". */
    public EncodedCommand callConsult(
            long callId, int agent, TransferTarget.Kind kind, int target, CharSequence number) {
        int length = put(number);
        callConsult.wrapAndApplyHeader(bytes, 0, header)
                .callId(callId).agent(agent).kind((short) kind.ordinal()).target(target)
                .putNumber(number(), 0, length);
        return done(callConsult.encodedLength());
    }

    /** Encodes "consult complete". */
    public EncodedCommand consultComplete(long callId, int agent) {
        consultComplete.wrapAndApplyHeader(bytes, 0, header).callId(callId).agent(agent);
        return done(consultComplete.encodedLength());
    }

    /** Encodes "consult cancel". */
    public EncodedCommand consultCancel(long callId, int agent) {
        consultCancel.wrapAndApplyHeader(bytes, 0, header).callId(callId).agent(agent);
        return done(consultCancel.encodedLength());
    }

    /** Encodes "call conference". */
    public EncodedCommand callConference(long callId, int agent) {
        callConference.wrapAndApplyHeader(bytes, 0, header).callId(callId).agent(agent);
        return done(callConference.encodedLength());
    }

    /** Encodes "party drop". */
    public EncodedCommand partyDrop(long callId, long legId) {
        partyDrop.wrapAndApplyHeader(bytes, 0, header).callId(callId).legId(legId);
        return done(partyDrop.encodedLength());
    }

    /** Encodes "party mute". */
    public EncodedCommand partyMute(long callId, long legId, boolean muted) {
        partyMute.wrapAndApplyHeader(bytes, 0, header)
                .callId(callId).legId(legId).muted((short) (muted ? 1 : 0));
        return done(partyMute.encodedLength());
    }

    /** Encodes "monitor start". */
    public EncodedCommand monitorStart(int supervisor, long callId, int agent, MonitorMode mode) {
        monitorStart.wrapAndApplyHeader(bytes, 0, header)
                .supervisor(supervisor).callId(callId).agent(agent).mode((short) mode.ordinal());
        return done(monitorStart.encodedLength());
    }

    /** Encodes "monitor switch". */
    public EncodedCommand monitorSwitch(int supervisor, MonitorMode mode) {
        monitorSwitch.wrapAndApplyHeader(bytes, 0, header)
                .supervisor(supervisor).mode((short) mode.ordinal());
        return done(monitorSwitch.encodedLength());
    }

    /** Encodes "monitor stop". */
    public EncodedCommand monitorStop(int supervisor) {
        monitorStop.wrapAndApplyHeader(bytes, 0, header).supervisor(supervisor);
        return done(monitorStop.encodedLength());
    }

    /** Encodes "take over". */
    public EncodedCommand takeOver(int supervisor) {
        takeOver.wrapAndApplyHeader(bytes, 0, header).supervisor(supervisor);
        return done(takeOver.encodedLength());
    }

    /** Encodes "agent release". */
    public EncodedCommand agentRelease(int agent) {
        agentRelease.wrapAndApplyHeader(bytes, 0, header).agent(agent);
        return done(agentRelease.encodedLength());
    }

    /** Encodes "recording control". */
    public EncodedCommand recordingControl(long callId, RecordingAct act) {
        recordingControl.wrapAndApplyHeader(bytes, 0, header).callId(callId).act((short) act.ordinal());
        return done(recordingControl.encodedLength());
    }
}
