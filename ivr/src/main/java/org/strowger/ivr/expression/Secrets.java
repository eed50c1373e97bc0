package org.strowger.ivr.expression;

import java.util.Arrays;

/**
 * How a sensitive variable lies in a call's record: a length, whether the check digit is right, and the token by
 * which the adapter's side knows the digits, as text. The digits are nowhere. Allocates nothing.
 */
public final class Secrets {
    /** Most characters of a token. */
    public static final int LONGEST_TOKEN = 64;
    /** Longs that one takes. */
    public static final int LONGS = 3 + LONGEST_TOKEN / 4;

    private static final int LUHN = 1;
    private static final int TOKEN = 2;

    private Secrets() {}

    /** Puts what is known of the digits. */
    public static void store(long[] slots, int slot, int length, boolean luhn, CharSequence token) {
        wipe(slots, slot);
        slots[slot] = length;
        slots[slot + LUHN] = luhn ? 1 : 0;
        int characters = Math.min(LONGEST_TOKEN, token.length());
        for (int i = 0; i < characters; i++) {
            Slots.textAt(slots, slot + TOKEN, i, token.charAt(i));
        }
        Slots.length(slots, slot + TOKEN, characters);
    }

    /** Forgets all of it. */
    public static void wipe(long[] slots, int slot) {
        Arrays.fill(slots, slot, slot + LONGS, 0);
    }

    static Numbers length(int slot) {
        return new Numbers.Slot(slot);
    }

    static Numbers luhn(int slot) {
        return new Numbers.Slot(slot + LUHN);
    }

    static Chars token(int slot) {
        return new Chars.Text(slot + TOKEN);
    }
}
