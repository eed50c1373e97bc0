package org.strowger.core.internal.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.strowger.core.call.OfferOutcome;

/**
 * What a journal says of people, as far as it does not depend on the rules: who called when, how long he was
 * ready to wait, how long his service took, when agents worked, and how soon they answered. What it does not
 * say, such as the patience of a caller who was served, is drawn by the call's number, the same each time.
 */
public final class History {
    private static final long USUAL_RING_NS = 3_000_000_000L;
    private static final long USUAL_TALK_NS = 180_000_000_000L;

    final List<PastCall> calls = new ArrayList<>();
    final List<ShiftAct> shifts = new ArrayList<>();
    /** Things that happened and are not done again, and how often. */
    final Map<String, Long> leftOut = new TreeMap<>();
    long beginNs = -1;
    long beginWallMs;
    long endNs;
    private final Map<String, List<Long>> talks = new HashMap<>();
    private final Map<String, Long> ringNs = new HashMap<>();
    private long usualRingNs = USUAL_RING_NS;
    private Patience patience = new Patience(List.of());

    History() {
    }

    /** All is read: works out what is usual. */
    void close() {
        List<Patience.Seen> seen = new ArrayList<>();
        Map<String, List<Long>> rings = new HashMap<>();
        List<Long> allRings = new ArrayList<>();
        for (PastCall call : calls) {
            if (!call.firstQueue().isEmpty()) {
                seen.add(new Patience.Seen(call.waitedNs(), call.abandoned()));
            }
            call.talkNs().ifPresent(ns -> {
                talks.computeIfAbsent(call.firstQueue(), queue -> new ArrayList<>()).add(ns);
                talks.computeIfAbsent("", queue -> new ArrayList<>()).add(ns);
            });
            for (PastRing ring : call.rings()) {
                if (ring.outcome() == OfferOutcome.ACCEPTED) {
                    rings.computeIfAbsent(ring.agent(), agent -> new ArrayList<>()).add(ring.ringNs());
                    allRings.add(ring.ringNs());
                }
            }
        }
        rings.forEach((agent, all) -> ringNs.put(agent, median(all)));
        usualRingNs = allRings.isEmpty() ? USUAL_RING_NS : median(allRings);
        patience = new Patience(seen);
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /** Calls, by arrival. */
    public List<PastCall> calls() {
        return Collections.unmodifiableList(calls);
    }

    /** What agents did, in order. */
    public List<ShiftAct> shifts() {
        return Collections.unmodifiableList(shifts);
    }

    /** What happened and is not done again, with its count. */
    public Map<String, Long> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** Engine time of the first record. */
    public long beginNs() {
        return Math.max(0, beginNs);
    }

    /** Wall clock of the first record, in ms since the epoch. */
    public long beginWallMs() {
        return beginWallMs;
    }

    /** Engine time of the last record. */
    public long endNs() {
        return endNs;
    }

    /** From a call's arrival to the moment at which its caller gives up; empty if he never does. */
    public OptionalLong patienceNs(PastCall call) {
        if (call.patienceNs().isPresent() || call.firstQueue().isEmpty()) {
            return call.patienceNs();
        }
        OptionalLong inQueue = patience.beyond(call.waitedNs(), draw(call, 1));
        return inQueue.isPresent() ? OptionalLong.of(call.beforeQueueNs() + inQueue.getAsLong()) : inQueue;
    }

    /** How long the call is served: as it was, else as another of its queue. */
    public long talkNs(PastCall call) {
        return call.talkNs().orElseGet(() -> {
            List<Long> others = talks.getOrDefault(call.firstQueue(), talks.getOrDefault("", List.of()));
            return others.isEmpty() ? USUAL_TALK_NS : others.get((int) (draw(call, 2) * others.size()));
        });
    }

    /** How soon an agent usually answers. */
    public long ringNs(String agent) {
        return ringNs.getOrDefault(agent, usualRingNs);
    }

    /** From 0 to below 1, by the call and what for: SplitMix64. */
    private static double draw(PastCall call, int what) {
        long z = call.callId() * 0x9E3779B97F4A7C15L + what * 0xD1B54A32D192ED03L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1.0p-53;
    }
}
