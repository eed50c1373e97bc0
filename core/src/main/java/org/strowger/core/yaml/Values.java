package org.strowger.core.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of one value means: durations, whole numbers and names, and how they are shown. */
public final class Values {
    /** What to write for a duration. */
    public static final String DURATION_HINT = "a duration needs a unit: 6s, 500ms or 2m";
    /** What to write for a name. */
    public static final String NAME_HINT =
            "a name is a letter, then letters, digits, _ or -, 64 at most";

    private static final Pattern DURATION = Pattern.compile("(-?[0-9]{1,12})(ms|s|m|h|d)");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private Values() {}

    /**
     * A whole number and {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}, which is 24 h; may be
     * below zero.
     */
    public static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        });
    }

    /**
     * The shortest way to write a duration exactly, to the millisecond: {@code 90s}, {@code 2m},
     * {@code 0s}; in days from a week on.
     */
    public static String show(Duration duration) {
        if (duration.toNanosPart() % 1_000_000 != 0) {
            return duration.toString(); // finer than a file can say
        }
        if (duration.getNano() != 0) {
            return duration.toMillis() + "ms";
        }
        long seconds = duration.getSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 86_400 == 0 && seconds >= 7 * 86_400) {
            return seconds / 86_400 + "d";
        }
        return seconds % 3_600 == 0 ? seconds / 3_600 + "h" : seconds / 60 + "m";
    }

    /** A whole number of up to nine digits. */
    public static OptionalInt integer(String text) {
        return INTEGER.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /**
     * Whether this is a name: an ASCII letter, then letters, digits, {@code _} and {@code -}, 64 at
     * most.
     */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * The sentence for a value out of its range: {@code queue 'billing': wrapUp was -5s; use 0s to
     * 1h ...}.
     */
    public static String outOfRange(
            String where, String setting, String was, String lowest, String highest, String usual) {
        return outOfRange(where, setting, was, lowest, highest) + ", or leave it out for " + usual;
    }

    /** The sentence for such a value where nothing usual takes its place. */
    public static String outOfRange(String where, String setting, String was, String lowest, String highest) {
        return where + ": " + setting + " was " + was + "; use " + lowest + " to " + highest;
    }
}
