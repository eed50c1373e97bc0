package org.strowger.core.internal.tally;

import org.strowger.core.agent.AgentState;

/**
 * One agent's sums over windows that end now: calls and talk over {@code countWindow}, busy and staffed
 * time over {@code occupancyWindow}. They outlive a sign-out. A read brings the buckets up to now, which
 * changes nothing that a later read tells, so the order and the number of reads do not matter. Time never
 * falls and begins at 0 or above. About 1 kB, and 16 bytes for each minute of the occupancy window.
 */
public final class AgentTally {
    final WindowSum calls;
    final WindowSum talkNs;
    private final Occupancy occupancy;

    /**
     * An agent signed out who has done nothing.
     *
     * @param countWindowNs window of calls and talk; it moves on by sixtieths
     * @param occupancyMinutes window of busy and staffed time, in minutes, 1 or more
     */
    public AgentTally(long countWindowNs, int occupancyMinutes) {
        calls = new WindowSum(countWindowNs);
        talkNs = new WindowSum(countWindowNs);
        occupancy = new Occupancy(occupancyMinutes);
    }

    /** From now on the agent is in this state; to be told at each change, also to sign in and out. */
    public void stateIs(AgentState state, long nowNs) {
        occupancy.stateIs(state, nowNs);
    }

    /** The agent has accepted a call. */
    public void callTaken(long nowNs) {
        calls.add(1, nowNs);
    }

    /** A talk of the agent has ended; all of it counts as of now. */
    public void talked(long lengthNs, long nowNs) {
        talkNs.add(lengthNs, nowNs);
    }

    /** Calls accepted in the window. */
    public long callsInWindow(long nowNs) {
        return calls.sum(nowNs);
    }

    /** Length of the talks that ended in the window, in ns. */
    public long talkedInWindowNs(long nowNs) {
        return talkNs.sum(nowNs);
    }

    /** Time BUSY or in WRAP_UP, in ns. */
    public long busyInWindowNs(long nowNs) {
        return occupancy.busyNs(nowNs);
    }

    /** Time BUSY, in WRAP_UP or READY, in ns. */
    public long staffedInWindowNs(long nowNs) {
        return occupancy.staffedNs(nowNs);
    }

    /** Adds everything as it is now to a digest. */
    public long digest(long seed, long nowNs) {
        return occupancy.digest(talkNs.digest(calls.digest(seed, nowNs), nowNs), nowNs);
    }
}
