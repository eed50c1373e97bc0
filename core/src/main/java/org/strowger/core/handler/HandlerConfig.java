package org.strowger.core.handler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Declares a handler: {@code HandlerConfig.named("crm.tier").argument(Parameter.digits("number", 10))
 * .result(Parameter.enumOf("tier", "none", "gold")).build()}. Flows that ask it are checked against this at load.
 * Immutable.
 *
 * @param name letters, digits, {@code _}, {@code -} and dots between them, 64 at most
 * @param arguments every one has to be given; 16 at most
 * @param results every one has to be answered; 16 at most
 */
public record HandlerConfig(String name, List<Parameter> arguments, List<Parameter> results) {
    /** Arguments, or results, at most. */
    public static final int MOST_PARAMETERS = 16;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
    private static final int LONGEST_NAME = 64;

    /** Checks names and numbers. */
    public HandlerConfig {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("handler: its name has " + name.length()
                    + " characters or others than letters, digits, _, - and dots; use such, 64 at most");
        }
        arguments = distinct(name, "arguments", arguments);
        results = distinct(name, "results", results);
        if (results.stream().anyMatch(Parameter::sensitive)) {
            throw new IllegalArgumentException("handler '" + name
                    + "': a result is sensitive; what is secret goes to handlers only, leave it out");
        }
    }

    private static List<Parameter> distinct(String handler, String what, List<Parameter> all) {
        Set<String> names = new HashSet<>();
        all.forEach(one -> names.add(one.name()));
        if (names.size() < all.size() || all.size() > MOST_PARAMETERS) {
            throw new IllegalArgumentException("handler '" + handler + "': " + what + " are " + all.size()
                    + " with " + names.size() + " names; give each its own, " + MOST_PARAMETERS + " at most");
        }
        return List.copyOf(all);
    }

    /** Begins with the name. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Gathers parameters. */
    public static final class Builder {
        private final String name;
        private final List<Parameter> arguments = new ArrayList<>();
        private final List<Parameter> results = new ArrayList<>();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name);
        }

        /** Adds an argument. */
        public Builder argument(Parameter parameter) {
            arguments.add(parameter);
            return this;
        }

        /** Adds a result. */
        public Builder result(Parameter parameter) {
            results.add(parameter);
            return this;
        }

        /** Checks and builds. */
        public HandlerConfig build() {
            return new HandlerConfig(name, arguments, results);
        }
    }
}
