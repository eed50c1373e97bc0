package org.strowger.ivr.expression;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names that an expression of one flow may use. Immutable.
 *
 * @param variables by name
 * @param languages of the flow
 * @param queues index in the centre by name
 * @param schedules by name
 * @param hasZone whether the flow names a time zone
 */
public record Scope(
        Map<String, Variable> variables,
        List<String> languages,
        Map<String, Integer> queues,
        Map<String, ScheduleName> schedules,
        boolean hasZone) {
    /** Names of variables that the language keeps for itself. */
    private static final Set<String> TAKEN =
            Set.of("and", "or", "not", "in", "true", "false", "now", "today",
            "len", "num", "luhn", "starts", "ends", "like");

    /**
     * A declared variable.
     *
     * @param slot where it lies in the call's record
     * @param readOnly whether it is an argument of the flow
     * @param sensitive whether callers type it in secret: it holds a length, the outcome of the check digit and a
     *     token, see {@link Secrets}
     */
    public record Variable(String name, ValueType type, int slot, boolean readOnly, boolean sensitive) {
        /** One that is not sensitive. */
        public Variable(String name, ValueType type, int slot, boolean readOnly) {
            this(name, type, slot, readOnly, false);
        }

        /** Longs that it takes in a call's record. */
        public int longs() {
            return sensitive ? Secrets.LONGS : type.longs();
        }
    }

    /** A schedule by its number in the bundle, with the names of its states. */
    public record ScheduleName(int index, List<String> states) {}

    /** Copies everything. */
    public Scope {
        variables = Map.copyOf(variables);
        languages = List.copyOf(languages);
        queues = Map.copyOf(queues);
        schedules = Map.copyOf(schedules);
    }

    /** Whether a word means something else in expressions, and so cannot name a variable. */
    public static boolean taken(String word) {
        return TAKEN.contains(word);
    }

    /** Every name that may stand alone, for suggestions. */
    Collection<String> names() {
        Set<String> names = new TreeSet<>(variables.keySet());
        Stream.of(BuiltIn.values()).map(BuiltIn::word)
                .filter(word -> word.startsWith("call.") || word.equals("now") || word.equals("today"))
                .forEach(names::add);
        queues.keySet().forEach(queue -> Stream.of("wait", "waiting", "agents", "open")
                .forEach(value -> names.add("queue." + queue + "." + value)));
        schedules.keySet().forEach(schedule -> names.add("hours." + schedule));
        return names;
    }
}
