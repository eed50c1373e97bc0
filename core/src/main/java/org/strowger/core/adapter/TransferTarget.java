package org.strowger.core.adapter;

/**
 * To whom a person wants to transfer, or whom he wants to consult.
 *
 * @param kind how the text is to be read
 * @param text a name in the centre's configuration or a number; empty for none
 */
public record TransferTarget(Kind kind, String text) {
    /** No target, where none is needed. */
    public static final TransferTarget NONE = new TransferTarget(Kind.NONE, "");

    /** A queue of the centre. */
    public static TransferTarget queue(String name) {
        return new TransferTarget(Kind.QUEUE, name);
    }

    /** An agent of the centre. */
    public static TransferTarget agent(String name) {
        return new TransferTarget(Kind.AGENT, name);
    }

    /** A number, as it was dialled. */
    public static TransferTarget number(String digits) {
        return new TransferTarget(Kind.NUMBER, digits);
    }

    /** Hides a number. */
    @Override
    public String toString() {
        return "TransferTarget[" + kind + (kind == Kind.NUMBER || text.isEmpty() ? "" : " " + text) + "]";
    }

    /** Kinds of target. The order is part of the journal format: extend at the end only. */
    public enum Kind {
        /** None. */
        NONE,
        /** A queue, by its name. */
        QUEUE,
        /** An agent, by his name. */
        AGENT,
        /** A number. */
        NUMBER
    }
}
