package org.strowger.core.internal.decide;

import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.internal.call.PlayIndex;
import org.strowger.core.internal.layout.Layout;

/** Flows worked out for the centre in force, ready to be tried with some callers. Made by a {@link CenterBook}. */
public final class FlowCandidate {
    private final String hash;
    private final FlowBundle bundle;
    private final EntryTable entries;
    private final FlowMachine machine;
    private final PlayNames names;

    FlowCandidate(String hash, Layout layout, FlowBundle bundle, PlayNames names) {
        this.hash = hash;
        this.bundle = bundle;
        this.entries = new EntryTable(layout, bundle);
        this.machine = bundle.newMachine();
        this.names = names;
    }

    /** Names the configuration that it would be once promoted. */
    public String hash() {
        return hash;
    }

    /** The flows. */
    public FlowBundle bundle() {
        return bundle;
    }

    /** What all bundles so far play, this one included. */
    public PlayNames names() {
        return names;
    }

    PlayIndex playIndex() {
        return names.indexOf(bundle);
    }

    EntryTable entries() {
        return entries;
    }

    FlowMachine machine() {
        return machine;
    }
}
