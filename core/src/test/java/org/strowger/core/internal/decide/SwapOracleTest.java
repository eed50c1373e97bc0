package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallState;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.OnConfigChange;
import org.strowger.core.center.EngineConfig.RemovedQueue;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.rule.StepList;
import org.strowger.core.status.QueueStatus;

/**
 * Random centres take one another's place under random commands. What the matcher answers afterwards is
 * compared with a plan built from the present centre alone.
 */
class SwapOracleTest {
    private static final int STEPS = 3_000;
    private static final int QUEUES = 5;
    private static final int AGENTS = 8;
    private static final int SKILLS = 4;

    private SplittableRandom random;
    private CenterConfig center;
    private Trial trial;
    private final List<Long> callers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldAnswerAsAPlanBuiltAnewWhenCentresFollowOneAnother(long seed) {
        // given
        random = new SplittableRandom(seed);
        center = centre(OnConfigChange.ADOPT);
        trial = new Trial(center);
        int swaps = 0;
        for (int step = 0; step < STEPS; step++) {
            String where = "seed " + seed + ", step " + step;
            // when
            if (random.nextInt(12) == 0) {
                center = centre(OnConfigChange.ADOPT);
                trial.reconfigure(center).passes(0, TimeUnit.SECONDS);
                swaps++;
            } else {
                act();
            }
            trial.told();
            // then
            checkWorkIsConserved(where);
            checkAccounts(where);
            if (step % 4 == 0) {
                compareWithPlanBuiltAnew(where);
            }
        }
        assertEquals(swaps, trial.decider.floor().plan.layout().number(), "seed " + seed);
        trial.assertReplays("seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void shouldConserveWorkAndReplayWhenCallsKeepOrAdopt(long seed) {
        // given
        random = new SplittableRandom(seed);
        center = centre(OnConfigChange.KEEP);
        trial = new Trial(center);
        for (int step = 0; step < STEPS; step++) {
            String where = "seed " + seed + ", step " + step;
            // when
            if (random.nextInt(12) == 0) {
                center = centre(random.nextBoolean() ? OnConfigChange.KEEP : OnConfigChange.ADOPT);
                trial.reconfigure(center).passes(0, TimeUnit.SECONDS);
            } else {
                act();
            }
            trial.told();
            // then
            checkWorkIsConserved(where);
            checkAccounts(where);
        }
        trial.assertReplays("seed " + seed);
    }

    private CenterConfig centre(OnConfigChange onChange) {
        CenterConfig.Builder centre = CenterConfig.named("random").onConfigChange(onChange)
                .removedQueue(RemovedQueue.values()[random.nextInt(3)]);
        for (int skill : shuffled(SKILLS)) {
            centre.skill("s" + skill);
        }
        List<String> queues = new ArrayList<>();
        for (int queue : shuffled(QUEUES)) {
            if (queue == 0 || random.nextInt(5) > 0) {
                queues.add("q" + queue);
                centre.queue(queue("q" + queue, queue));
            }
        }
        for (int agent : shuffled(AGENTS)) {
            if (random.nextInt(6) > 0) {
                centre.agent(agent("a" + agent, queues));
            }
        }
        for (int number = 1; number <= 4; number++) {
            centre.number(number + "00",
                    new CenterConfig.Entry.Queue(queues.get(random.nextInt(queues.size()))));
        }
        return centre.entryQueue("q0").build();
    }

    private QueueConfig.Builder queue(String name, int number) {
        QueueConfig.Builder queue = Trial.queue(name)
                .ranking(random.nextInt(3) == 0 ? new String[] {"expert", "idle"}
                        : random.nextBoolean() ? new String[] {"tier", "idle"} : new String[] {"idle"})
                .wrapUp(Duration.ofSeconds(random.nextInt(3) * 5L))
                .tierDelay(Duration.ofSeconds(random.nextInt(4) * 7L))
                .memberDelay(Duration.ofSeconds(random.nextInt(3) * 6L))
                .offerPolicy(random.nextInt(3) == 0 ? OfferPolicy.RING_ALL : OfferPolicy.ONE)
                .maxWait(Duration.ofSeconds(60 + random.nextInt(4) * 60L)).maxWaiting(20);
        queue.needs("s" + number % SKILLS, 10 * random.nextInt(1, 6));
        queue.difficulty(random.nextInt(3) == 0 ? 50 : 1);
        if (random.nextInt(3) == 0) {
            queue.steps(List.of(StepConfig.after(Duration.ofSeconds(random.nextInt(1, 4) * 10L),
                    new StepEffect.LowerLevel("s" + number % SKILLS, 10))));
        }
        return queue;
    }

    private AgentConfig.Builder agent(String name, List<String> queues) {
        AgentConfig.Builder agent = AgentConfig.named(name);
        for (int skill = 0; skill < SKILLS; skill++) {
            if (random.nextInt(3) > 0) {
                agent.skill("s" + skill, 10 * random.nextInt(1, 10));
            }
        }
        List<AgentConfig.Membership> members = new ArrayList<>();
        for (String queue : queues) {
            if (random.nextInt(4) > 0) {
                AgentConfig.Membership member = new AgentConfig.Membership(queue, 1 + random.nextInt(3));
                members.add(random.nextInt(3) == 0
                        ? member.memberDelay(Duration.ofSeconds(random.nextInt(3) * 4L)) : member);
            }
        }
        if (random.nextInt(3) == 0) {
            agent.difficultyLimit(20 + 20 * random.nextInt(3)).difficultyRise(1 + random.nextInt(4), 15);
        }
        return agent.queues(members);
    }

    private int[] shuffled(int count) {
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(i + 1);
            all[i] = all[at];
            all[at] = i;
        }
        return all;
    }

    private void act() {
        Layout layout = trial.decider.floor().plan.layout();
        String agent = layout.agents().name(random.nextInt(layout.agents().size()));
        Offer offer = trial.anyOffer(random);
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> callers.add(trial.arrives(-1, (1 + random.nextInt(4)) + "00"));
            case 4, 5 -> trial.signIn(agent);
            case 6 -> trial.ready(agent);
            case 7 -> trial.notReady(agent, NotReadyReason.BREAK);
            case 8 -> trial.endWrapUp(agent);
            case 9 -> {
                if (random.nextInt(3) == 0) {
                    trial.signOut(agent);
                }
            }
            case 10 -> trial.ends(anyCaller(), Reason.NORMAL);
            case 11, 12 -> trial.passes(random.nextInt(20_000), TimeUnit.MILLISECONDS);
            case 13 -> trial.ends(1 + 2 * random.nextInt(1 + trial.tape().size() / 4), Reason.NORMAL);
            case 14 -> {
                if (offer != null) {
                    trial.ends(offer.legId, random.nextBoolean() ? Reason.BUSY : Reason.UNREACHABLE);
                }
            }
            default -> {
                if (offer != null) {
                    long caller = trial.decider.floor().calls.call(offer.callSlot).callId;
                    trial.answers(offer.legId);
                    if (random.nextInt(4) > 0) {
                        trial.bridged(caller, offer.legId);
                    }
                }
            }
        }
        trial.passes(random.nextInt(1_500), TimeUnit.MILLISECONDS);
    }

    private long anyCaller() {
        return callers.isEmpty() ? 9_998 : callers.get(Math.max(0, callers.size() - 1 - random.nextInt(12)));
    }

    private List<Call> inQueues() {
        Floor floor = trial.decider.floor();
        List<Call> calls = new ArrayList<>();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot)
                    && (call.state == CallState.WAITING || call.state == CallState.OFFERED)) {
                calls.add(call);
            }
        }
        return calls;
    }

    private void checkWorkIsConserved(String where) {
        Floor floor = trial.decider.floor();
        for (Call call : inQueues()) {
            for (Agent agent : floor.agents) {
                assertFalse(call.state == CallState.WAITING && agent.isAvailable(0, trial.nowNs())
                                && floor.matcher.isEligible(agent, call)
                                && !agent.isKeptFrom(call.callId, trial.nowNs()),
                        () -> where + ": agent " + agent.index + " idles while call " + call.callId + " waits");
            }
        }
        for (Agent agent : floor.agents) {
            assertEquals(agent.isAvailable(0, trial.nowNs()), (agent.standing & 1) != 0, where);
        }
    }

    private void checkAccounts(String where) {
        for (QueueStatus queue : trial.live.status().queues()) {
            long waiting = inQueues().stream().filter(call -> queue.queue().equals(
                    trial.decider.floor().plan.layout().queues().name(call.queue))).count();
            assertEquals(waiting, queue.waiting(), where + ", queue " + queue.queue());
            assertEquals(queue.offered(), queue.answered() + queue.abandoned() + queue.overflowed()
                    + queue.withdrawn() + queue.waiting(), where);
        }
    }

    /** The same people and calls, in the same states, under a plan that knows nothing of centres before. */
    private void compareWithPlanBuiltAnew(String where) {
        Floor floor = trial.decider.floor();
        Layout layout = floor.plan.layout();
        Floor fresh = new Floor(new RoutingPlan(center, Trial.rankings()));
        Layout names = fresh.plan.layout();
        List<Call> calls = inQueues();
        boolean drains = calls.stream().anyMatch(call -> layout.isQueueGone(call.queue));
        for (Agent agent : fresh.agents) {
            take(agent, floor.agents[layout.agents().find(names.agents().name(agent.index))], fresh, calls);
        }
        for (QueueState queue : fresh.queues) {
            assertEquals(queue.maxWaitNs, floor.queues[layout.queues().find(
                    queueName(fresh, queue))].maxWaitNs, where);
        }
        List<Call> copies = new ArrayList<>();
        for (Call call : calls) {
            copies.add(layout.isQueueGone(call.queue) ? null : copy(call, floor, fresh, names));
        }
        for (int i = 0; i < calls.size(); i++) {
            if (copies.get(i) != null) {
                compare(calls.get(i), copies.get(i), fresh, where + ", call " + calls.get(i).callId);
            }
        }
        for (Agent agent : fresh.agents) {
            Agent live = floor.agents[layout.agents().find(names.agents().name(agent.index))];
            if (live.standing != 0 && !drains) {
                assertEquals(idOf(floor, floor.matcher.bestCallFor(live, trial.nowNs())),
                        idOf(fresh, fresh.matcher.bestCallFor(agent, trial.nowNs())),
                        where + ", agent " + names.agents().name(agent.index));
            }
        }
    }

    private static String queueName(Floor floor, QueueState queue) {
        for (int i = 0; i < floor.queues.length; i++) {
            if (floor.queues[i] == queue) {
                return floor.plan.layout().queues().name(i);
            }
        }
        throw new AssertionError("not of this floor");
    }

    private static long idOf(Floor floor, int slot) {
        return slot == Matcher.NONE ? Matcher.NONE : floor.calls.call(slot).callId;
    }

    private void take(Agent agent, Agent live, Floor fresh, List<Call> calls) {
        fresh.plan.rekind(agent.index, fresh.plan.lookOf(agent.index).withLimit(live.difficultyLimit));
        agent.kind = fresh.plan.kindOf(agent.index);
        fresh.matcher.growKinds();
        agent.state = live.state;
        agent.wish = live.wish;
        agent.idleSinceNs = live.idleSinceNs;
        agent.coolUntilNs = live.coolUntilNs;
        for (int i = 0; i < live.slots.used(0); i++) {
            agent.slots.reserve(0);
        }
        for (Call call : calls) {
            if (live.isKeptFrom(call.callId, trial.nowNs())) {
                agent.pairs.keep(call.callId, Long.MAX_VALUE);
            }
        }
        if (live.state != org.strowger.core.agent.AgentState.LOGGED_OFF) {
            for (int queue : agent.queues) {
                fresh.matcher.staffed(queue, fresh.plan.tier(agent.kind, queue), 1);
            }
        }
        fresh.matcher.refresh(agent, trial.nowNs());
    }

    private Call copy(Call call, Floor floor, Floor fresh, Layout names) {
        Call copy = fresh.calls.begin(call.callId, 0);
        String queue = floor.plan.layout().queues().name(call.queue);
        copy.queue = names.queues().find(queue);
        copy.adapter = 0;
        fresh.adapterDown[0] = false;
        copy.beginStay();
        copy.enqueuedAtNs = call.enqueuedAtNs;
        copy.entry = call.entry;
        copy.priorityClass = call.priorityClass;
        copy.effectiveNs = call.effectiveNs;
        copy.asked = fresh.plan.firstAsked(copy.queue);
        StepList steps = fresh.plan.rules().steps(copy.queue);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.step(i).isDue(-1, trial.nowNs() - call.enqueuedAtNs)) {
                copy.asked = fresh.plan.askedAfter(copy.asked, steps.step(i).actions().get(0).index());
            }
        }
        long waitedNs = trial.nowNs() - call.enqueuedAtNs;
        long tierDelayNs = fresh.queues[copy.queue].tierDelayNs;
        while (copy.tiersOpen < fresh.plan.tiersOf(copy.queue) && copy.tiersOpen * tierDelayNs <= waitedNs) {
            copy.tiersOpen++;
        }
        long[] delays = fresh.plan.delaysNs(copy.queue);
        while (copy.delaysOver < delays.length && delays[copy.delaysOver] <= waitedNs) {
            copy.delaysOver++;
        }
        fresh.matcher.giveNeed(copy);
        if (floor.matcher.stands(call)) {
            if (call.openOffers > 0) {
                fresh.matcher.wants(copy);
            } else {
                fresh.matcher.waits(copy);
            }
        }
        return copy;
    }

    private void compare(Call call, Call copy, Floor fresh, String where) {
        Floor floor = trial.decider.floor();
        Layout layout = floor.plan.layout();
        for (Agent agent : fresh.agents) {
            Agent live = floor.agents[layout.agents().find(fresh.plan.layout().agents().name(agent.index))];
            assertEquals(fresh.matcher.isEligible(agent, copy), floor.matcher.isEligible(live, call),
                    where + ", agent " + live.index);
        }
        if (floor.matcher.stands(call)) {
            int best = floor.matcher.bestAgentFor(call, trial.nowNs());
            int freshBest = fresh.matcher.bestAgentFor(copy, trial.nowNs());
            assertEquals(freshBest == Matcher.NONE ? "" : fresh.plan.layout().agents().name(freshBest),
                    best == Matcher.NONE ? "" : layout.agents().name(best), where);
        }
    }
}
