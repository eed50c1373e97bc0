package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Literals;
import org.strowger.ivr.expression.Scope;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.expression.ValueType.Kind;
import org.strowger.ivr.model.Flow;

/** Reads {@code vars} and {@code in}, and gives each variable its place in the call's record. */
final class VariableReader {
    private static final List<String> TYPES =
            Stream.of(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    private final String file;
    private final Faults faults;
    private final Map<String, Variable> byName = new LinkedHashMap<>();
    private final List<Flow.Declared> declared = new ArrayList<>();
    private int nextSlot = Program.Layout.VARIABLES;

    VariableReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    Map<String, Variable> byName() {
        return byName;
    }

    List<Flow.Declared> declared() {
        return declared;
    }

    void read(YamlNode.Mapping map, boolean arguments) {
        map.entries().forEach(entry -> read(entry.key(), entry.value(), arguments));
    }

    private void read(YamlNode.Scalar name, YamlNode value, boolean argument) {
        if (!Values.isName(name.text()) || name.text().contains("-") || Scope.taken(name.text())) {
            error(name, "bad-name", Scope.taken(name.text())
                    ? "\"" + name.text() + "\" is a word of expressions; choose another name"
                    : "a variable is a letter, then letters, digits or _, 64 at most");
        }
        if (byName.containsKey(name.text())) {
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
        type.ifPresent(known -> declare(name, known, fields, argument));
        Later.refuse(file, map, fields, faults, "sensitive");
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

    private void declare(YamlNode.Scalar name, ValueType type, Fields fields, boolean argument) {
        if (argument && (type.kind() == Kind.DURATION || type.kind() == Kind.TIME
                || type.kind() == Kind.DATE)) {
            fields.text("type").ifPresent(at -> error(at, "unknown-type",
                    Later.says("arguments of type " + type.word())));
        }
        Variable variable = new Variable(name.text(), type, nextSlot, argument);
        nextSlot += type.longs();
        byName.put(name.text(), variable);
        Expression initial = fields.text("default")
                .flatMap(text -> literal(text, type, name.text()))
                .orElseGet(() -> usual(type));
        declared.add(new Flow.Declared(variable, initial, argument));
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
