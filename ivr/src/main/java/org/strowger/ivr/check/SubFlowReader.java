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
        if (used.isEmpty()) {
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
}
