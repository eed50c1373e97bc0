package org.strowger.core.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.center.rule.Requirement;

/**
 * All that calls have needed so far, each once and by number: the first need of queue {@code q} of the first
 * configuration is number {@code q}, further ones are numbered as calls first come to them. What an effect, or a
 * flow's addition, makes of a need is worked out once; after that it is looked up, without allocating. There are at
 * most as many needs as different ways through the steps that calls have really taken. Decide thread only.
 */
public final class NeedBook {
    /** What a call adds that adds nothing. */
    public static final int NOTHING_ADDED = 0;

    private static final long UNKNOWN = -1;

    private final RulePlan plan;
    private final List<NeedState> states = new ArrayList<>();
    private final Map<NeedState, Integer> numbers = new HashMap<>();
    private int[] firsts = {};
    /** What calls have added to the needs of their queues, each once. */
    private final List<SkillTree> added = new ArrayList<>(List.of(SkillTree.MET));
    private final Long2LongHashMap withAdded = new Long2LongHashMap(UNKNOWN);
    private final Long2LongHashMap atDifficulty = new Long2LongHashMap(UNKNOWN);
    private final Long2LongHashMap next = new Long2LongHashMap(UNKNOWN);

    /** A book with the first need of each queue. */
    public NeedBook(RulePlan plan) {
        this.plan = plan;
        for (int queue = 0; queue < plan.queues(); queue++) {
            changed(queue);
        }
    }

    /** The rules of a queue are new or changed: what its calls need first is looked up again. */
    public void changed(int queue) {
        if (queue >= firsts.length) {
            firsts = Arrays.copyOf(firsts, Math.max(queue + 1, plan.queues()));
        }
        firsts[queue] = number(NeedState.first(queue, plan.requirement(queue)));
    }

    /** What a call needs that enters a queue. */
    public int first(int queue) {
        return firsts[queue];
    }

    /**
     * The number of something that calls may add to the needs of their queues; {@link #NOTHING_ADDED} if it asks
     * nothing.
     *
     * @param number of a skill by name
     */
    public int adding(Requirement skills, ToIntFunction<String> number) {
        SkillTree tree = SkillTree.of(skills, number);
        int known = added.indexOf(tree);
        if (known < 0) {
            known = added.size();
            added.add(tree);
        }
        return known;
    }

    /** What a call needs that needs this and adds something to it. */
    public int with(int need, int addition) {
        if (addition == NOTHING_ADDED) {
            return need;
        }
        long way = (long) need << 32 | addition;
        long known = withAdded.get(way);
        if (known == UNKNOWN) {
            NeedState before = states.get(need);
            known = number(before.with(SkillTree.all(List.of(before.requirement(), added.get(addition)))));
            withAdded.put(way, known);
        }
        return (int) known;
    }

    /** What a call needs that is as difficult as this, and the same otherwise. @param difficulty 1 to 100 */
    public int atDifficulty(int need, int difficulty) {
        if (states.get(need).difficulty() == difficulty) {
            return need;
        }
        long way = (long) need << 32 | difficulty;
        long known = atDifficulty.get(way);
        if (known == UNKNOWN) {
            known = number(states.get(need).withDifficulty(difficulty));
            atDifficulty.put(way, known);
        }
        return (int) known;
    }

    /** What a call needs after one more effect. @param effect index of a {@link StepAction} of kind NEED */
    public int after(int need, int effect) {
        long way = (long) need << 32 | effect;
        long known = next.get(way);
        if (known == UNKNOWN) {
            known = number(plan.needEffect(effect).applyTo(states.get(need)));
            next.put(way, known);
        }
        return (int) known;
    }

    /** What a call of a queue needs after these effects, in their order. */
    public int after(int queue, int[] effects) {
        int need = first(queue);
        for (int effect : effects) {
            need = after(need, effect);
        }
        return need;
    }

    private int number(NeedState state) {
        Integer known = numbers.putIfAbsent(state, states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        return states.size() - 1;
    }

    /** How many needs there are; their numbers are 0 up to this. */
    public int count() {
        return states.size();
    }

    /** A need. */
    public NeedState state(int need) {
        return states.get(need);
    }

    /** Whether someone may serve a call with this need; see {@link NeedState#fits}. */
    public boolean fits(int need, Worker who) {
        return states.get(need).fits(who);
    }
}
