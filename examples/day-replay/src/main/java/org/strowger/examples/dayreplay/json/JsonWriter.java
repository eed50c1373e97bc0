package org.strowger.examples.dayreplay.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * Writes one JSON document, indented: {@code json.object().field("calls", 3).end()}. Refuses what would
 * be no JSON. One thread.
 */
public final class JsonWriter {
    private static final int DECIMALS = 6;

    private final StringBuilder out = new StringBuilder();
    private final Deque<Level> open = new ArrayDeque<>();
    private boolean named;
    private boolean done;

    /** Begins an object. */
    public JsonWriter object() {
        begin('{', '}');
        return this;
    }

    /** Begins an array. */
    public JsonWriter array() {
        begin('[', ']');
        return this;
    }

    /** Ends the object or array that was begun last. */
    public JsonWriter end() {
        if (named) {
            throw new IllegalStateException("a field has a name and no value; write one");
        }
        Level level = open.pop();
        if (level.entries > 0) {
            newLine();
        }
        out.append(level.close);
        finishIfWhole();
        return this;
    }

    /** Names the value that comes next. */
    public JsonWriter name(String name) {
        if (open.isEmpty() || open.peek().close != '}' || named) {
            throw new IllegalStateException("field '" + name + "' stands in no object; begin one");
        }
        nextEntry();
        string(name);
        out.append(": ");
        named = true;
        return this;
    }

    /** A text. */
    public JsonWriter value(String text) {
        beforeValue();
        string(text);
        finishIfWhole();
        return this;
    }

    /** A whole number. */
    public JsonWriter value(long number) {
        return raw(Long.toString(number));
    }

    /** A truth. */
    public JsonWriter value(boolean truth) {
        return raw(Boolean.toString(truth));
    }

    /** A number rounded to 6 decimals; {@code null} if there is none. */
    public JsonWriter value(OptionalDouble number) {
        return raw(number.isPresent() ? decimal(number.getAsDouble()) : "null");
    }

    /** A named text. */
    public JsonWriter field(String name, String text) {
        return name(name).value(text);
    }

    /** A named whole number. */
    public JsonWriter field(String name, long number) {
        return name(name).value(number);
    }

    /** A named truth. */
    public JsonWriter field(String name, boolean truth) {
        return name(name).value(truth);
    }

    /** A named number. */
    public JsonWriter field(String name, OptionalDouble number) {
        return name(name).value(number);
    }

    /** The document, with a line end. */
    public String document() {
        if (!done) {
            throw new IllegalStateException("the document is not whole; end what was begun");
        }
        return out + "\n";
    }

    private static String decimal(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(number + " is no JSON; leave the number out");
        }
        BigDecimal rounded = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private void begin(char opening, char closing) {
        beforeValue();
        out.append(opening);
        open.push(new Level(closing));
    }

    private JsonWriter raw(String text) {
        beforeValue();
        out.append(text);
        finishIfWhole();
        return this;
    }

    private void beforeValue() {
        if (done) {
            throw new IllegalStateException("the document is whole; write no second value");
        }
        if (named) {
            named = false;
        } else if (!open.isEmpty()) {
            if (open.peek().close == '}') {
                throw new IllegalStateException("a value in an object has no name; name it");
            }
            nextEntry();
        }
    }

    private void nextEntry() {
        if (open.peek().entries++ > 0) {
            out.append(',');
        }
        newLine();
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(open.size()));
    }

    private void finishIfWhole() {
        done = open.isEmpty();
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static final class Level {
        private final char close;
        private int entries;

        private Level(char close) {
            this.close = close;
        }
    }
}
