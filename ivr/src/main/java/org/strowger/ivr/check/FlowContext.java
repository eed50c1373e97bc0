package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.ExpressionCompiler;
import org.strowger.ivr.expression.ExpressionFault;
import org.strowger.ivr.expression.Scope;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.model.Events;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/**
 * What the readers of one file share: its names, its faults, and how a route or an expression is read.
 * {@link #broken} tells that a route did not resolve, so that the graph is not judged.
 */
final class FlowContext {
    final FlowHead flow;
    final String file;
    final Faults faults;
    final Scope scope;
    final CenterConfig center;
    final PromptCheck prompts;
    final HostHandlers host;

    private final List<String> lines;
    private final Set<String> nodeNames;
    private final Set<String> targets;
    private final ExpressionCompiler expressions;
    private final List<Node> parts = new ArrayList<>();
    private boolean broken;

    /** Makes an expression or says what is wrong with it. */
    interface Compiling {
        Expression run(ExpressionCompiler compiler) throws ExpressionFault;
    }

    FlowContext(FlowHead flow, String source, Set<String> nodeNames, Scope scope, CenterConfig center,
            PromptCheck prompts, HostHandlers host, Faults faults) {
        this.flow = flow;
        this.file = flow.file;
        this.lines = source.lines().toList();
        this.nodeNames = nodeNames;
        this.targets = new TreeSet<>(nodeNames);
        this.targets.add(Route.END);
        this.scope = scope;
        this.center = center;
        this.prompts = prompts;
        this.host = host;
        this.expressions = new ExpressionCompiler(scope);
        this.faults = faults;
    }

    boolean broken() {
        return broken;
    }

    void breakGraph() {
        broken = true;
    }

    void error(YamlNode at, String code, String message) {
        faults.error(file, at, code, message);
    }

    /** A route that cannot be left out. */
    Route route(Fields fields, String field) {
        Optional<YamlNode> value = fields.required(field);
        return value.map(this::route).orElseGet(this::nowhere);
    }

    /** A route that may be left out. */
    Optional<Route> optionalRoute(Fields fields, String field) {
        return fields.node(field).map(this::route);
    }

    /** The route that a value names; the end of the flow, after a fault, if it names none. */
    Route route(YamlNode value) {
        if (!(value instanceof YamlNode.Scalar name)) {
            error(value, "bad-value", "the name of a node has to stand here, or end");
            return nowhere();
        }
        if (name.isMissing()) {
            return nowhere();
        }
        if (!targets.contains(name.text()) && nodeNames.isEmpty()) {
            return nowhere(); // the flow has no nodes to name, and that was said
        }
        if (!targets.contains(name.text())) {
            error(name, "unknown-node", "no node is named \"" + name.text() + '"'
                    + Faults.didYouMean(name.text(), nodeNames));
            return nowhere();
        }
        return new Route(name.text(), name.line(), name.column());
    }

    private Route nowhere() {
        broken = true;
        return new Route(Route.END, 1, 1);
    }

    /** An expression of a scalar; empty after a fault. */
    Optional<Expression> expression(YamlNode.Scalar text, Compiling compiling) {
        if (text.isMissing()) {
            return Optional.empty();
        }
        if (!new WrittenText(lines.get(text.line() - 1), text).isOnOneLine()) {
            error(text, "expr-syntax", "an expression stands on one line; write it on one");
            return Optional.empty();
        }
        try {
            return Optional.of(compiling.run(expressions));
        } catch (ExpressionFault fault) {
            int column = new WrittenText(lines.get(text.line() - 1), text).column(fault.offset());
            faults.error(file, text.line(), column, fault.code(), fault.getMessage());
            return Optional.empty();
        }
    }

    /** Adds a node that stands for a part of one that was read. */
    void addNode(Node node) {
        parts.add(node);
    }

    /** The nodes added so. */
    List<Node> parts() {
        return parts;
    }

    /** A variable that the flow may set; empty after a fault. */
    Optional<Variable> settable(YamlNode.Scalar name) {
        Variable variable = scope.variables().get(name.text());
        if (variable == null) {
            error(name, "unknown-var", "no variable \"" + name.text() + '"'
                    + Faults.didYouMean(name.text(), scope.variables().keySet()));
            return Optional.empty();
        }
        if (variable.readOnly()) {
            error(name, "read-only", "\"" + name.text()
                    + "\" is an argument of the flow and cannot be set");
            return Optional.empty();
        }
        if (variable.sensitive()) {
            error(name, "sensitive-leak", "\"" + name.text()
                    + "\" is sensitive; only a collect that is sensitive too fills it");
            return Optional.empty();
        }
        return Optional.of(variable);
    }

    /** An expression that stands nowhere, such as a result taken by its name; its faults are at a place given. */
    Optional<Expression> copied(YamlNode at, Compiling compiling) {
        try {
            return Optional.of(compiling.run(expressions));
        } catch (ExpressionFault fault) {
            error(at, fault.code(), fault.getMessage());
            return Optional.empty();
        }
    }

    /** Handlers, as {@code events} of a flow or node hold them. */
    List<Handler> handlers(Fields fields) {
        List<Handler> handlers = new ArrayList<>();
        fields.map("events").ifPresent(map -> {
            for (YamlNode.Entry entry : map.entries()) {
                handler(entry).ifPresent(handlers::add);
            }
        });
        return handlers;
    }

    /** Names of events and their beginnings up to a dot: all that a handler may be called. */
    private static Collection<String> eventNames() {
        Set<String> names = new TreeSet<>(Events.all());
        for (String name : Events.all()) {
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                names.add(name.substring(0, dot));
            }
        }
        return names;
    }

    /** One handler; empty after a fault. */
    Optional<Handler> handler(YamlNode.Entry entry) {
        String event = entry.key().text();
        if (!Events.isKnown(event)) {
            error(entry.key(), "unknown-event", "no event is named \"" + event + '"'
                    + Faults.didYouMean(event, eventNames()));
            return Optional.empty();
        }
        boolean ignore = entry.value() instanceof YamlNode.Scalar scalar
                && scalar.text().equals("ignore");
        return Optional.of(new Handler(event, ignore ? Optional.empty()
                : Optional.of(route(entry.value()))));
    }
}
