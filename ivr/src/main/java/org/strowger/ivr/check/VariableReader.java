package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Literals;
import org.strowger.ivr.expression.Scope;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.expression.ValueType.Kind;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Flow.Role;

/**
 * Reads {@code vars}, {@code in} and {@code out}, and gives each variable its place among those of its
 * flow; {@link #placedAt} then gives it its place in the call's record.
 */
final class VariableReader {
    private static final List<String> TYPES =
            Stream.of(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    private final String file;
    private final Faults faults;
    private final Map<String, Flow.Declared> visible = new LinkedHashMap<>();
    private final Map<String, Flow.Declared> results = new LinkedHashMap<>();
    private final Set<String> withoutDefault = new TreeSet<>();
    private int longs;

    VariableReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Longs that all variables of the flow take. */
    int longs() {
        return longs;
    }

    /** Gives all variables their places in the call's record. @param base first long of the flow */
    void placedAt(int base) {
        visible.replaceAll((name, one) -> moved(one, base));
        results.replaceAll((name, one) -> moved(one, base));
    }

    private static Flow.Declared moved(Flow.Declared one, int base) {
        Variable old = one.variable();
        return new Flow.Declared(new Variable(
                old.name(), old.type(), base + old.slot(), old.readOnly(), old.sensitive()),
                one.initial(), one.role());
    }

    /** What expressions of the flow may name: its own variables and its arguments. */
    Map<String, Variable> byName() {
        return variables(visible, one -> true);
    }

    Map<String, Variable> arguments() {
        return variables(visible, one -> one.role() == Role.ARGUMENT);
    }

    Map<String, Variable> results() {
        return variables(results, one -> true);
    }

    private static Map<String, Variable> variables(Map<String, Flow.Declared> from,
            Predicate<Flow.Declared> which) {
        Map<String, Variable> found = new LinkedHashMap<>();
        from.forEach((name, one) -> {
            if (which.test(one)) {
                found.put(name, one.variable());
            }
        });
        return found;
    }

    /** Arguments that whoever uses the flow has to give. */
    Set<String> needed() {
        return withoutDefault;
    }

    List<Flow.Declared> declared() {
        return Stream.concat(visible.values().stream(), results.values().stream()).toList();
    }

    void read(YamlNode.Mapping map, Role role) {
        map.entries().forEach(entry -> read(entry.key(), entry.value(), role));
    }

    private void read(YamlNode.Scalar name, YamlNode value, Role role) {
        if (Scope.taken(name.text())) {
            error(name, "bad-name", "\"" + name.text() + "\" is a word of expressions; choose another name");
        } else if (name.text().contains("-") || !Values.isName(name.text())) {
            error(name, "bad-name", "a variable is a letter, then letters, digits or _, 64 at most");
        } else {
            Names.check(file, name, faults);
        }
        if ((role == Role.RESULT ? results : visible).containsKey(name.text())) {
            error(name, "duplicate-key", "\"" + name.text() + "\" is already a variable of this flow");
            return;
        }
        if (value instanceof YamlNode.Scalar scalar && scalar.isMissing()) {
            return;
        }
        if (!(value instanceof YamlNode.Mapping map)) {
            error(value, "bad-value", "a type has to be a map, such as {type: digits, max: 10}");
            return;
        }
        Fields fields = new Fields(file, name, map, "a variable", "variable", name.text(), faults);
        Optional<ValueType> type = type(fields);
        type.ifPresent(known -> declare(name, known, fields, role));
        if (type.isPresent() || !fields.has("type")) {
            fields.finish();
        }
    }

    private Optional<ValueType> type(Fields fields) {
        Optional<YamlNode.Scalar> word = fields.requiredText("type");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (!TYPES.contains(word.get().text())) {
            error(word.get(), "bad-value", "unknown type \"" + word.get().text() + '"'
                    + Faults.didYouMean(word.get().text(), TYPES));
            return Optional.empty();
        }
        return switch (Kind.valueOf(word.get().text().toUpperCase(Locale.ROOT))) {
            case TEXT -> Optional.of(ValueType.TEXT);
            case DIGITS -> Optional.of(ValueType.digits(fields.integer("max", 1, 64, 64)));
            case INT -> ints(fields);
            case BOOL -> Optional.of(ValueType.BOOL);
            case ENUM -> enumOf(fields);
            case DURATION -> Optional.of(ValueType.DURATION);
            case TIME -> Optional.of(ValueType.TIME);
            case DATE -> Optional.of(ValueType.DATE);
        };
    }

    private Optional<ValueType> ints(Fields fields) {
        long min = limit(fields, "min", Long.MIN_VALUE);
        long max = limit(fields, "max", Long.MAX_VALUE);
        if (min > max) {
            fields.text("max").ifPresent(at -> error(at, "bad-number", "max is below min"));
            return Optional.empty();
        }
        return Optional.of(ValueType.ints(min, max));
    }

    private long limit(Fields fields, String field, long usual) {
        Optional<YamlNode.Scalar> text = fields.text(field);
        Optional<Long> value = text.flatMap(scalar -> Literals.integer(scalar.text()));
        if (text.isPresent() && value.isEmpty()) {
            error(text.get(), "bad-number", "a whole number has to stand here");
        }
        return value.orElse(usual);
    }

    private Optional<ValueType> enumOf(Fields fields) {
        List<String> values = new ArrayList<>();
        if (fields.required("of").isEmpty()) {
            return Optional.empty();
        }
        for (YamlNode.Scalar text : fields.texts("of")) {
            if (!Values.isName(text.text())) {
                error(text, "bad-name", Values.NAME_HINT);
            } else if (values.contains(text.text())) {
                error(text, "bad-value", "\"" + text.text() + "\" is already in this list");
            } else {
                values.add(text.text());
            }
        }
        fields.node("of").filter(Empty::isList).ifPresent(list ->
                error(list, "bad-value", "this list is empty; an enum needs a value"));
        return values.isEmpty() ? Optional.empty() : Optional.of(ValueType.enumOf(values));
    }

    private void declare(YamlNode.Scalar name, ValueType type, Fields fields, Role role) {
        boolean sensitive = fields.bool("sensitive", false);
        if (sensitive && (role != Role.OWN || !type.isChars() || fields.has("default"))) {
            fields.text("sensitive").ifPresent(at -> error(at, "bad-value",
                    "only digits and text of \"vars\" can be sensitive, and they have no default"));
            sensitive = false;
        }
        Variable variable = new Variable(name.text(), type, longs, role == Role.ARGUMENT, sensitive);
        longs += variable.longs();
        if (role == Role.ARGUMENT && !fields.has("default")) {
            withoutDefault.add(name.text());
        }
        Expression initial = fields.text("default")
                .flatMap(text -> literal(text, type, name.text()))
                .orElseGet(() -> usual(type));
        (role == Role.RESULT ? results : visible).put(name.text(),
                new Flow.Declared(variable, initial, role));
    }

    private static Expression usual(ValueType type) {
        if (type.isChars()) {
            return Expression.constant(type, "");
        }
        return Expression.constant(type, type.min() == Long.MIN_VALUE ? Math.min(0, type.max())
                : type.min());
    }

    private Optional<Expression> literal(YamlNode.Scalar text, ValueType type, String name) {
        if (type.isChars()) {
            boolean fits = text.text().length() <= type.maxLength()
                    && (type.kind() == Kind.TEXT || Literals.isKeys(text.text()));
            if (!fits) {
                error(text, "type-mismatch", "the default of \"" + name + "\" has to be "
                        + type.word() + ", "
                        + type.maxLength() + " characters at most");
            }
            return fits ? Optional.of(Expression.constant(type, text.text())) : Optional.empty();
        }
        Optional<Long> value = number(text.text(), type);
        if (value.isEmpty() || value.get() < type.min() || value.get() > type.max()) {
            error(text, "type-mismatch", "the default of \"" + name + "\" has to be "
                    + (type.kind() == Kind.ENUM
                    ? "one of " + String.join(", ", type.values()) : "a value of type " + type.word())
                    + (value.isPresent() ? " within its limits" : ""));
            return Optional.empty();
        }
        return Optional.of(Expression.constant(type, value.get()));
    }

    private static Optional<Long> number(String text, ValueType type) {
        return switch (type.kind()) {
            case INT -> Literals.integer(text);
            case BOOL -> text.equals("true") ? Optional.of(1L) : text.equals("false")
                    ? Optional.of(0L) : Optional.empty();
            case ENUM -> Optional.of((long) type.values().indexOf(text)).filter(index -> index >= 0);
            case DURATION -> Literals.duration(text);
            case TIME -> Literals.time(text);
            default -> Literals.date(text);
        };
    }

    private void error(YamlNode at, String code, String message) {
        faults.error(file, at, code, message);
    }
}
