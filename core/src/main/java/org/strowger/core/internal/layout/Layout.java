package org.strowger.core.internal.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.RemovedQueue;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.TeamConfig;
import org.strowger.core.hours.Schedule;

/**
 * A configuration laid over those before it. What a name is known by inside the engine never changes: new
 * names come behind the known ones, a name that goes leaves its place empty, and has it again when it
 * returns. Immutable.
 */
public final class Layout {
    private final int number;
    private final CenterConfig center;
    private final Names skills;
    private final Names queues;
    private final Names agents;
    private final Names teams;
    private final Names segments;
    private final Names reasons;
    private final Names profiles;
    private final Names dispositions;
    /** The last configuration of each queue and agent; whether it is a present one says the next pair. */
    private final List<QueueConfig> queueConfigs;
    private final List<AgentConfig> agentConfigs;
    /** Null for a team that is gone. */
    private final TeamConfig[] teamConfigs;
    private final boolean[] queueGone;
    private final boolean[] agentGone;
    private final long[] agentOrder;
    private final String[] endpoints;
    private final Map<String, Integer> agentAtEndpoint = new HashMap<>();

    /** The first configuration of an engine; its names have their place in it as index. */
    public static Layout of(CenterConfig center) {
        return new Layout(null, center);
    }

    /** The configuration that follows. */
    public Layout next(CenterConfig following) {
        return new Layout(this, following);
    }

    private Layout(Layout before, CenterConfig center) {
        this.center = center;
        List<String> queueNames = center.queues().stream().map(QueueConfig::name).toList();
        List<String> agentNames = center.agents().stream().map(AgentConfig::name).toList();
        Names none = Names.of(List.of());
        this.number = before == null ? 0 : before.number + 1;
        this.skills = (before == null ? none : before.skills).with(center.skills());
        this.queues = (before == null ? none : before.queues).with(queueNames);
        this.agents = (before == null ? none : before.agents).with(agentNames);
        this.teams = (before == null ? none : before.teams)
                .with(center.teams().stream().map(TeamConfig::name).toList());
        this.segments = (before == null ? none : before.segments).with(center.segments().keySet());
        this.reasons = (before == null ? ownReasons() : before.reasons).with(center.reasons().keySet());
        this.profiles = (before == null ? none : before.profiles).with(center.stepProfiles().keySet());
        this.dispositions = (before == null ? none : before.dispositions).with(center.dispositions());
        this.teamConfigs = new TeamConfig[teams.size()];
        center.teams().forEach(team -> teamConfigs[teams.find(team.name())] = team);
        this.queueGone = new boolean[queues.size()];
        this.agentGone = new boolean[agents.size()];
        this.queueConfigs = place(queues, before == null ? List.of() : before.queueConfigs,
                center.queues(), QueueConfig::name, queueGone);
        this.agentConfigs = before == null ? center.agents() : seated(before, place(
                agents, before.agentConfigs, center.agents(), AgentConfig::name, agentGone));
        this.agentOrder = order(before, agentNames);
        this.endpoints = new String[agents.size()];
        for (int agent = 0; agent < endpoints.length; agent++) {
            endpoints[agent] = agentGone[agent] ? "" : agentConfigs.get(agent).endpoint();
            if (!endpoints[agent].isEmpty()) {
                agentAtEndpoint.putIfAbsent(endpoints[agent], agent);
            }
        }
    }

    private static Names ownReasons() {
        List<String> own = new ArrayList<>();
        for (NotReadyReason reason : NotReadyReason.common()) {
            own.add(reason.name());
        }
        return Names.of(own);
    }

    private static <T> List<T> place(
            Names names, List<T> before, List<T> now, Function<T, String> name, boolean[] gone) {
        List<T> placed = new ArrayList<>(Collections.nCopies(names.size(), null));
        for (int i = 0; i < before.size(); i++) {
            placed.set(i, before.get(i));
            gone[i] = true;
        }
        for (T one : now) {
            int at = names.find(name.apply(one));
            placed.set(at, one.equals(placed.get(at)) ? placed.get(at) : one); // what is equal is the same one
            gone[at] = false;
        }
        return List.copyOf(placed);
    }

    /** An agent keeps his place in a queue that is gone for as long as it drains; one who is gone has none. */
    private List<AgentConfig> seated(Layout before, List<AgentConfig> placed) {
        boolean drains = center.engine().removedQueue() == RemovedQueue.DRAIN;
        List<AgentConfig> seated = new ArrayList<>(placed);
        for (int agent = 0; agent < before.agents.size(); agent++) {
            AgentConfig config = placed.get(agent);
            List<AgentConfig.Membership> kept =
                    new ArrayList<>(agentGone[agent] ? List.of() : config.queues());
            if (drains && !agentGone[agent]) {
                for (AgentConfig.Membership member : before.agent(agent).queues()) {
                    if (queueGone[queues.find(member.queue())]) {
                        kept.add(member);
                    }
                }
            }
            if (kept.size() != config.queues().size()) {
                seated.set(agent, with(config, kept));
            }
        }
        return List.copyOf(seated);
    }

    private static AgentConfig with(AgentConfig config, List<AgentConfig.Membership> queues) {
        return new AgentConfig(config.name(), config.endpoint(), config.skills(), queues, config.team(),
                config.capacity(), config.attributes(), config.weight(), config.difficultyLimit(),
                config.difficultyRise(), config.wrapUp());
    }

    /**
     * Numbers that rise along the agents as they are written. Those of the configuration before stay while
     * they still rise, so that agents who come or go move nobody else.
     */
    private long[] order(Layout before, List<String> agentNames) {
        long[] order = new long[agents.size()];
        long last = -1;
        boolean rises = before != null;
        for (int i = 0; rises && i < before.agentOrder.length; i++) {
            order[i] = before.agentOrder[i];
            last = Math.max(last, order[i]);
        }
        long next = last + 1;
        last = -1;
        for (int i = 0; rises && i < agentNames.size(); i++) {
            int agent = agents.find(agentNames.get(i));
            if (agent >= before.agentOrder.length) {
                order[agent] = next++;
            }
            rises = order[agent] > last;
            last = order[agent];
        }
        for (int i = 0; !rises && i < agentNames.size(); i++) {
            order[agents.find(agentNames.get(i))] = i;
        }
        return order;
    }

    /** How many configurations the engine has had before this one. */
    public int number() {
        return number;
    }

    /** The configuration itself. */
    public CenterConfig center() {
        return center;
    }

    /**
     * The configuration with its queues in the order of their indexes, for whoever numbers them as written. In
     * the place of a queue that is gone stands one of its name without settings.
     */
    public CenterConfig withQueuesAtTheirIndex() {
        List<QueueConfig> placed = new ArrayList<>();
        for (int queue = 0; queue < queues.size(); queue++) {
            QueueConfig last = queueConfigs.get(queue);
            placed.add(queueGone[queue] ? QueueConfig.named(last.name()).medium(last.medium()).build() : last);
        }
        return new CenterConfig(center.name(), center.zone(), center.skills(), center.agents(), placed,
                center.hours(), center.entry(), center.numbers(), center.routing(), center.engine(),
                center.teams(), center.reasons(), center.segments(), center.stepProfiles(),
                center.interruption(), center.dispositions());
    }

    /** Skills. */
    public Names skills() {
        return skills;
    }

    /** Queues, also those that are gone. */
    public Names queues() {
        return queues;
    }

    /** Agents, also those who are gone. */
    public Names agents() {
        return agents;
    }

    /** Teams, also those that are gone. */
    public Names teams() {
        return teams;
    }

    /** Customer segments, also those that are gone. */
    public Names segments() {
        return segments;
    }

    /** Reasons of NOT_READY: the words that every centre knows, then the codes configured. */
    public Names reasons() {
        return reasons;
    }

    /** Step profiles, also those that are gone. */
    public Names profiles() {
        return profiles;
    }

    /** Codes that agents give to calls, also those that are gone. */
    public Names dispositions() {
        return dispositions;
    }

    /** The configuration of a team; empty if it is gone. */
    public Optional<TeamConfig> team(int index) {
        return Optional.ofNullable(teamConfigs[index]);
    }

    /** Index of an agent's team, or {@link Names#NONE}. */
    public int teamOf(int agent) {
        return agentGone[agent] ? Names.NONE : agentConfigs.get(agent).team().map(teams::find).orElse(Names.NONE);
    }

    /** The configuration of a queue; its last one if it is gone. */
    public QueueConfig queue(int index) {
        return queueConfigs.get(index);
    }

    /** Whether this configuration lacks a queue that an earlier one had. */
    public boolean isQueueGone(int index) {
        return queueGone[index];
    }

    /**
     * The configuration of an agent, with the places in queues that drain; the last one, without any queue, if
     * he is gone.
     */
    public AgentConfig agent(int index) {
        return agentConfigs.get(index);
    }

    /** Whether this configuration lacks an agent whom an earlier one had. */
    public boolean isAgentGone(int index) {
        return agentGone[index];
    }

    /** What to dial for an agent; "" for one who is gone. */
    public String endpoint(int agent) {
        return endpoints[agent];
    }

    /** The first agent of an endpoint, or {@link Names#NONE}. */
    public int agentAt(String endpoint) {
        return agentAtEndpoint.getOrDefault(endpoint, Names.NONE);
    }

    /** Rises along the agents as they are written in the configuration. */
    public long agentOrder(int index) {
        return agentOrder[index];
    }

    /** Opening hours of a queue; empty for always open. */
    public Optional<Schedule> hours(int queue) {
        return queueConfigs.get(queue).hours().map(center.hours()::get);
    }
}
