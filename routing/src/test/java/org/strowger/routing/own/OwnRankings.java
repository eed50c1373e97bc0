package org.strowger.routing.own;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.CallRanking;
import org.strowger.core.ranking.RankingProvider;

/**
 * Rankings as a third party writes them, found by name because {@code META-INF/services} of this jar
 * lists the provider: {@code expertFirst} and {@code urgentFirst}, which has one setting.
 */
public final class OwnRankings implements RankingProvider {
    @Override
    public Optional<AgentRanking> agentRanking(String name, Map<String, String> settings) {
        return name.equals("expertFirst") ? Optional.of(new ExpertFirst()) : Optional.empty();
    }

    @Override
    public Optional<CallRanking> callRanking(String name, Map<String, String> settings) {
        return name.equals("urgentFirst") ? Optional.of(new UrgentFirst(above(settings))) : Optional.empty();
    }

    @Override
    public Set<String> agentRankings() {
        return Set.of("expertFirst");
    }

    @Override
    public Set<String> callRankings() {
        return Set.of("urgentFirst");
    }

    private static int above(Map<String, String> settings) {
        String above = settings.get("above");
        if (above == null || settings.size() > 1) {
            throw new IllegalArgumentException("settings were " + settings.keySet() + "; give \"above\" alone");
        }
        return Integer.parseInt(above);
    }

    /** The highest sum of all levels first. */
    private static final class ExpertFirst implements AgentRanking {
        @Override
        public Scope scope() {
            return Scope.SKILLS;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            return -agent.levelSum();
        }
    }

    /** Calls above a priority first, all others as they come. */
    private record UrgentFirst(int above) implements CallRanking {
        @Override
        public int priorityClass(CallFacts call) {
            return call.priority() > above ? 100 : 0;
        }

        @Override
        public long effectiveTimeNs(CallFacts call) {
            return call.enqueuedAtNs();
        }
    }
}
