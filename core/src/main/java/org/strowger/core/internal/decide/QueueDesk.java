package org.strowger.core.internal.decide;

import org.strowger.core.call.CallState;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.CallPickDecoder;
import org.strowger.core.internal.codec.CallWithdrawForDecoder;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.time.DeadlineQueue;

/** What a supervisor does to queues by hand: picks a call for an agent, takes one out, freezes, opens and closes. */
final class QueueDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final WaitDesk waits;
    private final CallDesk calls;
    private final Matcher.Newly looksAgain;

    QueueDesk(Floor floor, OfferDesk offers, WaitDesk waits, CallDesk calls) {
        this.floor = floor;
        this.offers = offers;
        this.waits = waits;
        this.calls = calls;
        this.looksAgain = floor.pairing::agentMoved;
    }

    /** An agent takes a waiting call, or is given it: an offer like any other, but for its order. */
    void pick(long callId, Agent agent) {
        Call call = find(callId, CallPickDecoder.TEMPLATE_ID);
        if (call == null) {
            return;
        }
        Refusal why = whyNot(call, agent);
        if (why == null) {
            offers.makePicked(call, agent);
            waits.liftOverpassed(agent);
        } else {
            floor.effects.commandRefused(CallPickDecoder.TEMPLATE_ID, callId, why);
        }
    }

    private Refusal whyNot(Call call, Agent agent) {
        if (call.state != CallState.WAITING || !floor.matcher.stands(call)) {
            return Refusal.NOT_WAITING;
        }
        if (!floor.matcher.couldServe(agent, call)) {
            return Refusal.NOT_ELIGIBLE;
        }
        if (floor.matcher.isFrozen(call.queue)) {
            return Refusal.FROZEN;
        }
        if (floor.matcher.isOutOfReach(call)) {
            return Refusal.ADAPTER_DOWN;
        }
        boolean available = agent.isAvailable(call.medium, floor.nowNs)
                && !agent.isKeptFrom(call.callId, floor.nowNs);
        return available ? null : Refusal.NOT_AVAILABLE;
    }

    /** A waiting call is taken out of its queue for a reason, which {@code why} writes. */
    void withdraw(long callId, boolean supervisor, Why why) {
        Call call = find(callId, CallWithdrawForDecoder.TEMPLATE_ID);
        if (call == null) {
            return;
        }
        if (call.state != CallState.WAITING && call.state != CallState.OFFERED) {
            floor.effects.commandRefused(CallWithdrawForDecoder.TEMPLATE_ID, callId, Refusal.NOT_WAITING);
            return;
        }
        floor.effects.waits().callWithdrawn(call, why);
        calls.withdrawn(call, supervisor ? SegmentExit.WITHDRAWN_BY_SUPERVISOR : SegmentExit.WITHDRAWN_BY_HOST);
    }

    private Call find(long callId, int command) {
        Call call = floor.calls.byCaller(callId);
        if (call == null || call.callId != callId) {
            floor.effects.commandRefused(command, callId, Refusal.UNKNOWN_CALL);
            return null;
        }
        return call;
    }

    /** Nobody is offered the calls of a queue; offers that are open go on. @param forNs 0 until unfrozen */
    void freeze(int queueIndex, long forNs, Why why) {
        QueueState queue = floor.queues[queueIndex];
        floor.matcher.freeze(queueIndex, true);
        queue.thawTimer = rearm(queue.thawTimer, forNs, TimerKind.THAW, queueIndex);
        floor.effects.waits().queueFrozen(queueIndex, true, forNs, why);
    }

    /** The calls of a queue are offered again: those who are free look for them. */
    void thaw(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        queue.thawTimer = floor.timers.cancel(queue.thawTimer);
        if (!floor.matcher.isFrozen(queueIndex)) {
            return;
        }
        floor.matcher.freeze(queueIndex, false);
        floor.effects.waits().queueFrozen(queueIndex, false, 0, Why.NONE);
        floor.matcher.eachFreeFor(queueIndex, looksAgain);
        for (int slot = queue.line.first(); slot != Call.NONE; slot = queue.line.behind(slot)) {
            if (floor.calls.call(slot).preferred.stands) {
                floor.pairing.callMoved(floor.calls.call(slot));
            }
        }
    }

    /** The time of a freeze is over. */
    void thawDue(int queueIndex) {
        floor.queues[queueIndex].thawTimer = DeadlineQueue.NONE;
        thaw(queueIndex);
    }

    /** The host opens or closes a queue, or leaves that to its hours. @param forNs 0 until changed */
    void door(int queueIndex, QueueDoor door, long forNs, Why why) {
        QueueState queue = floor.queues[queueIndex];
        queue.door = door;
        queue.doorTimer = rearm(queue.doorTimer, forNs, TimerKind.DOOR, queueIndex);
        floor.effects.waits().doorChanged(queueIndex, door, forNs, why);
        waits.steps().doorMoved(queueIndex);
    }

    /** The time for which the host had opened or closed a queue is over. */
    void doorDue(int queueIndex) {
        floor.queues[queueIndex].doorTimer = DeadlineQueue.NONE;
        door(queueIndex, QueueDoor.BY_HOURS, 0, Why.NONE);
    }

    private int rearm(int timer, long forNs, int kind, int queueIndex) {
        floor.timers.cancel(timer);
        return forNs == 0 ? DeadlineQueue.NONE : floor.timers.arm(floor.nowNs + forNs, kind, queueIndex);
    }
}
