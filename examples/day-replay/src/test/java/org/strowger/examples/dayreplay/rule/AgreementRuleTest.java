package org.strowger.examples.dayreplay.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.strowger.examples.dayreplay.data.BankLog;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.DataException;
import org.strowger.examples.dayreplay.data.RecordedCall;
import org.strowger.examples.dayreplay.rule.Agreement.Count;

class AgreementRuleTest {
    private static final AgreementRule FIFO = new AgreementRule(0);
    private static final AgreementRule HEAD_START = new AgreementRule(90);

    @Test
    void shouldFindFirstComeFirstServedInTheShippedDays() throws DataException {
        Agreement found = FIFO.judge(BankLog.shipped().calls());
        assertEquals(Map.of(
                CallType.PS, new Count(2_185, 2_185),
                CallType.NW, new Count(497, 497),
                CallType.NE, new Count(29, 29),
                CallType.IN, new Count(2, 2),
                CallType.TT, new Count(2, 2)), found.byType());
        assertEquals(new Count(2_715, 2_715), found.total());
    }

    @Test
    void shouldNotFindAHeadStartInTheShippedDays() throws DataException {
        Count regular = HEAD_START.judge(BankLog.shipped().calls()).of(CallType.PS);
        assertEquals(2_185, regular.decisions());
        assertEquals(0.770, regular.share(), 0.0005);
    }

    @Test
    @EnabledIfSystemProperty(named = "strowger.bank.data", matches = ".+")
    void shouldFindTheHeadStartInOctober() throws DataException {
        List<RecordedCall> october =
                BankLog.read(Path.of(System.getProperty("strowger.bank.data"), "bank_1999-10.csv.gz")).calls();
        assertEquals(Map.of(
                CallType.PS, new Count(3_200, 3_033),
                CallType.NW, new Count(360, 357),
                CallType.NE, new Count(150, 144),
                CallType.IN, new Count(114, 114)), HEAD_START.judge(october).byType());
        assertEquals(new Count(3_200, 2_238), FIFO.judge(october).of(CallType.PS));
    }

    @Test
    void shouldTakeAsAlternativesOnlyCallsThatClearlyWaited() {
        RecordedCall taken = call(100, 200, 0);
        assertTrue(AgreementRule.isAlternative(call(197, 203, 0), taken));
        assertFalse(AgreementRule.isAlternative(call(198, 203, 0), taken));
        assertFalse(AgreementRule.isAlternative(call(197, 202, 0), taken));
        assertFalse(AgreementRule.isAlternative(taken, taken));
        assertFalse(AgreementRule.hasChoice(taken, List.of(taken)));
    }

    @Test
    void shouldAllowATieOfOneSecond() {
        RecordedCall taken = call(101, 200, 0);
        assertTrue(FIFO.isSame(call(100, 300, 0), taken));
        assertFalse(FIFO.isSame(call(99, 300, 0), taken));
    }

    @Test
    void shouldCreditPriorityCalls() {
        assertEquals(10, HEAD_START.keyS(call(100, 200, 2)));
        assertEquals(100, HEAD_START.keyS(call(100, 200, 1)));
        assertEquals(100, FIFO.keyS(call(100, 200, 2)));
    }

    @Test
    void shouldLeaveOutCallsThatCannotBeJudged() {
        assertTrue(AgreementRule.isJudged(call(100, 7_299, 0)));
        assertFalse(AgreementRule.isJudged(call(100, 7_300, 0)));
        assertTrue(AgreementRule.isJudged(call(86_300, 10, 0)));
    }

    @Test
    void shouldCallNothingDifferentWhereNothingWasDecided() {
        assertEquals(1.0, Count.NONE.share());
    }

    @Test
    void shouldRefuseANegativeHeadStart() {
        String message = assertThrows(IllegalArgumentException.class, () -> new AgreementRule(-1)).getMessage();
        assertEquals("head start was -1 s; use 0 or more", message);
    }

    private static RecordedCall call(int startS, int exitS, int priority) {
        return new RecordedCall(2, 1, startS, 0, CallType.PS, priority, true, OptionalInt.of(startS),
                OptionalInt.of(exitS), true, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }
}
