package org.strowger.core.internal.decide;

import org.strowger.core.center.CenterConfig;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.PlanBook;
import org.strowger.core.internal.match.RoutingPlan;

/**
 * The configuration that was put in last, and what follows from it for the next. A value: a configuration
 * that is worked out but not put in leaves no trace. Host's thread.
 */
public final class CenterBook {
    private final PlanBook book;
    private final FlowBundle bundle;

    private CenterBook(PlanBook book, FlowBundle bundle) {
        this.book = book;
        this.bundle = bundle;
    }

    /** The first configuration. @param bundle null when the engine has no flows */
    public static CenterBook first(RoutingPlan plan, FlowBundle bundle) {
        return new CenterBook(plan.book(), bundle);
    }

    /** Names and configuration. */
    public Layout layout() {
        return book.layout();
    }

    /**
     * Works out the change to another configuration.
     *
     * @throws org.strowger.core.config.ConfigException if a ranking, prompt or flow that it names cannot be
     *     had, or a queue changes its medium
     */
    public CenterChange change(CenterConfig center, String hash) {
        PlanBook next = book.next(book.layout().next(center));
        return new CenterChange(hash, next, new EntryTable(next.layout(), bundle));
    }

    /** The book once a change is put in. */
    public CenterBook after(CenterChange change) {
        return new CenterBook(change.book(), bundle);
    }
}
