package org.strowger.core.internal.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.Allocation;

/** A change set moves amounts between cells, so that the sum of a consistent copy is always 0. */
class CellsTest {
    private static final int SIZE = 5_000;

    @Test
    void shouldCopyWhatWasCompleteWhenAChangeIsUnderWay() {
        // given
        Cells cells = new Cells(SIZE);
        cells.set(1, 10);
        cells.set(2, 20);
        cells.settle();
        long[] copy = new long[SIZE];
        long at = cells.copyTo(copy);
        cells.set(2, 21);
        cells.set(3, 30);
        // when
        long[] whileUnderWay = new long[SIZE];
        long same = cells.copyTo(whileUnderWay);
        // then
        assertEquals(at, same);
        assertArrayEquals(copy, whileUnderWay);
        assertEquals(at, cells.bringForward(copy, at, new BitSet()));
        assertArrayEquals(whileUnderWay, copy);
        cells.settle();
        BitSet changed = new BitSet();
        assertEquals(at + 2, cells.bringForward(copy, at, changed));
        assertEquals(21, copy[2]);
        assertEquals(30, copy[3]);
        assertEquals("{2, 3}", changed.toString());
    }

    @Test
    void shouldSayThatACopyIsTooOldWhenTheLogHasGoneRound() {
        // given
        Cells cells = new Cells(SIZE);
        long[] copy = new long[SIZE];
        long at = cells.copyTo(copy);
        // when
        for (int i = 0; i < 100_000; i++) {
            cells.set(i % SIZE, i);
            cells.settle();
        }
        // then
        assertTrue(cells.bringForward(copy, at, new BitSet()) < at);
        assertEquals(100_000, cells.copyTo(copy));
        assertEquals(99_999, copy[SIZE - 1]);
    }

    @Test
    @Timeout(60)
    void shouldNeverCopyHalfAChangeWhenAThreadWritesMeanwhile() throws InterruptedException {
        // given
        Cells cells = new Cells(SIZE);
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            SplittableRandom random = new SplittableRandom(1);
            while (!over.get()) {
                move(cells, random);
            }
        });
        writer.start();
        // when
        long[] copy = new long[SIZE];
        long[] kept = new long[SIZE];
        long keptAt = cells.copyTo(kept);
        for (int round = 0; round < 300; round++) {
            cells.copyTo(copy);
            long forward = cells.bringForward(kept, keptAt, new BitSet());
            keptAt = forward < 0 ? cells.copyTo(kept) : forward;
            // then
            assertEquals(0, sum(copy), "copy " + round);
            assertEquals(0, sum(kept), "copy brought forward " + round);
        }
        over.set(true);
        writer.join();
    }

    private static void move(Cells cells, SplittableRandom random) {
        for (int i = 0; i < 4; i++) {
            int from = random.nextInt(SIZE);
            int to = random.nextInt(SIZE);
            cells.set(from, cells.get(from) - i);
            cells.set(to, cells.get(to) + i);
        }
        cells.settle();
    }

    private static long sum(long[] copy) {
        long sum = 0;
        for (long value : copy) {
            sum += value;
        }
        return sum;
    }

    @Test
    void shouldAllocateNothingWhenWritten() {
        Cells cells = new Cells(SIZE);
        SplittableRandom random = new SplittableRandom(1);
        assertEquals(0, Allocation.leastBytes(1_000, () -> move(cells, random)));
    }
}
