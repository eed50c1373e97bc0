package org.strowger.core.internal.call;

/** How far somebody is who takes part in a call. */
public enum PartyStage {
    /** He is rung. */
    RINGING,
    /** He has answered; the bridge is on its way. */
    ANSWERED,
    /** He takes part. */
    TALKING,
    /** His leg is gone, and he is free; only the reason is still open. */
    GONE
}
