package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;
import org.strowger.core.internal.codec.AdapterUpDecoder;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Connections to switches. What ends many calls or offers at once is done by timers that are due at once, so
 * that no single command has effects without bound. Only when calls can be matched again all are matched in one
 * step, so that they go in order; no agent gets more in it than he has slots for.
 */
final class AdapterDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final DeviceDesk devices;
    private final MonitorDesk monitors;
    private final InventoryDesk inventory;

    AdapterDesk(Floor floor, OfferDesk offers, DeviceDesk devices, MonitorDesk monitors,
            InventoryDesk inventory) {
        this.floor = floor;
        this.offers = offers;
        this.devices = devices;
        this.monitors = monitors;
        this.inventory = inventory;
    }

    /** A connection begins: its offers are void, its calls are unverified until the inventory ends. */
    void up(int adapter, long epoch, int capabilities) {
        if (epoch <= floor.adapterEpoch[adapter]) {
            floor.effects.commandRefused(AdapterUpDecoder.TEMPLATE_ID, epoch, Refusal.STALE_EPOCH);
            return;
        }
        floor.adapterEpoch[adapter] = epoch;
        floor.adapterCapabilities[adapter] = capabilities;
        down(adapter);
    }

    /** A leg that the switch still has. */
    void legAlive(int adapter, long legId) {
        Call call = floor.calls.byCaller(legId);
        if (call == null) {
            if (floor.calls.offerByLeg(legId) == null && !monitors.legAlive(legId)) {
                floor.effects.hangup(legId, adapter, Reason.LOST);
            }
        } else if (call.adapter != adapter) {
            return;
        } else if (call.legId == legId) {
            call.seenInEpoch = floor.adapterEpoch[adapter];
        } else {
            Party party = floor.parties.of(call, legId);
            if (party == null) {
                floor.effects.hangup(legId, adapter, Reason.LOST); // the id of a call that has no such leg
            } else {
                party.seenInEpoch = floor.adapterEpoch[adapter];
            }
        }
    }

    /** Legs not named are lost; calls can be matched again. */
    void inventoryEnd(int adapter) {
        long epoch = floor.adapterEpoch[adapter];
        floor.adapterDown[adapter] = false;
        devices.adapterBack(adapter);
        monitors.inventoryEnd(adapter);
        inventory.up(adapter);
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot) && call.adapter == adapter) {
                if (call.errand == Errand.NONE && call.legId != 0 && call.seenInEpoch != epoch) {
                    losing(call);
                } else {
                    losingParties(call, epoch);
                }
            }
        }
        for (Agent agent : floor.agents) {
            if (floor.matcher.isAvailable(agent)) {
                floor.pairing.agentMoved(agent);
            }
        }
    }

    /** The switch is out of reach: its offers end, its calls keep their place and are not offered. */
    void down(int adapter) {
        floor.adapterDown[adapter] = true;
        devices.adapterDown(adapter);
        inventory.down(adapter);
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (call.adapter == adapter && floor.calls.isLiving(slot)) {
                for (int at = call.offerSlot; at != Call.NONE; at = floor.calls.offer(at).nextOfCall) {
                    offers.adapterLost(floor.calls.offer(at));
                }
            }
        }
    }

    private void losing(Call call) {
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            Party party = floor.parties.party(at);
            if (isLost(party)) {
                party.timer = floor.timers.cancel(party.timer); // it goes with the call
            }
        }
        if (call.lostTimer == DeadlineQueue.NONE) {
            call.lostTimer = floor.timers.arm(floor.nowNs, TimerKind.LOST, call.slot);
        }
    }

    private boolean isLost(Party party) {
        return party.timer != DeadlineQueue.NONE && floor.timers.kind(party.timer) == TimerKind.PARTY_LOST;
    }

    private void losingParties(Call call, long epoch) {
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            Party party = floor.parties.party(at);
            if (party.stage != PartyStage.GONE && party.seenInEpoch != epoch && !isLost(party)
                    && call.lostTimer == DeadlineQueue.NONE) {
                floor.timers.cancel(party.timer);
                party.timer = floor.timers.arm(floor.nowNs, TimerKind.PARTY_LOST, party.slot);
            }
        }
    }
}
