package org.strowger.examples.dayreplay.data;

import java.util.List;

/** What a caller of the bank wants. A type that can wait has a queue and a skill of its own name. */
public enum CallType {
    /** Regular banking. */
    PS("regular", '1'),
    /** Stock exchange. */
    NE("stock exchange", '2'),
    /** Customers to be. */
    NW("new customers", '3'),
    /** Internet support. */
    IN("internet support", '4'),
    /** In English. */
    PE("English", '5'),
    /** Calls back. */
    TT("call-back", '6'),
    /** One call in January, which the source does not explain and which hung up in the IVR; it has no queue. */
    AA("not explained", '\0');

    private static final List<CallType> QUEUES = List.of(PS, NE, NW, IN, PE, TT);

    private final String title;
    private final char key;

    CallType(String title, char key) {
        this.title = title;
        this.key = key;
    }

    /** The types that have a queue. */
    public static List<CallType> queues() {
        return QUEUES;
    }

    /** In words. */
    public String title() {
        return title;
    }

    /** Whether its callers can wait for an agent. */
    public boolean hasQueue() {
        return key != '\0';
    }

    /** The key that leads to its queue; of no use without a queue. */
    public char key() {
        return key;
    }
}
