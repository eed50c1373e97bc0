package org.strowger.core.internal.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdListener;

/** What became of the calls of one run, by the ids that they had in it. */
public final class Fates implements AcdListener {
    private static final Fate NOTHING = new Fate(List.of(), List.of());

    private final Map<Long, Fate> fates = new HashMap<>();

    /**
     * One call.
     *
     * @param stays what came of each, in order
     * @param rung names of the agents to whom it was offered, in order
     */
    public record Fate(List<Stay> stays, List<String> rung) {
        /** The agent who first answered it; empty if nobody did. */
        public String agent() {
            return stays.stream().map(Stay::agent).filter(agent -> !agent.isEmpty()).findFirst().orElse("");
        }
    }

    /** A stay in a queue. @param agent who answered, or empty @param exit how it left unanswered, or empty */
    public record Stay(String queue, String agent, String exit, long waitNs) {
        /** Such as {@code sales: ann after 4.0 s}. */
        @Override
        public String toString() {
            return queue + ": " + (agent.isEmpty() ? exit : agent)
                    + String.format(Locale.ROOT, " after %.1f s", waitNs / 1e9);
        }
    }

    @Override
    public void on(AcdEvent event) {
        switch (event.kind()) {
            case OFFER_MADE -> of(event).rung().add(event.agent());
            case CALL_ANSWERED -> of(event).stays().add(
                    new Stay(event.queue(), event.agent(), "", event.durationNs()));
            case SEGMENT_EXITED -> of(event).stays().add(
                    new Stay(event.queue(), "", event.detail(), event.durationNs()));
            case QUEUE_REFUSED -> of(event).stays().add(
                    new Stay(event.queue(), "", "REFUSED " + event.detail(), 0));
            default -> { }
        }
    }

    private Fate of(AcdEvent event) {
        return fates.computeIfAbsent(event.callId(), id -> new Fate(new ArrayList<>(), new ArrayList<>()));
    }

    /** A call's; of nothing if it came to no queue. */
    public Fate of(long callId) {
        return fates.getOrDefault(callId, NOTHING);
    }

    /** All offers made. */
    public long offers() {
        return fates.values().stream().mapToLong(fate -> fate.rung().size()).sum();
    }
}
