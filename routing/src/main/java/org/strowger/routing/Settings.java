package org.strowger.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.yaml.Faults;

/**
 * The settings of one ranking as written: read by name, refused in one sentence. The reader of the centre
 * puts the ranking's name in front.
 */
final class Settings {
    private final Map<String, String> written;

    /**
     * Takes the settings of a ranking.
     *
     * @param known what it may be given, in the order of its documentation
     * @throws IllegalArgumentException if another one is written
     */
    Settings(Map<String, String> written, String... known) {
        this.written = written;
        refuseOthers(written, List.of(known));
    }

    /** For a ranking that has no settings. @throws IllegalArgumentException if one is written */
    static void requireNone(Map<String, String> written) {
        refuseOthers(written, List.of());
    }

    private static void refuseOthers(Map<String, String> written, List<String> known) {
        for (String name : written.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("setting \"" + name + "\" is unknown" + help(name, known));
            }
        }
    }

    private static String help(String name, List<String> known) {
        if (known.isEmpty()) {
            return "; it has none";
        }
        String meant = Faults.didYouMean(name, known);
        return meant.isEmpty() ? "; it has " + String.join(", ", known) : meant;
    }

    /** A setting that has to be there. @param use what to write */
    String required(String name, String use) {
        return text(name).orElseThrow(
                () -> new IllegalArgumentException(name + " was not given; " + use));
    }

    /** A whole number that has to be there. @param use what to write */
    long number(String name, String use) {
        String text = required(name, use);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + " was \"" + text + "\"; " + use, notANumber);
        }
    }

    /** One of several words, or the usual one if it is not written. */
    String oneOf(String name, String usual, List<String> words) {
        String word = text(name).orElse(usual);
        if (!words.contains(word)) {
            String meant = Faults.didYouMean(word, words);
            throw new IllegalArgumentException(name + " was \"" + word + '"'
                    + (meant.isEmpty() ? "; use " + String.join(" or ", words) : meant));
        }
        return word;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(written.get(name));
    }
}
