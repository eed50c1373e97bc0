package org.strowger.core.internal.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One call of a journal: how it came, what caller and host did with it, and how long it was served. */
public final class PastCall {
    private final long callId;
    private final long atNs;
    private final String from;
    private final String to;
    private final int priority;
    private final Map<String, String> attributes;
    private final List<Keys> keys = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<PastRing> rings = new ArrayList<>();
    private String firstQueue = "";
    private long queuedAtNs = -1;
    private long leftQueueAtNs = -1;
    private boolean abandoned;
    private long hungUpAtNs = -1;
    private long talkNs;
    private boolean talked;
    private boolean agentHungUp;
    private long afterCallNs = -1;

    /** Keys that the caller pressed. @param afterNs from the arrival */
    public record Keys(String keys, long afterNs) {}

    /** What the host asked for the call. @param afterNs from the arrival */
    public record Wish(long afterNs, CallWish what) {}

    PastCall(long callId, long atNs, String from, String to, int priority, Map<String, String> attributes) {
        this.callId = callId;
        this.atNs = atNs;
        this.from = from;
        this.to = to;
        this.priority = priority;
        this.attributes = attributes;
    }

    void presses(String key, long nowNs) {
        keys.add(new Keys(key, nowNs - atNs));
    }

    void wishes(CallWish what, long nowNs) {
        wishes.add(new Wish(nowNs - atNs, what));
    }

    void queued(String queue, long nowNs) {
        if (queuedAtNs < 0) {
            firstQueue = queue;
            queuedAtNs = nowNs;
        }
    }

    void leftQueue(long nowNs, boolean byHangUp) {
        if (leftQueueAtNs < 0) {
            leftQueueAtNs = nowNs;
            abandoned = byHangUp;
        }
    }

    void rang(PastRing ring) {
        rings.add(ring);
    }

    void served(long ns, boolean byAgentsHangUp) {
        talked = true;
        talkNs += ns;
        agentHungUp = byAgentsHangUp;
    }

    void hungUp(long nowNs) {
        hungUpAtNs = nowNs;
    }

    void wrappedUpByHand(long ns) {
        afterCallNs = ns;
    }

    /** The leg that brought it. */
    public long callId() {
        return callId;
    }

    /** When it arrived, engine time of the journal. */
    public long atNs() {
        return atNs;
    }

    /** The caller's number; in no log and no message. */
    public String from() {
        return from;
    }

    /** The number called. */
    public String to() {
        return to;
    }

    /** 0 to 100, or −1 for none. */
    public int priority() {
        return priority;
    }

    /** What the switch said of it. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** Keys pressed, in order. */
    public List<Keys> keys() {
        return Collections.unmodifiableList(keys);
    }

    /** What the host asked for it, in order. */
    public List<Wish> wishes() {
        return Collections.unmodifiableList(wishes);
    }

    /** Offers of it that were over, in order. */
    public List<PastRing> rings() {
        return Collections.unmodifiableList(rings);
    }

    /** The first queue that it entered; empty if it entered none. */
    public String firstQueue() {
        return firstQueue;
    }

    /** From its arrival to the first queue. */
    public long beforeQueueNs() {
        return queuedAtNs < 0 ? 0 : queuedAtNs - atNs;
    }

    /** How long it was in its first queue at least; 0 if in none. */
    public long waitedNs() {
        return leftQueueAtNs < 0 ? 0 : leftQueueAtNs - queuedAtNs;
    }

    /** Whether the caller hung up in that queue. */
    public boolean abandoned() {
        return abandoned;
    }

    /** From its arrival to the caller's hang-up while nobody served him; empty if he did not hang up so. */
    public OptionalLong patienceNs() {
        return hungUpAtNs < 0 ? OptionalLong.empty() : OptionalLong.of(hungUpAtNs - atNs);
    }

    /** Talk and hold of all its stays together; empty if nobody served it to the end. */
    public OptionalLong talkNs() {
        return talked ? OptionalLong.of(talkNs) : OptionalLong.empty();
    }

    /** Whether the agent hung up at the end. */
    public boolean agentHungUp() {
        return agentHungUp;
    }

    /** After-call work that the agent ended himself; empty if it ran out by the rules. */
    public OptionalLong afterCallNs() {
        return afterCallNs < 0 ? OptionalLong.empty() : OptionalLong.of(afterCallNs);
    }
}
