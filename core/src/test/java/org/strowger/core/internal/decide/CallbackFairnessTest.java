package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CallbackConfig.First;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.replay.Replayer;

/** R30: 60 callbacks and callers on the line. Places are kept, and nobody is dialled whom no agent awaits. */
class CallbackFairnessTest {
    private static final int CALLBACKS = 60;
    private static final int AGENTS = 7;
    private static final int STEPS = 5_000;

    private Trial trial;
    /** The call whose place each callback keeps. */
    private final Map<Long, Long> placeOf = new HashMap<>();
    private final List<Long> served = new ArrayList<>();
    /** Callbacks whose customer is rung or on the line, without an agent so far. */
    private final Map<Long, Long> customers = new HashMap<>();
    private final Set<Long> agentsRung = new HashSet<>();
    private final Map<Long, Long> bridges = new HashMap<>();
    private final Set<Long> talking = new HashSet<>();
    private String where = "";
    private int connected;

    private void openCentre(First first) {
        CenterConfig.Builder center = CenterConfig.named("test").queue(Trial.queue("sales").joinWhen(Condition.ALWAYS).callbackFirst(first)
                .callbackAttempts(10).callbackGap(Duration.ofSeconds(30)).callbackExpiry(Duration.ofHours(24))
                .missesAllowed(0).faultsAllowed(0).maxWaitNoAgent(Duration.ZERO).maxWait(Duration.ZERO));
        for (int i = 0; i < AGENTS; i++) {
            center.agent(AgentConfig.named("a" + i).queue("sales"));
        }
        trial = new Trial(center.entryQueue("sales").build());
        trial.listen(this::hear);
        for (int i = 0; i < 2 * CALLBACKS; i++) {
            long call = trial.passes(1, TimeUnit.SECONDS).arrives();
            if (i % 2 == 0) {
                trial.callbacks(asks -> asks.ask(call, "0909"));
            }
        }
        trial.told();
    }

    private void hear(AcdEvent event) {
        long call = event.callId();
        switch (event.kind()) {
            case CALLBACK_REQUESTED -> placeOf.put(call, event.fromCallId());
            case CALL_ANSWERED -> served.add(placeOf.getOrDefault(call, call));
            case CALLBACK_DIALLED ->
                assertEquals(null, customers.put(call, event.legId()), where + "customer dialled twice");
            case CALLBACK_FAILED -> customers.remove(call);
            case CALLBACK_ENDED -> {
                customers.remove(call);
                connected += event.detail().equals("CONNECTED") ? 1 : 0;
            }
            default -> { }
        }
    }

    @ParameterizedTest
    @EnumSource(First.class)
    void shouldServeCallbacksByTheirOldPlaceAmongCallersOnTheLine(First first) {
        // given
        openCentre(first);
        // when: one agent takes them all
        trial.signIn("a0");
        for (int i = 0; i < 3 * CALLBACKS; i++) {
            work();
            trial.passes(1, TimeUnit.SECONDS);
            talking.forEach(leg -> trial.ends(leg, Reason.NORMAL));
            talking.clear();
        }
        // then
        List<Long> inOrder = new ArrayList<>();
        for (long call = 2; call <= 4 * CALLBACKS; call += 2) {
            inOrder.add(call);
        }
        assertEquals(inOrder, served);
    }

    /** Everybody rung answers, and every bridge is made. */
    private void work() {
        note();
        for (long leg : List.copyOf(agentsRung)) {
            agentsRung.remove(leg);
            trial.answers(leg);
        }
        for (long leg : List.copyOf(customers.values())) {
            trial.answers(leg);
        }
        note();
        agentsRung.forEach(trial::answers);
        agentsRung.clear();
        note();
        bridges.forEach((customer, agent) -> {
            trial.bridged(customer, agent);
            talking.add(agent);
        });
        bridges.clear();
    }

    private void note() {
        for (String line : trial.told()) {
            String[] words = line.split(" ");
            if (words[0].equals("dial") && words[2].startsWith("a")) {
                agentsRung.add(Long.parseLong(words[1]));
            } else if (words[0].equals("bridge")) {
                bridges.put(Long.parseLong(words[1]), Long.parseLong(words[2]));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(First.class)
    void shouldNeverDialMoreCustomersThanAgentsWait(First first) {
        // given
        SplittableRandom random = new SplittableRandom(30);
        openCentre(first);
        for (int i = 0; i < AGENTS; i++) {
            trial.signIn("a" + i);
        }
        // when
        for (int step = 0; step < STEPS; step++) {
            where = "seed 30, " + first + ", step " + step + ": ";
            act(random);
            checkDials();
        }
        // then
        assertTrue(connected > CALLBACKS / 2, where + connected + " callbacks were connected");
        Decider again = new Decider(trial.center, new RoutingPlan(trial.center, Trial.rankings()), null);
        trial.tape().play(new Replayer(again, (sequence, nowNs, wallMs, record) -> { }));
        assertEquals(trial.decider.digest(), again.digest(), where);
    }

    private void act(SplittableRandom random) {
        note();
        long agent = any(random, agentsRung);
        long customer = any(random, new HashSet<>(customers.values()));
        long talk = any(random, talking);
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> {
                agentsRung.remove(agent);
                trial.answers(agent);
            }
            case 4 -> {
                agentsRung.remove(agent);
                trial.ends(agent, Reason.BUSY);
            }
            case 5, 6, 7, 8 -> trial.answers(customer);
            case 9 -> trial.ends(customer, random.nextBoolean() ? Reason.NO_ANSWER : Reason.BUSY);
            case 10, 11, 12, 13 -> {
                Long with = bridges.keySet().stream().sorted().findFirst().orElse(0L);
                if (with != 0) {
                    talking.add(bridges.get(with));
                    trial.bridged(with, bridges.remove(with));
                }
            }
            case 14, 15, 16 -> {
                talking.remove(talk);
                trial.ends(talk, Reason.NORMAL);
            }
            case 17 -> {
                String name = "a" + random.nextInt(AGENTS);
                if (trial.agentStatus(name).state() == AgentState.LOGGED_OFF) {
                    trial.signIn(name);
                } else {
                    trial.signOut(name);
                }
            }
            default -> trial.passes(random.nextInt(1_500), TimeUnit.MILLISECONDS);
        }
    }

    private static long any(SplittableRandom random, Set<Long> legs) {
        List<Long> sorted = legs.stream().sorted().toList();
        return sorted.isEmpty() ? 9_999_999 : sorted.get(random.nextInt(sorted.size()));
    }

    /** A customer who rings has an agent who waits for him alone. */
    private void checkDials() {
        int awaiting = 0;
        for (Agent agent : trial.decider.floor().agents) {
            awaiting += agent.offerSlot == Agent.NO_SLOT ? 0 : 1;
        }
        long ringing = customers.keySet().stream()
                .filter(call -> !trial.decider.floor().calls.byCaller(call).answered).count();
        assertTrue(ringing <= awaiting, where + ringing + " customers rang for " + awaiting + " agents");
    }
}
