package org.strowger.core.measure;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.event.AcdEvent;

/** Sorts the end of an offer into the counts. */
final class OfferCount {
    private static final String BUSY = Reason.BUSY.name();
    private static final String CALLER_LEFT = Reason.ABANDONED.name();

    private OfferCount() {
    }

    static void add(Book book, AcdEvent event) {
        book.add(Count.OFFERS, 1);
        book.add(Count.RING_NS, event.ringNs());
        switch (OfferOutcome.valueOf(event.detail())) {
            case ACCEPTED -> book.add(Count.OFFERS_ACCEPTED, 1);
            case NO_ANSWER -> book.add(Count.OFFERS_NO_ANSWER, 1);
            case REJECTED -> book.add(event.reason().equals(BUSY) ? Count.OFFERS_BUSY : Count.OFFERS_REJECTED, 1);
            case FAILED -> book.add(Count.OFFERS_FAILED, 1);
            case WITHDRAWN -> {
                book.add(Count.OFFERS_WITHDRAWN, 1);
                book.add(Count.OFFERS_CALLER_LEFT, event.reason().equals(CALLER_LEFT) ? 1 : 0);
            }
            default -> throw new IllegalStateException("offer " + event.offerId() + ": outcome " + event.detail()
                    + " has no count; this is a defect");
        }
    }
}
