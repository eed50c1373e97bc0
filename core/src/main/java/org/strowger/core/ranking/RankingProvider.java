package org.strowger.core.ranking;

import java.util.Map;
import java.util.Optional;

/**
 * Makes rankings by name. Found through {@link java.util.ServiceLoader}: a jar on the class path that
 * lists one under {@code META-INF/services} makes its names usable in {@code center.yml}.
 */
public interface RankingProvider {
    /**
     * The agent ranking of that name, if this provider has one.
     *
     * @param settings the ranking's own settings as written
     * @throws IllegalArgumentException if a setting is unknown or out of range; the message says which
     */
    default Optional<AgentRanking> agentRanking(String name, Map<String, String> settings) {
        return Optional.empty();
    }

    /**
     * The call ranking of that name, if this provider has one.
     *
     * @param settings the ranking's own settings as written
     * @throws IllegalArgumentException if a setting is unknown or out of range; the message says which
     */
    default Optional<CallRanking> callRanking(String name, Map<String, String> settings) {
        return Optional.empty();
    }

    /** Names of agent rankings, for messages. */
    java.util.Set<String> agentRankings();

    /** Names of call rankings, for messages. */
    java.util.Set<String> callRankings();
}
