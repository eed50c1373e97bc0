package org.strowger.ivr.keys;

/** The keys of a telephone by number: 0 to 9, then star 10, pound 11, A to D 12 to 15. */
public final class Keys {
    /** How many there are; the width of a trie's table. */
    public static final int COUNT = 16;
    /** No key. */
    public static final int NONE = -1;
    /** Number of the star key. */
    public static final int STAR = 10;
    /** Number of the pound key. */
    public static final int POUND = 11;
    /** The digits, as a set of bits. */
    public static final int DIGITS = 0x03FF;
    /** Digits, star and pound, as a set of bits. */
    public static final int PLAIN = 0x0FFF;

    private static final String SYMBOLS = "0123456789*#ABCD";
    private static final String[] NAMES = {
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "star", "pound", "A", "B", "C", "D"
    };

    private Keys() {}

    /** Number of the key with an ASCII symbol, or {@link #NONE}. */
    public static int of(int symbol) {
        if (symbol >= '0' && symbol <= '9') {
            return symbol - '0';
        }
        if (symbol >= 'A' && symbol <= 'D') {
            return symbol - 'A' + 12;
        }
        return symbol == '*' ? STAR : symbol == '#' ? POUND : NONE;
    }

    /**
     * Number of the key with a name, such as {@code 7}, {@code star}, {@code *} or {@code A}, or
     * {@link #NONE}.
     */
    public static int named(String name) {
        if (name.equals("star")) {
            return STAR;
        }
        if (name.equals("pound")) {
            return POUND;
        }
        return name.length() == 1 ? of(name.charAt(0)) : NONE;
    }

    /** ASCII symbol of a key. */
    public static char symbol(int key) {
        return SYMBOLS.charAt(key);
    }

    /** Name of a key as a flow writes it; empty for {@link #NONE}. */
    public static String name(int key) {
        return key == NONE ? "" : NAMES[key];
    }
}
