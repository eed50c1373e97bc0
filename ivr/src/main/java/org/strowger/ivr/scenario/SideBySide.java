package org.strowger.ivr.scenario;

import java.util.ArrayList;
import java.util.List;

/** Two lists of actions as two columns, equal ones on one line: the longest common part is aligned. */
final class SideBySide {
    private final List<String> left = new ArrayList<>();
    private final List<String> right = new ArrayList<>();

    SideBySide(List<String> expected, List<String> got) {
        int[][] common = new int[expected.size() + 1][got.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = got.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(got.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < got.size()) {
            boolean both = i < expected.size() && j < got.size();
            boolean equal = both && expected.get(i).equals(got.get(j));
            // two that differ stand on one line where nothing later needs one of them
            boolean pair = both && common[i][j] == common[i + 1][j + 1];
            boolean onlyLeft = i < expected.size() && (j == got.size() || common[i + 1][j] == common[i][j]);
            boolean takeLeft = equal || pair || onlyLeft;
            boolean takeRight = equal || pair || !onlyLeft;
            left.add(takeLeft ? expected.get(i++) : "");
            right.add(takeRight ? got.get(j++) : "");
        }
    }

    @Override
    public String toString() {
        int width = left.stream().mapToInt(String::length).max().orElse(0);
        width = Math.max(width, "expected".length());
        StringBuilder text = new StringBuilder();
        line(text, ' ', "expected", "got", width);
        for (int i = 0; i < left.size(); i++) {
            line(text, left.get(i).equals(right.get(i)) ? ' ' : '!', left.get(i), right.get(i), width);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, char mark, String first, String second, int width) {
        String padded = first + " ".repeat(width - first.length());
        text.append(("  " + mark + ' ' + padded + "   " + second).stripTrailing()).append('\n');
    }
}
