package org.strowger.routing.agents;

import org.strowger.core.ranking.AgentRanking;

/**
 * {@code byAttribute}: first the agent with the lowest value of a whole-number attribute, or the highest;
 * those who have none of that name come last either way. Stands before another ranking. Ties: the next
 * ranking, at last (idle since, agent). Cost: one key when an agent becomes ready.
 */
public final class ByAttribute implements AgentRanking {
    /** The name in {@code center.yml}. */
    public static final String NAME = "byAttribute";
    /** Setting: the name of the attribute. */
    public static final String ATTRIBUTE = "attribute";
    /** Setting: {@code up} or {@code down}; default up. */
    public static final String DIRECTION = "direction";

    private final String attribute;
    private final Direction direction;

    /** Which value first. */
    public enum Direction {
        /** Lowest first. */
        UP,
        /** Highest first. */
        DOWN
    }

    /** @param attribute its name; not blank */
    public ByAttribute(String attribute, Direction direction) {
        if (attribute.isBlank()) {
            throw new IllegalArgumentException(ATTRIBUTE + " was blank; name an attribute of agents");
        }
        this.attribute = attribute;
        this.direction = direction;
    }

    @Override
    public Scope scope() {
        return Scope.AGENT;
    }

    @Override
    public long key(AgentFacts agent, QueueFacts queue) {
        return direction == Direction.UP
                ? agent.attribute(attribute, Long.MAX_VALUE)
                : ~agent.attribute(attribute, Long.MIN_VALUE); // unlike a minus, cannot overflow
    }
}
