package org.strowger.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double EXACT = 1e-15;

    /** Prime numbers, so that no wrong pair gives the right quotient. */
    private static final Counts HAND_MADE = Counts.builder()
            .set(Count.OFFERED, 211).set(Count.ANSWERED, 127).set(Count.ABANDONED, 43).set(Count.OVERFLOWED, 23)
            .set(Count.WITHDRAWN, 7).set(Count.WAITING, 11)
            .set(Count.ANSWERED_IN_TIME, 101).set(Count.ABANDONED_IN_TIME, 13).set(Count.LEFT_IN_TIME, 131)
            .set(Count.ABANDONED_SHORT, 5).set(Count.WAITING_LATE, 3)
            .set(Count.WAIT_OF_ANSWERED_NS, 2_003 * SECOND).set(Count.WAIT_OF_ABANDONED_NS, 1_009 * SECOND)
            .set(Count.LONGEST_WAIT_NS, 89 * SECOND).set(Count.LONGEST_WAIT_NOW_NS, 61 * SECOND)
            .set(Count.LONGEST_EFFECTIVE_WAIT_NOW_NS, 67 * SECOND)
            .set(Count.HANDLED, 113).set(Count.TRANSFERRED, 17).set(Count.TALK_NS, 20_011 * SECOND)
            .set(Count.HOLD_NS, 1_013 * SECOND).set(Count.AFTER_CALL_NS, 3_001 * SECOND)
            .set(Count.OFFERS, 151).set(Count.OFFERS_ACCEPTED, 127).set(Count.OFFERS_NO_ANSWER, 11)
            .set(Count.OFFERS_REJECTED, 2).set(Count.OFFERS_BUSY, 3).set(Count.OFFERS_WITHDRAWN, 7)
            .set(Count.OFFERS_CALLER_LEFT, 5).set(Count.OFFERS_FAILED, 1).set(Count.RING_NS, 701 * SECOND)
            .set(Count.OVERFLOWED_MAX_WAIT, 19)
            .set(Count.READY_NS, 7_001 * SECOND).set(Count.NOT_READY_NS, 5_003 * SECOND)
            .set(Count.BUSY_NS, 21_001 * SECOND).set(Count.WRAP_UP_NS, 3_011 * SECOND)
            .set(Count.SIGNED_IN_NS, 36_016 * SECOND)
            .set(Count.SCHEDULED_NS, 37_003 * SECOND).set(Count.IN_SCHEDULED_STATE_NS, 31_013 * SECOND)
            .set(Count.SCHEDULED_ON_QUEUE_NS, 30_011 * SECOND).set(Count.ON_QUEUE_NS, 31_019 * SECOND)
            .set(Count.PAID_NS, 36_007 * SECOND).set(Count.AVAILABLE_NS, 30_013 * SECOND)
            .set(Count.CALLBACKS_REQUESTED, 29).set(Count.CALLBACK_ATTEMPTS, 41).set(Count.CALLBACKS_CONNECTED, 23)
            .set(Count.CONTACTS, 107).set(Count.CONTACTS_NOT_REPEATED, 97)
            .build();

    private static final Map<Kpi, Double> BY_HAND = byHand();

    private static Map<Kpi, Double> byHand() {
        Map<Kpi, Double> values = new EnumMap<>(Kpi.class);
        values.put(Kpi.SL_ANSWERED, 101 / 127.0);
        values.put(Kpi.SL_BOTH, 114 / 170.0);
        values.put(Kpi.SL_OFFERED, 101 / 170.0);
        values.put(Kpi.SL_IGNORE_EARLY, 101 / 157.0);
        values.put(Kpi.SL_SHORT, 101 / 206.0);
        values.put(Kpi.SL_GENERAL, 101 / 170.0);
        values.put(Kpi.SL_LEFT, 131 / 211.0);
        values.put(Kpi.SL_LIVE, 101 / 173.0);
        values.put(Kpi.ABANDON_RATE, 43 / 211.0);
        values.put(Kpi.ABANDON_RATE_SHORT, 38 / 206.0);
        values.put(Kpi.TIME_TO_ABANDON, 1_009 / 43.0);
        values.put(Kpi.ASA, 2_003 / 127.0);
        values.put(Kpi.LONGEST_WAIT, 89.0);
        values.put(Kpi.LONGEST_WAIT_NOW, 61.0);
        values.put(Kpi.LONGEST_EFFECTIVE_WAIT_NOW, 67.0);
        values.put(Kpi.AHT, 24_025 / 113.0);
        values.put(Kpi.ATT, 20_011 / 113.0);
        values.put(Kpi.ACW, 3_001 / 113.0);
        values.put(Kpi.OCCUPANCY, 24_012 / 31_013.0);
        values.put(Kpi.OCCUPANCY_WITH_RING, 24_713 / 31_013.0);
        values.put(Kpi.UTILISATION, 24_012 / 36_016.0);
        values.put(Kpi.UTILISATION_WITH_RING, 24_713 / 36_016.0);
        values.put(Kpi.ADHERENCE, 31_013 / 37_003.0);
        values.put(Kpi.CONFORMANCE, 31_019 / 30_011.0);
        values.put(Kpi.SHRINKAGE, 1 - 30_013 / 36_007.0);
        values.put(Kpi.ACCEPTANCE_RATE, 127 / 151.0);
        values.put(Kpi.ACCEPTANCE_RATE_PRESENT, 127 / 146.0);
        values.put(Kpi.RONA_RATE, 11 / 151.0);
        values.put(Kpi.REJECT_RATE, 2 / 151.0);
        values.put(Kpi.BUSY_RATE, 3 / 151.0);
        values.put(Kpi.FAULT_RATE, 1 / 151.0);
        values.put(Kpi.TRANSFER_RATE, 17 / 113.0);
        values.put(Kpi.FLOW_OUT_RATE, 23 / 211.0);
        values.put(Kpi.CALLBACK_SUCCESS, 23 / 29.0);
        values.put(Kpi.CALLBACK_ATTEMPTS_EACH, 41 / 29.0);
        values.put(Kpi.FCR_PROXY, 97 / 107.0);
        return values;
    }

    @Test
    void shouldGiveTheGoldenVector() {
        // given: Koole 2010
        Counts counts = Counts.builder().set(Count.OFFERED, 510).set(Count.ANSWERED, 460)
                .set(Count.ANSWERED_IN_TIME, 410).set(Count.ABANDONED, 50).set(Count.ABANDONED_IN_TIME, 10).build();
        // then
        assertEquals("89.1 %", percent(counts.kpi(Kpi.SL_ANSWERED)));
        assertEquals("82.4 %", percent(counts.kpi(Kpi.SL_BOTH)));
        assertEquals("80.4 %", percent(counts.kpi(Kpi.SL_OFFERED)));
        assertEquals("82.0 %", percent(counts.kpi(Kpi.SL_IGNORE_EARLY)));
        assertEquals(0, counts.identityGap());
    }

    @ParameterizedTest
    @EnumSource(Kpi.class)
    void shouldFollowItsFormula(Kpi kpi) {
        assertEquals(BY_HAND.get(kpi), kpi.of(HAND_MADE).orElseThrow(), BY_HAND.get(kpi) * EXACT * 4, kpi.name());
    }

    @ParameterizedTest
    @EnumSource(Kpi.class)
    void shouldGiveNoValueWhenTheDenominatorIsEmpty(Kpi kpi) {
        assertEquals(OptionalDouble.empty(), kpi.of(Counts.nothing()));
    }

    @Test
    void shouldNotRoundBeforeTheDivision() {
        Counts counts = Counts.builder().set(Count.ANSWERED, 3).set(Count.WAIT_OF_ANSWERED_NS, 1).build();
        assertEquals(1 / 3.0 / 1e9, Kpi.ASA.of(counts).orElseThrow(), 0);
    }

    @Test
    void shouldNameEverySwitchOfTheGeneralServiceLevel() {
        GeneralServiceLevel plain = GeneralServiceLevel.plain();
        assertEquals("SL_GENERAL", plain.name());
        assertEquals("SL_GENERAL[+F -S]", plain.plusOverflowed().minusShort().name());
        assertEquals(101 / 188.0, plain.plusOverflowed().minusShort().of(HAND_MADE).orElseThrow(), EXACT);
        assertEquals("SL_GENERAL[+F -B]", plain.plusOverflowed().minusAbandoned().name());
        assertEquals(101 / 150.0, plain.plusOverflowed().minusAbandoned().of(HAND_MADE).orElseThrow(), EXACT);
        assertEquals("service level: withoutShort and withoutAbandoned were both on, which leaves short abandons"
                + " out twice; use one of them", assertThrows(IllegalArgumentException.class,
                () -> plain.minusShort().minusAbandoned()).getMessage());
    }

    @Test
    void shouldSplitTheFlowOutRateByReason() {
        assertEquals(19 / 211.0, Kpi.flowOutRate(HAND_MADE, Count.OVERFLOWED_MAX_WAIT).orElseThrow(), EXACT);
        assertEquals("flow-out rate: the reason was ANSWERED; use OVERFLOWED_MAX_WAIT to OVERFLOWED_CLOSED",
                assertThrows(IllegalArgumentException.class,
                        () -> Kpi.flowOutRate(HAND_MADE, Count.ANSWERED)).getMessage());
    }

    @Test
    void shouldAddSumsAndKeepTheHighest() {
        Counts other = Counts.builder().set(Count.OFFERED, 1).set(Count.LONGEST_WAIT_NS, 97 * SECOND).build();
        assertEquals(212, HAND_MADE.plus(other).of(Count.OFFERED));
        assertEquals(97 * SECOND, HAND_MADE.plus(other).of(Count.LONGEST_WAIT_NS));
    }

    private static String percent(OptionalDouble ratio) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * ratio.orElseThrow());
    }
}
