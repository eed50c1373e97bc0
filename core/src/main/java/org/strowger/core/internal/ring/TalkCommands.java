package org.strowger.core.internal.ring;

import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;

/**
 * What the host asks for while people talk: one method for each such command of the ring. Any thread; answers
 * as {@link Commands} does. An agent of −1 is the only one on the call; a target is the index of a queue or an
 * agent, or −1 with a number.
 */
public interface TalkCommands {
    /** The agent puts the other side on hold. */
    Admission callHold(long callId, int agent);

    /** The agent takes the other side back. */
    Admission callRetrieve(long callId, int agent);

    /**
     * The agent hands the call over and leaves it.
     *
     * @param keepPlace with its priority and first enqueue time
     */
    Admission callTransfer(
            long callId, int agent, TransferTarget.Kind kind, int target, CharSequence number, boolean keepPlace);

    /** The agent asks a third party while the caller waits. */
    Admission callConsult(
            long callId, int agent, TransferTarget.Kind kind, int target, CharSequence number);

    /** The agent connects the two with whom he talked, and leaves. */
    Admission consultComplete(long callId, int agent);

    /** The agent ends the consultation and takes the caller back. */
    Admission consultCancel(long callId, int agent);

    /** Caller, agent and third party hear each other. */
    Admission callConference(long callId, int agent);

    /** One leg leaves the call and is hung up. */
    Admission partyDrop(long callId, long legId);

    /** One leg of a conference is not heard, or again. */
    Admission partyMute(long callId, long legId, boolean muted);

    /**
     * A supervisor listens to a call, or follows an agent.
     *
     * @param callId 0 to follow the agent
     * @param agent −1 for the call
     */
    Admission monitorStart(int supervisor, long callId, int agent, MonitorMode mode);

    /** A supervisor listens in another mode. */
    Admission monitorSwitch(int supervisor, MonitorMode mode);

    /** A supervisor listens no more. */
    Admission monitorStop(int supervisor);

    /** A supervisor takes the call that he listens to. */
    Admission takeOver(int supervisor);

    /** An agent is taken off every call that he is on. */
    Admission agentRelease(int agent);

    /** A call is recorded, or not, or its recording is masked. */
    Admission recordingControl(long callId, RecordingAct act);
}
