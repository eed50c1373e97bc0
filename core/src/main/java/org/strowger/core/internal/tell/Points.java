package org.strowger.core.internal.tell;

/** Points from 0 to 100 as text, made once so that telling them allocates nothing. */
final class Points {
    private static final String[] TEXTS = new String[101];

    static {
        for (int i = 0; i < TEXTS.length; i++) {
            TEXTS[i] = String.valueOf(i);
        }
    }

    private Points() {
    }

    static String text(int points) {
        return TEXTS[points];
    }
}
