package org.strowger.core.agent;

import java.util.List;

/**
 * Why an agent takes no calls: a word that every centre knows, or a code that this one configures under
 * {@code reasons}. Two are equal if their names are. Immutable.
 *
 * @param name as it stands in {@code center.yml}, or one of the constants' names
 */
public record NotReadyReason(String name) {
    /** Not said. */
    public static final NotReadyReason NONE = new NotReadyReason("NONE");
    /** A break. */
    public static final NotReadyReason BREAK = new NotReadyReason("BREAK");
    /** Lunch. */
    public static final NotReadyReason LUNCH = new NotReadyReason("LUNCH");
    /** A meeting. */
    public static final NotReadyReason MEETING = new NotReadyReason("MEETING");
    /** Training. */
    public static final NotReadyReason TRAINING = new NotReadyReason("TRAINING");
    /** Other work. */
    public static final NotReadyReason OTHER_WORK = new NotReadyReason("OTHER_WORK");
    /** Set by the engine: too many offers in a row were missed or refused. */
    public static final NotReadyReason MISSED = new NotReadyReason("MISSED");
    /** Set by the engine: his phone cannot be reached, or too many offers in a row failed. */
    public static final NotReadyReason TECHNICAL = new NotReadyReason("TECHNICAL");

    private static final List<NotReadyReason> COMMON =
            List.of(NONE, BREAK, LUNCH, MEETING, TRAINING, OTHER_WORK, MISSED, TECHNICAL);

    /** Checks that there is a name. */
    public NotReadyReason {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "reason: the name was blank; use a constant, or a code of center.yml");
        }
    }

    /** A code that the centre configures. */
    public static NotReadyReason code(String name) {
        return new NotReadyReason(name);
    }

    /**
     * The words that every centre knows. Their order is part of the journal format; more may only follow at
     * the end.
     */
    public static List<NotReadyReason> common() {
        return COMMON;
    }
}
