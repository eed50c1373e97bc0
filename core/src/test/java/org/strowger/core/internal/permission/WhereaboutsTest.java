package org.strowger.core.internal.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.TestEvent;

/** Where agents are, from what was told. */
class WhereaboutsTest {
    private final Whereabouts whereabouts = new Whereabouts();
    private final AcdEvent rung = event(AcdEventKind.OFFER_MADE);
    private final AcdEvent took = event(AcdEventKind.OFFER_ENDED);
    private final AcdEvent answered = event(AcdEventKind.CALL_ANSWERED);
    private final AcdEvent completed = event(AcdEventKind.SEGMENT_COMPLETED);

    @Test
    void shouldFollowAnAgentFromRingingToTheEndOfHisTalk() {
        whereabouts.on(rung);
        assertTrue(whereabouts.rings("ann", 7));
        assertFalse(whereabouts.talks("ann", 8));
        whereabouts.on(took);
        whereabouts.on(answered);
        assertFalse(whereabouts.rings("ann", 7));
        assertTrue(whereabouts.talks("ann", 8));
        assertFalse(whereabouts.talks("ben", 8));
        assertTrue(whereabouts.anyTalks(8, "ann"::equals));
        assertFalse(whereabouts.anyTalks(8, "ben"::equals));
        whereabouts.on(completed);
        assertFalse(whereabouts.talks("ann", 8));
    }

    @Test
    void shouldAllocateNothingOnceWarm() {
        assertEquals(0, Allocation.leastBytes(10_000, this::oneCall));
    }

    private void oneCall() {
        whereabouts.on(rung);
        whereabouts.on(took);
        whereabouts.on(answered);
        whereabouts.on(completed);
    }

    private static AcdEvent event(AcdEventKind kind) {
        return TestEvent.of(kind).with("agent", "ann").with("callId", 8L).with("offerId", 7L).build();
    }
}
