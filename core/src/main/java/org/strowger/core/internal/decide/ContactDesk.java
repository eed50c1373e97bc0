package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.event.Refusal;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.OfferStage;
import org.strowger.core.internal.codec.ContactBeginDecoder;
import org.strowger.core.internal.codec.ContactEndDecoder;
import org.strowger.core.internal.codec.OfferReplyDecoder;

/**
 * Contacts without a telephone line, such as chats: they wait, are offered and end as calls do, and the host
 * says what an adapter would say of a call.
 */
final class ContactDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final PlaceDesk places;
    private final WaitDesk waits;
    private final CallDesk calls;
    private final TalkDesk talks;

    ContactDesk(Floor floor, OfferDesk offers, PlaceDesk places, WaitDesk waits, CallDesk calls,
            TalkDesk talks) {
        this.floor = floor;
        this.offers = offers;
        this.places = places;
        this.waits = waits;
        this.calls = calls;
        this.talks = talks;
    }

    /** A contact comes in and enters a queue. @param segment customer segment, or −1 */
    void begin(long callId, int medium, int queue, int priority, int segment, long customer) {
        if (floor.calls.byCaller(callId) != null) {
            refuse(ContactBeginDecoder.TEMPLATE_ID, callId, Refusal.DUPLICATE_LEG);
        } else if (floor.queues[places.queueFor(segment, queue)].medium != medium) {
            refuse(ContactBeginDecoder.TEMPLATE_ID, callId, Refusal.WRONG_MEDIUM);
        } else {
            Call call = floor.calls.begin(callId, floor.nowNs);
            call.adapter = Floor.HOST;
            call.answered = true;
            call.medium = medium;
            call.priority = priority;
            call.customerSegment = segment;
            call.customer = customer;
            call.state = floor.callLife.next(call.state, CallEvent.ARRIVED);
            floor.effects.waits().contactArrived(call);
            if (waits.enter(call, queue, Call.NONE, 0) != QueueEntry.ENTERED) {
                refuse(ContactBeginDecoder.TEMPLATE_ID, callId, Refusal.QUEUE_REFUSED);
                calls.endWithHangup(call, CallEnd.NOT_SERVED, Reason.CONGESTION);
            }
        }
    }

    /** The agent to whom a contact is offered takes or refuses it. */
    void reply(long callId, long offerId, boolean accepted) {
        Call call = find(callId, OfferReplyDecoder.TEMPLATE_ID);
        if (call == null) {
            return;
        }
        int at = call.offerSlot;
        while (at != Call.NONE && floor.calls.offer(at).offerId != offerId) {
            at = floor.calls.offer(at).nextOfCall;
        }
        if (at == Call.NONE) {
            refuse(OfferReplyDecoder.TEMPLATE_ID, callId, Refusal.UNKNOWN_OFFER);
            return;
        }
        Offer offer = floor.calls.offer(at);
        if (!accepted) {
            offers.legEnded(offer, Reason.REJECTED);
            return;
        }
        offers.answers(offer);
        if (offer.stage == OfferStage.ANSWERED) {
            offers.bridged(offer);
        }
    }

    /** One side has left the contact. */
    void end(long callId, boolean byAgent) {
        Call call = find(callId, ContactEndDecoder.TEMPLATE_ID);
        if (call == null) {
            return;
        }
        if (!byAgent) {
            calls.callerLeft(call, Reason.NORMAL);
        } else if (call.state == CallState.TALKING || call.state == CallState.HELD) {
            talks.partyLeft(call, floor.parties.of(call, call.agentLegId), Reason.NORMAL, false);
        } else {
            refuse(ContactEndDecoder.TEMPLATE_ID, callId, Refusal.NOT_TALKING);
        }
    }

    private Call find(long callId, int command) {
        Call call = floor.calls.byCaller(callId);
        if (call == null || call.callId != callId || call.adapter != Floor.HOST) {
            refuse(command, callId, Refusal.UNKNOWN_CALL);
            return null;
        }
        return call;
    }

    private void refuse(int command, long callId, Refusal why) {
        floor.effects.commandRefused(command, callId, why);
    }
}
