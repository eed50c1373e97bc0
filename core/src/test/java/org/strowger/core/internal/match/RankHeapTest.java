package org.strowger.core.internal.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankHeapTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void shouldKeepTheLowestRowAtItsHeadLikeASortedMap(int width) {
        // given
        SplittableRandom random = new SplittableRandom(width);
        Positions positions = new Positions();
        RankHeap heap = new RankHeap(width, positions);
        TreeMap<long[], Integer> oracle = new TreeMap<>(Arrays::compare);
        List<long[]> rows = new ArrayList<>();
        for (int step = 0; step < 30_000; step++) {
            // when
            if (random.nextInt(5) < 3 || rows.isEmpty()) {
                long[] row = new long[width];
                for (int i = 0; i < width - 1; i++) {
                    row[i] = random.nextInt(3) == 0 ? Long.MIN_VALUE : random.nextInt(4);
                }
                row[width - 1] = (long) random.nextInt(1_000) << 32 | step;
                heap.add(step, row);
                oracle.put(row, step);
                rows.add(row);
            } else {
                long[] row = rows.remove(random.nextInt(rows.size()));
                int item = oracle.remove(row);
                assertTrue(positions.has(item));
                heap.remove(item);
                assertFalse(positions.has(item));
            }
            // then
            assertEquals(oracle.size(), heap.size());
            if (!oracle.isEmpty()) {
                assertEquals(oracle.firstEntry().getValue(), heap.head());
                for (int i = 0; i < width; i++) {
                    assertEquals(oracle.firstKey()[i], heap.headKey(i));
                }
            }
        }
    }
}
