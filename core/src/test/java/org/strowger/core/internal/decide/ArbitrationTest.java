package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.Arbitration;
import org.strowger.core.center.CenterConfig;

/** Which queue one agent serves, against a plain judge: a list, sorted anew for each decision. */
class ArbitrationTest {
    private static final long SEED = 411;
    private static final int QUEUES = 4;
    private static final int[] WEIGHTS = {1, 2, 3, 10};
    private static final int[] TIERS = {3, 1, 2, 1};
    private static final int MOST_PASSED = 6;

    /** A waiting call as the judge sees it. */
    private static final class Waiting {
        final long id;
        final int queue;
        final int priority;
        final long sinceNs;
        int passed;
        boolean lifted;

        Waiting(long id, int queue, int priority, long sinceNs) {
            this.id = id;
            this.queue = queue;
            this.priority = priority;
            this.sinceNs = sinceNs;
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    /** In millionths: a queue of weight 3 is served in steps of 333 333. */
    private final long[] turns = new long[QUEUES];
    private long presentTurn;

    @ParameterizedTest
    @EnumSource(Arbitration.class)
    void shouldServeTheQueueThatTheRuleNamesAndLetNobodyBePassedForEver(Arbitration rule) {
        // given
        Trial trial = new Trial(centre(rule));
        SplittableRandom random = new SplittableRandom(SEED + rule.ordinal());
        trial.signIn("ann");
        long talking = trial.arrives(50, "000");
        served(new Waiting(talking, 0, 50, 0));
        trial.answers(1).bridged(talking, 1);
        long leg = 1;
        int lifted = 0;
        for (int round = 0; round < 600; round++) {
            for (int i = random.nextInt(3); i > 0 && waiting.size() < 40 || waiting.isEmpty(); i--) {
                arrives(trial, random.nextInt(QUEUES), 40 + 10 * random.nextInt(3));
                trial.passes(random.nextInt(3_000), TimeUnit.MILLISECONDS);
            }
            // when
            trial.told();
            trial.ends(leg, Reason.NORMAL);
            // then
            Waiting expected = best(rule);
            String offer = trial.told().stream()
                    .filter(line -> line.startsWith("OFFER_MADE")).findFirst().orElseThrow();
            assertEquals("OFFER_MADE call " + expected.id + " in q" + expected.queue + " agent ann", offer,
                    rule + ", seed " + SEED + ", round " + round);
            lifted += expected.lifted ? 1 : 0;
            served(expected);
            leg = trial.decider.floor().calls.offer(trial.decider.floor().agents[0].offerSlot).legId;
            trial.answers(leg).bridged(expected.id, leg);
        }
        assertTrue(lifted > 10, rule + ": only " + lifted + " calls were lifted");
    }

    private static CenterConfig centre(Arbitration rule) {
        CenterConfig.Builder centre = CenterConfig.named("test").arbitration(rule).entryQueue("q0");
        AgentConfig.Builder agent = AgentConfig.named("ann");
        for (int queue = 0; queue < QUEUES; queue++) {
            centre.queue(Trial.queue("q" + queue).callRanking("urgent").weight(WEIGHTS[queue])
                    .maxOvertaken(MOST_PASSED).overdueAfter(Duration.ZERO).maxWait(Duration.ZERO));
            centre.number(queue + "00", new CenterConfig.Entry.Queue("q" + queue));
            agent.queue("q" + queue, TIERS[queue]);
        }
        return centre.agent(agent).build();
    }

    private void arrives(Trial trial, int queue, int priority) {
        boolean wakes = waiting.stream().noneMatch(call -> call.queue == queue);
        if (wakes) {
            turns[queue] = Math.max(turns[queue], presentTurn);
        }
        long id = trial.arrives(priority, queue + "00");
        waiting.add(new Waiting(id, queue, priority, trial.nowNs()));
    }

    private Waiting best(Arbitration rule) {
        Comparator<Waiting> order = Comparator.<Waiting>comparingInt(call -> -call.priority)
                .thenComparingLong(call -> call.sinceNs).thenComparingLong(call -> call.id);
        Comparator<Waiting> ofRule = switch (rule) {
            case GLOBAL -> order;
            case OWN_TIER -> Comparator.<Waiting>comparingInt(call -> TIERS[call.queue]).thenComparing(order);
            case WEIGHTED -> Comparator.<Waiting>comparingLong(call -> turns[call.queue])
                    .thenComparing(order);
            case STRICT_WEIGHT -> Comparator.<Waiting>comparingInt(call -> -WEIGHTS[call.queue]).thenComparing(order);
            case LONGEST_QUEUE -> Comparator.<Waiting>comparingLong(call ->
                    -waiting.stream().filter(other -> other.queue == call.queue).count()).thenComparing(order);
        };
        return waiting.stream().filter(call -> call.lifted)
                .min(Comparator.<Waiting>comparingLong(call -> call.sinceNs).thenComparingLong(call -> call.id))
                .orElseGet(() -> waiting.stream().min(ofRule).orElseThrow());
    }

    /** Every older call was passed; who was passed too often is lifted, and passes are counted per queue. */
    private void served(Waiting call) {
        waiting.remove(call);
        presentTurn = Math.max(presentTurn, turns[call.queue]);
        turns[call.queue] += 1_000_000 / WEIGHTS[call.queue];
        for (int queue = 0; queue < QUEUES; queue++) {
            int of = queue;
            if (waiting.stream().anyMatch(other -> other.queue == of && other.id < call.id)) {
                waiting.stream().filter(other -> other.queue == of).forEach(other -> other.passed++);
            }
        }
        waiting.forEach(other -> other.lifted |= other.passed >= MOST_PASSED);
    }

    @Test
    void shouldServeQueuesInProportionToTheirWeightsWhenAllHaveCalls() {
        // given
        CenterConfig.Builder centre =
                CenterConfig.named("test").arbitration(Arbitration.WEIGHTED).entryQueue("q0");
        for (int queue = 0; queue < 3; queue++) {
            centre.queue(Trial.queue("q" + queue).weight(WEIGHTS[queue]).maxOvertaken(0).maxWait(Duration.ZERO));
            centre.number(queue + "00", new CenterConfig.Entry.Queue("q" + queue));
        }
        Trial trial = new Trial(centre.agent(AgentConfig.named("ann")).build());
        trial.signIn("ann");
        long busy = trial.arrives(50, "000");
        trial.answers(1).bridged(busy, 1);
        for (int i = 0; i < 150; i++) {
            trial.arrives(50, i % 3 + "00");
        }
        trial.told();
        // when
        int[] served = new int[3];
        long leg = 1;
        for (int i = 0; i < 60; i++) {
            trial.ends(leg, Reason.NORMAL);
            String[] offer = trial.told().stream()
                    .filter(line -> line.startsWith("OFFER_MADE")).findFirst().orElseThrow().split(" ");
            served[offer[4].charAt(1) - '0']++;
            leg = trial.decider.floor().calls.offer(trial.decider.floor().agents[0].offerSlot).legId;
            trial.answers(leg).bridged(Long.parseLong(offer[2]), leg).told();
        }
        // then: 1 to 2 to 3, give or take the call with which it began
        assertEquals("[9, 20, 31]", Arrays.toString(served));
    }
}
