package org.strowger.core.center;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.strowger.core.ranking.RankingProvider;
import org.strowger.core.yaml.Faults;

/**
 * Judges the names and settings of rankings while a centre is read, so that a fault gets its place in
 * the file. Called on the thread that reads.
 */
public interface RankingCheck {
    /**
     * Why a ranking is refused.
     *
     * @param code {@code unknown-ranking} or {@code bad-value}
     * @param message one sentence
     */
    record Refusal(String code, String message) {}

    /** Why this agent ranking is refused; empty if it is fine. */
    Optional<Refusal> agentRanking(String name, Map<String, String> settings);

    /** Why this call ranking is refused; empty if it is fine. */
    Optional<Refusal> callRanking(String name, Map<String, String> settings);

    /** Takes any name: for reading a centre apart from an engine. */
    static RankingCheck none() {
        return new RankingCheck() {
            @Override
            public Optional<Refusal> agentRanking(String name, Map<String, String> settings) {
                return Optional.empty();
            }

            @Override
            public Optional<Refusal> callRanking(String name, Map<String, String> settings) {
                return Optional.empty();
            }
        };
    }

    /** Takes what one of these providers makes without complaint. */
    static RankingCheck of(Collection<? extends RankingProvider> providers) {
        return new ByProviders(List.copyOf(providers));
    }

    /** Asks the providers in turn. */
    final class ByProviders implements RankingCheck {
        private final List<RankingProvider> providers;

        private ByProviders(List<RankingProvider> providers) {
            this.providers = providers;
        }

        @Override
        public Optional<Refusal> agentRanking(String name, Map<String, String> settings) {
            return judge("agent ranking", name, RankingProvider::agentRankings,
                    (provider, asked) -> provider.agentRanking(asked, settings));
        }

        @Override
        public Optional<Refusal> callRanking(String name, Map<String, String> settings) {
            return judge("call ranking", name, RankingProvider::callRankings,
                    (provider, asked) -> provider.callRanking(asked, settings));
        }

        private Optional<Refusal> judge(
                String noun,
                String name,
                Function<RankingProvider, Collection<String>> names,
                BiFunction<RankingProvider, String, Optional<?>> make) {
            try {
                if (providers.stream().anyMatch(provider -> make.apply(provider, name).isPresent())) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException refused) {
                return Optional.of(new Refusal("bad-value", noun + " \"" + name + "\": " + refused.getMessage()));
            }
            TreeSet<String> known = new TreeSet<>();
            providers.forEach(provider -> known.addAll(names.apply(provider)));
            return Optional.of(new Refusal("unknown-ranking", "no " + noun + " is named \"" + name + '"'
                    + Faults.didYouMean(name, known)));
        }
    }
}
