package org.strowger.core.measure;

import java.util.concurrent.atomic.AtomicLongArray;
import org.strowger.core.agent.AgentState;
import org.strowger.core.event.AcdEvent;

/** Counts what one agent does. The tell thread writes; reading is for any. */
final class AgentBook {
    private static final AgentState[] STATES = AgentState.values();
    private static final int STATE = 0;
    private static final int SINCE_NS = 1;
    private static final long NO_ARRIVAL = -1;

    private final String agent;
    private final Book book;
    /** The open state and its begin; −1 before the first event. */
    private final AtomicLongArray present = new AtomicLongArray(new long[] {-1, 0});

    AgentBook(String agent, Book book) {
        this.agent = agent;
        this.book = book;
    }

    void changed(AcdEvent event, long startMs) {
        book.open(startMs, NO_ARRIVAL);
        if (present.getPlain(STATE) >= 0) {
            spend(book, STATES[(int) present.getPlain(STATE)], event.wallMs(),
                    event.nowNs() - present.getPlain(SINCE_NS));
        }
        present.setOpaque(STATE, AgentState.valueOf(event.detail()).ordinal());
        present.setOpaque(SINCE_NS, event.nowNs());
        book.close();
    }

    private static void spend(Book book, AgentState state, long endMs, long ns) {
        if (state != AgentState.LOGGED_OFF) {
            book.spread(time(state), endMs, ns);
            book.spread(Count.SIGNED_IN_NS, endMs, ns);
        }
    }

    private static Count time(AgentState state) {
        return switch (state) {
            case READY -> Count.READY_NS;
            case BUSY -> Count.BUSY_NS;
            case WRAP_UP -> Count.WRAP_UP_NS;
            default -> Count.NOT_READY_NS;
        };
    }

    void offerEnded(AcdEvent event, long startMs) {
        book.open(startMs, NO_ARRIVAL);
        OfferCount.add(book, event);
        book.close();
    }

    void answered(long startMs) {
        book.open(startMs, NO_ARRIVAL);
        book.add(Count.ANSWERED, 1);
        book.close();
    }

    void completed(AcdEvent event, long startMs) {
        book.open(startMs, NO_ARRIVAL);
        book.add(Count.HANDLED, 1);
        book.add(Count.TRANSFERRED, event.detail().equals("TRANSFERRED") ? 1 : 0);
        book.add(Count.TALK_NS, event.durationNs());
        book.add(Count.HOLD_NS, event.holdNs());
        book.close();
    }

    void wrapUpEnded(AcdEvent event, long startMs) {
        book.open(startMs, NO_ARRIVAL);
        book.add(Count.AFTER_CALL_NS, event.durationNs());
        book.close();
    }

    /** A copy as of a moment; the open state is cut there. Any thread. */
    AgentMeasures read(IntervalClock clock, int kept, long nowNs, long nowMs) {
        return book.version().read(() -> {
            Counts total = Counts.owning(book.copyTotal());
            if (present.getOpaque(STATE) < 0 || present.getOpaque(STATE) == AgentState.LOGGED_OFF.ordinal()) {
                return new AgentMeasures(agent, total, book.copyIntervals(false, nowMs));
            }
            Book cut = new Book(clock, kept);
            cut.open(clock.startOf(nowMs), NO_ARRIVAL);
            spend(cut, STATES[(int) present.getOpaque(STATE)], nowMs,
                    Math.max(0, nowNs - present.getOpaque(SINCE_NS)));
            cut.close();
            return new AgentMeasures(agent, total.plus(Counts.owning(cut.copyTotal())),
                    IntervalCounts.merged(book.copyIntervals(false, nowMs), cut.copyIntervals(false, nowMs)));
        });
    }
}
