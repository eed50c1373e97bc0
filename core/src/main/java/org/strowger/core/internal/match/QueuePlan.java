package org.strowger.core.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.strowger.core.ranking.CallRanking;

/**
 * One queue as the matcher sees it: whom its calls need, how agents and calls are ranked, which tiers are
 * staffed. What its calls ask for at a time is a {@link Need}; the queue keeps those made so far.
 */
final class QueuePlan {
    private static final int HIGHEST_TIER = 10;

    final int index;
    final int medium;
    final GuardedRanking[] rankings;
    final CallRanking callRanking;
    /** Which heap of each kind it uses. */
    final int order;
    final int weight;
    final int maxOvertaken;
    /** Tiers that its members have, rising. */
    int[] tiers = {};
    /** Delays above 0 that its members have, rising, in ns. */
    long[] delaysNs = {};
    /** Kinds that are members, whatever their skills. */
    final List<AgentKind> members = new ArrayList<>();
    /** Agents who are members, rising. */
    int[] agentsOf = {};
    final List<Need> needs = new ArrayList<>();
    /** Agents of the centre: the size of the ring that some rankings go round. */
    final int agents;
    /** Whether the host lets nobody be offered its calls. */
    boolean frozen;
    /** Turn in the weighted order between queues, rising as it is served. */
    long turn;
    /** The agent offered last, for rankings that go round. */
    int lastOffered = -1;

    private final int[] signedIn = new int[HIGHEST_TIER + 1];

    QueuePlan(int index, int medium, GuardedRanking[] rankings, CallRanking callRanking,
            int order, int weight, int maxOvertaken, int agents) {
        this.index = index;
        this.medium = medium;
        this.rankings = rankings;
        this.callRanking = callRanking;
        this.order = order;
        this.weight = weight;
        this.maxOvertaken = maxOvertaken;
        this.agents = agents;
    }

    /** Takes a kind in among its members. */
    void admit(AgentKind kind) {
        members.add(kind);
        tiers = with(tiers, kind.tier(index));
        long delay = kind.delayNs(index);
        if (delay > 0 && Arrays.binarySearch(delaysNs, delay) < 0) {
            delaysNs = Arrays.copyOf(delaysNs, delaysNs.length + 1);
            delaysNs[delaysNs.length - 1] = delay;
            Arrays.sort(delaysNs);
        }
    }

    private static int[] with(int[] sorted, int value) {
        if (Arrays.binarySearch(sorted, value) >= 0) {
            return sorted;
        }
        int[] more = Arrays.copyOf(sorted, sorted.length + 1);
        more[sorted.length] = value;
        Arrays.sort(more);
        return more;
    }

    /** A member signs in or out. Returns whether which tiers are staffed has changed, and matters. */
    boolean count(int tier, int change) {
        int before = signedIn[tier];
        signedIn[tier] += change;
        return tiers.length > 1 && (before == 0 || signedIn[tier] == 0);
    }

    /** Members of a tier who are signed in. */
    int signedIn(int tier) {
        return signedIn[tier];
    }

    /** Its calls that nobody rings for. */
    int waitingCalls() {
        int sum = 0;
        for (int i = 0; i < needs.size(); i++) {
            sum += needs.get(i).waiting.size();
        }
        return sum;
    }

    /** The highest tier that may serve when so many staffed tiers are open; all if fewer are staffed. */
    int tierLimit(int tiersOpen) {
        int open = 0;
        for (int tier : tiers) {
            if (signedIn[tier] > 0 && ++open == tiersOpen) {
                return tier;
            }
        }
        return HIGHEST_TIER;
    }

    /** The longest delay of members who see a call that has waited for so many delays. */
    long delayLimitNs(int delaysOver) {
        return delaysOver == 0 ? 0 : delaysNs[delaysOver - 1];
    }
}
