package org.strowger.core.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads the fields of one map by name and type. A field that cannot be used becomes a fault at its
 * value, and the reader goes on with the default; {@link #finish} reports the fields that nobody asked
 * for. A value that the reader of YAML has reported already (see {@link YamlNode.Scalar#isMissing})
 * counts as left out, without a second fault. One thread.
 */
public final class Fields {
    private static final String FOR_TOOLS = "x-";

    private final String file;
    private final YamlNode at;
    private final YamlNode.Mapping map;
    private final String kind;
    private final String noun;
    private final String name;
    private final Faults faults;
    private final Map<String, YamlNode> values = new HashMap<>();
    private final TreeSet<String> known = new TreeSet<>();
    private final TreeSet<String> undecided = new TreeSet<>();
    /** Fields of a wrong kind, which is said once however often they are asked for. */
    private final TreeSet<String> wrong = new TreeSet<>();

    /**
     * Fields of a map.
     *
     * @param file the file's name in messages
     * @param at where a missing field is reported; usually the key of the map
     * @param map the fields
     * @param kind with its article, as in "a play node has no field": {@code a play node}
     * @param noun as in "menu "a" needs "choices"": {@code menu}
     * @param name name of this one; empty if it has none
     * @param faults where faults are added
     */
    public Fields(String file, YamlNode at, YamlNode.Mapping map, String kind, String noun, String name,
            Faults faults) {
        this.file = file;
        this.at = at;
        this.map = map;
        this.kind = kind;
        this.noun = noun;
        this.name = name;
        this.faults = faults;
        map.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
    }

    /** The value of a field, of any kind. */
    public Optional<YamlNode> node(String field) {
        known.add(field);
        YamlNode value = values.get(field);
        boolean missing = value instanceof YamlNode.Scalar scalar && scalar.isMissing();
        return missing ? Optional.empty() : Optional.ofNullable(value);
    }

    /** The value of a field that cannot be left out; empty after a fault. */
    public Optional<YamlNode> required(String field) {
        Optional<YamlNode> value = node(field);
        if (value.isEmpty() && !values.containsKey(field)) {
            boolean perhapsMisspelt = values.keySet().stream()
                    .anyMatch(key -> Faults.nearest(key, List.of(field)).isPresent());
            if (perhapsMisspelt) {
                undecided.add(field); // one cause is reported once: finish knows whether that key is a field
            } else {
                reportMissing(field);
            }
        }
        return value;
    }

    private void reportMissing(String field) {
        faults.error(file, at, "missing-field", titled('"') + " needs \"" + field + '"');
    }

    /** Whether the field was written, usable or not. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** A text. */
    public Optional<YamlNode.Scalar> text(String field) {
        return node(field).flatMap(value -> scalar(field, value));
    }

    /** A text that cannot be left out. */
    public Optional<YamlNode.Scalar> requiredText(String field) {
        return required(field).flatMap(value -> scalar(field, value));
    }

    private Optional<YamlNode.Scalar> scalar(String field, YamlNode value) {
        if (value instanceof YamlNode.Scalar scalar) {
            return Optional.of(scalar);
        }
        wrongKind(field, value, "a text, not a list or a map");
        return Optional.empty();
    }

    private void wrongKind(String field, YamlNode value, String right) {
        if (wrong.add(field)) {
            error(value, "bad-value", '"' + field + "\" has to be " + right);
        }
    }

    /** A name, see {@link Values#isName}. */
    public Optional<YamlNode.Scalar> name(String field) {
        return text(field).filter(this::isName);
    }

    /**
     * A whole number from {@code lowest} to {@code highest}; {@code usual} if it is left out or
     * unusable.
     */
    public int integer(String field, int lowest, int highest, int usual) {
        return integer(field, lowest, highest, OptionalInt.of(usual)).orElse(usual);
    }

    /** A whole number; empty if it is left out or unusable. For one that has no usual value. */
    public OptionalInt integer(String field, int lowest, int highest) {
        return integer(field, lowest, highest, OptionalInt.empty());
    }

    private OptionalInt integer(String field, int lowest, int highest, OptionalInt usual) {
        Optional<YamlNode.Scalar> value = text(field);
        if (value.isEmpty()) {
            return usual;
        }
        String was = value.get().text();
        OptionalInt number = Values.integer(was);
        if (number.isEmpty()) {
            error(value.get(), "bad-number", "a whole number has to stand here: " + lowest + " to " + highest);
        } else if (number.getAsInt() < lowest || number.getAsInt() > highest) {
            error(value.get(), "bad-number", usual.isPresent()
                    ? Values.outOfRange(titled('\''), field, was, "" + lowest, "" + highest, "" + usual.getAsInt())
                    : Values.outOfRange(titled('\''), field, was, "" + lowest, "" + highest));
        } else {
            return number;
        }
        return usual;
    }

    /** A duration with its unit; {@code usual} if it is left out or unusable. */
    public Duration duration(String field, Duration lowest, Duration highest, Duration usual) {
        return duration(field, lowest, highest, Optional.of(usual)).orElse(usual);
    }

    /** A duration with its unit; empty if it is left out or unusable. For one that has no usual value. */
    public Optional<Duration> duration(String field, Duration lowest, Duration highest) {
        return duration(field, lowest, highest, Optional.empty());
    }

    private Optional<Duration> duration(
            String field, Duration lowest, Duration highest, Optional<Duration> usual) {
        Optional<YamlNode.Scalar> value = text(field);
        if (value.isEmpty()) {
            return usual;
        }
        String was = value.get().text();
        Optional<Duration> found = Values.duration(was);
        if (found.isEmpty()) {
            error(value.get(), "bad-duration", Values.DURATION_HINT);
        } else if (found.get().compareTo(lowest) < 0 || found.get().compareTo(highest) > 0) {
            String least = Values.show(lowest);
            String most = Values.show(highest);
            error(value.get(), "bad-duration", usual
                    .map(each -> Values.outOfRange(titled('\''), field, was, least, most, Values.show(each)))
                    .orElseGet(() -> Values.outOfRange(titled('\''), field, was, least, most)));
        } else {
            return found;
        }
        return usual;
    }

    /** {@code true} or {@code false}; {@code usual} if it is left out or unusable. */
    public boolean bool(String field, boolean usual) {
        Optional<YamlNode.Scalar> value = text(field);
        if (value.isEmpty()) {
            return usual;
        }
        switch (value.get().text()) {
            case "true":
                return true;
            case "false":
                return false;
            default:
                error(value.get(), "bad-value", '"' + field + "\" is true or false");
                return usual;
        }
    }

    /** A map; empty if it is left out or unusable. */
    public Optional<YamlNode.Mapping> map(String field) {
        Optional<YamlNode> value = node(field);
        if (value.isPresent() && !(value.get() instanceof YamlNode.Mapping)) {
            wrongKind(field, value.get(), "a map, such as {name: value}");
            return Optional.empty();
        }
        return value.map(YamlNode.Mapping.class::cast);
    }

    /** Texts: a list of them, or one that stands alone; empty if it is left out. */
    public List<YamlNode.Scalar> texts(String field) {
        return node(field).map(value -> texts(field, value)).orElse(List.of());
    }

    private List<YamlNode.Scalar> texts(String field, YamlNode value) {
        if (!(value instanceof YamlNode.Sequence list)) {
            return scalar(field, value).map(List::of).orElse(List.of());
        }
        List<YamlNode.Scalar> texts = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (!(item instanceof YamlNode.Scalar scalar)) {
                error(item, "bad-value", "an entry of \"" + field + "\" has to be a text");
            } else if (!scalar.isMissing()) {
                texts.add(scalar);
            }
        }
        return texts;
    }

    /** Whether a text is a name; a fault if not. */
    public boolean isName(YamlNode.Scalar text) {
        if (!Values.isName(text.text())) {
            error(text, "bad-name", Values.NAME_HINT);
            return false;
        }
        return true;
    }

    /**
     * Whether {@code name} is one of {@code legal}; a fault with the nearest if not.
     *
     * @param code such as {@code unknown-queue}
     * @param noun as in "no queue is named": {@code queue}
     */
    public boolean isKnown(YamlNode.Scalar name, Collection<String> legal, String code, String noun) {
        if (legal.contains(name.text())) {
            return true;
        }
        // beyond what a report lists, the search through many names would cost time for nothing
        String question = faults.count() < FaultReport.MOST_LISTED
                ? Faults.didYouMean(name.text(), legal) : "";
        error(name, code, "no " + noun + " is named \"" + name.text() + '"' + question);
        return false;
    }

    /** Fields that are legal though nobody read them. */
    public Fields allow(Collection<String> fields) {
        known.addAll(fields);
        return this;
    }

    /**
     * Reports the fields that are not part of the language; those that begin with {@code x-} are
     * for tools.
     */
    public void finish() {
        for (YamlNode.Entry entry : map.entries()) {
            String field = entry.key().text();
            if (!known.contains(field) && !field.startsWith(FOR_TOOLS)) {
                error(entry.key(), "unknown-field",
                        kind + " has no field \"" + field + '"' + Faults.didYouMean(field, known));
                Faults.nearest(field, known).ifPresent(undecided::remove);
            }
        }
        undecided.forEach(this::reportMissing);
        undecided.clear();
    }

    /**
     * The same where a table says what is legal: of the fields read or allowed, those that are not in the table
     * are unknown as well.
     */
    public void finish(Predicate<String> legal) {
        known.removeIf(legal.negate());
        finish();
    }

    /** An error at a value of these fields. */
    public void error(YamlNode value, String code, String message) {
        faults.error(file, value, code, message);
    }

    private String titled(char quote) {
        return name.isEmpty() ? noun : noun + ' ' + quote + name + quote;
    }
}
