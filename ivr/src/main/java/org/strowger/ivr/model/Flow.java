package org.strowger.ivr.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;

/**
 * One flow.
 *
 * @param file it was read from
 * @param zone where its {@code now} and {@code today} are meant
 * @param languages the first is the fallback
 * @param start name of the first node
 * @param variables its own, then its arguments
 * @param nodes in the order of the file
 * @param handlers of the events that no node handles
 */
public record Flow(
        String name,
        String file,
        Optional<ZoneId> zone,
        List<String> languages,
        String start,
        List<Declared> variables,
        List<Node> nodes,
        List<Handler> handlers) {
    /** Copies the lists. */
    public Flow {
        languages = List.copyOf(languages);
        variables = List.copyOf(variables);
        nodes = List.copyOf(nodes);
        handlers = List.copyOf(handlers);
    }

    /**
     * A variable and what it holds at first.
     *
     * @param initial its default
     * @param argument whether the call's attribute of that name fills it
     */
    public record Declared(Variable variable, Expression initial, boolean argument) {}
}
