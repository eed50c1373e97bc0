package org.strowger.core.internal.oracle;

/** A line, by what it is and not by its number, so that a script still means the same when shortened. */
public sealed interface Leg {
    /** The line of a caller, which is also the id of his call; even. */
    record Caller(long id) implements Leg {
        @Override
        public String toString() {
            return "caller " + id;
        }
    }

    /** A line dialled to an agent. @param back 0 for the last one, 1 for the one before, and so on */
    record OfAgent(int agent, int back) implements Leg {
        @Override
        public String toString() {
            return "a" + agent + (back == 0 ? "" : "'s line dialled " + back + " before");
        }
    }

    /** Number of a line that was never dialled. */
    long NOWHERE = 999_999_999;
}
