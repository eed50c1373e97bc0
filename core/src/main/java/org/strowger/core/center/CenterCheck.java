package org.strowger.core.center;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.StepConfig;

/** Whether the names of a centre are unique and whatever is referred to exists. */
final class CenterCheck {
    private final Set<String> skills;
    private final Set<String> queues;
    private final Set<String> agents;
    private final Set<String> teams;
    private final Set<String> schedules;
    private final Set<String> profiles;
    private final Set<String> segments;
    private final Set<String> reasons;

    private CenterCheck(CenterConfig center) {
        schedules = names("schedule", center.hours().keySet());
        reasons = withOwn(names("reason", center.reasons().keySet()));
        segments = names("segment", center.segments().keySet());
        profiles = names("step profile", center.stepProfiles().keySet());
        names("disposition", center.dispositions());
        skills = names("skill", center.skills());
        queues = Names.distinct("queue", center.queues().stream().map(QueueConfig::name).toList());
        agents = Names.distinct("agent", center.agents().stream().map(AgentConfig::name).toList());
        teams = Names.distinct("team", center.teams().stream().map(TeamConfig::name).toList());
    }

    private static Set<String> names(String noun, Collection<String> names) {
        names.forEach(name -> Names.check(noun, name));
        return Names.distinct(noun, names);
    }

    /** @throws IllegalArgumentException with one sentence for the first name that is wrong */
    static void check(CenterConfig center) {
        new CenterCheck(center).references(center);
    }

    /** The reasons configured and those that the engine has of its own. */
    static Set<String> withOwn(Set<String> configured) {
        Set<String> all = new TreeSet<>(configured);
        for (NotReadyReason reason : NotReadyReason.common()) {
            all.add(reason.name());
        }
        return all;
    }

    private void references(CenterConfig center) {
        center.queues().forEach(this::queue);
        center.agents().forEach(this::agent);
        center.segments().forEach(this::segment);
        center.stepProfiles().forEach((name, steps) -> {
            RuleNamesUsed used = new RuleNamesUsed();
            steps.forEach(used::step);
            rules("step profile '" + name + '\'', used);
        });
        entry("entry", center.entry());
        center.numbers().values().forEach(number -> entry("numbers", number));
    }

    private void queue(QueueConfig queue) {
        String where = "queue '" + queue.name() + '\'';
        queue.hours().ifPresent(name -> Names.checkKnown(where, "schedule", name, schedules));
        queue.needs().eachSkill(need -> Names.checkKnown(where, "skill", need.skill(), skills));
        RuleNamesUsed used = new RuleNamesUsed();
        used.condition(queue.waiting().joinWhen());
        used.condition(queue.waiting().leaveWhen());
        for (StepConfig step : queue.steps()) {
            used.step(step);
        }
        for (OverflowConfig overflow : queue.overflow()) {
            used.overflow(overflow);
        }
        rules(where, used);
    }

    private void rules(String where, RuleNamesUsed used) {
        used.each(RuleNamesUsed.Kind.SKILL, name -> Names.checkKnown(where, "skill", name, skills));
        used.each(RuleNamesUsed.Kind.QUEUE, name -> Names.checkKnown(where, "queue", name, queues));
        used.each(RuleNamesUsed.Kind.AGENT, name -> Names.checkKnown(where, "agent", name, agents));
        used.each(RuleNamesUsed.Kind.PROFILE,
                name -> Names.checkKnown(where, "step profile", name, profiles));
        used.each(RuleNamesUsed.Kind.SEGMENT,
                name -> Names.checkKnown(where, "segment", name, segments));
        used.each(RuleNamesUsed.Kind.REASON, name -> Names.checkKnown(where, "reason", name, reasons));
    }

    private void agent(AgentConfig agent) {
        String where = "agent '" + agent.name() + '\'';
        for (String skill : agent.skills().keySet()) {
            Names.checkKnown(where, "skill", skill, skills);
        }
        for (AgentConfig.Membership membership : agent.queues()) {
            Names.checkKnown(where, "queue", membership.queue(), queues);
        }
        agent.team().ifPresent(name -> Names.checkKnown(where, "team", name, teams));
    }

    private void segment(String name, SegmentConfig segment) {
        String where = "segment '" + name + '\'';
        segment.queue().ifPresent(queue -> Names.checkKnown(where, "queue", queue, queues));
        segment.steps().ifPresent(steps -> Names.checkKnown(where, "step profile", steps, profiles));
    }

    private void entry(String where, CenterConfig.Entry entry) {
        if (entry instanceof CenterConfig.Entry.Queue start) {
            Names.checkKnown(where, "queue", start.queue(), queues);
        }
    }
}
