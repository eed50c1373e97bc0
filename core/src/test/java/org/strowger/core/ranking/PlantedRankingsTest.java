package org.strowger.core.ranking;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;
import org.strowger.core.ranking.AgentRanking.AgentFacts;
import org.strowger.core.ranking.AgentRanking.QueueFacts;
import org.strowger.core.ranking.AgentRanking.Scope;

/** The contracts find what they are for: one planted offender a rule. */
class PlantedRankingsTest {
    private static int made;

    /** The contract over a planted ranking; run by hand, not found by the test runner. */
    private static final class OverAgents extends AgentRankingContract {
        private final Supplier<AgentRanking> maker;

        private OverAgents(Supplier<AgentRanking> maker) {
            this.maker = maker;
        }

        @Override
        protected AgentRanking newRanking() {
            return maker.get();
        }
    }

    private static final class OverCalls extends CallRankingContract {
        private final Supplier<CallRanking> maker;

        private OverCalls(Supplier<CallRanking> maker) {
            this.maker = maker;
        }

        @Override
        protected CallRanking newRanking() {
            return maker.get();
        }
    }

    private record Planted(Scope scope, ToLongBiFunction<AgentFacts, QueueFacts> formula)
            implements AgentRanking {
        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            return formula.applyAsLong(agent, queue);
        }
    }

    /** Remembers how often it was asked. */
    private static final class Counting implements AgentRanking, CallRanking {
        private long asked;

        @Override
        public Scope scope() {
            return asked == 0 ? Scope.AGENT : Scope.MOMENT;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            return asked++;
        }

        @Override
        public int priorityClass(CallFacts call) {
            return call.priority() * 2;
        }

        @Override
        public long effectiveTimeNs(CallFacts call) {
            return asked++;
        }
    }

    private static AgentRankingContract over(Scope scope, ToLongBiFunction<AgentFacts, QueueFacts> formula) {
        return new OverAgents(() -> new Planted(scope, formula));
    }

    private static void finds(String part, org.junit.jupiter.api.function.Executable rule) {
        AssertionError found = assertThrows(AssertionError.class, rule);
        assertTrue(found.getMessage().contains(part), found.getMessage());
    }

    @Test
    void shouldFindAScopeThatChanges() {
        finds("expected: <AGENT> but was: <MOMENT>", () -> new OverAgents(Counting::new).shouldKeepItsScope());
    }

    @Test
    void shouldFindARankingThatRemembers() {
        finds("another key for agent",
                () -> new OverAgents(Counting::new).shouldGiveTheSameKeyWhenAskedInAnotherOrder());
        finds("another place for SampleCall",
                () -> new OverCalls(Counting::new).shouldGiveTheSamePlaceWhenAskedInAnotherOrder());
    }

    @Test
    void shouldFindFactsBeyondTheScope() {
        finds("scope SKILLS, but another fact", () -> over(Scope.SKILLS, (agent, queue) -> agent.agent())
                .shouldGiveTheSameKeyWhenFactsBeyondItsScopeDiffer());
        finds("scope SKILLS, but another fact", () -> over(Scope.SKILLS, (agent, queue) -> queue.lastOffered())
                .shouldGiveTheSameKeyWhenFactsBeyondItsScopeDiffer());
        finds("scope AGENT, but another fact", () -> over(Scope.AGENT, (agent, queue) -> agent.draw())
                .shouldGiveTheSameKeyWhenFactsBeyondItsScopeDiffer());
        finds("scope AGENT, but another fact", () -> over(Scope.AGENT, (agent, queue) -> queue.needs())
                .shouldGiveTheSameKeyWhenFactsBeyondItsScopeDiffer());
    }

    @Test
    void shouldFindRankingsThatDifferFromOneMadeToTheNext() {
        finds("seed 20260", () -> new OverAgents(() -> {
            int sign = made++ % 2 == 0 ? 1 : -1;
            return new Planted(Scope.AGENT, (agent, queue) -> sign * agent.idleSinceNs());
        }).shouldSortAlikeWhenAgentsComeInAnotherOrder());
    }

    @Test
    void shouldFindAllocation() {
        long[][] kept = new long[1][];
        finds("bytes", () -> over(Scope.AGENT, (agent, queue) -> {
            kept[0] = new long[] {agent.idleSinceNs()};
            return kept[0][0];
        }).shouldAllocateNothingOnceWarm());
    }

    @Test
    void shouldFindAThrow() {
        finds("seed 20260", () -> over(Scope.MOMENT,
                (agent, queue) -> agent.busyInWindowNs() / agent.staffedInWindowNs())
                .shouldNotThrowWhenFactsAreExtreme());
    }

    @Test
    void shouldFindAClassOutOfRange() {
        finds("; use 0 to 100", () -> new OverCalls(Counting::new).shouldKeepTheClassWithinItsRange());
    }
}
