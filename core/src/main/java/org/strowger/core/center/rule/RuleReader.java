package org.strowger.core.center.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/**
 * Reads the rules of {@code center.yml}. What is faulty is reported at its place and left out; all faults
 * of a file come in one run. One thread, not the decide thread.
 *
 * <p><b>Needs</b>, all of which an agent has to meet: skills, or skills with their lowest level or a range
 * of levels, or a list with {@code any}, {@code all} and {@code not} in it:
 * <pre>{@code
 * needs: [billing, dutch]
 * needs: {billing: 40, dutch: 40-60}
 * needs: [billing, {any: [dutch, {flemish: 60}]}, {not: trainee}]
 * }</pre>
 *
 * <p><b>Conditions</b> are maps whose fields all have to hold, or {@code always} or {@code never}. A queue
 * that is not named is the call's own.
 * <pre>{@code
 * {waited: {atLeast: 2m}}              also sinceStep
 * {position: {atMost: 3}}              also offersMade, offersMissed
 * {signedIn: {queue: sales, atLeast: 1}}   also eligible, available, away, waiting,
 *                                      waitingOfCustomer, waitingOfNeed
 * {expectedWait: {atLeast: 2m}}        also longestWait
 * {serviceLevel: {atMost: 80%}}
 * {occupancy: {atLeast: BUSY}}         LOW, NORMAL, BUSY, OVERLOAD
 * {inState: {state: NOT_READY, reason: LUNCH, atLeast: 3}}
 * {tierEmpty: 1}                       or {queue: sales, tier: 1}
 * {agentSignedIn: ann}                 also agentFree
 * {workers: {with: {name: site, is: north}, atLeast: 2}}
 * {attribute: {name: tier, is: gold}}  or in: [...], prefix, matches, atLeast and atMost
 * {segment: [gold, silver]}
 * {medium: VOICE}
 * {time: 22:00-06:00}, {weekday: [mon-fri, sun]}, {date: [12-24, 2027-03-26]}
 * {opening: closed}                    or {queue: sales, is: [closed, holiday]}
 * {any: [...]}, {all: [...]}, {not: {...}}
 * }</pre>
 *
 * <p><b>Steps</b> have one of {@code after}, {@code every} and {@code when}, may have {@code if} and
 * {@code skipIf}, and do something; a queue has a list of them, or names a profile of
 * {@code stepProfiles}, or the ready-made {@code escalation}, which may be given a second queue:
 * <pre>{@code
 * steps:
 *   - {after: 20s, do: [{lowerLevel: {skill: dutch, by: 20}}]}
 *   - {after: 60s, skipIf: {eligible: {atMost: 0}}, do: [{dropSkill: dutch}, nextTier]}
 *   - {every: 30s, if: {waiting: {queue: sales, atMost: 3}}, do: {addPool: sales}}
 *   - {when: {expectedWait: {atLeast: 2m}}, do: stayOrLeave}
 * steps: nightly
 * steps: {escalation: sales}
 * }</pre>
 * Effects: {@code {setLevel: {skill: s, to: 40-60}}}, {@code {lowerLevel: {skill: s, by: 20}}},
 * {@code {capLevel: {skill: s, at: 80}}}, {@code {addSkill: s}} or
 * {@code {addSkill: {skill: s, level: 40}}}, {@code {dropSkill: s}},
 * {@code {replaceSkill: {skill: s, with: t}}}, {@code nextTier}, {@code {addPool: queue}},
 * {@code {addAgents: [ann, bob]}}, {@code {setOfferPolicy: RING_ALL}}, {@code {setPriority: 80}},
 * {@code {raisePriority: 10}}, {@code {addHeadStart: 30s}}, {@code {play: prompt}}, {@code stayOrLeave}
 * (the way out is a callback) or {@code {stayOrLeave: [callback, voicemail]}},
 * {@code {overflow: TARGETS}}, {@code voicemail} or {@code {voicemail: box}}, which are short for an
 * overflow, {@code {alarm: text}}, {@code {addSteps: profile}} and {@code end}.
 *
 * <p><b>Overflow</b> is a list of causes and targets, which are tried in order:
 * <pre>{@code
 * overflow:
 *   - {on: FULL, to: {queue: sales, time: RESET}}     also EMPTY, CLOSED
 *   - {on: {missed: 3}, to: [{agent: ann}, {number: "100"}, voicemail]}
 *   - {on: {waited: 5m}, to: [callback, {flow: sorry}, hangUp]}
 *   - {on: {when: {expectedWait: {atLeast: 20m}}}, to: {voicemail: box}}
 * }</pre>
 */
public final class RuleReader {
    /** When a condition is asked. */
    public enum Asked {
        /** Before the call waits: nothing of the call's own wait can be asked. */
        AT_ENTRY,
        /** While the call waits. */
        WHILE_WAITING
    }

    private final Reading reading;
    private final RequirementReader requirements;
    private final ConditionReader conditions;
    private final StepReader steps;
    private final OverflowReader overflows;
    private final Map<String, List<StepConfig>> profiles = new TreeMap<>();

    /**
     * A reader of one file.
     *
     * @param file its name in messages
     * @param names what rules may refer to
     * @param faults where faults are added
     */
    public RuleReader(String file, RuleNames names, Faults faults) {
        this.reading = new Reading(file, names, faults);
        this.requirements = new RequirementReader(reading);
        this.conditions = new ConditionReader(reading);
        TargetReader targets = new TargetReader(reading);
        this.steps = new StepReader(reading, conditions, new EffectReader(reading, targets));
        this.overflows = new OverflowReader(reading, conditions, targets);
        this.profiles.put(StepProfiles.ESCALATION, StepProfiles.escalation(Optional.empty()));
    }

    /**
     * The step profiles, which queues may then name; call it before {@link #steps}.
     *
     * @param entries names and their lists of steps
     * @return those written and the ready-made, in the order of their names
     */
    public Map<String, List<StepConfig>> profiles(List<YamlNode.Entry> entries) {
        for (YamlNode.Entry entry : entries) {
            YamlNode.Scalar name = entry.key();
            if (!Values.isName(name.text())) {
                reading.error(name, "bad-name", Values.NAME_HINT);
            } else if (name.text().equals(StepProfiles.ESCALATION)) {
                reading.error(name, "bad-name", '"' + name.text()
                        + "\" is the name of the ready-made step profile; choose another name");
            } else if (!Reading.isMissing(entry.value())) {
                profiles.put(name.text(), steps.list(entry.value()));
            }
        }
        return Collections.unmodifiableMap(new TreeMap<>(profiles));
    }

    /** What stands under {@code steps}; empty if it is left out or unusable. */
    public Optional<List<StepConfig>> steps(Fields fields) {
        return fields.node("steps").flatMap(node -> {
            if (node instanceof YamlNode.Scalar) {
                return reading.known(node, "steps", reading.names.profiles(), "step profile")
                        .map(name -> profiles.getOrDefault(name, List.of()));
            }
            if (node instanceof YamlNode.Mapping map && map.get(StepProfiles.ESCALATION).isPresent()) {
                return escalation(map);
            }
            return Optional.of(steps.list(node));
        });
    }

    private Optional<List<StepConfig>> escalation(YamlNode.Mapping map) {
        if (map.entries().size() > 1) {
            reading.error(map, "bad-value", "more than an escalation stands here; write {escalation: QUEUE}"
                    + " alone, or a list of steps");
            return Optional.empty();
        }
        return map.get(StepProfiles.ESCALATION).flatMap(node -> reading.queue(node, "escalation"))
                .map(queue -> StepProfiles.escalation(Optional.of(queue)));
    }

    /** What stands under {@code needs}; empty if it is left out. */
    public Optional<Requirement> needs(Fields fields) {
        return fields.node("needs").map(requirements::read);
    }

    /** The same form, standing elsewhere. */
    public Requirement needs(YamlNode node) {
        return requirements.read(node);
    }

    /** The condition under {@code field}; empty if it is left out or unusable. */
    public Optional<Condition> condition(Fields fields, String field, Asked asked) {
        return fields.node(field).flatMap(node -> conditions.read(node, asked));
    }

    /** What stands under {@code overflow}; empty if it is left out. */
    public Optional<List<OverflowConfig>> overflow(Fields fields) {
        return fields.node("overflow").map(overflows::list);
    }

    /** One target, such as what stands under another key of a queue; empty if it is unusable. */
    public Optional<Target> target(YamlNode node) {
        return new TargetReader(reading).read(node);
    }
}
