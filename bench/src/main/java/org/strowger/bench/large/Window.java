package org.strowger.bench.large;

import org.strowger.bench.Samples;

/** A stretch of time with one thing going on beside the load, and what was measured in it. */
final class Window {
    private static final int MOST = 1 << 17;
    /** Before the first, and between two. */
    static final Window NONE = new Window(Beside.NOTHING, 0);

    final Beside beside;
    /** Agent free to offer told. */
    final Samples offers;
    /** Caller rings to arrival told. */
    final Samples arrivals;
    /** How much later than it meant to the load's thread woke up. */
    final Samples naps;

    /** What goes on beside the load. */
    enum Beside {
        /** The load itself rests: what is measured is the machine. */
        REST("machine alone, no load"),
        /** Only the load. */
        NOTHING("quiet"),
        /** One thread lists all queues in a loop. */
        LISTING("all queues listed"),
        /** The same, and another changes the configuration again and again. */
        LISTING_AND_SWAPS("listed, and configurations swapped"),
        /** Two threads compute in a loop, without touching the engine: what the cores alone make of it. */
        FOREIGN_WORK("two foreign threads busy");

        private final String label;

        Beside(String label) {
            this.label = label;
        }

        boolean lists() {
            return this == LISTING || this == LISTING_AND_SWAPS;
        }

        String label() {
            return label;
        }
    }

    Window(Beside beside) {
        this(beside, MOST);
    }

    private Window(Beside beside, int room) {
        this.beside = beside;
        this.offers = new Samples(room);
        this.arrivals = new Samples(room);
        this.naps = new Samples(room);
    }
}
