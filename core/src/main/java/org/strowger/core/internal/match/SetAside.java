package org.strowger.core.internal.match;

import java.util.Arrays;

/** Items taken out of their heaps for the length of one search, to see what stands behind them. */
final class SetAside {
    private RankHeap[] heaps = new RankHeap[4];
    private long[][] rows = new long[4][0];
    private int[] items = new int[4];
    private int count;

    void take(RankHeap heap, int width) {
        if (count == items.length) {
            heaps = Arrays.copyOf(heaps, count * 2);
            items = Arrays.copyOf(items, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
            Arrays.fill(rows, count, rows.length, new long[0]);
        }
        if (rows[count].length < width) {
            rows[count] = new long[width];
        }
        for (int i = 0; i < width; i++) {
            rows[count][i] = heap.headKey(i);
        }
        heaps[count] = heap;
        items[count] = heap.head();
        heap.remove(heap.head());
        count++;
    }

    void giveBack() {
        while (count > 0) {
            count--;
            heaps[count].add(items[count], rows[count]);
        }
    }
}
