package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.decide.TalkTrial.Completed;

/** R28: ends that were never reported are found by inventories, and a forced release works before that. */
class InventoryTest {
    private TalkTrial talk;
    private Trial trial;

    @BeforeEach
    void openCentre() {
        talk = new TalkTrial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .agent(AgentConfig.named("ann")).entryQueue("sales").build());
        trial = talk.trial;
        trial.signIn("ann").told();
    }

    @Test
    void shouldAskForLegsWhileThereAreCallsAndNotOtherwise() {
        // given
        talk.passes(300);
        assertEquals(List.of(), trial.inventories());
        // when
        long call = talk.talks(1);
        talk.passes(65);
        // then
        assertEquals(List.of("inventory 1", "inventory 2"), trial.inventories());
        talk.ends(call).passes(300);
        assertEquals(List.of(), trial.inventories());
        talk.assertEmpty();
    }

    @Test
    void shouldR28EndTheCallWhenTheCallersLegIsMissingTwice() {
        // given
        talk.talks(1);
        talk.passes(30).lists(1, 1).told();
        // when
        talk.passes(30).lists(2, 1).passes(0);
        // then
        talk.told("ALARM call 2 in sales LEG_LOST", "hangup 2 LOST", "hangup 1 LOST",
                "SEGMENT_COMPLETED call 2 in sales agent ann LOST_LEG", "AGENT_CHANGED agent ann WRAP_UP",
                "CALL_ENDED call 2 LOST_LEG");
        talk.passes(40).assertEmpty();
    }

    @Test
    void shouldEndTheTalkWhenTheAgentsLegIsMissingTwice() {
        // given
        long call = talk.talks(1);
        talk.passes(30).lists(1, call).told();
        // when
        talk.passes(30).lists(2, call).passes(0);
        // then
        talk.told("ALARM call 2 in sales agent ann LEG_LOST", "hangup 1 LOST",
                "SEGMENT_COMPLETED call 2 in sales agent ann LOST_LEG", "AGENT_CHANGED agent ann WRAP_UP",
                "hangup 2 NORMAL", "CALL_ENDED call 2 LOST_LEG");
    }

    @Test
    void shouldWithdrawAWaitingCallWhoseLegIsMissingTwice() {
        // given
        talk.talks(1);
        long waiting = trial.arrives();
        trial.told();
        // when
        talk.passes(30).lists(1, 2, 1).passes(30).lists(2, 2, 1).passes(0);
        // then
        talk.told("ALARM call 4 in sales LEG_LOST", "hangup 4 LOST", "SEGMENT_EXITED call 4 in sales "
                + "WITHDRAWN_LOST_LEG", "CALL_ENDED call 4 LOST_LEG");
        assertEquals(4, waiting);
    }

    @Test
    void shouldKeepALegThatIsHeardOfBetweenTwoInventories() {
        // given
        long call = talk.talks(1);
        // when: a key, or a hold, says that it lives
        talk.passes(30).lists(1, 1);
        trial.key(call, '5');
        talk.passes(30).lists(2, call);
        talk.presses(1, true).forget();
        talk.passes(30).lists(3, call, 1).passes(30).lists(4).told();
        // then: it has been missing once
        talk.passes(0).told();
        talk.passes(30).lists(5).passes(0);
        assertEquals(1, trial.told().stream().filter(line -> line.startsWith("ALARM")).count());
    }

    @Test
    void shouldBelieveNoInventoryThatWasNotAskedFor() {
        // given
        talk.talks(1);
        // when
        talk.lists(7).lists(8).passes(30).lists(9).lists(1, 2, 1).lists(1).lists(1).passes(0);
        // then
        talk.told();
    }

    @Test
    void shouldNotMissALegThatCameAfterTheQuestion() {
        // given
        talk.talks(1);
        talk.passes(30).passesMs(1);
        long later = trial.arrives();
        trial.told();
        // when: two answers that know nothing of it, one of them to a question before it came
        talk.lists(1, 2, 1).passes(30).lists(2, 2, 1).passes(0);
        // then
        talk.told();
        assertEquals(4, later);
    }

    @Test
    void shouldNotMissALegThatCameWhileAnInventoryThatTakesLongIsListed() {
        // given
        talk.talks(1);
        talk.passes(30).report(fact -> fact.inventoryBegan(0, 1)).passesMs(1);
        trial.arrives();
        trial.told();
        // when: the next one is asked for meanwhile
        talk.passes(30).report(fact -> fact.legListed(0, 2)).report(fact -> fact.legListed(0, 1))
                .report(fact -> fact.inventoryTaken(0, 1)).lists(2, 2, 1).passes(0);
        // then: missing once
        talk.told();
    }

    @Test
    void shouldForgetAQuestionWhenTheConnectionIsLost() {
        // given
        long call = talk.talks(1);
        talk.passes(30);
        trial.adapterDown();
        // when
        talk.passes(120);
        // then
        assertEquals(List.of("inventory 1"), trial.inventories());
        trial.adapterUp(3, call, 1);
        talk.lists(1).lists(1).passes(0);
        assertEquals("BUSY", talk.state("ann"));
        talk.passes(30);
        assertEquals(List.of("inventory 2"), trial.inventories());
    }

    @Test
    void shouldReleaseTheAgentByForceBeforeTheInventoryFindsOut() {
        // given: the switch says nothing
        talk.talks(1);
        talk.passes(5);
        // when
        talk.release("ann");
        // then
        talk.told("hangup 1 NORMAL", "SEGMENT_COMPLETED call 2 in sales agent ann AGENT_HUNG_UP",
                "AGENT_CHANGED agent ann WRAP_UP", "hangup 2 NORMAL", "CALL_ENDED call 2 AGENT_HUNG_UP");
        assertEquals(List.of(new Completed("ann", "AGENT_HUNG_UP", 5_000, 0)), talk.completed());
        // and the host can end a call
        talk.passes(40).forget();
        long other = talk.talks(3);
        talk.hold(other).forget();
        trial.hangUp(other);
        talk.told("hangup 4 NORMAL", "hangup 3 NORMAL", "SEGMENT_COMPLETED call 4 in sales agent ann HOST",
                "AGENT_CHANGED agent ann WRAP_UP", "CALL_ENDED call 4 HOST");
        talk.ends(other, Reason.NORMAL).passes(40).assertEmpty();
    }
}
