package org.strowger.ivr.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;

/**
 * One flow.
 *
 * @param file it was read from
 * @param zone where its {@code now} and {@code today} are meant
 * @param audio where its prompts lie
 * @param languages the first is the fallback
 * @param start name of the first node
 * @param variables its own, its arguments, and its results
 * @param nodes in the order of the file
 * @param handlers of the events that no node handles
 */
public record Flow(
        String name,
        String file,
        Kind kind,
        Optional<ZoneId> zone,
        Optional<String> audio,
        List<String> languages,
        String start,
        List<Declared> variables,
        List<Node> nodes,
        List<Handler> handlers) {
    /** What a flow is for. */
    public enum Kind { MAIN, SUB, COMFORT }

    /** What a variable is for. */
    public enum Role { OWN, ARGUMENT, RESULT }

    /** Copies the lists. */
    public Flow {
        languages = List.copyOf(languages);
        variables = List.copyOf(variables);
        nodes = List.copyOf(nodes);
        handlers = List.copyOf(handlers);
    }

    /** The reasons for which a sub-flow returns, or a comfort flow leaves, sorted; the first number is 1. */
    public List<String> reasons() {
        TreeSet<String> reasons = new TreeSet<>();
        for (Node node : nodes) {
            if (node instanceof Node.Leave leave) {
                reasons.add(leave.reason());
            }
            if (node instanceof Node.Return end && !end.reason().isEmpty()) {
                reasons.add(end.reason());
            }
        }
        return List.copyOf(reasons);
    }

    /**
     * A variable and what it holds at first.
     *
     * @param initial its default
     */
    public record Declared(Variable variable, Expression initial, Role role) {}
}
