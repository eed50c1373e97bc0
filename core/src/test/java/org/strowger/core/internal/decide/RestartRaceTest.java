package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.explain.Rejection;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.explain.WaitQuestion;

/** R27: the engine is killed with live calls, and goes on. */
class RestartRaceTest {
    /** Callers and their agents' legs when the engine is killed; what is odd is an agent's. */
    private static final long WRAPPED_UP = 2;
    private static final long TALKING = 4;
    private static final long TALKING_LEG = 3;
    private static final long ANSWERED = 6;
    private static final long ANSWERED_LEG = 5;
    private static final long OFFERED = 8;
    private static final long OFFERED_LEG = 7;
    private static final long WAITING = 10;
    private static final long NEXT = 12;

    private static CenterConfig centre() {
        return CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofMinutes(2)).missesAllowed(1).faultsAllowed(1)
                        .rejectsAllowed(1))
                .agent(AgentConfig.named("ann")).agent(AgentConfig.named("ben")).agent(AgentConfig.named("cid"))
                .agent(AgentConfig.named("dan")).entryQueue("sales").build();
    }

    /** One call each is waiting, offered, answered but not bridged, talking, and in wrap-up; one more waits. */
    private static void killed(TalkTrial talk) {
        Trial trial = talk.trial;
        for (String agent : List.of("ann", "ben", "cid", "dan")) {
            trial.signIn(agent);
            talk.passes(1);
        }
        trial.arrives();
        talk.answers(1, WRAPPED_UP).passes(1);
        talk.ends(WRAPPED_UP);
        trial.arrives();
        talk.answers(TALKING_LEG, TALKING).passes(1);
        trial.arrives();
        trial.answers(ANSWERED_LEG);
        talk.passes(1);
        trial.arrives();
        trial.rings(OFFERED_LEG);
        talk.passes(1);
        trial.arrives();
        talk.passes(1);
        trial.arrives();
        talk.passes(1);
        assertEquals(List.of("WRAP_UP", "BUSY", "READY", "READY"), List.of(talk.state("ann"), talk.state("ben"),
                talk.state("cid"), talk.state("dan")));
        trial.restarts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 3 10", "4 3 8", "4 10 12", "3 6 8", "6 8 10", "3 10 12", "4 5 6", "7 8 12"})
    @DisplayName("R27 Restart with live calls, three legs of which are reported")
    void shouldR27KeepSurvivorsInPlaceAndLoseTheOthersInTheCrashWhenThreeLegsAreReported(String legs) {
        long[] there = List.of(legs.split(" ")).stream().mapToLong(Long::parseLong).toArray();
        TalkOrders.given(centre(), talk -> {
            killed(talk);
            talk.trial.command(talk.encoders.adapterUp(0, 3, -1));
        })
                .event("leg " + there[0], talk -> talk.trial.command(talk.encoders.legAlive(0, there[0])))
                .event("leg " + there[1], talk -> talk.trial.command(talk.encoders.legAlive(0, there[1])))
                .event("leg " + there[2], talk -> talk.trial.command(talk.encoders.legAlive(0, there[2])))
                .always(talk -> assertEquals(0, TalkOrders.count(offers(talk), "OFFER_MADE"), "nothing is offered yet"))
                .then(talk -> {
                    talk.trial.command(talk.encoders.inventoryEnd(0));
                    talk.passes(0);
                    checkSurvivors(talk, there);
                });
    }

    /** Looks without forgetting. */
    private static List<String> offers(TalkTrial talk) {
        return talk.trial.toldSoFar().stream().filter(line -> line.startsWith("OFFER_MADE")).toList();
    }

    private static void checkSurvivors(TalkTrial talk, long[] there) {
        List<String> told = talk.trial.told();
        TreeSet<Long> alive = new TreeSet<>();
        LongStream.of(there).forEach(alive::add);
        long[] waiting = {ANSWERED, OFFERED, WAITING, NEXT};
        List<Long> stayed = new ArrayList<>();
        for (long call : waiting) {
            boolean lost = told.contains("SEGMENT_EXITED call " + call + " in sales WITHDRAWN_LOST_IN_CRASH");
            assertEquals(!alive.contains(call), lost, "call " + call + " is lost: " + told);
            assertEquals(lost, told.contains("CALL_ENDED call " + call + " LOST_IN_CRASH"), told.toString());
            if (!lost) {
                stayed.add(call);
                assertEquals(enqueuedAtNs(call), call(talk, call).enqueuedAtNs, "its time");
            }
        }
        boolean caller = alive.contains(TALKING);
        boolean both = caller && alive.contains(TALKING_LEG);
        assertEquals(!both, told.contains("SEGMENT_COMPLETED call 4 in sales agent ben LOST_IN_CRASH"),
                told.toString());
        assertEquals(!both, told.contains("CALL_ENDED call 4 LOST_IN_CRASH"), told.toString());
        assertEquals(both ? "BUSY" : "WRAP_UP", talk.state("ben"));
        assertEquals("WRAP_UP", talk.state("ann"), "her after-call work goes on");
        assertFalse(told.stream().anyMatch(line -> line.contains("ABANDONED") || line.contains("LOST_LEG")),
                told.toString());
        assertEquals(0, talk.trial.status("sales").abandoned());
        // legs of offers that are void are hung up, and nobody is blamed
        for (long leg : new long[] {ANSWERED_LEG, OFFERED_LEG}) {
            assertTrue(!alive.contains(leg) || told.stream().anyMatch(line -> line.startsWith("hangup " + leg + " ")),
                    "leg " + leg + " is hung up: " + told);
        }
        // those who are free take the first of those who stayed, in their old order
        List<Long> offered = told.stream().filter(line -> line.startsWith("OFFER_MADE"))
                .map(line -> Long.parseLong(line.split(" ")[2])).sorted().toList();
        assertEquals(stayed.subList(0, Math.min(2, stayed.size())), offered, told.toString());
        talk.passes(120);
        assertTrue(!talk.state("ann").equals("WRAP_UP"), "and ends at its time");
    }

    /** When a call entered: the first after the four sign-ins, and then one each second. */
    private static long enqueuedAtNs(long call) {
        return switch ((int) call) {
            case (int) ANSWERED -> 6_000_000_000L;
            case (int) OFFERED -> 7_000_000_000L;
            case (int) WAITING -> 8_000_000_000L;
            default -> 9_000_000_000L;
        };
    }

    private static Call call(TalkTrial talk, long id) {
        return talk.trial.decider.floor().calls.byCaller(id);
    }

    @Test
    @DisplayName("R27 Restart with live calls, when the window ends before, in or after the report")
    void shouldR27LoseWhatIsNotReportedByTheEndOfTheWindowWhenItEndsAtAnyMoment() {
        TalkOrders.given(centre(), RestartRaceTest::killed)
                .event("the adapter connects", talk -> talk.trial.command(
                        talk.encoders.adapterUp(0, 3 + talk.trial.tape().size(), -1)))
                .event("it has caller 10", talk -> talk.trial.command(talk.encoders.legAlive(0, WAITING)))
                .event("the window of 10 s ends", talk -> talk.passes(10))
                .event("the inventory ends", talk -> talk.trial.command(talk.encoders.inventoryEnd(0)))
                .then(talk -> {
                    talk.passes(10);
                    List<String> told = talk.trial.told();
                    assertEquals(1, TalkOrders.count(told, "RESYNC_ENDED"), told.toString());
                    assertEquals(5, TalkOrders.count(told, "CALL_ENDED")
                            + talk.trial.decider.floor().calls.living(), told.toString());
                    assertEquals(TalkOrders.count(told, "CALL_ENDED"), told.stream()
                            .filter(line -> line.startsWith("CALL_ENDED") && line.contains("LOST_")).count());
                    assertTrue(talk.trial.decider.floor().calls.living() <= 1, "only caller 10 may be there");
                    assertEquals(0, talk.trial.status("sales").abandoned());
                });
    }

    @Test
    @DisplayName("R27 Killed once more while adapters are awaited")
    void shouldR27BeginTheWindowAnewWhenItIsKilledAgain() {
        TalkOrders.given(centre(), RestartRaceTest::killed)
                .event("killed again", talk -> talk.trial.restarts())
                .event("six seconds pass", talk -> talk.passes(6))
                .event("the adapter has caller 10", talk -> talk.connects(3 + talk.trial.tape().size(), WAITING))
                .then(talk -> {
                    talk.trial.restarts();
                    talk.passes(9);
                    talk.connects(1000, WAITING).passes(0);
                    Call survivor = call(talk, WAITING);
                    assertTrue(survivor == null ? talk.trial.toldSoFar().contains("CALL_ENDED call 10 LOST_IN_CRASH")
                            : survivor.state == CallState.OFFERED && survivor.enqueuedAtNs == enqueuedAtNs(WAITING));
                    assertEquals(0, talk.trial.status("sales").abandoned());
                });
    }

    @Test
    @DisplayName("R27 Restart while a call is transferred to an agent, and while a supervisor listens")
    void shouldR27FreeWhoIsRungForATransferAndWhoListensWhenNothingIsReported() {
        TalkOrders.given(centre(), talk -> {
            for (String agent : List.of("ann", "ben", "cid", "dan")) {
                talk.trial.signIn(agent);
                talk.passes(1);
            }
            long call = talk.talks(1);
            talk.listenTo("dan", call, MonitorMode.SILENT).trial.answers(3);
            talk.toAgent(call, "ben");
        })
                .event("the engine is started again", talk -> talk.trial.restarts())
                .event("ben answers", talk -> talk.trial.answers(5))
                .event("a second passes", talk -> talk.passes(1))
                .then(talk -> {
                    talk.trial.restarts();
                    talk.passes(10);
                    List<String> told = talk.trial.told();
                    assertFalse(told.stream().anyMatch(line -> line.contains("ABANDONED")), told.toString());
                    assertTrue(told.contains("CALL_ENDED call 2 LOST_IN_CRASH"), told.toString());
                    assertEquals(List.of("WRAP_UP", "READY", "READY"),
                            List.of(talk.state("ann"), talk.state("ben"), talk.state("dan")));
                    talk.passes(120).assertEmpty();
                });
    }

    @Test
    @DisplayName("R27 Why a call waits after a restart")
    void shouldR27NameTheHoldAndItsEndWhenACallIsNotReportedYet() {
        // given
        TalkTrial talk = new TalkTrial(centre());
        killed(talk);
        talk.passes(4);
        talk.trial.notReady("ann", NotReadyReason.LUNCH);
        // when
        WaitQuestion question = new WaitQuestion(talk.trial.again(), WAITING, talk.trial.tape().size());
        talk.trial.tape().play(question);
        // then
        String text = question.answer().text();
        assertTrue(text.contains(Rejection.RESYNC.name()), text);
        assertTrue(text.contains("adapter 0, 6000 ms to go"), text);
    }
}
