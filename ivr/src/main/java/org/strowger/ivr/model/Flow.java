package org.strowger.ivr.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;

/**
 * One flow.
 *
 * @param kind whether calls start in it, or hear it while they wait
 * @param file it was read from
 * @param uses other flows of the bundle by the names that this one gives them
 * @param zone where its {@code now} and {@code today} are meant
 * @param languages the first is the fallback
 * @param start name of the first node
 * @param variables its own, then its arguments
 * @param nodes in the order of the file
 * @param handlers of the events that no node handles
 */
public record Flow(
        String name,
        Kind kind,
        String file,
        Map<String, Use> uses,
        Optional<ZoneId> zone,
        List<String> languages,
        String start,
        List<Declared> variables,
        List<Node> nodes,
        List<Handler> handlers) {
    /** Copies the lists. */
    public Flow {
        uses = Map.copyOf(uses);
        languages = List.copyOf(languages);
        variables = List.copyOf(variables);
        nodes = List.copyOf(nodes);
        handlers = List.copyOf(handlers);
    }

    /** The long after the last that its variables take in a call's record; 0 without variables. */
    public int endOfSlots() {
        return variables.stream().mapToInt(declared ->
                declared.variable().slot() + declared.variable().type().longs()).max().orElse(0);
    }

    /** What a flow is for. */
    public enum Kind { MAIN, COMFORT }

    /** Another flow of the bundle. @param file inside the bundle @param line of that file's name */
    public record Use(String file, int line, int column) {}

    /**
     * A variable and what it holds at first.
     *
     * @param initial its default
     * @param argument whether the call's attribute of that name fills it
     */
    public record Declared(Variable variable, Expression initial, boolean argument) {}
}
