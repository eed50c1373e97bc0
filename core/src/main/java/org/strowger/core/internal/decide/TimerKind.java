package org.strowger.core.internal.decide;

import org.strowger.core.internal.decide.DecideProbe.Owner;

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
    /** The line of somebody on a call is gone; owner: his slot. */
    static final int PARTY_LOST = 6;
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
    /** Occupancy is looked at; owner: the team or queue, as its group. */
    static final int OCCUPANCY = 24;
    /** A phone is asked for anew, after an adapter came back; owner: the agent. */
    static final int WATCH = 25;
    /** A place whose caller hung up lapses; owner: its slot. */
    static final int LEFT_PLACE = 30;
    /** A queue that the host froze is to be offered again; owner: the queue. */
    static final int THAW = 31;
    /** A queue that the host opened or closed goes by its hours again; owner: the queue. */
    static final int DOOR = 32;

    /** Somebody outside is rung, or to be bridged; owner: his slot. */
    static final int RING_OUTSIDE = 40;
    /** The reason of an end is settled; owner: slot of the call. */
    static final int SETTLE = 41;
    /** An adapter is asked for its legs; owner: the adapter. */
    static final int INVENTORY = 42;
    /** A supervisor is rung, so that he can listen; owner: the agent that he is. */
    static final int LISTEN = 43;
    /** Adapters are awaited no longer after a restart; no owner. */
    static final int RESYNC = 45;
    /** A callback is due, or may be dialled again; owner: its slot. */
    static final int CALLBACK = 50;

    private TimerKind() {
    }

    /** Tells who looks on which timer fires. */
    static void tell(DecideProbe probe, Floor floor, int timer) {
        int owner = floor.timers.owner(timer);
        switch (floor.timers.kind(timer)) {
            case OFFER -> tellCall(probe, "end of an offer's time", floor, floor.calls.offer(owner).callSlot);
            case WRAP_UP -> probe.timerFires("end of after-call work", Owner.AGENT, owner);
            case COOLDOWN -> probe.timerFires("end of a cooldown", Owner.AGENT, owner);
            case WAIT -> tellCall(probe, "time waited", floor, owner);
            case FLOW -> tellCall(probe, "flow", floor, owner);
            case LOST -> tellCall(probe, "line lost", floor, owner);
            case PARTY_LOST -> tellCall(probe, "line of somebody on a call lost", floor,
                    floor.parties.party(owner).callSlot);
            case EMPTY -> probe.timerFires("no agent signed in", Owner.QUEUE, owner);
            case ASK -> probe.timerFires("steps asked about", Owner.QUEUE, owner);
            case GONE -> probe.timerFires("queue gone", Owner.QUEUE, owner);
            case RETURN -> probe.timerFires("end of an imposed break", Owner.AGENT, owner);
            case DEVICE -> probe.timerFires("phone out of reach", Owner.AGENT, owner);
            case REASON -> probe.timerFires("longest time of a reason", Owner.AGENT, owner);
            case BREAK -> probe.timerFires("break earned", Owner.AGENT, owner);
            case WATCH -> probe.timerFires("phone asked for", Owner.AGENT, owner);
            case OCCUPANCY -> probe.timerFires("occupancy looked at", Owner.NOBODY, owner);
            case LEFT_PLACE -> probe.timerFires("left place lapsed", Owner.NOBODY, owner);
            case THAW -> probe.timerFires("queue thawed", Owner.QUEUE, owner);
            case DOOR -> probe.timerFires("queue's door left to its hours", Owner.QUEUE, owner);
            case SETTLE -> tellCall(probe, "end of a talk settled", floor, owner);
            case CALLBACK -> tellCallback(probe, floor, owner);
            case RING_OUTSIDE -> tellCall(probe, "end of ringing a number", floor,
                    floor.parties.party(owner).callSlot);
            case INVENTORY -> probe.timerFires("inventory asked for", Owner.NOBODY, owner);
            case RESYNC -> probe.timerFires("end of the window after a restart", Owner.NOBODY, owner);
            case LISTEN -> probe.timerFires("supervisor's line rung", Owner.AGENT, owner);
            default -> probe.timerFires("kind " + floor.timers.kind(timer), Owner.OTHER, owner);
        }
    }

    private static void tellCallback(DecideProbe probe, Floor floor, int slot) {
        probe.timerFires("callback due", Owner.CALL, floor.callbacks.callback(slot).id);
    }

    private static void tellCall(DecideProbe probe, String what, Floor floor, int slot) {
        probe.timerFires(what, Owner.CALL, floor.calls.call(slot).callId);
    }
}
