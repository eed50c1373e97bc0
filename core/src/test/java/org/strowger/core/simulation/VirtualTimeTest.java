package org.strowger.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private final VirtualTime time = VirtualTime.startingAt(Instant.ofEpochMilli(915_174_000_000L));
    private final List<String> happened = new ArrayList<>();

    @Test
    void shouldRunEntriesByMomentAndThenInTheOrderInWhichTheyWereMade() {
        // given
        enter(20, "c");
        enter(10, "a");
        enter(20, "d");
        enter(10, "b");
        // when
        time.run();
        // then
        assertEquals(List.of("a@10", "b@10", "c@20", "d@20"), happened);
        assertEquals(20, time.nowNs());
        assertFalse(time.step());
    }

    @Test
    void shouldMoveTheWallClockWithTime() {
        time.advance(Duration.ofSeconds(90));
        assertEquals(90_000_000_000L, time.nowNs());
        assertEquals(915_174_090_000L, time.wallMs());
    }

    @Test
    void shouldStandAtTheMomentAskedForAndLeaveWhatIsLater() {
        // given
        enter(10, "now");
        enter(11, "later");
        // when
        time.runUntil(10);
        // then
        assertEquals(List.of("now@10"), happened);
        assertEquals(1, time.pending());
    }

    @Test
    void shouldSettleAfterEachEntryAndFireTimersAfterEntriesOfTheSameMoment() {
        // given
        Timers engine = new Timers(10, 15);
        time.bind(engine);
        enter(10, "entry");
        enter(20, "entry");
        // when
        time.run();
        // then
        assertEquals(
                List.of("settle@0", "entry@10", "settle@10", "tick@10", "settle@10", "tick@15", "settle@15",
                        "entry@20", "settle@20"),
                happened);
    }

    @Test
    void shouldFireATimerThatIsOverdueAtTheMomentItIsSeen() {
        // given
        time.runUntil(100);
        time.bind(new Timers(50));
        // when, then
        assertTrue(time.step());
        assertEquals(List.of("settle@100", "tick@100", "settle@100"), happened);
    }

    @Test
    void shouldFailWhenTheEngineNeverFiresItsTimer() {
        time.bind(new VirtualTime.Engine() {
            @Override
            public void settle() {}

            @Override
            public long nextDeadlineNs() {
                return 5;
            }

            @Override
            public void tick() {}
        });
        assertEquals(
                "virtual time: the engine still has a timer due at 5 ns after 10000 ticks in that moment; its tick must"
                        + " fire what is due",
                assertThrows(IllegalStateException.class, time::run).getMessage());
    }

    @Test
    void shouldForgetAnEntryThatIsTakenBack() {
        // given
        enter(10, "a");
        VirtualTime.Entry entry = time.at(5, () -> happened.add("never"));
        enter(7, "b");
        // when
        entry.cancel();
        entry.cancel();
        time.run();
        // then
        assertEquals(List.of("b@7", "a@10"), happened);
    }

    @Test
    void shouldAgreeWithAPlainSortOverManyEntriesAndCancellations() {
        // given
        long seed = 42;
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> ran = new ArrayList<>();
        record Planned(long atNs, int number, VirtualTime.Entry entry) {}
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            int number = i;
            long atNs = random.nextLong(20_000);
            planned.add(new Planned(atNs, i, time.at(atNs, () -> ran.add(number))));
        }
        planned.removeIf(item -> {
            boolean cancel = random.nextInt(3) == 0;
            if (cancel) {
                item.entry().cancel();
            }
            return cancel;
        });
        // when
        time.run();
        // then
        planned.sort(Comparator.comparingLong(Planned::atNs).thenComparingInt(Planned::number));
        assertEquals(planned.stream().map(Planned::number).toList(), ran, "seed " + seed);
    }

    @Test
    void shouldRefuseThePast() {
        time.runUntil(10);
        assertEquals("virtual time: an entry was made for 9 ns, and now is 10 ns; choose now or a later moment",
                assertThrows(IllegalArgumentException.class, () -> time.at(9, () -> {})).getMessage());
        assertThrows(IllegalArgumentException.class, () -> time.runUntil(9));
        assertThrows(IllegalArgumentException.class, () -> time.after(Duration.ofNanos(-1), () -> {}));
    }

    @Test
    void shouldRefuseToBeDrivenFromInside() {
        time.after(Duration.ZERO, time::run);
        assertThrows(IllegalStateException.class, time::run);
        assertFalse(time.step(), "it can be driven again afterwards");
    }

    @Test
    void shouldLetAnEngineGoOnlyIfItIsTheOneBound() {
        // given
        Timers old = new Timers(10);
        Timers current = new Timers(20);
        time.bind(old);
        time.bind(current);
        // when
        time.release(old);
        time.run();
        time.release(current);
        happened.clear();
        time.run();
        // then
        assertEquals(20, time.nowNs());
        assertEquals(List.of(), happened);
    }

    private void enter(long atNs, String what) {
        time.at(atNs, () -> happened.add(what + "@" + time.nowNs()));
    }

    private final class Timers implements VirtualTime.Engine {
        private final List<Long> dueAtNs;

        private Timers(long... dueAtNs) {
            this.dueAtNs = new ArrayList<>();
            for (long due : dueAtNs) {
                this.dueAtNs.add(due);
            }
        }

        @Override
        public void settle() {
            happened.add("settle@" + time.nowNs());
        }

        @Override
        public long nextDeadlineNs() {
            return dueAtNs.isEmpty() ? Long.MAX_VALUE : dueAtNs.get(0);
        }

        @Override
        public void tick() {
            happened.add("tick@" + time.nowNs());
            dueAtNs.removeIf(due -> due <= time.nowNs());
        }
    }
}
