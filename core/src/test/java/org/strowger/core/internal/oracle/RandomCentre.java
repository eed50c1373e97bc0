package org.strowger.core.internal.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.Arbitration;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.OfferingConfig.NotReadyDuringOffer;
import org.strowger.core.center.OfferingConfig.ReleaseRivals;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.WaitingConfig.MaxWaitDuringOffer;
import org.strowger.core.center.WaitingConfig;
import org.strowger.core.center.WrapUpConfig.NotReadyInWrapUp;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.center.rule.Target;

/** Small centres with any settings. Times are whole seconds, so that deadlines fall together now and then. */
final class RandomCentre {
    private static final String[] AGENT_RANKINGS = {"idle", "fit", "tier", "expert", "broken"};

    private final SplittableRandom random;
    private int skills;
    private int queues;

    RandomCentre(SplittableRandom random) {
        this.random = random;
    }

    CenterConfig make() {
        skills = random.nextInt(4);
        queues = 1 + random.nextInt(4);
        CenterConfig.Builder center = CenterConfig.named("random").entryQueue("q0")
                .number("500", new CenterConfig.Entry.Flow(TestFlows.PARK))
                .number("600", new CenterConfig.Entry.Flow(TestFlows.AGAIN))
                .arbitration(random.nextInt(3) > 0 ? Arbitration.GLOBAL : any(Arbitration.values()));
        for (int skill = 0; skill < skills; skill++) {
            center.skill("s" + skill);
        }
        for (int queue = 0; queue < queues; queue++) {
            center.queue(queue("q" + queue));
            center.number("10" + queue, new CenterConfig.Entry.Queue("q" + queue));
        }
        int agents = 1 + random.nextInt(5);
        for (int agent = 0; agent < agents; agent++) {
            center.agent(agent("a" + agent));
        }
        return center.build();
    }

    private QueueConfig.Builder queue(String name) {
        QueueConfig.Builder queue = QueueConfig.named(name)
                .callRanking(random.nextBoolean() ? "arrival" : "urgent")
                .priority(10 * random.nextInt(11))
                .offerTimeout(seconds(3 + random.nextInt(20)))
                .connectTimeout(seconds(1 + random.nextInt(8)))
                .wrapUp(seconds(random.nextInt(3) * 10))
                .maxWait(seconds(random.nextInt(4) * 15))
                .maxWaiting(random.nextInt(3) * 2)
                .pairCooldown(seconds(1 + random.nextInt(15)))
                .rejectCooldown(seconds(random.nextInt(8)))
                .noAnswerCooldown(seconds(random.nextInt(8)))
                .faultCooldown(seconds(random.nextInt(8)))
                .missesAllowed(random.nextInt(4))
                .missedReturn(seconds(random.nextInt(3) * 9))
                .notReadyInWrapUp(any(NotReadyInWrapUp.values()))
                .rejectsAllowed(random.nextInt(4))
                .faultsAllowed(random.nextInt(4))
                .joinWhen(random.nextInt(3) > 0 ? Condition.ALWAYS : WaitingConfig.MEMBER_SIGNED_IN)
                .maxWaitNoAgent(seconds(random.nextInt(4) * 10))
                .maxWaitDuringOffer(any(MaxWaitDuringOffer.values()))
                .offerPolicy(any(OfferPolicy.values()))
                .maxRinging(1 + random.nextInt(4))
                .ringGap(seconds(1 + random.nextInt(6)))
                .releaseRivals(any(ReleaseRivals.values()))
                .notReadyDuringOffer(any(NotReadyDuringOffer.values()))
                .tierDelay(seconds(random.nextInt(4) * 4))
                .memberDelay(seconds(random.nextInt(5) == 0 ? 5 : 0))
                .overdueAfter(seconds(random.nextInt(3) * 20))
                .maxOvertaken(random.nextInt(4))
                .wrapUpMax(seconds(random.nextInt(3) * 25))
                .weight(1 + random.nextInt(3))
                .maxHops(1 + random.nextInt(4));
        int needs = random.nextInt(skills + 1);
        int first = skills == 0 ? 0 : random.nextInt(skills);
        for (int i = 0; i < needs; i++) {
            int lowest = 1 + random.nextInt(60);
            queue.needs("s" + (first + i) % skills, lowest, lowest + random.nextInt(101 - lowest));
        }
        if (random.nextInt(4) == 0) {
            queue.difficulty(1 + random.nextInt(100));
        }
        String[] rankings = rankings(needs);
        return queue.ranking(rankings).steps(steps(List.of(rankings).contains("expert"))).overflow(overflow(name));
    }

    private List<OverflowConfig> overflow(String name) {
        List<OverflowConfig> rules = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        while (rules.size() < count) {
            OverflowConfig.Cause cause = switch (random.nextInt(4)) {
                case 0 -> new OverflowConfig.Cause.Full();
                case 1 -> new OverflowConfig.Cause.Empty();
                case 2 -> new OverflowConfig.Cause.Missed(1 + random.nextInt(3));
                default -> new OverflowConfig.Cause.Waited(seconds(1 + random.nextInt(20)));
            };
            String target = "q" + random.nextInt(queues);
            if (target.equals(name)) {
                return rules;
            }
            rules.add(new OverflowConfig(cause, List.of(new Target.Queue(target, any(Target.Time.values())))));
        }
        return rules;
    }

    private List<StepConfig> steps(boolean firstSkillMatters) {
        List<StepConfig> steps = new ArrayList<>();
        int count = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        while (steps.size() < count) {
            StepEffect[] effects = new StepEffect[1 + random.nextInt(2)];
            Arrays.setAll(effects, i -> effect(firstSkillMatters));
            steps.add(random.nextInt(4) == 0 ? StepConfig.every(seconds(1 + random.nextInt(15)), effects)
                    : StepConfig.after(seconds(random.nextInt(25)), effects));
        }
        return steps;
    }

    private StepEffect effect(boolean firstSkillMatters) {
        String skill = "s" + random.nextInt(Math.max(1, skills));
        int level = 1 + random.nextInt(99);
        return switch (random.nextInt(skills == 0 ? 8 : 12)) {
            case 0 -> new StepEffect.NextTier();
            case 1 -> new StepEffect.AddPool("q" + random.nextInt(queues));
            case 2 -> new StepEffect.AddAgents(List.of("a0"));
            case 3 -> new StepEffect.SetPriority(random.nextInt(101));
            case 4 -> new StepEffect.RaisePriority(level);
            case 5 -> new StepEffect.AddHeadStart(seconds(1 + random.nextInt(20)));
            case 6 -> new StepEffect.SetOfferPolicy(any(OfferPolicy.values()));
            case 7 -> random.nextInt(4) == 0 ? new StepEffect.End() : new StepEffect.NextTier();
            case 8 -> new StepEffect.SetLevel(skill, level, level + random.nextInt(101 - level));
            case 9 -> new StepEffect.CapLevel(skill, level);
            case 10 -> firstSkillMatters ? new StepEffect.LowerLevel(skill, level) : new StepEffect.DropSkill(skill);
            default -> new StepEffect.LowerLevel(skill, level);
        };
    }

    private String[] rankings(int needs) {
        String[] names = new String[1 + random.nextInt(2)];
        for (int i = 0; i < names.length; i++) {
            String name = AGENT_RANKINGS[random.nextInt(AGENT_RANKINGS.length)];
            // expert looks at the first need and would throw without one, like the broken ranking
            names[i] = name.equals("expert") && needs == 0 ? "idle" : name;
        }
        return names;
    }

    private AgentConfig.Builder agent(String name) {
        AgentConfig.Builder agent = AgentConfig.named(name);
        for (int skill = 0; skill < skills; skill++) {
            if (random.nextInt(4) > 0) {
                agent.skill("s" + skill, 1 + random.nextInt(100));
            }
        }
        List<AgentConfig.Membership> memberships = new ArrayList<>();
        for (int queue = 0; queue < queues; queue++) {
            AgentConfig.Membership member = new AgentConfig.Membership("q" + queue, 1 + random.nextInt(3));
            if (random.nextInt(5) > 0) {
                memberships.add(random.nextInt(6) == 0 ? member.memberDelay(seconds(random.nextInt(9))) : member);
            }
        }
        if (random.nextInt(3) == 0) {
            agent.difficultyLimit(1 + random.nextInt(100))
                    .difficultyRise(1 + random.nextInt(3), 1 + random.nextInt(60));
        }
        return agent.queues(memberships);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
