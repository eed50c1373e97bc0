package org.strowger.ivr.model;

import java.util.List;
import org.strowger.core.flow.PromptKind;
import org.strowger.ivr.expression.Expression;

/** What is played as one command: prompts and spoken values in order. */
public record Say(List<Item> items) {
    /** Nothing. */
    public static final Say NOTHING = new Say(List.of());

    /** Copies the items. */
    public Say {
        items = List.copyOf(items);
    }

    /** Whether it tells of the queue waited in, and so may not be played at all. */
    public boolean tellsOfQueue() {
        return items.stream().anyMatch(Item.Waited.class::isInstance);
    }

    /** One thing to play. */
    public sealed interface Item {
        /** A prompt by its id. */
        record Prompt(String id) implements Item {}

        /** A value, spoken. @param currency code for money, else empty */
        record Value(PromptKind kind, Expression value, String currency) implements Item {}

        /** The caller's place in the queue that he waits in, or how long he will still wait. */
        record Waited(PromptKind kind) implements Item {}

        /** When a schedule next opens. @param schedule its number in the bundle */
        record Opens(int schedule) implements Item {}
    }
}
