package org.strowger.core.internal.rule;

import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.center.rule.Measure;

/**
 * What conditions ask about one call in one queue at one moment. Queues and agents are named by their
 * index in the centre. Asked on the decide thread; answers allocate nothing.
 */
public interface RuleFacts {
    /** A measure has no value at the moment. */
    long NO_VALUE = Long.MIN_VALUE;
    /** No such thing; any reason. */
    int NONE = -1;

    /** The queue that the call waits in, or asks to enter. */
    int queue();

    /**
     * A number, or {@link #NO_VALUE}.
     *
     * @param queue the one asked about; for a measure of the call its own
     */
    long measure(Measure measure, int queue);

    /** Members of a queue in a state. @param reason index of a reason of NOT_READY, or {@link #NONE} for any */
    int inState(int queue, AgentState state, int reason);

    /** Whether no member of a tier is signed in. */
    boolean tierEmpty(int queue, int tier);

    /** Whether an agent is in any state but LOGGED_OFF. */
    boolean agentSignedIn(int agent);

    /** Whether an agent is READY, with a free slot and nothing in the way. */
    boolean agentFree(int agent);

    /** How many of these agents are members of a queue and signed in. @param agents ascending */
    int signedInAmong(int queue, int[] agents);

    /** An attribute of the call, empty if it lacks it. @param name index in {@link RulePlan#attributes} */
    CharSequence attribute(int name);

    /** Index of the call's customer segment, or {@link #NONE}. */
    int segment();

    /** The call's medium. */
    Medium medium();

    /** Wall-clock time of the command, in ms since the epoch. */
    long wallMs();

    /** State of a queue's opening hours, numbered as in {@link org.strowger.core.hours.Schedule}. */
    int opening(int queue);
}
