package org.strowger.core.internal.match;

import org.strowger.core.internal.agent.Agent;
import org.strowger.core.ranking.AgentRanking;

/** The agent who is becoming available, as a ranking of scope AGENT sees him; one object, reused. */
final class ReadyAgent implements AgentRanking.AgentFacts {
    private Agent agent;
    private AgentKind kind;
    private long nowNs;
    private long seed;
    private long decision;

    /** Which decision is in hand, for the lots; no two in the life of a journal are equal. */
    void decision(long ofEngine, long number) {
        seed = ofEngine;
        decision = number;
    }

    ReadyAgent of(Agent who, AgentKind whose, long now) {
        agent = who;
        nowNs = now;
        kind = whose;
        return this;
    }

    @Override
    public int agent() {
        return agent.index;
    }

    @Override
    public int level(int skill) {
        return kind.level(skill);
    }

    @Override
    public int skills() {
        return kind.skills();
    }

    @Override
    public int levelSum() {
        return kind.levelSum();
    }

    @Override
    public int tier(int queue) {
        return kind.tier(queue);
    }

    @Override
    public long idleSinceNs() {
        return agent.idleSinceNs;
    }

    @Override
    public long callsAnswered() {
        return agent.callsAnswered;
    }

    @Override
    public long talkedNs() {
        return agent.talkedNs;
    }

    @Override
    public int order() {
        return (int) agent.order;
    }

    @Override
    public int weight() {
        return agent.weight;
    }

    @Override
    public long attribute(String name, long absent) {
        Long value = agent.attributes.get(name);
        return value == null ? absent : value;
    }

    @Override
    public long nowNs() {
        return nowNs;
    }

    @Override
    public long callsInWindow() {
        return agent.tally.callsInWindow(nowNs);
    }

    @Override
    public long talkedInWindowNs() {
        return agent.tally.talkedInWindowNs(nowNs);
    }

    @Override
    public long busyInWindowNs() {
        return agent.tally.busyInWindowNs(nowNs);
    }

    @Override
    public long staffedInWindowNs() {
        return agent.tally.staffedInWindowNs(nowNs);
    }

    @Override
    public int contacts() {
        return agent.slots.used();
    }

    @Override
    public long draw() {
        return Draw.of(seed, decision, agent.index);
    }
}
