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
    String detail;
    long durationNs;

    /** Empty, but for the record's own facts. */
    EventView begin(AcdEventKind what) {
        kind = what;
        callId = -1;
        segmentId = -1;
        offerId = -1;
        queue = "";
        agent = "";
        detail = "";
        durationNs = 0;
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
    public String detail() {
        return detail;
    }

    @Override
    public long durationNs() {
        return durationNs;
    }
}
