package org.strowger.core.internal.decide;

/** What becomes of a version of the flows. The order is part of the journal format: extend at the end only. */
public enum FlowVersionChange {
    /** Calls begin it from now on. */
    DEPLOYED,
    /** Some callers begin it, or others than before. */
    CANARY,
    /** It was on trial; all calls begin it from now on. */
    PROMOTED,
    /** It was on trial; no caller begins it any more. */
    ROLLED_BACK,
    /** Its last call is over, and no other will begin it. */
    FREED
}
