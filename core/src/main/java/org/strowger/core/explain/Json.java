package org.strowger.core.explain;

/** Writes JSON on one line: {@code new Json().object().field("a", 1).end().line()}. */
final class Json {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder ends = new StringBuilder();
    private boolean first = true;

    Json object() {
        return begin('{', '}');
    }

    Json array() {
        return begin('[', ']');
    }

    private Json begin(char opening, char closing) {
        separate();
        out.append(opening);
        ends.append(closing);
        first = true;
        return this;
    }

    Json end() {
        int last = ends.length() - 1;
        out.append(ends.charAt(last));
        ends.setLength(last);
        first = false;
        return this;
    }

    /** Names the object or array that begins next. */
    Json name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
        return this;
    }

    Json field(String name, String value) {
        name(name);
        return value(value);
    }

    Json field(String name, long value) {
        name(name).out.append(value);
        first = false;
        return this;
    }

    Json field(String name, boolean value) {
        name(name).out.append(value);
        first = false;
        return this;
    }

    Json value(String text) {
        separate();
        quote(text);
        first = false;
        return this;
    }

    /** All of it, with a line end. */
    String line() {
        return out + "\n";
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
