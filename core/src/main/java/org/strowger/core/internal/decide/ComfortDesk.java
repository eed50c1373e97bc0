package org.strowger.core.internal.decide;

import java.util.Arrays;
import java.util.Optional;
import org.strowger.core.call.CallState;
import org.strowger.core.call.StayKind;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Comfort;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.estimate.EstimateBook;
import org.strowger.core.status.WaitEstimator;

/**
 * What callers hear while they wait: a comfort flow, or music and their place now and then. Nothing of it
 * moves a call in its queue. A flow begins at the end of the step in which the call entered, before anybody
 * is asked for it.
 */
final class ComfortDesk {
    /** For how long an answer, or the end of the longest wait, is held back for a caller who types. */
    private static final long LONGEST_HOLD_NS = 20_000_000_000L;
    private static final int NO_LANGUAGE = -1;

    private final Floor floor;
    private final FlowDesk flows;
    private final PlayWriter play;
    private final StringBuilder text = new StringBuilder(20);
    private WaitDesk waitDesk;
    private OfferDesk offerDesk;
    private long[] stays = new long[4];
    private int[] slots = new int[4];
    private int beginners;

    ComfortDesk(Floor floor, FlowDesk flows) {
        this.floor = floor;
        this.flows = flows;
        this.play = new PlayWriter(floor.effects);
    }

    void bind(WaitDesk waits, OfferDesk offers) {
        waitDesk = waits;
        offerDesk = offers;
    }

    /** A call has come to a queue from outside; it may have to wait until its caller was told something. */
    void arrives(Call call) {
        QueueState queue = floor.queues[call.queue];
        if (isHeard(call) && queue.announceFirstNs > 0) {
            call.comfort.firstUntilNs = floor.nowNs + queue.announceFirstNs;
        }
    }

    /** Whether a caller is on the line who waits for himself. */
    private static boolean isHeard(Call call) {
        return call.answered && call.adapter != Floor.HOST && call.stay == StayKind.QUEUE
                && call.errand == Errand.NONE && call.callback == Call.NONE;
    }

    /** A call waits: its caller hears music, or a comfort flow from the end of the step on. */
    void begins(Call call) {
        if (!call.answered) {
            return;
        }
        if (isHeard(call) && flows.comfortOf(call) != Call.NONE) {
            beginsLater(call);
            return;
        }
        floor.music(call, call.queue);
        sayLater(call, call.comfort.isFirst() ? 0 : floor.queues[call.queue].announceEveryNs);
    }

    /** The place is said after a time, where the queue says it at all. */
    private void sayLater(Call call, long ns) {
        if (isHeard(call) && floor.queues[call.queue].announceEveryNs > 0
                && floor.plan.rules().announcePrompt(call.queue).isPresent()) {
            call.comfort.nextSayNs = floor.nowNs + ns;
        }
    }

    private void beginsLater(Call call) {
        if (beginners == slots.length) {
            slots = Arrays.copyOf(slots, beginners * 2);
            stays = Arrays.copyOf(stays, beginners * 2);
        }
        slots[beginners] = call.slot;
        stays[beginners++] = call.segmentId;
    }

    /** The step is nearly over: flows begin for the calls that still wait where they came to. */
    void beginFlows() {
        for (int i = 0; i < beginners; i++) {
            Call call = floor.calls.call(slots[i]);
            if (floor.calls.isLiving(slots[i]) && WaitDesk.isInQueue(call, stays[i]) && !call.comfort.runs
                    && call.answeredOffer == Call.NONE) {
                flows.beginComfort(call);
            }
        }
        beginners = 0;
    }

    /** An offer came to nothing: if it was about to be bridged, the caller hears anew what ended then. */
    void goesOn(Call call) {
        if (call.comfort.runs || !isHeard(call)) {
            return;
        }
        if (flows.comfortOf(call) != Call.NONE) {
            beginsLater(call);
        } else if (call.comfort.nextSayNs == Long.MAX_VALUE) {
            sayLater(call, floor.queues[call.queue].announceEveryNs);
            if (call.comfort.nextSayNs != Long.MAX_VALUE) {
                waitDesk.clock().arm(call);
            }
        }
    }

    /** The caller is about to hear somebody, or has left his queue: what plays is stopped. */
    void ends(Call call) {
        flows.endComfort(call);
        if (call.comfort.playId != 0) {
            floor.effects.stopPlay(call, call.comfort.playId);
            call.comfort.playId = 0;
        }
        call.comfort.nextSayNs = Long.MAX_VALUE;
    }

    /** A play is over. Returns whether the call waits and no flow governs what its caller hears. */
    boolean hasMusic(Call call, long playId) {
        if (call.comfort.playId == playId) {
            call.comfort.playId = 0;
        }
        return !call.comfort.runs && (call.state == CallState.WAITING || call.state == CallState.OFFERED);
    }

    /** When time brings something to what the caller hears, or never. */
    long nextNs(Call call) {
        long first = call.comfort.isFirst() ? call.comfort.firstUntilNs : Long.MAX_VALUE;
        return Math.min(first, call.comfort.nextSayNs);
    }

    /** Time has passed over a waiting call. */
    void timePassed(Call call) {
        Comfort comfort = call.comfort;
        if (comfort.isFirst() && comfort.firstUntilNs <= floor.nowNs) {
            comfort.firstUntilNs = 0;
            waitDesk.mayBeOffered(call);
        }
        if (comfort.nextSayNs <= floor.nowNs) {
            QueueState queue = floor.queues[call.queue];
            comfort.nextSayNs = queue.announceEveryNs == 0
                    ? Long.MAX_VALUE : floor.nowNs + Math.max(queue.announceEveryNs, queue.announceGapNs);
            if (call.answeredOffer == Call.NONE) {
                sayPlace(call, floor.plan.rules().announcePrompt(call.queue));
            }
        }
    }

    private void sayPlace(Call call, Optional<Integer> prompt) {
        int place = prompt.isEmpty() ? 0 : tellPlace(call);
        if (place == 0) {
            return;
        }
        play.begin(NO_LANGUAGE, 1);
        if (prompt.get() >= 0) {
            play.prompt(prompt.get());
        }
        text.setLength(0);
        play.value(PromptKind.POSITION, text.append(place));
        call.comfort.playId = floor.takePlayId();
        play.end(call, call.comfort.playId);
    }

    /** The place that a waiting caller is told now, or 0 for none; see {@link QueueState}'s settings. */
    int tellPlace(Call call) {
        QueueState queue = floor.queues[call.queue];
        if (call.comfort.mayTellNs > floor.nowNs) {
            return 0;
        }
        int place = queue.order.rank(call.priorityClass, call.effectiveNs, call.entry);
        return queue.positionLimit > 0 && place > queue.positionLimit ? 0 : notWorse(call, place);
    }

    /** The place if it may be told: never a worse one than before, where the queue says so. */
    int notWorse(Call call, int place) {
        Comfort comfort = call.comfort;
        QueueState queue = floor.queues[call.queue];
        comfort.mayTellNs = floor.nowNs + queue.announceGapNs;
        if (queue.monotone && comfort.told != 0 && place > comfort.told) {
            floor.effects.waits().placeWithheld(call, place, comfort.told);
            return 0;
        }
        comfort.told = place;
        return place;
    }

    /** The wait that a waiting caller is told now, or {@link EstimateBook#NONE}. */
    long tellWaitNs(Call call) {
        QueueState queue = floor.queues[call.queue];
        int place = queue.order.rank(call.priorityClass, call.effectiveNs, call.entry);
        long estimate = floor.estimates.remainingNs(
                WaitEstimator.BLEND, call.queue, call.slot, place, floor.nowNs);
        if (estimate == EstimateBook.NONE) {
            return EstimateBook.NONE;
        }
        call.comfort.toldWaitNs = queue.monotone
                ? EstimateBook.notAbove(call.comfort.toldWaitNs, estimate) : estimate;
        return call.comfort.toldWaitNs;
    }

    /** Whether an agent's answer is to be held back, because the caller is typing. */
    boolean holdsAnswer(Call call) {
        return call.comfort.runs && !call.comfort.holdSpent && flows.holdsOffer(call);
    }

    /** Until when it is held back at most. */
    long heldUntilNs() {
        return floor.nowNs + LONGEST_HOLD_NS;
    }

    /** The longest wait is over. Returns whether that is held back. */
    boolean holdsWait(Call call) {
        Comfort comfort = call.comfort;
        if (comfort.waitHeldUntilNs != Long.MAX_VALUE || !holdsAnswer(call)) {
            return false;
        }
        comfort.waitHeldUntilNs = heldUntilNs();
        call.waitEndsNs = comfort.waitHeldUntilNs;
        return true;
    }

    /** Whether something was held back and is to take effect once the caller has typed. */
    boolean isAwaited(Call call) {
        return isAnswerHeld(call) || call.comfort.waitHeldUntilNs != Long.MAX_VALUE;
    }

    private boolean isAnswerHeld(Call call) {
        if (call.answeredOffer == Call.NONE) {
            return false;
        }
        Offer offer = floor.calls.offer(call.answeredOffer);
        return offer.bridgeId == 0 && offer.whisperId == 0;
    }

    /**
     * The caller has typed what he wanted to: what was held back takes effect. His flow has nothing more to do; if
     * the agent is gone before he is connected, it begins anew.
     */
    void typed(Call call) {
        if (isAnswerHeld(call)) {
            flows.endComfort(call);
            offerDesk.goesOn(call, floor.calls.offer(call.answeredOffer));
        } else {
            call.waitEndsNs = floor.nowNs;
            waitDesk.clock().arm(call);
        }
    }
}
