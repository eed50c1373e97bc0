package org.strowger.core.internal.config;

import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.decide.CenterBook;
import org.strowger.core.internal.decide.CenterChange;
import org.strowger.core.internal.decide.CenterChanges;
import org.strowger.core.internal.decide.FlowCandidate;
import org.strowger.core.internal.decide.PlayNames;
import org.strowger.core.internal.layout.Layout;

/**
 * Hands configurations from the host's thread, which works them out, to decide, which puts them in, and to
 * tell, which names things by them; by number, from the command that is about to name one until it is told.
 * When a journal is decided again, they come from a store instead.
 */
public final class ChangeBook implements CenterChanges, IntFunction<Layout> {
    private final ConcurrentMap<Integer, CenterChange> announced = new ConcurrentHashMap<>();
    /** In the order of the commands that name them. */
    private final Deque<FlowCandidate> candidates = new ConcurrentLinkedDeque<>();
    private final Function<String, Kept> store;
    private volatile CenterBook last;
    private String hash = "";

    /**
     * A configuration as a store has it.
     *
     * @param flows compiles its flows for a centre whose queues stand at their index
     */
    public record Kept(CenterConfig center, Function<CenterConfig, FlowBundle> flows) {}

    /**
     * A book in which the first configuration stands.
     *
     * @param store the configuration of a hash; throws if there is none
     */
    public ChangeBook(CenterBook first, Function<String, Kept> store) {
        this.last = first;
        this.store = store;
    }

    /** Names and configuration after the last change that was kept. */
    public Layout layout() {
        return last.layout();
    }

    /** Hash of the configuration that was kept last; empty before the first change. The opening thread. */
    public String hash() {
        return hash;
    }

    /**
     * Works out a change, which leaves no trace until it is announced. One thread at a time.
     *
     * @throws org.strowger.core.config.ConfigException if the configuration cannot be put in
     */
    public CenterChange prepare(Kept configuration, String hash) {
        return last.change(configuration.center(), hash, configuration.flows());
    }

    /** Hash of the flows that calls begin; empty without any. Host's thread. */
    public String flowsHash() {
        return last.flowsHash();
    }

    /**
     * Works out flows to be tried under the present centre, which leaves no trace until they are announced.
     *
     * @param hash of the configuration that they would be
     * @throws org.strowger.core.config.ConfigException if they cannot be put in
     */
    public FlowCandidate candidateOf(String hash, Function<CenterConfig, FlowBundle> flows) {
        return last.candidate(hash, flows);
    }

    /** A command that names these flows is about to be published. */
    public void announce(FlowCandidate flows) {
        candidates.addLast(flows);
    }

    /** The command was taken in: what follows counts from these flows. */
    public void keep(FlowCandidate flows) {
        last = last.after(flows);
    }

    /** What all bundles so far play. */
    public PlayNames names() {
        return last.names();
    }

    /** The command that names the flows announced last was not taken in. */
    public void withdrawCandidate() {
        candidates.removeLast();
    }

    /** A command that names the change is about to be published. */
    public void announce(CenterChange change) {
        announced.put(change.number(), change);
    }

    /** The command was taken in: the next change counts from this one. */
    public void keep(CenterChange change) {
        last = last.after(change);
        hash = change.hash();
    }

    /** The command was not taken in. */
    public void withdraw(CenterChange change) {
        announced.remove(change.number());
    }

    @Override
    public CenterChange at(int number, String hash) {
        CenterChange change = announced.get(number);
        if (change == null) {
            change = prepare(store.apply(hash), hash);
            if (change.number() != number) {
                throw new IllegalStateException("configuration " + hash + " is number " + number
                        + " in the journal, but " + change.number() + " were found before it; this is a defect");
            }
            announce(change);
            keep(change);
        }
        return change;
    }

    @Override
    public FlowCandidate candidate(String hash) {
        FlowCandidate candidate = candidates.poll();
        if (candidate == null) {
            candidate = last.candidate(hash, store.apply(hash).flows());
            keep(candidate);
        }
        return candidate;
    }

    /** The names of a configuration that is told; those before it are forgotten. */
    @Override
    public Layout apply(int number) {
        Layout layout = announced.get(number).layout();
        announced.keySet().removeIf(known -> known <= number);
        return layout;
    }
}
