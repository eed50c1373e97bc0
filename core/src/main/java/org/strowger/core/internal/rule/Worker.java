package org.strowger.core.internal.rule;

/** An agent, or a kind of agents who look alike, as a need sees him. */
public interface Worker {
    /** Level of a skill, 0 for none. */
    int level(int skill);

    /** Highest difficulty of the calls that he takes, 1 to 100. */
    int difficultyLimit();

    /** Tier in a queue, 0 for no member. */
    int tier(int queue);

    /**
     * The agent, or {@link RuleFacts#NONE} for a kind of several. An agent whom a step names has to have a
     * kind of his own: see {@link RulePlan#namedAgents}.
     */
    int agent();
}
