package org.strowger.core.internal.match;

import org.strowger.core.internal.agent.Agent;
import org.strowger.core.ranking.AgentRanking;

/** The agent who is becoming available, as a ranking of scope AGENT sees him; one object, reused. */
final class ReadyAgent implements AgentRanking.AgentFacts {
    private Agent agent;
    private AgentKind kind;

    ReadyAgent of(Agent who, AgentKind whose) {
        agent = who;
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
        return agent.index;
    }

    @Override
    public int weight() {
        return 0;
    }

    @Override
    public long attribute(String name, long absent) {
        return absent;
    }

    @Override
    public long nowNs() {
        return 0;
    }

    @Override
    public long callsInWindow() {
        return 0;
    }

    @Override
    public long talkedInWindowNs() {
        return 0;
    }

    @Override
    public long busyInWindowNs() {
        return 0;
    }

    @Override
    public long staffedInWindowNs() {
        return 0;
    }

    @Override
    public long draw() {
        return 0;
    }
}
