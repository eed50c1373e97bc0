package org.strowger.core.internal.decide;

/** What a timer is for, as the number that the deadline queue keeps. */
final class TimerKind {
    /** An offer is to be answered, or bridged; owner: its slot. */
    static final int OFFER = 0;
    /** After-call work ends; owner: the agent. */
    static final int WRAP_UP = 1;
    /** A cooldown ends; owner: the agent. */
    static final int COOLDOWN = 2;
    /** Time brings something to a waiting call; owner: slot of the call. */
    static final int WAIT = 3;
    /** A flow's deadline; owner: slot of the call. */
    static final int FLOW = 4;
    /** A caller's line is gone; owner: slot of the call. */
    static final int LOST = 5;
    /** An agent's line is gone; owner: slot of the call. */
    static final int AGENT_LOST = 6;
    /** An available agent looks again, after an adapter came back; owner: the agent. */
    static final int REMATCH = 7;
    /** A queue has had no member signed in for too long; owner: the queue. */
    static final int EMPTY = 8;
    /** Conditions are asked again; owner: the queue. */
    static final int ASK = 9;
    /** Calls leave a queue that the configuration lacks; owner: the queue. */
    static final int GONE = 13;
    /** A break that too many misses brought is over; owner: the agent. */
    static final int RETURN = 20;
    /** A phone has been out of reach for the whole grace; owner: the agent. */
    static final int DEVICE = 21;
    /** A reason of NOT_READY has lasted too long; owner: the agent. */
    static final int REASON = 22;
    /** A break is earned; owner: the agent. */
    static final int BREAK = 23;
    /** Occupancy is looked at; owner: the team, or the queue behind all teams. */
    static final int OCCUPANCY = 24;
    /** A phone is asked for anew, after an adapter came back; owner: the agent. */
    static final int WATCH = 25;
    /** A place whose caller hung up lapses; owner: its slot. */
    static final int LEFT_PLACE = 30;

    private TimerKind() {
    }
}
