package org.strowger.core.status;

import java.util.List;
import java.util.Set;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.internal.rows.BlockList;

/**
 * The live view at one journal position. Immutable; any thread.
 *
 * @param sequence journal record that it includes last
 * @param queues by queue, in the order in which the engine heard of them: the centre's, unless it was changed
 *     meanwhile; one that was removed is there while calls wait in it
 * @param agents by agent, in that order too; one who was removed is there while he is signed in
 */
public record AcdStatus(long sequence, List<QueueStatus> queues, List<AgentStatus> agents) {
    /** Keeps its own copies. */
    public AcdStatus {
        queues = copyOf(queues);
        agents = copyOf(agents);
    }

    private static <T> List<T> copyOf(List<T> list) {
        return list instanceof BlockList ? list : List.copyOf(list);
    }

    /**
     * What an agent is doing, and why he is offered no call if he is not.
     *
     * @param agent his name
     * @param state READY also while he is rung
     * @param reason of NOT_READY, else NONE
     * @param wish what he asked for last: READY, NOT_READY or LOGGED_OFF; it waits if the state is another
     * @param wishReason of a wish NOT_READY, else NONE
     * @param openOffers calls that ring him
     * @param holds what keeps calls from him although he wishes them
     */
    public record AgentStatus(String agent, AgentState state, NotReadyReason reason, AgentState wish,
            NotReadyReason wishReason, int openOffers, Set<AgentHold> holds) {
        /** Keeps its own copy. */
        public AgentStatus {
            holds = Set.copyOf(holds);
        }
    }
}
