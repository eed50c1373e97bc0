package org.strowger.core.internal.decide;

/** Hands over the configurations that commands name. */
public interface CenterChanges {
    /**
     * The change to a configuration, worked out beforehand, or now when a journal is decided again.
     *
     * @param number how many configurations there were before it
     * @param hash which one it is
     * @throws IllegalStateException if it cannot be had
     */
    CenterChange at(int number, String hash);

    /**
     * The flows of a configuration that differs from the present one in them alone.
     *
     * @param hash which configuration it is
     * @throws IllegalStateException if it cannot be had
     */
    FlowCandidate candidate(String hash);
}
