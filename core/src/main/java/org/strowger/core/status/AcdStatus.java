package org.strowger.core.status;

import java.util.List;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;

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
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
    }

    /** What an agent is doing. */
    public record AgentStatus(String agent, AgentState state, NotReadyReason reason) {}
}
