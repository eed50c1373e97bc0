package org.strowger.core.internal.json;

import java.util.OptionalDouble;

/** Writes JSON on one line: {@code new Json().object().field("a", 1).end().line()}. */
public final class Json {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder ends = new StringBuilder();
    private boolean first = true;

    /** Opens an object. */
    public Json object() {
        return begin('{', '}');
    }

    /** Opens an array. */
    public Json array() {
        return begin('[', ']');
    }

    private Json begin(char opening, char closing) {
        separate();
        out.append(opening);
        ends.append(closing);
        first = true;
        return this;
    }

    /** Closes what was opened last. */
    public Json end() {
        int last = ends.length() - 1;
        out.append(ends.charAt(last));
        ends.setLength(last);
        first = false;
        return this;
    }

    /** Names the object or array that begins next. */
    public Json name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
        return this;
    }

    /** A text of an object. */
    public Json field(String name, String value) {
        name(name);
        return value(value);
    }

    /** A whole number of an object. */
    public Json field(String name, long value) {
        name(name).out.append(value);
        first = false;
        return this;
    }

    /** A number of an object; null where there is none. */
    public Json field(String name, OptionalDouble value) {
        name(name).out.append(value.isPresent() ? String.valueOf(value.getAsDouble()) : "null");
        first = false;
        return this;
    }

    /** A yes or no of an object. */
    public Json field(String name, boolean value) {
        name(name).out.append(value);
        first = false;
        return this;
    }

    /** A text of an array. */
    public Json value(String text) {
        separate();
        quote(text);
        first = false;
        return this;
    }

    /** All of it, with a line end. */
    public String line() {
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
