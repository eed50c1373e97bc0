package org.strowger.core.measure;

import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.AcdEvent;

/** Counts what happens in one queue. The tell thread writes; reading is for any. */
final class QueueBook {
    private static final String CONNECTED = "CONNECTED";
    private static final String TRANSFERRED = "TRANSFERRED";
    private static final long NO_ARRIVAL = -1;

    private volatile QueueTerms terms;
    private final Book book;
    private final OpenWaits open;

    QueueBook(QueueTerms terms, Book book, Long2LongHashMap places) {
        this.terms = terms;
        this.book = book;
        this.open = new OpenWaits(places);
    }

    /** Measures by other times from now on; what was counted stays. Any thread. */
    void terms(QueueTerms next) {
        terms = next;
    }

    void queued(AcdEvent event, long startMs) {
        book.open(startMs, event.wallMs());
        book.add(Count.OFFERED, 1);
        book.add(Count.WAITING, 1);
        open.enter(event.segmentId(), event.nowNs(), event.effectiveAtNs());
        book.close();
    }

    /** Its effective time may be another. */
    void moved(AcdEvent event, long startMs) {
        book.open(startMs, NO_ARRIVAL);
        open.move(event.segmentId(), event.effectiveAtNs());
        book.close();
    }

    void refused(AcdEvent event, long startMs) {
        book.open(startMs, event.wallMs());
        book.add(Count.REFUSED, 1);
        book.close();
    }

    void answered(AcdEvent event, long startMs) {
        book.open(startMs, event.queuedAtWallMs());
        if (open.leave(event.segmentId())) {
            long waitNs = terms.waitNs(event);
            book.add(Count.ANSWERED, 1);
            book.add(Count.WAIT_OF_ANSWERED_NS, waitNs);
            if (left(waitNs)) {
                book.add(Count.ANSWERED_IN_TIME, 1);
            }
        }
        book.close();
    }

    /** An exit of a call that entered before the listener was added is left out, as its entry was. */
    void exited(AcdEvent event, long startMs) {
        book.open(startMs, event.queuedAtWallMs());
        if (open.leave(event.segmentId())) {
            exited(SegmentExit.valueOf(event.detail()), event.waitNs());
        }
        book.close();
    }

    private void exited(SegmentExit exit, long waitNs) {
        boolean inTime = left(waitNs);
        switch (exit.kind()) {
            case ABANDONED -> {
                book.add(Count.ABANDONED, 1);
                book.add(Count.WAIT_OF_ABANDONED_NS, waitNs);
                book.add(Count.ABANDONED_IN_TIME, inTime ? 1 : 0);
                book.add(Count.ABANDONED_SHORT, waitNs <= terms.shortAbandonNs() ? 1 : 0);
            }
            case OVERFLOWED -> {
                book.add(Count.OVERFLOWED, 1);
                book.add(reason(exit), 1);
                book.add(Count.WAIT_OF_OTHERS_NS, waitNs);
            }
            default -> {
                book.add(Count.WITHDRAWN, 1);
                book.add(Count.WAIT_OF_OTHERS_NS, waitNs);
            }
        }
    }

    /** @return whether it left within the service-level time */
    private boolean left(long waitNs) {
        book.add(Count.WAITING, -1);
        book.highest(Count.LONGEST_WAIT_NS, waitNs);
        boolean inTime = waitNs <= terms.serviceLevelNs();
        if (inTime) {
            book.add(Count.LEFT_IN_TIME, 1);
        }
        return inTime;
    }

    private static Count reason(SegmentExit exit) {
        return switch (exit) {
            case MAX_WAIT -> Count.OVERFLOWED_MAX_WAIT;
            case EMPTY -> Count.OVERFLOWED_EMPTY;
            case KEY -> Count.OVERFLOWED_KEY;
            case CALLBACK -> Count.OVERFLOWED_CALLBACK;
            case VOICEMAIL -> Count.OVERFLOWED_VOICEMAIL;
            case CLOSED -> Count.OVERFLOWED_CLOSED;
            default -> Count.OVERFLOWED_RULE;
        };
    }

    /** A callback was asked for, its customer dialled, or it is over. */
    void callback(AcdEvent event, long startMs) {
        book.open(startMs, event.wallMs());
        switch (event.kind()) {
            case CALLBACK_REQUESTED -> book.add(Count.CALLBACKS_REQUESTED, 1);
            case CALLBACK_DIALLED -> book.add(Count.CALLBACK_ATTEMPTS, 1);
            default -> book.add(Count.CALLBACKS_CONNECTED, event.detail().equals(CONNECTED) ? 1 : 0);
        }
        book.close();
    }

    void offerEnded(AcdEvent event, long startMs) {
        book.open(startMs, event.queuedAtWallMs());
        OfferCount.add(book, event);
        book.close();
    }

    void completed(AcdEvent event, long startMs) {
        book.open(startMs, event.queuedAtWallMs());
        book.add(Count.HANDLED, 1);
        book.add(Count.TRANSFERRED, event.detail().equals(TRANSFERRED) ? 1 : 0);
        book.add(Count.TALK_NS, event.durationNs());
        book.add(Count.HOLD_NS, event.holdNs());
        book.close();
    }

    void wrapUpEnded(AcdEvent event, long startMs) {
        book.open(startMs, event.queuedAtWallMs());
        book.add(Count.AFTER_CALL_NS, event.durationNs());
        book.close();
    }

    /** A copy as of a moment. Any thread. */
    QueueMeasures read(long nowNs, long nowMs, AgentMeasures members) {
        return book.version().read(() -> {
            long[] total = book.copyTotal();
            open.fill(total, nowNs, terms.serviceLevelNs());
            return new QueueMeasures(terms.queue(), terms.medium(), terms.waitEnds(), Counts.owning(total),
                    book.copyIntervals(false, nowMs), book.copyIntervals(true, nowMs),
                    members.total(), members.byEvent());
        });
    }
}
