package org.strowger.ivr.expression;

import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.keys.PackedKeys;

/**
 * How variables lie in a call's record: a number is one long; digits are a length and 4 bits a key;
 * text is a length and 16 bits a character. Allocates nothing.
 */
public final class Slots {
    private Slots() {}

    /** Characters of the digits or text at {@code slot}. */
    public static int length(long[] slots, int slot) {
        return (int) slots[slot];
    }

    /** Sets the length, before or after the characters. */
    public static void length(long[] slots, int slot, int length) {
        slots[slot] = length;
    }

    /** One character of digits. */
    public static char digitAt(long[] slots, int slot, int index) {
        return Keys.symbol(PackedKeys.get(slots, slot + 1, index));
    }

    /** Puts one key of digits. */
    public static void key(long[] slots, int slot, int index, int key) {
        PackedKeys.set(slots, slot + 1, index, key);
    }

    /** One character of text. */
    public static char textAt(long[] slots, int slot, int index) {
        return (char) (slots[slot + 1 + (index >>> 2)] >>> ((index & 3) << 4));
    }

    /** Puts one character of text. */
    public static void textAt(long[] slots, int slot, int index, char c) {
        int shift = (index & 3) << 4;
        int at = slot + 1 + (index >>> 2);
        slots[at] = slots[at] & ~(0xFFFFL << shift) | (long) c << shift;
    }
}
