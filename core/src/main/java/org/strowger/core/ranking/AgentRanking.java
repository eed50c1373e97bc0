package org.strowger.core.ranking;

/**
 * Which ready agent first. A ranking gives a sort key and nothing else: the engine alone decides who
 * may serve a call, so no ranking can return a busy or unskilled agent.
 * <ol>
 * <li>Called on the decide thread, many times a second: allocate nothing, block never.
 * <li>Deterministic: the same facts give the same key, in this JVM and the next.
 * <li>Lower comes first; equal keys go on to the next ranking, at last to (idle since, agent).
 * <li>A throw costs the key: {@link #NEUTRAL} stands in for it, and after three throws the ranking is
 *     not asked again before the next start.
 * </ol>
 */
public interface AgentRanking {
    /** The key that stands in for one that could not be had. */
    long NEUTRAL = 0;

    /** What the key depends on. */
    Scope scope();

    /**
     * The key, lower first.
     *
     * @param agent the agent, or one standing for all that look alike; valid during the call
     * @param queue what is asked for; valid during the call; of no use under {@link Scope#AGENT}
     */
    long key(AgentFacts agent, QueueFacts queue);

    /** What a key may depend on, so that the engine asks as seldom as it can. */
    enum Scope {
        /** Skills, levels and tiers of the agent, and the queue; asked once per kind of agent and queue. */
        SKILLS,
        /** The agent alone; asked each time that he becomes ready. */
        AGENT
    }

    /** An agent, as a ranking sees him. */
    interface AgentFacts {
        /** Index of the agent; −1 where one stands for a kind. */
        int agent();

        /** Level 1 to 100 of a skill, 0 if he lacks it. */
        int level(int skill);

        /** How many skills he has. */
        int skills();

        /** Tier 1 to 10 in a queue, 0 if he is no member. */
        int tier(int queue);

        /** Engine time at which his present idle time began, in ns. Scope AGENT only. */
        long idleSinceNs();

        /** Calls answered since he signed in. Scope AGENT only. */
        long callsAnswered();

        /** Time talked since he signed in, in ns. Scope AGENT only. */
        long talkedNs();
    }

    /** A queue, as a ranking sees it. */
    interface QueueFacts {
        /** Index of the queue. */
        int queue();

        /** How many skills it needs. */
        int needs();

        /** Skill of need {@code i}. */
        int skill(int i);

        /** Lowest level of need {@code i}. */
        int lowest(int i);
    }
}
