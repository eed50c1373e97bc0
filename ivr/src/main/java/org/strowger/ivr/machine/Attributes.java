package org.strowger.ivr.machine;

import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.Slots;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.keys.Keys;

/**
 * Reads a call's attribute into an argument of a main flow. A value that the argument's type does not
 * hold, or none, leaves the default. Allocates nothing.
 */
final class Attributes {
    private Attributes() {}

    static void fill(long[] slots, Variable variable, CharSequence text) {
        if (text.isEmpty()) {
            return;
        }
        ValueType type = variable.type();
        switch (type.kind()) {
            case TEXT -> text(slots, variable, text);
            case DIGITS -> digits(slots, variable, text);
            case INT -> number(slots, variable, text);
            case BOOL -> {
                if (same(text, "true") || same(text, "false")) {
                    slots[variable.slot()] = same(text, "true") ? 1 : 0;
                }
            }
            case ENUM -> {
                for (int i = 0; i < type.values().size(); i++) {
                    if (same(text, type.values().get(i))) {
                        slots[variable.slot()] = i;
                    }
                }
            }
            default -> throw new IllegalStateException(type.kind()
                    + " is refused as an argument at load");
        }
    }

    private static void text(long[] slots, Variable variable, CharSequence text) {
        if (text.length() <= ValueType.TEXT_MAX) {
            for (int i = 0; i < text.length(); i++) {
                Slots.textAt(slots, variable.slot(), i, text.charAt(i));
            }
            Slots.length(slots, variable.slot(), text.length());
        }
    }

    private static void digits(long[] slots, Variable variable, CharSequence text) {
        if (text.length() > variable.type().maxLength()) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            int key = Keys.of(text.charAt(i));
            if (key == Keys.NONE || key > Keys.POUND) {
                return;
            }
        }
        for (int i = 0; i < text.length(); i++) {
            Slots.key(slots, variable.slot(), i, Keys.of(text.charAt(i)));
        }
        Slots.length(slots, variable.slot(), text.length());
    }

    private static void number(long[] slots, Variable variable, CharSequence text) {
        boolean negative = text.charAt(0) == '-';
        int from = negative ? 1 : 0;
        if (text.length() == from || text.length() - from > 18) {
            return;
        }
        long number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return;
            }
            number = number * 10 + digit;
        }
        long signed = negative ? -number : number;
        if (signed >= variable.type().min() && signed <= variable.type().max()) {
            slots[variable.slot()] = signed;
        }
    }

    private static boolean same(CharSequence text, String word) {
        if (text.length() != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
