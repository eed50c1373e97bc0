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
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.layout.Layout;
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

    private volatile Page page;

    /**
     * Names, and the cells that go with them.
     *
     * @param cells 0 version, 1 sequence, then the queues' fields, then the agents; with room for more
     * @param agentsAt where the agents begin
     */
    private record Page(Layout layout, ReasonTable reasons, long[] serviceLevelNs, AtomicLongArray cells,
            int agentsAt) {
        static Page of(Layout layout, AtomicLongArray cells, int agentsAt) {
            long[] levels = new long[layout.queues().size()];
            for (int queue = 0; queue < levels.length; queue++) {
                levels[queue] = layout.queue(queue).measures().serviceLevelTime().toNanos();
            }
            return new Page(layout, ReasonTable.of(layout), levels, cells, agentsAt);
        }

        boolean hasRoomFor(Layout other) {
            return 2 + other.queues().size() * FIELDS <= agentsAt
                    && agentsAt + other.agents().size() <= cells.length();
        }

        /** The same cells with a quarter more room than a configuration needs. */
        Page widened(Layout other) {
            int queues = other.queues().size();
            int agents = other.agents().size();
            int at = 2 + (queues + queues / 4 + 1) * FIELDS;
            AtomicLongArray more = new AtomicLongArray(at + agents + agents / 4 + 1);
            for (int i = 0; i < 2 + layout.queues().size() * FIELDS; i++) {
                more.setPlain(i, cells.getPlain(i));
            }
            for (int i = 0; i < layout.agents().size(); i++) {
                more.setPlain(at + i, cells.getPlain(agentsAt + i));
            }
            return of(other, more, at);
        }
    }

    /** A view of a centre in which nothing has happened yet. */
    public LiveView(CenterConfig center) {
        Layout layout = Layout.of(center);
        int agentsAt = 2 + layout.queues().size() * FIELDS;
        page = Page.of(layout, new AtomicLongArray(agentsAt + layout.agents().size()), agentsAt);
    }

    /**
     * Another configuration is in force. Queues that it lacks are shown while calls wait in them, and agents
     * while they are signed in. Between {@link #begin} and {@link #end}.
     */
    public void follow(Layout layout) {
        Page now = page;
        page = now.hasRoomFor(layout) ? Page.of(layout, now.cells, now.agentsAt) : now.widened(layout);
    }

    /** Changes of one record follow. */
    public void begin(long sequence) {
        AtomicLongArray cells = page.cells;
        cells.setOpaque(0, cells.getPlain(0) + 1);
        java.lang.invoke.VarHandle.storeStoreFence();
        cells.setOpaque(1, sequence);
    }

    /** The record's changes are complete. */
    public void end() {
        AtomicLongArray cells = page.cells;
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
        if (waitNs <= page.serviceLevelNs[queue]) {
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
                if (waitNs <= page.serviceLevelNs[queue]) {
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
        long cell = set(set(cell(agent), 0, BITS_4, state), REASON, BITS_16, reason);
        if (STATES[state] != AgentState.BUSY && STATES[state] != AgentState.WRAP_UP) {
            cell = set(set(cell, WISH, BITS_4, state), WISH_REASON, BITS_16, reason);
        }
        cell(agent, cell);
    }

    /** An agent wishes something that does not come true at once, or takes such a wish back. */
    public void wished(int agent, int state, int reason) {
        long cell = cell(agent);
        cell(agent, set(set(cell, WISH, BITS_4, state), WISH_REASON, BITS_16, reason));
    }

    /** An agent's hold begins or ends. */
    public void held(int agent, int hold, boolean on) {
        long bit = 1L << HELD + hold;
        long cell = cell(agent);
        cell(agent, on ? cell | bit : cell & ~bit);
    }

    /** An agent is rung by one call more, or less. */
    public void offers(int agent, int change) {
        long cell = cell(agent);
        cell(agent, set(cell, OFFERS, BITS_16, get(cell, OFFERS, BITS_16) + change));
    }

    private long cell(int agent) {
        return page.cells.getPlain(page.agentsAt + agent);
    }

    private void cell(int agent, long value) {
        page.cells.setOpaque(page.agentsAt + agent, value);
    }

    private static long set(long cell, int at, long bits, long value) {
        return cell & ~(bits << at) | value << at;
    }

    private static int get(long cell, int at, long bits) {
        return (int) (cell >>> at & bits);
    }

    /** A consistent copy. Any thread. */
    public AcdStatus status() {
        Page now;
        long[] copy;
        long version;
        do {
            now = page;
            copy = new long[now.cells.length()];
            version = now.cells.getAcquire(0);
            for (int i = 1; i < copy.length; i++) {
                copy[i] = now.cells.getOpaque(i);
            }
            java.lang.invoke.VarHandle.loadLoadFence();
        } while ((version & 1) != 0 || version != now.cells.getOpaque(0) || now != page);
        return status(now, copy);
    }

    private static AcdStatus status(Page now, long[] copy) {
        List<QueueStatus> queues = new ArrayList<>(now.layout.queues().size());
        for (int queue = 0; queue < now.layout.queues().size(); queue++) {
            if (!now.layout.isQueueGone(queue) || copy[2 + queue * FIELDS + WAITING] > 0) {
                queues.add(queue(now.layout.queues().name(queue), 2 + queue * FIELDS, copy));
            }
        }
        List<AgentStatus> agents = new ArrayList<>(now.layout.agents().size());
        for (int agent = 0; agent < now.layout.agents().size(); agent++) {
            long cell = copy[now.agentsAt + agent];
            if (!now.layout.isAgentGone(agent) || STATES[get(cell, 0, BITS_4)] != AgentState.LOGGED_OFF) {
                agents.add(agent(now.layout.agents().name(agent), now.reasons, cell));
            }
        }
        return new AcdStatus(copy[1], queues, agents);
    }

    private static AgentStatus agent(String name, ReasonTable reasons, long cell) {
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

    private static QueueStatus queue(String name, int at, long[] copy) {
        return new QueueStatus(
                name, copy[at + OFFERED], copy[at + ANSWERED], copy[at + ANSWERED_IN_TIME],
                copy[at + ABANDONED], copy[at + ABANDONED_IN_TIME], copy[at + OVERFLOWED],
                copy[at + WITHDRAWN], copy[at + REFUSED], copy[at + WAITING],
                Duration.ofNanos(copy[at + WAIT_OF_ANSWERED]), Duration.ofNanos(copy[at + WAIT_OF_ABANDONED]),
                Duration.ofNanos(copy[at + LONGEST_WAIT]), Duration.ofNanos(copy[at + TALKED]));
    }

    private void add(int queue, int field, long amount) {
        AtomicLongArray cells = page.cells;
        int at = 2 + queue * FIELDS + field;
        cells.setOpaque(at, cells.getPlain(at) + amount);
    }

    private void longest(int queue, long waitNs) {
        AtomicLongArray cells = page.cells;
        int at = 2 + queue * FIELDS + LONGEST_WAIT;
        if (waitNs > cells.getPlain(at)) {
            cells.setOpaque(at, waitNs);
        }
    }
}
