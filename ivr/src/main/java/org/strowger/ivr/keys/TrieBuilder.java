package org.strowger.ivr.keys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Subset construction: sequences become one chain of positions each, and a state of the table is the
 * set of positions that the keys so far may have reached. Exact sequences beat patterns here, once,
 * and not when a caller presses.
 */
public final class TrieBuilder {
    /**
     * The table and what is doubtful about it.
     *
     * @param trie the table
     * @param ambiguous pairs of pattern choices that accept the same keys, the earlier first
     * @param slow pairs of choices where the first also begins the second, one pair for each second
     * @param hidden patterns that no keys reach, because exact choices take them all
     */
    public record Result(DigitTrie trie, Set<Pair> ambiguous, Set<Pair> slow, Set<Integer> hidden) {}

    /** Two choices, by number. */
    public record Pair(int first, int second) implements Comparable<Pair> {
        /** By first, then second. */
        @Override
        public int compareTo(Pair other) {
            int byFirst = Integer.compare(first, other.first);
            return byFirst != 0 ? byFirst : Integer.compare(second, other.second);
        }
    }

    private final List<KeySequence> sequences;
    private final List<Position> positions = new ArrayList<>();
    private final BitSet start = new BitSet();
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> states = new ArrayList<>();
    private final List<short[]> rows = new ArrayList<>();
    private final List<Integer> accepted = new ArrayList<>();
    private final Set<Pair> ambiguous = new TreeSet<>();
    private final Map<Integer, Integer> slow = new HashMap<>();

    /**
     * One place in one sequence: the keys that lead on, and whether it may be passed over or
     * repeated.
     */
    private record Position(int keys, boolean optional, boolean loop, boolean end, KeySequence of) {}

    /** Prepares a build. @param sequences with choices 0 to 32,767, none of them twice */
    public TrieBuilder(List<KeySequence> sequences) {
        this.sequences = List.copyOf(sequences);
        for (KeySequence sequence : this.sequences) {
            start.set(positions.size());
            lay(sequence);
        }
        closeOver(start);
    }

    /** Builds. @throws IllegalArgumentException beyond 4,096 states */
    public Result build() {
        states.add(new BitSet());
        rows.add(new short[Keys.COUNT]);
        accepted.add(-1);
        numberOf(start);
        for (int state = DigitTrie.START; state < states.size(); state++) {
            follow(state);
        }
        return new Result(table(), ambiguous, pairs(), hidden());
    }

    private void lay(KeySequence sequence) {
        for (KeySequence.Step step : sequence.steps()) {
            for (int i = 0; i < step.min(); i++) {
                positions.add(new Position(step.keys(), false, false, false, sequence));
            }
            if (step.max() == KeySequence.UNBOUNDED) {
                positions.add(new Position(step.keys(), true, true, false, sequence));
            } else {
                for (int i = step.min(); i < step.max(); i++) {
                    positions.add(new Position(step.keys(), true, false, false, sequence));
                }
            }
        }
        positions.add(new Position(0, false, false, true, sequence));
    }

    private void closeOver(BitSet set) {
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            if (positions.get(i).optional()) {
                set.set(i + 1);
            }
        }
    }

    private int numberOf(BitSet set) {
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        if (states.size() == DigitTrie.MOST_STATES) {
            throw new IllegalArgumentException(
                    "the keys need more than " + DigitTrie.MOST_STATES
                            + " states; use fewer or shorter ones");
        }
        numbers.put(set, states.size());
        states.add(set);
        rows.add(new short[Keys.COUNT]);
        accepted.add(-1);
        return states.size() - 1;
    }

    private void follow(int state) {
        BitSet from = states.get(state);
        for (int key = 0; key < Keys.COUNT; key++) {
            BitSet to = new BitSet();
            for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
                if ((positions.get(i).keys() >>> key & 1) != 0) {
                    to.set(positions.get(i).loop() ? i : i + 1);
                }
            }
            if (!to.isEmpty()) {
                closeOver(to);
                rows.get(state)[key] = (short) numberOf(to);
            }
        }
        accepted.set(state, state == DigitTrie.START ? -1 : winner(from));
    }

    /** The choice that these keys complete, or -1; notes what competes with it. */
    private int winner(BitSet set) {
        KeySequence best = null;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            KeySequence candidate = positions.get(i).of();
            if (!positions.get(i).end() || best != null && best.choice() == candidate.choice()) {
                continue;
            }
            if (best != null && best.exact() == candidate.exact()) {
                ambiguous.add(new Pair(best.choice(), candidate.choice()));
            }
            if (best == null || candidate.exact() && !best.exact()) {
                best = candidate;
            }
        }
        if (best == null) {
            return -1;
        }
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            int longer = positions.get(i).of().choice();
            if (!positions.get(i).end() && longer != best.choice()) {
                slow.putIfAbsent(longer, best.choice());
            }
        }
        return best.choice();
    }

    private DigitTrie table() {
        short[] next = new short[states.size() << 4];
        byte[] answers = new byte[states.size()];
        short[] choices = new short[states.size()];
        for (int state = 0; state < states.size(); state++) {
            boolean leadsOn = false;
            for (int key = 0; key < Keys.COUNT; key++) {
                next[state << 4 | key] = rows.get(state)[key];
                leadsOn |= rows.get(state)[key] != DigitTrie.DEAD;
            }
            choices[state] = accepted.get(state).shortValue();
            answers[state] = (byte) answer(state, leadsOn);
        }
        return new DigitTrie(next, answers, choices);
    }

    private int answer(int state, boolean leadsOn) {
        if (state <= DigitTrie.START) {
            return DigitTrie.NO;
        }
        if (accepted.get(state) < 0) {
            return DigitTrie.PARTIAL;
        }
        return leadsOn ? DigitTrie.MATCH : DigitTrie.MATCH_END;
    }

    private Set<Pair> pairs() {
        Set<Pair> pairs = new TreeSet<>();
        slow.forEach((longer, shorter) -> pairs.add(new Pair(shorter, longer)));
        return pairs;
    }

    private Set<Integer> hidden() {
        Set<Integer> hidden = new TreeSet<>();
        for (KeySequence sequence : sequences) {
            if (!sequence.exact() && !accepted.contains(sequence.choice())) {
                hidden.add(sequence.choice());
            }
        }
        return hidden;
    }
}
