package org.strowger.core.center.rule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.hours.CalendarDate;
import org.strowger.core.hours.Window;

/**
 * Something that holds at a moment or does not, of a call, the agents, a queue or the time. A queue that
 * is left out is the one in which the call waits. Time and date are those of the centre's zone. No
 * condition is random. Immutable.
 */
public sealed interface Condition {
    /** Always holds. */
    Condition ALWAYS = new All(List.of());

    /** Upper bound of a range that has none. */
    long NO_LIMIT = Long.MAX_VALUE;

    /** A measure is at least so much. */
    static Compare atLeast(Measure measure, long lowest) {
        return new Compare(measure, Optional.empty(), lowest, NO_LIMIT);
    }

    /** A measure is at most so much. */
    static Compare atMost(Measure measure, long highest) {
        return new Compare(measure, Optional.empty(), 0, highest);
    }

    /**
     * A measure lies in a range. One that has no value at the moment lies in none.
     *
     * @param queue left out for a measure of the call
     * @param lowest 0 or more, in the measure's unit
     * @param highest lowest or more
     */
    record Compare(Measure measure, Optional<String> queue, long lowest, long highest)
            implements Condition {
        /** Checks name and range. */
        public Compare {
            queue.ifPresent(name -> Checks.name("queue", name));
            if (queue.isPresent() && measure.of() == Measure.Of.CALL) {
                throw new IllegalArgumentException(measure.key() + ": queue '" + queue.get()
                        + "' was named, but this is measured on the call; leave the queue out");
            }
            Checks.between(measure.key(), "the lower bound", lowest, 0, Long.MAX_VALUE);
            Checks.range(measure.key(), lowest, highest);
        }

        /** The same of another queue. */
        public Compare in(String other) {
            return new Compare(measure, Optional.of(other), lowest, highest);
        }
    }

    /** So many members are in a state, or NOT_READY for a reason. @param lowest 0 or more */
    record InState(Optional<String> queue, AgentState state, Optional<String> reason, long lowest,
            long highest) implements Condition {
        /** Checks names and range. */
        public InState {
            queue.ifPresent(name -> Checks.name("queue", name));
            reason.ifPresent(name -> Checks.name("reason", name));
            if (reason.isPresent() && state != AgentState.NOT_READY) {
                throw new IllegalArgumentException("inState: reason '" + reason.get()
                        + "' was given for " + state + "; only NOT_READY has reasons");
            }
            Checks.between("inState", "the lower bound", lowest, 0, Long.MAX_VALUE);
            Checks.range("inState", lowest, highest);
        }
    }

    /** No member of a tier is signed in. @param tier 1 to 10 */
    record TierEmpty(Optional<String> queue, int tier) implements Condition {
        /** Checks name and tier. */
        public TierEmpty {
            queue.ifPresent(name -> Checks.name("queue", name));
            Checks.between("tierEmpty", "the tier", tier, 1, Checks.HIGHEST_TIER);
        }
    }

    /** What an agent can be. */
    enum Presence {
        /** In any state but LOGGED_OFF. */
        SIGNED_IN,
        /** READY, with a free slot and nothing in the way. */
        FREE
    }

    /** A named agent is there. */
    record AgentIs(String agent, Presence presence) implements Condition {
        /** Checks the name. */
        public AgentIs {
            Checks.agent(agent);
        }
    }

    /** So many members who pass a test are signed in. @param attribute of the agents */
    record Workers(Optional<String> queue, String attribute, AttributeTest test, long lowest,
            long highest) implements Condition {
        /** Checks names and range. */
        public Workers {
            queue.ifPresent(name -> Checks.name("queue", name));
            Checks.name("attribute", attribute);
            Checks.between("workers", "the lower bound", lowest, 0, Long.MAX_VALUE);
            Checks.range("workers", lowest, highest);
        }
    }

    /** An attribute of the call passes a test. */
    record Attribute(String name, AttributeTest test) implements Condition {
        /** Checks the name. */
        public Attribute {
            Checks.name("attribute", name);
        }
    }

    /** The call is of a customer segment. */
    record SegmentIs(String segment) implements Condition {
        /** Checks the name. */
        public SegmentIs {
            Checks.name("segment", segment);
        }
    }

    /** The call came by a medium. */
    record MediumIs(Medium medium) implements Condition {}

    /** The time of day lies in a window, which may run past midnight. */
    record TimeOfDay(Window window) implements Condition {}

    /** The day is one of these. @param days one or more; kept in the order of the week, each once */
    record Weekday(List<DayOfWeek> days) implements Condition {
        /** Sorts the days, of which there is one at least. */
        public Weekday {
            days = Checks.some("weekday", List.copyOf(new TreeSet<>(days)));
        }
    }

    /** The date is this one. */
    record Date(CalendarDate date) implements Condition {}

    /**
     * A queue's opening hours are in one of these states: {@code open}, {@code closed}, {@code holiday}
     * or a named window. A queue without hours is open.
     */
    record Opening(Optional<String> queue, List<String> states) implements Condition {
        /** Checks names; there is one state at least. */
        public Opening {
            queue.ifPresent(name -> Checks.name("queue", name));
            states = Checks.some("opening", states);
            states.forEach(state -> Checks.name("opening state", state));
        }
    }

    /** Every one of them; none always holds. */
    record All(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of them at least. @param parts one or more */
    record Any(List<Condition> parts) implements Condition {
        /** Copies the list, which is not empty. */
        public Any {
            parts = Checks.some("any", parts);
        }
    }

    /** The contrary. */
    record Not(Condition part) implements Condition {}
}
