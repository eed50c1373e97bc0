package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallState;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.AdapterUpDecoder;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Connections to switches. What concerns many calls at once is done by timers that are due at once, so
 * that no single command has effects without bound.
 */
final class AdapterDesk {
    private final Floor floor;
    private final OfferDesk offers;
    private final DeviceDesk devices;

    AdapterDesk(Floor floor, OfferDesk offers, DeviceDesk devices) {
        this.floor = floor;
        this.offers = offers;
        this.devices = devices;
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
            if (floor.calls.offerByLeg(legId) == null) {
                floor.effects.hangup(legId, adapter, Reason.LOST);
            }
        } else if (call.adapter != adapter) {
            return;
        } else if (call.callId == legId) {
            call.seenInEpoch = floor.adapterEpoch[adapter];
        } else {
            call.agentSeenInEpoch = floor.adapterEpoch[adapter];
        }
    }

    /** Legs not named are lost; calls can be matched again. */
    void inventoryEnd(int adapter) {
        long epoch = floor.adapterEpoch[adapter];
        floor.adapterDown[adapter] = false;
        devices.adapterBack(adapter);
        boolean waiting = false;
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot) && call.adapter == adapter) {
                if (call.seenInEpoch != epoch) {
                    losing(call, TimerKind.LOST);
                } else if (call.state == CallState.TALKING && call.agentSeenInEpoch != epoch) {
                    losing(call, TimerKind.AGENT_LOST);
                } else {
                    waiting |= call.state == CallState.WAITING;
                }
            }
        }
        if (waiting) {
            for (Agent agent : floor.agents) {
                if (floor.matcher.isAvailable(agent)) {
                    floor.timers.arm(floor.nowNs, TimerKind.REMATCH, agent.index);
                }
            }
        }
    }

    /** The switch is out of reach: its offers end, its calls keep their place and are not offered. */
    void down(int adapter) {
        floor.adapterDown[adapter] = true;
        devices.adapterDown(adapter);
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (call.adapter == adapter && floor.calls.isLiving(slot)) {
                for (int at = call.offerSlot; at != Call.NONE; at = floor.calls.offer(at).nextOfCall) {
                    offers.adapterLost(floor.calls.offer(at));
                }
            }
        }
    }

    private void losing(Call call, int kind) {
        if (kind == TimerKind.LOST && call.lostTimer != DeadlineQueue.NONE
                && floor.timers.kind(call.lostTimer) == TimerKind.AGENT_LOST) {
            call.lostTimer = floor.timers.cancel(call.lostTimer);
        }
        if (call.lostTimer == DeadlineQueue.NONE) {
            call.lostTimer = floor.timers.arm(floor.nowNs, kind, call.slot);
        }
    }
}
