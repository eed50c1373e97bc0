package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.call.CallState;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallSteps;
import org.strowger.core.internal.rule.Check;
import org.strowger.core.internal.rule.CompiledStep;
import org.strowger.core.internal.rule.StepAction;
import org.strowger.core.internal.rule.StepList;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * The steps that widen what a waiting call asks for, or move it. Timed steps come with the wait's timer;
 * those that wait for a condition are asked about once a second, queue by queue, and so is the condition
 * under which calls leave. A step is done once at its moment, and recorded.
 */
final class StepDesk {
    private static final long ASK_EVERY_NS = 1_000_000_000;
    private static final int NO_LANGUAGE = -1;

    private final Floor floor;
    private final WaitDesk waits;
    private final OfferDesk offers;
    private final OverflowDesk overflows;
    private final PlaceDesk places;
    private final WaitFacts facts;
    private final PlayWriter play;
    private int[] toJudge = new int[4];
    private int toJudgeCount;

    StepDesk(Floor floor, WaitDesk waits, OfferDesk offers, OverflowDesk overflows, PlaceDesk places,
            WaitFacts facts) {
        this.floor = floor;
        this.waits = waits;
        this.offers = offers;
        this.overflows = overflows;
        this.places = places;
        this.facts = facts;
        this.play = new PlayWriter(floor.effects);
    }

    /** A stay begins, with the steps of the call's customer segment or else those of its queue. */
    void begin(Call call, int queue) {
        call.steps.clear(floor.nowNs);
        StepList list = own(call, queue);
        if (list.size() > 0) {
            call.steps.addOwn(list.index());
        }
    }

    private StepList own(Call call, int queue) {
        int profile = places.profile(call);
        StepList list = profile == Call.NONE ? null : floor.plan.rules().profile(profile);
        return list == null ? floor.plan.rules().steps(queue) : list;
    }

    /** When the next timed step of a call is due, or never. */
    long nextNs(Call call) {
        long next = CompiledStep.NEVER;
        for (int i = 0; i < call.steps.lists(); i++) {
            long waitNs = call.steps.late(i) != 0 ? 0 : list(call, i).nextNs(call.steps.doneNs(i));
            if (waitNs != CompiledStep.NEVER) {
                next = Math.min(next, call.enqueuedAtNs + waitNs);
            }
        }
        return next;
    }

    private StepList list(Call call, int i) {
        return floor.plan.rules().list(call.steps.list(i));
    }

    /** Does the timed steps that are due, in the order written; the call may have left its queue afterwards. */
    void timePassed(Call call) {
        long stay = call.segmentId;
        long waitNs = floor.nowNs - call.enqueuedAtNs;
        for (int i = 0; i < call.steps.lists() && WaitDesk.isInQueue(call, stay); i++) {
            StepList list = list(call, i);
            long doneNs = call.steps.doneNs(i);
            long late = call.steps.late(i);
            call.steps.done(i, waitNs);
            call.steps.lateAreDone(i);
            for (int at = 0; at < list.size() && WaitDesk.isInQueue(call, stay); at++) {
                if ((late & 1L << at) != 0 || list.step(at).isDue(doneNs, waitNs)) {
                    doStep(call, i, at);
                }
            }
        }
    }

    private void doStep(Call call, int place, int at) {
        int list = call.steps.list(place);
        CompiledStep step = floor.plan.rules().list(list).step(at);
        boolean applies = step.applies(facts.about(call, call.queue));
        floor.effects.stepDone(call, step.number(), applies);
        call.steps.lastAtNs = floor.nowNs;
        if (!applies) {
            return;
        }
        long stay = call.segmentId;
        int asked = call.asked;
        for (int i = 0; i < step.actions().size() && WaitDesk.isInQueue(call, stay); i++) {
            act(call, step.actions().get(i));
        }
        if (call.asked != asked && WaitDesk.isInQueue(call, stay)) {
            call.steps.widen(list, at);
            waits.widen(call);
            if (!floor.plan.offerPolicy(asked).equals(floor.plan.offerPolicy(call.asked))) {
                offers.policyChanged(call);
            }
        }
    }

    private void act(Call call, StepAction action) {
        switch (action.kind()) {
            case NEED -> call.asked = floor.plan.askedAfter(call.asked, action.index());
            case SET_PRIORITY -> places.setPriority(call, (int) action.amount());
            case RAISE_PRIORITY -> places.raisePriority(call, (int) action.amount());
            case ADD_HEAD_START -> places.addHeadStart(call, action.amount());
            case PLAY -> {
                if (call.answered) {
                    play(call, action.index());
                }
            }
            case STAY_OR_LEAVE -> {
                if (call.answered) {
                    overflows.askToStay(call, action.targets());
                }
            }
            case OVERFLOW -> overflows.leaveByRule(call, action.targets());
            case ALARM -> floor.effects.stepAlarm(call, action.text());
            case ADD_STEPS -> addProfile(call, floor.plan.rules().profile(action.index()));
            case END -> overflows.end(call);
        }
    }

    /** @param profile null if the present configuration lacks it */
    private static void addProfile(Call call, StepList profile) {
        if (profile != null) {
            call.steps.add(profile.index());
        }
    }

    private void play(Call call, int prompt) {
        play.begin(NO_LANGUAGE, 1);
        play.prompt(prompt);
        play.end(call, floor.takePlayId());
    }

    /** What a waiting call asks for once it goes by the steps of a new configuration. */
    void adopt(Call call, StepSuccession succession) {
        succession.follow(call, own(call, call.queue), floor.plan.rules());
        int asked = places.firstAsked(call, call.queue);
        for (int i = 0; i < call.steps.widenings(); i++) {
            StepList list = floor.plan.rules().list(call.steps.widenedByList(i));
            asked = askedAfter(asked, list.step(call.steps.widenedByStep(i)));
        }
        call.asked = asked;
    }

    /** Whether the lists that a call goes by are not those in force any more. */
    boolean goesByOthers(Call call, StepSuccession succession) {
        return succession.concerns(call, own(call, call.queue));
    }

    private int askedAfter(int asked, CompiledStep step) {
        int after = asked;
        for (int i = 0; i < step.actions().size(); i++) {
            StepAction action = step.actions().get(i);
            if (action.kind() == StepAction.Kind.NEED) {
                after = floor.plan.askedAfter(after, action.index());
            }
        }
        return after;
    }

    /** Watches a queue in which a call waits whose steps, or whose leaving, depend on a condition. */
    void watch(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        if (queue.askTimer == DeadlineQueue.NONE && queue.waiting > 0 && needsAsking(queueIndex)) {
            queue.askTimer = floor.timers.arm(floor.nowNs + ASK_EVERY_NS, TimerKind.ASK, queueIndex);
        }
    }

    private boolean needsAsking(int queueIndex) {
        if (floor.queues[queueIndex].mayClose()
                || floor.plan.rules().leaveWhen(queueIndex) != Check.NEVER
                || floor.plan.rules().steps(queueIndex).asksAgain()) {
            return true;
        }
        QueueState queue = floor.queues[queueIndex];
        for (int slot = queue.line.first(); slot != Call.NONE; slot = queue.line.behind(slot)) {
            CallSteps steps = floor.calls.call(slot).steps;
            for (int i = 0; i < steps.lists(); i++) {
                if (floor.plan.rules().list(steps.list(i)).asksAgain()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A second is over: conditions are asked again for each call of a queue, in the order of entry. */
    void ask(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        queue.askTimer = DeadlineQueue.NONE;
        letGoWhenClosed(queueIndex);
        judge(queueIndex);
        for (int slot = queue.line.first(); slot != Call.NONE;) {
            int next = queue.line.behind(slot);
            askAbout(floor.calls.call(slot));
            slot = next;
        }
        watch(queueIndex);
    }

    private void askAbout(Call call) {
        long stay = call.segmentId;
        for (int i = 0; i < call.steps.lists() && WaitDesk.isInQueue(call, stay); i++) {
            StepList list = list(call, i);
            for (int at = 0; at < list.size() && WaitDesk.isInQueue(call, stay); at++) {
                CompiledStep step = list.step(at);
                if (step.trigger() == CompiledStep.Trigger.WHEN && !call.steps.hasFired(i, at)
                        && step.when().holds(facts.about(call, call.queue))) {
                    call.steps.fire(i, at);
                    doStep(call, i, at);
                }
            }
        }
        if (WaitDesk.isInQueue(call, stay)) {
            waits.clock().arm(call);
        }
    }

    /** The host opened or closed a queue: calls leave it, as far as nobody rings for them, or are watched. */
    void doorMoved(int queueIndex) {
        letGoWhenClosed(queueIndex);
        watch(queueIndex);
    }

    /** A member of a queue changed: its condition for leaving is judged when the step is complete. */
    void memberMoved(int queue) {
        if (floor.plan.rules().mayHaveToLeave(queue) && !floor.queues[queue].toJudge) {
            if (toJudgeCount == toJudge.length) {
                toJudge = Arrays.copyOf(toJudge, toJudgeCount * 2);
            }
            toJudge[toJudgeCount++] = queue;
            floor.queues[queue].toJudge = true;
        }
    }

    /** Judges the queues whose members changed, on the state that the step has led to. */
    void judgeMoved() {
        for (int i = 0; i < toJudgeCount; i++) {
            floor.queues[toJudge[i]].toJudge = false;
            judge(toJudge[i]);
        }
        toJudgeCount = 0;
    }

    private void letGoWhenClosed(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        if (!queue.leaveWhenClosed || queue.isOpen(floor.wallMs)) {
            return;
        }
        for (int slot = queue.line.first(); slot != Call.NONE;) {
            int next = queue.line.behind(slot);
            if (floor.calls.call(slot).state == CallState.WAITING) {
                overflows.leaveClosed(floor.calls.call(slot));
            }
            slot = next;
        }
    }

    /** Calls that nobody rings for leave a queue whose condition for leaving holds. */
    void judge(int queueIndex) {
        Check leaveWhen = floor.plan.rules().leaveWhen(queueIndex);
        QueueState queue = floor.queues[queueIndex];
        if (leaveWhen == Check.NEVER) {
            return;
        }
        for (int slot = queue.line.first(); slot != Call.NONE;) {
            int next = queue.line.behind(slot);
            Call call = floor.calls.call(slot);
            if (call.state == CallState.WAITING && leaveWhen.holds(facts.about(call, queueIndex))) {
                overflows.leaveEmpty(call);
            }
            slot = next;
        }
    }
}
