package org.strowger.ivr.check;

import org.strowger.core.yaml.YamlNode;

/**
 * A scalar as it stands in its line, to find the place of one of its characters: doubled quotes and escapes take
 * more room there than in the text.
 */
final class WrittenText {
    private final String line;
    private final YamlNode.Scalar scalar;
    private final int start;

    /** @param line the line on which the scalar begins */
    WrittenText(String line, YamlNode.Scalar scalar) {
        this.line = line;
        this.scalar = scalar;
        this.start = line.offsetByCodePoints(0, Math.min(scalar.column() - 1, line.codePointCount(0, line.length())))
                + (scalar.quoted() ? 1 : 0);
    }

    /** Whether all of the text stands on the line. */
    boolean isOnOneLine() {
        return at(scalar.text().length()) >= 0;
    }

    /** The 1-based column, in code points, of a character of the text; of a text on one line only. */
    int column(int offset) {
        int at = at(Math.min(offset, scalar.text().length()));
        return 1 + line.codePointCount(0, at);
    }

    /** Where in the line a character of the text stands, or −1 if the text does not stand there. */
    private int at(int offset) {
        char quote = scalar.quoted() && start > 0 ? line.charAt(start - 1) : ' ';
        int at = start;
        for (int i = 0; i < offset; i++) {
            if (at >= line.length()) {
                return -1;
            }
            char written = line.charAt(at);
            boolean doubled = quote == '\'' && written == '\'';
            boolean escape = quote == '"' && written == '\\';
            if (!escape && written != scalar.text().charAt(i)) {
                return -1;
            }
            at += doubled ? 2 : escape ? escapeLength(at) : 1;
            if (escape && Character.isHighSurrogate(scalar.text().charAt(i))) {
                i++; // one escape, two chars
            }
        }
        return at > line.length() ? -1 : at;
    }

    private int escapeLength(int at) {
        return switch (at + 1 < line.length() ? line.charAt(at + 1) : ' ') {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
