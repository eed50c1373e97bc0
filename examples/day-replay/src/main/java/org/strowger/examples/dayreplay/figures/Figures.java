package org.strowger.examples.dayreplay.figures;

import java.util.OptionalDouble;

/**
 * What became of the calls of one kind: a running sum. Waits run from the entry into the queue to the
 * bridge or to the hang-up, in ns, and are never rounded before a division. One thread.
 */
public final class Figures {
    /** The service level's time. */
    public static final int SERVICE_LEVEL_S = 20;
    /** How the figures are defined, for whoever reads them. */
    public static final String DEFINITIONS = "offered = calls that asked for an agent; mean and longest wait over all of "
            + "them, answered or abandoned, from the queue's entry; service level 20 s = SL_OFFERED = answered within "
            + "20 s / (answered + abandoned)";

    private static final double NS_PER_S = 1e9;

    private long offered;
    private long answered;
    private long answeredInTime;
    private long abandoned;
    private long waits;
    private long waitSumNs;
    private long longestNs;

    /** A call asked for an agent. */
    public void offer() {
        offered++;
    }

    /** An agent took a call. @param waitNs its wait */
    public void answer(long waitNs) {
        answer();
        addWait(waitNs);
        if (waitNs <= SERVICE_LEVEL_S * 1_000_000_000L) {
            answeredInTime++;
        }
    }

    /** An agent took a call whose wait is not known. */
    public void answer() {
        answered++;
    }

    /** A caller hung up. @param waitNs his wait */
    public void abandon(long waitNs) {
        abandon();
        addWait(waitNs);
    }

    /** A caller hung up whose wait is not known. */
    public void abandon() {
        abandoned++;
    }

    /** Adds the calls of another kind to these. */
    public void add(Figures other) {
        offered += other.offered;
        answered += other.answered;
        answeredInTime += other.answeredInTime;
        abandoned += other.abandoned;
        waits += other.waits;
        waitSumNs += other.waitSumNs;
        longestNs = Math.max(longestNs, other.longestNs);
    }

    /** Calls that asked for an agent. */
    public long offered() {
        return offered;
    }

    /** Calls that an agent took. */
    public long answered() {
        return answered;
    }

    /** Calls that hung up while they waited. */
    public long abandoned() {
        return abandoned;
    }

    /** Mean wait in seconds of the calls whose wait is known; nothing if there are none. */
    public OptionalDouble meanWaitS() {
        return ratio(waitSumNs / NS_PER_S, waits);
    }

    /** Service level {@code SL_OFFERED}: answered within 20 s / (answered + abandoned), 0 to 1. */
    public OptionalDouble serviceLevel() {
        return ratio(answeredInTime, answered + abandoned);
    }

    /** Abandoned / offered, 0 to 1. */
    public OptionalDouble abandonRate() {
        return ratio(abandoned, offered);
    }

    /** The longest wait in seconds; nothing if no wait is known. */
    public OptionalDouble longestWaitS() {
        return waits == 0 ? OptionalDouble.empty() : OptionalDouble.of(longestNs / NS_PER_S);
    }

    private void addWait(long waitNs) {
        waits++;
        waitSumNs += waitNs;
        longestNs = Math.max(longestNs, waitNs);
    }

    private static OptionalDouble ratio(double sum, long count) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
