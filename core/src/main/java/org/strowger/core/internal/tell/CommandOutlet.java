package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;

/** Where the telephony commands of one adapter go. */
public interface CommandOutlet {
    /** The record of the adapter's connection is told now: what follows was decided in that connection. */
    void connectionBegan(long epoch);

    /** Takes a copy of one command; false if there was no room, in which case the outlet gives its adapter up. */
    boolean offer(DirectBuffer buffer, int offset, int length);
}
