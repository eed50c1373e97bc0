package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.ExpressionFault;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Assignment.Target;

/** Reads maps of variable to value. */
final class SetReader {
    private final FlowContext context;

    SetReader(FlowContext context) {
        this.context = context;
    }

    /** The field {@code set}, which cannot be left out. */
    List<Assignment> required(Fields fields) {
        fields.required("set");
        return optional(fields);
    }

    /** The field {@code set}; nothing if it is left out. */
    List<Assignment> optional(Fields fields) {
        List<Assignment> assignments = new ArrayList<>();
        fields.map("set").ifPresent(map -> {
            for (YamlNode.Entry entry : map.entries()) {
                if (entry.value() instanceof YamlNode.Scalar value) {
                    read(entry.key(), value).ifPresent(assignments::add);
                } else {
                    context.error(entry.value(), "bad-value",
                            "a value has to stand here, not a list or a map");
                }
            }
        });
        return assignments;
    }

    private Optional<Assignment> read(YamlNode.Scalar target, YamlNode.Scalar value) {
        String name = target.text();
        if (name.equals("call.language")) {
            return value(value, ValueType.enumOf(context.scope.languages()), name)
                    .map(found -> new Assignment(Target.LANGUAGE, 0, name, found));
        }
        if (name.equals("call.priority")) {
            return priority(value).map(found -> new Assignment(Target.PRIORITY, 0, name, found));
        }
        Variable variable = context.scope.variables().get(name);
        if (variable == null) {
            boolean builtIn = name.matches(
                    "call\\.(id|from|to|input|end|last|reason)|now|today|(queue|hours)\\..*");
            TreeSet<String> legal = new TreeSet<>(context.scope.variables().keySet());
            legal.addAll(List.of("call.language", "call.priority"));
            context.error(target, builtIn ? "read-only" : "unknown-var", builtIn
                    ? "\"" + name + "\" cannot be set; only call.language and call.priority can"
                    : "no variable \"" + name + '"' + Faults.didYouMean(name, legal));
            return Optional.empty();
        }
        if (variable.readOnly()) {
            context.error(target, "read-only", "\"" + name
                    + "\" is an argument of the flow and cannot be set; "
                    + "copy it to a variable of vars");
            return Optional.empty();
        }
        if (context.settable(target).isEmpty()) {
            return Optional.empty();
        }
        return value(value, variable.type(), name)
                .map(found -> new Assignment(Target.VARIABLE, variable.slot(), name, found));
    }

    private Optional<Expression> value(YamlNode.Scalar text, ValueType type, String name) {
        return context.expression(text, compiler ->
                compiler.assigned(text.text(), text.quoted(), type, name));
    }

    /** An int is checked when it is set; one that is out of range whatever happens is refused here. */
    private Optional<Expression> priority(YamlNode.Scalar text) {
        return context.expression(text, compiler -> {
            Expression found = compiler.assigned(text.text(), text.quoted(), ValueType.INT,
                    "call.priority");
            if (found.type().max() < 0 || found.type().min() > 100) {
                throw new ExpressionFault("type-mismatch", 0, "call.priority is 0 to 100");
            }
            return found;
        });
    }
}
