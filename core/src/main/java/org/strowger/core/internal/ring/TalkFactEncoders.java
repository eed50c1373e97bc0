package org.strowger.core.internal.ring;

import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.internal.codec.CollectedEncoder;
import org.strowger.core.internal.codec.ConferenceJoinedEncoder;
import org.strowger.core.internal.codec.ConferenceLeftEncoder;
import org.strowger.core.internal.codec.EndpointStateEncoder;
import org.strowger.core.internal.codec.HeldEncoder;
import org.strowger.core.internal.codec.InventoryBeganEncoder;
import org.strowger.core.internal.codec.InventoryTakenEncoder;
import org.strowger.core.internal.codec.LegListedEncoder;
import org.strowger.core.internal.codec.MonitorEndedEncoder;
import org.strowger.core.internal.codec.MonitorStartedEncoder;
import org.strowger.core.internal.codec.OverloadEncoder;
import org.strowger.core.internal.codec.RecordingFinishedEncoder;
import org.strowger.core.internal.codec.ResumedEncoder;
import org.strowger.core.internal.codec.TransferRequestedEncoder;
import org.strowger.core.internal.codec.UnbridgedEncoder;

/** Encodes what an adapter reports of conversations; one thread each. */
public final class TalkFactEncoders extends CommandBytes {
    private final UnbridgedEncoder unbridged = new UnbridgedEncoder();
    private final HeldEncoder held = new HeldEncoder();
    private final ResumedEncoder resumed = new ResumedEncoder();
    private final TransferRequestedEncoder transferRequested = new TransferRequestedEncoder();
    private final ConferenceJoinedEncoder conferenceJoined = new ConferenceJoinedEncoder();
    private final ConferenceLeftEncoder conferenceLeft = new ConferenceLeftEncoder();
    private final MonitorStartedEncoder monitorStarted = new MonitorStartedEncoder();
    private final MonitorEndedEncoder monitorEnded = new MonitorEndedEncoder();
    private final CollectedEncoder collected = new CollectedEncoder();
    private final RecordingFinishedEncoder recordingFinished = new RecordingFinishedEncoder();
    private final EndpointStateEncoder endpointState = new EndpointStateEncoder();
    private final OverloadEncoder overload = new OverloadEncoder();
    private final InventoryBeganEncoder inventoryBegan = new InventoryBeganEncoder();
    private final LegListedEncoder legListed = new LegListedEncoder();
    private final InventoryTakenEncoder inventoryTaken = new InventoryTakenEncoder();

    /** Encodes "unbridged". */
    public EncodedCommand unbridged(long bridgeId, long legA, long legB) {
        unbridged.wrapAndApplyHeader(bytes, 0, header).bridgeId(bridgeId).legA(legA).legB(legB);
        return done(unbridged.encodedLength());
    }

    /** Encodes "held". */
    public EncodedCommand held(long legId) {
        held.wrapAndApplyHeader(bytes, 0, header).legId(legId);
        return done(held.encodedLength());
    }

    /** Encodes "resumed". */
    public EncodedCommand resumed(long legId) {
        resumed.wrapAndApplyHeader(bytes, 0, header).legId(legId);
        return done(resumed.encodedLength());
    }

    /** Encodes "transfer requested". */
    public EncodedCommand transferRequested(
            long legId, long requestId, TransferManner manner, TransferTarget.Kind kind, int target, CharSequence number) {
        int length = put(number);
        transferRequested.wrapAndApplyHeader(bytes, 0, header)
                .legId(legId).requestId(requestId).manner((short) manner.ordinal())
                .kind((short) kind.ordinal()).target(target).putNumber(number(), 0, length);
        return done(transferRequested.encodedLength());
    }

    /** Encodes "conference joined". */
    public EncodedCommand conferenceJoined(long bridgeId, long legId) {
        conferenceJoined.wrapAndApplyHeader(bytes, 0, header).bridgeId(bridgeId).legId(legId);
        return done(conferenceJoined.encodedLength());
    }

    /** Encodes "conference left". */
    public EncodedCommand conferenceLeft(long bridgeId, long legId) {
        conferenceLeft.wrapAndApplyHeader(bytes, 0, header).bridgeId(bridgeId).legId(legId);
        return done(conferenceLeft.encodedLength());
    }

    /** Encodes "monitor started". */
    public EncodedCommand monitorStarted(long legId, long ofLegId, MonitorMode mode) {
        monitorStarted.wrapAndApplyHeader(bytes, 0, header)
                .legId(legId).ofLegId(ofLegId).mode((short) mode.ordinal());
        return done(monitorStarted.encodedLength());
    }

    /** Encodes "monitor ended". */
    public EncodedCommand monitorEnded(long legId, long ofLegId) {
        monitorEnded.wrapAndApplyHeader(bytes, 0, header).legId(legId).ofLegId(ofLegId);
        return done(monitorEnded.encodedLength());
    }

    /** Encodes "collected". */
    public EncodedCommand collected(
            long legId, long collectId, CollectEnd how, int length, boolean luhn, CharSequence token) {
        int tokenLength = put(token);
        collected.wrapAndApplyHeader(bytes, 0, header).legId(legId).collectId(collectId)
                .end((short) how.ordinal()).length((short) length).luhn((short) (luhn ? 1 : 0))
                .putToken(number(), 0, tokenLength);
        return done(collected.encodedLength());
    }

    /** Encodes "recording finished". */
    public EncodedCommand recordingFinished(long legId, long recordingId, RecordingEnd how, long lengthNs) {
        recordingFinished.wrapAndApplyHeader(bytes, 0, header)
                .legId(legId).recordingId(recordingId).how((short) how.ordinal()).lengthNs(lengthNs);
        return done(recordingFinished.encodedLength());
    }

    /** Encodes "endpoint state". */
    public EncodedCommand endpointState(int adapter, int agent, DeviceState state) {
        endpointState.wrapAndApplyHeader(bytes, 0, header)
                .adapter(adapter).agent(agent).state((short) state.ordinal());
        return done(endpointState.encodedLength());
    }

    /** Encodes "overload". */
    public EncodedCommand overload(int adapter, int level) {
        overload.wrapAndApplyHeader(bytes, 0, header).adapter(adapter).level(level);
        return done(overload.encodedLength());
    }

    /** Encodes "inventory began". */
    public EncodedCommand inventoryBegan(int adapter, long inventoryId) {
        inventoryBegan.wrapAndApplyHeader(bytes, 0, header).adapter(adapter).inventoryId(inventoryId);
        return done(inventoryBegan.encodedLength());
    }

    /** Encodes "leg listed". */
    public EncodedCommand legListed(int adapter, long legId) {
        legListed.wrapAndApplyHeader(bytes, 0, header).adapter(adapter).legId(legId);
        return done(legListed.encodedLength());
    }

    /** Encodes "inventory taken". */
    public EncodedCommand inventoryTaken(int adapter, long inventoryId) {
        inventoryTaken.wrapAndApplyHeader(bytes, 0, header).adapter(adapter).inventoryId(inventoryId);
        return done(inventoryTaken.encodedLength());
    }
}
