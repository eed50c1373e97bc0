package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Flow.Kind;
import org.strowger.ivr.model.Mention;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/** Reads the nodes that run a sub-flow and end one. */
final class SubFlowReader {
    private static final String RETURN = "return.";

    private final FlowContext context;
    private final ArgumentReader arguments;

    SubFlowReader(FlowContext context) {
        this.context = context;
        this.arguments = new ArgumentReader(context);
    }

    Optional<Node> flow(Node.Head head, Fields fields, YamlNode.Mapping map) {
        Optional<YamlNode.Scalar> use = fields.requiredText("use").filter(text ->
                fields.isKnown(text, context.flow.usesWritten.keySet(), "unknown-flow", "flow of \"uses\""));
        Route next = context.route(fields, "next");
        List<Node.Reason> reasons = reasons(map, fields, RETURN);
        Optional<FlowHead> used = use.flatMap(text ->
                Optional.ofNullable(context.flow.uses.get(text.text())));
        used.filter(flow -> flow.kind == Kind.COMFORT).ifPresent(flow -> context.error(use.get(), "wrong-kind",
                '"' + flow.flowName() + "\" is a comfort flow; name it in \"comfort\" of a queue node"));
        if (used.isEmpty() || used.get().kind == Kind.COMFORT) {
            fields.allow(List.of("args", "result"));
            return Optional.empty();
        }
        String owner = used.get().flowName();
        Map<String, Variable> results = used.get().variables.results();
        List<Assignment> given = arguments.given(fields, "args", used.get().variables.arguments(),
                "unknown-arg", "argument", owner);
        arguments.require(fields, used.get().variables.needed(), use.get(), owner);
        List<Assignment> taken = arguments.copies(
                arguments.taken(fields, results.keySet(), owner), results);
        return Optional.of(new Node.SubFlow(head,
                new Mention(owner, use.get().line(), use.get().column()), given, taken, next, reasons));
    }

    /** The routes whose fields begin so, by what follows. */
    List<Node.Reason> reasons(YamlNode.Mapping map, Fields fields, String prefix) {
        List<Node.Reason> reasons = new ArrayList<>();
        for (YamlNode.Entry entry : map.entries()) {
            String field = entry.key().text();
            if (field.startsWith(prefix) && field.length() > prefix.length()) {
                Mention name = new Mention(field.substring(prefix.length()), entry.key().line(),
                        entry.key().column());
                fields.node(field).ifPresent(to -> reasons.add(new Node.Reason(name, context.route(to))));
            }
        }
        return reasons;
    }

    Optional<Node> end(Node.Head head, Fields fields) {
        if (context.flow.kind != Kind.SUB) {
            fields.text("type").ifPresent(at -> context.error(at, "wrong-kind",
                    "only a flow of kind sub returns; end this one with a hangup node"));
            fields.allow(List.of("reason", "result"));
            return Optional.empty();
        }
        String reason = fields.name("reason").map(YamlNode.Scalar::text).orElse("");
        return Optional.of(new Node.Return(head, reason, arguments.given(fields, "result",
                context.flow.variables.results(), "unknown-var", "result", context.flow.flowName())));
    }

    Optional<Node> leave(Node.Head head, Fields fields) {
        Optional<YamlNode.Scalar> reason = fields.requiredText("reason").filter(fields::isName);
        List<Assignment> results = arguments.given(fields, "result", context.flow.variables.results(),
                "unknown-var", "result", context.flow.flowName());
        return reason.map(name -> new Node.Leave(head, name.text(), results));
    }

    /** The comfort flow that a queue node names; empty if it names none, or after a fault. */
    Optional<Mention> comfort(Fields fields) {
        Optional<YamlNode.Scalar> name = fields.text("comfort").filter(text -> fields.isKnown(
                text, context.flow.usesWritten.keySet(), "unknown-flow", "flow of \"uses\""));
        Optional<FlowHead> used = name.flatMap(text ->
                Optional.ofNullable(context.flow.uses.get(text.text())));
        used.filter(head -> head.kind != Kind.COMFORT).ifPresent(head -> context.error(name.get(), "wrong-kind",
                '"' + head.flowName() + "\" is a sub-flow; callers hear flows of kind comfort"));
        return used.filter(head -> head.kind == Kind.COMFORT)
                .map(head -> new Mention(head.flowName(), name.get().line(), name.get().column()));
    }

    /** The sub-flow that follows the talk with an agent; empty if a queue node names none, or after a fault. */
    Optional<Mention> afterAgent(Fields fields) {
        Optional<YamlNode.Scalar> name = fields.text("after_agent").filter(text -> fields.isKnown(
                text, context.flow.usesWritten.keySet(), "unknown-flow", "flow of \"uses\""));
        Optional<FlowHead> used = name.flatMap(text ->
                Optional.ofNullable(context.flow.uses.get(text.text())));
        if (used.isEmpty()) {
            return Optional.empty();
        }
        String owner = used.get().flowName();
        if (used.get().kind != Kind.SUB) {
            context.error(name.get(), "wrong-kind", '"' + owner
                    + "\" is a comfort flow; a sub-flow follows the talk with an agent");
            return Optional.empty();
        }
        used.get().variables.needed().forEach(needed -> context.error(name.get(), "missing-arg", '"' + owner
                + "\" needs the argument \"" + needed + "\", which nobody gives here; give it a default"));
        return Optional.of(new Mention(owner, name.get().line(), name.get().column()));
    }

    /** What a queue node takes of the results of the comfort flow that it names. */
    List<Assignment> results(Fields fields) {
        Optional<FlowHead> used = fields.text("comfort").flatMap(name ->
                Optional.ofNullable(context.flow.uses.get(name.text())));
        if (used.isEmpty()) {
            fields.node("result").ifPresent(at -> context.error(at, "bad-value",
                    "there is nothing to take a result from; name a flow in \"comfort\""));
            return List.of();
        }
        Map<String, Variable> results = used.get().variables.results();
        return arguments.copies(
                arguments.taken(fields, results.keySet(), used.get().flowName()), results);
    }
}
