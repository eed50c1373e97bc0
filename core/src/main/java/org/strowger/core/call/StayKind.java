package org.strowger.core.call;

/**
 * Why an agent is sought for a call, and talks with whom. The order is part of the journal format: extend at
 * the end only.
 */
public enum StayKind {
    /** Through a queue, for the caller: a segment that counts in the queue's measures. */
    QUEUE,
    /** For the caller, past all queues: the agent was named. */
    DIRECT,
    /** For another agent who asks; counts in no queue's measures, though he may wait in one. */
    CONSULT
}
