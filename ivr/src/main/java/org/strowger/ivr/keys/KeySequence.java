package org.strowger.ivr.keys;

import java.util.ArrayList;
import java.util.List;

/**
 * What one choice accepts: sets of keys one after the other, each a number of times. A single key,
 * {@code 10xx}, {@code 6-10 digits} and digits with an end key are all of this form.
 *
 * @param steps the sets in order
 * @param choice number that the trie answers when the sequence is complete, 0 or more
 * @param exact whether each step is one key once; an exact sequence beats a pattern
 */
public record KeySequence(List<Step> steps, int choice, boolean exact) {
    /** No upper limit. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /**
     * A set of keys, repeated.
     *
     * @param keys bit set of {@link Keys} numbers
     * @param min fewest times, 0 or more
     * @param max most times, at least {@code min}, or {@link #UNBOUNDED}
     */
    public record Step(int keys, int min, int max) {
        /** Checks the range. */
        public Step {
            if (keys == 0 || min < 0 || max < min || max == 0) {
                throw new IllegalArgumentException(
                        "step of " + min + " to " + max + " keys; use a range that rises and some key");
            }
        }
    }

    /** Copies the steps. */
    public KeySequence {
        steps = List.copyOf(steps);
    }

    /** Between {@code min} and {@code max} of the keys of a set. */
    public static KeySequence repeated(int keys, int min, int max, int choice) {
        return new KeySequence(List.of(new Step(keys, min, max)), choice, false);
    }

    /**
     * Reads the keys of a choice: symbols {@code 0-9 * # A-D}, and {@code x} for one digit.
     *
     * @throws IllegalArgumentException for other text, no key, or more than 64
     */
    public static KeySequence parse(String text, int choice) {
        if (text.isEmpty() || text.length() > PackedKeys.CAPACITY) {
            throw new IllegalArgumentException("a choice has 1 to 64 keys");
        }
        List<Step> steps = new ArrayList<>();
        boolean exact = true;
        for (int i = 0; i < text.length(); i++) {
            boolean anyDigit = text.charAt(i) == 'x';
            int key = Keys.of(text.charAt(i));
            if (!anyDigit && key == Keys.NONE) {
                throw new IllegalArgumentException("no key is written '" + text.charAt(i) + "'");
            }
            exact &= !anyDigit;
            steps.add(new Step(anyDigit ? Keys.DIGITS : 1 << key, 1, 1));
        }
        return new KeySequence(steps, choice, exact);
    }
}
