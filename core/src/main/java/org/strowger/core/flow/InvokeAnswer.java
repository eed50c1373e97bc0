package org.strowger.core.flow;

/** What a handler of the host answered. Valid during one invocation of a {@link FlowMachine}; decide thread. */
public interface InvokeAnswer {
    /** What became of the question. The order is part of the journal format: extend at the end only. */
    enum Outcome {
        /** The results are there and as the handler declares them. */
        ANSWERED,
        /** The handler could not answer. */
        FAILED,
        /** It answered something else than it declares. */
        WRONG_RESULT
    }

    /** What became of the question. */
    Outcome outcome();

    /** Whether there is a result of that name. @param name empty for the only one */
    boolean has(String name);

    /** A result as flows write it; empty if there is none. Valid during the invocation. */
    CharSequence value(String name);
}
