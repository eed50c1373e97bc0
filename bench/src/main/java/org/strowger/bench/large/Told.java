package org.strowger.bench.large;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLongArray;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.AcdListener;

/**
 * Hears what the engine tells, on its thread, and measures against the moment when each command was to be
 * published: a caller rings until it is told that he arrived, an agent is free until it is told whom he is offered.
 */
final class Told implements AcdListener {
    private static final int ON_THEIR_WAY = 1 << 16;
    private static final long NOT_ASKED = 0;

    private final Map<String, Integer> agents = new HashMap<>();
    private final AtomicLongArray ringsAt = new AtomicLongArray(ON_THEIR_WAY);
    private final AtomicLongArray freeAt;
    private final Queue<Integer> wrappingUp = new ConcurrentLinkedQueue<>();
    private long freedIn;
    private volatile Window window = Window.NONE;
    private volatile long arrived;
    private volatile long answered;
    private volatile long over;
    private volatile long changes;

    Told(int agentCount) {
        freeAt = new AtomicLongArray(agentCount);
        for (int agent = 0; agent < agentCount; agent++) {
            agents.put(LargeCentre.agent(agent), agent);
        }
    }

    /** Where latencies go from now on. */
    void measure(Window now) {
        window = now;
    }

    /** A caller is to ring at a moment. */
    void ringsAt(long caller, long intendedNs) {
        ringsAt.set(slot(caller), intendedNs);
    }

    /** An agent is to be free at a moment. */
    void freeAt(int agent, long intendedNs) {
        freeAt.set(agent, intendedNs);
    }

    private static int slot(long caller) {
        return (int) (caller >>> 1) & ON_THEIR_WAY - 1;
    }

    /** An agent in after-call work, the one who began first; null if there is none. */
    Integer firstInWrapUp() {
        return wrappingUp.poll();
    }

    /** An agent goes on with his after-call work. */
    void wrapsUp(int agent) {
        wrappingUp.add(agent);
    }

    long arrived() {
        return arrived;
    }

    long answered() {
        return answered;
    }

    /** Calls that are over. */
    long over() {
        return over;
    }

    /** Configurations that were put in. */
    long changes() {
        return changes;
    }

    @Override
    public void on(AcdEvent event) {
        AcdEventKind kind = event.kind();
        if (kind == AcdEventKind.CALL_ARRIVED) {
            arrived++;
            long intendedNs = ringsAt.getAndSet(slot(event.callId()), NOT_ASKED);
            if (intendedNs != NOT_ASKED) {
                window.arrivals.add(System.nanoTime() - intendedNs);
            }
        } else if (kind == AcdEventKind.AGENT_CHANGED) {
            changed(event);
        } else if (kind == AcdEventKind.OFFER_MADE) {
            offered(event);
        } else if (kind == AcdEventKind.CALL_ANSWERED) {
            answered++;
        } else if (kind == AcdEventKind.CALL_ENDED) {
            over++;
        } else if (kind == AcdEventKind.CONFIG_CHANGED) {
            changes++;
        }
    }

    private void changed(AcdEvent event) {
        if (event.detail().equals("WRAP_UP")) {
            wrappingUp.add(agents.get(event.agent()));
        } else if (event.detail().equals("READY")) {
            freedIn = event.sequence();
        }
    }

    /** Only an offer that follows in the very step in which the agent became free was waited for. */
    private void offered(AcdEvent event) {
        if (event.sequence() == freedIn) {
            long intendedNs = freeAt.getAndSet(agents.get(event.agent()), NOT_ASKED);
            if (intendedNs != NOT_ASKED) {
                window.offers.add(System.nanoTime() - intendedNs);
            }
        }
    }
}
