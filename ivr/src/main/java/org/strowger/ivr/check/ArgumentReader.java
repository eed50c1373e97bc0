package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.ExpressionCompiler;
import org.strowger.ivr.expression.Scope;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Assignment.Target;

/** Reads what is given to a sub-flow and taken from it: maps of names that somebody else declared. */
final class ArgumentReader {
    private final FlowContext context;

    ArgumentReader(FlowContext context) {
        this.context = context;
    }

    /**
     * A map of declared name to value, such as {@code args}.
     *
     * @param code of a name that is not declared
     * @param noun what is declared, such as {@code argument}
     * @param owner who declares it
     */
    List<Assignment> given(Fields fields, String field, Map<String, Variable> declared, String code,
            String noun, String owner) {
        List<Assignment> assignments = new ArrayList<>();
        fields.map(field).ifPresent(map -> map.entries().forEach(entry -> {
            YamlNode.Scalar name = entry.key();
            Variable variable = declared.get(name.text());
            if (variable == null) {
                context.error(name, code, '"' + owner + "\" has no " + noun + " \"" + name.text() + '"'
                        + Faults.didYouMean(name.text(), declared.keySet()));
            } else if (!(entry.value() instanceof YamlNode.Scalar value)) {
                context.error(entry.value(), "bad-value",
                        "a value has to stand here, not a list or a map");
            } else {
                context.expression(value, compiler -> compiler.assigned(value.text(), value.quoted(),
                                variable.type(), variable.name()))
                        .ifPresent(found -> assignments.add(new Assignment(
                                Target.VARIABLE, variable.slot(), variable.name(), found)));
            }
        }));
        return assignments;
    }

    /** Reports the arguments that are needed and not given. */
    void require(Fields fields, Set<String> needed, YamlNode at, String owner) {
        Set<String> written = new HashSet<>();
        fields.node("args").filter(YamlNode.Mapping.class::isInstance).ifPresent(map ->
                ((YamlNode.Mapping) map).entries().forEach(entry -> written.add(entry.key().text())));
        for (String name : needed) {
            if (!written.contains(name)) {
                context.error(at, "missing-arg", '"' + owner + "\" needs the argument \"" + name + '"');
            }
        }
    }

    /** A result and the variable that takes it. */
    record Taken(Variable variable, YamlNode.Scalar name) {}

    /**
     * The field {@code result}: a variable if there is one result, or a map of variable to result.
     *
     * @param results names of the results
     */
    List<Taken> taken(Fields fields, Set<String> results, String owner) {
        List<Taken> taken = new ArrayList<>();
        Optional<YamlNode> value = fields.node("result");
        if (value.isEmpty()) {
            return taken;
        }
        if (value.get() instanceof YamlNode.Scalar variable) {
            if (results.size() == 1) {
                String only = results.iterator().next();
                context.settable(variable).ifPresent(known -> taken.add(new Taken(known,
                        new YamlNode.Scalar(only, false, variable.line(), variable.column()))));
            } else {
                context.error(variable, "type-mismatch", '"' + owner + "\" has " + results.size()
                        + " results; write a map of variable to result");
            }
        } else if (value.get() instanceof YamlNode.Mapping map) {
            for (YamlNode.Entry entry : map.entries()) {
                Optional<Variable> variable = context.settable(entry.key());
                if (!(entry.value() instanceof YamlNode.Scalar name)) {
                    context.error(entry.value(), "bad-value", "the name of a result has to stand here");
                } else if (!results.contains(name.text())) {
                    context.error(name, "unknown-var", '"' + owner + "\" has no result \"" + name.text()
                            + '"' + Faults.didYouMean(name.text(), results));
                } else {
                    variable.ifPresent(known -> taken.add(new Taken(known, name)));
                }
            }
        } else {
            context.error(value.get(), "bad-value", "a variable or a map has to stand here");
        }
        return taken;
    }

    /** Copies of results that are variables themselves. */
    List<Assignment> copies(List<Taken> taken, Map<String, Variable> results) {
        ExpressionCompiler theirs = new ExpressionCompiler(
                new Scope(results, List.of(), Map.of(), Map.of(), false));
        List<Assignment> copies = new ArrayList<>();
        for (Taken one : taken) {
            Variable variable = one.variable();
            Optional<Expression> value = context.copied(one.name(), unused ->
                    theirs.copied(one.name().text(), variable.type(), variable.name()));
            value.ifPresent(found -> copies.add(new Assignment(
                    Target.VARIABLE, variable.slot(), variable.name(), found)));
        }
        return copies;
    }
}
