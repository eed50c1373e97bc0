package org.strowger.core.internal.match;

import org.strowger.core.center.Arbitration;
import org.strowger.core.internal.call.Call;

/**
 * Which queue's head an agent takes when several have one that he may serve. A call that was lifted for
 * being passed too often, or is of an emergency, comes before any of these rules.
 */
final class Arbiter {
    /** From this class on only class and effective time decide. */
    private static final int LIFTED = 101;
    /** What serving one call of a queue of weight 1 costs it in turns. */
    private static final long TURN = 1_000_000;

    private Arbitration rule;
    /** The highest turn that was served; what wakes has no claim to those before it. */
    private long presentTurn;

    Arbiter(Arbitration rule) {
        this.rule = rule;
    }

    /** Compares by another rule from now on. */
    void rule(Arbitration now) {
        rule = now;
    }

    /** Whether the head of one need comes before the head of another for agents of a kind. */
    boolean before(RankHeap heap, Need need, RankHeap otherHeap, Need other, AgentKind kind) {
        boolean lifted = -heap.headKey(0) >= LIFTED;
        boolean otherLifted = -otherHeap.headKey(0) >= LIFTED;
        if (lifted != otherLifted) {
            return lifted;
        }
        if (!lifted) {
            long difference = difference(need, other, kind);
            if (difference != 0) {
                return difference < 0;
            }
        }
        for (int i = 0; i < Need.CALL_KEYS; i++) {
            if (heap.headKey(i) != otherHeap.headKey(i)) {
                return heap.headKey(i) < otherHeap.headKey(i);
            }
        }
        return false;
    }

    /** The same for two calls, each with its need. */
    boolean before(Call call, Need need, Call otherCall, Need other, AgentKind kind) {
        boolean lifted = call.priorityClass >= LIFTED;
        if (lifted != otherCall.priorityClass >= LIFTED) {
            return lifted;
        }
        long difference = lifted ? 0 : difference(need, other, kind);
        return difference == 0 ? Matcher.isBefore(call, otherCall) : difference < 0;
    }

    private long difference(Need need, Need other, AgentKind kind) {
        QueuePlan queue = need.plan;
        QueuePlan otherQueue = other.plan;
        return queue == otherQueue ? 0 : switch (rule) {
            case GLOBAL -> 0;
            case OWN_TIER -> kind.tier(queue.index) - kind.tier(otherQueue.index);
            case WEIGHTED -> queue.turn - otherQueue.turn;
            case STRICT_WEIGHT -> otherQueue.weight - queue.weight;
            case LONGEST_QUEUE -> otherQueue.waitingCalls() - queue.waitingCalls();
        };
    }

    /** A queue that held nothing gets its first call: turns that it did not use are gone. */
    void wakes(QueuePlan queue) {
        queue.turn = Math.max(queue.turn, presentTurn);
    }

    /** A call of a queue was offered for the first time: that was its turn, whatever becomes of the offer. */
    void served(QueuePlan queue) {
        presentTurn = Math.max(presentTurn, queue.turn);
        queue.turn += TURN / queue.weight;
    }
}
