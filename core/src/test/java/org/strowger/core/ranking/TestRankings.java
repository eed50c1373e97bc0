package org.strowger.core.ranking;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rankings for tests. Calls: {@code arrival}: as they come; {@code urgent}: by priority;
 * {@code due}: by priority and service level. Agents: {@code idle}, {@code expert}, {@code tier},
 * {@code fit}: who is asked first; {@code ring}: in
 * turn; {@code broken}: throws.
 */
public final class TestRankings implements RankingProvider {
    @Override
    public Optional<CallRanking> callRanking(String name, Map<String, String> settings) {
        return switch (name) {
            case "arrival" -> Optional.of(new ByPriority(false, false));
            case "urgent" -> Optional.of(new ByPriority(true, false));
            case "due" -> Optional.of(new ByPriority(true, true));
            case "broken" -> Optional.of(new BrokenOrder());
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<AgentRanking> agentRanking(String name, Map<String, String> settings) {
        return switch (name) {
            case "idle" -> Optional.of(new Idle());
            case "broken" -> Optional.of(new Broken());
            case "expert" -> Optional.of(new Expert());
            case "ring" -> Optional.of(new Ring());
            case "tier" -> Optional.of(new Tier());
            case "fit" -> Optional.of(new Fit());
            default -> Optional.empty();
        };
    }

    @Override
    public Set<String> agentRankings() {
        return Set.of("broken", "expert", "fit", "idle", "ring", "tier");
    }

    @Override
    public Set<String> callRankings() {
        return Set.of("arrival", "broken", "due", "urgent");
    }

    private record ByPriority(boolean strict, boolean due) implements CallRanking {
        @Override
        public int priorityClass(CallFacts call) {
            return strict ? call.priority() : 0;
        }

        @Override
        public long effectiveTimeNs(CallFacts call) {
            return call.enqueuedAtNs() - call.headStartNs() + (due ? call.serviceLevelTimeNs() : 0);
        }
    }

    /** Throws whenever it is asked for a class. */
    private record BrokenOrder() implements CallRanking {
        @Override
        public int priorityClass(CallFacts call) {
            throw new IllegalStateException("planted");
        }

        @Override
        public long effectiveTimeNs(CallFacts call) {
            return call.enqueuedAtNs();
        }
    }

    /** Longest idle first. */
    private static final class Idle implements AgentRanking {
        @Override
        public Scope scope() {
            return Scope.AGENT;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            return agent.idleSinceNs();
        }
    }

    /** Each in his turn. */
    private static final class Ring implements AgentRanking {
        @Override
        public Scope scope() {
            return Scope.MOMENT;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            return Math.floorMod(agent.agent() - queue.lastOffered() - 1, queue.agents());
        }
    }

    /** Throws whenever it is asked. */
    private static final class Broken implements AgentRanking {
        @Override
        public Scope scope() {
            return Scope.AGENT;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            throw new IllegalStateException("planted");
        }
    }

    /** Highest level of the first need first. */
    private static final class Expert implements AgentRanking {
        @Override
        public Scope scope() {
            return Scope.SKILLS;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            return -agent.level(queue.skill(0));
        }
    }

    /** Lowest tier first. */
    private static final class Tier implements AgentRanking {
        @Override
        public Scope scope() {
            return Scope.SKILLS;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            return agent.tier(queue.queue());
        }
    }

    /** Smallest surplus of level over need first. */
    private static final class Fit implements AgentRanking {
        @Override
        public Scope scope() {
            return Scope.SKILLS;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            long surplus = 0;
            for (int i = 0; i < queue.needs(); i++) {
                surplus += agent.level(queue.skill(i)) - queue.lowest(i);
            }
            return surplus;
        }
    }
}
