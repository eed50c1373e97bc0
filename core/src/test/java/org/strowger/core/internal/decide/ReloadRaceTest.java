package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.RemovedQueue;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Target;
import org.strowger.core.internal.race.Race;
import org.strowger.core.status.QueueStatus;

/** Races between calls and configurations: what is reloaded while people wait, ring and talk. */
class ReloadRaceTest {
    private static final String SALES = "sales";
    private static final String OLD = "old";

    private static CenterConfig.Builder centre(QueueConfig.Builder... queues) {
        CenterConfig.Builder centre = CenterConfig.named("test").entryQueue(SALES);
        for (QueueConfig.Builder queue : queues) {
            centre.queue(queue);
        }
        return centre;
    }

    private static QueueConfig.Builder open(String name) {
        return Trial.queue(name).joinWhen(Condition.ALWAYS);
    }

    private static AgentConfig.Builder agent(String name, String... queues) {
        AgentConfig.Builder agent = AgentConfig.named(name).queues(List.of());
        for (String queue : queues) {
            agent.queue(queue);
        }
        return agent;
    }

    private static boolean isShown(TalkTrial talk, String queue) {
        return talk.trial.live.status().queues().stream().map(QueueStatus::queue).anyMatch(queue::equals);
    }

    /** All calls of a queue that wait, and nobody else. */
    private static long waiting(TalkTrial talk, String queue) {
        return isShown(talk, queue) ? talk.trial.status(queue).waiting() : 0;
    }

    private static Condition nobodySignedIn() {
        return new Condition.Compare(org.strowger.core.center.rule.Measure.SIGNED_IN, java.util.Optional.empty(), 0, 0);
    }

    private static CenterConfig servedBy(String serves, String rests) {
        return centre(Trial.queue(SALES).leaveWhen(nobodySignedIn()).maxWaitNoAgent(Duration.ofSeconds(1)),
                open(OLD)).agent(agent("ann", serves.equals("ann") ? SALES : OLD))
                .agent(agent("ben", rests.equals("ben") ? OLD : SALES)).build();
    }

    @Test
    @DisplayName("R14 False \"empty\", while a reload swaps the members")
    void shouldR14ThrowNobodyOutWhenAReloadSwapsTheMembers() {
        CenterConfig anns = servedBy("ann", "ben");
        CenterConfig bens = servedBy("ben", "ann");
        TalkOrders.given(anns, talk -> {
            talk.trial.signIn("ann").signIn("ben");
            talk.trial.arrives();
            talk.trial.arrives();
        })
                .event("a reload swaps the members", talk -> talk.trial.reconfigure(
                        talk.trial.decider.floor().agents[0].queues[0] == 0 ? bens : anns))
                .event("a call enters", talk -> talk.trial.arrives())
                .event("ann answers", talk -> talk.answers(1, 2))
                .event("2 s pass", talk -> talk.passes(2))
                .always(talk -> {
                    List<String> told = talk.trial.toldSoFar();
                    assertEquals(0, TalkOrders.count(told, "SEGMENT_EXITED"), told.toString());
                    assertEquals(0, TalkOrders.count(told, "QUEUE_REFUSED"), told.toString());
                })
                .then(talk -> assertEquals(0, TalkOrders.count(talk.trial.told(), "CALL_ENDED")));
    }

    @Test
    @DisplayName("R15 Queue vanishes on reload")
    void shouldR15KeepTheQueueWhileAnybodyIsInItWhenReloadsLeaveItOut() {
        CenterConfig with = centre(open(SALES), open(OLD)).number("200", new CenterConfig.Entry.Queue(OLD))
                .agent(agent("ann", OLD)).build();
        CenterConfig without = centre(open(SALES)).agent(agent("ann", SALES)).build();
        TalkOrders.given(with, talk -> {
            talk.trial.signIn("ann");
            talk.trial.arrives(-1, "200");
            talk.trial.arrives(-1, "200");
        })
                .event("a reload without the queue", talk -> talk.trial.reconfigure(without))
                .event("a caller leaves it", talk -> talk.ends(4))
                .event("another reload", talk -> talk.trial.reconfigure(
                        centre(open(SALES), open("n" + talk.trial.tape().size())).agent(agent("ann", SALES)).build()))
                .event("ann answers", talk -> talk.answers(1, 2))
                .always(talk -> assertTrue(isShown(talk, OLD) || waiting(talk, OLD) == 0, "it is still there"))
                .then(talk -> {
                    talk.trial.answers(1).bridged(2, 1).ends(2, Reason.NORMAL);
                    List<String> told = talk.trial.told();
                    assertEquals(1, TalkOrders.count(told, "SEGMENT_EXITED call 4 in old ABANDONED"), told.toString());
                    assertEquals(1, TalkOrders.count(told, "CALL_ANSWERED call 2 in old"), told.toString());
                    assertFalse(isShown(talk, OLD), "it is empty, and gone");
                    talk.trial.reconfigure(with).arrives(-1, "200");
                    assertEquals(1, talk.trial.status(OLD).waiting(), "it may come back");
                });
    }

    @ParameterizedTest
    @EnumSource(RemovedQueue.class)
    @DisplayName("R16 Deleting a queue with leftovers")
    void shouldR16LeaveNobodyBehindWhenAQueueWithLeftoversIsRemoved(RemovedQueue rule) {
        List<OverflowConfig> toSales = List.of(new OverflowConfig(new OverflowConfig.Cause.Empty(),
                List.of(new Target.Queue(SALES, Target.Time.KEEP))));
        CenterConfig with = centre(open(SALES), open(OLD).overflow(toSales)
                .resumeWithin(Duration.ofMinutes(5))).number("200", new CenterConfig.Entry.Queue(OLD))
                .agent(agent("ann", SALES)).agent(agent("ben", OLD)).build();
        TalkOrders.given(with, talk -> {
            talk.trial.signIn("ben");
            talk.trial.arrives(-1, "200");
            talk.trial.arrives(-1, "200");
            talk.trial.arrives(-1, "200");
            talk.ends(6);
        })
                .event("the queue is removed", talk -> talk.trial.reconfigure(
                        centre(open(SALES)).removedQueue(rule).agent(agent("ann", SALES)).agent(agent("ben")).build()))
                .event("a caller hangs up", talk -> talk.ends(4))
                .event("ben refuses", talk -> talk.ends(1, Reason.REJECTED))
                .event("a second passes", talk -> talk.passes(1))
                .then(talk -> {
                    int decided = talk.trial.tape().size();
                    talk.passes(10_800);
                    assertTrue(talk.trial.tape().size() < decided + 100, "nothing runs hot: "
                            + (talk.trial.tape().size() - decided) + " commands in three hours");
                    assertFalse(isShown(talk, OLD), "it is gone, and does not come back");
                    List<String> told = talk.trial.told();
                    assertEquals(0, talk.trial.decider.floor().queues[1].waiting);
                    long ends = told.stream().filter(line -> line.contains("call 2 in old")
                            && (line.startsWith("SEGMENT_EXITED") || line.startsWith("SEGMENT_COMPLETED"))).count();
                    assertEquals(1, ends, told.toString());
                    if (rule == RemovedQueue.MOVE) {
                        assertTrue(told.contains("CALL_QUEUED call 2 in sales"), told.toString());
                    }
                });
    }

    @Test
    @DisplayName("R17 Ranking changed under way")
    void shouldR17EndOpenOffersByTheOldRuleAndStrandNobodyWhenTheRankingChanges() {
        CenterConfig ringAll = centre(open(SALES).offerPolicy(OfferPolicy.RING_ALL)).agent(agent("ann", SALES))
                .agent(agent("ben", SALES)).build();
        CenterConfig longestIdle = centre(open(SALES).ranking("idle")).agent(agent("ann", SALES))
                .agent(agent("ben", SALES)).build();
        TalkOrders.given(ringAll, talk -> {
            talk.trial.signIn("ann");
            talk.passes(1);
            talk.trial.signIn("ben");
            talk.trial.arrives();
            talk.trial.arrives();
        })
                .event("the queue becomes longestIdle", talk -> talk.trial.reconfigure(longestIdle))
                .event("ann answers", talk -> talk.answers(1, 2))
                .event("ben answers", talk -> talk.answers(3, 2))
                .event("a call enters", talk -> talk.trial.arrives())
                .then(talk -> {
                    talk.trial.reconfigure(longestIdle);
                    for (int agent = 0; agent < 2; agent++) {
                        boolean rings = talk.trial.decider.floor().agents[agent].offerSlot >= 0;
                        assertTrue(talk.trial.decider.floor().agents[agent].state == AgentState.BUSY || rings,
                                "agent " + agent + " has something to do while calls wait");
                    }
                    serveAll(talk);
                    assertEquals(0, talk.trial.status(SALES).waiting(), "nobody is stuck");
                    talk.trial.told();
                    talk.trial.arrives();
                    assertEquals(1, TalkOrders.count(talk.trial.told(), "OFFER_MADE"), "the new rule rings one");
                });
    }

    /** Whoever is rung answers and talks, until nobody is rung any more; then all talks end. */
    private static void serveAll(TalkTrial talk) {
        Probe probe = new Probe(talk.trial.decider);
        while (!probe.offers().isEmpty() || !probe.calls().isEmpty()) {
            for (Probe.OfferSeen offer : probe.offers()) {
                talk.answers(offer.legId(), offer.call());
            }
            for (Probe.CallSeen call : probe.calls()) {
                if (call.agent() >= 0) {
                    talk.ends(call.id());
                }
            }
        }
    }

    private static CenterConfig turns(List<String> agents) {
        CenterConfig.Builder centre = centre(Trial.queue(SALES).ranking("ring").joinWhen(Condition.ALWAYS));
        agents.forEach(name -> centre.agent(agent(name, SALES)));
        return centre.build();
    }

    /** A stage on which turns are followed: who had the last one, by index. */
    private static final class Turns {
        private final TalkTrial talk;
        private int last = -1;

        private Turns(TalkTrial talk) {
            this.talk = talk;
        }

        /** A call comes in and is served by whoever's turn it is. */
        private void call() {
            talk.trial.told();
            long call = talk.trial.arrives();
            int expected = next();
            String name = List.of("ann", "ben", "cid", "dan").get(expected);
            List<String> told = talk.trial.told();
            assertTrue(told.contains("OFFER_MADE call " + call + " in sales agent " + name),
                    "it was the turn of " + name + ": " + told);
            long leg = new Probe(talk.trial.decider).offers().get(0).legId();
            talk.answers(leg, call).ends(call);
            last = expected;
        }

        private int next() {
            for (int step = 1; step <= 4; step++) {
                int agent = (last + step + 4) % 4;
                if (talk.trial.decider.floor().agents[agent].state == AgentState.READY) {
                    return agent;
                }
            }
            throw new AssertionError("nobody is ready");
        }

        private void reload(List<String> now) {
            talk.trial.reconfigure(turns(now));
            for (String name : now) {
                if (talk.trial.decider.floor().agents[talk.trial.agent(name)].state == AgentState.LOGGED_OFF) {
                    talk.trial.signIn(name);
                }
            }
        }
    }

    private static Turns fourInTurn() {
        return new Turns(TalkOrders.open(turns(List.of("ann", "ben", "cid", "dan")),
                talk -> talk.trial.signIn("ann").signIn("ben").signIn("cid").signIn("dan")));
    }

    @Test
    @DisplayName("R32 Turns after a membership change")
    void shouldR32MoveNobodysTurnWhenMembersGoComeBackAndTheConfigurationReloads() {
        new Race<>(ReloadRaceTest::fourInTurn, turns -> TalkOrders.replay(turns.talk))
                .event("a call", Turns::call)
                .event("ben is removed", turns -> turns.reload(List.of("ann", "cid", "dan")))
                .event("all are there, in another order", turns -> turns.reload(List.of("dan", "ben", "ann", "cid")))
                .event("another call", Turns::call)
                .then(turns -> {
                    for (int call = 0; call < 5; call++) {
                        turns.call();
                    }
                });
    }

    @Test
    @DisplayName("R20 Cursor sticks at the end")
    void shouldR20WrapToTheTopWhenTheLastOfTheOrderIsOnABreak() {
        new Race<>(() -> {
            Turns turns = fourInTurn();
            turns.talk.trial.notReady("dan", NotReadyReason.BREAK);
            turns.call();
            turns.call();
            return turns;
        }, turns -> TalkOrders.replay(turns.talk))
                .event("a call", Turns::call)
                .event("another call", Turns::call)
                .event("the last is back", turns -> turns.talk.trial.ready("dan"))
                .event("the last goes on a break", turns -> turns.talk.trial.notReady("dan", NotReadyReason.BREAK))
                .then(turns -> {
                    for (int call = 0; call < 5; call++) {
                        turns.call();
                    }
                });
    }
}
