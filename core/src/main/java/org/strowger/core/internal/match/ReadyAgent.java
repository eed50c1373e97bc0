package org.strowger.core.internal.match;

import org.strowger.core.internal.agent.Agent;
import org.strowger.core.ranking.AgentRanking;

/** The agent who is becoming available, as a ranking of scope AGENT sees him; one object, reused. */
final class ReadyAgent implements AgentRanking.AgentFacts {
    private Agent agent;
    private AgentKind kind;
    private long nowNs;

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
}
