package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;

/** R28: a talk whose end is never reported, while inventories are taken on request. */
class LostLegRaceTest {
    private static final long CALLER = 2;
    private static final long PHONE = 1;

    private static CenterConfig centre() {
        return CenterConfig.named("test").queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(20)))
                .agent(AgentConfig.named("ann")).entryQueue("sales").build();
    }

    private static void talking(TalkTrial talk) {
        talk.trial.signIn("ann");
        talk.talks(PHONE);
        talk.trial.inventories();
    }

    /** The next inventory that is asked for, and what it finds. */
    private static void inventory(TalkTrial talk, long... legs) {
        talk.passes(30);
        List<String> asked = talk.trial.inventories();
        if (!asked.isEmpty()) {
            talk.lists(Long.parseLong(asked.get(asked.size() - 1).split(" ")[1]), legs).passes(0);
        }
    }

    private static void endedOnce(TalkTrial talk) {
        inventory(talk);
        inventory(talk);
        talk.passes(20);
        List<String> told = talk.trial.told();
        assertEquals(1, TalkOrders.count(told, "CALL_ENDED call 2"), told.toString());
        assertEquals(1, TalkOrders.count(told, "SEGMENT_COMPLETED call 2 in sales agent ann"), told.toString());
        assertEquals(1, TalkOrders.count(told, "AGENT_CHANGED agent ann WRAP_UP"), told.toString());
        assertEquals("READY", talk.state("ann"));
        talk.assertEmpty();
        talk.trial.arrives();
        assertEquals(1, TalkOrders.count(talk.trial.told(), "OFFER_MADE"), "she is offered again");
    }

    @Test
    @DisplayName("R28 Lost hang-up of the caller, inventories on request")
    void shouldR28CloseTheCallByInventoryOrForcedReleaseWhenItsEndIsNeverReported() {
        TalkOrders.given(centre(), LostLegRaceTest::talking)
                .event("an inventory lacks the caller", talk -> inventory(talk, PHONE))
                .event("an inventory has both", talk -> inventory(talk, PHONE, CALLER))
                .event("ann is released by force", talk -> talk.release("ann"))
                .event("the end is reported after all", talk -> talk.ends(CALLER))
                .then(LostLegRaceTest::endedOnce);
    }

    @Test
    @DisplayName("R28 Lost hang-up of the agent, and nobody releases her")
    void shouldR28FreeTheAgentByInventoryWhenTheEndOfHerLineIsNeverReported() {
        TalkOrders.given(centre(), LostLegRaceTest::talking)
                .event("an inventory lacks her line", talk -> inventory(talk, CALLER))
                .event("a key of the caller", talk -> talk.trial.key(CALLER, '1'))
                .event("her phone takes the other side back", talk -> talk.presses(PHONE, false))
                .event("the dial is said to have failed", talk -> talk.trial.ends(99, Reason.NORMAL))
                .then(LostLegRaceTest::endedOnce);
    }
}
