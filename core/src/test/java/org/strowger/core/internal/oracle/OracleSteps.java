package org.strowger.core.internal.oracle;

import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;

/** Rules about widening steps: what they do, and when. */
final class OracleSteps {
    private static final int OVERDUE = 101;
    private static final int HIGHEST_PRIORITY = 100;

    private final OracleFloor floor;

    OracleSteps(OracleFloor floor) {
        this.floor = floor;
    }

    /** When the next timed step of a call is due, or never. */
    long nextNs(OracleCall call) {
        long next = Long.MAX_VALUE;
        for (StepConfig step : call.queue.config.steps()) {
            long waitNs = momentAfter(step.trigger(), call.stepsDoneNs);
            next = waitNs == Long.MAX_VALUE ? next : Math.min(next, call.enqueuedAtNs + waitNs);
        }
        return next;
    }

    /** The first moment of a step after so much of the wait, or never. */
    private static long momentAfter(StepConfig.Trigger trigger, long doneNs) {
        if (trigger instanceof StepConfig.Trigger.After after) {
            return after.time().toNanos() > doneNs ? after.time().toNanos() : Long.MAX_VALUE;
        }
        long everyNs = ((StepConfig.Trigger.Every) trigger).time().toNanos();
        return doneNs < 0 ? everyNs : (doneNs / everyNs + 1) * everyNs;
    }

    /** Does the steps that are due, in the order written, until one ends the call. */
    void timePassed(OracleCall call) {
        OracleQueue queue = call.queue;
        long doneNs = call.stepsDoneNs;
        call.stepsDoneNs = floor.nowNs - call.enqueuedAtNs;
        for (StepConfig step : queue.config.steps()) {
            if (call.queue == queue && momentAfter(step.trigger(), doneNs) <= call.stepsDoneNs) {
                doStep(call, step);
            }
        }
    }

    private void doStep(OracleCall call, StepConfig step) {
        OracleQueue queue = call.queue;
        OracleNeed need = call.need;
        OracleNeed widest = need;
        for (StepEffect effect : step.effects()) {
            if (call.queue == queue) {
                widest = widest.after(effect, queue.config.name());
                move(call, effect);
            }
        }
        if (call.queue == queue && !widest.equals(need)) {
            long passes = call.passes();
            call.need = widest;
            call.passesAtJoin = queue.passes(call.waitsLike()) - passes;
            floor.waits.movedIfStanding(call);
            if (widest.policy() != need.policy() && !call.offers.isEmpty()) {
                call.wantsMore = false;
                call.nextRingNs = Long.MAX_VALUE;
                floor.offers.wantMore(call);
            }
        }
    }

    private void move(OracleCall call, StepEffect effect) {
        if (effect instanceof StepEffect.SetPriority set) {
            prioritise(call, set.priority());
        } else if (effect instanceof StepEffect.RaisePriority raise) {
            prioritise(call, call.stayPriority + raise.by());
        } else if (effect instanceof StepEffect.AddHeadStart add) {
            call.effectiveNs -= add.time().toNanos();
            moved(call);
        } else if (effect instanceof StepEffect.End) {
            floor.waits.endsByRule(call);
        }
    }

    /** One that is overdue stays so. */
    private void prioritise(OracleCall call, int priority) {
        if (call.priorityClass < OVERDUE) {
            int before = call.priorityClass;
            call.stayPriority = Math.min(HIGHEST_PRIORITY, priority);
            call.priorityClass = floor.matching.classOf(call.queue, call.stayPriority);
            if (call.priorityClass != before) {
                moved(call);
            }
        }
    }

    private void moved(OracleCall call) {
        floor.waits.movedIfStanding(call);
        floor.waits.setTimer(call);
    }
}
