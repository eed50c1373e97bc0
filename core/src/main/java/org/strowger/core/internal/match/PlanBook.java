package org.strowger.core.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.QueueConfig.RankingConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.rule.CenterRules;
import org.strowger.core.internal.rule.RuleBook;
import org.strowger.core.ranking.AgentRanking;

/**
 * Works out what one configuration after another changes in a {@link RoutingPlan}. A book is a value: it
 * makes the book that comes after, and stays as it is for a configuration that is not put in. Host's thread;
 * in time proportional to the size of the centre.
 */
public final class PlanBook {
    private final RankingCatalog catalog;
    private final Optional<List<String>> prompts;
    private final RankingFaults faults;
    private final Layout layout;
    private final RuleBook rules;
    private final Map<RankingConfig, GuardedRanking> rankings = new HashMap<>();
    private final Map<RankingConfig, GuardedCallRanking> callRankings = new HashMap<>();
    private final Map<List<Object>, Integer> orderOf = new HashMap<>();
    private final List<AgentOrder> orders = new ArrayList<>();
    private final AgentLook[] looks;
    private final PlanChange change;

    /**
     * The book of a first configuration.
     *
     * @param prompts names of the prompts that steps may play, by index; empty if there are no flows
     * @throws ConfigException if a ranking or a prompt cannot be had
     */
    public static PlanBook first(Layout layout, RankingCatalog catalog, Optional<List<String>> prompts) {
        return new PlanBook(null, layout, catalog, prompts);
    }

    /**
     * The book of the configuration that follows.
     *
     * @throws ConfigException if a ranking or a prompt cannot be had, or a queue changes its medium
     */
    public PlanBook next(Layout following) {
        return new PlanBook(this, following, catalog, prompts);
    }

    private PlanBook(PlanBook before, Layout layout, RankingCatalog catalog, Optional<List<String>> prompts) {
        this.catalog = catalog;
        this.prompts = prompts;
        this.layout = layout;
        this.faults = before == null ? new RankingFaults() : before.faults;
        if (before != null) {
            rankings.putAll(before.rankings);
            callRankings.putAll(before.callRankings);
            orderOf.putAll(before.orderOf);
            orders.addAll(before.orders);
        }
        int[] queues = IntStream.range(0, layout.queues().size())
                .filter(queue -> before == null || isChanged(before.layout, queue)).toArray();
        for (int queue : queues) {
            requireSameMedium(before, queue);
        }
        this.rules = rules(before, queues);
        int[] named = rules.change().namedAgents();
        boolean[] changed = new boolean[layout.queues().size()];
        for (int queue : queues) {
            changed[queue] = true;
        }
        this.looks = IntStream.range(0, layout.agents().size())
                .mapToObj(agent -> look(before, agent, Arrays.binarySearch(named, agent) >= 0, changed))
                .toArray(AgentLook[]::new);
        int[] agents = IntStream.range(0, looks.length)
                .filter(agent -> before == null || isChanged(before, agent)).toArray();
        List<QueueRouting> routings = Arrays.stream(queues).mapToObj(this::routing).toList();
        this.change = new PlanChange(layout, rules.change(), routings, List.copyOf(orders),
                List.copyOf(rankings.values()), List.copyOf(callRankings.values()), queues,
                Arrays.stream(queues).filter(queue -> before == null || isAnew(before.layout, queue)).toArray(),
                agents, Arrays.stream(agents).mapToObj(agent -> looks[agent]).toArray(AgentLook[]::new),
                IntStream.range(0, layout.teams().size()).filter(team -> before == null
                        || team >= before.layout.teams().size()
                        || !layout.team(team).equals(before.layout.team(team))).toArray());
    }

    private boolean isChanged(Layout before, int queue) {
        return queue >= before.queues().size() || !layout.queue(queue).equals(before.queue(queue))
                || layout.isQueueGone(queue) != before.isQueueGone(queue)
                || !layout.isQueueGone(queue) && !layout.hours(queue).equals(before.hours(queue));
    }

    private boolean isChanged(PlanBook before, int agent) {
        Layout was = before.layout;
        return agent >= before.looks.length || !looks[agent].equals(before.looks[agent])
                || layout.isAgentGone(agent) != was.isAgentGone(agent)
                || !layout.agent(agent).equals(was.agent(agent))
                || layout.agentOrder(agent) != was.agentOrder(agent);
    }

    private boolean isAnew(Layout before, int queue) {
        if (queue >= before.queues().size()) {
            return true;
        }
        QueueConfig was = before.queue(queue);
        QueueConfig is = layout.queue(queue);
        return !is.needs().equals(was.needs()) || !is.steps().equals(was.steps())
                || !is.ranking().equals(was.ranking()) || !is.order().equals(was.order())
                || !is.offering().equals(was.offering());
    }

    private void requireSameMedium(PlanBook before, int queue) {
        if (before != null && queue < before.layout.queues().size()
                && before.layout.queue(queue).medium() != layout.queue(queue).medium()) {
            throw new ConfigException("queue '" + layout.queues().name(queue) + "': medium was "
                    + before.layout.queue(queue).medium() + " and would become " + layout.queue(queue).medium()
                    + "; a queue keeps its medium while the engine lives, give the new one another name");
        }
    }

    private RuleBook rules(PlanBook before, int[] queues) {
        try {
            return CenterRules.next(before == null ? RuleBook.empty() : before.rules, layout, queues, prompts);
        } catch (IllegalArgumentException unknown) {
            throw new ConfigException(unknown.getMessage(), unknown);
        }
    }

    private AgentLook look(PlanBook before, int agent, boolean named, boolean[] changedQueues) {
        if (before != null && agent < before.looks.length && looksAsBefore(before, agent, named, changedQueues)) {
            return before.looks[agent];
        }
        int[] levels = new int[layout.skills().size()];
        int limit = 0;
        TreeMap<Integer, Long> delays = new TreeMap<>();
        TreeMap<Integer, Integer> tiers = new TreeMap<>();
        if (!layout.isAgentGone(agent)) {
            AgentConfig config = layout.agent(agent);
            limit = config.difficultyLimit();
            config.skills().forEach((skill, level) -> levels[layout.skills().find(skill)] = level);
            for (AgentConfig.Membership member : config.queues()) {
                int queue = layout.queues().find(member.queue());
                tiers.put(queue, member.tier());
                delays.put(queue, member.memberDelay().orElse(layout.queue(queue).order().memberDelay())
                        .toNanos());
            }
        }
        AgentLook look = new AgentLook(levels, limit, tiers.keySet().stream().mapToInt(Integer::intValue).toArray(),
                tiers.values().stream().mapToInt(Integer::intValue).toArray(),
                delays.values().stream().mapToLong(Long::longValue).toArray(), named ? agent : -1);
        return before != null && agent < before.looks.length && before.looks[agent].equals(look)
                ? before.looks[agent] : look;
    }

    /** Saves most of the work; the layout has the same settings wherever they are equal. */
    private boolean looksAsBefore(PlanBook before, int agent, boolean named, boolean[] changedQueues) {
        if (layout.agent(agent) != before.layout.agent(agent)
                || layout.isAgentGone(agent) != before.layout.isAgentGone(agent)
                || before.looks[agent].named() >= 0 != named) {
            return false;
        }
        for (int queue : before.looks[agent].queues()) {
            if (changedQueues[queue]) {
                return false;
            }
        }
        return true;
    }

    private QueueRouting routing(int index) {
        QueueConfig queue = layout.queue(index);
        int medium = queue.medium().ordinal();
        List<GuardedRanking> its = queue.ranking().stream()
                .map(config -> rankings.computeIfAbsent(config, key -> new GuardedRanking(
                        key.name(), catalog.agentRanking(queue.name(), key), faults)))
                .toList();
        List<GuardedRanking> ofAgents =
                its.stream().filter(ranking -> ranking.scope() == AgentRanking.Scope.AGENT).toList();
        int order = orderOf.computeIfAbsent(List.of(medium, ofAgents), key -> {
            orders.add(new AgentOrder(medium, ofAgents));
            return orders.size() - 1;
        });
        GuardedCallRanking callRanking = callRankings.computeIfAbsent(queue.order().callRanking(),
                config -> new GuardedCallRanking(config.name(), catalog.callRanking(queue.name(), config), faults));
        return new QueueRouting(index, medium, its, callRanking, order, queue.order().weight(),
                queue.order().maxOvertaken(), queue.order().difficulty());
    }

    /** What this configuration changes, counted from the one before. */
    public PlanChange change() {
        return change;
    }

    /** Names and configuration. */
    public Layout layout() {
        return layout;
    }

    RuleBook rules() {
        return rules;
    }

    RankingFaults faults() {
        return faults;
    }
}
