package org.strowger.core.internal.tell;

import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;

/** The one view that listeners are shown, filled anew for each fact. */
final class EventView implements AcdEvent {
    AcdEventKind kind;
    long sequence;
    long nowNs;
    long wallMs;
    long callId;
    long segmentId;
    long offerId;
    String queue;
    String agent;
    String otherAgent;
    String detail;
    long durationNs;
    String reason;
    String previous;
    long legId;
    int position;
    int positionAtEntry;
    int waiting;
    int priority;
    long waitNs;
    long ringNs;
    boolean legAnswered;
    long connectNs;
    long holdNs;
    long effectiveAtNs;
    long firstQueuedAtNs;
    long queuedAtWallMs;
    long fromCallId;
    int attempt;
    long dueAtWallMs;
    long expiresAtWallMs;
    String team;
    String who;
    String why;

    /** Empty, but for the record's own facts. */
    EventView begin(AcdEventKind what) {
        kind = what;
        callId = -1;
        segmentId = -1;
        offerId = -1;
        queue = "";
        agent = "";
        otherAgent = "";
        detail = "";
        durationNs = 0;
        reason = "";
        previous = "";
        legId = -1;
        position = 0;
        positionAtEntry = 0;
        waiting = 0;
        priority = 0;
        waitNs = 0;
        ringNs = 0;
        legAnswered = false;
        connectNs = 0;
        holdNs = 0;
        effectiveAtNs = 0;
        firstQueuedAtNs = 0;
        queuedAtWallMs = 0;
        fromCallId = -1;
        attempt = 0;
        dueAtWallMs = 0;
        expiresAtWallMs = 0;
        team = "";
        who = "";
        why = "";
        return this;
    }

    @Override
    public AcdEventKind kind() {
        return kind;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public long nowNs() {
        return nowNs;
    }

    @Override
    public long wallMs() {
        return wallMs;
    }

    @Override
    public long callId() {
        return callId;
    }

    @Override
    public long segmentId() {
        return segmentId;
    }

    @Override
    public long offerId() {
        return offerId;
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public String agent() {
        return agent;
    }

    @Override
    public String otherAgent() {
        return otherAgent;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public long durationNs() {
        return durationNs;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public String previous() {
        return previous;
    }

    @Override
    public long legId() {
        return legId;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public int positionAtEntry() {
        return positionAtEntry;
    }

    @Override
    public int waiting() {
        return waiting;
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public long waitNs() {
        return waitNs;
    }

    @Override
    public long ringNs() {
        return ringNs;
    }

    @Override
    public boolean legAnswered() {
        return legAnswered;
    }

    @Override
    public long connectNs() {
        return connectNs;
    }

    @Override
    public long holdNs() {
        return holdNs;
    }

    @Override
    public long effectiveAtNs() {
        return effectiveAtNs;
    }

    @Override
    public long queuedAtWallMs() {
        return queuedAtWallMs;
    }

    @Override
    public long firstQueuedAtNs() {
        return firstQueuedAtNs;
    }

    @Override
    public long fromCallId() {
        return fromCallId;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public long dueAtWallMs() {
        return dueAtWallMs;
    }

    @Override
    public long expiresAtWallMs() {
        return expiresAtWallMs;
    }

    @Override
    public String team() {
        return team;
    }

    @Override
    public String who() {
        return who;
    }

    @Override
    public String why() {
        return why;
    }
}
