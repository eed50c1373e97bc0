package org.strowger.core.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far the carets run under a line: the scalar that begins at a place, or the word of one. */
final class Extent {
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^']|'')*+'?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]++|[=!<>&|]++");

    private Extent() {}

    /**
     * Code points from a place to the end of what stands there, on its line.
     *
     * @param line the source line
     * @param number its 1-based number
     * @param at where in it, in chars
     */
    static int at(YamlFile file, String line, int number, int at) {
        String rest = line.substring(at);
        Matcher quoted = QUOTED.matcher(rest);
        if (quoted.lookingAt()) {
            return points(quoted.group());
        }
        int column = 1 + line.codePointCount(0, at);
        Optional<YamlNode.Scalar> scalar = file.root().flatMap(root -> find(root, number, column));
        if (scalar.isPresent()) {
            String text = scalar.get().text();
            return rest.startsWith(text) ? points(text) : points(rest.strip());
        }
        Matcher word = WORD.matcher(rest);
        return word.lookingAt() ? points(word.group()) : 1;
    }

    /** The plain scalar that begins at a place. The tree is at most 19 deep. */
    private static Optional<YamlNode.Scalar> find(YamlNode node, int line, int column) {
        if (node instanceof YamlNode.Scalar scalar) {
            boolean here = scalar.line() == line && scalar.column() == column && !scalar.text().isEmpty();
            return here && !scalar.quoted() ? Optional.of(scalar) : Optional.empty();
        }
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().flatMap(item -> find(item, line, column).stream()).findFirst();
        }
        return ((YamlNode.Mapping) node).entries().stream()
                .filter(entry -> entry.key().line() <= line)
                .flatMap(entry -> find(entry.key(), line, column)
                        .or(() -> find(entry.value(), line, column)).stream())
                .findFirst();
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
