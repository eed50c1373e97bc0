package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.call.QueueRefusal;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.call.StayKind;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.KeptPlace;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.rule.NeedBook;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Calls while they are in a queue: they enter, time widens what they ask for, and they leave unanswered. A
 * waiting call has one timer, armed for the nearest of all that time brings it.
 */
final class WaitDesk {
    private static final int HIGHEST_PRIORITY = 100;

    private final Floor floor;
    private final OfferDesk offers;
    private final FlowDesk flows;
    private final WaitFacts facts;
    private final StepDesk steps;
    private final OverflowDesk overflows;
    private final PlaceDesk places;
    private final PreferDesk preferences;
    private final ComfortDesk comforts;
    private final WaitClock clock;
    private final EmptyDesk empties;
    private final KeptPlace lastPlace = new KeptPlace();
    private CallDesk callDesk;
    private CallbackDesk callbacks;

    WaitDesk(Floor floor, OfferDesk offers, FlowDesk flows, PlaceDesk places, PreferDesk preferences) {
        this.floor = floor;
        this.offers = offers;
        this.flows = flows;
        this.places = places;
        this.preferences = preferences;
        this.comforts = new ComfortDesk(floor, flows);
        comforts.bind(this, offers);
        this.facts = new WaitFacts(floor, places);
        this.overflows = new OverflowDesk(floor, this, offers, facts);
        this.steps = new StepDesk(floor, this, offers, overflows, places, facts);
        this.clock = new WaitClock(floor, steps, overflows, comforts);
        this.empties = new EmptyDesk(floor, overflows);
    }

    void bind(CallDesk calls, DirectDesk direct, CallbackDesk callbackDesk) {
        callDesk = calls;
        callbacks = callbackDesk;
        overflows.bind(calls, direct, callbackDesk);
    }

    /** What becomes of calls that are let go. */
    OverflowDesk overflows() {
        return overflows;
    }

    /** Calls that prefer agents. */
    PreferDesk preferences() {
        return preferences;
    }

    /** What waiting callers hear. */
    ComfortDesk comforts() {
        return comforts;
    }

    /** When time comes for a call. */
    WaitClock clock() {
        return clock;
    }

    /** Queues without members. */
    EmptyDesk empties() {
        return empties;
    }

    /** All that befalls calls because time passes over whole queues. */
    StepDesk steps() {
        return steps;
    }

    /**
     * A call enters a queue, or overflows at the door to the first target that takes it.
     *
     * @param priority 0 to 100, or −1 for the call's
     * @param maxWaitNs 0 for the queue's
     */
    QueueEntry enter(Call call, int sentTo, int priority, long maxWaitNs) {
        int queueIndex = places.queueFor(call.customerSegment, sentTo);
        QueueRefusal refusal = whyNot(call, queueIndex);
        if (refusal == null) {
            admit(call, queueIndex, priority, maxWaitNs, floor.nowNs);
            return QueueEntry.ENTERED;
        }
        floor.effects.queueRefused(call, queueIndex, refusal);
        if (overflows.atTheDoor(call, queueIndex, refusal)) {
            return QueueEntry.ENTERED;
        }
        return switch (refusal) {
            case FULL -> QueueEntry.FULL;
            case CLOSED, DRAINING -> QueueEntry.CLOSED;
            case NO_AGENTS -> QueueEntry.NO_AGENTS;
            case OVERLOAD -> QueueEntry.FULL;
        };
    }

    /** Why a queue does not let a call in; null if it does. */
    private QueueRefusal whyNot(Call call, int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        if (queue.gone || !queue.isOpen(floor.wallMs)) {
            return QueueRefusal.CLOSED;
        }
        if (queue.door == QueueDoor.DRAINING) {
            return QueueRefusal.DRAINING;
        }
        if (queue.maxWaiting > 0 && queue.waiting - queue.owed >= queue.maxWaiting) {
            return QueueRefusal.FULL;
        }
        facts.about(call, queueIndex);
        if (!floor.plan.rules().joinWhen(queueIndex).holds(facts)) {
            return QueueRefusal.NO_AGENTS;
        }
        return overflows.turnsAway(queueIndex, facts) ? QueueRefusal.OVERLOAD : null;
    }

    /** Whether a queue would let a call in. */
    boolean wouldAdmit(Call call, int queueIndex) {
        return whyNot(call, queueIndex) == null;
    }

    /** Another queue takes a call that overflowed. @param sinceNs from when its place counts */
    boolean enterFromOther(Call call, int queueIndex, long sinceNs) {
        QueueRefusal refusal = whyNot(call, queueIndex);
        if (refusal != null) {
            floor.effects.queueRefused(call, queueIndex, refusal);
            return false;
        }
        admit(call, queueIndex, Call.NONE, 0, sinceNs);
        return true;
    }

    /** A call comes from its agent. @param keep with its priority, and as old as when it first entered a queue */
    void enterByTransfer(Call call, int queueIndex, boolean keep) {
        boolean keeps = keep && call.hasQueued();
        int priority = keeps ? call.stayPriority : floor.queues[queueIndex].priority;
        long sinceNs = keeps ? call.firstQueuedAtNs : floor.nowNs;
        if (!keeps) {
            call.firstQueuedAtNs = Call.NEVER; // as if it came for the first time
        }
        call.comfort.asked = Call.NONE; // what its sender asked for ended with his queue
        call.added = NeedBook.NOTHING_ADDED;
        admit(call, queueIndex, priority, 0, sinceNs);
    }

    private void admit(Call call, int queueIndex, int priority, long maxWaitNs, long sinceNs) {
        floor.calls.goesTo(call, queueIndex);
        call.home = queueIndex;
        call.stay = call.errand == Errand.CONSULT ? StayKind.CONSULT : StayKind.QUEUE;
        begin(call, floor.queues[queueIndex], maxWaitNs);
        queueUp(call, places.enter(call, priority, sinceNs));
        places.entered(call);
        preferences.enters(call);
        comforts.arrives(call);
        beOffered(call);
    }

    /** A call whose agent was taken from it waits again in its queue, at its old place, whatever the limits. */
    void enterAgain(Call call) {
        call.stay = StayKind.QUEUE;
        begin(call, floor.queues[call.queue], 0);
        queueUp(call, Math.min(HIGHEST_PRIORITY, call.priorityClass));
        beOffered(call);
    }

    /** A callback enters its queue, whatever the limits. @param sinceNs from when its place counts */
    void enterDue(Call call, int queueIndex, long sinceNs) {
        admit(call, queueIndex, Call.NONE, 0, sinceNs);
    }

    /** A callback enters the queue in which a call has asked for it, from now on. */
    void enterFor(Call call, int queueIndex, Call from) {
        places.carry(call, from);
        enterDue(call, queueIndex, floor.nowNs);
    }

    /** A callback enters the queue that a call was in last, at that call's place and with what it asked for. */
    void enterAtPlaceOf(Call call, Call left) {
        enterAt(call, lastPlace.of(left), left);
    }

    /** The same for any place that the call had. */
    void enterAt(Call call, KeptPlace place, Call from) {
        places.carry(call, from);
        call.firstQueuedAtNs = place.firstQueuedAtNs;
        call.added = place.added;
        if (place.asked == KeptPlace.ASKS_ANEW) {
            admit(call, place.queue, place.askedPriority, 0, place.sinceNs);
            return;
        }
        call.queue = place.queue;
        call.home = place.queue;
        begin(call, floor.queues[place.queue], 0);
        call.asked = place.asked;
        call.tiersOpen = place.tiersOpen;
        call.delaysOver = Math.min(place.delaysOver, floor.plan.delaysNs(place.queue).length);
        call.passesAtJoin = place.passes;
        places.takeOver(call, place);
        queueUp(call, Math.min(HIGHEST_PRIORITY, call.priorityClass));
        preferences.enters(call);
        beOffered(call);
    }

    private void begin(Call call, QueueState queue, long maxWaitNs) {
        call.firstQueuedAtNs = call.hasQueued() ? call.firstQueuedAtNs : floor.nowNs;
        call.stayAdded = call.added;
        call.segmentId = floor.takeSegmentId();
        call.enqueuedAtNs = floor.nowNs;
        call.enqueuedAtWallMs = floor.wallMs;
        call.beginStay();
        call.medium = queue.medium;
        call.asked = places.firstAsked(call, call.queue);
        clock.countTime(call, queue);
        steps.begin(call, call.queue);
        call.entry = floor.matcher.nextEntry();
        call.ownWait = maxWaitNs > 0;
        long limitNs = call.ownWait ? maxWaitNs : queue.maxWaitNs;
        if (limitNs > 0) {
            call.waitEndsNs = floor.nowNs + limitNs;
        }
        if (call.callback != Call.NONE) {
            callbacks.beginStay(call);
        }
    }

    private void queueUp(Call call, int priority) {
        QueueState queue = floor.queues[call.queue];
        floor.matcher.giveNeed(call);
        call.state = floor.callLife.next(call.state, CallEvent.QUEUED);
        queue.waiting++;
        queue.owed += call.callback == Call.NONE ? 0 : 1;
        queue.line.enter(call);
        floor.watch.entered(call.queue);
        call.positionAtEntry = queue.order.add(call.priorityClass, call.effectiveNs, call.entry);
        call.stayPriority = priority;
        if (call.stay == StayKind.QUEUE) {
            floor.estimates.queued(
                    call.queue, call.slot, call.positionAtEntry, floor.nowNs, floor.wallMs);
            floor.effects.callQueued(call, priority, queue.waiting);
        } else {
            floor.effects.facts().stayBegan(call, call.positionAtEntry);
        }
    }

    private void beOffered(Call call) {
        comforts.begins(call);
        clock.arm(call);
        steps.watch(call.queue);
        mayBeOffered(call);
    }

    /** Nothing keeps a call from being offered any more, unless its caller is told something first. */
    void mayBeOffered(Call call) {
        if (callbacks.mayBeOffered(call) && !call.comfort.isFirst()) {
            floor.matcher.enters(call);
            floor.pairing.callMoved(call);
        }
        empties.watchIfEmpty(call.queue);
    }

    /** Time has come for something: wider needs first, then a better place, then the end of the wait. */
    void timePassed(Call call) {
        call.waitTimer = DeadlineQueue.NONE;
        QueueState queue = floor.queues[call.queue];
        int tiersOpen = call.tiersOpen;
        int delaysOver = call.delaysOver;
        clock.countTime(call, queue);
        if (call.tiersOpen != tiersOpen || call.delaysOver != delaysOver) {
            widen(call);
        }
        long stay = call.segmentId;
        steps.timePassed(call);
        if (!isInQueue(call, stay) || overflows.timePassed(call)) {
            return;
        }
        if (queue.overdueAfterNs > 0 && call.priorityClass < PlaceDesk.OVERDUE
                && floor.nowNs >= call.enqueuedAtNs + queue.overdueAfterNs) {
            lift(call);
        }
        if (call.preferred.keptUntilNs <= floor.nowNs) {
            preferences.over(call);
        }
        comforts.timePassed(call);
        if (call.nextRingNs <= floor.nowNs) {
            call.nextRingNs = Long.MAX_VALUE;
            offers.ringOneMore(call);
        }
        if (!call.waitOver && call.waitEndsNs <= floor.nowNs) {
            maxWait(call, queue);
        } else {
            clock.arm(call);
        }
    }

    /** Whether a call still is in the stay that it was in. */
    static boolean isInQueue(Call call, long segmentId) {
        return call.segmentId == segmentId
                && (call.state == CallState.WAITING || call.state == CallState.OFFERED);
    }

    /** The call asks for something else than before; its place stays. */
    void widen(Call call) {
        boolean rung = call.openOffers > 0;
        boolean stood = floor.matcher.stands(call);
        floor.matcher.leaves(call, rung);
        floor.matcher.leaveNeed(call);
        floor.matcher.giveNeed(call);
        if (stood) {
            stand(call, rung);
        }
    }

    /** A call whose queue is about to be matched anew stands nowhere. Returns whether it stood. */
    boolean stepsOut(Call call) {
        boolean stood = floor.matcher.stands(call);
        floor.matcher.leaves(call, call.openOffers > 0);
        floor.matcher.leaveNeed(call);
        return stood;
    }

    /** It asks again, by the rules of a new configuration, and stands where it stood. */
    void stepsIn(Call call, boolean stood, StepSuccession succession) {
        QueueState queue = floor.queues[call.queue];
        call.delaysOver = 0;
        if (succession != null) {
            steps.adopt(call, succession);
            call.tiersOpen = 1;
        }
        clock.countTime(call, queue);
        floor.matcher.giveNeed(call);
        if (call.openOffers > 0) {
            offers.ringsOn(call, stood);
        } else if (stood) {
            stand(call, false);
        }
        clock.arm(call);
    }

    /** A waiting call's longest wait, and all other times, are those of its queue as it is now. */
    void waitsAsLong(Call call) {
        QueueState queue = floor.queues[call.queue];
        if (!call.ownWait && !call.waitOver && call.callback == Call.NONE) {
            call.waitEndsNs = queue.maxWaitNs > 0 ? call.enqueuedAtNs + queue.maxWaitNs : Long.MAX_VALUE;
        }
        clock.arm(call);
    }

    private void stand(Call call, boolean rung) {
        if (rung) {
            floor.matcher.wants(call);
        } else {
            floor.matcher.waits(call);
        }
        floor.pairing.callMoved(call);
    }

    /** From now on nobody of a host's class may pass it. */
    private void lift(Call call) {
        places.move(call, PlaceDesk.OVERDUE, call.effectiveNs);
    }

    /** Lifts the calls that were passed too often, now that an agent was given another one. */
    void liftOverpassed(Agent agent) {
        for (int slot = floor.matcher.nextOverpassed(agent); slot != Matcher.NONE;
                slot = floor.matcher.nextOverpassed(agent)) {
            lift(floor.calls.call(slot));
            clock.arm(floor.calls.call(slot));
        }
    }

    /** The longest wait is reached; an open offer ends first, or is withdrawn, as the queue says. */
    private void maxWait(Call call, QueueState queue) {
        if (comforts.holdsWait(call)) {
            clock.arm(call);
        } else if (call.state == CallState.OFFERED && !queue.cancelOfferAtMaxWait) {
            call.waitOver = true;
            clock.arm(call);
        } else {
            offers.withdrawAll(call, Reason.CANCELLED);
            waitIsOver(call);
        }
    }

    /** The wait is over and no offer is open. */
    void waitIsOver(Call call) {
        if (call.callback == Call.NONE) {
            overflow(call, SegmentExit.MAX_WAIT, QueueExit.TIMEOUT);
        } else {
            callbacks.expired(call);
        }
    }

    /** Its comfort flow lets a waiting call go, or has failed. */
    void leaveByFlow(Call call, SegmentExit exit) {
        offers.withdrawAll(call, Reason.CANCELLED);
        leave(call, exit);
        call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
    }

    private void overflow(Call call, SegmentExit exit, QueueExit told) {
        leave(call, exit);
        comeBack(call, told);
    }

    /** A call that left its queue, and that no target took, goes on in its flow or is over. */
    void comeBack(Call call, QueueExit told) {
        call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
        if (call.session == null) {
            callDesk.endWithHangup(call, CallEnd.NOT_SERVED, Reason.NO_ANSWER);
        } else {
            floor.music(call, Call.NONE);
            flows.queueLeft(call, told);
        }
    }

    /** Settings of a queue have changed: what it is watched for begins anew, since the same moments. */
    void watchAnew(int queueIndex) {
        empties.watchAnew(queueIndex);
        steps.watch(queueIndex);
    }

    /** An agent answered. Returns the rank that the call had; 0 if it was in no queue. */
    int answered(Call call) {
        if (call.queue == Call.NONE) {
            return 0;
        }
        QueueState queue = floor.queues[call.queue];
        call.waitTimer = floor.timers.cancel(call.waitTimer);
        queue.waiting--;
        floor.matcher.leaveNeed(call);
        call.need = Call.NONE;
        queue.owed -= call.callback == Call.NONE ? 0 : 1;
        queue.line.leave(call);
        call.preferred.clear();
        if (call.stay == StayKind.QUEUE) {
            floor.estimates.answered(call.queue, call.slot, floor.nowNs);
            countAnswer(call, queue);
        }
        floor.watch.left(call.queue);
        return queue.order.remove(call.priorityClass, call.effectiveNs, call.entry);
    }

    private void countAnswer(Call call, QueueState queue) {
        queue.day(floor.plan.rules().dayOf(floor.wallMs));
        queue.answered++;
        if (floor.nowNs - call.enqueuedAtNs <= queue.serviceLevelNs) {
            queue.answeredInTime++;
        }
    }

    /** A call enters a queue and is answered in the same step, by an agent whom somebody reached there for it. */
    void enterAnswered(Call call, int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        floor.calls.goesTo(call, queueIndex);
        call.home = queueIndex;
        call.stay = StayKind.QUEUE;
        call.segmentId = floor.takeSegmentId();
        call.enqueuedAtNs = floor.nowNs;
        call.enqueuedAtWallMs = floor.wallMs;
        call.positionAtEntry = 1;
        standsAtTheEnd(call);
        floor.effects.callQueued(call, call.stayPriority, queue.waiting + 1);
        countAnswer(call, queue);
    }

    /** Its place there is that of a call which comes now, should it be called back. */
    private void standsAtTheEnd(Call call) {
        call.firstQueuedAtNs = call.hasQueued() ? call.firstQueuedAtNs : floor.nowNs;
        call.stayAdded = NeedBook.NOTHING_ADDED;
        call.asked = floor.plan.firstAsked(call.queue, places.difficultyOf(call), call.stayAdded);
        call.tiersOpen = 1;
        call.delaysOver = 0;
        call.passesAtJoin = 0;
        call.stepHeadStartNs = 0;
        call.priorityClass = call.stayPriority;
        call.placeSinceNs = floor.nowNs;
        call.effectiveNs = floor.nowNs;
        call.entry = floor.matcher.nextEntry();
    }

    /** A call leaves its queue unanswered; its offers are over. */
    void leave(Call call, SegmentExit exit) {
        if (call.queue == Call.NONE) {
            floor.effects.facts().stayLeft(call, exit, floor.nowNs - call.enqueuedAtNs);
            return;
        }
        if (staysOnTheLine(exit)) {
            comforts.ends(call);
        }
        floor.matcher.leaves(call, false);
        QueueState queue = floor.queues[call.queue];
        queue.waiting--;
        queue.owed -= call.callback == Call.NONE ? 0 : 1;
        queue.line.leave(call);
        floor.matcher.leaveNeed(call);
        call.need = Call.NONE;
        call.ways = null;
        call.preferred.clear();
        if (exit == SegmentExit.ABANDONED && call.stay == StayKind.QUEUE) {
            places.leave(call);
            queue.day(floor.plan.rules().dayOf(floor.wallMs));
            queue.abandoned++;
        }
        floor.watch.left(call.queue);
        call.waitTimer = floor.timers.cancel(call.waitTimer);
        int position = queue.order.remove(call.priorityClass, call.effectiveNs, call.entry);
        if (call.stay == StayKind.QUEUE) {
            floor.estimates.left(call.queue, call.slot, exit == SegmentExit.ABANDONED, floor.wallMs);
            floor.effects.segmentExited(
                    call, exit, floor.nowNs - call.enqueuedAtNs, position, queue.waiting);
        } else {
            floor.effects.facts().stayLeft(call, exit, floor.nowNs - call.enqueuedAtNs);
        }
    }

    /** Whether the caller is still there once his call has left its queue. */
    private static boolean staysOnTheLine(SegmentExit exit) {
        return exit.kind() == SegmentExit.Kind.OVERFLOWED || exit == SegmentExit.WITHDRAWN_QUEUE_REMOVED;
    }
}
