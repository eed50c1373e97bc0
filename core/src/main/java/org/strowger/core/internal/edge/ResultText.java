package org.strowger.core.internal.edge;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.strowger.core.handler.Parameter;

/** Writes a handler's result as flows write it, if it is what was declared. */
final class ResultText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_YEARS = 9_999;

    private ResultText() {}

    /** The text; empty if the value is not of the declared type or outside its limits. */
    static Optional<String> of(Parameter declared, Object value) {
        return switch (declared.kind()) {
            case TEXT -> text(value).filter(text -> text.length() <= declared.maxLength());
            case DIGITS -> text(value).filter(text -> text.length() <= declared.maxLength()
                    && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '*' || c == '#'));
            case INT -> number(value).filter(number -> number >= declared.min() && number <= declared.max())
                    .map(Object::toString);
            case BOOL -> value instanceof Boolean ? Optional.of(value.toString()) : Optional.empty();
            case ENUM -> text(value).filter(declared.values()::contains);
            case DURATION -> value instanceof Duration span && !span.isNegative() && span.compareTo(LONGEST) <= 0
                    ? Optional.of(span.toMillis() + "ms") : Optional.empty();
            case TIME -> value instanceof LocalTime time ? Optional.of(TIME.format(time)) : Optional.empty();
            case DATE -> value instanceof LocalDate date && date.getYear() >= 0 && date.getYear() <= MOST_YEARS
                    ? Optional.of(DATE.format(date)) : Optional.empty();
        };
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Long> number(Object value) {
        return value instanceof Long || value instanceof Integer
                ? Optional.of(((Number) value).longValue()) : Optional.empty();
    }
}
