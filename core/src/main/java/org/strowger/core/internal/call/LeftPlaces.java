package org.strowger.core.internal.call;

import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/**
 * Places in queues whose callers hung up and may come back: each is claimed by one call at most, or lapses.
 * Holds so many at most; one more, and the one left first is gone. An anonymous caller has none.
 */
public final class LeftPlaces {
    /** No place. */
    public static final int NONE = -1;

    private static final long MISSING = -1;
    private static final int FREE = -2;

    private final int most;
    private final Long2LongHashMap firstOf = new Long2LongHashMap(MISSING);
    private Place[] places = new Place[16];
    private int allocated;
    private int free = NONE;
    private int oldest = NONE;
    private int newest = NONE;
    private int size;

    /** @param most places kept at a time */
    public LeftPlaces(int most) {
        this.most = most;
    }

    /** One place. Its fields are set by whoever leaves it. */
    public static final class Place {
        /** What its timer knows it by. */
        public final int slot;
        /** Whose it is. */
        public long customer;
        /** The queue. */
        public int queue;
        /** The stay in which the caller hung up. */
        public long segmentId;
        /** From when it counts. */
        public long sinceNs;
        /** The priority that the call had been given, or −1. */
        public int priority;
        /** When it lapses. */
        public int timer;

        private int older;
        private int newer;
        private int nextOfCustomer;

        private Place(int slot) {
            this.slot = slot;
        }
    }

    /** Whether a place must go before another one can be left. */
    public boolean isFull() {
        return size == most;
    }

    /** The place left first. */
    public Place oldest() {
        return places[oldest];
    }

    /** A place by slot. */
    public Place place(int slot) {
        return places[slot];
    }

    /** A caller has left a place. @param customer never 0 */
    public Place leave(long customer) {
        Place place = take();
        place.customer = customer;
        place.older = newest;
        place.newer = NONE;
        if (newest == NONE) {
            oldest = place.slot;
        } else {
            places[newest].newer = place.slot;
        }
        newest = place.slot;
        place.nextOfCustomer = NONE;
        int first = (int) firstOf.get(customer);
        if (first == MISSING) {
            firstOf.put(customer, place.slot);
        } else {
            lastFrom(first).nextOfCustomer = place.slot;
        }
        size++;
        return place;
    }

    private Place take() {
        if (free != NONE) {
            Place place = places[free];
            free = place.newer;
            return place;
        }
        if (allocated == places.length) {
            places = Arrays.copyOf(places, allocated * 2);
        }
        places[allocated] = new Place(allocated);
        return places[allocated++];
    }

    private Place lastFrom(int first) {
        Place place = places[first];
        while (place.nextOfCustomer != NONE) {
            place = places[place.nextOfCustomer];
        }
        return place;
    }

    /** The place that a customer left first in a queue, or null. */
    public Place find(long customer, int queue) {
        for (int slot = (int) firstOf.get(customer); slot >= 0; slot = places[slot].nextOfCustomer) {
            if (places[slot].queue == queue) {
                return places[slot];
            }
        }
        return null;
    }

    /** A place is claimed, has lapsed or has to make room. */
    public void remove(Place place) {
        int first = (int) firstOf.get(place.customer);
        if (first != place.slot) {
            Place before = places[first];
            while (before.nextOfCustomer != place.slot) {
                before = places[before.nextOfCustomer];
            }
            before.nextOfCustomer = place.nextOfCustomer;
        } else if (place.nextOfCustomer == NONE) {
            firstOf.remove(place.customer);
        } else {
            firstOf.put(place.customer, place.nextOfCustomer);
        }
        if (place.older == NONE) {
            oldest = place.newer;
        } else {
            places[place.older].newer = place.newer;
        }
        if (place.newer == NONE) {
            newest = place.older;
        } else {
            places[place.newer].older = place.older;
        }
        place.older = FREE;
        place.newer = free;
        free = place.slot;
        size--;
    }

    /** Places kept now. */
    public int size() {
        return size;
    }

    /** Adds all to a digest, the oldest first. */
    public long digest(long seed) {
        long digest = seed;
        for (int slot = oldest; slot != NONE; slot = places[slot].newer) {
            Place place = places[slot];
            digest = 31 * (31 * (31 * digest + place.customer) + place.segmentId) + place.sinceNs;
            digest = 31 * (31 * digest + place.queue) + place.priority;
        }
        return digest;
    }
}
