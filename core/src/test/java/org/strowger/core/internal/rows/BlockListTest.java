package org.strowger.core.internal.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;

class BlockListTest {
    @Test
    void shouldHoldWhatAPlainListHoldsWhenRowsChangeComeAndGo() {
        // given
        SplittableRandom random = new SplittableRandom(5);
        List<String> rows = new ArrayList<>();
        BlockList<String> list = BlockList.empty();
        for (int step = 0; step < 500; step++) {
            BlockList<String> before = list;
            List<String> shownBefore = present(rows);
            BitSet changed = new BitSet();
            for (int i = random.nextInt(5); i >= 0; i--) {
                int row = random.nextInt(rows.size() + 40);
                while (rows.size() <= row) {
                    rows.add(null);
                }
                rows.set(row, random.nextInt(3) == 0 ? null : "row " + row + " of step " + step);
                changed.set(row);
            }
            // when
            list = list.with(changed, rows::get);
            // then
            assertEquals(present(rows), list, "step " + step);
            assertEquals(shownBefore, before, "the list before stays as it was, step " + step);
        }
    }

    private static List<String> present(List<String> rows) {
        return rows.stream().filter(Objects::nonNull).toList();
    }

    @Test
    void shouldRefuseWhatIsNotInIt() {
        BitSet one = new BitSet();
        one.set(70);
        BlockList<String> list = BlockList.<String>empty().with(one, row -> "seventy");
        assertEquals("seventy", list.get(0));
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(1));
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(-1));
        assertThrows(UnsupportedOperationException.class, () -> list.set(0, "other"));
    }

    @Test
    void shouldCostOneBlockAndAReferenceForEachOtherWhenOneRowChanges() {
        // given
        int rows = 40_000;
        BitSet all = new BitSet();
        all.set(0, rows);
        BlockList<String> list = BlockList.<String>empty().with(all, row -> "row");
        BitSet one = new BitSet();
        one.set(17);
        // when
        long bytes = Allocation.leastBytes(10, () -> list.with(one, row -> "changed")) / 10;
        // then
        assertEquals(true, bytes < rows * 4L / 10, bytes + " bytes, all references alone are " + rows * 4L);
    }
}
