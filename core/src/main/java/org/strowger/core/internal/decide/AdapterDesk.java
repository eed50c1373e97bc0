package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.event.Alarm;
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
    private long resyncWindowNs;

    AdapterDesk(Floor floor, OfferDesk offers, DeviceDesk devices, MonitorDesk monitors,
            InventoryDesk inventory, long resyncWindowNs) {
        this.floor = floor;
        this.offers = offers;
        this.devices = devices;
        this.monitors = monitors;
        this.inventory = inventory;
        this.resyncWindowNs = resyncWindowNs;
    }

    /** How long adapters are awaited after a restart, from the next one on. */
    void resyncWindow(long ns) {
        resyncWindowNs = ns;
    }

    /** Whether a connection stands, or a call lives at an adapter. */
    boolean isConnected() {
        boolean any = false;
        for (int adapter = 0; adapter < Floor.MAX_ADAPTERS; adapter++) {
            any |= !floor.adapterDown[adapter] || inventory.hasCalls(adapter);
        }
        return any;
    }

    /** The process ended untold and was started again: no connection stands, calls wait to be reported. */
    void restarted() {
        floor.resync.begins(floor.nowNs);
        for (int adapter = 0; adapter < Floor.MAX_ADAPTERS; adapter++) {
            floor.resync.broke(adapter, floor.adapterEpoch[adapter],
                    inventory.hasCalls(adapter) || monitors.listensAt(adapter));
            down(adapter);
        }
        floor.resync.window(floor.nowNs, resyncWindowNs);
        if (floor.resync.timers() > 0) {
            floor.effects.resyncChanged(true, resyncWindowNs);
        }
    }

    /** The window is over: what adapters have not reported by now is lost. They are still out of reach. */
    void resyncOver() {
        floor.resync.windowEnds();
        for (int adapter = 0; adapter < Floor.MAX_ADAPTERS; adapter++) {
            if (floor.resync.isAwaited(adapter)) {
                floor.watch.alarms().raise(Alarm.ADAPTER_SILENT, AlarmWriter.NONE, AlarmWriter.NONE,
                        AlarmWriter.NONE, "adapter " + adapter + " did not report all its legs within the "
                                + "resyncWindow after a restart, calls that it did not name are lost; see whether "
                                + "it connects, or allow it more time");
                losingUnseen(adapter, false);
                monitors.resyncOver(adapter);
                settles(adapter);
            }
        }
    }

    private void settles(int adapter) {
        if (floor.resync.settles(adapter)) {
            floor.effects.resyncChanged(false, floor.nowNs - floor.resync.beganAtNs());
        }
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
        if (isOldNews(adapter)) {
            return;
        }
        inventory.heardOf(legId);
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
        if (isOldNews(adapter)) {
            return;
        }
        floor.adapterDown[adapter] = false;
        devices.adapterBack(adapter);
        monitors.inventoryEnd(adapter);
        inventory.up(adapter);
        losingUnseen(adapter, true);
        settles(adapter);
        for (Agent agent : floor.agents) {
            if (floor.matcher.isAvailable(agent)) {
                floor.pairing.agentMoved(agent);
            }
        }
    }

    /** Whether an adapter has had no connection since the restart, so that it lists legs of one before. */
    private boolean isOldNews(int adapter) {
        return floor.resync.isUnreported(adapter, floor.adapterEpoch[adapter]);
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

    /**
     * Legs that were not named are lost.
     *
     * @param listed whether the present connection has named all it has; else what was named since the restart counts
     */
    private void losingUnseen(int adapter, boolean listed) {
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot) && call.adapter == adapter) {
                if (call.errand == Errand.NONE && call.legId != 0 && isUnseen(adapter, call.seenInEpoch, listed)) {
                    losing(call);
                } else {
                    losingParties(call, listed);
                }
            }
        }
    }

    private boolean isUnseen(int adapter, long seenInEpoch, boolean listed) {
        return listed ? seenInEpoch != floor.adapterEpoch[adapter] : floor.resync.isUnreported(adapter, seenInEpoch);
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

    private void losingParties(Call call, boolean listed) {
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            Party party = floor.parties.party(at);
            if (party.stage != PartyStage.GONE && isUnseen(call.adapter, party.seenInEpoch, listed)
                    && !isLost(party) && call.lostTimer == DeadlineQueue.NONE) {
                floor.timers.cancel(party.timer);
                party.timer = floor.timers.arm(floor.nowNs, TimerKind.PARTY_LOST, party.slot);
            }
        }
    }
}
