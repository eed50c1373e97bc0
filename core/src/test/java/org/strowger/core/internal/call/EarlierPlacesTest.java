package org.strowger.core.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** What a call remembers of the queues before its last one. */
class EarlierPlacesTest {
    private final Call call = new Call(0);

    /** The call waits in a queue from a moment on. */
    private void waits(int queue, long sinceNs) {
        call.goesTo(queue);
        call.placeSinceNs = sinceNs;
        call.askedPriority = queue + 10;
        call.added = queue + 20;
    }

    private void remembers(int queue, long sinceNs) {
        int place = call.earlierPlace(queue);
        assertEquals(sinceNs, call.earlier().sinceNs(place));
        assertEquals(queue + 10, call.earlier().priority(place));
        assertEquals(queue + 20, call.earlier().added(place));
    }

    @Test
    void shouldRememberThePlaceInEachQueueBeforeTheLast() {
        // given
        call.begin(1, 0);
        assertEquals(EarlierPlaces.NONE, call.earlierPlace(3));
        // when
        waits(3, 100);
        waits(5, 200);
        call.goesTo(Call.NONE);
        // then
        remembers(3, 100);
        remembers(5, 200);
        assertEquals(EarlierPlaces.NONE, call.earlierPlace(4));
        // when: it is there again
        waits(3, 300);
        waits(3, 400);
        waits(6, 500);
        remembers(3, 400);
        remembers(5, 200);
    }

    @Test
    void shouldForgetTheQueueLeftFirstWhenThereAreTooMany() {
        // given
        call.begin(1, 0);
        for (int queue = 0; queue <= EarlierPlaces.MOST; queue++) {
            waits(queue, queue);
        }
        remembers(0, 0);
        // when
        waits(9, 9);
        // then
        assertEquals(EarlierPlaces.NONE, call.earlierPlace(0));
        for (int queue = 1; queue <= EarlierPlaces.MOST; queue++) {
            remembers(queue, queue);
        }
    }

    @Test
    void shouldRememberNothingOfTheCallThatHadItsRecordBefore() {
        // given
        call.begin(1, 0);
        waits(3, 100);
        waits(5, 200);
        long digest = call.digestOfEarlier(7);
        // when
        call.begin(2, 0);
        // then
        assertEquals(EarlierPlaces.NONE, call.earlierPlace(3));
        assertEquals(7, call.digestOfEarlier(7));
        assertNotEquals(7, digest);
    }
}
