package org.strowger.core.explain;

import java.util.List;

/**
 * Why a call waits, as all stood after a record.
 *
 * @param moment that record
 * @param call who waits
 * @param ringing names of the agents whom it rings at
 * @param rejected everyone else and why he was not asked, in the order of the configuration
 */
public record WaitExplanation(Moment moment, WaitingCall call, List<String> ringing, List<Rejected> rejected)
        implements Explanation {
    /** Copies the lists. */
    public WaitExplanation {
        ringing = List.copyOf(ringing);
        rejected = List.copyOf(rejected);
    }

    @Override
    public String text() {
        return Prose.of(this);
    }

    @Override
    public String json() {
        return Structure.of(this);
    }
}
