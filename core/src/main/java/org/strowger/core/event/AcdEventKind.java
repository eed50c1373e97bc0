package org.strowger.core.event;

/** What an {@link AcdEvent} tells. */
public enum AcdEventKind {
    /** A call came in, or a contact of another medium, which detail then names. */
    CALL_ARRIVED,
    /** A call entered a queue; a segment begins at {@link AcdEvent#position()}. */
    CALL_QUEUED,
    /** A queue refused a call; it was never offered. {@link AcdEvent#detail()} says why. */
    QUEUE_REFUSED,
    /** An agent is rung; {@link AcdEvent#offerId()}. */
    OFFER_MADE,
    /** An offer has its outcome; {@link AcdEvent#detail()} names it, the duration is how long it was open. */
    OFFER_ENDED,
    /** Caller and agent hear each other; {@link AcdEvent#durationNs()} is the wait since the queue was entered. */
    CALL_ANSWERED,
    /** A call left its queue without an answer; detail names the exit, the duration is its wait. */
    SEGMENT_EXITED,
    /** An answered stay in a queue is over; detail names the end, the duration is the talk. */
    SEGMENT_COMPLETED,
    /** A call is over; detail names the end, the duration is its life. */
    CALL_ENDED,
    /** An agent changed state; detail names the new one, the duration is the time in the old one. */
    AGENT_CHANGED,
    /** A command was impossible at that moment and changed nothing; detail names the reason. */
    COMMAND_REFUSED,
    /** After-call work of a stay in a queue is over; the duration is its length. */
    WRAP_UP_ENDED,
    /**
     * A waiting call has another place; {@link AcdEvent#position()} is its rank now,
     * {@link AcdEvent#priority()} its class.
     */
    CALL_MOVED,
    /** The moment of a widening step came; detail is DONE or SKIPPED. */
    STEP_DONE,
    /** A step tells supervisors something; detail is the text. */
    STEP_ALARM,
    /** Something is wrong, or nearly so; detail names an {@link Alarm}, {@link AcdEvent#reason()} its cause. */
    ALARM,
    /** An agent's wish waits until he is free, or is taken back; detail names it, {@link AcdEvent#reason()} why. */
    AGENT_WISHED,
    /** An agent gets no offers for now; detail names the {@link org.strowger.core.agent.AgentHold}. */
    AGENT_HELD,
    /** A hold is over; the duration is its length. */
    AGENT_RELEASED,
    /** Somebody set an agent's state; detail names it, {@link AcdEvent#who()} and {@link AcdEvent#why()} say more. */
    AGENT_FORCED,
    /** After-call work takes longer; the duration is by how much. */
    WRAP_UP_EXTENDED,
    /** An agent said what a stay was about; detail is the code, reason is HARD for a call tagged so. */
    DISPOSITION_SET,
    /** An agent is NOT_READY for longer than the reason allows; the duration is how long so far. */
    REASON_TOO_LONG,
    /** How far an agent is on his way to a break; detail names the {@link org.strowger.core.agent.BreakStage}. */
    BREAK_CHANGED,
    /** A team or queue is more or less busy; detail names the {@link org.strowger.core.agent.OccupancyLevel}. */
    OCCUPANCY_CHANGED,
    /** An agent left one of his queues for now. */
    MEMBER_OPTED_OUT,
    /** An agent came back to one of his queues. */
    MEMBER_OPTED_IN,
    /** A call of the agent's own began. */
    OWN_CALL_BEGAN,
    /** A call of the agent's own is over; the duration is its length. */
    OWN_CALL_ENDED,
    /**
     * The centre owes a call; {@link AcdEvent#callId()} names the callback and its call from now on,
     * {@link AcdEvent#fromCallId()} the call whose place it keeps, detail is the host's reference.
     */
    CALLBACK_REQUESTED,
    /** The customer of a callback is rung on {@link AcdEvent#legId()}; {@link AcdEvent#attempt()} counts dials. */
    CALLBACK_DIALLED,
    /** A dial did not bring customer and agent together; reason says why, the duration is the pause that follows. */
    CALLBACK_FAILED,
    /** A callback is over; detail names the {@link org.strowger.core.call.CallbackEnd}, the duration is its age. */
    CALLBACK_ENDED,
    /** The host has named a call's customer segment; detail names it. */
    SEGMENT_NAMED,
    /** A waiting call is kept for its preferred agents; the duration is for how long at most. */
    CALL_KEPT,
    /** A waiting call is kept no more, its whole queue may have it; the duration is how long it was. */
    CALL_FREED,
    /**
     * A waiting caller is not told his place, because better-placed calls have come and it is worse than what he
     * was told before; {@link AcdEvent#position()} is where he stands, {@link AcdEvent#positionAtEntry()}
     * what he was told.
     */
    PLACE_WITHHELD,
    /** A caller who had hung up has his old place again; {@link AcdEvent#effectiveAtNs()} is from when it counts. */
    PLACE_RESUMED,
    /**
     * Somebody asked for what he may not; nothing happened. Detail names the
     * {@link org.strowger.core.permission.Operation}, {@link AcdEvent#who()} him, {@link AcdEvent#reason()} his
     * {@link org.strowger.core.permission.Role}; agent, queue or call is what it was to act on.
     */
    OPERATION_DENIED,
    /** A waiting call is taken out by the host or a supervisor, {@link AcdEvent#why()} says why; its exit follows. */
    CALL_WITHDRAWN,
    /** Nobody is offered a queue's calls; the duration is for how long, 0 until thawed. */
    QUEUE_FROZEN,
    /** A queue's calls are offered again. */
    QUEUE_THAWED,
    /**
     * The host opened or closed a queue, or left that to its hours; detail is the
     * {@link org.strowger.core.call.QueueDoor}, the duration for how long, 0 until changed.
     */
    DOOR_CHANGED,
    /** The caller does not hear his agent any more; detail names the {@link org.strowger.core.call.HoldCause}. */
    CALL_HELD,
    /** Caller and agent hear each other again; the duration is how long they did not. */
    CALL_RETRIEVED,
    /** The agent's part went to somebody else; detail names the {@link org.strowger.core.call.TransferWay}, queue
     *  or {@link AcdEvent#otherAgent()} the target, where it is no number. */
    CALL_TRANSFERRED,
    /** A transfer came to nothing; the target as in {@link #CALL_TRANSFERRED}, reason says why. */
    TRANSFER_FAILED,
    /** The agent asks somebody else while the caller waits; queue or {@link AcdEvent#otherAgent()} is asked. */
    CONSULT_BEGAN,
    /** A consultation is over; detail names the {@link org.strowger.core.call.ConsultEnd}, the duration is how long
     *  the two talked. */
    CONSULT_ENDED,
    /** One more takes part in the call; detail names the {@link org.strowger.core.call.PartyKind}. */
    PARTY_JOINED,
    /** Somebody left a call that goes on; the duration is how long he took part. */
    PARTY_LEFT,
    /** Somebody is not heard in the call, or again; detail is MUTED or UNMUTED. */
    PARTY_MUTED,
    /** A supervisor listens, in another way or no longer: detail names the
     *  {@link org.strowger.core.adapter.MonitorMode}, {@link AcdEvent#otherAgent()} the agent listened to. */
    MONITOR_CHANGED,
    /** A recording begins, is to stop, is masked or not; detail names the
     *  {@link org.strowger.core.adapter.RecordingAct}. */
    RECORDING_CHANGED,
    /** A recording is over; detail names the {@link org.strowger.core.adapter.RecordingEnd}, the duration is its
     *  length. */
    RECORDING_ENDED,
    /** An agent is sought past all queues, or for a consultation; reason names the
     *  {@link org.strowger.core.call.StayKind}. It counts in no queue's measures. */
    STAY_BEGAN,
    /** The agent sought in that way is bridged; the duration is the wait. */
    STAY_ANSWERED,
    /** That stay is over; detail names the end, or the exit if nobody answered; the duration is the talk. */
    STAY_ENDED,
    /** Another configuration is in force, from this record on; detail is its hash. */
    CONFIG_CHANGED,
    /**
     * The engine was restarted with calls of before: until adapters have reported which of them they still have,
     * none is offered; the duration is for how long at most ({@code resyncWindow}).
     */
    RESYNC_BEGAN,
    /** All adapters have reported, or the window has ended; the duration is how long it took. */
    RESYNC_ENDED,
    /** The host said how difficult a call is; detail is the number, 1 to 100. */
    DIFFICULTY_SET,
    /**
     * An agent's limit of difficulty is another one; detail is the limit, {@link AcdEvent#previous()} the one
     * before, reason a {@link org.strowger.core.agent.LimitCause}.
     */
    DIFFICULTY_LIMIT_CHANGED,
    /** A flow named how its call ended; detail is that name. */
    CALL_OUTCOME,
    /** A value that a flow adds to what is recorded of the call; reason is its name, detail the value. */
    CALL_RESULT,
    /** Calls begin another version of the flows from now on; detail is its hash, calls in progress keep theirs. */
    FLOWS_DEPLOYED,
    /** Some callers begin another version; detail is its hash, reason their share in 100. */
    FLOWS_CANARY,
    /** All calls begin the version that was on trial; detail is its hash. */
    FLOWS_PROMOTED,
    /** No caller begins the version that was on trial; detail is its hash, calls in progress keep it. */
    FLOWS_ROLLED_BACK,
    /** The last call of a version has ended, and no other will begin it; detail is its hash. */
    FLOWS_FREED
}
