package org.strowger.core.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The offset changes of a zone from 1990 to 2060, copied when built, so that deciding reads no zone
 * database and a replay under a newer one gives the same. Before and after, the nearest offset holds.
 */
final class ZoneTable {
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2061-01-01T00:00:00Z");

    /** Milliseconds since the epoch of each change; {@code offsets[i + 1]} holds from then on. */
    private final long[] changes;
    private final int[] offsets;

    ZoneTable(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        long[] at = new long[512];
        int[] offset = new int[513];
        int count = 0;
        offset[0] = rules.getOffset(FIRST).getTotalSeconds() * 1_000;
        ZoneOffsetTransition change = rules.nextTransition(FIRST);
        while (change != null && change.getInstant().isBefore(END)) {
            if (count == at.length) {
                at = Arrays.copyOf(at, 2 * count);
                offset = Arrays.copyOf(offset, 2 * count + 1);
            }
            at[count++] = change.getInstant().toEpochMilli();
            offset[count] = change.getOffsetAfter().getTotalSeconds() * 1_000;
            change = rules.nextTransition(change.getInstant());
        }
        changes = Arrays.copyOf(at, count);
        offsets = Arrays.copyOf(offset, count + 1);
    }

    /** Local time minus UTC at an instant, in ms. */
    int offsetMs(long wallMs) {
        int found = Arrays.binarySearch(changes, wallMs);
        return offsets[found >= 0 ? found + 1 : -(found + 1)];
    }

    /** Appends the table as text, for a content hash. */
    void appendTo(StringBuilder out) {
        out.append(offsets[0]);
        for (int i = 0; i < changes.length; i++) {
            out.append(' ').append(changes[i]).append('=').append(offsets[i + 1]);
        }
    }
}
