package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.BreakStage;
import org.strowger.core.call.CallState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.MostAway;
import org.strowger.core.center.TeamConfig;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.Alarm;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.time.DeadlineQueue;
import org.strowger.core.journal.JournalException;
import org.strowger.core.status.QueueStatus;

/** Random commands to a small centre; the laws are checked plainly after each one. */
class RandomCentreTest {
    private static final int STEPS = 6_000;

    private CenterConfig center;
    private Trial trial;
    private SplittableRandom random;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldKeepTheLawsUnderRandomCommandsAndReplayToTheSameState(long seed) {
        // given
        random = new SplittableRandom(seed);
        center = centre(random);
        trial = new Trial(center);
        trial.listen(event -> assertFalse(event.kind() == AcdEventKind.ALARM
                && (event.detail().equals(Alarm.WORK_NOT_CONSERVED.name())
                        || event.detail().equals(Alarm.ACCOUNT_WRONG.name())), event.reason()));
        RandomActs acts = new RandomActs(trial, random);
        for (int step = 0; step < STEPS; step++) {
            // when
            acts.act();
            // then
            String where = "seed " + seed + ", step " + step;
            checkAgents(where);
            checkTeams(where);
            checkWorkIsConserved(where);
            checkAccounts(where);
        }
        trial.assertReplays("seed " + seed);
    }

    @Test
    void shouldTakeEveryDeclaredTransition() {
        // given
        Set<String> never = null;
        for (long seed = 31; seed < 38; seed++) {
            random = new SplittableRandom(seed);
            center = centre(random);
            trial = new Trial(center);
            RandomActs acts = new RandomActs(trial, random);
            // when
            for (int step = 0; step < STEPS; step++) {
                acts.act();
            }
            Set<String> missed = new TreeSet<>(trial.decider.floor().agentLife.neverTaken());
            missed.addAll(trial.decider.floor().callLife.neverTaken());
            missed.addAll(trial.decider.floor().offerLife.neverTaken());
            if (never == null) {
                never = missed;
            }
            never.retainAll(missed);
        }
        // then: what people do while they talk is RandomTalkTest's
        assertEquals(Set.of("HELD -- ENDED --> ENDED", "HELD -- RETRIEVED --> TALKING",
                "HELD -- RETURNED --> IN_FLOW", "IN_FLOW -- CONNECTED --> TALKING",
                "TALKING -- HELD --> HELD"), never);
    }

    @Test
    void shouldNameTheFirstRecordWhoseEffectsDiffer() {
        // given
        random = new SplittableRandom(5);
        center = centre(random);
        trial = new Trial(center);
        trial.signIn("a0");
        trial.tape().damage(2);
        // when
        JournalException refused = assertThrows(JournalException.class, trial::assertReplays);
        // then
        assertTrue(refused.getMessage().startsWith("replay: the effects of record 3 differ from those recorded"),
                refused.getMessage());
    }

    private static CenterConfig centre(SplittableRandom random) {
        CenterConfig.Builder centre = CenterConfig.named("random").skill("s0").skill("s1").skill("s2");
        for (int i = 0; i < 4; i++) {
            centre.queue(Trial.queue("q" + i).needs("s" + i % 3, 20 + 10 * i)
                    .callRanking(i % 2 == 0 ? "arrival" : "urgent")
                    .ranking(i == 2 ? new String[] {"expert", "idle"} : new String[] {"idle"})
                    .wrapUp(Duration.ofSeconds(i * 5)).maxWait(Duration.ofSeconds(200)).maxWaiting(20));
        }
        for (int i = 0; i < 7; i++) {
            AgentConfig.Builder agent = AgentConfig.named("a" + i);
            for (int skill = 0; skill < 3; skill++) {
                if (random.nextInt(3) > 0) {
                    agent.skill("s" + skill, 1 + random.nextInt(100));
                }
            }
            for (int queue = 0; queue < 4; queue++) {
                agent.queue("q" + queue, 1 + random.nextInt(3));
            }
            centre.agent(i % 2 == 0 ? agent.team("north") : agent);
        }
        centre.team(TeamConfig.named("north").breakAfter(Duration.ofMinutes(30)).breakLength(Duration.ofMinutes(1))
                .maxOnBreak(MostAway.agents(1)).build()).disposition("sale");
        return centre.number("200", new CenterConfig.Entry.Queue("q1"))
                .number("300", new CenterConfig.Entry.Queue("q2"))
                .number("400", new CenterConfig.Entry.Queue("q3")).entryQueue("q0").build();
    }

    private void checkAgents(String where) {
        Floor floor = trial.decider.floor();
        int offers = 0;
        for (Agent agent : floor.agents) {
            if (agent.offerSlot != Agent.NO_SLOT) {
                offers++;
                Offer offer = floor.calls.offer(agent.offerSlot);
                assertEquals(agent.index, offer.agent, where);
                assertEquals(AgentState.READY, agent.state, where);
                assertEquals(CallState.OFFERED, floor.calls.call(offer.callSlot).state, where);
                assertEquals(offer.slot, floor.calls.call(offer.callSlot).offerSlot, where);
                assertTrue(floor.timers.deadlineNs(offer.timer) < Long.MAX_VALUE, where);
            }
            assertEquals(agent.state == AgentState.BUSY, agent.slots.live() > 0, where);
            if (agent.slots.calls() > 0) {
                assertEquals(agent.index, floor.calls.call(agent.slots.call(0)).agent, where);
            }
            if (agent.state == AgentState.LOGGED_OFF) {
                assertEquals(0, agent.holds, where);
                assertEquals(0, agent.slots.used(0), where);
            }
            assertEquals(agent.isAvailable(0, trial.nowNs()), (agent.standing & 1) != 0, where);
        }
        assertEquals(offers, floor.calls.openOffers(), where);
    }

    private void checkTeams(String where) {
        Floor floor = trial.decider.floor();
        int away = 0;
        int signedIn = 0;
        int inLine = 0;
        int[] members = new int[4];
        for (Agent agent : floor.agents) {
            boolean here = agent.state != AgentState.LOGGED_OFF;
            for (int queue : agent.queues) {
                members[queue] += here && !agent.isOptedOut(queue) ? 1 : 0;
            }
            if (agent.team == 0) {
                signedIn += here ? 1 : 0;
                away += agent.rest.away ? 1 : 0;
                inLine += agent.rest.stage == BreakStage.IN_LINE ? 1 : 0;
                boolean onBreak = agent.state == AgentState.NOT_READY && agent.reason == ReasonTable.BREAK;
                assertEquals(onBreak || agent.rest.stage == BreakStage.GRANTED, agent.rest.away, where);
                assertEquals(agent.rest.stage == BreakStage.GRANTED, agent.isHeld(AgentHold.BREAK_DUE), where);
                assertTrue(here || agent.rest.timer == DeadlineQueue.NONE, where);
            }
        }
        assertEquals(signedIn, floor.teams[0].signedIn, where);
        assertEquals(away, floor.teams[0].away, where);
        assertEquals(inLine, floor.teams[0].inLine(), where);
        assertTrue(inLine == 0 || !floor.teams[0].hasRoom(), where + ": nobody stands in line while there is room");
        for (int queue = 0; queue < 4; queue++) {
            assertEquals(members[queue], floor.queues[queue].members, where);
        }
    }

    private void checkWorkIsConserved(String where) {
        Floor floor = trial.decider.floor();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot) && call.state == CallState.WAITING) {
                for (Agent agent : floor.agents) {
                    boolean excused = agent.isKeptFrom(call.callId, trial.nowNs());
                    assertFalse(agent.isAvailable(0, trial.nowNs()) && mayServe(agent, call) && !excused,
                            where + ": agent " + agent.index + " idles while call " + call.callId + " waits");
                }
            }
        }
    }

    private boolean mayServe(Agent agent, Call call) {
        return center.agents().get(agent.index).meets(center.queues().get(call.queue))
                && trial.decider.floor().matcher.isEligible(agent, call);
    }

    private void checkAccounts(String where) {
        int[] waiting = new int[4];
        Floor floor = trial.decider.floor();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot)
                    && (call.state == CallState.WAITING || call.state == CallState.OFFERED)) {
                waiting[call.queue]++;
            }
        }
        List<QueueStatus> queues = trial.live.status().queues();
        for (int i = 0; i < 4; i++) {
            QueueStatus queue = queues.get(i);
            assertEquals(waiting[i], queue.waiting(), where);
            assertEquals(waiting[i], floor.queues[i].waiting, where);
            assertEquals(queue.offered(), queue.answered() + queue.abandoned() + queue.overflowed()
                    + queue.withdrawn() + queue.waiting(), where);
        }
    }
}
