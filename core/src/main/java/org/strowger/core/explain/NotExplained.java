package org.strowger.core.explain;

import org.strowger.core.internal.json.Json;

/**
 * There is nothing to explain.
 *
 * @param why which of the cases it is
 * @param message one sentence: what was asked, what was found, what to ask instead
 */
public record NotExplained(Why why, String message) implements Explanation {
    /** Why there is nothing. */
    public enum Why {
        /** The journal holds no offer of that id. */
        NO_SUCH_OFFER,
        /** The journal ends before that record. */
        NO_SUCH_RECORD,
        /** No such call lived after that record. */
        NO_SUCH_CALL,
        /** The call lived, but waited in no queue. */
        NOT_WAITING
    }

    @Override
    public String text() {
        return message + "\n";
    }

    @Override
    public String json() {
        return new Json().object().field("found", false).field("why", why.name()).field("message", message).end()
                .line();
    }
}
