package org.strowger.core.internal.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the program of an expression: Thompson's construction, with counts written out. */
final class PatternCompiler {
    private final String text;
    private final List<CharSet> sets = new ArrayList<>();
    private int[] code = new int[96];
    private int size;

    PatternCompiler(String text) {
        this.text = text;
    }

    TextPattern compile(PatternTree tree) {
        add(tree);
        emit(TextPattern.END, 0);
        return new TextPattern(text, Arrays.copyOf(code, 3 * size), sets.toArray(new CharSet[0]));
    }

    private void add(PatternTree tree) {
        if (tree instanceof PatternTree.One one) {
            int known = sets.indexOf(one.set());
            if (known < 0) {
                sets.add(one.set());
            }
            emit(TextPattern.TAKE, known < 0 ? sets.size() - 1 : known);
        } else if (tree instanceof PatternTree.Sequence sequence) {
            sequence.parts().forEach(this::add);
        } else if (tree instanceof PatternTree.Choice choice) {
            add(choice.parts());
        } else if (tree instanceof PatternTree.Repeat repeat) {
            add(repeat);
        }
    }

    private void add(List<PatternTree> choices) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < choices.size() - 1; i++) {
            int split = emit(TextPattern.SPLIT, size + 1);
            add(choices.get(i));
            ends.add(emit(TextPattern.JUMP, 0));
            code[3 * split + 2] = size;
        }
        add(choices.get(choices.size() - 1));
        ends.forEach(end -> code[3 * end + 1] = size);
    }

    private void add(PatternTree.Repeat repeat) {
        for (int i = 0; i < repeat.least(); i++) {
            add(repeat.part());
        }
        if (repeat.most() == PatternTree.Repeat.NO_LIMIT) {
            int split = emit(TextPattern.SPLIT, size + 1);
            add(repeat.part());
            emit(TextPattern.JUMP, split);
            code[3 * split + 2] = size;
            return;
        }
        List<Integer> ends = new ArrayList<>();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            ends.add(emit(TextPattern.SPLIT, size + 1));
            add(repeat.part());
        }
        ends.forEach(end -> code[3 * end + 2] = size);
    }

    private int emit(int operation, int first) {
        if (size == TextPattern.MOST_CODE) {
            throw new IllegalArgumentException("the expression needs more than " + TextPattern.MOST_CODE
                    + " instructions; use smaller counts");
        }
        if (3 * size == code.length) {
            code = Arrays.copyOf(code, 2 * code.length);
        }
        code[3 * size] = operation;
        code[3 * size + 1] = first;
        return size++;
    }
}
