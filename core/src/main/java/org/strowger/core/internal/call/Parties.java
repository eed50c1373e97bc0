package org.strowger.core.internal.call;

import java.util.Arrays;
import org.strowger.core.call.PartyKind;

/** All who take part in calls besides the callers, by slot; each call's hang on it in the order in which they came. */
public final class Parties {
    private final CallTable calls;
    private Party[] parties = new Party[16];
    private int[] free = new int[16];
    private int freeCount;
    private int slots;

    /** @param calls where legs are known */
    public Parties(CallTable calls) {
        this.calls = calls;
    }

    /** Somebody comes to a call, last. */
    public Party join(Call call, long legId, PartyKind kind, int agent) {
        Party party;
        if (freeCount > 0) {
            party = parties[free[--freeCount]];
        } else {
            if (slots == parties.length) {
                parties = Arrays.copyOf(parties, slots * 2);
                free = Arrays.copyOf(free, slots * 2);
            }
            party = new Party(slots);
            parties[slots++] = party;
        }
        party.begin(call, legId, kind, agent);
        hang(call, party);
        calls.joinLeg(call, legId);
        return party;
    }

    private void hang(Call call, Party party) {
        party.callSlot = call.slot;
        party.next = Call.NONE;
        call.parties++;
        if (call.partySlot == Call.NONE) {
            call.partySlot = party.slot;
            return;
        }
        Party at = parties[call.partySlot];
        while (at.next != Call.NONE) {
            at = parties[at.next];
        }
        at.next = party.slot;
    }

    /** Somebody leaves his call. */
    public void leave(Party party) {
        unhang(party);
        calls.leaveLeg(party.legId);
        free[freeCount++] = party.slot;
    }

    private void unhang(Party party) {
        Call call = calls.call(party.callSlot);
        call.parties--;
        if (call.partySlot == party.slot) {
            call.partySlot = party.next;
            return;
        }
        Party at = parties[call.partySlot];
        while (at.next != party.slot) {
            at = parties[at.next];
        }
        at.next = party.next;
    }

    /** Somebody goes from one call to another. */
    public void move(Party party, Call to) {
        unhang(party);
        hang(to, party);
        calls.joinLeg(to, party.legId);
    }

    /** Somebody by slot. */
    public Party party(int slot) {
        return parties[slot];
    }

    /** Slots in use or free: an upper bound for walking over all. */
    public int slots() {
        return slots;
    }

    /** Who is on a call with a leg, or null. */
    public Party of(Call call, long legId) {
        for (int at = call.partySlot; at != Call.NONE; at = parties[at].next) {
            if (parties[at].legId == legId) {
                return parties[at];
            }
        }
        return null;
    }

    /** An agent who takes part in a call, or null. */
    public Party ofAgent(Call call, int agent) {
        for (int at = call.partySlot; at != Call.NONE; at = parties[at].next) {
            if (parties[at].agent == agent && parties[at].stage == PartyStage.TALKING) {
                return parties[at];
            }
        }
        return null;
    }

    /** Who take part in a call, besides the caller: how many. */
    public int talking(Call call) {
        int count = 0;
        for (int at = call.partySlot; at != Call.NONE; at = parties[at].next) {
            if (parties[at].stage == PartyStage.TALKING) {
                count++;
            }
        }
        return count;
    }

    /** The first agent who takes part in a call, or null. */
    public Party firstAgent(Call call) {
        for (int at = call.partySlot; at != Call.NONE; at = parties[at].next) {
            if (parties[at].kind == PartyKind.AGENT && parties[at].stage == PartyStage.TALKING) {
                return parties[at];
            }
        }
        return null;
    }

    /** Agents who take part in a call. */
    public int agents(Call call) {
        int count = 0;
        for (int at = call.partySlot; at != Call.NONE; at = parties[at].next) {
            if (parties[at].kind == PartyKind.AGENT && parties[at].stage == PartyStage.TALKING) {
                count++;
            }
        }
        return count;
    }
}
