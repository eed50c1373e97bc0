package org.strowger.core.internal.decide;

import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.internal.call.PlayIndex;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.PlanBook;
import org.strowger.core.internal.match.PlanChange;

/**
 * One configuration, ready to take the place of the one before between two commands: everything that needs
 * time has been done. Put in once; made by a {@link CenterBook}.
 */
public final class CenterChange {
    private final String hash;
    private final PlanBook book;
    private final EntryTable entries;
    private final FlowBundle bundle;
    private final FlowMachine machine;
    private final PlayNames names;
    private final PlayIndex playIndex;

    /** @param bundle null when the engine has no flows */
    CenterChange(String hash, PlanBook book, FlowBundle bundle, PlayNames names) {
        this.hash = hash;
        this.book = book;
        this.entries = new EntryTable(book.layout(), bundle);
        this.bundle = bundle;
        this.machine = bundle == null ? null : bundle.newMachine();
        this.names = names;
        this.playIndex = names.indexOf(bundle);
    }

    /** Which configuration it is. */
    public String hash() {
        return hash;
    }

    /** How many there were before it. */
    public int number() {
        return book.layout().number();
    }

    /** Its names, by index. */
    public Layout layout() {
        return book.layout();
    }

    /** What all bundles so far play, this one's included. */
    public PlayNames names() {
        return names;
    }

    PlayIndex playIndex() {
        return playIndex;
    }

    PlanBook book() {
        return book;
    }

    PlanChange plan() {
        return book.change();
    }

    EntryTable entries() {
        return entries;
    }

    FlowBundle bundle() {
        return bundle;
    }

    FlowMachine machine() {
        return machine;
    }
}
