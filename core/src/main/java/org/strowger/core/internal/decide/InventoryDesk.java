package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.adapter.Reason;
import org.strowger.core.event.Alarm;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Inventories: while there are calls at a switch it is asked for its legs from time to time. A leg that is missing
 * twice running, without a fact about it in between, has ended untold. Each lost leg is dealt with by a timer of
 * its own that is due at once.
 */
final class InventoryDesk {
    private static final int TIMES_MISSING = 2;

    private final Floor floor;
    private final DeviceDesk devices;
    private long everyNs;
    private final int[] timers = new int[Floor.MAX_ADAPTERS + 1];
    /** Callers' calls at each switch. */
    private final int[] calls = new int[Floor.MAX_ADAPTERS + 1];
    private final long[] asked = new long[Floor.MAX_ADAPTERS + 1];
    private final long[] askedAtNs = new long[Floor.MAX_ADAPTERS + 1];
    /** The inventory whose legs are being named; 0 for none. */
    private final long[] listing = new long[Floor.MAX_ADAPTERS + 1];
    /** When the one being named was asked for; another may have been since. */
    private final long[] listedSinceNs = new long[Floor.MAX_ADAPTERS + 1];

    InventoryDesk(Floor floor, DeviceDesk devices, long everyNs) {
        this.floor = floor;
        this.devices = devices;
        this.everyNs = everyNs;
        Arrays.fill(timers, DeadlineQueue.NONE);
    }

    /** How often a switch is asked, from the next time on. */
    void every(long ns) {
        everyNs = ns;
    }

    /** A call comes in at a switch. */
    void callBegan(int adapter) {
        calls[adapter]++;
        if (adapter != Floor.HOST) {
            watch(adapter);
        }
    }

    /** Whether callers' calls are at a switch. */
    boolean hasCalls(int adapter) {
        return calls[adapter] > 0;
    }

    /** A call at a switch is over; after the last one nothing is asked any more. */
    void callEnded(int adapter) {
        if (--calls[adapter] == 0 && !isNeeded(adapter)) {
            timers[adapter] = floor.timers.cancel(timers[adapter]);
        }
    }

    /** There is a call at a switch, or a phone in use. */
    void watch(int adapter) {
        if (timers[adapter] == DeadlineQueue.NONE && !floor.adapterDown[adapter]) {
            timers[adapter] = floor.timers.arm(floor.nowNs + everyNs, TimerKind.INVENTORY, adapter);
        }
    }

    /** A switch is out of reach: what it was asked is void. */
    void down(int adapter) {
        timers[adapter] = floor.timers.cancel(timers[adapter]);
        asked[adapter] = 0;
        listing[adapter] = 0;
    }

    /** A switch is back. */
    void up(int adapter) {
        if (isNeeded(adapter)) {
            watch(adapter);
        }
    }

    /** Time to ask again. */
    void timePassed(int adapter) {
        timers[adapter] = DeadlineQueue.NONE;
        if (!isNeeded(adapter)) {
            return;
        }
        asked[adapter] = floor.takeInventoryId();
        askedAtNs[adapter] = floor.nowNs;
        floor.effects.talk().inventory(asked[adapter], adapter);
        watch(adapter);
    }

    private boolean isNeeded(int adapter) {
        return calls[adapter] > 0 || devices.isInUseAt(adapter);
    }

    /** The legs of an inventory follow; one that was not asked for last says nothing. */
    void began(int adapter, long inventoryId) {
        listing[adapter] = inventoryId == asked[adapter] ? inventoryId : 0;
        listedSinceNs[adapter] = askedAtNs[adapter];
    }

    /** A leg is there. */
    void listed(int adapter, long legId) {
        Call call = listing[adapter] == 0 ? null : floor.calls.byCaller(legId);
        if (call == null || call.adapter != adapter) {
            return;
        }
        Party party = floor.parties.of(call, legId);
        if (call.legId == legId) {
            call.listedIn = listing[adapter];
            call.missing = 0;
        } else if (party != null) {
            party.listedIn = listing[adapter];
            party.missing = 0;
        }
    }

    /** Something is reported of a leg: it is there. */
    void heardOf(long legId) {
        Call call = floor.calls.byCaller(legId);
        Party party = call == null ? null : floor.parties.of(call, legId);
        if (party != null) {
            party.missing = 0;
        } else if (call != null && call.legId == legId) {
            call.missing = 0;
        }
    }

    /** All legs were named: those that have been there since before it was asked, and are not among them, miss. */
    void taken(int adapter, long inventoryId) {
        devices.inventoryTaken(adapter);
        if (inventoryId == 0 || listing[adapter] != inventoryId) {
            return;
        }
        listing[adapter] = 0;
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot) && call.adapter == adapter) {
                look(call, inventoryId, listedSinceNs[adapter]);
            }
        }
    }

    private void look(Call call, long inventoryId, long sinceNs) {
        boolean onLine = call.legId != 0 && (call.answered || call.callback == Call.NONE);
        if (call.errand == Errand.NONE && onLine && call.listedIn != inventoryId && call.legSinceNs <= sinceNs
                && ++call.missing >= TIMES_MISSING && call.lostTimer == DeadlineQueue.NONE) {
            call.lostTimer = floor.timers.arm(floor.nowNs, TimerKind.LOST, call.slot);
        }
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            Party party = floor.parties.party(at);
            if (party.stage == PartyStage.TALKING && party.listedIn != inventoryId
                    && party.joinedAtNs <= sinceNs && ++party.missing >= TIMES_MISSING
                    && party.timer == DeadlineQueue.NONE) {
                party.timer = floor.timers.arm(floor.nowNs, TimerKind.PARTY_LOST, party.slot);
            }
        }
    }

    /** A leg that was missing twice is given up: the switch is told, in case it has it after all. */
    void givesUp(Call call, long legId, int agent, int missing) {
        if (missing >= TIMES_MISSING) {
            floor.watch.alarms().raise(Alarm.LEG_LOST, call.queue, agent, call.toldId, "leg " + legId
                    + " was missing in " + TIMES_MISSING + " inventories of adapter " + call.adapter
                    + " running and its end was never reported; see whether its switch loses events");
            floor.effects.hangup(legId, call.adapter, Reason.LOST);
        }
    }

    /** Mixes what was asked and is being named into a digest of the state. */
    long digest(long seed) {
        long digest = seed;
        for (int adapter = 0; adapter <= Floor.MAX_ADAPTERS; adapter++) {
            digest = 31 * (31 * (31 * digest + calls[adapter]) + asked[adapter]) + askedAtNs[adapter];
            digest = 31 * (31 * digest + listing[adapter]) + listedSinceNs[adapter];
        }
        return digest;
    }

    /** Timers armed. */
    int timers() {
        int armed = 0;
        for (int timer : timers) {
            armed += timer == DeadlineQueue.NONE ? 0 : 1;
        }
        return armed;
    }
}
