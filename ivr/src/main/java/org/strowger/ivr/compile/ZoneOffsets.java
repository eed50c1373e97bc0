package org.strowger.ivr.compile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The offset changes of a zone from 1990 to 2060, copied when a bundle is built, so that a call reads no
 * zone database and an old journal replays the same under newer rules. Immutable; allocates nothing.
 */
public final class ZoneOffsets {
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2061-01-01T00:00:00Z");

    private final long[] changes;
    private final long[] offsetsMs;

    /** Copies the table of a zone. */
    public ZoneOffsets(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        LongStream.Builder at = LongStream.builder();
        LongStream.Builder offsets = LongStream.builder();
        offsets.add(rules.getOffset(FIRST).getTotalSeconds() * 1_000L);
        ZoneOffsetTransition change = rules.nextTransition(FIRST);
        while (change != null && change.getInstant().isBefore(LAST)) {
            at.add(change.getInstant().toEpochMilli());
            offsets.add(change.getOffsetAfter().getTotalSeconds() * 1_000L);
            change = rules.nextTransition(change.getInstant());
        }
        changes = at.build().toArray();
        offsetsMs = offsets.build().toArray();
    }

    /** What clocks of the zone show at an instant, as ms since the epoch of a clock without offset. */
    public long local(long wallMs) {
        int found = Arrays.binarySearch(changes, wallMs);
        return wallMs + offsetsMs[found >= 0 ? found + 1 : -(found + 1)];
    }

    /** The table as text, for a bundle's identity. */
    public String normal() {
        return Arrays.toString(changes) + Arrays.toString(offsetsMs);
    }
}
