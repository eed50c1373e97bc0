package org.strowger.core.center.rule;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that rules of a centre may refer to. Immutable. What is left out is not known when the rules
 * are read, and then any name is taken.
 *
 * @param states states of the centre's schedules: open, closed, holiday and all named windows
 * @param profiles names of step profiles; {@link StepProfiles#ESCALATION} is added
 */
public record RuleNames(
        Set<String> skills,
        Set<String> queues,
        Set<String> agents,
        Set<String> states,
        Set<String> profiles,
        Optional<Set<String>> segments,
        Optional<Set<String>> reasons,
        Optional<Set<String>> prompts,
        Optional<Set<String>> flows) {
    /** Copies the sets. */
    public RuleNames {
        skills = copy(skills);
        queues = copy(queues);
        agents = copy(agents);
        states = with(states, "open", "closed", "holiday");
        profiles = with(profiles, StepProfiles.ESCALATION);
        segments = segments.map(RuleNames::copy);
        reasons = reasons.map(RuleNames::copy);
        prompts = prompts.map(RuleNames::copy);
        flows = flows.map(RuleNames::copy);
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(Set.of(more));
        return copy(all);
    }

    /** Not by {@code Set.copyOf}: that probes in line, and numbered names lie close together. */
    private static Set<String> copy(Set<String> names) {
        return Collections.unmodifiableSet(new HashSet<>(names));
    }

    /** Names of skills, queues and agents; no windows and profiles of its own, the rest is not known. */
    public static RuleNames of(Set<String> skills, Set<String> queues, Set<String> agents) {
        return new RuleNames(skills, queues, agents, Set.of(), Set.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with these states of schedules. */
    public RuleNames withStates(Set<String> names) {
        return new RuleNames(skills, queues, agents, names, profiles, segments, reasons, prompts, flows);
    }

    /** The same with these step profiles. */
    public RuleNames withProfiles(Set<String> names) {
        return new RuleNames(skills, queues, agents, states, names, segments, reasons, prompts, flows);
    }

    /** The same with these customer segments, and no others. */
    public RuleNames withSegments(Set<String> names) {
        return new RuleNames(skills, queues, agents, states, profiles, Optional.of(names), reasons,
                prompts, flows);
    }

    /** The same with these reasons of NOT_READY, and no others. */
    public RuleNames withReasons(Set<String> names) {
        return new RuleNames(skills, queues, agents, states, profiles, segments, Optional.of(names),
                prompts, flows);
    }

    /** The same with these prompts, and no others. */
    public RuleNames withPrompts(Set<String> names) {
        return new RuleNames(skills, queues, agents, states, profiles, segments, reasons,
                Optional.of(names), flows);
    }

    /** The same with these flows, and no others. */
    public RuleNames withFlows(Set<String> names) {
        return new RuleNames(skills, queues, agents, states, profiles, segments, reasons, prompts,
                Optional.of(names));
    }
}
