package org.strowger.examples.dayreplay.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.examples.dayreplay.data.BankLog;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.DataException;

class FiguresTest {
    private static final long S = 1_000_000_000L;

    @Test
    void shouldCountByItsDefinitions() {
        Figures figures = new Figures();
        for (int i = 0; i < 4; i++) {
            figures.offer();
        }
        figures.answer(20 * S);
        figures.answer(20 * S + 1);
        figures.abandon(10 * S);
        figures.answer();
        assertEquals(4, figures.offered());
        assertEquals(3, figures.answered());
        assertEquals(1, figures.abandoned());
        assertEquals(0.25, figures.serviceLevel().getAsDouble());
        assertEquals(0.25, figures.abandonRate().getAsDouble());
        assertEquals(50.0 / 3, figures.meanWaitS().getAsDouble(), 1e-9);
        assertEquals(20.000000001, figures.longestWaitS().getAsDouble(), 1e-12);
    }

    @Test
    void shouldGiveNoValueWhereThereIsNothingToDivideBy() {
        assertTrue(new Figures().meanWaitS().isEmpty());
        assertTrue(new Figures().serviceLevel().isEmpty());
        assertTrue(new Figures().longestWaitS().isEmpty());
    }

    @Test
    void shouldAddUpToTheLogByTypeAndByHalfHour() throws DataException {
        BankLog log = BankLog.shipped();
        FiguresGrid grid = FiguresGrid.recorded(log.calls());
        long answered = log.calls().stream().filter(call -> call.answered()).count();
        long abandoned = log.calls().stream().filter(call -> call.queued() && !call.answered()).count();
        assertEquals(answered, grid.total().answered());
        assertEquals(abandoned, grid.total().abandoned());
        assertEquals(answered + abandoned, grid.total().offered());
        Figures byHalfHour = new Figures();
        for (int i = 0; i < FiguresGrid.HALF_HOURS; i++) {
            byHalfHour.add(grid.ofHalfHour(i));
        }
        assertEquals(grid.total().offered(), byHalfHour.offered());
        assertEquals(grid.total().meanWaitS().getAsDouble(), byHalfHour.meanWaitS().getAsDouble(), 1e-9);
        assertEquals(List.of(CallType.PS, CallType.NE, CallType.NW, CallType.IN, CallType.PE, CallType.TT),
                new Comparison(grid, grid).types());
    }

    @Test
    void shouldNameHalfHours() {
        assertEquals("07:30", Comparison.startOf(FiguresGrid.halfHour(27_000)));
        assertEquals("00:00", Comparison.startOf(FiguresGrid.halfHour(86_400)));
        assertEquals("23:30", Comparison.startOf(FiguresGrid.halfHour(86_399)));
    }
}
