package org.strowger.core.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What calls remember of the queues before their last ones. */
class EarlierPlacesTest {
    private static final long SEED = 7;

    private final CallTable calls = new CallTable();
    private final EarlierPlaces places = calls.earlier();
    private Call call;

    @BeforeEach
    void begin() {
        call = calls.begin(2, 0);
    }

    /** The call waits in a queue from a moment on. */
    private void waits(int queue, long sinceNs) {
        calls.goesTo(call, queue);
        call.firstQueuedAtNs = sinceNs + 1;
        call.placeSinceNs = sinceNs;
        call.effectiveNs = sinceNs - 1;
        call.askedPriority = queue + 10;
        call.priorityClass = queue + 20;
        call.asked = queue + 30;
        call.stayAdded = queue + 40;
        call.tiersOpen = queue + 50;
        call.delaysOver = queue + 60;
        call.passesAtJoin = -queue;
        call.stepHeadStartNs = queue;
        call.entry = sinceNs + 2;
    }

    private void remembers(int queue, long sinceNs) {
        KeptPlace place = places.of(call, queue);
        assertEquals(sinceNs + 1, place.firstQueuedAtNs);
        assertEquals(sinceNs, place.sinceNs);
        assertEquals(sinceNs - 1, place.effectiveNs);
        assertEquals(queue + 10, place.askedPriority);
        assertEquals(queue + 20, place.priorityClass);
        assertEquals(queue + 30, place.asked);
        assertEquals(queue + 40, place.added);
        assertEquals(queue + 50, place.tiersOpen);
        assertEquals(queue + 60, place.delaysOver);
        assertEquals(-queue, place.passes);
        assertEquals(queue, place.stepHeadStartNs);
        assertEquals(sinceNs + 2, place.entry);
    }

    @Test
    void shouldRememberThePlaceInEachQueueBeforeTheLast() {
        // given
        waits(3, 100);
        assertNull(places.of(call, 3));
        // when
        waits(5, 200);
        calls.goesTo(call, Call.NONE);
        // then
        remembers(3, 100);
        remembers(5, 200);
        assertNull(places.of(call, 4));
        // when: it is there again
        waits(3, 300);
        waits(3, 400);
        assertNull(places.of(call, 3));
        assertEquals(1, places.size());
        waits(6, 500);
        // then
        remembers(3, 400);
        remembers(5, 200);
        assertEquals(2, places.size());
    }

    @Test
    void shouldForgetTheQueueLeftFirstWhenThereAreTooMany() {
        // given
        for (int queue = 0; queue <= EarlierPlaces.MOST; queue++) {
            waits(queue, queue);
        }
        remembers(0, 0);
        // when
        waits(9, 9);
        // then
        assertNull(places.of(call, 0));
        for (int queue = 1; queue <= EarlierPlaces.MOST; queue++) {
            remembers(queue, queue);
        }
        assertEquals(EarlierPlaces.MOST, places.size());
        // when: it is in none for a while, and in another one
        calls.goesTo(call, Call.NONE);
        // then
        for (int queue = 1; queue <= EarlierPlaces.MOST; queue++) {
            remembers(queue, queue);
        }
        remembers(9, 9);
        waits(8, 8);
        assertNull(places.of(call, 1));
        assertEquals(EarlierPlaces.MOST, places.size());
        // when: the same, and back to one of them
        calls.goesTo(call, Call.NONE);
        waits(2, 20);
        // then
        assertNull(places.of(call, 2));
        assertEquals(EarlierPlaces.MOST, places.size());
        remembers(3, 3);
        remembers(8, 8);
    }

    @Test
    void shouldForgetTheQueuesThatAreNamed() {
        // given
        for (int queue = 0; queue <= EarlierPlaces.MOST; queue++) {
            waits(queue, queue);
        }
        // when
        places.forget(call, queue -> queue != 1);
        // then
        remembers(1, 1);
        assertEquals(1, places.size());
        // when
        places.askAnew(call, queue -> queue == 2);
        remembers(1, 1);
        places.askAnew(call, queue -> queue == 1);
        // then
        assertEquals(KeptPlace.ASKS_ANEW, places.of(call, 1).asked);
        assertEquals(1, places.of(call, 1).sinceNs);
    }

    @Test
    void shouldTakeAPriorityThatIsNamedForAllStays() {
        // given
        waits(3, 100);
        waits(5, 200);
        waits(6, 300);
        // when
        places.priority(call, 90);
        // then
        assertEquals(90, places.of(call, 3).askedPriority);
        assertEquals(90, places.of(call, 5).askedPriority);
    }

    @Test
    void shouldGiveThePlacesOfACallThatIsOverToOthers() {
        // given
        waits(3, 100);
        waits(5, 200);
        KeptPlace place = places.of(call, 3);
        assertNotEquals(SEED, places.digest(call, SEED));
        // when
        calls.end(call);
        call = calls.begin(4, 0);
        // then
        assertEquals(0, places.size());
        assertNull(places.of(call, 3));
        assertEquals(SEED, places.digest(call, SEED));
        // when
        waits(7, 300);
        waits(8, 400);
        // then
        assertSame(place, places.of(call, 7));
        remembers(7, 300);
    }

    @Test
    void shouldHaveEachPartOfAPlaceInTheDigest() {
        // given
        waits(3, 100);
        waits(5, 200);
        long digest = places.digest(call, SEED);
        // when
        places.of(call, 3).entry++;
        // then
        assertNotEquals(digest, places.digest(call, SEED));
        places.of(call, 3).entry--;
        assertEquals(digest, places.digest(call, SEED));
        places.of(call, 3).queue++;
        assertNotEquals(digest, places.digest(call, SEED));
    }
}
