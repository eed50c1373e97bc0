package org.strowger.ivr.language;

import java.time.Duration;
import java.util.List;

/** What the value of a field looks like. */
public sealed interface Shape {
    /** A whole number in a range. */
    record Whole(int lowest, int highest) implements Shape {}

    /** A time in a range, with its unit. */
    record Span(Duration lowest, Duration highest) implements Shape {}

    /** One of some words. */
    record OneOf(List<String> words) implements Shape {
        /** Copies the words. */
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /** A map whose own fields are a table. */
    record Group(List<Field> fields) implements Shape {
        /** Copies the fields. */
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** Everything else, by what it means. */
    enum Plain implements Shape {
        /** Any text. */
        TEXT,
        /** Free for people: a text, list or map. */
        FREE,
        /** A name of 2.1. */
        NAME,
        /** The name of a node of the same flow, or {@code end}. */
        NODE,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A language or a list of them. */
        LANGUAGES,
        /** A prompt's id, or a list of ids and values (2.8). */
        SAY,
        /** {@code true}, {@code false}, or prompts. */
        CONFIRM,
        /** An expression (2.6). */
        EXPRESSION,
        /** End keys: one, a list, or {@code none} (I6). */
        KEYS,
        /** Number of digits: {@code 4} or {@code 6-10}. */
        LENGTHS,
        /** Keys or patterns to nodes (I2). */
        CHOICES,
        /** Single keys to nodes. */
        KEY_ROUTES,
        /** What silence or a wrong entry does (I13). */
        RETRY,
        /** Names of events to nodes or {@code ignore} (2.4). */
        EVENTS,
        /** Cases of a branch. */
        CASES,
        /** Variables to values. */
        VALUES,
        /** A variable, or a map of variable to result. */
        RESULT,
        /** Names to types (2.5). */
        TYPES,
        /** Names to schedules (2.7). */
        HOURS,
        /** Local names to files. */
        FILES,
        /** Skills and levels, as a centre writes what a queue needs. */
        SKILLS,
        /** Prompts, or {@code {music: ID}}. */
        SOUND,
        /** Names to nodes of a flow. */
        NODES
    }
}
