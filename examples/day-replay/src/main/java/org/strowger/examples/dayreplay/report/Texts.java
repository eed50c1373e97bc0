package org.strowger.examples.dayreplay.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them, the same in every locale. */
final class Texts {
    private static final String NONE = "-";

    private Texts() {
    }

    /** {@code 12,013}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 50.1 s}. */
    static String seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? String.format(Locale.ROOT, "%.1f s", seconds.getAsDouble()) : NONE;
    }

    /** {@code 81.3 %} for 0.813. */
    static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : NONE;
    }

    /** {@code 81.3 %} for 0.813. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
