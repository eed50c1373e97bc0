package org.strowger.core.internal.decide;

import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.ConsultEnd;
import org.strowger.core.call.HoldCause;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.call.TransferWay;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.codec.CallHeldEncoder;
import org.strowger.core.internal.codec.CallRetrievedEncoder;
import org.strowger.core.internal.codec.CallTransferredEncoder;
import org.strowger.core.internal.codec.ConsultBeganEncoder;
import org.strowger.core.internal.codec.ConsultEndedEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.MonitorChangedEncoder;
import org.strowger.core.internal.codec.PartyJoinedEncoder;
import org.strowger.core.internal.codec.PartyLeftEncoder;
import org.strowger.core.internal.codec.PartyMutedEncoder;
import org.strowger.core.internal.codec.RecordingChangedEncoder;
import org.strowger.core.internal.codec.StayAnsweredEncoder;
import org.strowger.core.internal.codec.StayBeganEncoder;
import org.strowger.core.internal.codec.StayEndedEncoder;
import org.strowger.core.internal.codec.TransferFailedEncoder;

/** Writes the facts about conversations: who takes part, who waits on hold, who goes where. */
final class TalkFactWriter {
    private final EffectWriter effects;
    private final CallHeldEncoder held = new CallHeldEncoder();
    private final CallRetrievedEncoder retrieved = new CallRetrievedEncoder();
    private final CallTransferredEncoder transferred = new CallTransferredEncoder();
    private final TransferFailedEncoder transferFailed = new TransferFailedEncoder();
    private final ConsultBeganEncoder consultBegan = new ConsultBeganEncoder();
    private final ConsultEndedEncoder consultEnded = new ConsultEndedEncoder();
    private final PartyJoinedEncoder partyJoined = new PartyJoinedEncoder();
    private final PartyLeftEncoder partyLeft = new PartyLeftEncoder();
    private final PartyMutedEncoder partyMuted = new PartyMutedEncoder();
    private final MonitorChangedEncoder monitor = new MonitorChangedEncoder();
    private final RecordingChangedEncoder recording = new RecordingChangedEncoder();
    private final StayBeganEncoder stayBegan = new StayBeganEncoder();
    private final StayAnsweredEncoder stayAnswered = new StayAnsweredEncoder();
    private final StayEndedEncoder stayEnded = new StayEndedEncoder();

    TalkFactWriter(EffectWriter effects) {
        this.effects = effects;
    }

    void held(Call call, HoldCause cause) {
        int at = room(CallHeldEncoder.BLOCK_LENGTH);
        held.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).segmentId(call.segmentId).queue(call.queue).agent(call.agent)
                .cause((short) cause.ordinal());
    }

    void retrieved(Call call, long heldNs) {
        int at = room(CallRetrievedEncoder.BLOCK_LENGTH);
        retrieved.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).segmentId(call.segmentId).queue(call.queue).agent(call.agent)
                .heldNs(heldNs);
    }

    /** @param agent who had the call, or −1 @param kind a kind of target, by ordinal */
    void transferred(Call call, int agent, TransferWay way, int kind, int target) {
        int at = room(CallTransferredEncoder.BLOCK_LENGTH);
        transferred.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).agent(agent).way((short) way.ordinal()).kind((short) kind)
                .target(target);
    }

    /** @param agent who has the call again, or −1 */
    void transferFailed(Call call, int agent, int kind, int target, Reason reason) {
        int at = room(TransferFailedEncoder.BLOCK_LENGTH);
        transferFailed.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).agent(agent).kind((short) kind).target(target)
                .reason((short) reason.ordinal());
    }

    void consultBegan(Call call, int agent, int kind, int target) {
        int at = room(ConsultBeganEncoder.BLOCK_LENGTH);
        consultBegan.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).agent(agent).kind((short) kind).target(target);
    }

    void consultEnded(Call call, int agent, ConsultEnd end, long talkNs) {
        int at = room(ConsultEndedEncoder.BLOCK_LENGTH);
        consultEnded.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).agent(agent).end((short) end.ordinal()).talkNs(talkNs);
    }

    void joined(Call call, Party party) {
        int at = room(PartyJoinedEncoder.BLOCK_LENGTH);
        partyJoined.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).legId(party.legId).agent(party.agent)
                .kind((short) party.kind.ordinal());
    }

    void left(Call call, Party party, long partNs) {
        int at = room(PartyLeftEncoder.BLOCK_LENGTH);
        partyLeft.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).legId(party.legId).agent(party.agent)
                .kind((short) party.kind.ordinal()).partNs(partNs);
    }

    void muted(Call call, long legId, int agent, boolean muted) {
        int at = room(PartyMutedEncoder.BLOCK_LENGTH);
        partyMuted.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).legId(legId).agent(agent).muted((short) (muted ? 1 : 0));
    }

    /** @param callId 0 for none now @param agent listened to, or −1 */
    void monitored(long callId, int supervisor, int agent, MonitorMode mode, long legId, long forNs) {
        int at = room(MonitorChangedEncoder.BLOCK_LENGTH);
        monitor.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(callId).supervisor(supervisor).agent(agent).mode((short) mode.ordinal())
                .legId(legId).forNs(forNs);
    }

    void recording(Call call, long recordingId, RecordingAct act) {
        recording(call.toldId, recordingId, false, act.ordinal(), 0);
    }

    /** @param how a {@link org.strowger.core.adapter.RecordingEnd}, by ordinal */
    void recordingEnded(long callId, long recordingId, int how, long lengthNs) {
        recording(callId, recordingId, true, how, lengthNs);
    }

    private void recording(long callId, long recordingId, boolean over, int what, long lengthNs) {
        int at = room(RecordingChangedEncoder.BLOCK_LENGTH);
        recording.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(callId).recordingId(recordingId).over((short) (over ? 1 : 0)).what((short) what)
                .lengthNs(lengthNs);
    }

    void stayBegan(Call call, int position) {
        int at = room(StayBeganEncoder.BLOCK_LENGTH);
        stayBegan.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).segmentId(call.segmentId).kind((short) call.stay.ordinal())
                .queue(call.queue).position(position);
    }

    void stayAnswered(Call call, Party party) {
        int at = room(StayAnsweredEncoder.BLOCK_LENGTH);
        stayAnswered.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).segmentId(party.segmentId).kind((short) party.stay.ordinal())
                .queue(party.queue).agent(party.agent).legId(party.legId).waitNs(party.waitNs)
                .queuedAtWallMs(party.queuedAtWallMs);
    }

    /** Nobody answered. */
    void stayLeft(Call call, SegmentExit exit, long waitNs) {
        int at = room(StayEndedEncoder.BLOCK_LENGTH);
        stayEnded.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).segmentId(call.segmentId).kind((short) call.stay.ordinal())
                .queue(call.queue).agent(Call.NONE).end((short) exit.ordinal()).waitNs(waitNs)
                .talkNs(0).holdNs(0).legId(0).queuedAtWallMs(call.enqueuedAtWallMs);
    }

    void stayCompleted(Call call, Party party, CallEnd end) {
        int at = room(StayEndedEncoder.BLOCK_LENGTH);
        stayEnded.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(call.toldId).segmentId(party.segmentId).kind((short) party.stay.ordinal())
                .queue(party.queue).agent(party.agent).end((short) end.ordinal()).waitNs(party.waitNs)
                .talkNs(party.talkNs()).holdNs(party.heldNs).legId(party.legId)
                .queuedAtWallMs(party.queuedAtWallMs);
    }

    private int room(int blockLength) {
        return effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + blockLength);
    }
}
