package org.strowger.core.internal.rule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.hours.ZoneTime;
import org.strowger.core.internal.layout.Names;

/**
 * The rules of all queues of a centre, compiled. Conditions keep scratch space, so a plan belongs to one
 * engine: asked on its decide thread, where nothing is allocated. Queues are numbered as given. A following
 * configuration is put in with {@link #apply}; numbers of lists, steps and effects stay.
 */
public final class RulePlan {
    private final RuleTables tables;
    private CompiledRules[] queues = {};
    /** Queues that calls may have to leave: few bits, so that asking of any queue costs next to nothing. */
    private final BitSet leavable = new BitSet();
    private RuleChange last;

    /**
     * Compiles.
     *
     * @param index the numbers of all names
     * @param queues in the order of the centre
     * @param profiles step profiles by name
     * @throws IllegalArgumentException with one sentence for a name that the index lacks
     */
    public RulePlan(RuleIndex index, List<QueueRules> queues, Map<String, List<StepConfig>> profiles) {
        this(RuleBook.empty().next(index, queues.size(), IntStream.range(0, queues.size()).toArray(), queues,
                queues.stream().mapToInt(rules -> rules.hours().map(index::schedule).orElse(RuleFacts.NONE))
                        .toArray(),
                Names.of(new TreeMap<>(profiles).keySet()), profiles));
    }

    /** The plan of a first configuration. */
    public RulePlan(RuleBook first) {
        tables = first.tables();
        apply(first.change());
    }

    /** Puts a following configuration in; what it leaves alone is not touched. */
    public void apply(RuleChange change) {
        if (queues.length < change.queueCount) {
            queues = Arrays.copyOf(queues, change.queueCount);
        }
        for (int i = 0; i < change.queues.length; i++) {
            queues[change.queues[i]] = change.rules.get(i);
            leavable.set(change.queues[i], change.rules.get(i).leaveWhen() != Check.NEVER);
        }
        tables.put(change.tables);
        last = change;
    }

    /** How many queues there are. */
    public int queues() {
        return queues.length;
    }

    /** Whether a call may enter a queue. */
    public Check joinWhen(int queue) {
        return queues[queue].joinWhen();
    }

    /** Whether waiting calls must leave a queue. */
    public Check leaveWhen(int queue) {
        return queues[queue].leaveWhen();
    }

    /** Whether there is any such condition for a queue. */
    public boolean mayHaveToLeave(int queue) {
        return leavable.get(queue);
    }

    /** The steps of a queue, perhaps none. */
    public StepList steps(int queue) {
        return queues[queue].steps();
    }

    /** Where calls of a queue overflow to, in the order written. */
    public List<CompiledOverflow> overflow(int queue) {
        return queues[queue].overflow();
    }

    /** Prompt before the place: −1 if no prompts are loaded, empty if none is named. */
    public Optional<Integer> announcePrompt(int queue) {
        return queues[queue].announcePrompt();
    }

    /** Steps by the index of their list. */
    public StepList list(int index) {
        return last.lists.get(index);
    }

    /** The local day of a wall-clock time, counted from 1970-01-01. */
    public long dayOf(long wallMs) {
        return ZoneTime.day(tables.localMs(wallMs));
    }

    /** The steps of a profile; null if it is gone. @param profile index as in {@link StepAction#index} */
    public StepList profile(int profile) {
        return last.profiles[profile];
    }

    /** How many profiles there are, also those that are gone. */
    public int profiles() {
        return last.profiles.length;
    }

    /** Index of a profile by name, or {@link RuleFacts#NONE}. */
    public int profileNamed(String name) {
        return last.profileNames.indexOf(name);
    }

    /** A step by its number. */
    public CompiledStep step(int number) {
        return last.steps.get(number);
    }

    /** How many steps there are in all lists; their numbers are 0 up to this. */
    public int stepCount() {
        return last.steps.size();
    }

    /** Names of the attributes of calls that conditions ask about, by index. */
    public List<String> attributes() {
        return last.attributes;
    }

    /** Agents whom a step names, ascending: each needs a kind of his own. A copy. */
    public int[] namedAgents() {
        return last.namedAgents();
    }

    SkillTree requirement(int queue) {
        return queues[queue].requirement();
    }

    NeedEffect needEffect(int effect) {
        return last.effects.get(effect);
    }
}
