package org.strowger.ivr.model;

import java.util.List;
import java.util.Optional;

/**
 * How a menu or collect listens (I1 to I15).
 *
 * @param firstMs wait for the first key
 * @param betweenMs wait for each further key
 * @param lateEndMs how long an end key after a full entry is swallowed
 * @param maxTimeMs most time for one try
 * @param end bit set of end keys
 * @param bargeIn what a key does to a prompt
 * @param clears whether kept keys are dropped on entry
 * @param noinput what silence does
 * @param nomatch what a wrong entry does
 * @param total limit of both together
 * @param failed where it goes when a limit is reached; empty raises an error
 */
public record Input(
        int firstMs,
        int betweenMs,
        int lateEndMs,
        int maxTimeMs,
        int end,
        BargeIn bargeIn,
        boolean clears,
        Plan noinput,
        Plan nomatch,
        int total,
        Optional<Route> failed) {
    /** What a key does to a prompt (I11). */
    public enum BargeIn { TRUE, FALSE, KEEP, VALID }

    /**
     * What becomes of one of the two events.
     *
     * @param limit the occurrence that takes {@code failed}
     * @param tries one for each occurrence below the limit; the last repeats
     */
    public record Plan(int limit, List<Try> tries) {
        /** Copies the tries. */
        public Plan {
            tries = List.copyOf(tries);
        }

        /** The try for occurrence {@code index}, from 0. */
        public Try at(int index) {
            return tries.get(Math.min(index, tries.size() - 1));
        }
    }

    /**
     * One occurrence. @param say played before listening anew @param next where it goes instead of
     * that
     */
    public record Try(Say say, Optional<Route> next) {}
}
