package org.strowger.core.internal.edge;

import java.util.ArrayDeque;
import java.util.Deque;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.Commands;

/**
 * The way of facts into the ring. While the ring is busy they wait here, in order, up to a bound: facts about
 * living legs must not be lost, and one that is late must not be overtaken by a later one. Any thread.
 */
final class Backlog {
    private static final int LEGS_A_TIME = 256;

    private final Commands commands;
    private final int bound;
    private final Deque<Fact> waiting = new ArrayDeque<>();
    private final Deque<Listing> listings = new ArrayDeque<>();

    Backlog(Commands commands, int bound) {
        this.commands = commands;
        this.bound = bound;
    }

    /** Publishes now or, if others wait or the ring is busy, later. */
    synchronized Put put(Fact fact) {
        if (waiting.isEmpty()) {
            Admission admission = fact.publishTo(commands);
            if (admission != Admission.BUSY) {
                return admission == Admission.ACCEPTED ? Put.PUBLISHED : Put.CLOSED;
            }
        }
        if (waiting.size() >= bound) {
            return Put.FULL;
        }
        waiting.add(fact);
        return Put.WAITS;
    }

    /** As {@link #put}, beyond the bound as well: for what says that a connection begins or ends. */
    synchronized void putAlways(Fact fact) {
        if (!waiting.isEmpty() || fact.publishTo(commands) == Admission.BUSY) {
            waiting.add(fact);
        }
    }

    /**
     * Publishes a few legs now and the others later, as {@link #flush} is called. Facts may overtake them, and new
     * calls find room beside them. Of listings that come while one is on its way the newest alone follows it.
     */
    synchronized void putSlowly(Listing listing) {
        if (listings.size() > 1) {
            listings.removeLast();
        }
        listings.add(listing);
        if (listings.size() == 1) {
            publishLegs();
        }
    }

    /**
     * Publishes what waits, as far as the ring takes it, then a few legs.
     *
     * @return how much went in; 0 if nothing more can for now
     */
    synchronized int flush() {
        int published = 0;
        while (!waiting.isEmpty()) {
            Admission admission = waiting.peek().publishTo(commands);
            if (admission == Admission.BUSY) {
                break;
            }
            waiting.remove();
            published++;
        }
        return published + publishLegs();
    }

    private int publishLegs() {
        int published = 0;
        while (waiting.isEmpty() && !listings.isEmpty() && published < LEGS_A_TIME && commands.hasRoom()) {
            Admission admission = listings.peek().publishNext(commands);
            if (admission == Admission.BUSY) {
                break;
            }
            published++;
            if (listings.peek().isDone()) {
                listings.remove();
            }
        }
        return published;
    }

    /** Whether nothing waits that must stay in order. */
    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether {@link #flush} has something to do. */
    synchronized boolean hasMore() {
        return !waiting.isEmpty() || !listings.isEmpty();
    }

    /** The connection that was to be listed is over. */
    synchronized void dropListings() {
        listings.clear();
    }

    synchronized void clear() {
        waiting.clear();
        listings.clear();
    }

    /** One command for the ring. */
    @FunctionalInterface
    interface Fact {
        Admission publishTo(Commands commands);
    }

    /** What became of a fact. */
    enum Put { PUBLISHED, WAITS, FULL, CLOSED }
}
