package org.strowger.core.internal.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.core.internal.race.Stage.all;
import static org.strowger.core.internal.race.Stage.answers;
import static org.strowger.core.internal.race.Stage.bridged;
import static org.strowger.core.internal.race.Stage.caller;
import static org.strowger.core.internal.race.Stage.callerGone;
import static org.strowger.core.internal.race.Stage.calls;
import static org.strowger.core.internal.race.Stage.centre;
import static org.strowger.core.internal.race.Stage.count;
import static org.strowger.core.internal.race.Stage.ends;
import static org.strowger.core.internal.race.Stage.outcomes;
import static org.strowger.core.internal.race.Stage.passes;
import static org.strowger.core.internal.race.Stage.phone;
import static org.strowger.core.internal.race.Stage.phoneEnds;
import static org.strowger.core.internal.race.Stage.queue;
import static org.strowger.core.internal.race.Stage.ready;
import static org.strowger.core.internal.race.Stage.rungFor;
import static org.strowger.core.internal.race.Stage.signsIn;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.law.Fact.Kind;
import org.strowger.core.internal.law.Fact;
import org.strowger.core.internal.oracle.Command;

/** Races with adapters that go away, come back and tell old news. */
class AdapterRaceTest {
    private static final CenterConfig CENTER = centre(2, queue(0));
    private static final Command[] TALKING = all(signsIn(0), calls(2, 0), answers(0), bridged(2, 0));

    @Test
    @DisplayName("R28 Lost hang-up")
    void shouldR28CloseTheCallByInventoryWhenItsEndIsNeverReported() {
        Orders.given(CENTER, TALKING)
                .event("an inventory without its lines",
                        new Command.Up(0, true), new Command.InventoryEnds(0), passes(0))
                .event("a call enters", calls(4, 0))
                .then(contest -> {
                    assertTrue(ends(contest.told()).contains(CallEnd.LOST_LEG));
                    assertTrue(contest.picture().calls().stream().noneMatch(call -> call.id() == 2));
                    assertTrue(contest.state(0) == AgentState.READY, "the agent is free");
                });
    }

    @Test
    @DisplayName("R28 Lost hang-up, a forced release before the inventory")
    void shouldR28FreeTheAgentWhenTheHostReleasesTheCallBeforeTheInventory() {
        Orders.given(CENTER, TALKING)
                .event("the host hangs up", new Command.HangUp(2))
                .event("an inventory without its lines",
                        new Command.Up(0, true), new Command.InventoryEnds(0), passes(0))
                .event("late end of the agent's line", phoneEnds(0, Reason.NORMAL))
                .then(contest -> {
                    List<Fact> told = contest.told();
                    assertEquals(1, count(told, Kind.CALL_ENDED), "one end");
                    assertEquals(1, count(told, Kind.SEGMENT_COMPLETED), "one completion");
                    assertEquals(AgentState.READY, contest.state(0));
                });
    }

    @Test
    @DisplayName("R28 Lost hang-up of the agent's line alone")
    void shouldR28EndTheTalkWhenTheInventoryLacksTheAgentsLine() {
        Orders.given(CENTER, TALKING)
                .event("an inventory with the caller alone", new Command.Up(0, true),
                        new Command.Alive(0, caller(2)), new Command.InventoryEnds(0), passes(0))
                .event("late end of the agent's line", phoneEnds(0, Reason.NORMAL))
                .then(contest -> {
                    assertEquals(1, count(contest.told(), Kind.SEGMENT_COMPLETED), "one completion");
                    assertEquals(AgentState.READY, contest.state(0));
                });
    }

    @Test
    @DisplayName("R27 Restart with live calls, against the oracle")
    void shouldR27EndAsTheOracleSaysWhenRestartsAndInventoriesComeInAnyOrder() {
        Orders.given(CENTER, all(TALKING, signsIn(1), calls(4, 0), calls(6, 0)))
                .event("the engine is started again", new Command.Restarts())
                .event("the adapter has callers 2 and 6", new Command.Up(0, true), new Command.Alive(0, caller(2)),
                        new Command.Alive(0, caller(6)), new Command.InventoryEnds(0), passes(0))
                .event("the second agent answers", answers(1), bridged(4, 1))
                .event("six seconds pass", passes(6))
                .then(contest -> {
                    contest.play(new Command.Restarts());
                    contest.play(passes(10));
                    assertEquals(List.of(), contest.picture().calls(), "nothing was reported after the last restart");
                    assertEquals(0, contest.picture().queues().get(0).abandoned(), "and nobody has abandoned");
                    assertEquals(AgentState.READY, contest.state(0));
                    assertEquals(AgentState.READY, contest.state(1));
                });
    }

    @Test
    @DisplayName("Adapter gone while it rings")
    void shouldEndTheOfferWithoutBlameAndKeepThePlaceWhenTheAdapterIsLost() {
        Orders.given(centre(1, queue(0).missesAllowed(1).faultsAllowed(1)), all(signsIn(0), calls(2, 0), calls(4, 0)))
                .event("the adapter is lost", new Command.Down(0))
                .event("old news of an answer", answers(0))
                .event("a moment passes", passes(0))
                .then(contest -> {
                    contest.play(passes(0));
                    contest.play(new Command.Up(0, true));
                    contest.play(new Command.Alive(0, caller(2)));
                    contest.play(new Command.Alive(0, caller(4)));
                    contest.play(new Command.InventoryEnds(0));
                    contest.play(passes(0));
                    assertEquals(List.of(OfferOutcome.FAILED), outcomes(contest.told()));
                    assertEquals(List.of(2L), rungFor(contest, 0), "he is rung again, for the same call");
                });
    }

    @Test
    @DisplayName("A bridge of an earlier offer fails late")
    void shouldLeaveTheNextOfferAloneWhenTheBridgeOfAnEarlierOneFailsLate() {
        Orders.given(CENTER, all(signsIn(0), calls(2, 0), answers(0), phoneEnds(0, Reason.NORMAL), signsIn(1)))
                .event("the bridge to a0 failed", new Command.BridgeFailed(2, 0, Reason.GONE))
                .event("a0's line ends once more", phoneEnds(0, Reason.NORMAL))
                .always(contest -> assertEquals(List.of(2L), rungFor(contest, 1), "a1 is still rung"))
                .then(contest -> {
                    contest.play(answers(1));
                    contest.play(new Command.BridgeFailed(2, 1, Reason.GONE));
                    contest.play(bridged(2, 1));
                    assertEquals(CallState.TALKING, contest.picture().calls().get(0).state());
                });
    }

    @Test
    @DisplayName("An adapter names lines that are not its own")
    void shouldLoseNoCallWhenAnotherAdapterNamesItsLine() {
        Orders.given(CENTER, all(TALKING, new Command.Up(1, true), new Command.InventoryEnds(1)))
                .event("its own inventory", new Command.Up(0, true), new Command.Alive(0, caller(2)),
                        new Command.Alive(0, phone(0)), new Command.InventoryEnds(0), passes(0))
                .event("another adapter names it", new Command.Alive(1, caller(2)), new Command.Alive(1, phone(0)))
                .event("its own inventory ends once more", new Command.InventoryEnds(0), passes(0))
                .event("stale READY", ready(0))
                .then(contest -> {
                    assertEquals(AgentState.BUSY, contest.state(0));
                    contest.play(callerGone(2));
                    assertEquals(AgentState.READY, contest.state(0));
                });
    }
}
