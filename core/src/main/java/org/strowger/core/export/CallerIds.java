package org.strowger.core.export;

/**
 * What an exporter may say about a caller. Facts hold no caller number, so that none is written unless the host
 * gives it here, by token or in clear as its {@code eventCallerIds} says. Called on the tell thread.
 */
@FunctionalInterface
public interface CallerIds {
    /** Says nothing; the default. */
    CallerIds NONE = callId -> "";

    /** The number or token to write for a call, or an empty text. */
    String of(long callId);
}
