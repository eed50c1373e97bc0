package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.Slots;
import org.strowger.core.internal.call.Attributes;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.rule.CompiledTarget;

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
            digest = queue.digest(digest, floor.timers);
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
        digest = floor.callbacks.digest(digest, floor.timers);
        digest = floor.lastAgents.digest(digest);
        digest = floor.leftPlaces.digest(digest);
        digest = floor.resync.digest(digest);
        add(floor.digestIds());
        add(floor.timers.size());
        for (int adapter = 0; adapter < floor.adapterEpoch.length; adapter++) {
            add(floor.adapterEpoch[adapter]);
            add(floor.adapterDown[adapter] ? 1 : 0);
            add(floor.adapterCapabilities[adapter]);
        }
        add(floor.seed);
    }

    long value() {
        return digest;
    }

    private void add(Floor floor, Agent agent) {
        add(agent.state.ordinal());
        add(agent.gone ? 1 : 0);
        add(Arrays.hashCode(agent.queues));
        add(agent.kind);
        add(agent.team);
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
        for (int hold = 0; hold < agent.heldSinceNs.length; hold++) {
            add((agent.holds & 1 << hold) == 0 ? 0 : agent.heldSinceNs[hold]);
        }
        add(agent.difficultyLimit);
        add(agent.configuredLimit);
        add(agent.callsAtLimit);
        addSlots(floor, agent.slots);
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
        digest = agent.tally.digest(digest, floor.recordedNs);
    }

    private void addSlots(Floor floor, Slots slots) {
        digest = slots.digest(digest);
        add(slots.live());
        for (int i = 0; i < slots.calls(); i++) {
            add(floor.calls.call(slots.call(i)).callId);
        }
        for (int i = 0; i < slots.wrapUps(); i++) {
            Slots.WrapUp wrapUp = slots.wrapUp(i);
            add(wrapUp.segmentId);
            add(floor.timers.deadlineNs(wrapUp.timer));
            add(wrapUp.leftNs);
            add(wrapUp.beganNs);
            add(wrapUp.latestEndNs);
            add(wrapUp.extensions);
            add(wrapUp.endsForBreak ? 1 : 0);
            add(wrapUp.callId);
            add(wrapUp.queuedAtWallMs);
            add(wrapUp.queue);
        }
    }

    private void add(Floor floor, Call call) {
        add(call.callId);
        add(call.toldId);
        add(call.legId);
        add(call.legSinceNs);
        digest = Attributes.digest(call.called, Attributes.digest(call.caller, digest));
        digest = call.attributes.digest(digest);
        add(call.callback == Call.NONE ? 0 : floor.callbacks.callback(call.callback).id);
        add(call.keptBackUntilNs);
        add(call.state.ordinal());
        add(call.adapter);
        add(call.answered ? 1 : 0);
        add(call.arrivedAtNs);
        add(call.priority);
        add(call.askedPriority);
        add(call.headStartNs);
        add(call.stepHeadStartNs);
        add(call.difficulty);
        add(call.added);
        add(call.stayAdded);
        add(call.medium);
        add(call.customerSegment);
        add(call.customer);
        add(call.seenInEpoch);
        add(call.listedIn);
        add(call.missing);
        add(floor.timers.deadlineNs(call.lostTimer));
        addFlow(floor, call);
        addWait(floor, call);
        addTalk(floor, call);
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            add(floor, floor.parties.party(at));
        }
        for (int at = call.offerSlot; at != Call.NONE; at = floor.calls.offer(at).nextOfCall) {
            add(floor, floor.calls.offer(at));
        }
    }

    private void addFlow(Floor floor, Call call) {
        add(call.flowVersion == null ? 0 : call.flowVersion.number);
        digest = call.session == null ? digest : call.session.digest(digest);
        add(floor.timers.deadlineNs(call.flowTimer));
        add(call.flowPlayId);
        add(call.flowRecordingId);
        digest = call.comfort.digest(digest);
    }

    private void addWait(Floor floor, Call call) {
        add(call.queue);
        add(call.home);
        add(call.stay.ordinal());
        add(call.stayPriority);
        add(call.segmentId);
        add(call.need);
        add(call.asked);
        add(call.hops);
        add(call.enqueuedAtNs);
        add(call.enqueuedAtWallMs);
        add(call.firstQueuedAtNs);
        add(call.positionAtEntry);
        add(call.placeSinceNs);
        add(call.priorityClass);
        add(call.entry);
        add(call.effectiveNs);
        add(call.passesAtJoin);
        add(floor.timers.deadlineNs(call.waitTimer));
        digest = floor.calls.earlier().digest(call, digest);
        add(call.waitEndsNs);
        add((call.ownWait ? 1 : 0) | (call.waitOver ? 2 : 0) | (call.overflowOver ? 4 : 0));
        add(call.tiersOpen);
        add(call.delaysOver);
        add(call.offersMade);
        add(call.offersMissed);
        add(call.nextRingNs);
        add(call.answeredOffer == Call.NONE ? 0 : floor.calls.offer(call.answeredOffer).offerId);
        digest = call.preferred.digest(call.steps.digest(digest));
        add(call.ways == null ? -1 : call.ways.size());
        for (int i = 0; call.ways != null && i < call.ways.size(); i++) {
            CompiledTarget way = call.ways.get(i);
            add(way.kind().ordinal());
            add(way.index());
            digest = Attributes.digest(way.text(), digest);
            add(way.keepsTime() ? 1 : 0);
        }
    }

    private void addTalk(Floor floor, Call call) {
        add(call.agent);
        add(call.agentLegId);
        add(call.ringNs);
        add(call.connectNs);
        add(call.connectedAtNs);
        add(call.bridgeId);
        add(call.bridgeAsked);
        add(call.heldBy);
        add(call.heldSinceNs);
        add((call.callerGone ? 1 : 0) | (call.transferred ? 2 : 0) | (call.leaving ? 4 : 0) | (call.masked ? 8 : 0));
        add(call.recordingId);
        add(floor.timers.deadlineNs(call.settleTimer));
        add(call.errand.ordinal());
        add(call.errandBy);
        add(call.errandByAgent);
        add(call.errandKind);
        add(call.errandTarget);
    }

    private void add(Floor floor, Party party) {
        add(party.legId);
        add(party.kind.ordinal());
        add(party.agent);
        add(party.stage.ordinal());
        add(party.segmentId);
        add(party.stay.ordinal());
        add(party.queue);
        add(party.home);
        add(party.medium);
        add(party.waitNs);
        add(party.positionAtEntry);
        add(party.queuedAtWallMs);
        add(party.joinedAtNs);
        add(party.goneAtNs);
        add(party.heldNs);
        add(party.heldSinceNs);
        add(party.bridgeId);
        add(party.muted ? 1 : 0);
        add(party.requestId);
        add(party.seenInEpoch);
        add(party.listedIn);
        add(party.missing);
        add(floor.timers.deadlineNs(party.timer));
    }

    private void add(Floor floor, Offer offer) {
        add(offer.offerId);
        add(offer.stage.ordinal());
        add(offer.agent);
        add(offer.legId);
        add(offer.madeAtNs);
        add(offer.dialledAtNs);
        add(offer.answeredAtNs);
        add(offer.bridgeId);
        add(offer.whisperId);
        add(offer.adapterLost ? 1 : 0);
        add(floor.timers.deadlineNs(offer.timer));
    }

    private void add(long value) {
        digest = (digest ^ value) * 0x9E3779B97F4A7C15L;
        digest ^= digest >>> 29;
    }
}
