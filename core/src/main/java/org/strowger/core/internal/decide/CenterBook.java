package org.strowger.core.internal.decide;

import java.util.function.Function;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.ConfigException;
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
    private final PlayNames names;

    private CenterBook(PlanBook book, FlowBundle bundle, PlayNames names) {
        this.book = book;
        this.bundle = bundle;
        this.names = names;
    }

    /** The first configuration. @param bundle null when the engine has no flows */
    public static CenterBook first(RoutingPlan plan, FlowBundle bundle) {
        return new CenterBook(plan.book(), bundle, PlayNames.of(bundle));
    }

    /** What all bundles so far play. */
    public PlayNames names() {
        return names;
    }

    /** Hash of the flows; empty without any. */
    public String flowsHash() {
        return bundle == null ? "" : bundle.hash();
    }

    /** Names and configuration. */
    public Layout layout() {
        return book.layout();
    }

    /**
     * Works out the change to another configuration.
     *
     * @param hash names it
     * @param flows compiles the flows for a centre whose queues stand at their index; not asked when the
     *     engine has no flows
     * @throws ConfigException if a ranking, prompt or flow that it names cannot be had, or a queue changes its
     *     medium
     */
    public CenterChange change(CenterConfig center, String hash, Function<CenterConfig, FlowBundle> flows) {
        PlanBook next = book.next(book.layout().next(center));
        FlowBundle newer = bundle == null ? null : flows.apply(next.layout().withQueuesAtTheirIndex());
        return new CenterChange(hash, next, newer, newer == null ? names : names.and(newer));
    }

    /**
     * Works out flows to be tried under the present centre.
     *
     * @throws ConfigException if calls start in a flow that they lack
     */
    public FlowCandidate candidate(String hash, Function<CenterConfig, FlowBundle> flows) {
        FlowBundle tried = flows.apply(layout().withQueuesAtTheirIndex());
        return new FlowCandidate(hash, layout(), tried, names.and(tried));
    }

    /** The book once a change is put in. */
    public CenterBook after(CenterChange change) {
        return new CenterBook(change.book(), change.bundle(), change.names());
    }

    /** The book once flows are tried. */
    public CenterBook after(FlowCandidate tried) {
        return new CenterBook(book, bundle, tried.names());
    }
}
