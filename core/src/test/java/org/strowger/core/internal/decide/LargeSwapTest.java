package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.RemovedQueue;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.TeamConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.match.Draw;
import org.strowger.core.internal.match.HiddenPlan;
import org.strowger.core.internal.match.RoutingPlan;

/**
 * Configurations of a large centre take one another's place at the cost of what they change. Runs with 4,000
 * queues; {@code -Dstrowger.queues=40000} for the largest centre known.
 */
class LargeSwapTest {
    private static final int QUEUES = Integer.getInteger("strowger.queues", 4_000);
    private static final int FEW_QUEUES = 100;
    private static final int QUEUES_OF_AGENT = 5;
    private static final int TEAMS = 20;
    private static final int SWAPS = 12;
    private static final int CALLS = 300;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** An agent who can be changed by hand. @param from decides which queues he serves */
    private record Person(int from, int level, int tier) {}

    /** A centre that can be changed by hand. */
    private static final class Draft {
        final int queueCount;
        final TreeMap<Integer, QueueConfig> queues = new TreeMap<>();
        final TreeMap<Integer, Person> agents = new TreeMap<>();
        final TeamConfig[] teams = new TeamConfig[TEAMS];

        Draft(int queueCount) {
            this.queueCount = queueCount;
            for (int queue = 0; queue < queueCount; queue++) {
                set(queue, 10, 20);
            }
            for (int agent = 0; agent < queueCount * 3 / 8; agent++) {
                agents.put(agent, new Person(agent, 90, 1));
            }
            for (int team = 0; team < TEAMS; team++) {
                set(team, 70);
            }
        }

        void set(int queue, int level, int wrapUpSeconds) {
            queues.put(queue, Trial.queue("q" + queue).needs("dutch", level).joinWhen(Condition.ALWAYS)
                    .wrapUp(Duration.ofSeconds(wrapUpSeconds)).build());
        }

        void set(int team, int busyPercent) {
            teams[team] = TeamConfig.named("t" + team).occupancyLevels(List.of(busyPercent, 80, 90)).build();
        }

        /** Those of his queues that are there. */
        Set<Integer> queuesOf(Person person) {
            Set<Integer> his = new LinkedHashSet<>();
            for (int which = 0; which < QUEUES_OF_AGENT; which++) {
                int queue = (int) ((person.from * 7L + which * 811L) % queueCount);
                his.add(queues.containsKey(queue) ? queue : 0);
            }
            return his;
        }

        CenterConfig build() {
            CenterConfig.Builder center = CenterConfig.named("large").skill("dutch").entryQueue("q0")
                    .removedQueue(RemovedQueue.DRAIN);
            queues.forEach((queue, config) -> center.queue(config)
                    .number(number(queue), new CenterConfig.Entry.Queue("q" + queue)));
            agents.forEach((agent, person) -> {
                AgentConfig.Builder config = AgentConfig.named("a" + agent).team("t" + (agent + person.tier) % TEAMS)
                        .skill("dutch", person.level);
                queuesOf(person).forEach(queue -> config.queue("q" + queue, queue % 2 == 0 ? person.tier : 1));
                center.agent(config);
            });
            Arrays.stream(teams).forEach(center::team);
            return center.build();
        }
    }

    private static String number(int queue) {
        return Integer.toString(100_000 + queue);
    }

    /** Changes a few queues, agents and teams, in every way there is; leaves the first two agents alone. */
    private static void change(Draft draft, SplittableRandom random) {
        int queue = 1 + random.nextInt(draft.queueCount - 1);
        int agent = 2 + random.nextInt(draft.agents.lastKey() - 1);
        switch (random.nextInt(6)) {
            case 0 -> draft.queues.remove(queue);
            case 1 -> draft.set(queue, 10 * random.nextInt(1, 10), 20);
            case 2 -> draft.set(queue, 10, random.nextInt(60));
            case 3 -> draft.agents.remove(agent);
            case 4 -> draft.set(random.nextInt(TEAMS), 10 * random.nextInt(1, 8));
            default -> draft.agents.put(agent,
                    new Person(random.nextInt(draft.queueCount), 10 * random.nextInt(1, 10), random.nextInt(1, 4)));
        }
    }

    @Test
    void shouldRouteLikeAPlanBuiltAnewAfterManySwaps() {
        // given
        SplittableRandom random = new SplittableRandom(7);
        Draft draft = new Draft(QUEUES);
        Trial swapped = new Trial(draft.build());
        for (int swap = 0; swap < SWAPS; swap++) {
            for (int i = 0; i < 5; i++) {
                change(draft, random);
            }
            // when
            swapped.reconfigure(draft.build()).told();
        }
        Trial anew = new Trial(draft.build());
        // then
        compare(swapped, anew, draft);
        assertEquals(routes(anew, draft), routes(swapped, draft));
    }

    private static void compare(Trial swapped, Trial anew, Draft draft) {
        Floor floor = swapped.decider.floor();
        RoutingPlan plan = floor.plan;
        RoutingPlan fresh = anew.decider.floor().plan;
        for (int agent : draft.agents.keySet()) {
            int is = fresh.layout().agents().find("a" + agent);
            int was = plan.layout().agents().find("a" + agent);
            assertEquals(namesOf(fresh, is), namesOf(plan, was), "agent " + agent);
            assertEquals(anew.decider.floor().agents[is].team, floor.agents[was].team, "agent " + agent);
        }
        for (int queue : draft.queues.keySet()) {
            int is = fresh.layout().queues().find("q" + queue);
            int was = plan.layout().queues().find("q" + queue);
            assertEquals(fresh.membersOf(is).length, plan.membersOf(was).length, "queue " + queue);
            assertEquals(fresh.tiersOf(is), plan.tiersOf(was), "queue " + queue);
            assertArrayEquals(fresh.delaysNs(is), plan.delaysNs(was), "queue " + queue);
            assertEquals(anew.decider.floor().queues[is].wrapUpNs, floor.queues[was].wrapUpNs, "queue " + queue);
        }
    }

    private static Set<String> namesOf(RoutingPlan plan, int agent) {
        Set<String> names = new HashSet<>();
        for (int queue : plan.queuesOf(agent)) {
            names.add(plan.layout().queues().name(queue) + " tier " + plan.tier(plan.kindOf(agent), queue));
        }
        return names;
    }

    /** Who is offered the calls of some queues, when all are ready, and what follows. */
    private static List<String> routes(Trial trial, Draft draft) {
        draft.agents.keySet().forEach(agent -> trial.signIn("a" + agent).passes(1, TimeUnit.MILLISECONDS));
        trial.told();
        SplittableRandom random = new SplittableRandom(3);
        List<String> routes = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            int queue = draft.queues.ceilingKey(random.nextInt(draft.queues.lastKey() + 1));
            long call = trial.arrives(-1, number(queue));
            routes.addAll(trial.told());
            if (random.nextBoolean()) {
                trial.ends(call, Reason.NORMAL);
            }
        }
        return routes;
    }

    @Test
    void shouldAllocateNoMoreWhenTheCentreIsLarger() {
        // given, when
        long few = bytesOfASwap(FEW_QUEUES);
        long many = bytesOfASwap(QUEUES);
        // then
        assertTrue(few > 0);
        assertTrue(many <= few + few / 50, "decide and tell allocate " + many + " bytes for a swap among " + QUEUES
                + " queues, " + few + " among " + FEW_QUEUES);
    }

    /** The least of some swaps that change one queue, one agent and one team, to and fro. */
    private static long bytesOfASwap(int queues) {
        Draft draft = new Draft(queues);
        Trial trial = new Trial(draft.build());
        long least = Long.MAX_VALUE;
        for (int swap = 0; swap < SWAPS; swap++) {
            changeOneOfEach(draft, swap % 2);
            draft.set(1, 60 + swap % 2);
            CenterChange change = trial.prepare(draft.build());
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            trial.put(change);
            long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            least = swap < 2 ? least : Math.min(least, bytes); // the first ones make room
            assertEquals(1, trial.told().size());
        }
        return least;
    }

    private static void changeOneOfEach(Draft draft, int edition) {
        draft.set(1, 10 + edition, 20 + edition);
        draft.agents.put(1, new Person(1, 80 + edition, 1 + edition));
    }

    @Test
    void shouldLookAtNothingThatHasNotChanged() {
        // given
        Draft draft = new Draft(QUEUES);
        Trial trial = new Trial(draft.build());
        trial.signIn("a0").signIn("a1");
        long call = trial.arrives(-1, number(1));
        trial.told();
        changeOneOfEach(draft, 1);
        Floor floor = trial.decider.floor();
        // each step has one agent looked at, drawn by the time
        int watched = Math.floorMod(Draw.of(0, trial.nowNs(), 0), floor.agents.length);
        Set<Integer> agents = new HashSet<>(List.of(1, watched));
        Set<Integer> queues = new HashSet<>(Set.of(1));
        agents.forEach(agent -> queues.addAll(draft.queuesOf(draft.agents.get(agent))));
        CenterChange change = trial.prepare(draft.build());
        // when
        QueueState[] allQueues = floor.queues.clone();
        Agent[] allAgents = floor.agents.clone();
        for (int queue = 0; queue < allQueues.length; queue++) {
            floor.queues[queue] = queues.contains(queue) ? allQueues[queue] : null;
        }
        for (int agent = 0; agent < allAgents.length; agent++) {
            floor.agents[agent] = agents.contains(agent) ? allAgents[agent] : null;
        }
        HiddenPlan hidden = new HiddenPlan(floor.plan, queues, agents);
        assertTrue(hidden.size() > QUEUES);
        trial.put(change);
        hidden.show();
        System.arraycopy(allQueues, 0, floor.queues, 0, allQueues.length);
        System.arraycopy(allAgents, 0, floor.agents, 0, allAgents.length);
        // then
        assertEquals(1, floor.plan.layout().number());
        assertEquals(List.of("CONFIG_CHANGED " + change.hash()), trial.told());
        trial.ends(call, Reason.NORMAL);
        compare(trial, new Trial(draft.build()), draft);
    }
}
