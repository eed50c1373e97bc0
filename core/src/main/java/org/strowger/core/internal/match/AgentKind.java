package org.strowger.core.internal.match;

import org.strowger.core.internal.rule.Worker;
import org.strowger.core.ranking.AgentRanking;

/** Agents who look alike to routing: same skills and levels, limit, queues and tiers. Stands for them in rankings. */
final class AgentKind implements AgentRanking.AgentFacts, Worker {
    /** Index of the kind; taken again by another when the last agent of this one has gone. */
    final int index;
    /** Tells kinds apart that have had the same index. */
    final long serial;
    final AgentLook look;
    /** Needs that it fits now. */
    final FitRow needs = new FitRow();
    /** Agents who are of it. */
    int agents;
    private final int skills;
    private final int levelSum;

    AgentKind(int index, long serial, AgentLook look) {
        this.index = index;
        this.serial = serial;
        this.look = look;
        int count = 0;
        int sum = 0;
        for (int skill = 0; skill < look.levels(); skill++) {
            count += look.level(skill) > 0 ? 1 : 0;
            sum += look.level(skill);
        }
        this.skills = count;
        this.levelSum = sum;
    }

    int[] queues() {
        return look.queues();
    }

    /** How long a call of a queue stays hidden from these agents. */
    long delayNs(int queue) {
        return look.delayNs(queue);
    }

    @Override
    public int agent() {
        return look.named();
    }

    @Override
    public int level(int skill) {
        return look.level(skill);
    }

    @Override
    public int difficultyLimit() {
        return look.limit();
    }

    @Override
    public int skills() {
        return skills;
    }

    @Override
    public int levelSum() {
        return levelSum;
    }

    @Override
    public int tier(int queue) {
        return look.tier(queue);
    }

    @Override
    public long idleSinceNs() {
        return 0;
    }

    @Override
    public long callsAnswered() {
        return 0;
    }

    @Override
    public long talkedNs() {
        return 0;
    }

    @Override
    public int order() {
        return 0;
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
    public int contacts() {
        return 0;
    }

    @Override
    public long draw() {
        return 0;
    }
}
