package org.strowger.ivr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Flows with random changes, most of them wrong. */
public final class Mutants {
    private static final String[] PIECES =
            {"{", "}", "[", "]", ":", ": ", "#", "*", "&a ", "!t ", "'", "\"", "\t", "\n",
        "  ", ",", "end", "ignore", "m", "1", "10xx", "6s", "-1", "true", "not ", " and ", "(", ")",
                " == ", "< 5",
        "call.from", "queue.sales.wait", "hours.h", "é", "\u0000", "<<: ", "none", "next: ",
                "type: ", "set: ", "when: ",
        "64-65", "99999999999", "x-", "host.a", "error", "{digits: v}", "{money: n}",
                "confirm: true", "choices: {}", "sensitive: true", "use: ", "left.go: ", "reason: ", "retry: 2"};
    private static final List<String> FILES = List.of("main.yml", "waiting.yml", "ask.yml", "survey.yml");

    private Mutants() {}

    /** A bundle that has every type of node: name, text, name, text … */
    public static String[] bundle() {
        return FILES.stream().flatMap(file -> List.of(file, read("/fuzz/" + file)).stream()).toArray(String[]::new);
    }

    /** The bundle with one of its files changed. */
    public static String[] bundle(String[] bundle, Random random) {
        String[] changed = bundle.clone();
        int file = random.nextInt(3) > 0 ? 0 : random.nextInt(changed.length / 2);
        changed[2 * file + 1] = mutated(changed[2 * file + 1], random);
        return changed;
    }

    /** A text with up to four changes. */
    public static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            int end = Math.min(changed.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> changed.delete(at, end);
                case 1 -> changed.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> changed.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
                case 3 -> changed.insert(random.nextInt(changed.length()), changed.substring(at, end));
                default -> changed.setCharAt(at, (char) random.nextInt(128));
            }
            if (changed.isEmpty()) {
                changed.append(' ');
            }
        }
        return changed.toString();
    }

    private static String read(String resource) {
        try (InputStream in = Mutants.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
