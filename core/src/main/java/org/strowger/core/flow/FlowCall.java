package org.strowger.core.flow;

/**
 * The call in hand, as a flow sees it and acts on it. Valid during one invocation of a
 * {@link FlowMachine}; decide thread only. Acting writes an effect, which is recorded before it is told.
 */
public interface FlowCall {
    /** Engine time in ns. */
    long nowNs();

    /** Wall-clock time as recorded with the command, in ms since the epoch. */
    long wallMs();

    /** The call's id. */
    long callId();

    /** The caller's number as characters; valid during the invocation. */
    CharSequence caller();

    /** The number called. */
    CharSequence called();

    /** An attribute that came with the call, by name; empty if there is none. Valid during the invocation. */
    CharSequence attribute(String name);

    /** Present priority, 0 to 100. */
    int priority();

    /** Sets the priority. @param priority 0 to 100 */
    void priority(int priority);

    /** Calls waiting in a queue of the centre. */
    int queueWaiting(int queue);

    /** Agents signed in who serve a queue. */
    int queueAgents(int queue);

    /** Whether a queue's opening hours include now. */
    boolean queueOpen(int queue);

    /** Estimated wait of a call that would enter now, in ns; 24 h if nobody serves the queue. */
    long queueWaitNs(int queue);

    /** Starts a list of things to play, as one command to the adapter. */
    void beginPlay(int language, int times);

    /** Adds a prompt by its index in the bundle. */
    void playPrompt(int prompt);

    /** Adds a value to be spoken. @param text ASCII, 64 characters at most: digits, a number, a date … */
    void playValue(PromptKind kind, CharSequence text);

    /** Sends the list. @return the play's id, told again by {@link FlowMachine#playFinished} */
    long endPlay();

    /** Stops what plays. Its end is still reported by the adapter; a flow drops what it does not await. */
    void stopPlay(long playId);

    /**
     * Starts a question to a handler of the host, as one effect.
     *
     * @param attempt 1 for the first
     */
    void beginInvoke(String handler, int attempt);

    /** Adds an argument, as flows write it. @param value 256 characters at most */
    void invokeArgument(String name, CharSequence value);

    /** Asks. @return the question's id, told again by {@link FlowMachine#invokeEnded} */
    long endInvoke();

    /** Nobody awaits that answer any more. */
    void cancelInvoke(String handler, long invokeId);

    /**
     * Has the adapter play the list begun by {@link #beginPlay} and collect digits in secret.
     *
     * @return an id, told again by {@link FlowMachine#collected}; 0 if the adapter cannot, and nothing was done
     */
    long collectSecretly(SecretCollect how);

    /** Collects no further. */
    void stopCollecting(long collectId);

    /** Masks the recording of the caller's line, if there is one, or ends that. */
    void maskRecording(boolean on);

    /**
     * Records the caller's line.
     *
     * @param silenceNs silence after which the adapter ends it; 0 if silence does not
     * @return an id, told again by {@link FlowMachine#recorded}; 0 if the adapter cannot, or records already
     */
    long startRecording(long silenceNs);

    /** Ends what {@link #startRecording} has begun; its end is told all the same. */
    void stopRecording(long recordingId);

    /**
     * Sends the caller's line to an address outside. If it arrives the call is over here, and
     * {@link FlowMachine#hangup} says so; else {@link FlowMachine#transferFailed}.
     *
     * @param to 128 characters at most
     * @return false if the adapter cannot: nothing was done
     */
    boolean transfer(CharSequence to, long ringNs);

    /**
     * Rings an address outside for the caller, who is bridged with whoever answers. When that side has left and
     * the caller is still there, {@link FlowMachine#agentLeft} says so; if nobody was reached
     * {@link FlowMachine#transferFailed}. While the two talk no keys come in.
     *
     * @param to 128 characters at most
     * @return false if the adapter cannot, or somebody is rung already: nothing was done
     */
    boolean dial(CharSequence to, long ringNs);

    /** Rings what {@link #dial} has begun to ring no longer. */
    void stopDialling();

    /**
     * Has the centre call back; the call itself goes on in its flow.
     *
     * @param number 64 characters at most
     * @param keepsPlace whether the place counts that the call had in that queue, one of the last five that it was in
     * @param tries dials at most
     * @param gapNs from one dial to the next
     * @return false if that is impossible: the call has no line, or the queue is for other media or gone
     */
    boolean callBack(int queue, CharSequence number, boolean keepsPlace, int tries, long gapNs);

    /** Names how the call ended, for reports. */
    void outcome(String name);

    /** Adds a value to what is recorded of the call, such as an answer of a survey. @param value as flows write it */
    void result(String name, CharSequence value);

    /** Starts music, replacing what was on. A play silences it. @param prompt index in the bundle, or -1 to stop it */
    void music(int prompt);

    /** Sets the one deadline of this call, replacing the one before. */
    void deadlineAt(long atNs);

    /** Takes the deadline back. */
    void clearDeadline();

    /**
     * Puts the call into a queue. When the answer is {@link QueueEntry#ENTERED} the flow must return at
     * once; the machine hears of it again by {@code comfortBegins}, {@code queueLeft} or {@code agentLeft}.
     *
     * @param priority 0 to 100, or -1 for the call's
     * @param skills index in {@link FlowBundle#addedSkills}: asked of agents beside what the queue asks, for as
     *     long as no agent has the call, also in queues that it overflows to; or -1
     * @param maxWaitNs 0 for the queue's own limit
     * @param comfort flow that the caller hears meanwhile, or -1 for the queue's own
     */
    QueueEntry enqueue(int queue, int priority, int skills, long maxWaitNs, int comfort);

    /** Whether an agent has transferred the call, or handed it over, since {@link #enqueue}. */
    default boolean wasTransferred() {
        return false;
    }

    /**
     * The place in its queue that the caller is told now, 1 for the one served next; 0 if he is not to be
     * told any: it is too soon, too far back, or worse than what he was told before. From a comfort flow.
     */
    int tellPlace();

    /** How long the caller is told now that he will still wait, in ns; -1 for no estimate. From a comfort flow. */
    long tellWaitNs();

    /**
     * Whether an agent's answer or the end of the longest wait was held back for the comfort flow, which is
     * to stop then and to do nothing more.
     */
    boolean isAwaited();

    /**
     * The comfort flow lets the caller leave his queue: the machine goes on with the flow that sent the
     * call. If none did, the call is over.
     */
    void leaveQueue();

    /**
     * Tells that a route was taken, or that a caller was silent or wrong: what tests and tools count.
     *
     * @param route number of a route of the bundle as it was compiled
     * @param place among {@link FlowBundle#routes}; -1 for a way without a name
     * @since 0.1
     */
    default void routeTaken(int route, int place) {}

    /**
     * Tells that something came for this call and did nothing: it is counted for the call's version.
     *
     * @since 0.1
     */
    default void dropped(Dropped what) {}

    /** Hangs up; the flow is over. */
    void hangup(HangupCause cause);

    /** Answer to {@link #enqueue}. */
    enum QueueEntry { ENTERED, FULL, CLOSED, NO_AGENTS }

    /** Why a flow hangs up. */
    enum HangupCause { NORMAL, BUSY, FAILED }
}
