package org.strowger.core.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Copies the parser's nodes into ours, which keep two numbers for a place instead of a text buffer,
 * and finds what composing does not: keys that are no text, keys used twice, values left out. Goes
 * down with an explicit stack.
 */
final class TreeBuilder {
    private static final Pattern KEY_PRESSES = Pattern.compile("[0-9*#]+");

    private final String file;
    private final Guard guard;
    private final boolean lostKeys;
    private final Faults faults;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** @param lostKeys whether keys that became comments were reported, which may leave their map empty */
    TreeBuilder(String file, Guard guard, boolean lostKeys, Faults faults) {
        this.file = file;
        this.guard = guard;
        this.lostKeys = lostKeys;
        this.faults = faults;
    }

    /** A collection being copied. For a map, {@code key} is the one whose value comes next. */
    private static final class Level {
        final Node node;
        final String name;
        final List<YamlNode> items = new ArrayList<>();
        final List<YamlNode.Entry> entries = new ArrayList<>();
        final Map<String, YamlNode.Scalar> keys = new HashMap<>();
        YamlNode.Scalar key;
        int next;

        Level(Node node, String name) {
            this.node = node;
            this.name = name;
        }

        YamlNode finished() {
            int line = node.getStartMark().getLine() + 1;
            int column = node.getStartMark().getColumn() + 1;
            return node instanceof MappingNode
                    ? new YamlNode.Mapping(entries, line, column)
                    : new YamlNode.Sequence(items, line, column);
        }
    }

    YamlNode build(Node root) {
        if (root instanceof ScalarNode scalar) {
            return copy(scalar);
        }
        levels.push(new Level(root, ""));
        while (true) {
            Level level = levels.peek();
            Node child = level.node instanceof MappingNode map ? nextValue(level, map)
                    : nextItem(level, (SequenceNode) level.node);
            if (child == null) {
                levels.pop();
                if (levels.isEmpty()) {
                    return level.finished();
                }
                deliver(levels.peek(), level.finished());
            } else if (child instanceof ScalarNode scalar) {
                deliver(level, value(level, scalar));
            } else {
                levels.push(new Level(child, level.key == null ? "" : level.key.text()));
            }
        }
    }

    private static Node nextItem(Level level, SequenceNode list) {
        return level.next < list.getValue().size() ? list.getValue().get(level.next++) : null;
    }

    /** The value of the next usable key, which becomes the level's key. */
    private Node nextValue(Level level, MappingNode map) {
        while (level.next < map.getValue().size()) {
            NodeTuple tuple = map.getValue().get(level.next++);
            if (isUsable(tuple.getKeyNode(), level)) {
                return tuple.getValueNode();
            }
        }
        return null;
    }

    private boolean isUsable(Node node, Level level) {
        if (!(node instanceof ScalarNode scalar)) {
            error(node, "bad-key", "a key has to be a text, not a list or a map");
            return false;
        }
        if (guard.isRepaired(scalar.getStartMark()) && (scalar.getValue().isEmpty() || isMerge(scalar))) {
            return false;
        }
        if (scalar.getValue().isEmpty()) {
            error(node, "bad-key", "a key is missing before this colon; write one");
            return false;
        }
        YamlNode.Scalar key = copy(scalar);
        YamlNode.Scalar first = level.keys.putIfAbsent(key.text(), key);
        if (first != null) {
            boolean digit = LostKeys.isMapOfKeys(level.name) && KEY_PRESSES.matcher(key.text()).matches();
            error(node, "duplicate-key", (digit ? "digit " : "") + '"' + key.text()
                    + "\" is already used at " + first.line() + ":" + first.column());
            return false;
        }
        level.key = key;
        return true;
    }

    private static boolean isMerge(ScalarNode scalar) {
        return scalar.isPlain() && scalar.getValue().equals("<<");
    }

    private YamlNode.Scalar value(Level level, ScalarNode scalar) {
        YamlNode.Scalar copy = copy(scalar);
        if (copy.isMissing() && !guard.isRepaired(scalar.getStartMark())) {
            if (level.key == null) {
                faults.error(file, level.node.getStartMark().getLine() + 1,
                        level.node.getStartMark().getColumn() + 1, "empty-value",
                        "entry " + level.next + " of this list is empty; write a value, or remove the entry");
            } else if (!lostKeys || !LostKeys.isMapOfKeys(level.key.text())) {
                faults.error(file, level.key, "empty-value", '"' + level.key.text()
                        + "\" has no value; write one, or leave the line out");
            }
        }
        return copy;
    }

    private static void deliver(Level level, YamlNode value) {
        if (level.node instanceof MappingNode) {
            level.entries.add(new YamlNode.Entry(level.key, value));
        } else {
            level.items.add(value);
        }
    }

    private static YamlNode.Scalar copy(ScalarNode node) {
        boolean quoted = node.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN;
        return new YamlNode.Scalar(node.getValue(), quoted, node.getStartMark().getLine() + 1,
                node.getStartMark().getColumn() + 1);
    }

    private void error(Node at, String code, String message) {
        faults.error(file, at.getStartMark().getLine() + 1, at.getStartMark().getColumn() + 1, code, message);
    }
}
