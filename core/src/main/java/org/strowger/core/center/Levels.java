package org.strowger.core.center;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/** A setting of three rising percentages. */
record Levels(String name, int lowest, int highest, List<Integer> usual)
        implements Setting<List<Integer>> {
    private static final int COUNT = 3;

    @Override
    public void check(String where, List<Integer> value) {
        if (!isFine(value)) {
            throw new IllegalArgumentException(where + ": " + name + " was " + show(value) + hint());
        }
    }

    private boolean isFine(List<Integer> levels) {
        boolean rising = levels.size() == COUNT && levels.get(0) >= lowest
                && levels.get(COUNT - 1) <= highest;
        for (int i = 1; rising && i < COUNT; i++) {
            rising = levels.get(i - 1) < levels.get(i);
        }
        return rising;
    }

    private String hint() {
        return "; use three rising whole numbers from " + lowest + " to " + highest
                + ", or leave it out for " + show(usual);
    }

    @Override
    public List<Integer> read(Fields fields, List<Integer> otherwise) {
        Optional<YamlNode> node = fields.node(name);
        if (node.isEmpty()) {
            return otherwise;
        }
        List<Integer> levels = new ArrayList<>();
        if (node.get() instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                OptionalInt number = item instanceof YamlNode.Scalar text
                        ? Values.integer(text.text()) : OptionalInt.empty();
                levels.add(number.orElse(lowest - 1));
            }
        }
        if (isFine(levels)) {
            return levels;
        }
        fields.error(node.get(), "bad-number", '"' + name + "\" cannot be used" + hint());
        return otherwise;
    }

    @Override
    public String show(List<Integer> value) {
        return value.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
}
