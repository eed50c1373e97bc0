package org.strowger.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.AgentRankingContract;
import org.strowger.routing.agents.Balanced;
import org.strowger.routing.agents.BestSkill;
import org.strowger.routing.agents.ByAttribute;
import org.strowger.routing.agents.FewestCalls;
import org.strowger.routing.agents.Fill;
import org.strowger.routing.agents.LeastOccupied;
import org.strowger.routing.agents.LeastSkilledFirst;
import org.strowger.routing.agents.LeastTalkTime;
import org.strowger.routing.agents.Linear;
import org.strowger.routing.agents.LongestIdle;
import org.strowger.routing.agents.RandomWeighted;
import org.strowger.routing.agents.RoundRobin;
import org.strowger.routing.agents.SkillFit;
import org.strowger.routing.agents.TierFirst;

/** Every ranking of agents that ships keeps the contract. */
class AgentRankingsContractTest {
    private static final ShippedRankings SHIPPED = new ShippedRankings();

    private static AgentRanking shipped(String name, String... settings) {
        Map<String, String> written = settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]);
        return SHIPPED.agentRanking(name, written).orElseThrow();
    }

    @Test
    void shouldTryEveryNameThatShips() {
        Set<String> tried = Arrays.stream(AgentRankingsContractTest.class.getDeclaredClasses())
                .map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> made = SHIPPED.agentRankings().stream()
                .map(name -> shipped(name, settingsOf(name)).getClass().getSimpleName() + "Contract")
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(made, tried);
    }

    private static String[] settingsOf(String name) {
        return name.equals(ByAttribute.NAME) ? new String[] {"attribute", "site"} : new String[0];
    }

    @Nested
    class LongestIdleContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(LongestIdle.NAME);
        }
    }

    @Nested
    class FewestCallsContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(FewestCalls.NAME);
        }
    }

    @Nested
    class LeastTalkTimeContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(LeastTalkTime.NAME);
        }
    }

    @Nested
    class BalancedContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(Balanced.NAME);
        }
    }

    @Nested
    class FillContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(Fill.NAME);
        }
    }

    @Nested
    class LeastOccupiedContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(LeastOccupied.NAME);
        }
    }

    @Nested
    class RoundRobinContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(RoundRobin.NAME);
        }
    }

    @Nested
    class LinearContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(Linear.NAME);
        }
    }

    @Nested
    class RandomWeightedContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(RandomWeighted.NAME);
        }
    }

    @Nested
    class SkillFitContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(SkillFit.NAME);
        }
    }

    @Nested
    class BestSkillContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(BestSkill.NAME);
        }
    }

    @Nested
    class LeastSkilledFirstContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(LeastSkilledFirst.NAME);
        }
    }

    @Nested
    class TierFirstContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(TierFirst.NAME);
        }
    }

    @Nested
    class ByAttributeContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return shipped(ByAttribute.NAME, "attribute", "site");
        }
    }
}
