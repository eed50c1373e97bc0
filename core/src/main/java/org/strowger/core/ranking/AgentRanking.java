package org.strowger.core.ranking;

/**
 * Which ready agent first. A ranking gives a sort key and nothing else: the engine alone decides who
 * may serve a call, so no ranking can return a busy or unskilled agent.
 * <ol>
 * <li>Called on the decide thread, many times a second: allocate nothing, block never.
 * <li>Deterministic: the same facts give the same key, in this JVM and the next. A draw by lot is made
 *     from {@link AgentFacts#draw()}, which a replay draws again.
 * <li>Keys are 64 bits, lower first. The rankings of a queue are compared one after the other, never added
 *     up or scaled into one number; where all are equal, (idle since, agent) decides, so the order is
 *     always total.
 * <li>A throw costs the key: {@link #NEUTRAL} stands in for it, and after three throws the ranking is
 *     not asked again before the next start.
 * </ol>
 * {@code AgentRankingContract}, in core's test jar, has a test for each rule that a ranking can break.
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
        AGENT,
        /**
         * Any fact, also one that changes while he is idle; asked anew at each decision for every agent who
         * is free and eligible. Costs O(free eligible agents) a decision, where the others cost their
         * logarithm.
         */
        MOMENT
    }

    /** An agent, as a ranking sees him. */
    interface AgentFacts {
        /** Index of the agent, 0 up; −1 where one stands for a kind. */
        int agent();

        /** Level 1 to 100 of a skill, 0 if he lacks it. */
        int level(int skill);

        /** How many skills he has. */
        int skills();

        /** Sum of the levels of all his skills. */
        int levelSum();

        /** Tier 1 to 10 in a queue, 0 if he is no member. */
        int tier(int queue);

        /** His place in the configuration as written, 0 for the first agent. Scopes AGENT and MOMENT. */
        int order();

        /** Weight 0 to 1000 in draws by lot. Scopes AGENT and MOMENT. */
        int weight();

        /**
         * A whole number that the configuration or the host gave him by name. Scopes AGENT and MOMENT.
         *
         * @param absent what to answer if he has none of that name
         */
        long attribute(String name, long absent);

        /** Engine time at which his present idle time began, in ns. Scopes AGENT and MOMENT. */
        long idleSinceNs();

        /** Calls answered since he signed in. Scopes AGENT and MOMENT. */
        long callsAnswered();

        /** Time talked since he signed in, in ns. Scopes AGENT and MOMENT. */
        long talkedNs();

        /** Engine time of this decision, in ns. Scope MOMENT only. */
        long nowNs();

        /**
         * Calls answered over {@code countWindow}. At sign-in it is raised to the lowest among those signed
         * in, so that a newcomer is not flooded. Scope MOMENT only.
         */
        long callsInWindow();

        /** Time talked over {@code countWindow}, in ns, raised at sign-in in the same way. Scope MOMENT only. */
        long talkedInWindowNs();

        /** Time BUSY or in WRAP_UP over {@code occupancyWindow}, in ns. Scope MOMENT only. */
        long busyInWindowNs();

        /** Time BUSY, in WRAP_UP or READY over {@code occupancyWindow}, in ns. Scope MOMENT only. */
        long staffedInWindowNs();

        /** Contacts that he has, is offered or does after-call work for, of all media. Scope MOMENT only. */
        int contacts();

        /**
         * 64 random bits for this decision and this agent, the same however often they are asked and after
         * replay: their seed is in the journal. Scope MOMENT only.
         */
        long draw();
    }

    /** A queue, as a ranking sees it. */
    interface QueueFacts {
        /** Index of the queue. */
        int queue();

        /** How many skills it needs; one that an agent must not have is not among them. */
        int needs();

        /** Skill of need {@code i}. */
        int skill(int i);

        /** Lowest level of need {@code i}, 1 to 100. */
        int lowest(int i);

        /** Highest level of need {@code i}, from the lowest to 100. */
        int highest(int i);

        /** How many agents the centre has: the size of the ring of agent indices. */
        int agents();

        /** The agent last offered a call of this queue, −1 before the first. Scope MOMENT only. */
        int lastOffered();
    }
}
