package org.strowger.core.center.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.strowger.core.yaml.FaultReport;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/**
 * What all readers of rules share: the file, the names that are known, and the kinds of value. Whatever
 * is faulty is reported at its place and comes back empty. One thread.
 */
final class Reading {
    /** Fields with this beginning are for tools. */
    static final String FOR_TOOLS = "x-";

    final RuleNames names;
    private final String file;
    private final Faults faults;

    Reading(String file, RuleNames names, Faults faults) {
        this.file = file;
        this.names = names;
        this.faults = faults;
    }

    void error(YamlNode at, String code, String message) {
        faults.error(file, at, code, message);
    }

    static boolean isMissing(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.isMissing();
    }

    /** The fields of a map; a fault if it is none. @param kind with its article, such as {@code a step} */
    Optional<Fields> fields(YamlNode at, YamlNode node, String kind, String example) {
        if (node instanceof YamlNode.Mapping map) {
            return Optional.of(new Fields(file, at, map, kind, kind, "", faults));
        }
        if (!isMissing(node)) {
            error(node, "bad-value", kind + " has to be a map, such as " + example);
        }
        return Optional.empty();
    }

    /** The items of a list; one that stands alone is a list of one. */
    static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    }

    /** All that can be read of a list, or of one that stands alone; a fault if nothing stands in it. */
    <T> List<T> list(YamlNode node, String what, Function<YamlNode, Optional<T>> read) {
        List<T> found = new ArrayList<>();
        for (YamlNode item : items(node)) {
            read.apply(item).ifPresent(found::add);
        }
        if (items(node).isEmpty()) {
            error(node, "bad-value", what + " is empty; name one at least, or leave it out");
        }
        return found;
    }

    /** A text. @param what as in {@code "queue" has to be a text} */
    Optional<YamlNode.Scalar> text(YamlNode node, String what) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.isMissing() ? Optional.empty() : Optional.of(scalar);
        }
        error(node, "bad-value", '"' + what + "\" has to be a text, not a list or a map");
        return Optional.empty();
    }

    Optional<String> skill(YamlNode node, String what) {
        return known(node, what, names.skills(), "skill");
    }

    Optional<String> queue(YamlNode node, String what) {
        return known(node, what, names.queues(), "queue");
    }

    Optional<String> agent(YamlNode node, String what) {
        return known(node, what, names.agents(), "agent");
    }

    /** A name that is one of {@code legal}. @param noun as in {@code no queue is named} */
    Optional<String> known(YamlNode node, String what, Set<String> legal, String noun) {
        return text(node, what).filter(name -> isKnown(name, legal, noun)).map(YamlNode.Scalar::text);
    }

    /** A name that is one of {@code legal}, or any name if those are not known. */
    Optional<String> known(YamlNode node, String what, Optional<Set<String>> legal, String noun) {
        return legal.isPresent() ? known(node, what, legal.get(), noun) : name(node, what);
    }

    /** A name of no list. */
    Optional<String> name(YamlNode node, String what) {
        Optional<YamlNode.Scalar> text = text(node, what);
        if (text.isPresent() && !Values.isName(text.get().text())) {
            error(text.get(), "bad-name", Values.NAME_HINT);
            return Optional.empty();
        }
        return text.map(YamlNode.Scalar::text);
    }

    boolean isKnown(YamlNode.Scalar name, Collection<String> legal, String noun) {
        if (legal.contains(name.text())) {
            return true;
        }
        error(name, "unknown-" + noun.replace(' ', '-'), "no " + noun + " is named \"" + name.text() + '"'
                + question(name.text(), legal));
        return false;
    }

    /** The nearest legal name, while a report still lists the fault. */
    String question(String wrong, Collection<String> legal) {
        boolean listed = faults.count() < FaultReport.MOST_LISTED;
        return listed ? Faults.didYouMean(wrong, legal) : "";
    }

    /** The queue of a map that may name one; a fault leaves it out. */
    Optional<String> queueOf(Fields fields) {
        return fields.node("queue").flatMap(node -> queue(node, "queue"));
    }

    /** A whole number. @param what as in {@code the priority was 200} */
    OptionalInt number(YamlNode node, String what, int lowest, int highest) {
        Optional<YamlNode.Scalar> text = text(node, what);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt number = Values.integer(text.get().text());
        if (number.isPresent() && number.getAsInt() >= lowest && number.getAsInt() <= highest) {
            return number;
        }
        error(text.get(), "bad-number", number.isPresent()
                ? what + " was " + text.get().text() + "; use " + lowest + " to " + highest
                : "a whole number has to stand here: " + lowest + " to " + highest);
        return OptionalInt.empty();
    }

    /** A time with its unit. @param what as in {@code after was 40d} */
    Optional<Duration> time(YamlNode node, String what, Duration lowest, Duration highest) {
        Optional<YamlNode.Scalar> text = text(node, what);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> time = Values.duration(text.get().text());
        if (time.isEmpty()) {
            error(text.get(), "bad-duration", Values.DURATION_HINT);
            return Optional.empty();
        }
        if (time.get().compareTo(lowest) < 0 || time.get().compareTo(highest) > 0) {
            error(text.get(), "bad-duration", what + " was " + text.get().text() + "; use "
                    + Values.show(lowest) + " to " + Values.show(highest));
            return Optional.empty();
        }
        return time;
    }

    /** One of a closed set, by its name. */
    <E extends Enum<E>> Optional<E> choice(YamlNode node, String what, E[] choices) {
        Optional<YamlNode.Scalar> text = text(node, what);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (E choice : choices) {
            if (choice.name().equals(text.get().text())) {
                return Optional.of(choice);
            }
        }
        error(text.get(), "bad-value", '"' + what + "\" was " + text.get().text() + "; use "
                + Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", ")));
        return Optional.empty();
    }

    /** Makes a record; what it refuses is a fault at {@code at}. */
    <T> Optional<T> make(YamlNode at, Supplier<T> record) {
        try {
            return Optional.of(record.get());
        } catch (IllegalArgumentException refused) {
            error(at, "bad-value", refused.getMessage());
            return Optional.empty();
        }
    }
}
