package org.strowger.core.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Agents whom a call is to be offered before others. Immutable:
 * {@code Preference.first("ann", "ben")} asks them first and anybody else at once if they are not free;
 * {@code Preference.keepFor("ann")} keeps the call for them for a time, then the whole queue may have it. The
 * time is over at once when none of them is signed in. No agent is kept from other calls by it, and only who
 * may serve the call by queue and skills is asked.
 *
 * @param agents 1 to 20, each once; the highest weight is asked first, the longest idle among equals
 * @param keeps whether the call is kept for them
 * @param keepFor for how long, above 0 s, to 1 h; left out for the queue's {@code preferHold}
 */
public record Preference(List<Named> agents, boolean keeps, Optional<Duration> keepFor) {
    /** Agents that one call may prefer. */
    public static final int MOST_AGENTS = 20;

    private static final int USUAL_WEIGHT = 50;
    private static final int HIGHEST_WEIGHT = 100;
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Checks ranges. */
    public Preference {
        agents = List.copyOf(agents);
        if (agents.isEmpty() || agents.size() > MOST_AGENTS) {
            throw new IllegalArgumentException("preference: " + agents.size() + " agents were named; name 1 to "
                    + MOST_AGENTS);
        }
        if (agents.stream().map(Named::agent).distinct().count() < agents.size()) {
            throw new IllegalArgumentException("preference: an agent was named twice; name each once");
        }
        keepFor.ifPresent(time -> {
            if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("preference: keepFor was " + time
                        + "; use more than 0 s and 1 h at most, or leave it out for the queue's preferHold");
            }
        });
    }

    /**
     * One agent.
     *
     * @param agent his name
     * @param weight 1 to 100, default 50
     */
    public record Named(String agent, int weight) {
        /** Checks the range. */
        public Named {
            if (weight < 1 || weight > HIGHEST_WEIGHT) {
                throw new IllegalArgumentException("preference: agent '" + agent + "': weight was " + weight
                        + "; use 1 to " + HIGHEST_WEIGHT);
            }
        }
    }

    /** These agents first, then at once anybody; the one named first is asked first. */
    public static Preference first(String... names) {
        return new Preference(falling(names), false, Optional.empty());
    }

    /** Only these agents for the queue's {@code preferHold}, then anybody; the one named first is asked first. */
    public static Preference keepFor(String... names) {
        return new Preference(falling(names), true, Optional.empty());
    }

    private static List<Named> falling(String... names) {
        List<Named> agents = new ArrayList<>();
        for (String name : names) {
            agents.add(new Named(name, Math.max(1, USUAL_WEIGHT - agents.size())));
        }
        return agents;
    }

    /** The same, kept for them for another time than the queue's. */
    public Preference within(Duration time) {
        return new Preference(agents, true, Optional.of(time));
    }
}
