package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.CallbackEnd;
import org.strowger.core.call.Medium;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Callback;
import org.strowger.core.internal.call.CallbackEvent;
import org.strowger.core.internal.call.CallbackStage;
import org.strowger.core.internal.call.CallbackTable;
import org.strowger.core.internal.call.KeptPlace;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.codec.CallCallbackDecoder;
import org.strowger.core.internal.codec.CallbackCancelDecoder;
import org.strowger.core.internal.codec.CallbackScheduleDecoder;
import org.strowger.core.internal.lifecycle.LifeCycle;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Calls that the centre owes. A callback waits in its queue as a call of its own, without a line. The
 * customer is dialled for one agent who has answered, or is reserved where the customer goes first: so there
 * are never more dials than agents for them, and one at a time to each customer.
 */
final class CallbackDesk {
    private static final int ONLY = 1;
    private static final long NS_IN_MS = 1_000_000;

    private final Floor floor;
    private final CallbackTable callbacks;
    private final LifeCycle<CallbackStage, CallbackEvent> life;
    private final OfferDesk offers;
    private final VersionDesk versions;
    private WaitDesk waitDesk;
    private CallDesk callDesk;

    CallbackDesk(Floor floor, OfferDesk offers, VersionDesk versions) {
        this.floor = floor;
        this.callbacks = floor.callbacks;
        this.life = floor.callbackLife;
        this.offers = offers;
        this.versions = versions;
    }

    void bind(CallDesk calls, WaitDesk waits) {
        callDesk = calls;
        waitDesk = waits;
    }

    /** The host turns a waiting call into a callback. @param number empty for the caller's own */
    void ask(long callId, CharSequence number) {
        Call call = floor.calls.named(callId);
        if (call == null) {
            refuse(CallCallbackDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_CALL);
        } else if (call.callback != Call.NONE
                || call.state != CallState.WAITING && call.state != CallState.OFFERED) {
            refuse(CallCallbackDecoder.TEMPLATE_ID, callId, Refusal.NOT_WAITING);
        } else if (call.adapter == Floor.HOST) {
            refuse(CallCallbackDecoder.TEMPLATE_ID, callId, Refusal.WRONG_MEDIUM);
        } else if (number.length() == 0 && call.caller.length() == 0) {
            refuse(CallCallbackDecoder.TEMPLATE_ID, callId, Refusal.NO_NUMBER);
        } else {
            offers.withdrawAll(call, Reason.CANCELLED);
            waitDesk.leave(call, SegmentExit.CALLBACK);
            call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
            keepPlace(call, number.length() == 0 ? call.caller : number);
        }
    }

    /** Whether a call can become a callback. */
    boolean fits(Call call) {
        return call.callback == Call.NONE && call.caller.length() > 0 && call.adapter != Floor.HOST;
    }

    /** A call that has left its queue for it becomes a callback at its old place; its caller is let go. */
    void keepPlace(Call left, CharSequence number) {
        Callback callback = begin(left.queue, number, left);
        waitDesk.enterAtPlaceOf(open(callback, left), left);
        callDesk.endWithHangup(left, CallEnd.CALLBACK, Reason.NORMAL);
    }

    /** A call that a queue did not let in becomes a callback there, from now on. */
    void insteadOfEntry(Call call, int queue) {
        Callback callback = begin(queue, call.caller, call);
        Call instead = open(callback, call);
        instead.added = call.added;
        waitDesk.enterFor(instead, queue, call);
        callDesk.endWithHangup(call, CallEnd.CALLBACK, Reason.NORMAL);
    }

    /**
     * A flow has its caller called back. A callback that is owed already to that number from that queue stands
     * for it. Returns whether that can be.
     */
    boolean askedByFlow(Call from, int queue, CharSequence number, boolean keepsPlace, int tries, long gapNs) {
        int medium = floor.queues[queue].medium;
        if (from.adapter == Floor.HOST || number.length() == 0
                || medium != Medium.VOICE.ordinal() && medium != Medium.CALLBACK.ordinal()) {
            return false;
        }
        if (callbacks.isOwed(queue, number)) {
            return true;
        }
        if (floor.queues[queue].gone) {
            return false;
        }
        Callback callback = begin(queue, from.adapter, number, from.called);
        callback.gapNs = gapNs;
        requested(callback, from, tries);
        Call call = open(callback, from);
        KeptPlace earlier = floor.calls.earlier().of(from, queue);
        if (keepsPlace && from.queue == queue) {
            waitDesk.enterAtPlaceOf(call, from);
        } else if (keepsPlace && earlier != null) {
            waitDesk.enterAt(call, earlier, from);
        } else {
            waitDesk.enterFor(call, queue, from);
        }
        return true;
    }

    private Callback begin(int queue, CharSequence number, Call from) {
        Callback callback = begin(queue, from.adapter, number, from.called);
        requested(callback, from, floor.queues[queue].callbackAttempts);
        return callback;
    }

    private void requested(Callback callback, Call from, int attempts) {
        callback.dueAtWallMs = floor.wallMs;
        long expiryNs = floor.queues[callback.queue].callbackExpiryNs;
        callback.expiresAtNs = floor.nowNs + expiryNs;
        callback.attempts = attempts;
        floor.effects.callbacks().requested(callback, from.callId, floor.wallMs + expiryNs / NS_IN_MS, "");
    }

    private Callback begin(int queue, int adapter, CharSequence number, CharSequence shown) {
        Callback callback = callbacks.begin(floor.takeLegId());
        callback.queue = queue;
        callback.adapter = adapter;
        callback.number.append(number);
        callback.shown.append(shown);
        callback.askedAtNs = floor.nowNs;
        return callback;
    }

    /** The host asks for a callback in a window. @param owner agent or −1 @param attempts 0 for the queue's */
    void schedule(Booking booking) {
        if (booking.toWallMs <= floor.wallMs) {
            refuse(CallbackScheduleDecoder.TEMPLATE_ID, booking.queue, Refusal.WINDOW_OVER);
            return;
        }
        int medium = floor.queues[booking.queue].medium;
        if (medium != Medium.VOICE.ordinal() && medium != Medium.CALLBACK.ordinal()) {
            refuse(CallbackScheduleDecoder.TEMPLATE_ID, booking.queue, Refusal.WRONG_MEDIUM);
            return;
        }
        Callback callback = begin(booking.queue, booking.adapter, booking.number, booking.shown);
        callback.owner = booking.owner;
        callback.attempts = booking.attempts > 0
                ? booking.attempts : floor.queues[booking.queue].callbackAttempts;
        callback.dueAtWallMs = booking.fromWallMs;
        callback.expiresAtNs = floor.nowNs + (booking.toWallMs - floor.wallMs) * NS_IN_MS;
        floor.effects.callbacks().requested(callback, Callback.NONE, booking.toWallMs, booking.reference);
        callback.stage = life.next(callback.stage, CallbackEvent.BOOKED);
        armForDue(callback);
    }

    private void armForDue(Callback callback) {
        long inMs = Math.max(0, callback.dueAtWallMs - floor.wallMs);
        callback.timer = floor.timers.arm(floor.nowNs + inMs * NS_IN_MS, TimerKind.CALLBACK, callback.slot);
        callback.dueAtNs = floor.nowNs + inMs * NS_IN_MS;
    }

    /** The host owes the call no more. */
    void cancel(long callbackId) {
        Callback callback = callbacks.byId(callbackId);
        if (callback == null) {
            refuse(CallbackCancelDecoder.TEMPLATE_ID, callbackId, Refusal.UNKNOWN_CALLBACK);
        } else if (callback.stage == CallbackStage.SCHEDULED) {
            finish(callback, CallbackEnd.CANCELLED);
        } else {
            cancel(floor.calls.call(callback.callSlot), CallEnd.WITHDRAWN);
        }
    }

    /** The configuration lacks the queue, and nobody is to serve it any more. */
    void queueGone(Call call) {
        end(call, CallbackEnd.CANCELLED, SegmentExit.WITHDRAWN_QUEUE_REMOVED, CallEnd.WITHDRAWN);
    }

    /** The host takes a callback out of its queue. */
    void cancel(Call call, CallEnd end) {
        end(call, CallbackEnd.CANCELLED, SegmentExit.WITHDRAWN_BY_HOST, end);
    }

    /** Its timer: it is due, or may be dialled again, or not any more. */
    void timePassed(Callback callback) {
        callback.timer = DeadlineQueue.NONE;
        if (callback.stage == CallbackStage.SCHEDULED) {
            due(callback);
        } else if (callback.dials >= callback.attempts) {
            end(floor.calls.call(callback.callSlot), CallbackEnd.NOT_REACHED, SegmentExit.WITHDRAWN_NOT_REACHED,
                    CallEnd.NOT_SERVED);
        } else {
            callback.stage = life.next(callback.stage, CallbackEvent.DUE);
            Call call = floor.calls.call(callback.callSlot);
            call.keptBackUntilNs = 0;
            floor.matcher.waits(call);
            floor.pairing.callMoved(call);
        }
    }

    private void due(Callback callback) {
        if (floor.nowNs >= callback.expiresAtNs) {
            finish(callback, CallbackEnd.EXPIRED);
        } else if (floor.wallMs < callback.dueAtWallMs) {
            armForDue(callback); // the wall clock was set back meanwhile
        } else {
            Call call = open(callback);
            preferOwner(call, callback.owner);
            waitDesk.enterDue(call, callback.queue, callback.dueAtNs);
        }
    }

    /** For a time it waits for its owner, wherever he is; then anyone may have it. */
    private static void preferOwner(Call call, int owner) {
        if (owner != Callback.NONE) {
            call.preferred.add(owner, ONLY);
            call.preferred.keepAsked = true;
            call.preferred.keepAway = true;
        }
    }

    /** The same for one that a call asked for: it keeps that call's version of the flows and its attributes. */
    private Call open(Callback callback, Call from) {
        Call call = open(callback);
        call.attributes.copy(from.attributes);
        versions.keeps(call, from);
        return call;
    }

    /** Gives a callback its call. */
    private Call open(Callback callback) {
        callback.stage = life.next(callback.stage, CallbackEvent.DUE);
        Call call = callDesk.begin(callback.id, callback.adapter);
        call.callback = callback.slot;
        call.caller.append(callback.number);
        call.called.append(callback.shown);
        callback.callSlot = call.slot;
        return call;
    }

    /** A stay of a callback begins: it counts as one, and lasts until the callback lapses. */
    void beginStay(Call call) {
        Callback callback = of(call);
        callback.queue = call.queue;
        call.medium = Medium.CALLBACK.ordinal();
        call.waitEndsNs = callback.expiresAtNs;
    }

    /** Whether a call may ring agents, or one more: any but a callback whose customer rings, or is not to yet. */
    boolean mayBeOffered(Call call) {
        return call.keptBackUntilNs == 0;
    }

    /** Whether the customer is to be on the line before the agent is rung. */
    boolean customerGoesFirst(Call call) {
        return call.callback != Call.NONE && of(call).stage == CallbackStage.WAITING
                && floor.queues[call.queue].customerFirst;
    }

    /** Whether the customer of a callback is being rung. */
    boolean isDialling(Call call) {
        return call.callback != Call.NONE && of(call).stage == CallbackStage.DIALLING;
    }

    /** Whether nobody is on the line yet for whom an agent could be bridged. */
    boolean lacksCustomer(Call call) {
        return call.callback != Call.NONE && of(call).stage != CallbackStage.ON_LINE;
    }

    /** Whether an offer waits for the customer to answer. */
    boolean isDiallingFor(Call call, Offer offer) {
        return isDialling(call) && (call.answeredOffer == offer.slot || !offer.isDialled());
    }

    /** Rings the customer for an agent, unless that is done already. */
    void dialCustomer(Call call, Offer offer) {
        Callback callback = of(call);
        if (callback.stage == CallbackStage.DIALLING) {
            return;
        }
        callback.stage = life.next(callback.stage, CallbackEvent.DIALLED);
        callback.dials++;
        floor.calls.joinCallerLeg(call, floor.takeLegId());
        call.legSinceNs = floor.nowNs;
        call.missing = 0;
        call.seenInEpoch = floor.adapterEpoch[call.adapter];
        call.keptBackUntilNs = Long.MAX_VALUE;
        floor.effects.callbacks().dial(call, callback, offer.agent, floor.nowNs - call.enqueuedAtNs,
                floor.queues[call.queue].customerRingNs);
    }

    /** The customer answers. */
    void customerAnswers(Call call) {
        Callback callback = of(call);
        if (callback.stage == CallbackStage.DIALLING) {
            callback.stage = life.next(callback.stage, CallbackEvent.ANSWERED);
            call.answered = true;
            call.keptBackUntilNs = 0;
            offers.customerIsThere(call);
        }
    }

    /** The customer rang to the end. */
    void notReached(Call call) {
        floor.effects.hangup(call.legId, call.adapter, Reason.NO_ANSWER);
        fail(call, Reason.NO_ANSWER);
        takeBack(call, Reason.NO_ANSWER);
    }

    /** The customer's leg is gone before he heard an agent. */
    void customerLeft(Call call, Reason reason) {
        boolean answered = of(call).stage == CallbackStage.ON_LINE;
        fail(call, reason);
        takeBack(call, answered ? Reason.ABANDONED : reason);
    }

    /** The last of its offers is over: a customer who still rings need not any more. */
    void offersGone(Call call) {
        if (isDialling(call)) {
            floor.effects.hangup(call.legId, call.adapter, Reason.CANCELLED);
            fail(call, Reason.CANCELLED);
        }
    }

    /** One dial came to nothing: a pause follows, or after the last one the end, in a step of its own. */
    private void fail(Call call, Reason reason) {
        Callback callback = of(call);
        long legId = call.legId;
        floor.calls.leaveCallerLeg(call);
        call.answered = false;
        call.lostTimer = floor.timers.cancel(call.lostTimer);
        callback.stage = life.next(callback.stage, CallbackEvent.FAILED);
        long againInNs = callback.dials >= callback.attempts ? 0
                : callback.gapNs != Callback.NONE ? callback.gapNs : floor.queues[call.queue].callbackGapNs;
        call.keptBackUntilNs = floor.nowNs + againInNs;
        callback.timer = floor.timers.arm(call.keptBackUntilNs, TimerKind.CALLBACK, callback.slot);
        floor.effects.callbacks().failed(call, callback, legId, reason, againInNs);
    }

    /** The call stands nowhere for now; no agent is to blame. */
    private void takeBack(Call call, Reason reason) {
        if (call.state == CallState.OFFERED) {
            offers.withdrawAll(call, reason);
        } else {
            floor.matcher.leaves(call, false);
        }
        if (call.waitOver) {
            expired(call);
        }
    }

    /** Its time is over, and no offer is open. */
    void expired(Call call) {
        end(call, CallbackEnd.EXPIRED, SegmentExit.WITHDRAWN_EXPIRED, CallEnd.NOT_SERVED);
    }

    private void end(Call call, CallbackEnd end, SegmentExit exit, CallEnd callEnd) {
        of(call).end = end;
        callDesk.endCallback(call, exit, callEnd);
    }

    /** Customer and agent hear each other: from now on it is a call like any other. */
    void connected(Call call) {
        if (call.callback != Call.NONE) {
            finish(of(call), CallbackEnd.CONNECTED);
            call.callback = Call.NONE;
        }
    }

    /** The call of a callback has ended. */
    void callEnded(Call call, CallEnd how) {
        if (call.callback != Call.NONE) {
            Callback callback = of(call);
            boolean byHost = how == CallEnd.WITHDRAWN || how == CallEnd.HOST;
            CallbackEnd otherwise = byHost ? CallbackEnd.CANCELLED : CallbackEnd.DROPPED;
            finish(callback, callback.end == null ? otherwise : callback.end);
            call.callback = Call.NONE;
        }
    }

    private void finish(Callback callback, CallbackEnd end) {
        callback.stage = life.next(callback.stage, CallbackEvent.ENDS);
        callback.timer = floor.timers.cancel(callback.timer);
        floor.effects.callbacks().ended(callback, end, floor.nowNs - callback.askedAtNs);
        callbacks.end(callback);
    }

    private Callback of(Call call) {
        return callbacks.callback(call.callback);
    }

    private void refuse(int command, long subject, Refusal why) {
        floor.effects.commandRefused(command, subject, why);
    }

    /** What the host asks for. One object, reused. */
    static final class Booking {
        final StringBuilder number = new StringBuilder(64);
        final StringBuilder shown = new StringBuilder(64);
        final StringBuilder reference = new StringBuilder(64);
        int queue;
        int adapter;
        int owner;
        int attempts;
        long fromWallMs;
        long toWallMs;

        Booking() {
        }
    }
}
