package org.strowger.ivr.expression;

import java.util.Optional;
import org.strowger.ivr.keys.Keys;

/**
 * An expression that has passed its checks. Immutable; evaluating cannot fail and allocates nothing.
 */
public final class Expression {
    private final ValueType type;
    private final Numbers number;
    private final Chars chars;
    private final boolean literal;
    private final String normal;

    Expression(ValueType type, Numbers number, Chars chars, boolean literal, String normal) {
        this.type = type;
        this.number = number;
        this.chars = chars;
        this.literal = literal;
        this.normal = normal;
    }

    /** A number, or the index of an enum's value, or 1 for true. */
    public static Expression constant(ValueType type, long value) {
        return new Expression(type, new Numbers.Constant(value), null, true, Long.toString(value));
    }

    /** A text or digits literal. */
    public static Expression constant(ValueType type, String text) {
        return new Expression(type, null, new Chars.Constant(text), true, "'"
                + text.replace("'", "''") + "'");
    }

    /** The value of a variable. */
    public static Expression of(Scope.Variable variable) {
        Term term = NameResolver.variable(variable);
        return new Expression(term.type(), term.number(), term.chars(), false, variable.name());
    }

    /** The token of a sensitive variable. */
    public static Expression token(Scope.Variable variable) {
        return new Expression(ValueType.TEXT, null, Secrets.token(variable.slot()), false, variable.name());
    }

    /** A built-in value that is digits. */
    public static Expression given(BuiltIn builtIn) {
        return new Expression(ValueType.digits(64), null, new Chars.Given(builtIn), false,
                builtIn.word());
    }

    /** Type of the value, as narrow as is known. */
    public ValueType type() {
        return type;
    }

    /** The value if it is a literal number, which needs no call. */
    public Optional<Long> literalNumber() {
        return literal && number != null ? Optional.of(number.value(null)) : Optional.empty();
    }

    /** The value if it is a literal text or digits. */
    public Optional<String> literalText() {
        return literal && chars != null ? Optional.of(normal.substring(1, normal.length() - 1).replace("''", "'"))
                : Optional.empty();
    }

    /** The same enum value as another enum, of which every value of this one is a value, numbers it. */
    Expression asEnum(ValueType target, String name) throws ExpressionFault {
        if (type.values().equals(target.values())) {
            return this;
        }
        int[] targets = new int[type.values().size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = target.values().indexOf(type.values().get(i));
            if (targets[i] < 0) {
                throw new ExpressionFault("type-mismatch", 0, "\"" + name + "\" has no value "
                        + type.values().get(i) + ", which this may be");
            }
        }
        return new Expression(target, new Numbers.Mapped(number, targets), null, false, normal);
    }

    /** The value of an expression that is not text or digits. */
    public long number(Values values) {
        return number.value(values);
    }

    /** Characters of an expression that is text or digits. */
    public int length(Values values) {
        return chars.length(values);
    }

    /** One of those characters. */
    public char charAt(Values values, int index) {
        return chars.charAt(values, index);
    }

    /** Puts the value into a variable, whose type the compiler has matched with this one's. */
    public void store(Values values, int slot) {
        long[] slots = values.slots();
        if (number != null) {
            slots[slot] = number.value(values);
            return;
        }
        int length = chars.length(values);
        boolean digits = type.kind() == ValueType.Kind.DIGITS;
        for (int i = 0; i < length; i++) {
            if (digits) {
                Slots.key(slots, slot, i, Keys.of(chars.charAt(values, i)));
            } else {
                Slots.textAt(slots, slot, i, chars.charAt(values, i));
            }
        }
        Slots.length(slots, slot, length);
    }

    /** The expression in one spelling, whatever its layout: part of a bundle's identity. */
    public String normal() {
        return normal;
    }
}
