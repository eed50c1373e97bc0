package org.strowger.core.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.CallRanking;

/** A centre as the matcher sees it: kinds of agents, needs of queues, who fits what. Worked out once. */
public final class RoutingPlan {
    final AgentKind[] kinds;
    final int[] kindOfAgent;
    final Need[] needs;
    final AgentOrder[] orders;
    final Positions callPositions = new Positions();
    /** Needs that each kind fits. */
    final BitRow[] needsOfKind;

    private final int[][] queuesOfAgent;
    private final CallRanking[] callRankings;

    /** @throws org.strowger.core.config.ConfigException if a ranking cannot be had */
    public RoutingPlan(CenterConfig center, RankingCatalog catalog) {
        Map<String, Integer> skillIndex = indices(center.skills());
        Map<String, Integer> queueIndex = indices(center.queues().stream().map(QueueConfig::name).toList());
        kindOfAgent = new int[center.agents().size()];
        queuesOfAgent = new int[center.agents().size()][];
        kinds = kindsOf(center, skillIndex, queueIndex);

        List<AgentOrder> found = new ArrayList<>();
        needs = needsOf(center, skillIndex, catalog, found);
        orders = found.toArray(new AgentOrder[0]);
        callRankings = new CallRanking[needs.length];
        Map<QueueConfig.RankingConfig, CallRanking> made = new HashMap<>();
        for (int i = 0; i < callRankings.length; i++) {
            QueueConfig queue = center.queues().get(i);
            callRankings[i] = made.computeIfAbsent(
                    queue.order().callRanking(), config -> catalog.callRanking(queue.name(), config));
        }
        needsOfKind = new BitRow[kinds.length];
        for (AgentKind kind : kinds) {
            needsOfKind[kind.index] = new BitRow(needs.length);
            for (int queue : kind.queues()) {
                if (needs[queue].fits(kind)) {
                    needsOfKind[kind.index].set(queue);
                    needs[queue].admit(kind);
                }
            }
        }
    }

    /** Queues that an agent is a member of. */
    public int[] queuesOf(int agent) {
        return queuesOfAgent[agent];
    }

    /** How the calls of a queue are ordered. */
    public CallRanking callRanking(int queue) {
        return callRankings[queue];
    }

    private AgentKind[] kindsOf(
            CenterConfig center, Map<String, Integer> skillIndex, Map<String, Integer> queueIndex) {
        Map<String, AgentKind> byLook = new LinkedHashMap<>();
        for (int agent = 0; agent < kindOfAgent.length; agent++) {
            AgentConfig config = center.agents().get(agent);
            int[] levels = new int[center.skills().size()];
            config.skills().forEach((skill, level) -> levels[skillIndex.get(skill)] = level);
            long[] members = config.queues().stream()
                    .mapToLong(member -> (long) queueIndex.get(member.queue()) << 32 | member.tier())
                    .sorted().toArray();
            int[] queues = Arrays.stream(members).mapToInt(member -> (int) (member >>> 32)).toArray();
            int[] tiers = Arrays.stream(members).mapToInt(member -> (int) member).toArray();
            queuesOfAgent[agent] = queues;
            AgentKind kind = byLook.computeIfAbsent(
                    Arrays.toString(levels) + Arrays.toString(members),
                    look -> new AgentKind(byLook.size(), levels, queues, tiers));
            kindOfAgent[agent] = kind.index;
        }
        return byLook.values().toArray(new AgentKind[0]);
    }

    private Need[] needsOf(
            CenterConfig center, Map<String, Integer> skillIndex, RankingCatalog catalog,
            List<AgentOrder> found) {
        Map<QueueConfig.RankingConfig, GuardedRanking> made = new HashMap<>();
        Map<List<GuardedRanking>, Integer> orderOf = new HashMap<>();
        Need[] result = new Need[center.queues().size()];
        for (int i = 0; i < result.length; i++) {
            QueueConfig queue = center.queues().get(i);
            List<GuardedRanking> rankings = queue.ranking().stream()
                    .map(config -> made.computeIfAbsent(
                            config, key -> new GuardedRanking(catalog.agentRanking(queue.name(), key))))
                    .toList();
            List<GuardedRanking> ofAgents = rankings.stream()
                    .filter(ranking -> ranking.scope() == AgentRanking.Scope.AGENT).toList();
            int order = orderOf.computeIfAbsent(ofAgents, key -> {
                found.add(new AgentOrder(key));
                return found.size() - 1;
            });
            List<Requirement.Skill> skills = new ArrayList<>();
            queue.needs().eachSkill(skills::add);
            int[][] asked = {
                skills.stream().mapToInt(need -> skillIndex.get(need.skill())).toArray(),
                skills.stream().mapToInt(Requirement.Skill::lowest).toArray(),
                skills.stream().mapToInt(Requirement.Skill::highest).toArray()};
            result[i] = new Need(i, i, asked, rankings.toArray(new GuardedRanking[0]), order,
                    kinds.length, callPositions);
        }
        return result;
    }

    private static Map<String, Integer> indices(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        for (String name : names) {
            index.put(name, index.size());
        }
        return index;
    }
}
