package org.strowger.core.internal.pattern;

import java.util.Arrays;

/**
 * Tries texts against one pattern: keeps the set of instructions that the text read so far can have led
 * to. Allocates nothing. One thread.
 */
public final class TextMatcher {
    private final TextPattern pattern;
    private final int[] stack;
    /** Instructions that take a character or end, reached now and next. */
    private int[] now;
    private int[] next;
    private int count;
    /** The round in which an instruction was reached last. */
    private final int[] reachedIn;
    private int round;
    private boolean atEnd;

    TextMatcher(TextPattern pattern) {
        this.pattern = pattern;
        this.stack = new int[2 * pattern.size() + 1];
        this.now = new int[pattern.size()];
        this.next = new int[pattern.size()];
        this.reachedIn = new int[pattern.size()];
    }

    /** Whether the whole text fits; one longer than {@link TextPattern#LONGEST_TEXT} does not. */
    public boolean fits(CharSequence text) {
        int length = text.length();
        if (length > TextPattern.LONGEST_TEXT) {
            return false;
        }
        begin();
        reach(0);
        for (int i = 0; i < length; i++) {
            int[] from = next;
            next = now;
            now = from;
            int reached = count;
            char c = text.charAt(i);
            begin();
            for (int j = 0; j < reached; j++) {
                if (pattern.takes(now[j], c)) {
                    reach(now[j] + 1);
                }
            }
            if (count == 0 && !atEnd) {
                return false;
            }
        }
        return atEnd;
    }

    private void begin() {
        count = 0;
        atEnd = false;
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(reachedIn, 0);
            round = 1;
        }
    }

    private void reach(int start) {
        int depth = 0;
        stack[depth++] = start;
        while (depth > 0) {
            int at = stack[--depth];
            if (reachedIn[at] == round) {
                continue;
            }
            reachedIn[at] = round;
            switch (pattern.operation(at)) {
                case TextPattern.TAKE -> next[count++] = at;
                case TextPattern.SPLIT -> {
                    stack[depth++] = pattern.second(at);
                    stack[depth++] = pattern.first(at);
                }
                case TextPattern.JUMP -> stack[depth++] = pattern.first(at);
                default -> atEnd = true;
            }
        }
    }
}
