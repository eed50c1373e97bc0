package org.strowger.ivr.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Group 15: the four answers, from the cases of FreeSWITCH's grammar tests, and against a plain search. */
class DigitTrieTest {
    private static final List<String> ANSWERS = List.of("no", "partial", "match", "match-end");

    /** Lines {@code grammar NAME SEQUENCE…}, then {@code ENTRY ANSWER [CHOICE]}; "" is the empty entry. */
    @TestFactory
    Stream<DynamicTest> group15RowsOfFreeSwitch() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String name = "";
        DigitTrie trie = null;
        for (String line : table()) {
            String[] words = line.split(" +");
            if (line.isBlank() || line.startsWith("//")) {
                continue;
            }
            if (words[0].equals("grammar")) {
                name = words[1];
                trie = trie(List.of(words).subList(2, words.length));
                continue;
            }
            DigitTrie of = trie;
            String entry = words[0].equals("\"\"") ? "" : words[0];
            tests.add(DynamicTest.dynamicTest(name + " " + words[0], () -> {
                assertEquals(words[1], ANSWERS.get(of.answer(entry)));
                if (words.length > 2) {
                    assertEquals(Integer.parseInt(words[2]), choice(of, entry));
                }
            }));
        }
        assertEquals(190, tests.size());
        return tests.stream();
    }

    private static List<String> table() throws IOException {
        try (InputStream in = DigitTrieTest.class.getResourceAsStream("/keys/freeswitch-srgs.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /**
     * A sequence is symbols, each perhaps with a range: {@code d{4-6}#}; {@code d} is a digit, no
     * end is open.
     */
    private static DigitTrie trie(List<String> sequences) {
        List<KeySequence> parsed = new ArrayList<>();
        for (String text : sequences) {
            List<KeySequence.Step> steps = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                int keys = text.charAt(i) == 'd' ? Keys.DIGITS : 1 << Keys.of(text.charAt(i));
                if (i + 1 < text.length() && text.charAt(i + 1) == '{') {
                    int close = text.indexOf('}', i);
                    String[] range = text.substring(i + 2, close).split("-", -1);
                    int max = range[1].isEmpty() ? KeySequence.UNBOUNDED : Integer.parseInt(range[1]);
                    steps.add(new KeySequence.Step(keys, Integer.parseInt(range[0]), max));
                    i = close;
                } else {
                    steps.add(new KeySequence.Step(keys, 1, 1));
                }
            }
            parsed.add(new KeySequence(steps, parsed.size(), !text.contains("d")));
        }
        return DigitTrie.of(parsed);
    }

    private static int choice(DigitTrie trie, String entry) {
        int state = DigitTrie.START;
        for (int i = 0; i < entry.length(); i++) {
            state = trie.next(state, Keys.of(entry.charAt(i)));
        }
        return trie.choice(state);
    }

    @Test
    void exactBeatsPattern() {
        DigitTrie trie = DigitTrie.of(List.of(
                KeySequence.parse("1x", 0), KeySequence.parse("12", 1), KeySequence.parse("1", 2)));
        assertEquals(2, choice(trie, "1"));
        assertEquals(1, choice(trie, "12"));
        assertEquals(0, choice(trie, "13"));
        assertEquals(DigitTrie.MATCH, trie.answer("1"));
        assertEquals(DigitTrie.NO, trie.answer("2"));
    }

    @Test
    void doubtfulChoicesAreNamed() {
        TrieBuilder.Result result = new TrieBuilder(
                List.of(KeySequence.parse("1x", 0), KeySequence.parse("x2", 1),
                KeySequence.parse("1", 2), KeySequence.parse("1234", 3))).build();
        assertEquals(List.of(new TrieBuilder.Pair(0, 1)), List.copyOf(result.ambiguous()));
        assertEquals(List.of(new TrieBuilder.Pair(2, 0), new TrieBuilder.Pair(2, 1),
                new TrieBuilder.Pair(2, 3)),
                List.copyOf(result.slow()));
    }

    @Test
    void aPatternOfWhichNothingIsLeftIsNamed() {
        List<KeySequence> all = new ArrayList<>(List.of(KeySequence.parse("x", 0)));
        for (int i = 0; i < 10; i++) {
            all.add(KeySequence.parse(String.valueOf(i), i + 1));
        }
        assertEquals(List.of(0), List.copyOf(new TrieBuilder(all).build().hidden()));
    }

    /** States for no and for the start, eight for first keys, 64 times 63 for the rest; what is left for one more. */
    @Test
    void aTrieHas4096StatesAndNoMore() {
        List<KeySequence> many = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            many.add(KeySequence.parse("" + i / 8 + i % 8 + "9".repeat(62), i));
        }
        int left = 4_096 - (2 + 8 + 64 * 63);
        many.add(KeySequence.parse("08" + "9".repeat(left - 1), 64));
        assertEquals(DigitTrie.MATCH_END, DigitTrie.of(many).answer("08" + "9".repeat(left - 1)));
        many.set(64, KeySequence.parse("08" + "9".repeat(left), 64));
        assertThrows(IllegalArgumentException.class, () -> DigitTrie.of(many));
    }

    @Test
    void tooManyStatesAreRefused() {
        Random random = new Random(1);
        List<KeySequence> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            StringBuilder keys = new StringBuilder();
            for (int k = 0; k < 60; k++) {
                keys.append(random.nextInt(10));
            }
            many.add(KeySequence.parse(keys.toString(), i));
        }
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DigitTrie.of(many));
        assertEquals("the keys need more than 4096 states; use fewer or shorter ones", refused.getMessage());
    }

    /** Every entry of up to four keys, against a search through all choices; the seed is in the message. */
    @Test
    void answersAsAPlainSearchDoes() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> choices = new HashMap<>();
            while (choices.size() < 1 + random.nextInt(6)) {
                StringBuilder keys = new StringBuilder();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    keys.append("012x*".charAt(random.nextInt(5)));
                }
                choices.putIfAbsent(keys.toString(), choices.size());
            }
            List<KeySequence> sequences = new ArrayList<>();
            choices.forEach((keys, choice) -> sequences.add(KeySequence.parse(keys, choice)));
            compare(new TrieBuilder(sequences).build(), choices, "", "seed " + seed + " " + choices);
        }
    }

    private static void compare(TrieBuilder.Result result, Map<String, Integer> choices,
            String entry, String context) {
        if (!entry.isEmpty()) {
            boolean complete = choices.keySet().stream().anyMatch(keys -> fits(keys, entry, false));
            boolean longer = choices.keySet().stream().anyMatch(keys -> fits(keys, entry, true));
            int expected = complete ? longer ? DigitTrie.MATCH : DigitTrie.MATCH_END
                    : longer ? DigitTrie.PARTIAL : DigitTrie.NO;
            assertEquals(expected, result.trie().answer(entry), context + " entry " + entry);
            if (choices.containsKey(entry) && !entry.contains("x")) {
                assertEquals(choices.get(entry), choice(result.trie(), entry), context + " entry " + entry);
            }
        }
        if (entry.length() < 4) {
            for (char key : "0123*".toCharArray()) {
                compare(result, choices, entry + key, context);
            }
        }
    }

    private static boolean fits(String keys, String entry, boolean longer) {
        if (longer ? keys.length() <= entry.length() : keys.length() != entry.length()) {
            return false;
        }
        for (int i = 0; i < entry.length(); i++) {
            boolean digit = keys.charAt(i) == 'x' && Character.isDigit(entry.charAt(i));
            if (!digit && keys.charAt(i) != entry.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void keysArePackedAndTakenInOrder() {
        long[] store = new long[6];
        for (int i = 0; i < 64; i++) {
            PackedKeys.set(store, 1, i, i * 7 % 16);
        }
        for (int i = 0; i < 64; i++) {
            assertEquals(i * 7 % 16, PackedKeys.get(store, 1, 0));
            assertEquals(i * 7 % 16, PackedKeys.removeFirst(store, 1));
        }
        assertEquals(0, store[0] | store[1] | store[4] | store[5]);
    }
}
