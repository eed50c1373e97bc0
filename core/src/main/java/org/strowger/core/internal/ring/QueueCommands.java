package org.strowger.core.internal.ring;

import org.strowger.core.call.Medium;
import org.strowger.core.call.Preference;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.event.Admission;

/**
 * What the host asks of waiting calls, of queues and of contacts without a telephone line: one method for each
 * such command of the ring. Any thread; answers as {@link Commands} does. Queues, agents and customer segments
 * are named by index, a customer by the hash of the host's token.
 */
public interface QueueCommands {
    /** A call's priority. @param priority 0 to 100, or 102 for an emergency */
    Admission callPriority(long callId, int priority);

    /** By how much a call counts as older. */
    Admission callHeadStart(long callId, long headStartNs);

    /** How difficult a call is. @param difficulty 1 to 100 */
    Admission callDifficulty(long callId, int difficulty);

    /** The customer segment of a call. */
    Admission callSegment(long callId, int segment);

    /** Whose call it is. @param customer never 0 */
    Admission callCustomer(long callId, long customer);

    /**
     * A call enters a queue, for named agents first.
     *
     * @param priority 0 to 100, or −1 for the call's
     * @param agents indices, in the order of the preference
     */
    Admission callEnqueue(long callId, int queue, int priority, Preference preference, int[] agents);

    /** An agent takes a waiting call. @param supervisor whether a supervisor gives it to him */
    Admission callPick(long callId, int agent, boolean supervisor);

    /** A waiting call is taken out of its queue. @param why 100 characters at most */
    Admission callWithdraw(long callId, boolean supervisor, String why);

    /** Nobody is offered a queue's calls. @param forNs 0 until unfrozen @param why 100 characters at most */
    Admission queueFreeze(int queue, long forNs, String why);

    /** A queue's calls are offered again. */
    Admission queueUnfreeze(int queue);

    /** Whether a queue lets calls in. @param forNs 0 until changed @param why 100 characters at most */
    Admission queueDoor(int queue, QueueDoor door, long forNs, String why);

    /**
     * A contact without a telephone line enters a queue.
     *
     * @param priority 0 to 100, or −1 for its segment's or the queue's
     * @param segment −1 for none
     * @param customer 0 for none
     */
    Admission contactBegin(long callId, Medium medium, int queue, int priority, int segment, long customer);

    /** The agent takes or refuses the offer of a contact. */
    Admission offerReply(long callId, long offerId, boolean accepted);

    /** One side has left a contact. */
    Admission contactEnd(long callId, boolean byAgent);
}
