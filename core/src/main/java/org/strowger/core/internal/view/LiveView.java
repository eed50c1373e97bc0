package org.strowger.core.internal.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
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
    private static final NotReadyReason[] REASONS = NotReadyReason.values();

    private final String[] queueNames;
    private final String[] agentNames;
    private final long[] serviceLevelNs;
    /** 0 version, 1 sequence, then the queues' fields, then the agents. */
    private final AtomicLongArray cells;
    private final int agentsAt;

    /** A view of a centre in which nothing has happened yet. */
    public LiveView(CenterConfig center) {
        queueNames = center.queues().stream().map(QueueConfig::name).toArray(String[]::new);
        agentNames = center.agents().stream().map(AgentConfig::name).toArray(String[]::new);
        serviceLevelNs = center.queues().stream()
                .mapToLong(queue -> queue.measures().serviceLevelTime().toNanos()).toArray();
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

    /** An agent changed state. */
    public void agent(int agent, int state, int reason) {
        cells.setOpaque(agentsAt + agent, (long) reason << 8 | state);
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
            long cell = copy[agentsAt + agent];
            agents.add(new AgentStatus(
                    agentNames[agent], STATES[(int) cell & 0xFF], REASONS[(int) (cell >>> 8)]));
        }
        return new AcdStatus(copy[1], queues, agents);
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
