package org.strowger.core.center.rule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.hours.CalendarDate;
import org.strowger.core.hours.Days;
import org.strowger.core.hours.Window;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads conditions: a map whose fields all have to hold, {@code always} or {@code never}. */
final class ConditionReader {
    private static final String EXAMPLE = "{signedIn: {atLeast: 1}}";
    private static final Set<String> KEYS = keys();

    private final Reading reading;
    private final RangeReader ranges;
    private final AttributeReader attributes;

    ConditionReader(Reading reading) {
        this.reading = reading;
        this.ranges = new RangeReader(reading);
        this.attributes = new AttributeReader(reading);
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(List.of("all", "any", "not", "inState", "tierEmpty",
                "agentSignedIn", "agentFree", "workers", "attribute", "segment", "medium", "time",
                "weekday", "date", "opening"));
        Arrays.stream(Measure.values()).map(Measure::key).forEach(keys::add);
        return keys;
    }

    Optional<Condition> read(YamlNode node, RuleReader.Asked asked) {
        if (node instanceof YamlNode.Scalar word && word.text().equals("always")) {
            return Optional.of(Condition.ALWAYS);
        }
        if (node instanceof YamlNode.Scalar word && word.text().equals("never")) {
            return Optional.of(new Condition.Not(Condition.ALWAYS));
        }
        if (!(node instanceof YamlNode.Mapping map)) {
            if (!Reading.isMissing(node)) {
                reading.error(node, "bad-value", "a condition has to be a map, such as " + EXAMPLE
                        + ", or always or never");
            }
            return Optional.empty();
        }
        List<Condition> parts = new ArrayList<>();
        boolean whole = true;
        for (YamlNode.Entry entry : map.entries()) {
            if (!entry.key().text().startsWith(Reading.FOR_TOOLS)) {
                Optional<Condition> part = part(entry.key(), entry.value(), asked);
                part.ifPresent(parts::add);
                whole &= part.isPresent();
            }
        }
        if (whole && parts.isEmpty()) {
            reading.error(node, "bad-value", "a condition is empty; write one, or always or never");
        }
        return whole && !parts.isEmpty() ? Optional.of(joined(parts)) : Optional.empty();
    }

    private static Condition joined(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Optional<Condition> part(YamlNode.Scalar key, YamlNode value, RuleReader.Asked asked) {
        if (Reading.isMissing(value)) {
            return Optional.empty();
        }
        return switch (key.text()) {
            case "all" -> several(value, "all", asked).map(Condition.All::new);
            case "any" -> several(value, "any", asked).map(Condition.Any::new);
            case "not" -> read(value, asked).map(Condition.Not::new);
            case "inState" -> inState(key, value);
            case "tierEmpty" -> tierEmpty(key, value);
            case "agentSignedIn" -> reading.agent(value, key.text())
                    .map(name -> new Condition.AgentIs(name, Condition.Presence.SIGNED_IN));
            case "agentFree" -> reading.agent(value, key.text())
                    .map(name -> new Condition.AgentIs(name, Condition.Presence.FREE));
            case "workers" -> workers(key, value);
            case "attribute" -> attributes.read(key, value)
                    .map(read -> new Condition.Attribute(read.name(), read.test()));
            case "segment" -> any(value, "segment", item ->
                    reading.known(item, "segment", reading.names.segments(), "segment")
                            .map(Condition.SegmentIs::new));
            case "medium" -> any(value, "medium", item ->
                    reading.choice(item, "medium", Medium.values()).map(Condition.MediumIs::new));
            case "time" -> any(value, "time", this::time);
            case "weekday" -> weekday(value);
            case "date" -> any(value, "date", this::date);
            case "opening" -> opening(key, value);
            default -> measure(key, value, asked);
        };
    }

    private Optional<List<Condition>> several(YamlNode value, String what, RuleReader.Asked asked) {
        return whole(value, what, item -> read(item, asked));
    }

    /** All items of a list, or nothing if one is faulty: half a condition would mean something else. */
    private <T> Optional<List<T>> whole(
            YamlNode value, String what, Function<YamlNode, Optional<T>> read) {
        List<T> parts = reading.list(value, '"' + what + '"', read);
        return parts.isEmpty() || parts.size() < Reading.items(value).size() ? Optional.empty()
                : Optional.of(parts);
    }

    private Optional<Condition> any(YamlNode value, String what,
            Function<YamlNode, Optional<Condition>> read) {
        return whole(value, what, read)
                .map(parts -> parts.size() == 1 ? parts.get(0) : new Condition.Any(parts));
    }

    private Optional<Condition> measure(YamlNode.Scalar key, YamlNode value, RuleReader.Asked asked) {
        Optional<Measure> found = Arrays.stream(Measure.values())
                .filter(measure -> measure.key().equals(key.text())).findFirst();
        if (found.isEmpty()) {
            reading.error(key, "unknown-field", "a condition has no field \"" + key.text() + '"'
                    + reading.question(key.text(), KEYS));
            return Optional.empty();
        }
        Measure measure = found.get();
        if (asked == RuleReader.Asked.AT_ENTRY && measure.of() == Measure.Of.CALL) {
            reading.error(key, "bad-value", '"' + key.text() + "\" is measured on a call that waits, and"
                    + " this is asked before it does; use a condition on agents, queue or time");
            return Optional.empty();
        }
        Optional<Fields> fields = reading.fields(key, value, '"' + key.text() + '"', "{atLeast: 1}");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> queue = Optional.empty();
        boolean whole = true;
        if (measure.of() == Measure.Of.QUEUE) {
            queue = reading.queueOf(fields.get());
            whole = queue.isPresent() == fields.get().has("queue");
        }
        Optional<RangeReader.Range> range = ranges.read(value, fields.get(), measure.unit());
        fields.get().finish();
        Optional<String> of = queue;
        return whole ? range.map(read ->
                new Condition.Compare(measure, of, read.lowest(), read.highest())) : Optional.empty();
    }

    private Optional<Condition> inState(YamlNode.Scalar key, YamlNode value) {
        Optional<Fields> found = reading.fields(key, value, "\"inState\"", "{state: BUSY, atLeast: 1}");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<String> queue = reading.queueOf(fields);
        Optional<AgentState> state = fields.required("state")
                .flatMap(node -> reading.choice(node, "state", AgentState.values()));
        Optional<String> reason = fields.node("reason")
                .flatMap(node -> reading.known(node, "reason", reading.names.reasons(), "reason"));
        Optional<RangeReader.Range> range = ranges.read(value, fields, Measure.Unit.COUNT);
        fields.finish();
        boolean whole = queue.isPresent() == fields.has("queue")
                && reason.isPresent() == fields.has("reason") && state.isPresent() && range.isPresent();
        return !whole ? Optional.empty() : reading.make(value, () -> new Condition.InState(queue,
                state.get(), reason, range.get().lowest(), range.get().highest()));
    }

    private Optional<Condition> tierEmpty(YamlNode.Scalar key, YamlNode value) {
        if (value instanceof YamlNode.Scalar) {
            return tier(value).map(tier -> new Condition.TierEmpty(Optional.empty(), tier));
        }
        Optional<Fields> found = reading.fields(key, value, "\"tierEmpty\"", "{queue: sales, tier: 1}");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> queue = reading.queueOf(found.get());
        Optional<Integer> tier = found.get().required("tier").flatMap(this::tier);
        found.get().finish();
        return queue.isPresent() != found.get().has("queue") ? Optional.empty()
                : tier.map(number -> new Condition.TierEmpty(queue, number));
    }

    private Optional<Integer> tier(YamlNode node) {
        OptionalInt tier = reading.number(node, "the tier", 1, Checks.HIGHEST_TIER);
        return tier.isPresent() ? Optional.of(tier.getAsInt()) : Optional.empty();
    }

    private Optional<Condition> workers(YamlNode.Scalar key, YamlNode value) {
        Optional<Fields> found = reading.fields(key, value, "\"workers\"",
                "{with: {name: site, is: north}, atLeast: 1}");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<String> queue = reading.queueOf(fields);
        Optional<AttributeReader.Named> with =
                fields.required("with").flatMap(node -> attributes.read(key, node));
        Optional<RangeReader.Range> range = ranges.read(value, fields, Measure.Unit.COUNT);
        fields.finish();
        boolean whole = queue.isPresent() == fields.has("queue") && with.isPresent() && range.isPresent();
        return !whole ? Optional.empty() : Optional.of(new Condition.Workers(queue, with.get().name(),
                with.get().test(), range.get().lowest(), range.get().highest()));
    }

    private Optional<Condition> time(YamlNode node) {
        Optional<YamlNode.Scalar> text = reading.text(node, "time");
        Optional<Window> window = text.flatMap(written -> Window.parse(written.text()));
        if (text.isPresent() && window.isEmpty()) {
            reading.error(node, "bad-hours", Window.HINT);
        }
        return window.map(Condition.TimeOfDay::new);
    }

    private Optional<Condition> date(YamlNode node) {
        Optional<YamlNode.Scalar> text = reading.text(node, "date");
        Optional<CalendarDate> date = text.flatMap(written -> CalendarDate.parse(written.text()));
        if (text.isPresent() && date.isEmpty()) {
            reading.error(node, "bad-date", CalendarDate.HINT);
        }
        return date.map(Condition.Date::new);
    }

    private Optional<Condition> weekday(YamlNode value) {
        return whole(value, "weekday", this::days).map(parts -> new Condition.Weekday(
                parts.stream().flatMap(days -> Arrays.stream(days).mapToObj(day -> DayOfWeek.of(day + 1)))
                        .toList()));
    }

    private Optional<int[]> days(YamlNode node) {
        Optional<YamlNode.Scalar> text = reading.text(node, "weekday");
        Optional<int[]> days = text.flatMap(written -> Days.parse(written.text()));
        if (text.isPresent() && days.isEmpty()) {
            reading.error(node, "bad-hours", "write a day of the week or a range, as mon, mon-fri or sat-mon");
        }
        return days;
    }

    private Optional<Condition> opening(YamlNode.Scalar key, YamlNode value) {
        if (!(value instanceof YamlNode.Mapping)) {
            return states(value).map(states -> new Condition.Opening(Optional.empty(), states));
        }
        Optional<Fields> found = reading.fields(key, value, "\"opening\"", "{queue: sales, is: closed}");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> queue = reading.queueOf(found.get());
        Optional<List<String>> states = found.get().required("is").flatMap(this::states);
        found.get().finish();
        return queue.isPresent() != found.get().has("queue") ? Optional.empty()
                : states.map(names -> new Condition.Opening(queue, names));
    }

    private Optional<List<String>> states(YamlNode value) {
        return whole(value, "opening", item ->
                reading.known(item, "opening", reading.names.states(), "opening state"));
    }
}
