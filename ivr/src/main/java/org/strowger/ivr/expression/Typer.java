package org.strowger.ivr.expression;

import java.util.List;
import java.util.Locale;

/**
 * Gives every part of a tree its type, and refuses what does not fit. A quoted literal takes the type of
 * what stands beside it, so both sides of a comparison are looked at together.
 */
final class Typer {
    private final NameResolver names;
    private final String secret;

    Typer(NameResolver names) {
        this(names, "");
    }

    /** @param secret name of the sensitive variable of which len and luhn may be asked */
    Typer(NameResolver names, String secret) {
        this.names = names;
        this.secret = secret;
    }

    Term condition(Tree tree) throws ExpressionFault {
        Term term = term(tree);
        if (term.type().kind() != ValueType.Kind.BOOL) {
            throw typeFault(tree.offset(),
                    "a condition is true or false, this is " + term.type().word()
                            + "; compare it with a value");
        }
        return term;
    }

    /** Types a part that nothing stands beside. */
    Term term(Tree tree) throws ExpressionFault {
        if (tree instanceof Tree.Literal literal) {
            return literal(literal, null);
        }
        if (tree instanceof Tree.Name name) {
            return names.resolve(name.name(), name.offset());
        }
        if (tree instanceof Tree.Not not) {
            return Term.of(ValueType.BOOL, new Numbers.Not(condition(not.part()).number()));
        }
        if (tree instanceof Tree.Junction junction) {
            Numbers[] parts = new Numbers[junction.parts().size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = condition(junction.parts().get(i)).number();
            }
            return Term.of(ValueType.BOOL, new Numbers.Junction(junction.any(), parts));
        }
        if (tree instanceof Tree.Comparison comparison) {
            return comparison(comparison);
        }
        if (tree instanceof Tree.Member member) {
            return member(member);
        }
        return call((Tree.Call) tree);
    }

    /** Types a part that has to be like {@code other}; literals follow it. */
    Term term(Tree tree, Term other) throws ExpressionFault {
        return tree instanceof Tree.Literal literal ? literal(literal, other) : term(tree);
    }

    private Term comparison(Tree.Comparison comparison) throws ExpressionFault {
        boolean leftFollows = comparison.left() instanceof Tree.Literal literal && literal.adapts()
                && !(comparison.right() instanceof Tree.Literal);
        Term left;
        Term right;
        if (leftFollows) {
            right = term(comparison.right());
            requireOrder(comparison, right);
            left = term(comparison.left(), right);
        } else {
            left = term(comparison.left());
            requireOrder(comparison, left);
            right = term(comparison.right(), left);
        }
        requireSame(left.type(), right.type(), comparison.right().offset());
        if (!left.type().isChars()) {
            return Term.of(ValueType.BOOL,
                    new Numbers.Relation(left.number(), comparison.relation(), right.number()));
        }
        Numbers same = new Numbers.SameChars(left.chars(), right.chars());
        return Term.of(ValueType.BOOL, comparison.relation().equals("==") ? same
                : new Numbers.Not(same));
    }

    private static void requireOrder(Tree.Comparison comparison, Term side) throws ExpressionFault {
        boolean ordering = comparison.relation().startsWith("<")
                || comparison.relation().startsWith(">");
        if (!ordering || side.type().hasOrder()) {
            return;
        }
        if (side.type().kind() == ValueType.Kind.DIGITS) {
            String name = side.label().isEmpty() ? "x" : side.label();
            throw typeFault(comparison.at(),
                    "digits have no order; compare len(" + name + ") or num(" + name + ")");
        }
        throw typeFault(comparison.at(), side.type().word() + " has no order; compare it with == or !=");
    }

    private static void requireSame(ValueType left, ValueType right, int offset) throws ExpressionFault {
        if (left.kind() != right.kind()) {
            throw typeFault(offset, "cannot compare " + left.word() + " with " + right.word()
                    + "; both sides need one type");
        }
        if (!left.values().equals(right.values())) {
            throw typeFault(offset,
                    "these are enums of different values; compare each with a quoted value");
        }
    }

    private Term member(Tree.Member member) throws ExpressionFault {
        Term operand = term(member.left());
        if (operand.type().kind() == ValueType.Kind.BOOL) {
            throw typeFault(member.offset(), "bool needs no list; write the condition itself, or not before it");
        }
        int size = member.literals().size();
        Numbers found;
        if (operand.type().isChars()) {
            Numbers[] any = new Numbers[size];
            for (int i = 0; i < size; i++) {
                any[i] = new Numbers.SameChars(operand.chars(),
                        like(member.literals().get(i), operand).chars());
            }
            found = new Numbers.Junction(true, any);
        } else {
            long[] list = new long[size];
            for (int i = 0; i < size; i++) {
                list[i] = like(member.literals().get(i), operand).number().value(null);
            }
            found = new Numbers.Member(operand.number(), list);
        }
        return Term.of(ValueType.BOOL, member.negated() ? new Numbers.Not(found) : found);
    }

    private Term like(Tree.Literal literal, Term operand) throws ExpressionFault {
        Term term = literal(literal, operand);
        requireSame(operand.type(), term.type(), literal.offset());
        return term;
    }

    private Term call(Tree.Call call) throws ExpressionFault {
        if (call.operand() instanceof Tree.Name name && names.secret(name.name()) != null) {
            return secret(call.function(), names.secret(name.name()), name.offset());
        }
        Term operand = term(call.operand());
        String function = call.function();
        boolean digitsOnly = function.equals("num") || function.equals("luhn");
        if (digitsOnly && operand.type().kind() != ValueType.Kind.DIGITS || !operand.type().isChars()) {
            throw typeFault(call.operand().offset(), function + " takes "
                    + (digitsOnly ? "digits" : "digits or text") + ", this is " + operand.type().word());
        }
        int max = operand.type().maxLength();
        if (function.equals("num") && max > 18) {
            throw typeFault(call.operand().offset(),
                    "num takes at most 18 digits, these may be " + max + "; give the variable a max");
        }
        ValueType type = switch (function) {
            case "len" -> ValueType.ints(0, max);
            case "num" -> ValueType.ints(-1, (long) Math.pow(10, max) - 1);
            default -> ValueType.BOOL;
        };
        Numbers.Function kind = Numbers.Function.valueOf(function.toUpperCase(Locale.ROOT));
        return Term.of(type,
                new Numbers.OfChars(kind, operand.chars(), call.text() == null ? ""
                        : call.text().text()));
    }

    private Term secret(String function, Scope.Variable variable, int offset) throws ExpressionFault {
        boolean luhn = function.equals("luhn") && variable.type().kind() == ValueType.Kind.DIGITS;
        if (!variable.name().equals(secret) || !luhn && !function.equals("len")) {
            throw NameResolver.leak(variable.name(), offset);
        }
        return luhn ? Term.of(ValueType.BOOL, Secrets.luhn(variable.slot()))
                : Term.of(ValueType.ints(0, Secrets.LONGEST_TOKEN), Secrets.length(variable.slot()));
    }

    private static Term literal(Tree.Literal literal, Term other) throws ExpressionFault {
        Token token = literal.token();
        return switch (token.kind()) {
            case TEXT -> text(token, other);
            case INTEGER -> integer(token, other);
            case DURATION -> Term.of(ValueType.DURATION,
                    new Numbers.Constant(Literals.duration(token.text())
                    .orElseThrow(() -> new ExpressionFault(
                            "bad-duration", token.offset(), "a duration is at most 24h"))));
            case TIME -> Term.of(ValueType.TIME, new Numbers.Constant(Literals.time(token.text())
                    .orElseThrow(() -> new ExpressionFault(
                            "expr-syntax", token.offset(), "no clock shows " + token.text()))));
            case DATE -> Term.of(ValueType.DATE, new Numbers.Constant(Literals.date(token.text())
                    .orElseThrow(() -> new ExpressionFault(
                            "expr-syntax", token.offset(), "the calendar has no " + token.text()))));
            default -> Term.of(ValueType.BOOL,
                    new Numbers.Constant(token.text().equals("true") ? 1 : 0));
        };
    }

    private static Term text(Token token, Term other) throws ExpressionFault {
        String text = token.text();
        if (other != null && other.type().kind() == ValueType.Kind.ENUM) {
            return enumValue(text, token.offset(), other.type(), other.label());
        }
        if (other != null && other.type().kind() == ValueType.Kind.DIGITS) {
            if (!Literals.isKeys(text)) {
                throw typeFault(token.offset(), "'" + text
                        + "' is not digits; use keys 0 to 9, * and #");
            }
            return Term.of(ValueType.digits(Math.max(1, text.length())), new Chars.Constant(text));
        }
        if (text.length() > ValueType.TEXT_MAX) {
            throw typeFault(token.offset(), "a text has at most 256 characters");
        }
        return Term.of(ValueType.TEXT, new Chars.Constant(text));
    }

    private static Term integer(Token token, Term other) throws ExpressionFault {
        if (other != null && other.type().kind() == ValueType.Kind.DIGITS
                && Literals.isKeys(token.text())) {
            return text(token, other);
        }
        long value = Literals.integer(token.text()).orElseThrow(() -> new ExpressionFault(
                "bad-number", token.offset(), "\"" + token.text() + "\" is beyond the range of int"));
        return Term.of(ValueType.ints(value, value), new Numbers.Constant(value));
    }

    /** A value of an enum by its name. */
    static Term enumValue(String word, int offset, ValueType type, String label) throws ExpressionFault {
        int index = type.values().indexOf(word);
        if (index < 0) {
            List<String> values = type.values();
            throw typeFault(offset, "'" + word + "' is not one of "
                    + (label.isEmpty() ? "the" : label + "'s") + " values: "
                            + String.join(", ", values));
        }
        return Term.of(type, new Numbers.Constant(index));
    }

    static ExpressionFault typeFault(int offset, String message) {
        return new ExpressionFault("expr-type", offset, message);
    }
}
