package org.strowger.core.center;

/**
 * How a new agent's limit of difficulty rises: after each {@code calls} calls by {@code points} points, to
 * 100 at the most. Immutable.
 *
 * @param calls 1 to 10 000, default 100
 * @param points 1 to 99, default 10
 */
public record DifficultyRise(int calls, int points) {
    private static final String WHERE = "difficultyRise";

    /** Checks ranges. */
    public DifficultyRise {
        Settings.RISE_CALLS.check(WHERE, calls);
        Settings.RISE_POINTS.check(WHERE, points);
    }
}
