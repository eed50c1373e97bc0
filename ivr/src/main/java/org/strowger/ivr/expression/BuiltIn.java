package org.strowger.ivr.expression;

/** Values that every flow may read without declaring them (2.5). */
public enum BuiltIn {
    /** {@code call.id}, digits. */
    CALL_ID("call.id"),
    /** {@code call.from}, digits; empty if the number is withheld or none. */
    CALL_FROM("call.from"),
    /** {@code call.to}, digits. */
    CALL_TO("call.to"),
    /** {@code call.input}, the keys typed last, digits. */
    CALL_INPUT("call.input"),
    /** {@code call.end}, the name of the end key, or empty; text. */
    CALL_END("call.end"),
    /** {@code call.last}, the name of the last input event; text. */
    CALL_LAST("call.last"),
    /** {@code call.reason}, why it was raised; text. */
    CALL_REASON("call.reason"),
    /** {@code call.language}, may be set; an enum of the flow's languages. */
    CALL_LANGUAGE("call.language"),
    /** {@code call.priority}, may be set; 0 to 100. */
    CALL_PRIORITY("call.priority"),
    /** {@code now}, the time of day in the flow's zone. */
    NOW("now"),
    /** {@code today}, the date in the flow's zone. */
    TODAY("today"),
    /** {@code queue.NAME.wait}, a duration. */
    QUEUE_WAIT("wait"),
    /** {@code queue.NAME.waiting}, an int. */
    QUEUE_WAITING("waiting"),
    /** {@code queue.NAME.agents}, an int. */
    QUEUE_AGENTS("agents"),
    /** {@code queue.NAME.open}, a bool. */
    QUEUE_OPEN("open"),
    /** {@code hours.NAME}, an enum of the schedule's states. */
    HOURS("hours");

    private final String word;

    BuiltIn(String word) {
        this.word = word;
    }

    /** The name, or for a queue's value its last part. */
    public String word() {
        return word;
    }
}
