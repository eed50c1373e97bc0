package org.strowger.core.internal.estimate;

/** Mean waits of callers by the number of calls that they met; a length costs memory once it was met. */
final class LengthTable {
    private static final int LENGTHS = 256;
    private static final int WINDOW = 16;

    private MovingMean[] byLength = new MovingMean[8];

    void add(int length, long waitNs) {
        if (length >= LENGTHS) {
            return;
        }
        if (length >= byLength.length) {
            byLength = java.util.Arrays.copyOf(byLength, Math.min(LENGTHS, Math.max(length + 1, byLength.length * 2)));
        }
        if (byLength[length] == null) {
            byLength[length] = new MovingMean(WINDOW);
        }
        byLength[length].add(waitNs);
    }

    long mean(int length) {
        return length >= byLength.length || byLength[length] == null
                ? EstimateBook.NONE : (long) byLength[length].mean();
    }
}
