package org.strowger.core.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;

/** Recordings that run at the switch: they have a length and no sound, and so nobody on them is ever silent. */
final class Tapes {
    private static final int USED_KEPT = 65_536;

    private final VirtualTime time;
    private final Wire wire;
    private final Map<Long, Tape> running = new LinkedHashMap<>();
    private final RecentIds used = new RecentIds(USED_KEPT);

    Tapes(VirtualTime time, Wire wire) {
        this.time = time;
        this.wire = wire;
    }

    /** The recording with this id, if it runs on this leg. */
    Optional<Tape> running(Leg leg, long recordingId) {
        return Optional.ofNullable(running.get(recordingId)).filter(tape -> tape.leg == leg);
    }

    boolean isUsed(long recordingId) {
        return used.contains(recordingId);
    }

    void start(Leg leg, long recordingId) {
        used.add(recordingId);
        running.put(recordingId, new Tape(leg, time.nowNs()));
    }

    void finish(long recordingId, RecordingEnd how) {
        Tape tape = running.remove(recordingId);
        wire.fact(tape.leg.line(), new RecordingFinished(
                tape.leg.id(), recordingId, how, Duration.ofNanos(tape.lengthNs(time.nowNs()))));
    }

    /** @return whether that changed anything */
    boolean mask(Tape tape, boolean mask) {
        boolean changes = tape.masked != mask;
        if (changes) {
            tape.recordedNs = tape.lengthNs(time.nowNs());
            tape.sinceNs = time.nowNs();
            tape.masked = mask;
        }
        return changes;
    }

    /** A leg is about to end, and its recordings with it. */
    void end(Leg leg) {
        of(leg).forEach(recordingId -> finish(recordingId, RecordingEnd.HANGUP));
    }

    /** As {@link #end}, and nobody is told. */
    void forget(Leg leg) {
        running.keySet().removeAll(of(leg));
    }

    private List<Long> of(Leg leg) {
        List<Long> ids = new ArrayList<>();
        running.forEach((id, tape) -> {
            if (tape.leg == leg) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** One recording. */
    static final class Tape {
        private final Leg leg;
        private long sinceNs;
        private long recordedNs;
        private boolean masked;

        private Tape(Leg leg, long nowNs) {
            this.leg = leg;
            this.sinceNs = nowNs;
        }

        private long lengthNs(long nowNs) {
            return masked ? recordedNs : recordedNs + nowNs - sinceNs;
        }
    }
}
