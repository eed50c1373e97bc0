package org.strowger.core.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;

/**
 * Recordings that run at the switch: they have a length and no sound. A leg is silent unless its person speaks or
 * presses a key; what he hears, and being bridged, breaks no silence.
 */
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

    /** @param silence that ends it; zero if none does */
    void start(Leg leg, long recordingId, Duration silence) {
        used.add(recordingId);
        Tape tape = new Tape(leg, time.nowNs());
        running.put(recordingId, tape);
        if (!silence.isZero()) {
            listen(recordingId, tape, tape.startedAtNs, silence.toNanos());
        }
    }

    /** Looks again when the silence would be long enough; what was said in between moves that moment. */
    private void listen(long recordingId, Tape tape, long silentSinceNs, long silenceNs) {
        tape.silence = Optional.of(time.at(silentSinceNs + silenceNs, () -> {
            if (tape.leg.heardUntilNs() > silentSinceNs) {
                listen(recordingId, tape, tape.leg.heardUntilNs(), silenceNs);
            } else {
                finish(recordingId, RecordingEnd.STOPPED);
            }
        }));
    }

    void finish(long recordingId, RecordingEnd how) {
        Tape tape = running.remove(recordingId);
        tape.silence.ifPresent(VirtualTime.Entry::cancel);
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
        for (long recordingId : of(leg)) {
            running.remove(recordingId).silence.ifPresent(VirtualTime.Entry::cancel);
        }
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
        private final long startedAtNs;
        private Optional<VirtualTime.Entry> silence = Optional.empty();
        private long sinceNs;
        private long recordedNs;
        private boolean masked;

        private Tape(Leg leg, long nowNs) {
            this.leg = leg;
            this.startedAtNs = nowNs;
            this.sinceNs = nowNs;
        }

        private long lengthNs(long nowNs) {
            return masked ? recordedNs : recordedNs + nowNs - sinceNs;
        }
    }
}
