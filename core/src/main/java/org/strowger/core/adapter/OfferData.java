package org.strowger.core.adapter;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an agent's screen may show of a call. Immutable.
 *
 * @param callId the call
 * @param segmentId its stay in the queue; 0 if it is in none
 * @param caller what the person who is rung may see of the other side's number, as the centre's rules allow;
 *     may be empty
 * @param called the number that the caller called; may be empty
 * @param agent name of the agent; empty when a number outside is dialled
 * @param queue name of the queue; empty if there is none
 * @param waited time in the queue so far
 * @param step widening steps of the queue that have been taken
 * @param attributes what the host said about the call, in its order
 */
public record OfferData(
        long callId,
        long segmentId,
        String caller,
        String called,
        String agent,
        String queue,
        Duration waited,
        int step,
        Map<String, String> attributes) {
    /** Keeps its own copy. */
    public OfferData {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Names alone; the rest is empty. */
    public OfferData(long callId, String agent, String queue) {
        this(callId, 0, "", "", agent, queue, Duration.ZERO, 0, Map.of());
    }

    /** Hides both numbers and the values of the attributes. */
    @Override
    public String toString() {
        return "OfferData[callId=" + callId + ", segmentId=" + segmentId + ", agent=" + agent + ", queue=" + queue
                + ", waited=" + waited + ", step=" + step + ", attributes=" + attributes.keySet() + "]";
    }
}
