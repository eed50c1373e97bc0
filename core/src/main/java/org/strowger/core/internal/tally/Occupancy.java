package org.strowger.core.internal.tally;

import java.util.Arrays;
import org.strowger.core.agent.AgentState;

/**
 * How long an agent was busy (BUSY or WRAP_UP), and staffed (busy or READY), over the last minutes: the
 * minute under way and the whole ones before it, so it covers the window less at most a minute. Exact to
 * the ns within those minutes; the state under way counts up to now.
 */
final class Occupancy {
    /** Length of a bucket. */
    static final long MINUTE_NS = 60_000_000_000L;

    private final long[] busy;
    private final long[] staffed;
    private long busyNs;
    private long staffedNs;
    private boolean isBusy;
    private boolean isStaffed;
    /** Up to when everything is in the buckets; lies in the minute under way. */
    private long upToNs;

    /** @param minutes 1 or more */
    Occupancy(int minutes) {
        if (minutes < 1) {
            throw new IllegalArgumentException(
                    "occupancy window was " + minutes + " minutes; use 1 or more");
        }
        this.busy = new long[minutes];
        this.staffed = new long[minutes];
    }

    /** From now on the agent is in this state. */
    void stateIs(AgentState state, long nowNs) {
        advance(nowNs);
        isBusy = state == AgentState.BUSY || state == AgentState.WRAP_UP;
        isStaffed = isBusy || state == AgentState.READY;
    }

    /** Time busy, in ns. */
    long busyNs(long nowNs) {
        advance(nowNs);
        return busyNs;
    }

    /** Time staffed, in ns; never below the time busy. */
    long staffedNs(long nowNs) {
        advance(nowNs);
        return staffedNs;
    }

    /** Adds the minutes as they are now to a digest. */
    long digest(long seed, long nowNs) {
        advance(nowNs);
        long digest = 31 * seed + (isBusy ? 2 : isStaffed ? 1 : 0);
        for (int i = 0; i < busy.length; i++) {
            digest = 31 * (31 * digest + busy[i]) + staffed[i];
        }
        return digest;
    }

    /** Brings the buckets up to now; each minute is met once, those beyond the window not at all. */
    private void advance(long nowNs) {
        long target = nowNs / MINUTE_NS;
        if (target - upToNs / MINUTE_NS >= busy.length) {
            Arrays.fill(busy, 0);
            Arrays.fill(staffed, 0);
            busyNs = 0;
            staffedNs = 0;
            upToNs = (target - busy.length + 1) * MINUTE_NS;
        }
        for (long minute = upToNs / MINUTE_NS; minute < target; minute++) {
            fill((minute + 1) * MINUTE_NS);
            drop(slot(minute + 1));
        }
        fill(nowNs);
    }

    private void fill(long untilNs) {
        long spanNs = untilNs - upToNs;
        int slot = slot(upToNs / MINUTE_NS);
        if (isBusy) {
            busy[slot] += spanNs;
            busyNs += spanNs;
        }
        if (isStaffed) {
            staffed[slot] += spanNs;
            staffedNs += spanNs;
        }
        upToNs = untilNs;
    }

    private void drop(int slot) {
        busyNs -= busy[slot];
        staffedNs -= staffed[slot];
        busy[slot] = 0;
        staffed[slot] = 0;
    }

    private int slot(long minute) {
        return (int) (minute % busy.length);
    }
}
