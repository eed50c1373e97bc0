package org.strowger.core.yaml;

/** How many edits lie between two words: insert, delete, replace, or swap of neighbours. */
final class Edits {
    private Edits() {}

    /** Edits from {@code a} to {@code b}; {@code most + 1} if they are more than {@code most}. */
    static int between(String a, String b, int most) {
        int[] from = a.codePoints().toArray();
        int[] to = b.codePoints().toArray();
        if (Math.abs(from.length - to.length) > most) {
            return most + 1;
        }
        int[] before = new int[to.length + 1];
        int[] above = new int[to.length + 1];
        int[] row = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.length; j++) {
                int replace = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                int edits = Math.min(replace, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                    edits = Math.min(edits, before[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.min(least, edits);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.min(above[to.length], most + 1);
    }
}
