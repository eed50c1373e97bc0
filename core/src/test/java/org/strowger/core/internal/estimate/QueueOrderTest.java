package org.strowger.core.internal.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QueueOrderTest {
    private record Place(int priority, long effectiveNs, long entry) {}

    private static final Comparator<Place> ORDER = Comparator.comparingInt((Place place) -> -place.priority)
            .thenComparingLong(Place::effectiveNs).thenComparingLong(Place::entry);

    @Test
    void shouldRankLikeASortedListWhenCallsComeAndGo() {
        long seed = 20_260_117;
        SplittableRandom random = new SplittableRandom(seed);
        QueueOrder order = new QueueOrder();
        List<Place> plain = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            // given
            boolean enters = plain.isEmpty() || random.nextInt(100) < (step / 2_000 % 2 == 0 ? 55 : 45);
            if (enters) {
                Place place = new Place(random.nextInt(3) * 50, step - random.nextInt(4) * 7, step);
                plain.add(place);
                plain.sort(ORDER);
                // then
                assertEquals(plain.indexOf(place) + 1,
                        order.add(place.priority, place.effectiveNs, place.entry), "seed " + seed);
            } else {
                int rank = random.nextBoolean() ? 0 : random.nextInt(plain.size());
                Place place = plain.get(rank);
                assertEquals(rank + 1, order.rank(place.priority, place.effectiveNs, place.entry));
                assertEquals(rank + 1, order.remove(place.priority, place.effectiveNs, place.entry), "seed " + seed);
                plain.remove(rank);
            }
            assertEquals(plain.size(), order.size());
        }
    }

    @Test
    void shouldRefuseACallThatIsNotThere() {
        QueueOrder order = new QueueOrder();
        order.add(50, 1, 1);
        assertEquals("entry 2 left a queue in which it did not stand; this is a defect",
                assertThrows(IllegalStateException.class, () -> order.remove(50, 1, 2)).getMessage());
    }
}
