package org.strowger.core.internal.view;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
 * Counts and states as of the record that was told last. The tell thread writes and waits for nobody; readers
 * take turns, and each pays for what changed since the one before, not for the size of the centre.
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
    /** Behind the sequence. */
    private static final int QUEUES_AT = 1;

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

    /** What the tell thread writes on; it is shown from the end of a record on. */
    private Page page;
    private volatile Page shown;
    private final StatusBoard board = new StatusBoard();
    private final FlowBoard flows = new FlowBoard();
    /** Odd while a record is told, by the thread named. */
    private final AtomicLong turn = new AtomicLong();
    private Thread teller;

    /**
     * Names, and the cells that go with them.
     *
     * @param cells 0 sequence, then the queues' fields, then the agents; with room for more
     * @param agentsAt where the agents begin
     * @param since changes of the cells that were complete when the page came to be shown
     */
    record Page(Layout layout, ReasonTable reasons, Cells cells, int agentsAt, long since) {
        /** With a quarter more room than a configuration needs. */
        static Page roomy(Layout layout) {
            int queues = layout.queues().size();
            int agents = layout.agents().size();
            int at = QUEUES_AT + (queues + queues / 4 + 1) * FIELDS;
            return new Page(layout, ReasonTable.of(layout), new Cells(at + agents + agents / 4 + 1), at, 0);
        }

        boolean hasRoomFor(Layout other) {
            return QUEUES_AT + other.queues().size() * FIELDS <= agentsAt
                    && agentsAt + other.agents().size() <= cells.size();
        }

        Page following(Layout other) {
            if (hasRoomFor(other)) {
                return new Page(other, ReasonTable.of(other), cells, agentsAt, since);
            }
            Page more = roomy(other);
            for (int i = 0; i < QUEUES_AT + layout.queues().size() * FIELDS; i++) {
                more.cells.set(i, cells.get(i));
            }
            for (int i = 0; i < layout.agents().size(); i++) {
                more.cells.set(more.agentsAt + i, cells.get(agentsAt + i));
            }
            return more;
        }

        Page shownSince(long changes) {
            return new Page(layout, reasons, cells, agentsAt, changes);
        }

        long serviceLevelNs(int queue) {
            return layout.queue(queue).measures().serviceLevelTime().toNanos();
        }
    }

    /** A view of a centre in which nothing has happened yet. */
    public LiveView(CenterConfig center) {
        page = Page.roomy(Layout.of(center));
        shown = page;
    }

    /**
     * Another configuration is in force. Queues that it lacks are shown while calls wait in them, and agents
     * while they are signed in. Between {@link #begin} and {@link #end}.
     */
    public void follow(Layout layout) {
        page = page.following(layout);
    }

    /** The versions of the flows. */
    public FlowBoard flows() {
        return flows;
    }

    /** Changes of one record follow, up to {@link #end} or {@link #giveUp}. */
    public void begin(long sequence) {
        teller = Thread.currentThread();
        turn.setRelease(turn.getPlain() + 1);
        page.cells.set(0, sequence);
    }

    /** The record's changes are complete. */
    public void end() {
        if (page != shown) {
            page = page.shownSince(page.cells.noted());
            shown = page;
        }
        page.cells.settle();
        turn.setRelease(turn.getPlain() + 1);
    }

    /** The record could not be told to its end: nobody is to wait for it, and nobody sees a part of it. */
    public void giveUp() {
        turn.setRelease(turn.getPlain() + 1);
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
        if (waitNs <= page.serviceLevelNs(queue)) {
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
                if (waitNs <= page.serviceLevelNs(queue)) {
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
        return page.cells.get(page.agentsAt + agent);
    }

    private void cell(int agent, long value) {
        page.cells.set(page.agentsAt + agent, value);
    }

    private static long set(long cell, int at, long bits, long value) {
        return cell & ~(bits << at) | value << at;
    }

    private static int get(long cell, int at, long bits) {
        return (int) (cell >>> at & bits);
    }

    private void add(int queue, int field, long amount) {
        int at = QUEUES_AT + queue * FIELDS + field;
        page.cells.set(at, page.cells.get(at) + amount);
    }

    private void longest(int queue, long waitNs) {
        int at = QUEUES_AT + queue * FIELDS + LONGEST_WAIT;
        if (waitNs > page.cells.get(at)) {
            page.cells.set(at, waitNs);
        }
    }

    /**
     * A consistent copy. Any thread. Whoever was told of a record by a listener finds it in here: the end of a
     * record that is being told is waited for. The listener itself sees the record before.
     */
    public AcdStatus status() {
        long now = turn.getAcquire();
        if ((now & 1) != 0 && teller != Thread.currentThread()) {
            while (turn.getAcquire() == now) {
                Thread.onSpinWait();
            }
        }
        return board.status(() -> shown);
    }

    /** Whether a queue is shown. */
    static boolean isShown(Layout layout, int queue, long[] cells) {
        return !layout.isQueueGone(queue) || cells[QUEUES_AT + queue * FIELDS + WAITING] > 0;
    }

    /** The queue to which a cell belongs. */
    static int queueOf(int cell) {
        return (cell - QUEUES_AT) / FIELDS;
    }

    static QueueStatus queue(Layout layout, int queue, long[] cells) {
        int at = QUEUES_AT + queue * FIELDS;
        return new QueueStatus(layout.queues().name(queue), cells[at + OFFERED], cells[at + ANSWERED],
                cells[at + ANSWERED_IN_TIME], cells[at + ABANDONED], cells[at + ABANDONED_IN_TIME],
                cells[at + OVERFLOWED], cells[at + WITHDRAWN], cells[at + REFUSED], cells[at + WAITING],
                Duration.ofNanos(cells[at + WAIT_OF_ANSWERED]), Duration.ofNanos(cells[at + WAIT_OF_ABANDONED]),
                Duration.ofNanos(cells[at + LONGEST_WAIT]), Duration.ofNanos(cells[at + TALKED]));
    }

    static boolean isSignedIn(long cell) {
        return STATES[get(cell, 0, BITS_4)] != AgentState.LOGGED_OFF;
    }

    static AgentStatus agent(String name, ReasonTable reasons, long cell) {
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
}
