package org.strowger.core.center.rule;

/** A number that a condition compares. Each says of what it is, and its unit. */
public enum Measure {
    /** Of the call: time since it entered the queue, in ns. */
    WAITED_NS("waited", Of.CALL, Unit.TIME),
    /** Of the call: time since its last step, or since it entered, in ns. */
    SINCE_STEP_NS("sinceStep", Of.CALL, Unit.TIME),
    /** Of the call: its place among the queue's waiting calls, 1 for the one served next. */
    POSITION("position", Of.CALL, Unit.COUNT),
    /** Of the call: offers made in this queue. */
    OFFERS_MADE("offersMade", Of.CALL, Unit.COUNT),
    /** Of the call: offers in this queue that nobody answered. */
    OFFERS_MISSED("offersMissed", Of.CALL, Unit.COUNT),
    /** Of a queue: members who are signed in. */
    SIGNED_IN("signedIn", Of.QUEUE, Unit.COUNT),
    /** Of a queue: agents signed in, in any state, who may serve the call by what it needs now. */
    ELIGIBLE("eligible", Of.QUEUE, Unit.COUNT),
    /** Of a queue: eligible agents with a free slot and nothing in the way. */
    AVAILABLE("available", Of.QUEUE, Unit.COUNT),
    /** Of a queue: members who are signed in and NOT_READY. */
    AWAY("away", Of.QUEUE, Unit.COUNT),
    /** Of a queue: calls that wait in it, offered or not. */
    WAITING("waiting", Of.QUEUE, Unit.COUNT),
    /** Of a queue: calls that wait in it with the customer token of this call; 0 if it has none. */
    WAITING_OF_CUSTOMER("waitingOfCustomer", Of.QUEUE, Unit.COUNT),
    /** Of a queue: calls that wait in it and need now what this call needs. */
    WAITING_OF_NEED("waitingOfNeed", Of.QUEUE, Unit.COUNT),
    /** Of a queue: wait to be expected for what the call needs, in ns; perhaps no estimate. */
    EXPECTED_WAIT_NS("expectedWait", Of.QUEUE, Unit.TIME),
    /** Of a queue: how long its longest waiting call has waited, in ns; 0 if none waits. */
    LONGEST_WAIT_NS("longestWait", Of.QUEUE, Unit.TIME),
    /** Of a queue: its service level of today in per mille; no value before the first answer. */
    SERVICE_LEVEL("serviceLevel", Of.QUEUE, Unit.SHARE),
    /** Of a queue: ordinal of its {@link org.strowger.core.agent.OccupancyLevel}. */
    OCCUPANCY_LEVEL("occupancy", Of.QUEUE, Unit.LEVEL);

    /** What a measure belongs to. */
    public enum Of {
        /** The call that waits. */
        CALL,
        /** A queue: the call's own, or one that is named. */
        QUEUE
    }

    /** What a measure counts in. */
    public enum Unit {
        /** Nanoseconds. */
        TIME,
        /** A whole number. */
        COUNT,
        /** Per mille. */
        SHARE,
        /** The ordinal of an occupancy level. */
        LEVEL
    }

    private final String key;
    private final Of of;
    private final Unit unit;

    Measure(String key, Of of, Unit unit) {
        this.key = key;
        this.of = of;
        this.unit = unit;
    }

    /** Its key in YAML. */
    public String key() {
        return key;
    }

    /** What it belongs to. */
    public Of of() {
        return of;
    }

    /** What it counts in. */
    public Unit unit() {
        return unit;
    }
}
