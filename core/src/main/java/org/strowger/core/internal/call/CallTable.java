package org.strowger.core.internal.call;

import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/** All living calls and open offers, by slot and by leg. Grows; gives slots back; allocates nothing once warm. */
public final class CallTable {
    private static final long MISSING = -1;

    private final Long2LongHashMap callByLeg = new Long2LongHashMap(MISSING);
    private final Long2LongHashMap offerByLeg = new Long2LongHashMap(MISSING);
    private Call[] calls = new Call[16];
    private int[] freeCalls = new int[16];
    private int freeCallCount;
    private int callSlots;
    private Offer[] offers = new Offer[16];
    private int[] freeOffers = new int[16];
    private int freeOfferCount;
    private int offerSlots;
    private int living;
    private final EarlierPlaces earlier = new EarlierPlaces();

    /** A new call. */
    public Call begin(long callId, long nowNs) {
        Call call;
        if (freeCallCount > 0) {
            call = calls[freeCalls[--freeCallCount]];
        } else {
            if (callSlots == calls.length) {
                calls = Arrays.copyOf(calls, callSlots * 2);
                freeCalls = Arrays.copyOf(freeCalls, callSlots * 2);
            }
            call = new Call(callSlots);
            calls[callSlots++] = call;
        }
        call.begin(callId, nowNs);
        callByLeg.put(callId, call.slot);
        living++;
        return call;
    }

    /** The call is over and its slot free. */
    public void end(Call call) {
        leaveCallerLeg(call);
        earlier.forgetAll(call);
        callByLeg.remove(call.callId);
        freeCalls[freeCallCount++] = call.slot;
        living--;
    }

    /** A call's next stay is in a queue, or in none; the place in the queue before is kept in mind. */
    public void goesTo(Call call, int queue) {
        if (call.queue != queue) {
            earlier.goesOn(call, queue);
            call.queue = queue;
        }
    }

    /** Places in queues before the last ones. */
    public EarlierPlaces earlier() {
        return earlier;
    }

    /** The call of an id, of a caller's leg or of an agent's, or null. */
    public Call byCaller(long callId) {
        long slot = callByLeg.get(callId);
        return slot == MISSING ? null : calls[(int) slot];
    }

    /** The call of an agent's or a third party's leg, or null. */
    public Call byAgentLeg(long legId) {
        long slot = callByLeg.get(legId);
        return slot == MISSING ? null : calls[(int) slot];
    }

    /** A leg is dialled that is to be the caller's. */
    public void joinCallerLeg(Call call, long legId) {
        call.legId = legId;
        callByLeg.put(legId, call.slot);
    }

    /** The caller's leg is gone; a call that it does not name may live on. */
    public void leaveCallerLeg(Call call) {
        if (call.legId != call.callId && call.errand == Errand.NONE) {
            callByLeg.remove(call.legId);
        }
        call.legId = 0;
    }

    /** The call that a caller's leg brought, or null; agents' legs bring none. */
    public Call named(long callId) {
        Call call = byCaller(callId);
        return call != null && call.callId == callId && call.errand == Errand.NONE ? call : null;
    }

    /** The call that a leg brought, or to whose customer it was dialled, or null; agents' legs have none. */
    public Call onCallersLeg(long legId) {
        Call call = byCaller(legId);
        return call != null && call.legId == legId && call.errand == Errand.NONE ? call : null;
    }

    /** A leg belongs to a call from now on. */
    void joinLeg(Call call, long legId) {
        callByLeg.put(legId, call.slot);
    }

    /** A leg belongs to no call any more. */
    void leaveLeg(long legId) {
        callByLeg.remove(legId);
    }

    /** A call by slot. */
    public Call call(int slot) {
        return calls[slot];
    }

    /** Slots in use or free: an upper bound for walking over all. */
    public int callSlots() {
        return callSlots;
    }

    /** Whether the slot holds a living call. */
    public boolean isLiving(int slot) {
        Call call = calls[slot];
        return callByLeg.get(call.callId) == slot;
    }

    /** Calls that live. */
    public int living() {
        return living;
    }

    /** A new offer for an agent's leg. */
    public Offer openOffer(long legId) {
        Offer offer;
        if (freeOfferCount > 0) {
            offer = offers[freeOffers[--freeOfferCount]];
        } else {
            if (offerSlots == offers.length) {
                offers = Arrays.copyOf(offers, offerSlots * 2);
                freeOffers = Arrays.copyOf(freeOffers, offerSlots * 2);
            }
            offer = new Offer(offerSlots);
            offers[offerSlots++] = offer;
        }
        offer.legId = legId;
        offer.adapterLost = false;
        offer.bridgeId = 0;
        offer.answeredAtNs = 0;
        offer.nextOfCall = Call.NONE;
        offer.nextOfAgent = Call.NONE;
        offerByLeg.put(legId, offer.slot);
        return offer;
    }

    /** Hangs an offer, last, on the open ones of its call. */
    public void hang(Call call, Offer offer) {
        call.openOffers++;
        if (call.offerSlot == Call.NONE) {
            call.offerSlot = offer.slot;
            return;
        }
        Offer at = offers[call.offerSlot];
        while (at.nextOfCall != Call.NONE) {
            at = offers[at.nextOfCall];
        }
        at.nextOfCall = offer.slot;
    }

    /** Takes an offer off the open ones of its call. */
    public void unhang(Call call, Offer offer) {
        call.openOffers--;
        if (call.offerSlot == offer.slot) {
            call.offerSlot = offer.nextOfCall;
            return;
        }
        Offer at = offers[call.offerSlot];
        while (at.nextOfCall != offer.slot) {
            at = offers[at.nextOfCall];
        }
        at.nextOfCall = offer.nextOfCall;
    }

    /** The offer has its outcome and its slot is free. */
    public void closeOffer(Offer offer) {
        offerByLeg.remove(offer.legId);
        freeOffers[freeOfferCount++] = offer.slot;
    }

    /** The open offer of an agent's leg, or null. */
    public Offer offerByLeg(long legId) {
        long slot = offerByLeg.get(legId);
        return slot == MISSING ? null : offers[(int) slot];
    }

    /** An offer by slot. */
    public Offer offer(int slot) {
        return offers[slot];
    }

    /** Offers that are open. */
    public int openOffers() {
        return offerByLeg.size();
    }
}
