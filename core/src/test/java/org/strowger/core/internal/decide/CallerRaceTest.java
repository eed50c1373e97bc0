package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CallbackConfig.First;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.OfferStage;
import org.strowger.core.internal.race.Race;
import org.strowger.core.internal.ring.QueueCommandEncoders;
import org.strowger.core.measure.Count;
import org.strowger.core.measure.IntervalCounts;
import org.strowger.core.measure.Measures;
import org.strowger.core.measure.QueueMeasures;

/** Races about the places of callers: those who come back, are called back, are moved and are counted. */
class CallerRaceTest {
    private static final String SALES = "sales";
    private static final long SECOND = 1_000_000_000L;

    private final QueueCommandEncoders host = new QueueCommandEncoders();

    /** Callers of one company came at 0 s and 1 s and hang up at 1 s and 3 s; their places lapse 300 s later. */
    private final class Company {
        private static final long TOKEN = 7;

        private final TalkTrial talk;
        private final List<Long> lapseNs = new ArrayList<>(List.of(301 * SECOND, 303 * SECOND));
        private final Set<Long> claimed = new HashSet<>();
        private long nextLeg = 20;
        private long claims;
        private long expected;

        private Company() {
            CenterConfig center = CenterConfig.named("test").queue(Trial.queue(SALES).joinWhen(Condition.ALWAYS)
                    .resumeWithin(Duration.ofMinutes(5)).stickyFor(Duration.ZERO).maxWaitNoAgent(Duration.ZERO))
                    .agent(AgentConfig.named("ann")).entryQueue(SALES).build();
            talk = TalkOrders.open(center, given -> {
                calls(given, 10, TOKEN);
                given.passes(1);
                calls(given, 12, TOKEN);
                calls(given, 14, 0);
                given.ends(10).ends(14).passes(2).ends(12).passes(297).passesMs(500);
            });
            talk.trial.listen(this::hear);
        }

        private void calls(TalkTrial on, long leg, long customer) {
            on.trial.offered(leg);
            if (customer != 0) {
                on.trial.command(host.callCustomer(leg, customer));
            }
            on.trial.answers(leg);
        }

        private void hear(AcdEvent event) {
            if (event.kind() == AcdEventKind.PLACE_RESUMED) {
                claims++;
                assertTrue(claimed.add(event.effectiveAtNs()), "each place once");
            }
        }

        private void comesBack(long customer) {
            long claimsBefore = claims;
            calls(talk, nextLeg, customer);
            lapseNs.removeIf(at -> at <= talk.trial.nowNs());
            if (customer != 0 && !lapseNs.isEmpty()) {
                lapseNs.remove(0);
                expected++;
            }
            assertTrue(customer != 0 || claims == claimsBefore, "an anonymous caller has no place");
            assertEquals(nextLeg, talk.trial.decider.floor().calls.byCaller(nextLeg).callId,
                    "a new call, with its own id");
            nextLeg += 2;
        }
    }

    @Test
    @DisplayName("R29 Resume by caller number")
    void shouldR29LetEachPlaceBeClaimedOnceWhenTwoReturnWhilePlacesLapse() {
        new Race<>(Company::new, company -> TalkOrders.replay(company.talk))
                .event("one returns", company -> company.comesBack(Company.TOKEN))
                .event("the other returns", company -> company.comesBack(Company.TOKEN))
                .event("an anonymous caller comes", company -> company.comesBack(0))
                .event("a second passes, a place lapses", company -> company.talk.passes(1))
                .always(company -> assertEquals(company.expected, company.claims, "claims"))
                .then(company -> {
                    company.talk.passes(10);
                    assertEquals(0, company.talk.trial.decider.floor().leftPlaces.size(), "nothing is kept");
                });
    }

    /** Three of five callers asked to be called back; two agents come free. */
    private static final class Office {
        private final TalkTrial talk;
        private final List<Long> firstOffers = new ArrayList<>();
        private final Set<Long> dialled = new HashSet<>();
        private final Set<Long> connected = new HashSet<>();

        private Office(First first) {
            CenterConfig center = CenterConfig.named("test").queue(Trial.queue(SALES).joinWhen(Condition.ALWAYS)
                    .callbackFirst(first).maxWaitNoAgent(Duration.ZERO)).agent(AgentConfig.named("ann"))
                    .agent(AgentConfig.named("ben")).entryQueue(SALES).build();
            talk = TalkOrders.open(center, given -> {
                given.trial.listen(this::hear);
                given.trial.signInNotReady("ann", NotReadyReason.BREAK).signInNotReady("ben", NotReadyReason.BREAK);
                for (int i = 0; i < 5; i++) {
                    long call = given.trial.arrives();
                    given.passes(1);
                    if (i % 2 == 0) {
                        given.trial.callbacks(asks -> asks.ask(call, "0909"));
                    }
                }
            });
        }

        private void hear(AcdEvent event) {
            switch (event.kind()) {
                case OFFER_MADE -> {
                    if (!firstOffers.contains(event.callId())) {
                        firstOffers.add(event.callId());
                    }
                }
                case CALLBACK_DIALLED -> assertTrue(dialled.add(event.callId()), "dialled twice at a time");
                case CALLBACK_FAILED -> dialled.remove(event.callId());
                case CALLBACK_ENDED -> {
                    dialled.remove(event.callId());
                    if (event.detail().equals("CONNECTED")) {
                        connected.add(event.callId());
                    }
                }
                default -> { }
            }
        }

        private void agentsAnswer() {
            Probe probe = new Probe(talk.trial.decider);
            probe.offers().stream().filter(offer -> offer.stage() != OfferStage.ANSWERED)
                    .filter(offer -> talk.trial.decider.floor().calls.offerByLeg(offer.legId()).isDialled())
                    .forEach(offer -> talk.trial.answers(offer.legId()));
        }

        private void customersAnswer() {
            Floor floor = talk.trial.decider.floor();
            for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
                Call call = floor.calls.call(slot);
                if (floor.calls.isLiving(slot) && call.callback != Call.NONE && call.legId != 0) {
                    talk.trial.answers(call.legId);
                }
            }
        }

        private void bridgesAre() {
            Probe probe = new Probe(talk.trial.decider);
            for (Probe.OfferSeen offer : probe.offers()) {
                Call call = talk.trial.decider.floor().calls.named(offer.call());
                if (offer.stage() == OfferStage.ANSWERED && call.legId != 0 && call.answered) {
                    talk.trial.bridged(call.legId, offer.legId());
                }
            }
        }

        private void talksEnd() {
            for (Probe.CallSeen call : new Probe(talk.trial.decider).calls()) {
                if (call.agent() >= 0) {
                    talk.ends(talk.trial.decider.floor().calls.named(call.id()).legId);
                }
            }
        }

        /** A customer who rings has an agent who waits for him alone. */
        private void checkDials() {
            int reserved = new Probe(talk.trial.decider).offers().size();
            assertTrue(dialled.size() <= reserved, dialled.size() + " dials for " + reserved + " agents");
        }
    }

    @ParameterizedTest
    @EnumSource(First.class)
    @DisplayName("R30 Callback unfairness and double dial")
    void shouldR30GoByTheOldPlacesAndDialOnceForEachAgentWhenAgentsComeFreeInAnyOrder(First first) {
        new Race<>(() -> new Office(first), office -> TalkOrders.replay(office.talk))
                .event("ann comes free", office -> office.talk.trial.ready("ann"))
                .event("ben comes free", office -> office.talk.trial.ready("ben"))
                .event("who is rung answers", Office::agentsAnswer)
                .event("customers answer and are bridged", office -> {
                    office.customersAnswer();
                    office.bridgesAre();
                })
                .always(Office::checkDials)
                .then(office -> {
                    for (int round = 0; round < 8; round++) {
                        office.agentsAnswer();
                        office.customersAnswer();
                        office.agentsAnswer();
                        office.bridgesAre();
                        office.checkDials();
                        office.talksEnd();
                    }
                    assertEquals(List.of(1L, 4L, 3L, 8L, 5L), office.firstOffers, "by the old places");
                    assertEquals(Set.of(1L, 3L, 5L), office.connected);
                    assertEquals(0, office.talk.trial.status(SALES).waiting());
                });
    }

    /** The places of waiting callers as somebody follows them who only hears events. */
    private final class Places {
        private final TalkTrial talk;
        private final List<Long> order = new ArrayList<>();
        private long moves;

        private Places() {
            CenterConfig center = CenterConfig.named("test").queue(Trial.queue(SALES).callRanking("urgent"))
                    .agent(AgentConfig.named("ann")).entryQueue(SALES).build();
            talk = TalkOrders.open(center, given -> {
                given.trial.listen(this::hear);
                given.trial.signIn("ann");
                given.talks(1);
                for (int i = 0; i < 7; i++) {
                    given.trial.arrives();
                    given.passes(1);
                }
            });
        }

        private void hear(AcdEvent event) {
            switch (event.kind()) {
                case CALL_QUEUED -> order.add(event.position() - 1, event.callId());
                case CALL_MOVED -> {
                    moves++;
                    order.remove(event.callId());
                    order.add(event.position() - 1, event.callId());
                }
                case CALL_ANSWERED, SEGMENT_EXITED -> order.remove(event.callId());
                default -> { }
            }
        }

        private void check() {
            for (int at = 0; at < order.size(); at++) {
                Call call = talk.trial.decider.floor().calls.byCaller(order.get(at));
                assertEquals(at + 1, talk.trial.decider.scene().position(call), "the place of call " + order.get(at));
            }
        }
    }

    @Test
    @DisplayName("R31 Position goes up: each reordering is an event")
    void shouldR31TellEachReorderingWhenBetterPlacedCallsComeAndGo() {
        new Race<>(Places::new, places -> TalkOrders.replay(places.talk))
                .event("a better-placed call enters", places -> places.talk.trial.arrives(90, "100"))
                .event("the fourth is given priority", places -> places.talk.trial.command(host.callPriority(10, 80)))
                .event("the first hangs up", places -> places.talk.ends(4))
                .event("the last counts as older", places -> places.talk.trial.command(
                        host.callHeadStart(16, 60 * SECOND)))
                .always(Places::check)
                .then(places -> {
                    assertEquals(2, places.moves, "one event for each who was moved, and none when nothing changes");
                    assertTrue(places.order.indexOf(14L) >= 5, "the seventh was told of all who passed him");
                });
    }

    /** A call in at 6:28 that nobody has answered yet. */
    private static final class HalfHours {
        private static final long IN_S = 28 * 60;

        private final TalkTrial talk;
        private final Measures measures;
        private long answeredAtNs = -1;

        private HalfHours() {
            CenterConfig center = CenterConfig.named("test").queue(Trial.queue(SALES).joinWhen(Condition.ALWAYS)
                    .maxWaitNoAgent(Duration.ZERO)).agent(AgentConfig.named("ann")).entryQueue(SALES).build();
            measures = Measures.of(center).build();
            talk = TalkOrders.open(center, given -> {
                given.trial.listen(measures);
                given.passes(IN_S);
                given.trial.arrives();
            });
        }

        private QueueMeasures asked() {
            QueueMeasures both = measures.snapshot().queue(SALES);
            assertEquals(0, both.total().identityGap(), "the running identity");
            both.byArrival().forEach(row -> assertEquals(0, row.counts().identityGap(), "of arrivals"));
            return both;
        }

        private void annAnswers() {
            if (answeredAtNs < 0) {
                answeredAtNs = talk.trial.nowNs();
            }
            talk.trial.signIn("ann");
            talk.answers(1, 2);
        }

        private static long in(List<IntervalCounts> rows, long halfHour, Count count) {
            long firstMs = 915_170_400_000L;
            return rows.stream().filter(row -> row.startMs() == firstMs + halfHour * 1_800_000)
                    .mapToLong(row -> row.counts().of(count)).sum();
        }
    }

    @Test
    @DisplayName("R34 Interval edges")
    void shouldR34PutACallAcrossTheEdgeRightInBothViewsWheneverTheyAreAsked() {
        new Race<>(HalfHours::new, halves -> TalkOrders.replay(halves.talk))
                .event("four minutes pass", halves -> halves.talk.passes(240))
                .event("ann answers", HalfHours::annAnswers)
                .event("both views are asked", HalfHours::asked)
                .event("the caller hangs up", halves -> {
                    if (halves.answeredAtNs >= 0) {
                        halves.talk.ends(2);
                    }
                })
                .then(halves -> {
                    QueueMeasures both = halves.asked();
                    long half = halves.answeredAtNs / (1_800 * SECOND);
                    assertEquals(1, HalfHours.in(both.byEvent(), 0, Count.OFFERED));
                    assertEquals(1, HalfHours.in(both.byEvent(), half, Count.ANSWERED), "when it was answered");
                    assertEquals(1, HalfHours.in(both.byArrival(), 0, Count.OFFERED));
                    assertEquals(1, HalfHours.in(both.byArrival(), 0, Count.ANSWERED), "when it came in");
                    assertEquals(1, both.total().of(Count.ANSWERED));
                });
    }
}
