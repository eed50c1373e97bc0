package org.strowger.core.flow;

/**
 * What one call's flow has to remember. Pooled: the engine takes one when a call enters a flow and
 * gives it back when the call ends; {@link FlowMachine#start} makes it as new.
 */
public interface FlowSession {
    /** Adds all that is remembered to a digest: equal sessions, equal digests. */
    default long digest(long digest) {
        return digest;
    }
}
