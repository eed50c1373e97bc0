package org.strowger.core.internal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class DeadlineQueueTest {
    private static final long SECOND = 1_000_000_000;

    private record Armed(long deadlineNs, long order, int owner) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldFireInTheOrderOfDeadlineAndArmingLikeASortedSet(long seed) {
        // given
        SplittableRandom random = new SplittableRandom(seed);
        DeadlineQueue queue = new DeadlineQueue();
        TreeSet<Armed> oracle = new TreeSet<>(
                Comparator.comparingLong(Armed::deadlineNs).thenComparingLong(Armed::order));
        List<Integer> handles = new ArrayList<>();
        List<Armed> armed = new ArrayList<>();
        long nowNs = 0;
        long order = 0;
        for (int step = 0; step < 40_000; step++) {
            // when
            int what = random.nextInt(10);
            if (what < 5) {
                long delay = switch (random.nextInt(4)) {
                    case 0 -> random.nextLong(SECOND);
                    case 1 -> random.nextLong(100 * SECOND);
                    case 2 -> random.nextLong(20_000 * SECOND);
                    default -> 30 * SECOND;
                };
                Armed timer = new Armed(nowNs + delay, order++, step);
                handles.add(queue.arm(timer.deadlineNs(), 3, step));
                armed.add(timer);
                oracle.add(timer);
            } else if (what < 7 && !armed.isEmpty()) {
                int at = random.nextInt(armed.size());
                assertEquals(armed.get(at).deadlineNs(), queue.deadlineNs(handles.get(at)));
                assertEquals(DeadlineQueue.NONE, queue.cancel(handles.remove(at)));
                oracle.remove(armed.remove(at));
            } else {
                nowNs += random.nextLong(random.nextInt(50) == 0 ? 10_000 * SECOND : 20 * SECOND);
                while (!oracle.isEmpty() && oracle.first().deadlineNs() <= nowNs) {
                    Armed first = oracle.pollFirst();
                    int timer = queue.pollDue(nowNs);
                    assertEquals(first.owner(), queue.owner(timer), "seed " + seed + ", step " + step);
                    assertEquals(3, queue.kind(timer));
                    int at = armed.indexOf(first);
                    armed.remove(at);
                    handles.remove(at);
                }
                assertEquals(DeadlineQueue.NONE, queue.pollDue(nowNs));
            }
            // then
            assertEquals(oracle.size(), queue.size());
            assertEquals(oracle.isEmpty() ? Long.MAX_VALUE : oracle.first().deadlineNs(), queue.nextDeadlineNs(),
                    "seed " + seed + ", step " + step);
        }
    }

    @Test
    void shouldFireNothingBeforeItsTime() {
        // given
        DeadlineQueue queue = new DeadlineQueue();
        queue.arm(5 * SECOND, 1, 7);
        // when, then
        assertEquals(DeadlineQueue.NONE, queue.pollDue(5 * SECOND - 1));
        assertEquals(7, queue.owner(queue.pollDue(5 * SECOND)));
        assertEquals(Long.MAX_VALUE, queue.nextDeadlineNs());
    }
}
