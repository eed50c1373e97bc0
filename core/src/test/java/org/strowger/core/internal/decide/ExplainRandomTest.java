package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.explain.Moment;
import org.strowger.core.explain.Rejected;
import org.strowger.core.explain.Rejection;
import org.strowger.core.explain.WaitExplanation;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.explain.Explainer;
import org.strowger.core.internal.explain.LawCheck;

/** Every offer of random centres is explained, by loops that owe nothing to the matcher: both must agree. */
class ExplainRandomTest {
    private static final int STEPS = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108})
    void shouldExplainEachOfferByItsBestCandidateAndKeepTheLaws(long seed) {
        // given
        SplittableRandom random = new SplittableRandom(seed);
        CenterConfig center = centre(random);
        Trial trial = new Trial(center);
        Explainer explainer = new Explainer(trial.decider.scene());
        LawCheck laws = new LawCheck(trial.decider.scene());
        ExplainedOffers offers = new ExplainedOffers(trial.decider);
        trial.decider.watchedBy(offers);
        RandomActs acts = new RandomActs(trial, random);
        for (int step = 0; step < STEPS; step++) {
            // when
            if (random.nextInt(3) > 0) {
                acts.work();
            } else {
                acts.act();
            }
            // then
            assertEquals(List.of(), laws.breaches(), "seed " + seed + ", step " + step);
            explainOneWait(explainer, trial, "seed " + seed + ", step " + step);
        }
        assertTrue(offers.explained() > STEPS / 20, "offers " + offers.explained());
    }

    private static void explainOneWait(Explainer explainer, Trial trial, String where) {
        for (int slot = 0; slot < trial.decider.floor().calls.callSlots(); slot++) {
            Call call = trial.decider.floor().calls.call(slot);
            if (trial.decider.floor().calls.isLiving(slot) && LawCheck.isQueued(call)) {
                WaitExplanation why = explainer.waits(call, new Moment(0, 0, 0));
                for (Rejected one : why.rejected()) {
                    assertTrue(one.why() != Rejection.NONE_FOUND, () -> where + ": " + why.text());
                }
                assertEquals(call.openOffers, why.ringing().size(), where);
                return;
            }
        }
    }

    private static CenterConfig centre(SplittableRandom random) {
        CenterConfig.Builder centre = CenterConfig.named("random").skill("s0").skill("s1").skill("s2")
                .disposition("done");
        for (int i = 0; i < 4; i++) {
            centre.queue(queue(i, random));
        }
        for (int i = 0; i < 12; i++) {
            AgentConfig.Builder agent = AgentConfig.named("a" + i);
            for (int skill = 0; skill < 3; skill++) {
                if (random.nextInt(3) > 0) {
                    agent.skill("s" + skill, 1 + random.nextInt(100));
                }
            }
            for (int queue = 0; queue < 4; queue++) {
                if (random.nextInt(4) > 0) {
                    AgentConfig.Membership member = new AgentConfig.Membership("q" + queue, 1 + random.nextInt(3));
                    agent.queue(random.nextInt(4) == 0 ? member.memberDelay(Duration.ofSeconds(4)) : member);
                }
            }
            centre.agent(i % 3 > 0 ? agent : agent.difficultyLimit(1 + random.nextInt(100))
                    .difficultyRise(1 + random.nextInt(5), 1 + random.nextInt(60)));
        }
        return centre.number("200", new CenterConfig.Entry.Queue("q1"))
                .number("300", new CenterConfig.Entry.Queue("q2"))
                .number("400", new CenterConfig.Entry.Queue("q3")).entryQueue("q0").build();
    }

    private static QueueConfig.Builder queue(int i, SplittableRandom random) {
        QueueConfig.Builder queue = Trial.queue("q" + i)
                .callRanking(i % 2 == 0 ? "arrival" : "urgent")
                .ranking(i == 2 ? new String[] {"expert", "idle"} : new String[] {"idle"})
                .difficulty(1 + 20 * i).wrapUp(Duration.ofSeconds(i * 5))
                .maxWait(Duration.ofSeconds(200)).maxWaiting(20).missesAllowed(0).faultsAllowed(0)
                .tierDelay(Duration.ofSeconds(random.nextInt(10)))
                .offerPolicy(OfferPolicy.values()[random.nextInt(OfferPolicy.values().length)]);
        if (i == 1) {
            return queue.needs(new Requirement.Any(List.of(new Requirement.Skill("s0", 20, 70),
                    new Requirement.Not(new Requirement.Skill("s1")))));
        }
        if (i == 3) {
            queue.steps(List.of(
                    StepConfig.after(Duration.ofSeconds(5), new StepEffect.LowerLevel("s0", 30)),
                    StepConfig.after(Duration.ofSeconds(8), new StepEffect.NextTier()),
                    StepConfig.after(Duration.ofSeconds(12), new StepEffect.AddPool("q0"))));
            return queue.needs("s0", 50);
        }
        return queue.needs("s" + i % 3, 20 + 10 * i);
    }
}
