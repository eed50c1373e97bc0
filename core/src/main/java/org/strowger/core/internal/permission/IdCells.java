package org.strowger.core.internal.permission;

import java.util.concurrent.atomic.AtomicLongArray;

/** A few ids, written by one thread and read by any. Grows to the most ids that it ever held at a time. */
final class IdCells {
    private static final long NONE = 0;

    private volatile AtomicLongArray ids = new AtomicLongArray(1);

    /** Adds it, unless it is there. */
    void add(long id) {
        if (has(id)) {
            return;
        }
        AtomicLongArray cells = ids;
        for (int i = 0; i < cells.length(); i++) {
            if (cells.get(i) == NONE) {
                cells.set(i, id);
                return;
            }
        }
        AtomicLongArray more = new AtomicLongArray(cells.length() * 2);
        for (int i = 0; i < cells.length(); i++) {
            more.set(i, cells.get(i));
        }
        more.set(cells.length(), id);
        ids = more;
    }

    void remove(long id) {
        AtomicLongArray cells = ids;
        for (int i = 0; i < cells.length(); i++) {
            if (cells.get(i) == id) {
                cells.set(i, NONE);
                return;
            }
        }
    }

    boolean has(long id) {
        AtomicLongArray cells = ids;
        for (int i = 0; i < cells.length(); i++) {
            if (cells.get(i) == id) {
                return id != NONE;
            }
        }
        return false;
    }
}
