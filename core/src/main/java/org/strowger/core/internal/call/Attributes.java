package org.strowger.core.internal.call;

import java.util.Arrays;

/** Names and values that the switch gave with a call, in its order. Grows and stays grown; decide thread. */
public final class Attributes {
    private static final StringBuilder[] NONE = {};

    /** Names at even places, each before its value. */
    private StringBuilder[] texts = NONE;
    private int used;

    /** A place for the next name or value; what it held is to be overwritten. */
    public StringBuilder next() {
        if (used == texts.length) {
            texts = Arrays.copyOf(texts, used + 2);
            texts[used] = new StringBuilder();
            texts[used + 1] = new StringBuilder();
        }
        return texts[used++];
    }

    /** How many there are. */
    public int count() {
        return used / 2;
    }

    /** The name of one. */
    public CharSequence name(int index) {
        return texts[2 * index];
    }

    /** Its value. */
    public CharSequence value(int index) {
        return texts[2 * index + 1];
    }

    /** The value of that name; empty if there is none. */
    public CharSequence of(String name) {
        for (int i = 0; i < used; i += 2) {
            if (name.contentEquals(texts[i])) {
                return texts[i + 1];
            }
        }
        return "";
    }

    /** Takes those of another call. */
    public void copy(Attributes of) {
        clear();
        for (int i = 0; i < of.used; i++) {
            StringBuilder text = next();
            text.setLength(0);
            text.append(of.texts[i]);
        }
    }

    /** Names and values as one number, mixed with {@code before}. */
    public long digest(long before) {
        long digest = before;
        for (int i = 0; i < used; i++) {
            digest = digest(texts[i], digest);
        }
        return digest;
    }

    /** A text and its length as one number, mixed with {@code before}. */
    public static long digest(CharSequence text, long before) {
        long digest = 31 * before + text.length();
        for (int at = 0; at < text.length(); at++) {
            digest = 31 * digest + text.charAt(at);
        }
        return digest;
    }

    /** Forgets all. */
    public void clear() {
        used = 0;
    }
}
