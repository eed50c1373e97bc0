package org.strowger.ivr.tool;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strowger.core.yaml.Faults;

/**
 * The words behind a command.
 *
 * @param words those that are no options
 * @param options what was written behind each option; empty for a switch
 */
record Arguments(String command, List<String> words, Map<String, String> options) {
    private static final Set<String> SWITCHES = Set.of("--strict", "--paths");

    /**
     * Sorts the words out.
     *
     * @param count how many words that are no options belong to the command
     * @param names what these are, for messages
     * @param known options of the command
     * @throws IllegalArgumentException with one sentence for the first thing wrong
     */
    static Arguments of(String command, List<String> all, int count, String names, String... known) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            if (!List.of(known).contains(word)) {
                throw new IllegalArgumentException(command + ": no option is named \"" + word + '"'
                        + orHelp(word.substring(2), Stream.of(known).map(one -> one.substring(2)).toList(), "--"));
            }
            if (SWITCHES.contains(word)) {
                options.put(word, "");
            } else if (i + 1 == all.size() || all.get(i + 1).startsWith("--")) {
                throw new IllegalArgumentException(command + ": " + word + " has no value; write one behind it");
            } else {
                options.put(word, all.get(++i));
            }
        }
        if (words.size() != count) {
            throw new IllegalArgumentException(command + ": found " + words.size() + " names; write " + command + " "
                    + names);
        }
        return new Arguments(command, List.copyOf(words), Map.copyOf(options));
    }

    /** What may have been meant, or where to look. @param before what stands before names and is none of their letters */
    static String orHelp(String wrong, List<String> legal, String before) {
        return Faults.nearest(wrong, legal).map(name -> "; did you mean \"" + before + name + "\"?")
                .orElse("; see --help");
    }

    /** One of the words as a path. */
    Path path(int index) {
        return path(words.get(index));
    }

    /** The file named by {@code --center}. */
    Optional<Path> center() {
        return Optional.ofNullable(options.get("--center")).map(this::path);
    }

    /** The file named by {@code --host}. */
    Optional<Path> host() {
        return Optional.ofNullable(options.get("--host")).map(this::path);
    }

    /** The engine's directory named by {@code --journal}. */
    Optional<Path> journal() {
        return Optional.ofNullable(options.get("--journal")).map(this::path);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** What {@code --format} says; the first of the formats known if it was left out. */
    String format(String... known) {
        String format = options.getOrDefault("--format", known[0]);
        if (!List.of(known).contains(format)) {
            throw new IllegalArgumentException(command + ": --format was \"" + format + "\"; use "
                    + String.join(" or ", known));
        }
        return format;
    }

    /** A percentage, 0 if it was left out. */
    int percent(String option) {
        String text = options.getOrDefault(option, "0");
        if (!text.matches("100|[0-9]{1,2}")) {
            throw new IllegalArgumentException(command + ": " + option + " was \"" + text + "\"; use 0 to 100");
        }
        return Integer.parseInt(text);
    }

    private Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException(
                    command + ": \"" + text + "\" was given; use the name of a file or folder", noPath);
        }
    }
}
