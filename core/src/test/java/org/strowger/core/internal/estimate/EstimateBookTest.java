package org.strowger.core.internal.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.status.WaitEstimator;

/** Each formula by hand: two queues, agent 0 serves the first, agent 1 both. */
class EstimateBookTest {
    private static final int QUEUE = 0;
    private static final int OTHER = 1;
    private static final long SECOND = 1_000_000_000L;
    private static final long WEEK_MS = 7L * 86_400_000;

    private int free;
    private EstimateBook book;

    @BeforeEach
    void begin() {
        book = new EstimateBook(2, new int[][] {{QUEUE}, {QUEUE, OTHER}}, queue -> free);
        book.agentWorks(0, true);
        book.agentWorks(1, true);
        book.agentWorks(1, true);
    }

    @ParameterizedTest
    @EnumSource(WaitEstimator.class)
    void shouldSayNoEstimateWithoutData(WaitEstimator which) {
        assertEquals(EstimateBook.NONE, book.estimateNs(which, QUEUE, 0));
        // and with a caller who met nobody
        book.queued(QUEUE, 7, 1, 0, 0);
        book.answered(QUEUE, 7, 3 * SECOND);
        assertEquals(0, book.errors(which, QUEUE));
        assertEquals(0, book.biasSeconds(which, QUEUE));
        assertEquals(0, book.meanSquaredError(which, QUEUE));
    }

    @Test
    void shouldFollowEachFormula() {
        // given: waits of 4 s and 10 s, handle times of 60 s and 120 s; the one who arrived later is over first
        book.queued(QUEUE, 1, 1, 0, 0);
        book.queued(QUEUE, 2, 2, SECOND, 0);
        book.answered(QUEUE, 1, 4 * SECOND);
        book.answered(QUEUE, 2, 11 * SECOND);
        book.completed(QUEUE, 0, SECOND, 10 * SECOND, 60 * SECOND, 0);
        book.completed(QUEUE, 1, 0, 4 * SECOND, 120 * SECOND, 0);
        book.queued(OTHER, 5, 1, 12 * SECOND, 0);
        book.answered(OTHER, 5, 13 * SECOND);
        book.completed(OTHER, 1, 12 * SECOND, SECOND, SECOND, 0);
        // and two wait, one of whom rings
        book.queued(QUEUE, 3, 1, 100 * SECOND, 0);
        book.queued(QUEUE, 4, 2, 103 * SECOND, 0);
        book.ringing(QUEUE);
        long now = 105 * SECOND;
        // then, for a third: AHT 90 s, two heads, shares 1 + 1/2, two of three calls were this queue's
        assertEquals(7 * SECOND, estimate(WaitEstimator.MOVING_MEAN, now));
        assertEquals(3 * 90 * SECOND / 2, estimate(WaitEstimator.QUEUE_LENGTH, now));
        assertEquals(Math.round(90 * SECOND * 2 / (2 * 2 / 3.0)), estimate(WaitEstimator.EFFECTIVE_SHARE, now), 1);
        assertEquals(3 * 90 * SECOND * 2 / 3, estimate(WaitEstimator.COMMON_AGENTS, now));
        assertEquals(10 * SECOND, estimate(WaitEstimator.LES, now));
        assertEquals(5 * SECOND, estimate(WaitEstimator.HOL, now));
        assertEquals(10 * SECOND, estimate(WaitEstimator.RCS, now), "the later arrival, though over first");
        assertEquals(EstimateBook.NONE, estimate(WaitEstimator.SAME_LENGTH, now), "nobody met two yet");
        assertEquals(EstimateBook.NONE, estimate(WaitEstimator.LAST_WEEK, now));
        assertEquals((5 + 180) * SECOND / 2, estimate(WaitEstimator.BLEND, now));
        // and an agent who takes a break counts no more
        book.agentWorks(1, false);
        assertEquals(3 * 90 * SECOND, estimate(WaitEstimator.QUEUE_LENGTH, now));
        book.agentWorks(0, false);
        assertEquals(EstimateBook.NONE, estimate(WaitEstimator.QUEUE_LENGTH, now));
    }

    @Test
    void shouldTakeWhatWasWaitedOffEstimatesByHistory() {
        // given: a wait of 10 s
        book.queued(QUEUE, 1, 1, 0, 0);
        book.answered(QUEUE, 1, 10 * SECOND);
        book.completed(QUEUE, 0, 0, 10 * SECOND, 60 * SECOND, 0);
        // when: one has waited 4 s, another 12 s later
        book.queued(QUEUE, 2, 1, 20 * SECOND, 0);
        // then
        assertEquals(6 * SECOND, book.remainingNs(WaitEstimator.LES, QUEUE, 2, 1, 24 * SECOND));
        assertEquals(0, book.remainingNs(WaitEstimator.LES, QUEUE, 2, 1, 32 * SECOND));
        assertEquals(30 * SECOND, book.remainingNs(WaitEstimator.QUEUE_LENGTH, QUEUE, 2, 1, 32 * SECOND));
    }

    @Test
    void shouldEstimateByTheSameHalfHourOfLastWeek() {
        // given: three came, one left, two were handled in 50 s and 70 s
        for (int call = 0; call < 3; call++) {
            book.queued(QUEUE, call, 1, 0, 1_000);
            if (call == 0) {
                book.left(QUEUE, call, true, 2_000);
            } else {
                book.answered(QUEUE, call, SECOND);
            }
        }
        book.completed(QUEUE, 0, 0, SECOND, 50 * SECOND, 3_000);
        book.completed(QUEUE, 0, 0, SECOND, 70 * SECOND, 3_000);
        // when
        book.queued(QUEUE, 3, 1, 0, WEEK_MS + 5_000);
        // then: the second in line, two agents
        assertEquals(2 * (2 / 3.0) * 60 * SECOND / 2, book.estimateNs(WaitEstimator.LAST_WEEK, QUEUE, 0), 1);
    }

    @Test
    void shouldCompareTheEstimateMadeAtEntryWithTheTrueWait() {
        // given: LES says 10 s
        book.queued(QUEUE, 1, 1, 0, 0);
        book.answered(QUEUE, 1, 10 * SECOND);
        book.queued(QUEUE, 2, 1, 20 * SECOND, 0);
        book.queued(QUEUE, 3, 2, 20 * SECOND, 0);
        // when: they wait 7 s and 14 s
        book.answered(QUEUE, 2, 27 * SECOND);
        book.answered(QUEUE, 3, 34 * SECOND);
        // then
        assertEquals(2, book.errors(WaitEstimator.LES, QUEUE));
        assertEquals((3 - 4) / 2.0, book.biasSeconds(WaitEstimator.LES, QUEUE));
        assertEquals((9 + 16) / 2.0, book.meanSquaredError(WaitEstimator.LES, QUEUE));
    }

    @Test
    void shouldNotScoreACallerWhoFoundAFreeAgent() {
        book.queued(QUEUE, 1, 1, 0, 0);
        book.answered(QUEUE, 1, 10 * SECOND);
        free = 1;
        assertEquals(0, book.estimateNs(WaitEstimator.LES, QUEUE, 0), "he would not wait");
        book.queued(QUEUE, 2, 1, 20 * SECOND, 0);
        book.answered(QUEUE, 2, 22 * SECOND);
        assertEquals(0, book.errors(WaitEstimator.LES, QUEUE));
    }

    @Test
    void shouldNeverTellMoreThanBefore() {
        assertEquals(5, EstimateBook.notAbove(5, 9));
        assertEquals(4, EstimateBook.notAbove(5, 4));
        assertEquals(9, EstimateBook.notAbove(EstimateBook.NONE, 9));
        assertEquals(5, EstimateBook.notAbove(5, EstimateBook.NONE));
        assertEquals(EstimateBook.NONE, EstimateBook.notAbove(EstimateBook.NONE, EstimateBook.NONE));
    }

    private long estimate(WaitEstimator which, long nowNs) {
        return book.estimateNs(which, QUEUE, nowNs);
    }
}
