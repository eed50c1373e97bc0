package org.strowger.core.internal.permission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdListener;

/**
 * Which calls each agent talks on and which offers ring him, as of the last record told. Tell thread writes, any
 * thread asks. It allocates only when an agent has more calls at a time than ever before.
 */
public final class Whereabouts implements AcdListener {
    private final Map<String, Agent> agents = new ConcurrentHashMap<>();

    @Override
    public void on(AcdEvent event) {
        if (event.agent().isEmpty()) {
            return;
        }
        switch (event.kind()) {
            case OFFER_MADE -> agent(event).offers.add(event.offerId());
            case OFFER_ENDED -> agent(event).offers.remove(event.offerId());
            case CALL_ANSWERED, STAY_ANSWERED, PARTY_JOINED -> agent(event).calls.add(event.callId());
            case SEGMENT_COMPLETED, STAY_ENDED, PARTY_LEFT -> agent(event).calls.remove(event.callId());
            default -> { } // moves nobody to or from a call
        }
    }

    private Agent agent(AcdEvent event) {
        Agent known = agents.get(event.agent());
        if (known == null) {
            known = new Agent();
            agents.put(event.agent(), known);
        }
        return known;
    }

    /** Whether an agent talks on a call. */
    boolean talks(String agent, long callId) {
        Agent known = agents.get(agent);
        return known != null && known.calls.has(callId);
    }

    /** Whether an open offer is an agent's. */
    boolean rings(String agent, long offerId) {
        Agent known = agents.get(agent);
        return known != null && known.offers.has(offerId);
    }

    /** Whether an agent of this kind talks on a call. Looks at every agent who ever had a call. */
    boolean anyTalks(long callId, Predicate<String> kind) {
        return agents.entrySet().stream()
                .anyMatch(entry -> entry.getValue().calls.has(callId) && kind.test(entry.getKey()));
    }

    /** What one agent has to do. */
    private static final class Agent {
        private final IdCells calls = new IdCells();
        private final IdCells offers = new IdCells();
    }
}
