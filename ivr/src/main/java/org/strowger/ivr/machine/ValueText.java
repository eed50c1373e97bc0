package org.strowger.ivr.machine;

import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Values;

/** A value as flows write it. One buffer, valid until the next; allocates nothing once warm. */
final class ValueText {
    private final StringBuilder text = new StringBuilder(256);
    private final AsciiText ascii = new AsciiText();

    CharSequence of(Expression value, Values values) {
        text.setLength(0);
        ascii.clear();
        switch (value.type().kind()) {
            case TEXT, DIGITS -> {
                int length = value.length(values);
                for (int i = 0; i < length; i++) {
                    text.append(value.charAt(values, i));
                }
                return text;
            }
            case INT -> ascii.add(value.number(values));
            case BOOL -> ascii.add(value.number(values) != 0 ? "true" : "false");
            case ENUM -> ascii.add(value.type().values().get((int) value.number(values)));
            case DURATION -> ascii.duration(value.number(values));
            case TIME -> ascii.time(value.number(values));
            case DATE -> ascii.date(value.number(values));
        }
        return ascii;
    }
}
