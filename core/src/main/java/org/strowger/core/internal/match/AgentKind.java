package org.strowger.core.internal.match;

import org.strowger.core.internal.rule.Worker;
import org.strowger.core.ranking.AgentRanking;

/** Agents who look alike to routing: same skills and levels, same queues and tiers. Stands for them in rankings. */
final class AgentKind implements AgentRanking.AgentFacts, Worker {
    /** Index of the kind. */
    final int index;
    private final int[] levels;
    private final int[] queues;
    private final int[] tiers;
    private final long[] delaysNs;
    private final int skills;
    /** Needs that it fits now. */
    final FitRow needs = new FitRow();
    private final int levelSum;

    /** The one agent who is of this kind because rules name him, or −1. */
    private final int named;

    /** @param queues sorted; tiers and delays go with them @param named an agent whom rules name, or −1 */
    AgentKind(int index, int[] levels, int[] queues, int[] tiers, long[] delaysNs, int named) {
        this.index = index;
        this.named = named;
        this.levels = levels;
        this.queues = queues;
        this.tiers = tiers;
        this.delaysNs = delaysNs;
        int count = 0;
        int sum = 0;
        for (int level : levels) {
            count += level > 0 ? 1 : 0;
            sum += level;
        }
        this.skills = count;
        this.levelSum = sum;
    }

    int[] queues() {
        return queues;
    }

    /** How long a call of a queue stays hidden from these agents. */
    long delayNs(int queue) {
        int at = java.util.Arrays.binarySearch(queues, queue);
        return at < 0 ? 0 : delaysNs[at];
    }

    @Override
    public int agent() {
        return named;
    }

    @Override
    public int level(int skill) {
        return levels[skill];
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
        int at = java.util.Arrays.binarySearch(queues, queue);
        return at < 0 ? 0 : tiers[at];
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
