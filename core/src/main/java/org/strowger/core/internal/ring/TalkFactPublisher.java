package org.strowger.core.internal.ring;

import java.util.function.Function;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.CollectEnd;

/** Puts what adapters report of conversations into the ring. */
final class TalkFactPublisher implements TalkFacts {
    private final Function<EncodedCommand, Admission> ring;
    private final ThreadLocal<TalkFactEncoders> encoders = ThreadLocal.withInitial(TalkFactEncoders::new);

    /** @param ring takes one command in */
    TalkFactPublisher(Function<EncodedCommand, Admission> ring) {
        this.ring = ring;
    }

    @Override
    public Admission unbridged(long bridgeId, long legA, long legB) {
        return ring.apply(encoders.get().unbridged(bridgeId, legA, legB));
    }

    @Override
    public Admission held(long legId) {
        return ring.apply(encoders.get().held(legId));
    }

    @Override
    public Admission resumed(long legId) {
        return ring.apply(encoders.get().resumed(legId));
    }

    @Override
    public Admission transferRequested(
            long legId, long requestId, TransferManner manner, TransferTarget.Kind kind, int target, CharSequence number) {
        return ring.apply(encoders.get().transferRequested(legId, requestId, manner, kind, target, number));
    }

    @Override
    public Admission conferenceJoined(long bridgeId, long legId) {
        return ring.apply(encoders.get().conferenceJoined(bridgeId, legId));
    }

    @Override
    public Admission conferenceLeft(long bridgeId, long legId) {
        return ring.apply(encoders.get().conferenceLeft(bridgeId, legId));
    }

    @Override
    public Admission monitorStarted(long legId, long ofLegId, MonitorMode mode) {
        return ring.apply(encoders.get().monitorStarted(legId, ofLegId, mode));
    }

    @Override
    public Admission monitorEnded(long legId, long ofLegId) {
        return ring.apply(encoders.get().monitorEnded(legId, ofLegId));
    }

    @Override
    public Admission collected(long legId, long collectId, CollectEnd how, int length, boolean luhn, String token) {
        return ring.apply(encoders.get().collected(legId, collectId, how, length, luhn, token));
    }

    @Override
    public Admission recordingFinished(long legId, long recordingId, RecordingEnd how, long lengthNs) {
        return ring.apply(encoders.get().recordingFinished(legId, recordingId, how, lengthNs));
    }

    @Override
    public Admission endpointState(int adapter, int agent, DeviceState state) {
        return ring.apply(encoders.get().endpointState(adapter, agent, state));
    }

    @Override
    public Admission overload(int adapter, int level) {
        return ring.apply(encoders.get().overload(adapter, level));
    }

    @Override
    public Admission inventoryBegan(int adapter, long inventoryId) {
        return ring.apply(encoders.get().inventoryBegan(adapter, inventoryId));
    }

    @Override
    public Admission legListed(int adapter, long legId) {
        return ring.apply(encoders.get().legListed(adapter, legId));
    }

    @Override
    public Admission inventoryTaken(int adapter, long inventoryId) {
        return ring.apply(encoders.get().inventoryTaken(adapter, inventoryId));
    }
}
