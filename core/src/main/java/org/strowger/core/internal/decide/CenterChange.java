package org.strowger.core.internal.decide;

import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.PlanBook;
import org.strowger.core.internal.match.PlanChange;

/**
 * One configuration, ready to take the place of the one before between two commands: everything that needs
 * time has been done. Immutable; made by a {@link CenterBook}.
 */
public final class CenterChange {
    private final String hash;
    private final PlanBook book;
    private final EntryTable entries;

    CenterChange(String hash, PlanBook book, EntryTable entries) {
        this.hash = hash;
        this.book = book;
        this.entries = entries;
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

    PlanBook book() {
        return book;
    }

    PlanChange plan() {
        return book.change();
    }

    EntryTable entries() {
        return entries;
    }
}
