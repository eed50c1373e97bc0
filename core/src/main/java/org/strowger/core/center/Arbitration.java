package org.strowger.core.center;

/**
 * Which queue a free agent serves when calls wait for him in several. The order is part of the journal
 * format: extend at the end only.
 */
public enum Arbitration {
    /** The one order of all waiting calls: priority class, effective enqueue time, sequence. */
    GLOBAL,
    /** The queue in which he has the lowest tier, then as GLOBAL. */
    OWN_TIER,
    /** Queues take turns in proportion to their weights; no lottery. */
    WEIGHTED,
    /** The queue with the greatest weight, then as GLOBAL. */
    STRICT_WEIGHT,
    /** The queue with the most calls waiting, then as GLOBAL. */
    LONGEST_QUEUE
}
