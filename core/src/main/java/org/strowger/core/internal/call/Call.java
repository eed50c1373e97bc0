package org.strowger.core.internal.call;

import java.util.List;
import org.strowger.core.call.CallState;
import org.strowger.core.call.StayKind;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.internal.rule.CompiledTarget;
import org.strowger.core.internal.rule.NeedBook;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * One call and its present stay in a queue. Named by the leg that brought it, if one did. Pooled; fields are changed
 * by the desks of {@code internal.decide} alone.
 */
public final class Call {
    /** No queue, agent or offer. */
    public static final int NONE = -1;
    /** No moment. */
    public static final long NEVER = Long.MIN_VALUE;

    /** Place in the table; what heaps, agents and timers know it by. */
    public final int slot;
    /** The caller's number; in no log and no message. */
    public final StringBuilder caller = new StringBuilder(64);
    /** The number called. */
    public final StringBuilder called = new StringBuilder(64);
    /** What the switch said of it. */
    public final Attributes attributes = new Attributes();
    /** Its id: the leg that brought it, or of a callback a number that no leg has. */
    public long callId;
    /** Id by which it is told: its own, or that of the call whose errand it is. */
    public long toldId;
    /**
     * The leg that is bridged with an agent's: the caller's, or that of the agent for whom an errand is. Of a
     * callback the one dialled last, or 0.
     */
    public long legId;
    /** When that leg came to the call. */
    public long legSinceNs;
    /** The callback that it is, as its slot, until customer and agent hear each other; else {@link #NONE}. */
    public int callback;
    /** Until when a callback rings no agents more; {@link Long#MAX_VALUE} while its customer rings, else 0. */
    public long keptBackUntilNs;
    /** Where it is. */
    public CallState state;
    /** Adapter of all its legs. */
    public int adapter;
    /** Whether the caller's leg has been answered. */
    public boolean answered;
    /** When it came in. */
    public long arrivedAtNs;
    /** 0 to 100, or 102 for an emergency; −1 for its segment's or the queue's. */
    public int priority;
    /** The same for the present stay alone; −1 for the call's. */
    public int askedPriority;
    /** By how much the host lets it count as older. */
    public long headStartNs;
    /** By how much the steps of its present stay let it count as older. */
    public long stepHeadStartNs;
    /** How difficult the host says it is, 1 to 100; {@link #NONE} for its segment's or the queue's. */
    public int difficulty;
    /** The customer segment that the host named, by its place among the names; {@link #NONE} before. */
    public int customerSegment;
    /** What the flow remembers; null when no flow runs it. */
    public FlowSession session;
    /** What runs that flow. */
    public FlowMachine machine;
    /** The version of the flows that the call began with and keeps; null before its first flow. */
    public FlowVersion flowVersion;
    /** What the machine's prompts are to the engine. */
    public PlayIndex playIndex;
    /** Numbers of what the machine's flows add to needs; null without a session. */
    public int[] additions;
    /** The flow's one deadline. */
    public int flowTimer;
    /** VOICE and the rest, by ordinal. */
    public int medium;
    /** The wait's one timer: armed for the nearest of all that time brings to a waiting call. */
    public int waitTimer;
    /** End of its longest wait; {@link Long#MAX_VALUE} without one. */
    public long waitEndsNs;
    /** Whether that end was given with the call, and not by its queue. */
    public boolean ownWait;
    /** Whether that wait ended while an agent was rung. */
    public boolean waitOver;
    /** Queue it waits in or was answered from. */
    public int queue;
    /** The last queue it was in, whose settings hold for stays in no queue; {@link #NONE} before any. */
    public int home;
    /** Whether its present stay is in a queue for the caller, past all queues, or for another agent. */
    public StayKind stay;
    /** Priority of its present stay, 0 to 100. */
    public int stayPriority;
    /** What it asks for now: index of its class of calls. */
    public int need;
    /** Skills, pools and named agents that it asks for now, as a number. */
    public int asked;
    /** Skills that its flow has added to what queues ask for, as a number. */
    public int added;
    /** The same as it was when its stay in its last queue began. */
    public int stayAdded;
    /** Whose call it is: a hash of the host's token, 0 for an anonymous one. */
    public long customer;
    /** What its caller hears while it waits. */
    public final Comfort comfort = new Comfort();
    /** Agents to whom it is to be offered before others. */
    public final Preferred preferred = new Preferred();
    /** Steps that widen what it asks for. */
    public final CallSteps steps = new CallSteps();
    /** The next call ahead of it in its queue by order of entry. */
    public int aheadSlot;
    /** The next one behind it. */
    public int behindSlot;
    /** Queues that it overflowed to. */
    public int hops;
    /** Tiers of agents that may serve it by now. */
    public int tiersOpen;
    /** Delays of members that it has waited for by now. */
    public int delaysOver;
    /** Offers made, and missed, in this stay. */
    public int offersMade;
    /** Offers of this stay that were rejected, missed or failed. */
    public int offersMissed;
    /** Its stay there. */
    public long segmentId;
    /** When the stay began. */
    public long enqueuedAtNs;
    /** The wall clock then. */
    public long enqueuedAtWallMs;
    /** When its first stay in any queue began, or {@link #NEVER}. */
    public long firstQueuedAtNs;
    /** Its rank when the stay began. */
    public int positionAtEntry;
    /** How long the agent who answered was rung. */
    public long ringNs;
    /** From his answer to the bridge. */
    public long connectNs;
    /** When caller and agent were bridged. */
    public long connectedAtNs;
    /** From when its place counts: the begin of its stay, or of one whose place it took over. */
    public long placeSinceNs;
    /** Place in the order of waiting calls: class, higher first. */
    public int priorityClass;
    /** Place: order of entry, for equal times. */
    public long entry;
    /** Place: effective time, earlier first. */
    public long effectiveNs;
    /** Its class's count of passes when it joined, less those it had suffered before. */
    public long passesAtJoin;
    /** Places in the queues before its last one, the one left last first; null for none. */
    KeptPlace earlier;
    /** The next older call of its class that waits. */
    public int olderSlot;
    /** The next younger one. */
    public int youngerSlot;
    /** First of the open offers; the rest hang on it. */
    public int offerSlot;
    /** How many there are. */
    public int openOffers;
    /** Ways out that the caller was told of; null for none. */
    public List<CompiledTarget> ways;
    /** Whether the rule that moves a call on after a time has had its moment. */
    public boolean overflowOver;
    /** When one agent more is to be rung; {@link Long#MAX_VALUE} for never. */
    public long nextRingNs;
    /** The offer that was answered and waits for its bridge. */
    public int answeredOffer;
    /** The agent who serves it: his stay is the present one. */
    public int agent;
    /** That agent's leg. */
    public long agentLegId;
    /** The bridge in which those who take part hear each other; 0 for none. */
    public long bridgeId;
    /** A bridge that was asked for anew and is not reported yet; 0 for none. */
    public long bridgeAsked;
    /** First of those who take part besides the caller; the rest hang on it. */
    public int partySlot;
    /** How many there are. */
    public int parties;
    /** Why the caller does not hear his agent: a bit for each {@link org.strowger.core.call.HoldCause}. */
    public int heldBy;
    /** Since when. */
    public long heldSinceNs;
    /** Whether an agent has given it to somebody else since its flow put it into a queue. */
    public boolean transferred;
    /** Whether the caller's leg is on its way to a line outside. */
    public boolean leaving;
    /** Whether the caller's leg is gone, and only the reason is still open. */
    public boolean callerGone;
    /** The reason of an end is settled then. */
    public int settleTimer;
    /** The recording of the caller's leg, or 0. */
    public long recordingId;
    /** Whether that recording is masked. */
    public boolean masked;
    /** The play that its flow began last: a later one is the engine's own. */
    public long flowPlayId;
    /** The recording that its flow began last. */
    public long flowRecordingId;
    /** What it is for, if another call sent it out. */
    public Errand errand;
    /** Slot of that call. */
    public int errandOf;
    /** Leg of the agent who asked for the errand. */
    public long errandBy;
    /** That agent. */
    public int errandByAgent;
    /** Whom the errand is to reach: a kind of target, by ordinal. */
    public int errandKind;
    /** Index of the queue or agent to be reached. */
    public int errandTarget;
    /** Slot of the errand that this call has sent out, or {@link #NONE}. */
    public int errandSlot;
    /** Inventory in which its own leg was last seen. */
    public long seenInEpoch;
    /** The last of the inventories taken on request in which it was listed. */
    public long listedIn;
    /** Those in a row, up to now, in which it was missing. */
    public int missing;
    /** Set when the line is found to be gone, ended by this timer. */
    public int lostTimer;

    Call(int slot) {
        this.slot = slot;
    }

    /** Whether it waits for an agent, rung or not. {@link #queue} may be that of an earlier stay if it does not. */
    public boolean isQueued() {
        return state == CallState.WAITING || state == CallState.OFFERED;
    }

    /** Whether its line was found to be gone, so that it is about to end. */
    public boolean isBeingLost() {
        return lostTimer != DeadlineQueue.NONE;
    }

    void begin(long id, long nowNs) {
        callId = id;
        toldId = id;
        legId = id;
        legSinceNs = nowNs;
        callback = NONE;
        keptBackUntilNs = 0;
        state = CallState.NEW;
        answered = false;
        arrivedAtNs = nowNs;
        priority = NONE;
        askedPriority = NONE;
        headStartNs = 0;
        stepHeadStartNs = 0;
        steps.clear(nowNs);
        difficulty = NONE;
        comfort.asked = NONE;
        added = NeedBook.NOTHING_ADDED;
        stayAdded = NeedBook.NOTHING_ADDED;
        customerSegment = NONE;
        customer = 0;
        preferred.clear();
        session = null;
        flowVersion = null;
        playIndex = null;
        additions = null;
        flowTimer = DeadlineQueue.NONE;
        waitTimer = DeadlineQueue.NONE;
        lostTimer = DeadlineQueue.NONE;
        medium = 0;
        hops = 0;
        queue = NONE;
        home = NONE;
        stay = StayKind.QUEUE;
        stayPriority = 0;
        segmentId = 0;
        asked = 0;
        enqueuedAtNs = 0;
        enqueuedAtWallMs = 0;
        firstQueuedAtNs = NEVER;
        positionAtEntry = 0;
        placeSinceNs = 0;
        priorityClass = 0;
        entry = 0;
        effectiveNs = 0;
        beginStay();
        agent = NONE;
        agentLegId = 0;
        bridgeId = 0;
        bridgeAsked = 0;
        partySlot = NONE;
        parties = 0;
        heldBy = 0;
        heldSinceNs = 0;
        ringNs = 0;
        connectNs = 0;
        connectedAtNs = 0;
        leaving = false;
        callerGone = false;
        transferred = false;
        settleTimer = DeadlineQueue.NONE;
        recordingId = 0;
        flowPlayId = 0;
        flowRecordingId = 0;
        masked = false;
        errand = Errand.NONE;
        errandOf = NONE;
        errandBy = 0;
        errandByAgent = NONE;
        errandKind = 0;
        errandTarget = NONE;
        errandSlot = NONE;
        seenInEpoch = 0;
        listedIn = 0;
        missing = 0;
        caller.setLength(0);
        called.setLength(0);
        attributes.clear();
    }

    /** Whether it has been in any queue since it came in, or since it was to begin anew. */
    public boolean hasQueued() {
        return firstQueuedAtNs != NEVER;
    }

    /** Forgets what belongs to a stay in one queue. */
    public void beginStay() {
        waitEndsNs = Long.MAX_VALUE;
        ownWait = false;
        waitOver = false;
        need = NONE;
        tiersOpen = 1;
        delaysOver = 0;
        offersMade = 0;
        offersMissed = 0;
        passesAtJoin = 0;
        olderSlot = NONE;
        youngerSlot = NONE;
        offerSlot = NONE;
        openOffers = 0;
        answeredOffer = NONE;
        nextRingNs = Long.MAX_VALUE;
        ways = null;
        overflowOver = false;
        comfort.beginStay();
    }
}
