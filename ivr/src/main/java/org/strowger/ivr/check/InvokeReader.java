package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Parameter;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Literals;
import org.strowger.ivr.expression.Scope;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Say;

/**
 * Reads a node that asks a handler of the host. What is read does not depend on whether the handlers are
 * known, so that a journal can be read without them; that only adds faults.
 */
final class InvokeReader {
    private static final String ERROR = "error";

    private final FlowContext context;
    private final InputReader inputs;
    private final SayReader says;
    private final ArgumentReader arguments;

    InvokeReader(FlowContext context, InputReader inputs, SayReader says) {
        this.context = context;
        this.inputs = inputs;
        this.says = says;
        this.arguments = new ArgumentReader(context);
    }

    Optional<Node> read(Node.Head head, Fields fields, YamlNode.Mapping map) {
        Node.Head withErrors = withErrorRoutes(head, fields, map);
        Optional<YamlNode.Scalar> name = fields.requiredText("handler");
        Optional<HandlerConfig> handler = name.flatMap(text -> handler(fields, text));
        List<Node.Argument> given = given(fields, handler, name);
        List<Node.Result> results = results(fields, handler);
        int timeoutMs = inputs.timeoutMs(fields);
        int retry = inputs.retry(fields);
        int backoffMs = inputs.backoffMs(fields);
        Optional<YamlNode> meanwhile = fields.node("while");
        Optional<YamlNode.Mapping> music = meanwhile.filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast);
        Say heard = music.isPresent() ? Say.NOTHING : meanwhile.map(says::read).orElse(Say.NOTHING);
        Route next = context.route(fields, "next");
        return name.map(text -> new Node.Invoke(withErrors, text.text(), given, results,
                timeoutMs, retry, backoffMs, heard, music.flatMap(this::music), next));
    }

    /** Route fields named like errors are handlers of the node (E2). */
    private Node.Head withErrorRoutes(Node.Head head, Fields fields, YamlNode.Mapping map) {
        List<Handler> handlers = new ArrayList<>(head.handlers());
        for (YamlNode.Entry entry : map.entries()) {
            String field = entry.key().text();
            if (field.equals(ERROR) || field.startsWith(ERROR + ".")) {
                fields.allow(List.of(field));
                context.handler(entry).ifPresent(handler -> {
                    if (handlers.stream().anyMatch(other -> other.event().equals(field))) {
                        context.error(entry.key(), "duplicate-key", "\"" + field
                                + "\" is already handled in \"events\" of this node; leave one out");
                    }
                    handlers.add(handler);
                });
            }
        }
        return new Node.Head(head.name(), head.type(), head.line(), head.column(), head.logged(), handlers);
    }

    private Optional<HandlerConfig> handler(Fields fields, YamlNode.Scalar name) {
        Optional<Map<String, HandlerConfig>> known = context.host.known();
        if (known.isEmpty()
                || !fields.isKnown(name, known.get().keySet(), "unknown-handler", "handler of the host")) {
            return Optional.empty();
        }
        return Optional.of(known.get().get(name.text()));
    }

    private List<Node.Argument> given(Fields fields, Optional<HandlerConfig> handler,
            Optional<YamlNode.Scalar> at) {
        List<Node.Argument> given = new ArrayList<>();
        fields.map("args").ifPresent(map -> map.entries().forEach(entry -> {
            Optional<Parameter> declared = handler.flatMap(known -> declared(known, entry.key()));
            if (entry.value() instanceof YamlNode.Scalar value) {
                Optional<Variable> secret = secret(value);
                secret.map(Expression::token).or(() -> value(value)).ifPresent(found -> {
                    declared.ifPresent(parameter -> judge(parameter, found, secret, value));
                    given.add(new Node.Argument(entry.key().text(), found, secret));
                });
            } else {
                context.error(entry.value(), "bad-value",
                        "a value has to stand here, not a list or a map");
            }
        }));
        handler.ifPresent(known -> arguments.require(fields, names(known.arguments()), at.orElseThrow(),
                known.name()));
        return given;
    }

    private Optional<Parameter> declared(HandlerConfig handler, YamlNode.Scalar name) {
        Optional<Parameter> found = handler.arguments().stream()
                .filter(one -> one.name().equals(name.text())).findFirst();
        if (found.isEmpty()) {
            context.error(name, "unknown-arg", '"' + handler.name() + "\" has no argument \"" + name.text()
                    + '"' + Faults.didYouMean(name.text(), names(handler.arguments())));
        }
        return found;
    }

    private static Set<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Quoted text, keys, and words that name nothing are literals; all else is an expression. */
    private Optional<Expression> value(YamlNode.Scalar value) {
        String text = value.text();
        boolean quoted = value.quoted() && !text.startsWith("'") && !text.startsWith("\"");
        boolean word = text.matches("[A-Za-z][A-Za-z0-9_-]*") && !Scope.taken(text)
                && !context.scope.variables().containsKey(text);
        if (quoted || word || !text.isEmpty() && Literals.isKeys(text)) {
            return Optional.of(Expression.constant(ValueType.TEXT, text));
        }
        return context.expression(value, compiler -> compiler.value(text));
    }

    /** The sensitive variable that a value names. */
    private Optional<Variable> secret(YamlNode.Scalar value) {
        return value.quoted() ? Optional.empty()
                : Optional.ofNullable(context.scope.variables().get(value.text())).filter(Variable::sensitive);
    }

    private void judge(Parameter parameter, Expression value, Optional<Variable> secret, YamlNode.Scalar at) {
        if (secret.isPresent()) {
            if (!parameter.sensitive()) {
                context.error(at, "sensitive-leak", "\"" + secret.get().name() + "\" is sensitive and \""
                        + parameter.name() + "\" is not; the host has to register the argument as sensitive");
            }
            return;
        }
        boolean fits = value.literalText().map(text -> ParameterFit.literal(parameter, text))
                .orElseGet(() -> ParameterFit.value(parameter, value.type()));
        if (!fits) {
            context.error(at, "type-mismatch", '"' + parameter.name() + "\" is "
                    + ParameterFit.describe(parameter) + "; this is not, or may not be");
        }
    }

    private List<Node.Result> results(Fields fields, Optional<HandlerConfig> handler) {
        Optional<YamlNode> value = fields.node("result");
        if (handler.isPresent()) {
            List<Node.Result> results = new ArrayList<>();
            String owner = handler.get().name();
            for (ArgumentReader.Taken one
                    : arguments.taken(fields, names(handler.get().results()), owner)) {
                Parameter declared = handler.get().results().stream()
                        .filter(result -> result.name().equals(one.name().text())).findFirst().orElseThrow();
                if (!ParameterFit.into(declared, one.variable().type())) {
                    context.error(one.name(), "type-mismatch", '"' + one.variable().name()
                            + "\" is " + one.variable().type().word() + " and cannot hold all of "
                            + ParameterFit.describe(declared));
                }
                boolean only = value.get() instanceof YamlNode.Scalar;
                results.add(new Node.Result(only ? "" : declared.name(), one.variable()));
            }
            return results;
        }
        return value.map(this::unjudged).orElse(List.of());
    }

    private List<Node.Result> unjudged(YamlNode value) {
        List<Node.Result> results = new ArrayList<>();
        if (value instanceof YamlNode.Scalar only) {
            context.settable(only).ifPresent(variable -> results.add(new Node.Result("", variable)));
        } else if (value instanceof YamlNode.Mapping map) {
            for (YamlNode.Entry entry : map.entries()) {
                Optional<Variable> variable = context.settable(entry.key());
                if (entry.value() instanceof YamlNode.Scalar name) {
                    variable.ifPresent(known -> results.add(new Node.Result(name.text(), known)));
                } else {
                    context.error(entry.value(), "bad-value", "the name of a result has to stand here");
                }
            }
        } else {
            context.error(value, "bad-value", "a variable or a map has to stand here");
        }
        return results;
    }

    private Optional<String> music(YamlNode.Mapping map) {
        Fields fields = new Fields(context.file, map, map, "\"while\"", "while", "", context.faults);
        Optional<String> music = fields.requiredText("music").flatMap(says::named);
        fields.finish();
        return music;
    }
}
