package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.Party;

/** One number for the whole state, made from its facts in a fixed order, so that two engines can be compared. */
final class StateDigest {
    private long digest = 17;

    StateDigest(Floor floor) {
        for (Agent agent : floor.agents) {
            add(floor, agent);
        }
        digest = floor.occupancy.digest(digest);
        for (TeamState team : floor.teams) {
            digest = team.digest(digest);
        }
        for (QueueState queue : floor.queues) {
            add(queue.waiting);
            add(queue.door.ordinal());
            add(floor.timers.deadlineNs(queue.doorTimer));
            add(floor.timers.deadlineNs(queue.thawTimer));
            add(queue.members);
            add(queue.completed);
            add(queue.talkedNs);
            add(queue.gone ? 1 : 0);
        }
        add(floor.plan.layout().number());
        Call[] living = new Call[floor.calls.living()];
        int count = 0;
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            if (floor.calls.isLiving(slot)) {
                living[count++] = floor.calls.call(slot);
            }
        }
        Arrays.sort(living, java.util.Comparator.comparingLong(call -> call.callId));
        for (Call call : living) {
            add(floor, call);
        }
        digest = floor.callbacks.digest(digest);
        digest = floor.lastAgents.digest(digest);
        digest = floor.leftPlaces.digest(digest);
        digest = floor.resync.digest(digest);
        add(floor.digestIds());
        add(floor.timers.size());
        for (long epoch : floor.adapterEpoch) {
            add(epoch);
        }
    }

    long value() {
        return digest;
    }

    private void add(Floor floor, Agent agent) {
        add(agent.state.ordinal());
        add(agent.gone ? 1 : 0);
        add(agent.queues.length);
        add(agent.reason);
        add(agent.wish.ordinal());
        add(agent.stateSinceNs);
        add(agent.idleSinceNs);
        add(agent.coolUntilNs);
        add(agent.misses);
        add(agent.rejects);
        add(agent.faults);
        add(agent.callsAnswered);
        add(agent.talkedNs);
        add(agent.holds);
        add(agent.difficultyLimit);
        add(agent.callsAtLimit);
        add(agent.slots.live());
        for (int i = 0; i < agent.slots.wrapUps(); i++) {
            add(agent.slots.wrapUp(i).segmentId);
            add(floor.timers.deadlineNs(agent.slots.wrapUp(i).timer));
            add(agent.slots.wrapUp(i).leftNs);
        }
        add(floor.timers.deadlineNs(agent.cooldownTimer));
        add(agent.wishReason);
        add(agent.toldWish.ordinal());
        add(agent.toldWishReason);
        add(agent.forcedOff ? 1 : 0);
        add(agent.coolDownNs);
        add(agent.returnAfterNs);
        add(agent.extensions);
        add(agent.slots.hasOwn() ? agent.ownCallSinceNs : -1);
        add(floor.timers.deadlineNs(agent.returnTimer));
        add(floor.timers.deadlineNs(agent.reasonTimer));
        add(floor.timers.deadlineNs(agent.device.timer));
        add(floor.timers.deadlineNs(agent.rest.timer));
        digest = agent.digestOptedOut(agent.rest.digest(agent.device.digest(digest)));
        add(agent.standing);
        digest = agent.pairs.digest(digest);
    }

    private void add(Floor floor, Call call) {
        add(call.callId);
        add(call.legId);
        add(call.keptBackUntilNs);
        add(call.callback == Call.NONE ? -1 : floor.timers.deadlineNs(floor.callbacks.callback(call.callback).timer));
        add(call.state.ordinal());
        add(call.arrivedAtNs);
        add(call.priority);
        add(call.askedPriority);
        add(call.headStartNs);
        add(call.stepHeadStartNs);
        add(call.difficulty);
        add(call.added);
        add(call.stayAdded);
        add(call.firstQueuedAtNs);
        add(call.flowVersion == null ? 0 : call.flowVersion.number);
        digest = call.attributes.digest(digest);
        add(call.caller);
        add(call.called);
        add(call.customerSegment);
        add(call.customer);
        add(call.preferred.keptUntilNs);
        for (int i = 0; i < call.preferred.count(); i++) {
            add(call.preferred.agent(i));
            add(call.preferred.weight(i));
        }
        add(call.placeSinceNs);
        add(call.queue);
        add(call.segmentId);
        add(call.enqueuedAtNs);
        add(call.priorityClass);
        add(call.effectiveNs);
        add(call.agent);
        add(call.agentLegId);
        add(floor.timers.deadlineNs(call.flowTimer));
        add(floor.timers.deadlineNs(call.waitTimer));
        digest = floor.calls.earlier().digest(call, digest);
        add(call.tiersOpen);
        add(call.delaysOver);
        add(call.offersMade);
        add(call.offersMissed);
        digest = call.comfort.digest(call.steps.digest(digest));
        digest = call.session == null ? digest : call.session.digest(digest);
        add(call.flowPlayId);
        add(call.flowRecordingId);
        add(call.bridgeId);
        add(call.heldBy);
        add(call.leaving ? 1 : 0);
        add((call.callerGone ? 1 : 0) | (call.transferred ? 2 : 0));
        add(call.errand.ordinal());
        add(call.errandBy);
        add(call.recordingId);
        add(call.missing);
        add(floor.timers.deadlineNs(call.settleTimer));
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            add(floor.parties.party(at));
            add(floor.timers.deadlineNs(floor.parties.party(at).timer));
        }
        for (int at = call.offerSlot; at != Call.NONE; at = floor.calls.offer(at).nextOfCall) {
            Offer offer = floor.calls.offer(at);
            add(offer.offerId);
            add(offer.stage.ordinal());
            add(offer.agent);
            add(offer.legId);
            add(offer.whisperId);
            add(floor.timers.deadlineNs(offer.timer));
        }
    }

    private void add(Party party) {
        add(party.legId);
        add(party.agent);
        add(party.stage.ordinal());
        add(party.segmentId);
        add(party.joinedAtNs);
        add(party.heldNs);
        add(party.heldSinceNs);
        add(party.bridgeId);
        add(party.muted ? 1 : 0);
        add(party.requestId);
        add(party.missing);
    }

    private void add(CharSequence text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    private void add(long value) {
        digest = (digest ^ value) * 0x9E3779B97F4A7C15L;
        digest ^= digest >>> 29;
    }
}
