package org.strowger.core.measure;

/**
 * What is counted for a queue or an agent. Sums ending in {@code _NS} are in nanoseconds, the others are
 * numbers of calls, offers or contacts; all are 64-bit and none is rounded. T is the queue's
 * service-level time, s its {@code shortAbandon}.
 */
public enum Count {
    /** O: calls let into the queue. */
    OFFERED,
    /** A: calls bridged to an agent. */
    ANSWERED,
    /** B: callers who hung up waiting. */
    ABANDONED,
    /** F: calls that left by rule. */
    OVERFLOWED,
    /** X: calls taken out, or lost. */
    WITHDRAWN,
    /** W at the end: calls in the queue, rung or not. */
    WAITING(Merge.SUM),
    /** W at the start of the interval; 0 in running sums and by arrival. */
    WAITING_AT_START(Merge.SUM),
    /** Calls never let in; no part of O. */
    REFUSED,
    /** A_T: answered within T. */
    ANSWERED_IN_TIME,
    /** B_T: abandoned within T. */
    ABANDONED_IN_TIME,
    /** Left the queue within T by any exit or answer. */
    LEFT_IN_TIME,
    /** S: abandoned within s. */
    ABANDONED_SHORT,
    /** Waiting now for longer than T. */
    WAITING_LATE,
    /** Waits of the answered. */
    WAIT_OF_ANSWERED_NS,
    /** Waits of the abandoned. */
    WAIT_OF_ABANDONED_NS,
    /** Waits of the overflowed and the withdrawn. */
    WAIT_OF_OTHERS_NS,
    /** Highest wait that ended, by answer or exit; not a sum. */
    LONGEST_WAIT_NS(Merge.HIGHEST),
    /** Time since the oldest call in the queue entered it; not a sum. */
    LONGEST_WAIT_NOW_NS(Merge.HIGHEST),
    /** The same from the effective time, which head starts move; not a sum. */
    LONGEST_EFFECTIVE_WAIT_NOW_NS(Merge.HIGHEST),
    /** Answered calls that are over. */
    HANDLED,
    /** Handled calls whose stay ended by transfer. */
    TRANSFERRED,
    /** Talk of the handled, hold left out. */
    TALK_NS,
    /** Hold of the handled. */
    HOLD_NS,
    /** After-call work. */
    AFTER_CALL_NS,
    /** Offers that have their outcome. */
    OFFERS,
    /** Offers accepted. */
    OFFERS_ACCEPTED,
    /** Offers that rang to the end. */
    OFFERS_NO_ANSWER,
    /** Offers that an agent declined or dropped. */
    OFFERS_REJECTED,
    /** Offers that met a device in use. */
    OFFERS_BUSY,
    /** Offers withdrawn, for whatever reason. */
    OFFERS_WITHDRAWN,
    /** Those of the withdrawn whose caller left. */
    OFFERS_CALLER_LEFT,
    /** Offers that failed for a technical reason. */
    OFFERS_FAILED,
    /** Ringing, from offer to answer or outcome. */
    RING_NS,
    /** F because the longest wait was reached. */
    OVERFLOWED_MAX_WAIT,
    /** F because nobody could serve it. */
    OVERFLOWED_EMPTY,
    /** F by an exit key. */
    OVERFLOWED_KEY,
    /** F by a step or a rule. */
    OVERFLOWED_RULE,
    /** F to a callback. */
    OVERFLOWED_CALLBACK,
    /** F to voicemail. */
    OVERFLOWED_VOICEMAIL,
    /** F because the queue closed. */
    OVERFLOWED_CLOSED,
    /** Agents' time in READY, ringing in. */
    READY_NS,
    /** Agents' time in NOT_READY. */
    NOT_READY_NS,
    /** Agents' time in BUSY: with a live contact, talking or on hold. */
    BUSY_NS,
    /** Agents' time in WRAP_UP. */
    WRAP_UP_NS,
    /** Agents' time in any state but LOGGED_OFF. */
    SIGNED_IN_NS,
    /** Scheduled time of agents, by the host's schedule. */
    SCHEDULED_NS,
    /** Scheduled time in which the agent did what was scheduled. */
    IN_SCHEDULED_STATE_NS,
    /** Time for which the schedule has the agent on queue. */
    SCHEDULED_ON_QUEUE_NS,
    /** Time in READY, BUSY or WRAP_UP within the schedule's span. */
    ON_QUEUE_NS,
    /** Paid time, by the host's schedule. */
    PAID_NS,
    /** Paid time in READY, BUSY or WRAP_UP. */
    AVAILABLE_NS,
    /** Callbacks asked for. */
    CALLBACKS_REQUESTED,
    /** Dials of callbacks. */
    CALLBACK_ATTEMPTS,
    /** Callbacks that joined customer and agent. */
    CALLBACKS_CONNECTED,
    /** Contacts with a customer's token and reason. */
    CONTACTS,
    /** Those not followed by another of the same token and reason within the days asked for. */
    CONTACTS_NOT_REPEATED;

    /** How the counts of two queues become one. */
    enum Merge { SUM, HIGHEST }

    private final Merge merge;

    Count() {
        this(Merge.SUM);
    }

    Count(Merge merge) {
        this.merge = merge;
    }

    long merged(long one, long other) {
        return merge == Merge.SUM ? one + other : Math.max(one, other);
    }
}
