package org.strowger.core.yaml;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Stands between parser and composer. What the language does not have (aliases, anchors, tags, merge
 * keys, a second document) becomes a fault at its place and is repaired, so that one run finds all;
 * beyond a cap it stops the file. The composer's own errors for these carry no position.
 *
 * <p>It follows the nesting of maps and lists with a stack of its own, because only a key can be too
 * long for a key, and the value of a merge key raises no faults of its own.
 */
final class Guard implements Parser {
    /** A cap was passed and its fault recorded: nothing more of the file is read. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("a cap was passed; its fault is recorded", null, false, false);
        }
    }

    private static final class Level {
        final boolean map;
        boolean keyNext;
        String lastKey = "";

        Level(boolean map) {
            this.map = map;
            this.keyNext = map;
        }
    }

    private static final Level DOCUMENT = new Level(false);
    private static final int NOT_QUIET = -1;

    private final Parser parser;
    private final String file;
    private final YamlLimits limits;
    private final Faults faults;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Mark> repaired = Collections.newSetFromMap(new IdentityHashMap<>());
    private Event next;
    private Mark last;
    private boolean ended;
    private boolean swallowedComma;
    private int documents;
    private int events;
    private int quietAt = NOT_QUIET;

    Guard(Parser parser, String file, YamlLimits limits, Faults faults) {
        this.parser = parser;
        this.file = file;
        this.limits = limits;
        this.faults = faults;
    }

    /** Start of the last event seen; null before the first. */
    Mark last() {
        return last;
    }

    /** Whether a node that starts here was repaired, so that its faults are known already. */
    boolean isRepaired(Mark start) {
        return repaired.contains(start);
    }

    /** Whether a tag, reported as a fault, took a comma in: what follows it makes no sense then. */
    boolean swallowedComma() {
        return swallowedComma;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        Event event = peekEvent();
        return event != null && event.is(choice);
    }

    @Override
    public Event peekEvent() {
        if (next == null && !ended) {
            Event event = parser.peekEvent();
            next = event == null ? null : check(event);
        }
        return next;
    }

    @Override
    public Event getEvent() {
        Event event = peekEvent();
        if (!ended) {
            parser.getEvent();
            next = null;
        }
        return event;
    }

    private Event check(Event event) {
        last = event.getStartMark();
        if (++events > limits.events()) {
            throw stop("too-many", "the file has more than " + limits.events()
                    + " values; split it");
        }
        switch (event.getEventId()) {
            case DocumentStart:
                return checkDocument(event);
            case MappingStart:
                return checkMapping((MappingStartEvent) event);
            case SequenceStart:
                return checkSequence((SequenceStartEvent) event);
            case MappingEnd:
            case SequenceEnd:
                levels.pop();
                nodeEnds("");
                return event;
            case Alias:
                return checkAlias((AliasEvent) event);
            case Scalar:
                return checkScalar((ScalarEvent) event);
            default:
                return event;
        }
    }

    private Event checkDocument(Event event) {
        if (++documents == 1) {
            return event;
        }
        error("one-document", "a second document starts here; a file holds one, remove the ---");
        ended = true;
        return new StreamEndEvent(event.getStartMark(), event.getStartMark());
    }

    private Event checkMapping(MappingStartEvent event) {
        checkProperties(event, event.getTag(), "");
        enter(true);
        return new MappingStartEvent(null, null, true, event.getStartMark(), event.getEndMark(),
                event.getFlowStyle());
    }

    private Event checkSequence(SequenceStartEvent event) {
        checkProperties(event, event.getTag(), "");
        enter(false);
        return new SequenceStartEvent(null, null, true, event.getStartMark(), event.getEndMark(),
                event.getFlowStyle());
    }

    private Event checkAlias(AliasEvent event) {
        error("no-alias", "YAML aliases are not part of the language; write the value out");
        repaired.add(event.getStartMark());
        nodeEnds("");
        return text("", event.getStartMark(), event.getEndMark(), DumperOptions.ScalarStyle.PLAIN);
    }

    private Event checkScalar(ScalarEvent event) {
        checkProperties(event, event.getTag(), event.getValue());
        boolean key = level().keyNext;
        String value = event.getValue();
        int most = key ? limits.key() : limits.scalar();
        if (value.length() > most && value.codePointCount(0, value.length()) > most) {
            throw stop("too-long", (key ? "a key" : "a value") + " is longer than " + most
                    + " characters; shorten it");
        }
        boolean merge = event.isPlain() && value.equals("<<");
        if (merge) {
            error("no-merge",
                    "merge keys are not part of the language; use defaults: or a sub-flow");
            repaired.add(event.getStartMark());
        }
        nodeEnds(value);
        if (merge && key && quietAt == NOT_QUIET) {
            quietAt = levels.size();
        }
        return text(value, event.getStartMark(), event.getEndMark(), event.getScalarStyle());
    }

    private void checkProperties(NodeEvent event, String tag, String value) {
        if (event.getAnchor() != null) {
            error("no-alias", "YAML anchors are not part of the language; remove it");
            repaired.add(event.getStartMark());
        }
        if (tag == null) {
            return;
        }
        repaired.add(event.getStartMark());
        Level level = level();
        if (level.map && !level.keyNext && SyntaxFault.isCondition(level.lastKey)) {
            String word = tag.replaceFirst("^tag:yaml.org,2002:", "not ").replaceFirst("^!", "");
            int comma = word.indexOf(',');
            swallowedComma |= comma >= 0;
            String condition = comma < 0 ? word + " " + value : word.substring(0, comma);
            error("expr-bang", SyntaxFault.bang(condition.strip()));
        } else {
            swallowedComma |= tag.indexOf(',', tag.startsWith("tag:yaml.org,2002:") ? 18 : 0) >= 0;
            error("no-tag", "YAML tags are not allowed");
        }
    }

    private void enter(boolean map) {
        if (levels.size() == limits.depth()) {
            throw stop("too-deep", "lists and maps stand more than " + limits.depth()
                    + " deep inside each other; flatten them");
        }
        levels.push(new Level(map));
    }

    /** A node is complete: in a map, keys and values take turns. */
    private void nodeEnds(String text) {
        Level level = level();
        if (!level.map) {
            return;
        }
        if (level.keyNext) {
            level.lastKey = text;
        } else if (quietAt == levels.size()) {
            quietAt = NOT_QUIET;
        }
        level.keyNext = !level.keyNext;
    }

    private Level level() {
        return levels.isEmpty() ? DOCUMENT : levels.peek();
    }

    private void error(String code, String message) {
        if (quietAt == NOT_QUIET) {
            faults.error(file, last.getLine() + 1, last.getColumn() + 1, code, message);
        }
    }

    private Stopped stop(String code, String message) {
        faults.error(file, last.getLine() + 1, last.getColumn() + 1, code, message);
        return new Stopped();
    }

    private static ScalarEvent text(String value, Mark start, Mark end, DumperOptions.ScalarStyle style) {
        return new ScalarEvent(null, null, new ImplicitTuple(true, true), value, start, end, style);
    }
}
