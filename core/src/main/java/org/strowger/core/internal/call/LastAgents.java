package org.strowger.core.internal.call;

import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/**
 * With whom each customer talked last, and when. A customer is a hash of the host's token. Holds so many at
 * most; one more, and who talked the longest ago is forgotten.
 */
public final class LastAgents {
    /** Nobody. */
    public static final int NONE = -1;

    private static final long MISSING = -1;

    private final int most;
    private final Long2LongHashMap slotOf = new Long2LongHashMap(MISSING);
    private long[] customers = new long[16];
    private int[] agents = new int[16];
    private long[] atNs = new long[16];
    private int[] older = new int[16];
    private int[] newer = new int[16];
    private int used;
    private int oldest = NONE;
    private int newest = NONE;

    /** @param most customers remembered at a time */
    public LastAgents(int most) {
        this.most = most;
    }

    /** A customer talked with an agent. */
    public void talked(long customer, int agent, long nowNs) {
        int slot = (int) slotOf.get(customer);
        if (slot != MISSING) {
            unlink(slot);
        } else {
            slot = used < most ? grow() : forgetOldest();
            customers[slot] = customer;
            slotOf.put(customer, slot);
        }
        agents[slot] = agent;
        atNs[slot] = nowNs;
        link(slot);
    }

    /** With whom a customer talked last, if that was not before a time; else {@link #NONE}. */
    public int find(long customer, long notBeforeNs) {
        int slot = (int) slotOf.get(customer);
        return slot == MISSING || atNs[slot] < notBeforeNs ? NONE : agents[slot];
    }

    /** Customers remembered. */
    public int size() {
        return used;
    }

    private int grow() {
        if (used == customers.length) {
            customers = Arrays.copyOf(customers, used * 2);
            agents = Arrays.copyOf(agents, used * 2);
            atNs = Arrays.copyOf(atNs, used * 2);
            older = Arrays.copyOf(older, used * 2);
            newer = Arrays.copyOf(newer, used * 2);
        }
        return used++;
    }

    private int forgetOldest() {
        int slot = oldest;
        slotOf.remove(customers[slot]);
        unlink(slot);
        return slot;
    }

    private void link(int slot) {
        older[slot] = newest;
        newer[slot] = NONE;
        if (newest == NONE) {
            oldest = slot;
        } else {
            newer[newest] = slot;
        }
        newest = slot;
    }

    private void unlink(int slot) {
        if (older[slot] == NONE) {
            oldest = newer[slot];
        } else {
            newer[older[slot]] = newer[slot];
        }
        if (newer[slot] == NONE) {
            newest = older[slot];
        } else {
            older[newer[slot]] = older[slot];
        }
    }

    /** Adds all to a digest, the oldest first. */
    public long digest(long seed) {
        long digest = seed;
        for (int slot = oldest; slot != NONE; slot = newer[slot]) {
            digest = 31 * (31 * (31 * digest + customers[slot]) + agents[slot]) + atNs[slot];
        }
        return digest;
    }
}
