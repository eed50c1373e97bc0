package org.strowger.core.internal.decide;

import java.util.List;
import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.QueueRefusal;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.center.EngineConfig.RemovedQueue;
import org.strowger.core.center.rule.Measure;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.rule.CompiledOverflow;
import org.strowger.core.internal.rule.CompiledTarget;
import org.strowger.core.internal.rule.RuleFacts;

/**
 * Calls that a queue cannot take, or lets go by rule: the targets are tried in order, and the first that
 * takes the call has it. If none does, the flow that sent the call gets the reason.
 */
final class OverflowDesk {
    private static final List<CompiledTarget> NOWHERE = List.of();
    private static final int NO_LANGUAGE = -1;
    private static final long NS_IN_SECOND = 1_000_000_000;

    private final Floor floor;
    private final WaitDesk waits;
    private final OfferDesk offers;
    private final WaitFacts facts;
    private final PlayWriter play;
    private final StringBuilder text = new StringBuilder(20);
    private CallDesk callDesk;
    private CallbackDesk callbacks;
    private DirectDesk directDesk;

    OverflowDesk(Floor floor, WaitDesk waits, OfferDesk offers, WaitFacts facts) {
        this.floor = floor;
        this.waits = waits;
        this.offers = offers;
        this.facts = facts;
        this.play = new PlayWriter(floor.effects);
    }

    void bind(CallDesk calls, DirectDesk direct, CallbackDesk callbackDesk) {
        callDesk = calls;
        directDesk = direct;
        callbacks = callbackDesk;
    }

    /** Whether a condition of the queue turns a call away that could enter. */
    boolean turnsAway(int queue, RuleFacts asked) {
        List<CompiledOverflow> rules = floor.plan.rules().overflow(queue);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).kind() == CompiledOverflow.Kind.WHEN && rules.get(i).when().holds(asked)) {
                return true;
            }
        }
        return false;
    }

    /** A queue did not let a call in. Returns whether another place has taken it. */
    boolean atTheDoor(Call call, int queue, QueueRefusal why) {
        return go(call, queue, targets(queue, switch (why) {
            case FULL -> CompiledOverflow.Kind.FULL;
            case NO_AGENTS -> CompiledOverflow.Kind.EMPTY;
            case CLOSED, DRAINING -> CompiledOverflow.Kind.CLOSED;
            case OVERLOAD -> CompiledOverflow.Kind.WHEN;
        }));
    }

    private List<CompiledTarget> targets(int queue, CompiledOverflow.Kind kind) {
        List<CompiledOverflow> rules = floor.plan.rules().overflow(queue);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).kind() == kind) {
                return rules.get(i).targets();
            }
        }
        return NOWHERE;
    }

    /** When a rule moves a waiting call on, or never. */
    long nextNs(Call call) {
        long next = Long.MAX_VALUE;
        List<CompiledOverflow> rules = floor.plan.rules().overflow(call.queue);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).kind() == CompiledOverflow.Kind.WAITED) {
                next = Math.min(next, call.enqueuedAtNs + rules.get(i).amount());
            }
        }
        return call.overflowOver ? Long.MAX_VALUE : next;
    }

    /** Time has passed over a waiting call. Returns whether it has left its queue. */
    boolean timePassed(Call call) {
        if (nextNs(call) > floor.nowNs) {
            return false;
        }
        call.overflowOver = true;
        long stay = call.segmentId;
        leaveByRule(call, targets(call.queue, CompiledOverflow.Kind.WAITED));
        return !WaitDesk.isInQueue(call, stay);
    }

    /** One more offer of a call came to nothing. Returns whether the call has left its queue for that. */
    boolean missed(Call call) {
        List<CompiledOverflow> rules = floor.plan.rules().overflow(call.queue);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).kind() == CompiledOverflow.Kind.MISSED
                    && call.offersMissed >= rules.get(i).amount()) {
                long stay = call.segmentId;
                leaveByRule(call, rules.get(i).targets());
                return !WaitDesk.isInQueue(call, stay);
            }
        }
        return false;
    }

    /** A rule lets a waiting call go, if any of the targets can take it; else it waits on. */
    void leaveByRule(Call call, List<CompiledTarget> targets) {
        CompiledTarget target = firstFit(call, targets);
        if (target == null) {
            return;
        }
        long sinceNs = target.keepsTime() ? call.enqueuedAtNs : floor.nowNs;
        offers.withdrawAll(call, Reason.CANCELLED);
        waits.leave(call, exitOf(target));
        call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
        send(call, target, sinceNs);
    }

    /** Nobody can serve the call any more; a callback waits for better times. */
    void leaveEmpty(Call call) {
        if (call.callback == Call.NONE) {
            leave(call, SegmentExit.EMPTY, CompiledOverflow.Kind.EMPTY, QueueExit.NO_AGENTS);
        }
    }

    /** The queue has closed; a callback waits until it opens. */
    void leaveClosed(Call call) {
        if (call.callback == Call.NONE) {
            leave(call, SegmentExit.CLOSED, CompiledOverflow.Kind.CLOSED, QueueExit.CLOSED);
        }
    }

    /** The configuration lacks the queue. @param moves whether the queue's targets are tried */
    void leaveGone(Call call, boolean moves) {
        long sinceNs = call.enqueuedAtNs;
        CompiledTarget target = moves ? wayOut(call) : null;
        offers.withdrawAll(call, Reason.CANCELLED);
        if (target == null) {
            waits.leave(call, SegmentExit.WITHDRAWN_QUEUE_REMOVED);
            waits.comeBack(call, QueueExit.CLOSED);
        } else {
            waits.leave(call, exitOf(target));
            call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
            send(call, target, target.keepsTime() ? sinceNs : floor.nowNs);
        }
    }

    /** The targets of an empty queue first, then all others as they are written. */
    private CompiledTarget wayOut(Call call) {
        CompiledTarget found = firstFit(call, targets(call.queue, CompiledOverflow.Kind.EMPTY));
        List<CompiledOverflow> rules = floor.plan.rules().overflow(call.queue);
        for (int i = 0; i < rules.size() && found == null; i++) {
            found = firstFit(call, rules.get(i).targets());
        }
        return found;
    }

    private void leave(Call call, SegmentExit exit, CompiledOverflow.Kind kind, QueueExit told) {
        long sinceNs = call.enqueuedAtNs;
        CompiledTarget target = firstFit(call, targets(call.queue, kind));
        offers.withdrawAll(call, Reason.CANCELLED);
        waits.leave(call, exit);
        if (target == null) {
            waits.comeBack(call, told);
        } else {
            call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
            send(call, target, target.keepsTime() ? sinceNs : floor.nowNs);
        }
    }

    /** The call is ended by a rule. */
    void end(Call call) {
        offers.withdrawAll(call, Reason.CANCELLED);
        waits.leave(call, SegmentExit.RULE);
        call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
        callDesk.endWithHangup(call, CallEnd.NOT_SERVED, Reason.NORMAL);
    }

    private boolean go(Call call, int queue, List<CompiledTarget> targets) {
        for (int i = 0; i < targets.size(); i++) {
            if (!fits(call, targets.get(i))) {
                continue;
            }
            if (targets.get(i).kind() == CompiledTarget.Kind.CALLBACK) {
                if (!floor.queues[queue].gone) {
                    callbacks.insteadOfEntry(call, queue);
                    return true;
                }
            } else if (send(call, targets.get(i), floor.nowNs)) {
                return true;
            }
        }
        return false;
    }

    private CompiledTarget firstFit(Call call, List<CompiledTarget> targets) {
        for (int i = 0; i < targets.size(); i++) {
            if (fits(call, targets.get(i))) {
                return targets.get(i);
            }
        }
        return null;
    }

    /** Whether a target would take the call now. */
    private boolean fits(Call call, CompiledTarget target) {
        return switch (target.kind()) {
            case QUEUE -> fits(call, call.isQueued() ? call.queue : target.index(), target.index());
            case AGENT -> directDesk.whyNot(call, target.index()) == null;
            case FLOW -> hasLine(call) && callDesk.hasFlow(call, target.text());
            case NUMBER, VOICEMAIL -> hasLine(call);
            case HANG_UP -> true;
            case CALLBACK -> callbacks.fits(call) && !(call.isQueued() && letsGo(call.queue));
        };
    }

    /** @param from the queue in which it is; the target if it is in none, though it may have been in that before */
    private boolean fits(Call call, int from, int target) {
        return call.hops < floor.queues[from].maxHops && !(call.isQueued() && target == from)
                && waits.wouldAdmit(call, target);
    }

    /** Whether a queue is gone and keeps no calls: a callback there would be cancelled at once. */
    private boolean letsGo(int queue) {
        return floor.queues[queue].gone
                && floor.plan.layout().center().engine().removedQueue() != RemovedQueue.DRAIN;
    }

    /** Whether a caller is on the line who could be sent elsewhere. */
    private static boolean hasLine(Call call) {
        return call.answered && call.errand == Errand.NONE;
    }

    private static SegmentExit exitOf(CompiledTarget target) {
        return switch (target.kind()) {
            case VOICEMAIL -> SegmentExit.VOICEMAIL;
            case CALLBACK -> SegmentExit.CALLBACK;
            default -> SegmentExit.RULE;
        };
    }

    private boolean send(Call call, CompiledTarget target, long sinceNs) {
        switch (target.kind()) {
            case QUEUE -> {
                call.hops++;
                return waits.enterFromOther(call, target.index(), sinceNs);
            }
            case AGENT -> directDesk.offerTo(call, floor.agents[target.index()]);
            case FLOW -> callDesk.startFlow(call, target.text());
            case NUMBER -> callDesk.transferOut(call, target.text());
            case VOICEMAIL -> callDesk.transferOut(call, "voicemail:" + target.text());
            case CALLBACK -> callbacks.keepPlace(call, call.caller);
            default -> callDesk.endWithHangup(call, CallEnd.NOT_SERVED, Reason.NORMAL);
        }
        return true;
    }

    /** The caller hears place and wait, and may choose a way out with a key; a choice not made is to stay. */
    void askToStay(Call call, List<CompiledTarget> ways) {
        call.ways = ways;
        facts.about(call, call.queue);
        play.begin(NO_LANGUAGE, 1);
        int place = waits.comforts().notWorse(call, (int) facts.measure(Measure.POSITION, call.queue));
        if (place > 0) {
            say(PromptKind.POSITION, place);
        }
        long waitNs = facts.measure(Measure.EXPECTED_WAIT_NS, call.queue);
        if (waitNs != RuleFacts.NO_VALUE) {
            say(PromptKind.WAIT, waitNs / NS_IN_SECOND);
        }
        play.end(call, floor.takePlayId());
    }

    private void say(PromptKind kind, long number) {
        text.setLength(0);
        play.value(kind, text.append(number));
    }

    /** A key while the call waits: 1 stays, 2 and on are the ways out. Returns whether it was asked for. */
    boolean key(Call call, int key) {
        int way = key - '2';
        if (call.ways == null || call.state != CallState.WAITING && call.state != CallState.OFFERED) {
            return false;
        }
        List<CompiledTarget> ways = call.ways;
        if (key == '1') {
            call.ways = null;
            return true;
        }
        if (way >= 0 && way < ways.size()) {
            CompiledTarget target = ways.get(way);
            if (fits(call, target)) {
                call.ways = null;
                long sinceNs = target.keepsTime() ? call.enqueuedAtNs : floor.nowNs;
                offers.withdrawAll(call, Reason.CANCELLED);
                waits.leave(call, target.kind() == CompiledTarget.Kind.QUEUE
                        || target.kind() == CompiledTarget.Kind.FLOW ? SegmentExit.KEY : exitOf(target));
                call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
                send(call, target, sinceNs);
                return true;
            }
        }
        return false;
    }
}
