package org.strowger.core.flow;

/**
 * Runs flows inside decide: a pure function of (session, event, what {@link FlowCall} shows). Allocates
 * nothing once warm. Called on the decide thread alone; keeps no reference to a {@code FlowCall}.
 *
 * <p>The engine calls {@link #start} first, then any of the others in the order in which things happen,
 * and none after {@link FlowCall#hangup}, {@link #taken} or {@link #hangup}. While the call waits in a queue, keys and
 * deadlines come in for its comfort flow, if one runs; while it talks to somebody they do not come in.
 * {@link #queueLeft} or {@link #agentLeft} ends that.
 */
public interface FlowMachine {
    /** A session for the pool. */
    FlowSession newSession();

    /** The call enters a main flow. */
    void start(FlowSession session, int flow, FlowCall call);

    /** A key was pressed. @param key ASCII 0 to 9, *, #, A to D */
    void key(FlowSession session, int key, FlowCall call);

    /** What {@link FlowCall#endPlay} named is over. @param failed whether it could not be played */
    void playFinished(FlowSession session, long playId, boolean failed, FlowCall call);

    /** The adapter refused what {@link FlowCall#endPlay} named, or lost it. */
    default void playRefused(FlowSession session, long playId, FlowCall call) {
        playFinished(session, playId, true, call);
    }

    /** The deadline set last, and not cleared since, is due. */
    void deadline(FlowSession session, FlowCall call);

    /** The call left its queue without an agent and goes on in the flow. */
    void queueLeft(FlowSession session, QueueExit exit, FlowCall call);

    /** The agent, or whom {@link FlowCall#dial} has reached, is gone and the caller is still there. */
    void agentLeft(FlowSession session, FlowCall call);

    /**
     * What {@link FlowCall#collectSecretly} named is over.
     *
     * @param token for what was collected; empty if nothing was; valid during the invocation
     */
    default void collected(FlowSession session, long collectId, CollectEnd how, int length, boolean luhn,
            CharSequence token, FlowCall call) {}

    /** What {@link FlowCall#startRecording} named is over. @param lengthNs of what was recorded */
    default void recorded(FlowSession session, long recordingId, Recorded how, long lengthNs, FlowCall call) {}

    /** How a recording ended: it was stopped, its line is gone, or it could not be. */
    enum Recorded { STOPPED, HANGUP, FAILED }

    /** The line is where it was before {@link FlowCall#transfer} or {@link FlowCall#dial}. */
    default void transferFailed(FlowSession session, TransferFailure why, FlowCall call) {}

    /** Why a transfer came to nothing. */
    enum TransferFailure { FAILED, BUSY, NO_ANSWER }

    /** What {@link FlowCall#endInvoke} named is over. */
    default void invokeEnded(FlowSession session, long invokeId, InvokeAnswer answer, FlowCall call) {}

    /**
     * Something happened that the host names.
     *
     * @param name what follows {@code host.} in flows; valid during the invocation
     * @return whether the flow has a handler for it
     */
    default boolean hostEvent(FlowSession session, CharSequence name, FlowCall call) {
        return false;
    }

    /** The comfort flow that a queue of the centre names for its callers, or -1. */
    default int comfortOf(int queue) {
        return -1;
    }

    /**
     * The call waits in a queue, and a comfort flow begins for it. No call comes here while one runs.
     *
     * @param flow the one that {@link FlowCall#enqueue} named, or that of the queue
     * @param alone whether no flow sent the call: the session is as it comes from the pool
     */
    default void comfortBegins(FlowSession session, int flow, boolean alone, FlowCall call) {
        throw new IllegalStateException("this machine has no comfort flows; give -1 for them");
    }

    /** An agent answered, or the call has left its queue: what plays is to stop, the comfort flow is over. */
    default void comfortEnds(FlowSession session, FlowCall call) { }

    /**
     * Whether the comfort flow wishes an agent's answer, and the end of the longest wait, to be held back
     * until the caller has typed something. The engine holds them back for 20 s at most.
     */
    default boolean holdsOffer(FlowSession session) {
        return false;
    }

    /**
     * An agent has answered the call; what {@link FlowCall#endPlay} sends now is heard by him alone, before
     * he is connected. Returns whether there is anything.
     */
    default boolean whispers(FlowSession session, FlowCall call) {
        return false;
    }

    /** The call leaves its flow, though its caller is still there: what its node has begun ends. */
    default void taken(FlowSession session, FlowCall call) { }

    /** The caller hung up. No effect on media may follow. */
    void hangup(FlowSession session, FlowCall call);

    /** Why a call came back from its queue. */
    enum QueueExit { TIMEOUT, CLOSED, NO_AGENTS }
}
