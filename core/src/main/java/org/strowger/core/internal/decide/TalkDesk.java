package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.HoldCause;
import org.strowger.core.call.PartyKind;
import org.strowger.core.call.StayKind;
import org.strowger.core.call.TransferWay;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Conversations: they begin with a bridge, are held and retrieved, people leave them, and they end. What is
 * asked for returns why it cannot be done, or null if it was.
 */
final class TalkDesk {
    private static final int AGENT_TARGET = TransferTarget.Kind.AGENT.ordinal();

    private final Floor floor;
    private final PartyDesk parties;
    private final WaitDesk waits;
    private final FlowDesk flows;
    private long endSettleNs;
    private CallDesk calls;
    private ErrandDesk errands;
    private MonitorDesk monitors;
    private CallbackDesk callbacks;
    private OutsideDesk outside;

    /** Within which reports of one leg's end are one, from now on. */
    void settle(long ns) {
        endSettleNs = ns;
    }

    /** @param endSettleNs within which reports of one leg's end are one */
    TalkDesk(Floor floor, PartyDesk parties, WaitDesk waits, FlowDesk flows, long endSettleNs) {
        this.floor = floor;
        this.parties = parties;
        this.waits = waits;
        this.flows = flows;
        this.endSettleNs = endSettleNs;
    }

    void bind(CallDesk callDesk, ErrandDesk errandDesk, MonitorDesk monitorDesk, CallbackDesk callbackDesk,
            OutsideDesk outsideDesk) {
        calls = callDesk;
        errands = errandDesk;
        monitors = monitorDesk;
        callbacks = callbackDesk;
        outside = outsideDesk;
    }

    /** Why nobody can do anything in a conversation now; null if somebody can. */
    Refusal notNow(Call call) {
        if (call.state != CallState.TALKING && call.state != CallState.HELD || call.callerGone
                || floor.parties.talking(call) == 0) {
            return Refusal.NOT_TALKING;
        }
        return floor.adapterDown[call.adapter] ? Refusal.ADAPTER_DOWN : null;
    }

    /** Why an agent can send nobody anywhere now: an errand is out, or the caller is leaving; null if he can. */
    Refusal underWay(Call call) {
        if (call.errandSlot != Call.NONE) {
            return floor.calls.call(call.errandSlot).errand == Errand.CONSULT
                    ? Refusal.CONSULTING : Refusal.TRANSFERRING;
        }
        return call.leaving ? Refusal.TRANSFERRING : null;
    }

    /** An agent who was rung is bridged. */
    void connected(Call call, int agent, long legId, long bridgeId) {
        call.state = floor.callLife.next(call.state, CallEvent.CONNECTED);
        call.bridgeId = bridgeId;
        int position = waits.answered(call);
        Party party = parties.serves(call, agent, legId);
        if (call.errand != Errand.CONSULT) {
            waits.preferences().talks(call);
        }
        if (call.stay == StayKind.QUEUE) {
            floor.effects.callAnswered(
                    call, floor.nowNs - call.enqueuedAtNs, position, floor.queues[call.queue].waiting);
        } else {
            floor.effects.facts().stayAnswered(call, party);
        }
        parties.show(call, party);
        callbacks.connected(call);
    }

    /** He is busy with it now: an errand has reached its end, and who follows him listens. */
    void reached(Call call, long legId) {
        if (call.errand != Errand.NONE) {
            errands.reached(call);
        }
        Call talksOn = floor.calls.byAgentLeg(legId); // an errand may have brought him to another call
        monitors.talks(talksOn, floor.parties.of(talksOn, legId));
    }

    /** The host puts the caller on hold. */
    Refusal hold(Call call) {
        Refusal why = underWay(call);
        if (why != null) {
            return why;
        }
        if (isHeldBy(call, HoldCause.HOST)) {
            return Refusal.HELD_ALREADY;
        }
        if (!floor.can(call.adapter, Capability.HOLD)) {
            return Refusal.UNSUPPORTED;
        }
        if (!isHeldBy(call, HoldCause.INTERRUPTED)) {
            floor.effects.talk().hold(call.legId, call.adapter);
            floor.music(call, call.home);
        }
        held(call, HoldCause.HOST);
        return null;
    }

    /** The host takes the caller back. */
    Refusal retrieve(Call call) {
        if (!isHeldBy(call, HoldCause.HOST)) {
            return Refusal.NOT_HELD;
        }
        if (!isHeldBy(call, HoldCause.INTERRUPTED)) {
            floor.effects.talk().resume(call.legId, call.adapter);
        }
        retrieved(call, HoldCause.HOST);
        return null;
    }

    /** The person on a leg presses hold, or takes the other side back; a caller's doing so is his affair. */
    void pressesHold(Call call, Party party, boolean hold) {
        if (party == null || call.errand != Errand.NONE || party.stage != PartyStage.TALKING
                || parties.isAway(call, party)) {
            return;
        }
        if (!hold) {
            retrieved(call, HoldCause.PHONE);
        } else if (floor.parties.talking(call) == 1 && underWay(call) == null) {
            held(call, HoldCause.PHONE);
        }
    }

    static boolean isHeldBy(Call call, HoldCause cause) {
        return (call.heldBy & 1 << cause.ordinal()) != 0;
    }

    /** The caller does not hear his agent from now on, for this cause and perhaps for others. */
    void held(Call call, HoldCause cause) {
        if (call.heldBy == 0) {
            call.state = floor.callLife.next(call.state, CallEvent.HELD);
            call.heldSinceNs = floor.nowNs;
            parties.hold(call);
            floor.effects.facts().held(call, cause);
        }
        call.heldBy |= 1 << cause.ordinal();
    }

    /** A cause is over; if it was the last they hear each other. */
    void retrieved(Call call, HoldCause cause) {
        if (isHeldBy(call, cause)) {
            call.heldBy &= ~(1 << cause.ordinal());
            if (call.heldBy == 0) {
                hearAgain(call);
            }
        }
    }

    /** A new bridge takes all holds away. */
    void retrieveAll(Call call) {
        if (call.heldBy != 0) {
            call.heldBy = 0;
            hearAgain(call);
        }
    }

    private void hearAgain(Call call) {
        call.state = floor.callLife.next(call.state, CallEvent.RETRIEVED);
        parties.retrieve(call);
        floor.effects.facts().retrieved(call, floor.nowNs - call.heldSinceNs);
    }

    /** An agent goes aside; if that leaves the caller alone he hears music. */
    void stepsAside(Call call, Party by, HoldCause cause) {
        if (floor.parties.talking(call) > 1) {
            floor.effects.talk().conference(call.bridgeId, by.legId, call.adapter, ConferenceAct.LEAVE);
            return;
        }
        floor.effects.talk().unbridge(call.bridgeId, call.legId, call.adapter);
        call.bridgeId = 0;
        floor.music(call, call.home);
        held(call, cause);
        call.heldBy = 1 << cause.ordinal(); // the bridge is gone, and with it what held it before
    }

    /** Somebody hears the caller, and whoever else takes part. */
    void comesIn(Call call, long legId) {
        if (call.bridgeId == 0) {
            call.bridgeId = floor.takeBridgeId();
            call.bridgeAsked = call.bridgeId;
            floor.effects.bridge(call, call.bridgeId, legId);
        } else {
            floor.effects.talk().conference(call.bridgeId, legId, call.adapter, ConferenceAct.JOIN);
        }
        retrieveAll(call);
    }

    /** A bridge that was asked for anew is there; a late word that it failed says nothing any more. */
    void bridged(Call call, long bridgeId) {
        if (call.bridgeAsked == bridgeId) {
            call.bridgeAsked = 0;
        }
    }

    /** The caller and his agent could not be bridged again: each agent is let go. */
    void bridgeFailed(Call call, long bridgeId) {
        if (bridgeId != 0 && call.bridgeAsked == bridgeId && call.bridgeId == bridgeId && notNow(call) == null) {
            call.bridgeAsked = 0;
            parties.endAll(call, Reason.MEDIA_ERROR, CallEnd.LOST_LEG);
            nobodyLeft(call, CallEnd.LOST_LEG);
        }
    }

    /** The leg of somebody on a call is gone. @param told whether the switch reported it by itself */
    void partyLeft(Call call, Party party, Reason reason, boolean told) {
        if (party.stage == PartyStage.GONE) {
            if (reason == Reason.TRANSFERRED) {
                settled(call, CallEnd.TRANSFERRED);
            }
            return;
        }
        if (party.stage != PartyStage.TALKING) {
            outside.notReached(call, party, reason);
            return;
        }
        if (call.errand != Errand.NONE) {
            errands.partyLeft(call, party, reason);
            return;
        }
        if (call.errandSlot != Call.NONE && errands.askerLeft(call, party)) {
            return;
        }
        if (floor.parties.talking(call) > 1) {
            leavesOthers(call, party);
        } else if (call.leaving) {
            parties.leaves(call, party, CallEnd.TRANSFERRED);
        } else if (party.kind == PartyKind.OUTSIDE) {
            outsideLeft(call, party);
            nobodyLeft(call, CallEnd.TRANSFERRED);
        } else if (told && reason != Reason.TRANSFERRED && settles(call)) {
            parties.freed(call, party);
            call.settleTimer = floor.timers.arm(floor.nowNs + endSettleNs, TimerKind.SETTLE, call.slot);
        } else {
            CallEnd end = endOf(call, party, reason);
            parties.leaves(call, party, end);
            nobodyLeft(call, end);
        }
    }

    /** A dial of no offer had no effect; news of a leg that was answered since says nothing. */
    void dialFailed(long legId, Reason reason) {
        Call call = floor.calls.byAgentLeg(legId);
        Party party = call == null ? null : floor.parties.of(call, legId);
        if (party != null && party.stage == PartyStage.RINGING) {
            outside.notReached(call, party, reason);
        } else if (party == null) {
            monitors.dialFailed(legId);
        }
    }

    private boolean settles(Call call) {
        return endSettleNs > 0 && floor.can(call.adapter, Capability.PARTY_TRANSFER);
    }

    private CallEnd endOf(Call call, Party party, Reason reason) {
        return switch (reason) {
            case TRANSFERRED -> CallEnd.TRANSFERRED;
            case LOST, ADAPTER_STOPPED, ADAPTER_DOWN -> floor.resync.isUnreported(call.adapter, party.seenInEpoch)
                    ? CallEnd.LOST_IN_CRASH : CallEnd.LOST_LEG;
            default -> CallEnd.AGENT_HUNG_UP;
        };
    }

    /** Somebody leaves a conference: who served hands the call over. */
    private void leavesOthers(Call call, Party party) {
        if (party.kind == PartyKind.OUTSIDE) {
            outsideLeft(call, party);
        } else {
            agentLeft(call, party);
        }
        Party last = floor.parties.party(call.partySlot);
        if (floor.parties.talking(call) == 1 && parties.isAway(call, last)) {
            call.bridgeId = 0; // a bridge of two, of whom one has left
            floor.music(call, call.home);
            held(call, HoldCause.CONSULT);
        }
    }

    private void agentLeft(Call call, Party party) {
        boolean served = call.agentLegId == party.legId;
        int agent = party.agent;
        floor.effects.facts().left(call, party, floor.nowNs - party.joinedAtNs);
        parties.leaves(call, party, served ? CallEnd.TRANSFERRED : CallEnd.AGENT_HUNG_UP);
        if (served) {
            Party next = floor.parties.firstAgent(call);
            call.transferred = true;
            floor.effects.facts().transferred(call, agent, TransferWay.HANDED_OVER,
                    next == null ? TransferTarget.Kind.NONE.ordinal() : AGENT_TARGET,
                    next == null ? Call.NONE : next.agent);
            if (next != null) {
                takesOver(call, next);
            }
        }
    }

    void outsideLeft(Call call, Party party) {
        floor.effects.facts().left(call, party, floor.nowNs - party.joinedAtNs);
        parties.leaves(call, party, CallEnd.TRANSFERRED);
    }

    /** A colleague who is on the call already serves the caller from now on: a new stay, answered at once. */
    void takesOver(Call call, Party next) {
        int queue = next.queue;
        boolean held = next.heldSinceNs >= 0;
        parties.consultedEnough(call, next);
        call.ringNs = 0;
        call.connectNs = 0;
        if (queue != Call.NONE) {
            waits.enterAnswered(call, queue);
            parties.takeStay(call, next);
            floor.effects.callAnswered(call, 0, 1, floor.queues[queue].waiting);
        } else {
            beginDirect(call);
            parties.takeStay(call, next);
            floor.effects.facts().stayAnswered(call, next);
        }
        if (held) {
            next.hold(floor.nowNs);
        }
        parties.show(call, next);
        waits.preferences().talks(call);
        monitors.talks(call, next);
    }

    /** A stay with a named agent begins. */
    void beginDirect(Call call) {
        floor.calls.goesTo(call, Call.NONE);
        call.stay = call.errand == Errand.CONSULT ? StayKind.CONSULT : StayKind.DIRECT;
        call.segmentId = floor.takeSegmentId();
        call.enqueuedAtNs = floor.nowNs;
        call.enqueuedAtWallMs = floor.wallMs;
        call.positionAtEntry = 0;
        floor.effects.facts().stayBegan(call, 0);
    }

    /** The caller is alone: his flow goes on, or he is hung up. */
    void nobodyLeft(Call call, CallEnd end) {
        call.settleTimer = floor.timers.cancel(call.settleTimer);
        boolean onHold = (isHeldBy(call, HoldCause.HOST) || isHeldBy(call, HoldCause.INTERRUPTED))
                && floor.can(call.adapter, Capability.HOLD);
        call.bridgeId = 0;
        call.heldBy = 0;
        if (call.session == null) {
            calls.endWithHangup(call, end, Reason.NORMAL);
        } else {
            if (onHold) {
                floor.effects.talk().resume(call.legId, call.adapter); // his flow is to be heard
            }
            call.state = floor.callLife.next(call.state, CallEvent.RETURNED);
            flows.agentLeft(call);
        }
    }

    /** The caller's leg is gone, or is to go: everybody leaves, and the call ends. */
    void callerLeft(Call call, CallEnd end, Reason reason) {
        if (call.callerGone) {
            if (reason == Reason.TRANSFERRED) {
                settled(call, CallEnd.TRANSFERRED);
            }
        } else if (call.leaving && end == CallEnd.CALLER_HUNG_UP && reason != Reason.TRANSFERRED
                && settles(call) && floor.parties.agents(call) > 0) {
            letGo(call);
        } else {
            boolean transferred = call.leaving && reason == Reason.TRANSFERRED;
            finish(call, transferred ? CallEnd.TRANSFERRED : end);
        }
    }

    /** The caller may have been transferred, or have hung up just then: all are free, the reason is settled later. */
    private void letGo(Call call) {
        call.callerGone = true;
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            Party party = floor.parties.party(at);
            floor.effects.hangup(party.legId, call.adapter, Reason.NORMAL);
            parties.freed(call, party);
        }
        call.settleTimer = floor.timers.arm(floor.nowNs + endSettleNs, TimerKind.SETTLE, call.slot);
    }

    /** No other report has come about a leg that ended. */
    void settleTimePassed(Call call) {
        call.settleTimer = DeadlineQueue.NONE;
        settled(call, call.callerGone ? CallEnd.CALLER_HUNG_UP : CallEnd.AGENT_HUNG_UP);
    }

    /** It is known how a leg ended whose agents are free already. */
    void settled(Call call, CallEnd end) {
        if (call.callerGone) {
            finish(call, end);
            return;
        }
        parties.completed(call, floor.parties.party(call.partySlot), end);
        nobodyLeft(call, end);
    }

    private void finish(Call call, CallEnd end) {
        call.settleTimer = floor.timers.cancel(call.settleTimer);
        if (call.errandSlot != Call.NONE) {
            errands.callerLeft(call, end);
        }
        if (end == CallEnd.TRANSFERRED && call.leaving) {
            floor.effects.facts().transferred(call, call.agent, TransferWay.BLIND,
                    TransferTarget.Kind.NUMBER.ordinal(), Call.NONE);
            call.leaving = false;
        }
        while (call.partySlot != Call.NONE) {
            Party party = floor.parties.party(call.partySlot);
            parties.answer(call, party,
                    end == CallEnd.TRANSFERRED ? TransferAnswer.DONE : TransferAnswer.FAILED);
            boolean early = party.stage == PartyStage.GONE && !call.callerGone;
            boolean lost = end == CallEnd.LOST_LEG || end == CallEnd.LOST_IN_CRASH;
            parties.hangUp(call, party, lost ? Reason.LOST : Reason.NORMAL,
                    early ? CallEnd.AGENT_HUNG_UP : end);
        }
        if (call.session != null) {
            flows.hangup(call);
        }
        calls.end(call, end);
    }
}
