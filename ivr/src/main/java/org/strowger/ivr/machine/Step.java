package org.strowger.ivr.machine;

import org.strowger.ivr.compile.Row;

/** What a step leads to: a route's number, or one of these. */
final class Step {
    /** The call waits in its node. */
    static final int STAY = -10;
    /** The flow ends. */
    static final int END = Row.TO_END;
    /** Nothing caught an error: hang up, cause failed. */
    static final int FAIL = -11;

    private Step() {}
}
