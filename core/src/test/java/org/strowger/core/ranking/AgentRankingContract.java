package org.strowger.core.ranking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.ranking.AgentRanking.Scope;

/**
 * What a ranking of agents has to pass. Extend it, say how to make the ranking, and run it:
 *
 * <pre>{@code
 * class NearestDeskContractTest extends AgentRankingContract {
 *     protected AgentRanking newRanking() { return new NearestDesk(); }
 * }
 * }</pre>
 *
 * <p>Two laws need no check here, for no key can break them: that no eligible agent is idle while a call
 * waits, and that nobody is offered a call that he may not take. The engine decides those.
 */
public abstract class AgentRankingContract {
    private static final int SAMPLES = 500;
    private static final long[] EXTREMES = {
        Long.MIN_VALUE, Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE, Long.MAX_VALUE};

    /** The ranking under test; a fresh one each time. */
    protected abstract AgentRanking newRanking();

    /** Seed of the random facts; override it to look elsewhere. */
    protected long seed() {
        return 20_260;
    }

    @Test
    @DisplayName("G1 the scope is one, and the same in every one made")
    void shouldKeepItsScope() {
        Scope scope = newRanking().scope();
        assertNotNull(scope, "scope");
        AgentRanking ranking = newRanking();
        List<SampleAgent> agents = agents(new Random(seed()));
        agents.forEach(agent -> ranking.key(agent, new SampleQueue()));
        assertEquals(scope, ranking.scope());
    }

    @Test
    @DisplayName("G2 the same facts give the same key, whoever was asked before")
    void shouldGiveTheSameKeyWhenAskedInAnotherOrder() {
        // given
        Random random = new Random(seed());
        List<SampleAgent> agents = agents(random);
        SampleQueue queue = SampleQueue.any(random);
        AgentRanking one = newRanking();
        List<Long> keys = agents.stream().map(agent -> one.key(agent, queue)).toList();
        // when
        AgentRanking other = newRanking();
        List<Integer> order = order(agents.size());
        Collections.shuffle(order, random);
        // then
        for (int at : order) {
            other.key(agents.get(random.nextInt(agents.size())), SampleQueue.any(random));
            assertEquals(keys.get(at), other.key(agents.get(at), queue),
                    () -> "seed " + seed() + ": another key for " + agents.get(at));
        }
    }

    @Test
    @DisplayName("G3 nothing beyond the scope changes the key")
    void shouldGiveTheSameKeyWhenFactsBeyondItsScopeDiffer() {
        AgentRanking ranking = newRanking();
        Scope scope = ranking.scope();
        Random random = new Random(seed());
        for (SampleAgent agent : agents(random)) {
            // given
            SampleQueue queue = SampleQueue.any(random);
            long key = ranking.key(agent, queue);
            // when
            agent.drawBeyond(scope, random);
            if (scope == Scope.SKILLS) {
                queue.lastOffered = random.nextInt(SampleQueue.AGENTS);
            }
            SampleQueue asked = scope == Scope.AGENT ? SampleQueue.any(random) : queue;
            // then
            assertEquals(key, ranking.key(agent, asked),
                    () -> "seed " + seed() + ": scope " + scope + ", but another fact changes the key of " + agent);
        }
    }

    @Test
    @DisplayName("G4 with the engine's tie-break the order is total")
    void shouldSortAlikeWhenAgentsComeInAnotherOrder() {
        // given
        Random random = new Random(seed());
        AgentRanking ranking = newRanking();
        SampleQueue queue = SampleQueue.any(random);
        List<SampleAgent> agents = agents(random);
        for (int i = 0; i < agents.size(); i++) {
            agents.get(i).agent = i;
        }
        // when
        List<SampleAgent> sorted = sorted(agents, ranking, queue);
        List<SampleAgent> shuffled = new ArrayList<>(agents);
        Collections.shuffle(shuffled, random);
        // then
        assertEquals(sorted, sorted(shuffled, newRanking(), queue), "seed " + seed());
    }

    @Test
    @DisplayName("G5 once warm, a key allocates nothing")
    void shouldAllocateNothingOnceWarm() {
        Random random = new Random(seed());
        AgentRanking ranking = newRanking();
        SampleAgent[] agents = agents(random).toArray(new SampleAgent[0]);
        SampleQueue queue = SampleQueue.any(random);
        long[] keys = new long[1];
        assertEquals(0, Allocation.leastBytes(100, () -> {
            for (SampleAgent agent : agents) {
                keys[0] += ranking.key(agent, queue);
            }
        }), "bytes");
    }

    @Test
    @DisplayName("G6 no fact, however odd, makes it throw")
    void shouldNotThrowWhenFactsAreExtreme() {
        Random random = new Random(seed());
        AgentRanking ranking = newRanking();
        for (int i = 0; i < 10_000; i++) {
            SampleAgent agent = extremeAgent(random);
            SampleQueue queue = extremeQueue(random);
            assertDoesNotThrow(() -> ranking.key(agent, queue), () -> "seed " + seed() + ": " + agent);
        }
    }

    private static List<SampleAgent> sorted(List<SampleAgent> agents, AgentRanking ranking, SampleQueue queue) {
        return agents.stream().sorted(Comparator.<SampleAgent>comparingLong(agent -> ranking.key(agent, queue))
                .thenComparingLong(agent -> agent.idleSinceNs)
                .thenComparingInt(agent -> agent.agent)).toList();
    }

    private static List<SampleAgent> agents(Random random) {
        List<SampleAgent> agents = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            agents.add(SampleAgent.any(random));
        }
        return agents;
    }

    private static List<Integer> order(int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        return order;
    }

    private static SampleAgent extremeAgent(Random random) {
        SampleAgent agent = SampleAgent.any(random);
        for (int i = 0; i < agent.levels.length; i++) {
            agent.levels[i] = (int) extreme(random);
        }
        for (int i = 0; i < agent.tiers.length; i++) {
            agent.tiers[i] = (int) extreme(random);
        }
        agent.agent = (int) extreme(random);
        agent.order = (int) extreme(random);
        agent.weight = (int) extreme(random);
        agent.attributes.replaceAll((name, value) -> extreme(random));
        agent.idleSinceNs = extreme(random);
        agent.callsAnswered = extreme(random);
        agent.talkedNs = extreme(random);
        agent.nowNs = extreme(random);
        agent.callsInWindow = extreme(random);
        agent.talkedInWindowNs = extreme(random);
        agent.busyInWindowNs = extreme(random);
        agent.staffedInWindowNs = extreme(random);
        agent.draw = extreme(random);
        return agent;
    }

    private static SampleQueue extremeQueue(Random random) {
        SampleQueue queue = SampleQueue.any(random);
        for (int i = 0; i < queue.skills.length; i++) {
            queue.lowest[i] = (int) extreme(random);
            queue.highest[i] = (int) extreme(random);
        }
        queue.agents = (int) extreme(random);
        queue.lastOffered = (int) extreme(random);
        return queue;
    }

    private static long extreme(Random random) {
        return EXTREMES[random.nextInt(EXTREMES.length)];
    }
}
