package org.strowger.core.event;

/**
 * One recorded fact. A view: valid during {@link AcdListener#on}, so copy what must outlive it. What a
 * kind does not have is 0, −1 for an id, or an empty text.
 */
public interface AcdEvent {
    /** What happened. */
    AcdEventKind kind();

    /** Sequence of the journal record that holds it. */
    long sequence();

    /** Engine time in ns. */
    long nowNs();

    /** Wall-clock time in ms since the epoch. */
    long wallMs();

    /** The call; named by the leg that brought it. */
    long callId();

    /** The stay in one queue. */
    long segmentId();

    /** The offer. */
    long offerId();

    /** Name of the queue. */
    String queue();

    /** Name of the agent. */
    String agent();

    /** Name of the other agent: to whom a call goes, who is asked or listened to. */
    String otherAgent();

    /** The kind's own word: an outcome, exit, end, state or reason, by its enum name. */
    String detail();

    /** The kind's own duration in ns. */
    long durationNs();

    /** Why, by the name of a {@link org.strowger.core.adapter.Reason} of an offer that ended, or of a
     *  {@link org.strowger.core.agent.NotReadyReason} of an agent who changed; of an alarm its cause in words; of a denial the role. */
    String reason();

    /** The {@link org.strowger.core.agent.AgentState} that an agent left, or the level of occupancy, by its name; or a limit
     *  until now. */
    String previous();

    /** The agent's leg: of an offer, an answer or a stay that is over. */
    long legId();

    /** Rank of a call that enters or leaves a queue, in the order of calls; 1 is served next. */
    int position();

    /** The rank that it had when it entered the queue. */
    int positionAtEntry();

    /** Calls in the queue after the call entered or left. */
    int waiting();

    /** Priority with which a call entered a queue, 0 to 100; class of one that moved, 101 overdue, 102 an emergency. */
    int priority();

    /** From enqueue to bridge: of an answer, or of a stay that is over. */
    long waitNs();

    /** From offer to the agent's answer, or to the end of an offer that was not answered. */
    long ringNs();

    /** Whether the agent's leg had been answered when its offer ended. */
    boolean legAnswered();

    /** From the agent's answer to the bridge. */
    long connectNs();

    /** How long the caller was on hold in a stay that is over; no part of the talk. */
    long holdNs();

    /** Engine time that orders a call which entered or moved in a queue: its entry, moved by head starts. */
    long effectiveAtNs();

    /** Wall-clock time in ms since the epoch at which the call entered the queue: of whatever a stay brings. */
    long queuedAtWallMs();

    /** Engine time at which the call entered its first queue. */
    long firstQueuedAtNs();

    /** The call whose place a callback keeps. */
    long fromCallId();

    /** Which dial of a callback it was, 1 for the first; of one that is over, how many were made. */
    int attempt();

    /** When a callback enters its queue, in ms since the epoch. */
    long dueAtWallMs();

    /** When a callback lapses, in ms since the epoch. */
    long expiresAtWallMs();

    /** Name of the team. */
    String team();

    /** Who set an agent's state, or was denied something. */
    String who();

    /** Why he did, in his words. */
    String why();
}
