package org.strowger.core.explain;

/**
 * A call in a queue: its place among all that wait, and what it asks for.
 *
 * @param callId the leg that brought it
 * @param queue its queue; empty for a call to a named agent, past all queues
 * @param priorityClass first key of its place, higher first; 101 is overdue, 102 an emergency
 * @param effectiveNs second key: effective enqueue time in ns of engine time, earlier first; head starts
 *     make it earlier
 * @param entry last key: a number that grows with each entry into a queue
 * @param position its rank in the queue, 1 for the call served next; 0 outside of queues
 * @param waitedNs how long it has waited in this queue
 * @param needs the skills and levels it asks for now, in words
 * @param pool who of the members it is open to now, in words; past all queues, for whom it is and why
 * @param steps widening steps whose moment has come, done or skipped
 * @param offersMade in this stay, before this decision
 * @param ringing how many agents it rings at already
 */
public record WaitingCall(
        long callId, String queue, int priorityClass, long effectiveNs, long entry, int position, long waitedNs,
        String needs, String pool, int steps, int offersMade, int ringing) {}
