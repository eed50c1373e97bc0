package org.strowger.core.measure;

import java.util.OptionalDouble;

/**
 * The service level whose switches are chosen: A_T / (A + B [+ F] [− S] [− B]). Every switch that is on is
 * named in {@link #name()}, so that a figure says which one it is.
 *
 * @param withOverflowed + F: calls that left by rule count against
 * @param withoutShort − S: abandons within {@code shortAbandon} are left out
 * @param withoutAbandoned − B: no abandon counts at all; not together with {@code withoutShort}, which it contains
 */
public record GeneralServiceLevel(boolean withOverflowed, boolean withoutShort, boolean withoutAbandoned) {
    private static final GeneralServiceLevel PLAIN = new GeneralServiceLevel(false, false, false);

    /** Checks that no abandon is left out twice. */
    public GeneralServiceLevel {
        if (withoutShort && withoutAbandoned) {
            throw new IllegalArgumentException("service level: withoutShort and withoutAbandoned were both on,"
                    + " which leaves short abandons out twice; use one of them");
        }
    }

    /** With no switch on: A_T / (A + B). */
    public static GeneralServiceLevel plain() {
        return PLAIN;
    }

    /** The same with + F. */
    public GeneralServiceLevel plusOverflowed() {
        return new GeneralServiceLevel(true, withoutShort, withoutAbandoned);
    }

    /** The same with − S. */
    public GeneralServiceLevel minusShort() {
        return new GeneralServiceLevel(withOverflowed, true, withoutAbandoned);
    }

    /** The same with − B. */
    public GeneralServiceLevel minusAbandoned() {
        return new GeneralServiceLevel(withOverflowed, withoutShort, true);
    }

    /** {@code SL_GENERAL} and the switches that are on, such as {@code SL_GENERAL[+F -S]}. */
    public String name() {
        StringBuilder switches = new StringBuilder();
        append(switches, withOverflowed, "+F");
        append(switches, withoutShort, "-S");
        append(switches, withoutAbandoned, "-B");
        return switches.isEmpty() ? "SL_GENERAL" : "SL_GENERAL[" + switches + "]";
    }

    /** A value in [0, 1]; none if the denominator is empty. */
    public OptionalDouble of(Counts counts) {
        long denominator = counts.of(Count.ANSWERED) + counts.of(Count.ABANDONED);
        if (withOverflowed) {
            denominator += counts.of(Count.OVERFLOWED);
        }
        if (withoutShort) {
            denominator -= counts.of(Count.ABANDONED_SHORT);
        }
        if (withoutAbandoned) {
            denominator -= counts.of(Count.ABANDONED);
        }
        return Kpi.ratio(counts.of(Count.ANSWERED_IN_TIME), denominator);
    }

    private static void append(StringBuilder text, boolean on, String name) {
        if (on) {
            text.append(text.isEmpty() ? "" : " ").append(name);
        }
    }
}
