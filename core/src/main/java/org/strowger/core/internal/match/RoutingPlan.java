package org.strowger.core.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.internal.rule.CenterRules;
import org.strowger.core.internal.rule.NeedBook;
import org.strowger.core.internal.rule.NeedState;
import org.strowger.core.internal.rule.RulePlan;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.CallRanking;

/**
 * A centre as the matcher sees it: kinds of agents, queues, and what their calls may need. Who fits what is
 * worked out once for each need, when the first call comes to have it.
 */
public final class RoutingPlan {
    final List<AgentKind> kinds = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    final List<AgentOrder> orders = new ArrayList<>();
    final Positions callPositions = new Positions();
    final QueuePlan[] queues;

    private final Positions passPositions = new Positions();
    private final Map<String, AgentKind> kindByLook = new LinkedHashMap<>();
    private final int[] kindOfAgent;
    private final int[][] queuesOfAgent;
    private final RankingFaults faults = new RankingFaults();
    private boolean usesTallies;

    private final RulePlan rules;
    private final NeedBook book;
    private final int[] namedAgents;

    /** A plan whose steps play nothing. */
    public RoutingPlan(CenterConfig center, RankingCatalog catalog) {
        this(center, catalog, List.of());
    }

    /**
     * @param prompts names of the prompts that steps may play, by index
     * @throws org.strowger.core.config.ConfigException if a ranking or a prompt cannot be had
     */
    public RoutingPlan(CenterConfig center, RankingCatalog catalog, List<String> prompts) {
        Map<String, Integer> skillIndex = indices(center.skills());
        Map<String, Integer> queueIndex = indices(center.queues().stream().map(QueueConfig::name).toList());
        rules = rulesOf(center, prompts);
        book = new NeedBook(rules);
        namedAgents = rules.namedAgents();
        kindOfAgent = new int[center.agents().size()];
        queuesOfAgent = new int[center.agents().size()][];
        queues = queuesOf(center, skillIndex, catalog);
        for (int agent = 0; agent < kindOfAgent.length; agent++) {
            kindOfAgent[agent] = kindOf(agent, center, skillIndex, queueIndex).index;
        }
        for (QueuePlan queue : queues) {
            usesTallies |= plan(queue).ofTheMoment;
        }
        countMembers();
    }

    private static RulePlan rulesOf(CenterConfig center, List<String> prompts) {
        try {
            return CenterRules.compile(center, prompts.isEmpty() ? Optional.empty() : Optional.of(prompts));
        } catch (IllegalArgumentException unknown) {
            throw new ConfigException(unknown.getMessage(), unknown);
        }
    }

    /** The rules of the queues. */
    public RulePlan rules() {
        return rules;
    }

    /** What a call asks for first in a queue, as a number. */
    public int firstAsked(int queue) {
        return book.first(queue);
    }

    /** What a call asks for after one more effect of a step. */
    public int askedAfter(int asked, int effect) {
        return book.after(asked, effect);
    }

    /** The offer policy that steps have set for what is asked; empty for the queue's own. */
    public Optional<OfferPolicy> offerPolicy(int asked) {
        return book.state(asked).offerPolicy();
    }

    /** Whether agents of a kind have the skills that are asked for, wherever they belong. */
    public boolean meets(int kind, int asked) {
        return book.state(asked).meets(kinds.get(kind));
    }

    private Need plan(QueuePlan queue) {
        return needs.get(need(queue, book.first(queue.index), 1, 0));
    }

    private void countMembers() {
        int[] count = new int[queues.length];
        for (int[] served : queuesOfAgent) {
            for (int queue : served) {
                count[queue]++;
            }
        }
        for (int queue = 0; queue < queues.length; queue++) {
            queues[queue].agentsOf = new int[count[queue]];
            count[queue] = 0;
        }
        for (int agent = 0; agent < queuesOfAgent.length; agent++) {
            for (int queue : queuesOfAgent[agent]) {
                queues[queue].agentsOf[count[queue]++] = agent;
            }
        }
    }

    /** Queues that an agent is a member of. */
    public int[] queuesOf(int agent) {
        return queuesOfAgent[agent];
    }

    /** Whether any queue has a ranking that is asked anew at each decision, and so may look at tallies. */
    public boolean usesTallies() {
        return usesTallies;
    }

    /** Agents who are members of a queue, rising. */
    public int[] membersOf(int queue) {
        return queues[queue].agentsOf;
    }

    /** What rankings did wrong since it was last taken from here. */
    public RankingFaults faults() {
        return faults;
    }

    /** Class of agents that an agent looks like. */
    public int kindOf(int agent) {
        return kindOfAgent[agent];
    }

    /** Tier of a kind of agents in a queue that they are members of. */
    public int tier(int kind, int queue) {
        return kinds.get(kind).tier(queue);
    }

    /** How the calls of a queue are ordered. */
    public CallRanking callRanking(int queue) {
        return queues[queue].callRanking;
    }

    /** Tiers among a queue's members. */
    public int tiersOf(int queue) {
        return queues[queue].tiers.length;
    }

    /** Delays above 0 among a queue's members, rising, in ns. */
    public long[] delaysNs(int queue) {
        return queues[queue].delaysNs;
    }

    /** The need of a queue's calls that ask for this and have waited for so many tiers and delays; made if new. */
    int need(QueuePlan queue, int asked, int tiersOpen, int delaysOver) {
        for (int i = 0; i < queue.needs.size(); i++) {
            Need need = queue.needs.get(i);
            if (need.number == asked && need.tiersOpen == tiersOpen && need.delaysOver == delaysOver) {
                return need.index;
            }
        }
        NeedState state = book.state(asked);
        Need made = new Need(needs.size(), queue, asked, state, tiersOpen, delaysOver, callPositions,
                passPositions);
        needs.add(made);
        queue.needs.add(made);
        admit(made, queue.members);
        for (int i = 0; i < state.pools(); i++) {
            admit(made, queues[state.pool(i)].members);
        }
        for (int i = 0; i < state.agents(); i++) {
            admit(made, List.of(kinds.get(kindOfAgent[state.agent(i)])));
        }
        return made.index;
    }

    private static void admit(Need need, List<AgentKind> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            AgentKind kind = candidates.get(i);
            if (need.fits(kind) && !need.kinds.has(kind.index)) {
                need.admit(kind);
            }
        }
    }

    private AgentKind kindOf(int agent, CenterConfig center, Map<String, Integer> skillIndex,
            Map<String, Integer> queueIndex) {
        AgentConfig config = center.agents().get(agent);
        int[] levels = new int[skillIndex.size()];
        config.skills().forEach((skill, level) -> levels[skillIndex.get(skill)] = level);
        List<AgentConfig.Membership> members = config.queues().stream()
                .sorted(java.util.Comparator.comparing(member -> queueIndex.get(member.queue()))).toList();
        int[] served = members.stream().mapToInt(member -> queueIndex.get(member.queue())).toArray();
        int[] tiers = members.stream().mapToInt(AgentConfig.Membership::tier).toArray();
        long[] delaysNs = members.stream().mapToLong(member -> member.memberDelay()
                .orElse(center.queues().get(queueIndex.get(member.queue())).order().memberDelay())
                .toNanos()).toArray();
        queuesOfAgent[agent] = served;
        int named = Arrays.binarySearch(namedAgents, agent) >= 0 ? agent : -1;
        String look = Arrays.toString(levels) + Arrays.toString(served) + Arrays.toString(tiers)
                + Arrays.toString(delaysNs) + named;
        AgentKind known = kindByLook.get(look);
        if (known != null) {
            return known;
        }
        AgentKind kind = new AgentKind(kinds.size(), levels, served, tiers, delaysNs, named);
        kinds.add(kind);
        kindByLook.put(look, kind);
        for (int queue : served) {
            queues[queue].admit(kind);
        }
        return kind;
    }

    private QueuePlan[] queuesOf(
            CenterConfig center, Map<String, Integer> skillIndex, RankingCatalog catalog) {
        Map<QueueConfig.RankingConfig, GuardedRanking> made = new HashMap<>();
        Map<QueueConfig.RankingConfig, CallRanking> madeOfCalls = new HashMap<>();
        Map<List<Object>, Integer> orderOf = new HashMap<>();
        QueuePlan[] result = new QueuePlan[center.queues().size()];
        for (int i = 0; i < result.length; i++) {
            QueueConfig queue = center.queues().get(i);
            int medium = queue.medium().ordinal();
            List<GuardedRanking> rankings = queue.ranking().stream()
                    .map(config -> made.computeIfAbsent(
                            config, key -> new GuardedRanking(
                                    key.name(), catalog.agentRanking(queue.name(), key), faults)))
                    .toList();
            List<GuardedRanking> ofAgents = rankings.stream()
                    .filter(ranking -> ranking.scope() == AgentRanking.Scope.AGENT).toList();
            int order = orderOf.computeIfAbsent(List.of(medium, ofAgents), key -> {
                orders.add(new AgentOrder(medium, ofAgents));
                return orders.size() - 1;
            });
            CallRanking callRanking = madeOfCalls.computeIfAbsent(
                    queue.order().callRanking(), config -> new GuardedCallRanking(
                            config.name(), catalog.callRanking(queue.name(), config), faults));
            result[i] = new QueuePlan(i, medium, rankings.toArray(new GuardedRanking[0]),
                    callRanking, order, queue.order().weight(), queue.order().maxOvertaken(),
                    kindOfAgent.length);
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
