package org.strowger.core.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.agent.AgentState;

/**
 * What the host planned for one agent, as spans of wall-clock time that do not overlap. Immutable; any thread.
 *
 * @param agent his name
 * @param spans in the order of time
 */
public record AgentSchedule(String agent, List<Span> spans) {
    /** Puts the spans in order and checks that none overlap. */
    public AgentSchedule {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingLong(Span::fromMs));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).fromMs < sorted.get(i - 1).toMs) {
                throw new IllegalArgumentException("schedule of agent '" + agent + "': the span from "
                        + sorted.get(i).fromMs + " ms overlaps the one before it; end that one first");
            }
        }
        spans = List.copyOf(sorted);
    }

    /** What an agent is planned to do. */
    public enum Plan {
        /** Take contacts: READY, BUSY or WRAP_UP. */
        ON_QUEUE(EnumSet.of(AgentState.READY, AgentState.BUSY, AgentState.WRAP_UP)),
        /** Be at work and take none, for a break, a meeting or training: NOT_READY. */
        OFF_QUEUE(EnumSet.of(AgentState.NOT_READY)),
        /** Be away: LOGGED_OFF. */
        AWAY(EnumSet.of(AgentState.LOGGED_OFF));

        private final Set<AgentState> states;

        Plan(Set<AgentState> states) {
            this.states = states;
        }

        boolean isMetBy(AgentState state) {
            return states.contains(state);
        }
    }

    /**
     * One span.
     *
     * @param fromMs wall clock of its start in ms since the epoch
     * @param toMs wall clock of its end, which is no part of it
     * @param paid whether it is paid
     */
    public record Span(long fromMs, long toMs, Plan plan, boolean paid) {
        /** Checks that it does not end before it starts. */
        public Span {
            if (toMs < fromMs) {
                throw new IllegalArgumentException("schedule: a span from " + fromMs + " ms ended at " + toMs
                        + " ms; end it later");
            }
        }

        long commonMs(long otherFromMs, long otherToMs) {
            return Math.max(0, Math.min(toMs, otherToMs) - Math.max(fromMs, otherFromMs));
        }
    }
}
