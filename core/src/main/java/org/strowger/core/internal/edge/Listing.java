package org.strowger.core.internal.edge;

import java.util.List;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.edge.Backlog.Fact;
import org.strowger.core.internal.ring.Commands;

/**
 * All legs of a switch on their way into the ring: one command before them, one for each, one after them. It takes
 * one place in a backlog, however many they are. Confined to the backlog's lock.
 */
final class Listing implements Fact {
    private final Fact first;
    private final LegFact each;
    private final Fact last;
    private final List<Long> legs;
    /** Commands published. */
    private int done;

    Listing(Fact first, List<Long> legs, LegFact each, Fact last) {
        this.first = first;
        this.legs = legs;
        this.each = each;
        this.last = last;
    }

    /** Publishes all that is left, or as much as the ring takes. */
    @Override
    public Admission publishTo(Commands commands) {
        Admission admission = Admission.ACCEPTED;
        while (!isDone() && admission == Admission.ACCEPTED) {
            admission = publishNext(commands);
        }
        return admission;
    }

    /** Publishes the next command. */
    Admission publishNext(Commands commands) {
        Admission admission = done == 0 ? first.publishTo(commands)
                : done <= legs.size() ? each.publishTo(commands, legs.get(done - 1)) : last.publishTo(commands);
        done += admission == Admission.BUSY ? 0 : 1;
        return admission;
    }

    boolean isDone() {
        return done == legs.size() + 2;
    }

    /** What is said of a leg. */
    @FunctionalInterface
    interface LegFact {
        Admission publishTo(Commands commands, long legId);
    }
}
