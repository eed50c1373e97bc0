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
    private final Commands commands;
    private final int bound;
    private final Deque<Fact> waiting = new ArrayDeque<>();

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

    /** Publishes what waits, as far as the ring takes it. @return how many went in */
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
        return published;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized void clear() {
        waiting.clear();
    }

    /** One command for the ring. */
    @FunctionalInterface
    interface Fact {
        Admission publishTo(Commands commands);
    }

    /** What became of a fact. */
    enum Put { PUBLISHED, WAITS, FULL, CLOSED }
}
