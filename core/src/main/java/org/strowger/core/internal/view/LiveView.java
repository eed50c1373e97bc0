package org.strowger.core.internal.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.status.AcdStatus.AgentStatus;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.status.QueueStatus;

/**
 * Counts and states behind a version number: the tell thread makes it odd while it writes, a reader tries
 * again when it saw an odd or a changed one. Readers cost the writer nothing.
 */
public final class LiveView {
    private static final int OFFERED = 0;
    private static final int ANSWERED = 1;
    private static final int ANSWERED_IN_TIME = 2;
    private static final int ABANDONED = 3;
    private static final int ABANDONED_IN_TIME = 4;
    private static final int OVERFLOWED = 5;
    private static final int WITHDRAWN = 6;
    private static final int REFUSED = 7;
    private static final int WAITING = 8;
    private static final int WAIT_OF_ANSWERED = 9;
    private static final int WAIT_OF_ABANDONED = 10;
    private static final int LONGEST_WAIT = 11;
    private static final int TALKED = 12;
    private static final int FIELDS = 13;

    private static final SegmentExit[] EXITS = SegmentExit.values();
    private static final AgentState[] STATES = AgentState.values();
    private static final AgentHold[] HOLDS = AgentHold.values();
    /** Where the parts of an agent's cell begin: state at 0, wish, holds, offers, reason, reason of the wish. */
    private static final int WISH = 4;
    private static final int HELD = 8;
    private static final int OFFERS = 16;
    private static final int REASON = 32;
    private static final int WISH_REASON = 48;
    private static final long BITS_4 = 0xFL;
    private static final long BITS_8 = 0xFFL;
    private static final long BITS_16 = 0xFFFFL;

    private final String[] queueNames;
    private final String[] agentNames;
    private final long[] serviceLevelNs;
    /** 0 version, 1 sequence, then the queues' fields, then the agents. */
    private final AtomicLongArray cells;
    private final int agentsAt;
    private final ReasonTable reasons;

    /** A view of a centre in which nothing has happened yet. */
    public LiveView(CenterConfig center) {
        queueNames = center.queues().stream().map(QueueConfig::name).toArray(String[]::new);
        agentNames = center.agents().stream().map(AgentConfig::name).toArray(String[]::new);
        serviceLevelNs = center.queues().stream()
                .mapToLong(queue -> queue.measures().serviceLevelTime().toNanos()).toArray();
        reasons = ReasonTable.of(center);
        agentsAt = 2 + queueNames.length * FIELDS;
        cells = new AtomicLongArray(agentsAt + agentNames.length);
    }

    /** Changes of one record follow. */
    public void begin(long sequence) {
        cells.setOpaque(0, cells.getPlain(0) + 1);
        java.lang.invoke.VarHandle.storeStoreFence();
        cells.setOpaque(1, sequence);
    }

    /** The record's changes are complete. */
    public void end() {
        cells.setRelease(0, cells.getPlain(0) + 1);
    }

    /** A call entered a queue. */
    public void queued(int queue) {
        add(queue, OFFERED, 1);
        add(queue, WAITING, 1);
    }

    /** A queue refused a call. */
    public void refused(int queue) {
        add(queue, REFUSED, 1);
    }

    /** A call was answered after a wait. */
    public void answered(int queue, long waitNs) {
        add(queue, ANSWERED, 1);
        add(queue, WAITING, -1);
        add(queue, WAIT_OF_ANSWERED, waitNs);
        if (waitNs <= serviceLevelNs[queue]) {
            add(queue, ANSWERED_IN_TIME, 1);
        }
        longest(queue, waitNs);
    }

    /** A call left a queue unanswered after a wait. */
    public void exited(int queue, int exit, long waitNs) {
        add(queue, WAITING, -1);
        switch (EXITS[exit].kind()) {
            case ABANDONED -> {
                add(queue, ABANDONED, 1);
                add(queue, WAIT_OF_ABANDONED, waitNs);
                if (waitNs <= serviceLevelNs[queue]) {
                    add(queue, ABANDONED_IN_TIME, 1);
                }
                longest(queue, waitNs);
            }
            case OVERFLOWED -> add(queue, OVERFLOWED, 1);
            case WITHDRAWN -> add(queue, WITHDRAWN, 1);
            default -> throw new IllegalStateException("exit " + exit + " has no kind; this is a defect");
        }
    }

    /** An answered call is over. */
    public void completed(int queue, long talkNs) {
        add(queue, TALKED, talkNs);
    }

    /** An agent changed state; unless he is busy, his wish has come true by it. */
    public void agent(int agent, int state, int reason) {
        long cell = set(set(cells.getPlain(agentsAt + agent), 0, BITS_4, state), REASON, BITS_16, reason);
        if (STATES[state] != AgentState.BUSY && STATES[state] != AgentState.WRAP_UP) {
            cell = set(set(cell, WISH, BITS_4, state), WISH_REASON, BITS_16, reason);
        }
        cells.setOpaque(agentsAt + agent, cell);
    }

    /** An agent wishes something that does not come true at once, or takes such a wish back. */
    public void wished(int agent, int state, int reason) {
        long cell = cells.getPlain(agentsAt + agent);
        cells.setOpaque(agentsAt + agent, set(set(cell, WISH, BITS_4, state), WISH_REASON, BITS_16, reason));
    }

    /** An agent's hold begins or ends. */
    public void held(int agent, int hold, boolean on) {
        long bit = 1L << HELD + hold;
        long cell = cells.getPlain(agentsAt + agent);
        cells.setOpaque(agentsAt + agent, on ? cell | bit : cell & ~bit);
    }

    /** An agent is rung by one call more, or less. */
    public void offers(int agent, int change) {
        long cell = cells.getPlain(agentsAt + agent);
        cells.setOpaque(agentsAt + agent, set(cell, OFFERS, BITS_16, get(cell, OFFERS, BITS_16) + change));
    }

    private static long set(long cell, int at, long bits, long value) {
        return cell & ~(bits << at) | value << at;
    }

    private static int get(long cell, int at, long bits) {
        return (int) (cell >>> at & bits);
    }

    /** A consistent copy. Any thread. */
    public AcdStatus status() {
        long[] copy = new long[cells.length()];
        long version;
        do {
            version = cells.getAcquire(0);
            for (int i = 1; i < copy.length; i++) {
                copy[i] = cells.getOpaque(i);
            }
            java.lang.invoke.VarHandle.loadLoadFence();
        } while ((version & 1) != 0 || version != cells.getOpaque(0));
        List<QueueStatus> queues = new ArrayList<>(queueNames.length);
        for (int queue = 0; queue < queueNames.length; queue++) {
            queues.add(queue(queue, copy));
        }
        List<AgentStatus> agents = new ArrayList<>(agentNames.length);
        for (int agent = 0; agent < agentNames.length; agent++) {
            agents.add(agent(agentNames[agent], copy[agentsAt + agent]));
        }
        return new AcdStatus(copy[1], queues, agents);
    }

    private AgentStatus agent(String name, long cell) {
        Set<AgentHold> holds = EnumSet.noneOf(AgentHold.class);
        int held = get(cell, HELD, BITS_8);
        for (AgentHold hold : HOLDS) {
            if ((held & 1 << hold.ordinal()) != 0) {
                holds.add(hold);
            }
        }
        return new AgentStatus(name, STATES[get(cell, 0, BITS_4)], reasons.reason(get(cell, REASON, BITS_16)),
                STATES[get(cell, WISH, BITS_4)], reasons.reason(get(cell, WISH_REASON, BITS_16)),
                get(cell, OFFERS, BITS_16), holds);
    }

    private QueueStatus queue(int queue, long[] copy) {
        int at = 2 + queue * FIELDS;
        return new QueueStatus(
                queueNames[queue], copy[at + OFFERED], copy[at + ANSWERED], copy[at + ANSWERED_IN_TIME],
                copy[at + ABANDONED], copy[at + ABANDONED_IN_TIME], copy[at + OVERFLOWED],
                copy[at + WITHDRAWN], copy[at + REFUSED], copy[at + WAITING],
                Duration.ofNanos(copy[at + WAIT_OF_ANSWERED]), Duration.ofNanos(copy[at + WAIT_OF_ABANDONED]),
                Duration.ofNanos(copy[at + LONGEST_WAIT]), Duration.ofNanos(copy[at + TALKED]));
    }

    private void add(int queue, int field, long amount) {
        int at = 2 + queue * FIELDS + field;
        cells.setOpaque(at, cells.getPlain(at) + amount);
    }

    private void longest(int queue, long waitNs) {
        int at = 2 + queue * FIELDS + LONGEST_WAIT;
        if (waitNs > cells.getPlain(at)) {
            cells.setOpaque(at, waitNs);
        }
    }
}
