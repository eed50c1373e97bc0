package org.strowger.core.internal.rows;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * An immutable list in blocks: one that differs in a few rows shares all other blocks, so making it costs
 * what changed and a reference for each block. Rows have numbers; a row may be absent, and then the list
 * goes on with the next.
 *
 * @param <T> what stands in a row
 */
public final class BlockList<T> extends AbstractList<T> implements RandomAccess {
    private static final int BLOCK = 64;
    private static final Object[] NO_ROWS = new Object[BLOCK];

    /** By row, null where it is absent; a full block of rows each. */
    private final Object[][] rows;
    /** By block, without what is absent. */
    private final Object[][] present;
    /** Where each block begins in the list; behind them the size. */
    private final int[] starts;

    private BlockList(Object[][] rows, Object[][] present) {
        this.rows = rows;
        this.present = present;
        this.starts = new int[present.length + 1];
        for (int block = 0; block < present.length; block++) {
            starts[block + 1] = starts[block] + present[block].length;
        }
    }

    /** A list without rows. */
    public static <T> BlockList<T> empty() {
        return new BlockList<>(new Object[0][], new Object[0][]);
    }

    /**
     * The list that follows.
     *
     * @param changed the rows that are not what they were
     * @param made what stands in a changed row; null if it is absent
     */
    public BlockList<T> with(BitSet changed, IntFunction<T> made) {
        int blocks = Math.max(rows.length, (changed.length() + BLOCK - 1) / BLOCK);
        Object[][] nextRows = Arrays.copyOf(rows, blocks);
        Object[][] nextPresent = Arrays.copyOf(present, blocks);
        for (int block = rows.length; block < blocks; block++) {
            nextRows[block] = NO_ROWS;
            nextPresent[block] = new Object[0];
        }
        int row = changed.nextSetBit(0);
        while (row >= 0) {
            int block = row / BLOCK;
            Object[] next = nextRows[block].clone();
            for (; row >= 0 && row / BLOCK == block; row = changed.nextSetBit(row + 1)) {
                next[row % BLOCK] = made.apply(row);
            }
            nextRows[block] = next;
            nextPresent[block] = withoutAbsent(next);
        }
        return new BlockList<>(nextRows, nextPresent);
    }

    private static Object[] withoutAbsent(Object[] rows) {
        for (Object row : rows) {
            if (row == null) {
                return Arrays.stream(rows).filter(Objects::nonNull).toArray();
            }
        }
        return rows;
    }

    @Override
    @SuppressWarnings("unchecked") // only made.apply puts anything in
    public T get(int index) {
        Objects.checkIndex(index, size());
        int block = index / BLOCK;
        if (starts[block] > index || starts[block + 1] <= index) {
            int at = Arrays.binarySearch(starts, index);
            block = at < 0 ? -2 - at : at;
            while (present[block].length == 0) {
                block++;
            }
        }
        return (T) present[block][index - starts[block]];
    }

    @Override
    public int size() {
        return starts[present.length];
    }
}
