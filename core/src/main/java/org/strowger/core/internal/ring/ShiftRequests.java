package org.strowger.core.internal.ring;

import org.strowger.core.event.Admission;

/**
 * What the host asks of agents beyond coming and going: one method for each such command of the ring. Any
 * thread; answers as {@link Commands} does. Agents, queues, reasons and codes are named by their numbers in
 * the centre.
 */
public interface ShiftRequests {
    /** An agent signs in to these of his queues and no others. */
    Admission signInTo(int agent, boolean ready, int reason, int[] queues);

    /** The agent needs more time after a call. */
    Admission extendWrapUp(int agent, long byNs);

    /** The agent says what a call was about. @param code −1 for none */
    Admission disposition(int agent, long callId, int code, boolean hard);

    /** The agent is on a call of his own. */
    Admission ownCallBegin(int agent);

    /** That call is over. */
    Admission ownCallEnd(int agent);

    /** The agent leaves one of his queues for now, or comes back. */
    Admission optOut(int agent, int queue, boolean out);

    /** The agent asks for the break that he has earned. */
    Admission breakRequest(int agent);

    /** The agent no longer asks for it. */
    Admission breakCancel(int agent);

    /** How difficult the calls may be that the agent takes. @param limit 1 to 100 */
    Admission difficultyLimit(int agent, int limit);

    /** Somebody logs the agent off. @param calls ordinal of what becomes of his calls */
    Admission forceOff(int agent, int calls, String who, String why);

    /** Somebody sets the agent ready, or not ready. */
    Admission forceState(int agent, boolean ready, int reason, String who, String why);
}
