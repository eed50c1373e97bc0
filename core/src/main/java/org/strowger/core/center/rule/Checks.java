package org.strowger.core.center.rule;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.strowger.core.yaml.Values;

/** What the records of this package refuse, each with one sentence. */
final class Checks {
    static final int LOWEST_LEVEL = 1;
    static final int HIGHEST_LEVEL = 100;
    static final int HIGHEST_TIER = 10;
    static final int HIGHEST_PRIORITY = 100;
    static final long MOST = 1_000_000_000L;
    static final int LONGEST_TEXT = 200;
    static final Duration SHORTEST_EVERY = Duration.ofSeconds(1);
    static final Duration LONGEST_AFTER = Duration.ofDays(30);
    static final Duration LONGEST_HEAD_START = Duration.ofHours(24);

    private static final Pattern AGENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}");

    private Checks() {}

    /** @param noun such as {@code queue} */
    static void name(String noun, String name) {
        if (!Values.isName(name)) {
            throw new IllegalArgumentException(
                    noun + " '" + name + "': the name cannot be used; " + Values.NAME_HINT);
        }
    }

    static void agent(String name) {
        if (!AGENT.matcher(name).matches()) {
            throw new IllegalArgumentException("agent '" + name + "': the name cannot be used; an agent's"
                    + " name is a letter or digit, then letters, digits, _ . @ or -, 64 at most");
        }
    }

    static void levels(String skill, int lowest, int highest) {
        name("skill", skill);
        if (lowest < LOWEST_LEVEL || highest > HIGHEST_LEVEL || lowest > highest) {
            throw new IllegalArgumentException("skill '" + skill + "': levels were " + lowest + " to "
                    + highest + "; use 1 to 100, the lowest first");
        }
    }

    static void between(String where, String what, long value, long lowest, long highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    where + ": " + what + " was " + value + "; use " + lowest + " to " + highest);
        }
    }

    static void between(String where, String what, Duration value, Duration lowest, Duration highest) {
        if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
            throw new IllegalArgumentException(where + ": " + what + " was " + Values.show(value)
                    + "; use " + Values.show(lowest) + " to " + Values.show(highest));
        }
    }

    static void range(String where, long lowest, long highest) {
        if (lowest > highest) {
            throw new IllegalArgumentException(where + ": the range was " + lowest + " to " + highest
                    + ", which nothing meets; put the lower bound first");
        }
    }

    static void text(String where, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(where + ": a text of " + text.length()
                    + " characters was given; use 1 to " + LONGEST_TEXT + ", not only blanks");
        }
    }

    static <T> List<T> some(String where, List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException(where + ": nothing stands in it; name one at least");
        }
        return List.copyOf(list);
    }
}
