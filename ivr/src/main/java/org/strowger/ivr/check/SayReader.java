package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.ExpressionFault;
import org.strowger.ivr.expression.Scope.ScheduleName;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Say;

/** Reads what is said: the id of a prompt, or a list of ids and values (2.8). */
final class SayReader {
    private static final Map<String, ValueType.Kind> VALUES = Map.of(
            "digits", ValueType.Kind.DIGITS,
            "number", ValueType.Kind.INT,
            "money", ValueType.Kind.INT,
            "date", ValueType.Kind.DATE,
            "time", ValueType.Kind.TIME,
            "duration", ValueType.Kind.DURATION);
    private static final List<String> ALL =
            List.of("digits", "number", "money", "date", "time", "duration", "opens");

    private final FlowContext context;

    SayReader(FlowContext context) {
        this.context = context;
    }

    /** The field {@code say} or its like; nothing if it is left out. */
    Say optional(Fields fields, String field) {
        return fields.node(field).map(this::read).orElse(Say.NOTHING);
    }

    Say read(YamlNode value) {
        List<Say.Item> items = new ArrayList<>();
        if (value instanceof YamlNode.Sequence list) {
            if (list.items().isEmpty()) {
                context.error(list, "bad-value", "this list is empty; name a prompt");
            }
            list.items().forEach(item -> item(item).ifPresent(items::add));
        } else if (value instanceof YamlNode.Scalar id) {
            prompt(id).ifPresent(items::add);
        } else {
            context.error(value, "bad-value",
                    "a prompt or a list has to stand here, such as [your-code-is, {digits: code}]");
        }
        return new Say(items);
    }

    private Optional<Say.Item> item(YamlNode value) {
        if (value instanceof YamlNode.Scalar id) {
            return prompt(id);
        }
        if (value instanceof YamlNode.Mapping map && !map.entries().isEmpty()) {
            return value(map);
        }
        context.error(value, "bad-value",
                "a prompt or a value has to stand here, such as {digits: code}");
        return Optional.empty();
    }

    private Optional<Say.Item> prompt(YamlNode.Scalar id) {
        return named(id).map(Say.Item.Prompt::new);
    }

    /** The id of a prompt; empty if none stands there. */
    Optional<String> named(YamlNode.Scalar id) {
        if (id.isMissing()) {
            return Optional.empty();
        }
        context.prompts.judge(id);
        return Optional.of(id.text());
    }

    private Optional<Say.Item> value(YamlNode.Mapping map) {
        YamlNode.Entry first = map.entries().get(0);
        String kind = first.key().text();
        if (kind.equals("position") || kind.equals("wait")) {
            if (context.flow.kind == Flow.Kind.COMFORT) {
                return waited(map, kind);
            }
            context.error(first.key(), "wrong-kind", "\"" + kind
                    + "\" is spoken in comfort flows alone; "
                    + "in a main flow use {duration: queue.NAME.wait} or {number: queue.NAME.waiting}");
            return Optional.empty();
        }
        if (!ALL.contains(kind)) {
            context.error(first.key(), "unknown-field",
                    "a value has no kind \"" + kind + '"' + Faults.didYouMean(kind, ALL));
            return Optional.empty();
        }
        Fields fields = new Fields(context.file, map, map, "a " + kind + " value", "a " + kind
                + " value", "",
                context.faults);
        Optional<YamlNode.Scalar> text = fields.text(kind);
        String currency = kind.equals("money") ? currency(fields) : "";
        fields.finish();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return kind.equals("opens") ? opens(text.get()) : spoken(kind, text.get(), currency);
    }

    /** What is told of the queue that the caller waits in. */
    private Optional<Say.Item> waited(YamlNode.Mapping map, String kind) {
        Fields fields = new Fields(context.file, map, map, "a " + kind + " value", "a " + kind + " value", "",
                context.faults);
        Optional<YamlNode.Scalar> of = fields.text(kind);
        fields.finish();
        of.filter(text -> !text.text().equals("queue")).ifPresent(text -> context.error(text, "bad-value",
                "the " + kind + " told is that in the queue waited in; write {" + kind + ": queue}"));
        return of.map(text -> new Say.Item.Waited(PromptKind.valueOf(kind.toUpperCase(Locale.ROOT))));
    }

    private String currency(Fields fields) {
        Optional<YamlNode.Scalar> text = fields.requiredText("currency");
        text.filter(code -> !code.text().matches("[A-Z]{3}")).ifPresent(code ->
                context.error(code, "bad-value", "a currency is three capital letters, such as GBP"));
        return text.map(YamlNode.Scalar::text).orElse("");
    }

    private Optional<Say.Item> opens(YamlNode.Scalar name) {
        Optional<ScheduleName> schedule = schedule(name);
        return schedule.map(known -> new Say.Item.Opens(known.index()));
    }

    /** A schedule by name; a fault if there is none. */
    Optional<ScheduleName> schedule(YamlNode.Scalar name) {
        Map<String, ScheduleName> known = context.scope.schedules();
        if (!known.containsKey(name.text())) {
            context.error(name, "unknown-schedule", "no schedule is named \"" + name.text() + '"'
                    + Faults.didYouMean(name.text(), known.keySet()));
        }
        return Optional.ofNullable(known.get(name.text()));
    }

    private Optional<Say.Item> spoken(String kind, YamlNode.Scalar text, String currency) {
        ValueType.Kind wanted = VALUES.get(kind);
        Optional<Expression> value = context.expression(text, compiler -> {
            Expression found = compiler.value(text.text());
            if (found.type().kind() != wanted) {
                String word = wanted.name().toLowerCase(Locale.ROOT);
                throw new ExpressionFault("expr-type", 0,
                        kind + " speaks " + word + ", this is " + found.type().word());
            }
            return found;
        });
        PromptKind promptKind = PromptKind.valueOf(kind.toUpperCase(Locale.ROOT));
        return value.map(found -> new Say.Item.Value(promptKind, found, currency));
    }
}
