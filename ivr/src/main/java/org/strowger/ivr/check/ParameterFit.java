package org.strowger.ivr.check;

import java.util.Locale;
import java.util.Optional;
import org.strowger.core.handler.Parameter;
import org.strowger.core.handler.ValueKind;
import org.strowger.ivr.expression.Literals;
import org.strowger.ivr.expression.ValueType;

/** Whether values of flows are what the host's handlers declare, and the other way round. */
final class ParameterFit {
    private ParameterFit() {}

    /** Whether a literal is a value of a parameter. */
    static boolean literal(Parameter parameter, String text) {
        return switch (parameter.kind()) {
            case TEXT -> text.length() <= parameter.maxLength();
            case DIGITS -> text.length() <= parameter.maxLength() && Literals.isKeys(text);
            case INT -> within(parameter, Literals.integer(text));
            case BOOL -> text.equals("true") || text.equals("false");
            case ENUM -> parameter.values().contains(text);
            case DURATION -> Literals.duration(text).isPresent();
            case TIME -> Literals.time(text).isPresent();
            case DATE -> Literals.date(text).isPresent();
        };
    }

    private static boolean within(Parameter parameter, Optional<Long> number) {
        return number.isPresent() && number.get() >= parameter.min() && number.get() <= parameter.max();
    }

    /** Whether every value of a type is a value of a parameter. */
    static boolean value(Parameter parameter, ValueType type) {
        return sameKind(parameter, type) && switch (parameter.kind()) {
            case TEXT, DIGITS -> type.maxLength() <= parameter.maxLength();
            case INT -> type.min() >= parameter.min() && type.max() <= parameter.max();
            case ENUM -> parameter.values().containsAll(type.values());
            default -> true;
        };
    }

    /** Whether every value of a parameter is a value of a type. */
    static boolean into(Parameter parameter, ValueType type) {
        return sameKind(parameter, type) && switch (parameter.kind()) {
            case TEXT, DIGITS -> parameter.maxLength() <= type.maxLength();
            case INT -> parameter.min() >= type.min() && parameter.max() <= type.max();
            case ENUM -> type.values().containsAll(parameter.values());
            default -> true;
        };
    }

    private static boolean sameKind(Parameter parameter, ValueType type) {
        return parameter.kind().name().equals(type.kind().name());
    }

    /** In words, for a fault. */
    static String describe(Parameter parameter) {
        if (parameter.kind() == ValueKind.ENUM) {
            return "one of " + String.join(", ", parameter.values());
        }
        String word = parameter.kind().name().toLowerCase(Locale.ROOT);
        return switch (parameter.kind()) {
            case TEXT, DIGITS -> word + ", " + parameter.maxLength() + " characters at most";
            case INT -> "an int from " + parameter.min() + " to " + parameter.max();
            default -> "a " + word;
        };
    }
}
