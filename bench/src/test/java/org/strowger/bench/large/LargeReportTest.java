package org.strowger.bench.large;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.Durability;

class LargeReportTest {
    private static Window window(Window.Beside beside, long latencyNs) {
        Window window = new Window(beside);
        window.offers.add(latencyNs);
        return window;
    }

    @Test
    void shouldJudgeByTheMedianOfTheRoundsWhenTheMachineStallsInAQuietWindow() {
        // given
        List<Window> windows = new ArrayList<>();
        for (long quietNs : new long[] {1_000, 1_000_000_000, 1_000}) {
            windows.add(window(Window.Beside.NOTHING, quietNs));
            windows.add(window(Window.Beside.LISTING, 3_000));
        }
        LargeReport.Part part = new LargeReport.Part(
                Durability.MEMORY, new LargeReport.Loading(1, 1), windows, 0, 0, 0, 0);
        // when, then
        assertEquals(3.0, part.ratio(Window.Beside.LISTING), 1e-9);
    }
}
