package org.strowger.core.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.CallRanking;

/**
 * One queue as the matcher sees it: whom its calls need, how agents and calls are ranked, which tiers are
 * staffed. What its calls ask for at a time is a {@link Need}; the queue keeps those made so far.
 */
final class QueuePlan {
    private static final int HIGHEST_TIER = 10;

    final int index;
    final int medium;
    GuardedRanking[] rankings = {};
    CallRanking callRanking;
    /** Which heap of each kind it uses. */
    int order;
    int weight;
    int maxOvertaken;
    /** Of its calls that bring none. */
    int difficulty;
    /** Whether a ranking is asked anew at each decision. */
    boolean ofTheMoment;
    /** Tiers that its members have, rising. */
    int[] tiers = {};
    /** Delays above 0 that its members have, rising, in ns. */
    long[] delaysNs = {};
    /** Kinds that are members, whatever their skills. */
    final List<AgentKind> members = new ArrayList<>();
    /** Agents who are members, rising. */
    int[] agentsOf = {};
    final List<Need> needs = new ArrayList<>();
    /** Needs of other queues' calls that its members may serve too. */
    final List<Need> lentTo = new ArrayList<>();
    /** Whether the host lets nobody be offered its calls. */
    boolean frozen;
    /** Turn in the weighted order between queues, rising as it is served. */
    long turn;
    /** The agent offered last, for rankings that go round. */
    int lastOffered = -1;

    private final int[] signedIn = new int[HIGHEST_TIER + 1];

    QueuePlan(int index, int medium) {
        this.index = index;
        this.medium = medium;
    }

    /** Routes from now on as a configuration says; none of its needs may be left. */
    void configure(QueueRouting routing) {
        rankings = routing.rankings().toArray(new GuardedRanking[0]);
        callRanking = routing.callRanking();
        order = routing.order();
        weight = routing.weight();
        maxOvertaken = routing.maxOvertaken();
        difficulty = routing.difficulty();
        ofTheMoment = false;
        for (GuardedRanking ranking : rankings) {
            AgentRanking.Scope scope = ranking.scope();
            ofTheMoment |= scope != AgentRanking.Scope.AGENT && scope != AgentRanking.Scope.SKILLS;
        }
    }

    /** Whether tiers and delays are not those of its members any more. */
    boolean hasOtherPlaces() {
        return !Arrays.equals(tiers, tiersOfMembers()) || !Arrays.equals(delaysNs, delaysOfMembers());
    }

    /** Takes over tiers and delays of its members. */
    void recount() {
        tiers = tiersOfMembers();
        delaysNs = delaysOfMembers();
    }

    private int[] tiersOfMembers() {
        return members.stream().mapToInt(kind -> kind.tier(index)).sorted().distinct().toArray();
    }

    private long[] delaysOfMembers() {
        return members.stream().mapToLong(kind -> kind.delayNs(index)).filter(delay -> delay > 0)
                .sorted().distinct().toArray();
    }

    /** An agent becomes a member, or ceases to be one. */
    void memberIs(int agent, boolean member) {
        int at = Arrays.binarySearch(agentsOf, agent);
        if (member && at < 0) {
            int[] more = new int[agentsOf.length + 1];
            System.arraycopy(agentsOf, 0, more, 0, -1 - at);
            more[-1 - at] = agent;
            System.arraycopy(agentsOf, -1 - at, more, -at, agentsOf.length + 1 + at);
            agentsOf = more;
        } else if (!member && at >= 0) {
            int[] fewer = new int[agentsOf.length - 1];
            System.arraycopy(agentsOf, 0, fewer, 0, at);
            System.arraycopy(agentsOf, at + 1, fewer, at, fewer.length - at);
            agentsOf = fewer;
        }
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
            sum += needs.get(i).standing;
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
