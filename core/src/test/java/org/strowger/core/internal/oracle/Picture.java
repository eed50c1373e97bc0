package org.strowger.core.internal.oracle;

import java.util.List;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallState;
import org.strowger.core.internal.call.OfferStage;

/**
 * What two engines must agree on after each command.
 *
 * @param calls by id
 * @param offers by call, then agent
 */
public record Picture(List<AgentLine> agents, List<CallLine> calls, List<OfferLine> offers,
        List<QueueLine> queues, long nextDeadlineNs) {
    /** An agent. @param talksOn the call, or −1 */
    public record AgentLine(AgentState state, NotReadyReason reason, AgentState wish, NotReadyReason wishReason,
            long talksOn) {}

    /** A living call. @param queue where it waits or was answered, or −1 */
    public record CallLine(long id, CallState state, int queue) {}

    /** An open offer. */
    public record OfferLine(long call, int agent, OfferStage stage, long deadlineNs) {}

    /** Counts of a queue. */
    public record QueueLine(long offered, long answered, long abandoned, long overflowed, long withdrawn,
            long refused, long waiting) {}

    /** What differs from another picture, for people; empty if nothing does. */
    String differenceFrom(Picture oracle) {
        StringBuilder text = new StringBuilder();
        compare(text, "agent a", agents, oracle.agents);
        compare(text, "queue q", queues, oracle.queues);
        whole(text, "calls", calls, oracle.calls);
        whole(text, "offers", offers, oracle.offers);
        whole(text, "next deadline", nextDeadlineNs, oracle.nextDeadlineNs);
        return text.toString();
    }

    private static void compare(StringBuilder text, String what, List<?> engine, List<?> oracle) {
        for (int i = 0; i < engine.size(); i++) {
            whole(text, what + i, engine.get(i), oracle.get(i));
        }
    }

    private static void whole(StringBuilder text, String what, Object engine, Object oracle) {
        if (!engine.equals(oracle)) {
            text.append(String.format("%n  %s%n    engine %s%n    oracle %s", what, engine, oracle));
        }
    }
}
