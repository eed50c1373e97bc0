package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;

/** Takes the effects that are meant for the host's handlers. Tell thread; keeps nothing of the buffer. */
@FunctionalInterface
public interface HandlerOutlet {
    /** One effect: a question, or that its answer is not awaited any more. */
    void told(DirectBuffer buffer, int offset, int length);
}
