package org.strowger.core.internal.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitRowTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 4_096, 4_097, 40_000})
    void shouldWalkTheCommonMembersLikeABitSet(int size) {
        // given
        SplittableRandom random = new SplittableRandom(size);
        BitRow left = new BitRow();
        BitRow right = new BitRow();
        BitSet leftSet = new BitSet();
        BitSet rightSet = new BitSet();
        for (int step = 0; step < 2_000; step++) {
            // when
            int member = random.nextInt(size);
            if (random.nextBoolean()) {
                left.set(member);
                leftSet.set(member);
            } else {
                left.clear(member);
                leftSet.clear(member);
            }
            int other = random.nextInt(size);
            right.set(other);
            rightSet.set(other);
            // then
            if (step % 50 == 0) {
                BitSet common = (BitSet) leftSet.clone();
                common.and(rightSet);
                int expected = common.nextSetBit(0);
                int found = left.nextCommon(right, 0);
                while (expected >= 0) {
                    assertEquals(expected, found);
                    expected = common.nextSetBit(expected + 1);
                    found = left.nextCommon(right, found + 1);
                }
                assertEquals(BitRow.NONE, found);
            }
        }
    }
}
