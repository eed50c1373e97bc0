package org.strowger.core.internal.decide;

import org.strowger.core.call.CallState;
import org.strowger.core.call.StayKind;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.KeptPlace;
import org.strowger.core.internal.call.LeftPlaces;
import org.strowger.core.internal.codec.CallDifficultyDecoder;
import org.strowger.core.internal.codec.CallHeadStartDecoder;
import org.strowger.core.internal.codec.CallPriorityDecoder;
import org.strowger.core.internal.codec.CallSegmentDecoder;

/**
 * Places of waiting calls in the one order of all queues: (class, higher first; effective time; entry). A
 * place is given when the call enters a queue and changes only by what is recorded: a command or a lift.
 */
final class PlaceDesk {
    /** Class of calls that were passed too often or waited too long; there effective time alone decides. */
    static final int OVERDUE = 101;
    /** Class, and priority, of an emergency; the host alone gives it. */
    static final int EMERGENCY = 102;
    private static final int HIGHEST_PRIORITY = 100;

    private final Floor floor;
    private CustomerSegments segments;
    private final CallPlace place = new CallPlace();
    /** The stay whose place the call in hand took over, or 0. */
    private long resumedSegment;
    private WaitDesk waitDesk;

    PlaceDesk(Floor floor, CustomerSegments segments) {
        this.floor = floor;
        this.segments = segments;
    }

    void bind(WaitDesk waits) {
        waitDesk = waits;
    }

    /** Segments get what another configuration says, from now on. */
    void segmentsAre(CustomerSegments now) {
        segments = now;
    }

    /** A waiting call goes by the order that another configuration gives its queue, or its segment. */
    void adopt(Call call) {
        rework(call);
    }

    /** The queue in which a call of a customer segment that is sent to one will wait. */
    int queueFor(int segment, int sentTo) {
        return segments.queue(segment, sentTo);
    }

    /** The step profile of a call's customer segment, or {@link Call#NONE}. */
    int profile(Call call) {
        return segments.profile(call.customerSegment);
    }

    /**
     * Gives a call that enters a queue its place there.
     *
     * @param asked priority of this stay, or −1 for the call's, its segment's or the queue's
     * @param sinceNs from when its place counts
     * @return its priority
     */
    int enter(Call call, int asked, long sinceNs) {
        call.askedPriority = asked;
        call.placeSinceNs = sinceNs;
        call.stepHeadStartNs = 0;
        takeLeftPlace(call);
        ask(call);
        call.priorityClass = classOf(call);
        call.effectiveNs = place.effectiveNs();
        return priorityOf(call);
    }

    /** A call has entered and was told of: so is whose place it has. */
    void entered(Call call) {
        if (resumedSegment != 0) {
            floor.effects.waits().placeResumed(call, resumedSegment);
            resumedSegment = 0;
        }
    }

    /** A callback takes over the place that the call had for which it is. */
    void takeOver(Call call, KeptPlace left) {
        call.askedPriority = left.askedPriority;
        call.stepHeadStartNs = left.stepHeadStartNs;
        call.placeSinceNs = left.sinceNs;
        call.priorityClass = left.priorityClass;
        call.effectiveNs = left.effectiveNs;
        call.entry = left.entry;
    }

    /** A callback is as urgent and as difficult as the call that it is for, and of the same customer. */
    void carry(Call call, Call from) {
        call.priority = from.priority;
        call.headStartNs = from.headStartNs;
        call.difficulty = from.difficulty;
        call.customerSegment = from.customerSegment;
        call.customer = from.customer;
    }

    /** Gives a call the place that its customer left in its queue, if there is one; each is given once. */
    private void takeLeftPlace(Call call) {
        LeftPlaces.Place left = call.customer == 0 ? null : floor.leftPlaces.find(call.customer, call.queue);
        if (left != null) {
            resumedSegment = left.segmentId;
            call.placeSinceNs = Math.min(call.placeSinceNs, left.sinceNs);
            if (call.askedPriority < 0 && call.priority < 0) {
                call.askedPriority = left.priority;
            }
            floor.timers.cancel(left.timer);
            floor.leftPlaces.remove(left);
        }
    }

    /** It is known only now whose call it is that waits. */
    void resume(Call call) {
        if (isWaiting(call)) {
            takeLeftPlace(call);
            entered(call);
            rework(call);
        }
    }

    /** A caller hung up while he waited; if his queue lets him, he may come back to his place. */
    void leave(Call call) {
        QueueState queue = floor.queues[call.queue];
        if (call.customer == 0 || queue.resumeWithinNs == 0) {
            return;
        }
        if (floor.leftPlaces.isFull()) {
            LeftPlaces.Place oldest = floor.leftPlaces.oldest();
            floor.timers.cancel(oldest.timer);
            floor.leftPlaces.remove(oldest);
        }
        LeftPlaces.Place left = floor.leftPlaces.leave(call.customer);
        left.queue = call.queue;
        left.segmentId = call.segmentId;
        left.sinceNs = call.placeSinceNs;
        left.priority = call.askedPriority >= 0 ? call.askedPriority : call.priority;
        left.timer = floor.timers.arm(floor.nowNs + queue.resumeWithinNs, TimerKind.LEFT_PLACE, left.slot);
    }

    /** Nobody came back in time. */
    void lapsed(int slot) {
        floor.leftPlaces.remove(floor.leftPlaces.place(slot));
    }

    /** The host names the priority of a call, for this queue and those to come. */
    void priority(long callId, int priority) {
        Call call = find(callId, CallPriorityDecoder.TEMPLATE_ID);
        if (call != null) {
            call.priority = priority;
            call.askedPriority = priority;
            floor.calls.earlier().priority(call, priority);
            rework(call);
        }
    }

    /** The host names by how much a call counts as older. */
    void headStart(long callId, long headStartNs) {
        Call call = find(callId, CallHeadStartDecoder.TEMPLATE_ID);
        if (call != null) {
            call.headStartNs = headStartNs;
            rework(call);
        }
    }

    /** The host names the customer segment of a call; its queue and steps count from the next entry. */
    void segment(long callId, int segment) {
        Call call = find(callId, CallSegmentDecoder.TEMPLATE_ID);
        if (call != null) {
            call.customerSegment = segment;
            floor.effects.waits().segmentNamed(call);
            rework(call);
        }
    }

    /** The host says how difficult a call is, for this queue and those to come. */
    void difficulty(long callId, int difficulty) {
        Call call = find(callId, CallDifficultyDecoder.TEMPLATE_ID);
        if (call != null) {
            call.difficulty = difficulty;
            floor.effects.waits().difficultySet(call);
            rework(call);
        }
    }

    /** How difficult a call is in its queue: as the host says, else its customer segment's, else the queue's. */
    int difficultyOf(Call call) {
        return difficultyOf(call, call.queue);
    }

    /** How difficult it is, or would be, in a queue. */
    int difficultyOf(Call call, int queue) {
        int named = call.difficulty >= 0 ? call.difficulty : segments.difficulty(call.customerSegment);
        return named >= 0 ? named : floor.plan.difficulty(queue);
    }

    /** What a call asks for that enters a queue: what the queue asks, what its flow adds, and its difficulty. */
    int firstAsked(Call call, int queue) {
        return floor.plan.firstAsked(queue, difficultyOf(call, queue), call.added);
    }

    /** A step gives a waiting call a priority; one that is an emergency or overdue stays so. */
    void setPriority(Call call, int priority) {
        if (call.priorityClass < OVERDUE) {
            call.askedPriority = Math.min(HIGHEST_PRIORITY, priority);
            rework(call);
        }
    }

    /** A step raises the priority of a waiting call. */
    void raisePriority(Call call, int by) {
        setPriority(call, priorityOf(call) + by);
    }

    /** A step lets a waiting call count as older than before. */
    void addHeadStart(Call call, long byNs) {
        call.stepHeadStartNs += byNs;
        rework(call);
    }

    private Call find(long callId, int command) {
        Call call = floor.calls.named(callId);
        if (call == null) {
            floor.effects.commandRefused(command, callId, Refusal.UNKNOWN_CALL);
            return null;
        }
        return call;
    }

    /** Works out anew where a waiting call stands, and who may serve it; one that does not wait is left alone. */
    private void rework(Call call) {
        if (!isWaiting(call)) {
            return;
        }
        int asked = floor.plan.askedAt(call.asked, difficultyOf(call));
        if (asked != call.asked) {
            call.asked = asked;
            waitDesk.widen(call);
        }
        ask(call);
        int newClass = classOf(call);
        if (call.priorityClass == OVERDUE && newClass != EMERGENCY) {
            newClass = OVERDUE;
        }
        if (newClass != call.priorityClass || place.effectiveNs() != call.effectiveNs) {
            move(call, newClass, place.effectiveNs());
            waitDesk.clock().arm(call);
        }
    }

    private static boolean isWaiting(Call call) {
        return call.queue != Call.NONE
                && (call.state == CallState.WAITING || call.state == CallState.OFFERED);
    }

    /** Puts a waiting call, rung or not, to another place. */
    void move(Call call, int newClass, long newEffectiveNs) {
        boolean rung = call.openOffers > 0;
        boolean stood = floor.matcher.stands(call);
        QueueState queue = floor.queues[call.queue];
        floor.matcher.leaves(call, rung);
        queue.order.remove(call.priorityClass, call.effectiveNs, call.entry);
        call.priorityClass = newClass;
        call.effectiveNs = newEffectiveNs;
        int position = queue.order.add(newClass, newEffectiveNs, call.entry);
        if (call.stay == StayKind.QUEUE) {
            floor.effects.callMoved(call, position);
        }
        if (stood) {
            if (rung) {
                floor.matcher.wants(call);
            } else {
                floor.matcher.waits(call);
            }
            floor.pairing.callMoved(call);
        }
    }

    private void ask(Call call) {
        QueueState queue = floor.queues[call.queue];
        long headStartNs = queue.headStartNs + segments.headStartNs(call.customerSegment) + call.headStartNs
                + call.stepHeadStartNs;
        place.ask(call, floor.plan.callRanking(call.queue), queue, priorityOf(call), headStartNs);
    }

    private int classOf(Call call) {
        return priorityOf(call) == EMERGENCY ? EMERGENCY : place.priorityClass();
    }

    /** The priority asked for this stay, else the call's, else its customer segment's, else the queue's. */
    private int priorityOf(Call call) {
        int asked = call.askedPriority >= 0 ? call.askedPriority : call.priority;
        int named = asked >= 0 ? asked : segments.priority(call.customerSegment);
        return named >= 0 ? named : floor.queues[call.queue].priority;
    }
}
