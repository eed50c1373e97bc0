package org.strowger.core.status;

/**
 * How the wait of a caller is estimated. Those by history give the wait of one who enters now; for one who
 * waits already, his wait so far is taken off. All say "no estimate" for want of data, never zero. AHT is the
 * mean handle time of the queue's latest 128 calls: talk, hold and after-call work. Working members are signed
 * in and not NOT_READY. Each estimator's own error is kept for each queue: the estimate made at the entry of a
 * caller who had to wait, against his true wait once he is answered. The order is that of the engine's
 * tables: extend at the end only.
 */
public enum WaitEstimator {
    /** Mean of the latest 32 waits of answered calls. Slow to follow, hard to mislead. */
    MOVING_MEAN,
    /** Position × AHT / working members; a call that rings at somebody still holds its place. */
    QUEUE_LENGTH,
    /**
     * AHT × unassigned / (working members × share): calls that ring at nobody, the caller among them; share is
     * the part of the members' latest 64 handled calls that came from this queue.
     */
    EFFECTIVE_SHARE,
    /**
     * Position × (1 − abandons / arrivals) × AHT / working members, with abandons, arrivals and AHT of the same
     * half-hour (UTC) last week.
     */
    LAST_WEEK,
    /**
     * (AHT / agents) × (common / in queue) × (queued − free): agents and common are the working members, in
     * queue is what the queue has of them when a member of k queues counts 1/k; queued counts the caller.
     */
    COMMON_AGENTS,
    /** Wait of the last caller to be answered: last to enter service. */
    LES,
    /** Wait so far of the caller who has waited longest: head of the line. Nothing while nobody waits. */
    HOL,
    /** Wait of the latest to arrive among those whose calls are over: recent customer served. */
    RCS,
    /** Mean of the latest 16 waits of callers who met the same number of calls, up to 255. */
    SAME_LENGTH,
    /**
     * {@link #HOL} and position × AHT / (working members, one of k queues counting 1/k), weighted by the inverse
     * of each one's mean squared error, evenly until both have 8 errors; one alone when the other has nothing. The
     * usual one.
     */
    BLEND
}
