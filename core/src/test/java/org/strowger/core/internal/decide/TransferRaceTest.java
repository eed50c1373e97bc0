package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.race.Race;

/** Races about the end of a talk: wrap-up, counts, transfers. Callers' legs are even, agents' odd. */
class TransferRaceTest {
    private static final int QUEUES = 2_000;
    private static final int CALLS = 150;

    /** Ann serves six queues, ben another; each but the first begins with q. */
    private static CenterConfig sixQueues(Duration wrapUp) {
        CenterConfig.Builder center = CenterConfig.named("test").entryQueue("q0");
        AgentConfig.Builder ann = AgentConfig.named("ann");
        for (int queue = 0; queue < 6; queue++) {
            center.queue(Trial.queue("q" + queue).wrapUp(wrapUp))
                    .number("10" + queue, new CenterConfig.Entry.Queue("q" + queue));
            ann.queue("q" + queue);
        }
        return center.queue(Trial.queue("help").wrapUp(wrapUp)).agent(ann)
                .agent(AgentConfig.named("ben").queue("help")).build();
    }

    private static void reload(TalkTrial talk) {
        talk.trial.reconfigure(sixQueues(Duration.ofSeconds(2 + talk.trial.tape().size())));
    }

    /** No queue offers before the wrap-up ends; afterwards the oldest call is hers. */
    private static void ringsInNoWrapUp(Race<TalkTrial> race) {
        race.event("a call enters another queue", talk -> talk.trial.arrives(-1, "103"))
                .event("a second later a reload", talk -> reload(talk.passes(1)))
                .event("14 s pass", talk -> talk.passes(14))
                .always(talk -> {
                    List<String> told = talk.trial.toldSoFar();
                    int ready = told.indexOf("AGENT_CHANGED agent ann READY");
                    List<String> before = ready < 0 ? told : told.subList(0, ready);
                    assertEquals(0, before.stream().filter(line -> line.startsWith("OFFER_MADE")
                            && line.endsWith("agent ann")).count(), "rung in wrap-up: " + told);
                })
                .then(talk -> {
                    talk.passes(31);
                    List<String> told = talk.trial.told();
                    assertEquals(1, TalkOrders.count(told, "AGENT_CHANGED agent ann WRAP_UP"), told.toString());
                    assertEquals(1, TalkOrders.count(told, "AGENT_CHANGED agent ann READY"), told.toString());
                    String first = told.stream().filter(line -> line.startsWith("CALL_QUEUED")
                            && line.endsWith("in q3")).findFirst().orElseThrow();
                    assertTrue(told.contains("OFFER_MADE call " + first.split(" ")[2] + " in q3 agent ann"),
                            told.toString());
                });
    }

    @Test
    @DisplayName("R10 Rung in wrap-up, with a reload one second in")
    void shouldR10OfferFromNoQueueBeforeTheWrapUpEndsWhenTheConfigurationIsReloadedInIt() {
        ringsInNoWrapUp(TalkOrders.given(sixQueues(Duration.ofSeconds(30)), talk -> {
            talk.trial.signIn("ann");
            talk.talks(1);
        }).event("her caller hangs up", talk -> talk.ends(2)));
    }

    @Test
    @DisplayName("R10 Rung in wrap-up after an attended transfer")
    void shouldR10OfferFromNoQueueBeforeTheWrapUpEndsWhenSheTransferredAttended() {
        ringsInNoWrapUp(TalkOrders.given(sixQueues(Duration.ofSeconds(30)), talk -> {
            talk.trial.signIn("ann").signIn("ben");
            long call = talk.talks(1);
            talk.consultAgent(call, "ben").answers(3, 1);
        }).event("she connects the two", talk -> talk.complete(2).ends(1, Reason.TRANSFERRED)));
    }

    /** Many queues and talks, made once; each order of the race is played on a talk of its own. */
    private static final class ManyQueues {
        private final TalkTrial talk;
        private int next;

        private ManyQueues() {
            CenterConfig.Builder center = CenterConfig.named("test").entryQueue("q0");
            for (int queue = 0; queue < QUEUES; queue++) {
                center.queue(Trial.queue("q" + queue).wrapUp(Duration.ofHours(1)))
                        .number("1" + (10_000 + queue), new CenterConfig.Entry.Queue("q" + queue));
            }
            for (int agent = 0; agent < CALLS; agent++) {
                AgentConfig.Builder config = AgentConfig.named("a" + agent);
                for (int queue = agent; queue < QUEUES; queue += CALLS) {
                    config.queue("q" + queue);
                }
                center.agent(config);
            }
            talk = new TalkTrial(center.build());
            for (int agent = 0; agent < CALLS; agent++) {
                talk.trial.signIn("a" + agent);
                long call = talk.trial.arrives(-1, "1" + (10_000 + agent));
                talk.answers(2L * agent + 1, call);
            }
            talk.trial.told();
        }

        private OneTalk take() {
            return new OneTalk(talk, next++);
        }
    }

    /** Agent n talks on call 2 (n + 1), his leg is 2 n + 1. */
    private record OneTalk(TalkTrial talk, int agent) {
        private long call() {
            return 2L * (agent + 1);
        }

        private long leg() {
            return 2L * agent + 1;
        }
    }

    @Test
    @DisplayName("R11 Counted twice")
    void shouldR11CountOneCompletionWhenHangUpTransferAndIdleComeInAnyOrder() {
        // given
        ManyQueues centre = new ManyQueues();
        // when, then
        new Race<>(centre::take, one -> { })
                .event("the caller hangs up", one -> one.talk().ends(one.call()))
                .event("his phone asks for another queue", one -> one.talk().asksForQueue(one.leg(), "q1999"))
                .event("his phone is idle", one -> one.talk().trial.phone(0, "a" + one.agent(), DeviceState.IDLE))
                .then(one -> {
                    one.talk().ends(one.leg(), Reason.NORMAL).passesMs(600);
                    List<String> told = one.talk().trial.told();
                    assertEquals(1, TalkOrders.count(told, "SEGMENT_COMPLETED call " + one.call() + " in q"
                            + one.agent() + " agent a" + one.agent()), told.toString());
                    assertEquals(1, TalkOrders.count(told, "AGENT_CHANGED agent a" + one.agent() + " WRAP_UP"),
                            told.toString());
                    assertEquals(1, TalkOrders.count(told, "CALL_ENDED call " + one.call()), told.toString());
                    assertEquals(1, one.talk().trial.decider.floor().agents[one.agent()].callsAnswered);
                    assertEquals(1, one.talk().trial.status("q" + one.agent()).answered());
                });
        assertEquals(132, centre.next, "3! + 3 * 4!/2! + 6!/(2! 2! 2!) orders");
        TalkOrders.replay(centre.talk);
    }

    private static CenterConfig twoQueues() {
        return CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .queue(Trial.queue("help").wrapUp(Duration.ofSeconds(10)))
                .agent(AgentConfig.named("ann").queue("sales")).agent(AgentConfig.named("ben").queue("help"))
                .entryQueue("sales").build();
    }

    /** Ann's talk of 20 s was one, her wrap-up was one, and she is offered again. */
    private static void annIsNotStranded(TalkTrial talk) {
        talk.passes(31);
        List<String> told = talk.trial.told();
        assertEquals(1, talk.completed().stream().filter(done -> done.agent().equals("ann")).count(), told.toString());
        assertEquals(1, TalkOrders.count(told, "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED"),
                told.toString());
        assertEquals(1, TalkOrders.count(told, "AGENT_CHANGED agent ann WRAP_UP"), told.toString());
        assertEquals(1, TalkOrders.count(told, "OFFER_MADE call 4 in sales agent ann"), told.toString());
        assertEquals(1, talk.trial.status("sales").answered());
    }

    @Test
    @DisplayName("R12 Transfer strands the agent, blind")
    void shouldR12EndHisTalkAndOpenOneSegmentMoreWhenHeTransfersBlind() {
        TalkOrders.given(twoQueues(), talk -> {
            talk.trial.signIn("ann").signIn("ben");
            talk.talks(1);
            talk.passes(20);
        })
                .event("her phone asks for help", talk -> talk.asksForQueue(1, "help"))
                .event("her line ends", talk -> talk.ends(1))
                .event("a call enters sales", talk -> talk.trial.arrives())
                .event("her phone is idle", talk -> talk.trial.phone(0, "ann", DeviceState.IDLE))
                .then(talk -> {
                    List<String> told = talk.trial.toldSoFar();
                    assertEquals(1, TalkOrders.count(told, "CALL_QUEUED call 2 in help"), told.toString());
                    assertEquals(1, TalkOrders.count(told, "OFFER_MADE call 2 in help agent ben"), told.toString());
                    talk.answers(3, 2).passes(5).ends(2);
                    annIsNotStranded(talk);
                    assertEquals(1, talk.trial.status("help").answered());
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("R12 Transfer strands the agent, attended")
    void shouldR12EndHisTalkAndOpenOneStayMoreWhenHeTransfersAttended(boolean byHost) {
        TalkOrders.given(twoQueues(), talk -> {
            talk.trial.signIn("ann").signIn("ben");
            long call = talk.talks(1);
            talk.passes(20).consultQueue(call, "help").answers(3, 1);
        })
                .event("she connects the two", talk -> {
                    if (byHost) {
                        talk.complete(2);
                    } else {
                        talk.ends(1, Reason.NORMAL);
                    }
                })
                .event("her line ends as transferred", talk -> talk.ends(1, Reason.TRANSFERRED))
                .event("a call enters sales", talk -> talk.trial.arrives())
                .event("the two hear each other", talk -> talk.trial.bridged(2, 3))
                .then(talk -> {
                    assertEquals(1, talk.trial.status("help").answered(), talk.trial.toldSoFar().toString());
                    assertEquals("BUSY", talk.state("ben"));
                    talk.passes(5).ends(2);
                    annIsNotStranded(talk);
                });
    }
}
