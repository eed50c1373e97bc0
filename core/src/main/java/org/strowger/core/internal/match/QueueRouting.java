package org.strowger.core.internal.match;

import java.util.List;
import org.strowger.core.ranking.CallRanking;

/** How one queue is routed under one configuration; what each part is stands at {@link QueuePlan}. */
record QueueRouting(int queue, int medium, List<GuardedRanking> rankings, CallRanking callRanking, int order,
        int weight, int maxOvertaken, int difficulty) {
}
