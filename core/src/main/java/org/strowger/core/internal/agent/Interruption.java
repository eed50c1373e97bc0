package org.strowger.core.internal.agent;

import java.util.Arrays;

/**
 * Which medium may interrupt which, by number. One for all agents of a centre; another configuration changes
 * it, on the decide thread.
 */
public final class Interruption {
    /** By arriving medium: a bit for each that it may interrupt. */
    private final int[] interrupts;

    /** Nothing interrupts anything. @param media how many there are */
    public Interruption(int media) {
        interrupts = new int[media];
    }

    /** Nothing interrupts anything any more. */
    public void clear() {
        Arrays.fill(interrupts, 0);
    }

    /** From now on contacts of one medium may interrupt those of another, or of its own. */
    public void allow(int present, int arriving) {
        interrupts[arriving] |= 1 << present;
    }

    /** Whether contacts of one medium may interrupt those of another, or of its own. */
    public boolean allows(int present, int arriving) {
        return (interrupts[arriving] & 1 << present) != 0;
    }

    /** The media that one may interrupt, a bit each. */
    int interruptedBy(int arriving) {
        return interrupts[arriving];
    }
}
