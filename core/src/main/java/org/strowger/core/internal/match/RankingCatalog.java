package org.strowger.core.internal.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.center.QueueConfig.RankingConfig;
import org.strowger.core.center.RankingCheck;
import org.strowger.core.config.ConfigException;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.CallRanking;
import org.strowger.core.ranking.RankingProvider;

/** The rankings on the class path, by name. Read once, before the engine starts. */
public final class RankingCatalog {
    private final List<RankingProvider> providers;

    /** @param providers in the order in which they are asked */
    public RankingCatalog(List<RankingProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** What {@link ServiceLoader} finds. */
    public static RankingCatalog onClassPath() {
        List<RankingProvider> found = new ArrayList<>();
        ServiceLoader.load(RankingProvider.class).forEach(found::add);
        return new RankingCatalog(found);
    }

    /** Names of the agent rankings that can be had, sorted. */
    public Set<String> agentRankings() {
        Set<String> names = new TreeSet<>();
        providers.forEach(provider -> names.addAll(provider.agentRankings()));
        return names;
    }

    /** Names of the call rankings that can be had, sorted. */
    public Set<String> callRankings() {
        Set<String> names = new TreeSet<>();
        providers.forEach(provider -> names.addAll(provider.callRankings()));
        return names;
    }

    /** Makes an agent ranking. @throws ConfigException if nobody offers the name, or it dislikes its settings */
    public AgentRanking agentRanking(String queue, RankingConfig config) {
        for (RankingProvider provider : providers) {
            Optional<AgentRanking> ranking = asked(
                    queue, config, () -> provider.agentRanking(config.name(), config.settings()));
            if (ranking.isPresent()) {
                return ranking.get();
            }
        }
        throw unknown(queue, "ranking", config.name(), agentRankings());
    }

    /** Makes a call ranking. @throws ConfigException if nobody offers the name, or it dislikes its settings */
    public CallRanking callRanking(String queue, RankingConfig config) {
        for (RankingProvider provider : providers) {
            Optional<CallRanking> ranking = asked(
                    queue, config, () -> provider.callRanking(config.name(), config.settings()));
            if (ranking.isPresent()) {
                return ranking.get();
            }
        }
        throw unknown(queue, "callRanking", config.name(), callRankings());
    }

    /** Judges names and settings while a centre is read, so that a fault gets its place in the file. */
    public RankingCheck check() {
        return RankingCheck.of(providers);
    }

    private static <T> Optional<T> asked(
            String queue, RankingConfig config, java.util.function.Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException refused) {
            throw new ConfigException(
                    where(queue) + "ranking \"" + config.name() + "\": " + refused.getMessage(), refused);
        }
    }

    private static ConfigException unknown(String queue, String field, String name, Set<String> known) {
        return new ConfigException(where(queue) + "no " + field + " is named \"" + name + "\"; "
                + (known.isEmpty()
                        ? "add strowger-routing, or a jar with rankings of your own, to the class path"
                        : "those on the class path are " + String.join(", ", known)));
    }

    private static String where(String queue) {
        return queue.isEmpty() ? "" : "queue '" + queue + "': ";
    }
}
