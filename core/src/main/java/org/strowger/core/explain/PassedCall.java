package org.strowger.core.explain;

/**
 * A call that stood before the one that was served.
 *
 * @param callId the leg that brought it
 * @param queue its queue
 * @param priorityClass of its place
 * @param effectiveNs of its place
 * @param why the agent was not asked to take it
 * @param detail more of it; empty if there is no more
 */
public record PassedCall(
        long callId, String queue, int priorityClass, long effectiveNs, Rejection why, String detail) {}
