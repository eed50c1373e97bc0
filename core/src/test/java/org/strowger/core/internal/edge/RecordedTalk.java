package org.strowger.core.internal.edge;

import java.util.function.Function;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.internal.ring.TalkFacts;

/** Writes down facts of conversations as a ring would take them. */
record RecordedTalk(Function<String, Admission> ring) implements TalkFacts {
    @Override
    public Admission unbridged(long bridgeId, long legA, long legB) {
        return ring.apply("unbridged " + bridgeId + " " + legA + " " + legB);
    }

    @Override
    public Admission held(long legId) {
        return ring.apply("held " + legId);
    }

    @Override
    public Admission resumed(long legId) {
        return ring.apply("resumed " + legId);
    }

    @Override
    public Admission transferRequested(
            long legId, long requestId, TransferManner manner, TransferTarget.Kind kind, int target,
            CharSequence number) {
        return ring.apply("transferRequested " + legId + " " + requestId + " " + manner + " " + kind + " " + target
                + " " + number);
    }

    @Override
    public Admission conferenceJoined(long bridgeId, long legId) {
        return ring.apply("conferenceJoined " + bridgeId + " " + legId);
    }

    @Override
    public Admission conferenceLeft(long bridgeId, long legId) {
        return ring.apply("conferenceLeft " + bridgeId + " " + legId);
    }

    @Override
    public Admission monitorStarted(long legId, long ofLegId, MonitorMode mode) {
        return ring.apply("monitorStarted " + legId + " " + ofLegId + " " + mode);
    }

    @Override
    public Admission monitorEnded(long legId, long ofLegId) {
        return ring.apply("monitorEnded " + legId + " " + ofLegId);
    }

    @Override
    public Admission recordingFinished(long legId, long recordingId, RecordingEnd how, long lengthNs) {
        return ring.apply("recordingFinished " + legId + " " + recordingId + " " + how + " " + lengthNs);
    }

    @Override
    public Admission collected(long legId, long collectId, CollectEnd how, int length, boolean luhn, String token) {
        return ring.apply("collected " + legId + " " + collectId + " " + how + " " + length + " " + luhn + " " + token);
    }

    @Override
    public Admission endpointState(int adapter, int agent, DeviceState state) {
        return ring.apply("endpointState " + adapter + " " + agent + " " + state);
    }

    @Override
    public Admission overload(int adapter, int level) {
        return ring.apply("overload " + adapter + " " + level);
    }

    @Override
    public Admission inventoryBegan(int adapter, long inventoryId) {
        return ring.apply("inventoryBegan " + adapter + " " + inventoryId);
    }

    @Override
    public Admission legListed(int adapter, long legId) {
        return ring.apply("legListed " + adapter + " " + legId);
    }

    @Override
    public Admission inventoryTaken(int adapter, long inventoryId) {
        return ring.apply("inventoryTaken " + adapter + " " + inventoryId);
    }
}
