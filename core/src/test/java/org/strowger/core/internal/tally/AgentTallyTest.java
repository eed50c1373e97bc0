package org.strowger.core.internal.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.Allocation;
import org.strowger.core.agent.AgentState;

/** Sums over windows against plain lists of everything that ever happened, and against closed forms. */
class AgentTallyTest {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long nowNs;

    /** Something counted at a moment. */
    private record Entry(long atNs, long amount) {}

    /** A state from one moment to another. */
    private record Stay(AgentState state, long fromNs, long untilNs) {}

    /** Everything that ever happened, in lists. */
    private static final class Diary {
        private final List<Entry> calls = new ArrayList<>();
        private final List<Entry> talks = new ArrayList<>();
        private final List<Stay> stays = new ArrayList<>();

        private static long sum(List<Entry> entries, long windowNs, long nowNs) {
            long widthNs = (windowNs + 59) / 60;
            long firstNs = (nowNs / widthNs - 59) * widthNs;
            return entries.stream().filter(entry -> entry.atNs >= firstNs).mapToLong(Entry::amount).sum();
        }

        private long spent(List<AgentState> states, int minutes, long nowNs) {
            long firstNs = (nowNs / MINUTE - minutes + 1) * MINUTE;
            return stays.stream().filter(stay -> states.contains(stay.state))
                    .mapToLong(stay -> Math.max(0,
                            Math.min(stay.untilNs, nowNs) - Math.max(stay.fromNs, firstNs)))
                    .sum();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldEqualPlainSumsWhenAnythingHappens(long seed) {
        // given
        Random random = new Random(seed);
        long windowNs = HOUR + random.nextInt(1_000_000);
        int minutes = 1 + random.nextInt(60);
        AgentTally tally = new AgentTally(windowNs, minutes);
        Diary diary = new Diary();
        AgentState state = AgentState.LOGGED_OFF;
        long sinceNs = 0;
        for (int step = 0; step < 20_000; step++) {
            // when
            nowNs += pause(random);
            switch (random.nextInt(4)) {
                case 0 -> {
                    tally.callTaken(nowNs);
                    diary.calls.add(new Entry(nowNs, 1));
                }
                case 1 -> {
                    long lengthNs = random.nextInt(600) * SECOND;
                    tally.talked(lengthNs, nowNs);
                    diary.talks.add(new Entry(nowNs, lengthNs));
                }
                case 2 -> {
                    diary.stays.add(new Stay(state, sinceNs, nowNs));
                    state = AgentState.values()[random.nextInt(AgentState.values().length)];
                    sinceNs = nowNs;
                    tally.stateIs(state, nowNs);
                }
                default -> { }
            }
            // then
            if (step % 16 == 0) {
                String message = "seed " + seed + ", step " + step;
                Stay underWay = new Stay(state, sinceNs, nowNs);
                diary.stays.add(underWay);
                assertEquals(Diary.sum(diary.calls, windowNs, nowNs), tally.callsInWindow(nowNs), message);
                assertEquals(Diary.sum(diary.talks, windowNs, nowNs), tally.talkedInWindowNs(nowNs), message);
                assertEquals(diary.spent(List.of(AgentState.BUSY, AgentState.WRAP_UP), minutes, nowNs),
                        tally.busyInWindowNs(nowNs), message);
                assertEquals(
                        diary.spent(List.of(AgentState.BUSY, AgentState.WRAP_UP, AgentState.READY), minutes, nowNs),
                        tally.staffedInWindowNs(nowNs), message);
                diary.stays.remove(underWay);
            }
        }
    }

    /** Mostly seconds, at times exactly a minute or a bucket, at times longer than all windows. */
    private static long pause(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> 0;
            case 1 -> MINUTE;
            case 2 -> random.nextInt(40) == 0 ? 3 * HOUR : 10 * MINUTE;
            default -> random.nextInt(60) * SECOND + random.nextInt(1_000_000_000);
        };
    }

    @Test
    void shouldSettleAtTheClosedFormWhenTheAgentWorksByTheClock() {
        // given a call every 2 minutes from 0, each of 70 s and 20 s of wrap-up
        AgentTally tally = new AgentTally(8 * HOUR, 30);
        for (int call = 0; call < 12 * 30; call++) {
            long startNs = call * 2 * MINUTE;
            tally.callTaken(startNs);
            tally.stateIs(AgentState.BUSY, startNs);
            tally.talked(70 * SECOND, startNs + 70 * SECOND);
            tally.stateIs(AgentState.WRAP_UP, startNs + 70 * SECOND);
            tally.stateIs(AgentState.READY, startNs + 90 * SECOND);
        }
        // when 12 hours are over: the bucket of 8 minutes under way is empty, 59 hold 4 calls each
        nowNs = 12 * HOUR;
        // then
        assertEquals(59 * 4, tally.callsInWindow(nowNs));
        assertEquals(59 * 4 * 70 * SECOND, tally.talkedInWindowNs(nowNs));
        assertEquals(29 * MINUTE, tally.staffedInWindowNs(nowNs));
        assertEquals(14 * 90 * SECOND + 30 * SECOND, tally.busyInWindowNs(nowNs), "half a call is cut by the edge");
    }

    @Test
    void shouldDigestTheSameWhenReadMoreOften() {
        // given
        AgentTally seldom = new AgentTally(HOUR, 30);
        AgentTally often = new AgentTally(HOUR, 30);
        for (AgentTally tally : List.of(seldom, often)) {
            tally.stateIs(AgentState.READY, SECOND);
            tally.callTaken(MINUTE);
            tally.stateIs(AgentState.BUSY, MINUTE);
        }
        // when
        for (long at = MINUTE; at < 25 * MINUTE; at += 7 * SECOND) {
            often.busyInWindowNs(at);
            often.callsInWindow(at);
        }
        // then
        assertEquals(seldom.digest(1, 25 * MINUTE), often.digest(1, 25 * MINUTE));
    }

    @Test
    void shouldAllocateNothingWhenTallied() {
        AgentTally tally = new AgentTally(HOUR, 30);
        AgentTally colleague = new AgentTally(HOUR, 30);
        Newcomer newcomer = new Newcomer();
        assertEquals(0, Allocation.leastBytes(10_000, () -> {
            nowNs += 13 * SECOND;
            tally.stateIs(AgentState.BUSY, nowNs);
            tally.callTaken(nowNs);
            tally.talked(SECOND, nowNs);
            newcomer.begin(colleague, nowNs);
            newcomer.meets(tally);
            newcomer.joins();
            tally.digest(colleague.callsInWindow(nowNs), nowNs);
        }));
    }

    @Test
    void shouldRefuseWindowsThatHoldNothing() {
        assertEquals("window was 59 ns; use 60 ns or more",
                assertThrows(IllegalArgumentException.class, () -> new AgentTally(59, 30)).getMessage());
        assertEquals("occupancy window was 0 minutes; use 1 or more",
                assertThrows(IllegalArgumentException.class, () -> new AgentTally(HOUR, 0)).getMessage());
    }
}
