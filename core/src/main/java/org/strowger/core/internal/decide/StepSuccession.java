package org.strowger.core.internal.decide;

import java.util.List;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallSteps;
import org.strowger.core.internal.rule.CompiledStep;
import org.strowger.core.internal.rule.RulePlan;
import org.strowger.core.internal.rule.StepList;

/**
 * Which lists of steps take the place of which in one change of configuration. A step that is written alike
 * in the list before is the same one: it is not done again. One that is new and whose moment is over is late,
 * and done next.
 */
final class StepSuccession {
    /** Stands for a profile that is gone. */
    private static final StepList NONE = new StepList(Call.NONE, List.of());

    private final StepList[] profilesBefore;
    private final Int2ObjectHashMap<StepList> profileAfter = new Int2ObjectHashMap<>();
    private final CallSteps next = new CallSteps();
    /** Where steps of the lists before stand now; list and place in one number. */
    private final Long2LongHashMap moved = new Long2LongHashMap(-1);
    private final long nowNs;

    /** @param rules as they are before the change */
    StepSuccession(RulePlan rules, long nowNs) {
        this.nowNs = nowNs;
        this.profilesBefore = new StepList[rules.profiles()];
        for (int i = 0; i < profilesBefore.length; i++) {
            profilesBefore[i] = rules.profile(i);
        }
    }

    /** Notes the profiles after they have changed. Returns whether any is another one than before. */
    boolean noteProfiles(RulePlan rules) {
        for (int i = 0; i < profilesBefore.length; i++) {
            if (profilesBefore[i] != null && profilesBefore[i] != rules.profile(i)) {
                profileAfter.put(profilesBefore[i].index(), rules.profile(i) == null ? NONE : rules.profile(i));
            }
        }
        return !profileAfter.isEmpty();
    }

    /** Whether a call goes by steps that have changed. @param own those of its segment or queue in force */
    boolean concerns(Call call, StepList own) {
        if (own.index() != (call.steps.hasOwn() ? call.steps.list(0) : own.size() == 0 ? own.index() : Call.NONE)) {
            return true;
        }
        for (int i = call.steps.hasOwn() ? 1 : 0; i < call.steps.lists(); i++) {
            if (profileAfter.containsKey(call.steps.list(i))) {
                return true;
            }
        }
        return false;
    }

    /** Lets a call go by the lists that are in force now. */
    void follow(Call call, StepList own, RulePlan rules) {
        next.clear(call.steps.lastAtNs);
        moved.clear();
        int first = call.steps.hasOwn() ? 1 : 0;
        if (own.size() > 0) {
            next.addOwn(own.index());
            carry(call, first - 1, first > 0 ? rules.list(call.steps.list(0)) : null, own, 0);
        }
        for (int i = first; i < call.steps.lists(); i++) {
            StepList old = rules.list(call.steps.list(i));
            StepList successor = profileAfter.getOrDefault(old.index(), old);
            if (successor.size() > 0 && next.add(successor.index())) {
                carry(call, i, old, successor, next.lists() - 1);
            }
        }
        for (int i = 0; i < call.steps.widenings(); i++) {
            long now = moved.get(place(call.steps.widenedByList(i), call.steps.widenedByStep(i)));
            if (now >= 0) {
                next.widen((int) (now >>> Integer.SIZE), (int) now);
            }
        }
        call.steps.copyOf(next);
    }

    private static long place(int list, int step) {
        return (long) list << Integer.SIZE | step;
    }

    /** @param from place of the old list among the call's, −1 for none @param to place of the new one */
    private void carry(Call call, int from, StepList old, StepList list, int to) {
        CallSteps steps = call.steps;
        long doneNs = from < 0 ? nowNs - call.enqueuedAtNs : steps.doneNs(from);
        next.done(to, doneNs);
        long used = 0;
        for (int at = 0; at < list.size(); at++) {
            int was = from < 0 ? -1 : find(old, list.step(at), used);
            if (was >= 0) {
                used |= 1L << was;
                moved.put(place(old.index(), was), place(list.index(), at));
                carryStep(steps, from, was, to, at);
            } else if (list.step(at).trigger() != CompiledStep.Trigger.WHEN
                    && list.step(at).isDue(CallSteps.NONE_DONE, doneNs)) {
                next.isLate(to, at);
            }
        }
    }

    private void carryStep(CallSteps steps, int from, int was, int to, int at) {
        if (steps.hasFired(from, was)) {
            next.fire(to, at);
        }
        if ((steps.late(from) & 1L << was) != 0) {
            next.isLate(to, at);
        }
    }

    private static int find(StepList list, CompiledStep step, long used) {
        for (int at = 0; at < list.size(); at++) {
            if ((used & 1L << at) == 0 && list.step(at).isLike(step)) {
                return at;
            }
        }
        return -1;
    }
}
