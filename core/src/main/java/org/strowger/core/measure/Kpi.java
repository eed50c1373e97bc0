package org.strowger.core.measure;

import static org.strowger.core.measure.Count.ABANDONED;
import static org.strowger.core.measure.Count.ABANDONED_IN_TIME;
import static org.strowger.core.measure.Count.ABANDONED_SHORT;
import static org.strowger.core.measure.Count.AFTER_CALL_NS;
import static org.strowger.core.measure.Count.ANSWERED;
import static org.strowger.core.measure.Count.ANSWERED_IN_TIME;
import static org.strowger.core.measure.Count.AVAILABLE_NS;
import static org.strowger.core.measure.Count.BUSY_NS;
import static org.strowger.core.measure.Count.CALLBACKS_CONNECTED;
import static org.strowger.core.measure.Count.CALLBACKS_REQUESTED;
import static org.strowger.core.measure.Count.CALLBACK_ATTEMPTS;
import static org.strowger.core.measure.Count.CONTACTS;
import static org.strowger.core.measure.Count.CONTACTS_NOT_REPEATED;
import static org.strowger.core.measure.Count.HANDLED;
import static org.strowger.core.measure.Count.HOLD_NS;
import static org.strowger.core.measure.Count.IN_SCHEDULED_STATE_NS;
import static org.strowger.core.measure.Count.LEFT_IN_TIME;
import static org.strowger.core.measure.Count.LONGEST_EFFECTIVE_WAIT_NOW_NS;
import static org.strowger.core.measure.Count.LONGEST_WAIT_NOW_NS;
import static org.strowger.core.measure.Count.LONGEST_WAIT_NS;
import static org.strowger.core.measure.Count.OFFERED;
import static org.strowger.core.measure.Count.OFFERS;
import static org.strowger.core.measure.Count.OFFERS_ACCEPTED;
import static org.strowger.core.measure.Count.OFFERS_BUSY;
import static org.strowger.core.measure.Count.OFFERS_CALLER_LEFT;
import static org.strowger.core.measure.Count.OFFERS_FAILED;
import static org.strowger.core.measure.Count.OFFERS_NO_ANSWER;
import static org.strowger.core.measure.Count.OFFERS_REJECTED;
import static org.strowger.core.measure.Count.ON_QUEUE_NS;
import static org.strowger.core.measure.Count.OVERFLOWED;
import static org.strowger.core.measure.Count.PAID_NS;
import static org.strowger.core.measure.Count.READY_NS;
import static org.strowger.core.measure.Count.RING_NS;
import static org.strowger.core.measure.Count.SCHEDULED_NS;
import static org.strowger.core.measure.Count.SCHEDULED_ON_QUEUE_NS;
import static org.strowger.core.measure.Count.SIGNED_IN_NS;
import static org.strowger.core.measure.Count.TALK_NS;
import static org.strowger.core.measure.Count.TRANSFERRED;
import static org.strowger.core.measure.Count.WAITING_LATE;
import static org.strowger.core.measure.Count.WAIT_OF_ABANDONED_NS;
import static org.strowger.core.measure.Count.WAIT_OF_ANSWERED_NS;
import static org.strowger.core.measure.Count.WRAP_UP_NS;

import java.util.OptionalDouble;

/**
 * The measures of a contact centre, each with one formula over {@link Counts}. Letters are those of
 * {@link Count}: O offered, A answered, B abandoned, F overflowed, S abandoned within {@code shortAbandon},
 * A_T and B_T within the service-level time T (≤ T). An empty denominator gives no value, never 0 or 100 %.
 * Nothing is rounded before the division. Ratios lie in [0, 1] unless said otherwise, times in [0, ∞) s.
 */
public enum Kpi {
    /** A_T / A: of the answered, those in time. Asterisk's first service level. */
    SL_ANSWERED(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ANSWERED_IN_TIME), c.of(ANSWERED));
        }
    },
    /** (A_T + B_T) / (A + B): an early abandon counts as served. Asterisk's second service level. */
    SL_BOTH(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ANSWERED_IN_TIME) + c.of(ABANDONED_IN_TIME), c.of(ANSWERED) + c.of(ABANDONED));
        }
    },
    /** A_T / (A + B): every abandon counts against. */
    SL_OFFERED(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ANSWERED_IN_TIME), c.of(ANSWERED) + c.of(ABANDONED));
        }
    },
    /** A_T / (A + B − B_T): abandons within T are left out. */
    SL_IGNORE_EARLY(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ANSWERED_IN_TIME), c.of(ANSWERED) + c.of(ABANDONED) - c.of(ABANDONED_IN_TIME));
        }
    },
    /** A_T / (O − S): short abandons are left out; calls still waiting count against. */
    SL_SHORT(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ANSWERED_IN_TIME), c.of(OFFERED) - c.of(ABANDONED_SHORT));
        }
    },
    /** A_T / (A + B), with no switch on; {@link GeneralServiceLevel} has the switches. */
    SL_GENERAL(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return GeneralServiceLevel.plain().of(c);
        }
    },
    /** Left the queue within T, by answer or any exit / O. */
    SL_LEFT(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(LEFT_IN_TIME), c.of(OFFERED));
        }
    },
    /** A_T / (A + B + those waiting longer than T): falls while callers wait, not only when they leave. */
    SL_LIVE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ANSWERED_IN_TIME), c.of(ANSWERED) + c.of(ABANDONED) + c.of(WAITING_LATE));
        }
    },
    /** B / O. */
    ABANDON_RATE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ABANDONED), c.of(OFFERED));
        }
    },
    /** (B − S) / (O − S): short abandons are left out of both. */
    ABANDON_RATE_SHORT(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ABANDONED) - c.of(ABANDONED_SHORT), c.of(OFFERED) - c.of(ABANDONED_SHORT));
        }
    },
    /** Σ wait of the abandoned / B. */
    TIME_TO_ABANDON(Unit.SECONDS) {
        @Override
        public OptionalDouble of(Counts c) {
            return seconds(c.of(WAIT_OF_ABANDONED_NS), c.of(ABANDONED));
        }
    },
    /** Average speed of answer: Σ wait of the answered / A. */
    ASA(Unit.SECONDS) {
        @Override
        public OptionalDouble of(Counts c) {
            return seconds(c.of(WAIT_OF_ANSWERED_NS), c.of(ANSWERED));
        }
    },
    /** Highest wait that ended, by answer or exit; no value while none did. */
    LONGEST_WAIT(Unit.SECONDS) {
        @Override
        public OptionalDouble of(Counts c) {
            return atMost(c.of(LONGEST_WAIT_NS), c.of(OFFERED) - c.of(Count.WAITING) + c.of(Count.WAITING_AT_START));
        }
    },
    /** Now − the oldest entry among those waiting; no value while nobody waits. */
    LONGEST_WAIT_NOW(Unit.SECONDS) {
        @Override
        public OptionalDouble of(Counts c) {
            return atMost(c.of(LONGEST_WAIT_NOW_NS), c.of(Count.WAITING));
        }
    },
    /** Now − the oldest effective time among those waiting: head starts count as wait. */
    LONGEST_EFFECTIVE_WAIT_NOW(Unit.SECONDS) {
        @Override
        public OptionalDouble of(Counts c) {
            return atMost(c.of(LONGEST_EFFECTIVE_WAIT_NOW_NS), c.of(Count.WAITING));
        }
    },
    /** Average handle time: (talk + hold + after-call) / handled. */
    AHT(Unit.SECONDS) {
        @Override
        public OptionalDouble of(Counts c) {
            return seconds(c.of(TALK_NS) + c.of(HOLD_NS) + c.of(AFTER_CALL_NS), c.of(HANDLED));
        }
    },
    /** Average talk time: talk / handled. */
    ATT(Unit.SECONDS) {
        @Override
        public OptionalDouble of(Counts c) {
            return seconds(c.of(TALK_NS), c.of(HANDLED));
        }
    },
    /** After-call work: after-call / handled. */
    ACW(Unit.SECONDS) {
        @Override
        public OptionalDouble of(Counts c) {
            return seconds(c.of(AFTER_CALL_NS), c.of(HANDLED));
        }
    },
    /**
     * (talk + hold + ACW) / (the same + READY). Talk and hold are the time in BUSY and ACW that in WRAP_UP, so
     * that contacts handled side by side count once and those in progress are in it.
     */
    OCCUPANCY(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(worked(c), worked(c) + c.of(READY_NS));
        }
    },
    /** (talk + hold + ACW + ring) / (the same + READY without ringing). */
    OCCUPANCY_WITH_RING(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(worked(c) + c.of(RING_NS), worked(c) + c.of(READY_NS));
        }
    },
    /** (talk + hold + ACW) / signed in. */
    UTILISATION(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(worked(c), c.of(SIGNED_IN_NS));
        }
    },
    /** (talk + hold + ACW + ring) / signed in. */
    UTILISATION_WITH_RING(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(worked(c) + c.of(RING_NS), c.of(SIGNED_IN_NS));
        }
    },
    /** In the scheduled state / scheduled; by the host's {@link AgentSchedule}. */
    ADHERENCE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(IN_SCHEDULED_STATE_NS), c.of(SCHEDULED_NS));
        }
    },
    /** On queue / scheduled on queue; above 1 when he worked more than was planned. */
    CONFORMANCE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(ON_QUEUE_NS), c.of(SCHEDULED_ON_QUEUE_NS));
        }
    },
    /** 1 − available / paid. */
    SHRINKAGE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(PAID_NS) - c.of(AVAILABLE_NS), c.of(PAID_NS));
        }
    },
    /** Accepted / offers that have their outcome. */
    ACCEPTANCE_RATE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(OFFERS_ACCEPTED), c.of(OFFERS));
        }
    },
    /** Accepted / offers without those whose caller left. */
    ACCEPTANCE_RATE_PRESENT(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(OFFERS_ACCEPTED), c.of(OFFERS) - c.of(OFFERS_CALLER_LEFT));
        }
    },
    /** No answer / offers. */
    RONA_RATE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(OFFERS_NO_ANSWER), c.of(OFFERS));
        }
    },
    /** Declined or dropped by the agent / offers. */
    REJECT_RATE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(OFFERS_REJECTED), c.of(OFFERS));
        }
    },
    /** Device in use / offers. */
    BUSY_RATE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(OFFERS_BUSY), c.of(OFFERS));
        }
    },
    /** Technical fault / offers. */
    FAULT_RATE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(OFFERS_FAILED), c.of(OFFERS));
        }
    },
    /** Transferred / handled. */
    TRANSFER_RATE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(TRANSFERRED), c.of(HANDLED));
        }
    },
    /** F / O; for one reason see {@link #flowOutRate}. */
    FLOW_OUT_RATE(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(OVERFLOWED), c.of(OFFERED));
        }
    },
    /** Callbacks that joined customer and agent / callbacks asked for. */
    CALLBACK_SUCCESS(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(CALLBACKS_CONNECTED), c.of(CALLBACKS_REQUESTED));
        }
    },
    /** Dials / callbacks asked for; any number from 0. */
    CALLBACK_ATTEMPTS_EACH(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(CALLBACK_ATTEMPTS), c.of(CALLBACKS_REQUESTED));
        }
    },
    /** Stands in for first-contact resolution: contacts not repeated / contacts, as {@link RepeatContacts} counts. */
    FCR_PROXY(Unit.RATIO) {
        @Override
        public OptionalDouble of(Counts c) {
            return ratio(c.of(CONTACTS_NOT_REPEATED), c.of(CONTACTS));
        }
    };

    /** What the number of a measure means. */
    public enum Unit {
        /** A part of a whole; 0.8 is 80 %. */
        RATIO,
        /** Seconds. */
        SECONDS
    }

    private static final double NS_IN_SECOND = 1e9;

    private final Unit unit;

    Kpi(Unit unit) {
        this.unit = unit;
    }

    /** What its number means. */
    public Unit unit() {
        return unit;
    }

    /** Whether it measures how agents spend their time, whatever queue they work for. */
    boolean isOfAgentsTime() {
        return this == OCCUPANCY || this == OCCUPANCY_WITH_RING || this == UTILISATION || this == UTILISATION_WITH_RING;
    }

    /** Its value over some counts; none if the denominator is empty. Pure; any thread. */
    public abstract OptionalDouble of(Counts counts);

    /**
     * Overflowed for one reason / O.
     *
     * @param reason one of {@link Count#OVERFLOWED_MAX_WAIT} to {@link Count#OVERFLOWED_CLOSED}
     * @throws IllegalArgumentException if the count is not an overflow
     */
    public static OptionalDouble flowOutRate(Counts counts, Count reason) {
        if (reason.compareTo(Count.OVERFLOWED_MAX_WAIT) < 0 || reason.compareTo(Count.OVERFLOWED_CLOSED) > 0) {
            throw new IllegalArgumentException("flow-out rate: the reason was " + reason
                    + "; use OVERFLOWED_MAX_WAIT to OVERFLOWED_CLOSED");
        }
        return ratio(counts.of(reason), counts.of(OFFERED));
    }

    static OptionalDouble ratio(long numerator, long denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    private static long worked(Counts c) {
        return c.of(BUSY_NS) + c.of(WRAP_UP_NS);
    }

    private static OptionalDouble seconds(long sumNs, long number) {
        return number == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sumNs / number / NS_IN_SECOND);
    }

    private static OptionalDouble atMost(long ns, long number) {
        return number == 0 ? OptionalDouble.empty() : OptionalDouble.of(ns / NS_IN_SECOND);
    }
}
