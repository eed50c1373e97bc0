package org.strowger.examples.dayreplay.run;

import java.util.HashMap;
import java.util.Map;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdListener;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.figures.Figures;
import org.strowger.examples.dayreplay.figures.FiguresGrid;

/**
 * Counts what the engine tells of its calls. Filled on the engine's thread; the figures may be read by the
 * driver once the engine has closed, the day is set by the driver while the engine is settled.
 */
final class EngineFigures implements AcdListener {
    private static final String ABANDONED = "ABANDONED";
    private static final long NS_PER_S = 1_000_000_000L;

    private final FiguresGrid grid = new FiguresGrid();
    private final Map<Long, Figures> waiting = new HashMap<>();
    private volatile long midnightNs;
    private long unforeseen;
    private String firstUnforeseen = "";

    @Override
    public void on(AcdEvent event) {
        switch (event.kind()) {
            case CALL_QUEUED -> {
                int halfHour = FiguresGrid.halfHour((event.nowNs() - midnightNs) / NS_PER_S);
                Figures cell = grid.cell(CallType.valueOf(event.queue()), halfHour);
                cell.offer();
                waiting.put(event.callId(), cell);
            }
            case CALL_ANSWERED -> waiting.remove(event.callId()).answer(event.durationNs());
            case SEGMENT_EXITED -> {
                if (event.detail().equals(ABANDONED)) {
                    waiting.remove(event.callId()).abandon(event.durationNs());
                } else {
                    unforeseen(event);
                }
            }
            case QUEUE_REFUSED, COMMAND_REFUSED -> unforeseen(event);
            default -> { }
        }
    }

    /** A day begins. @param atNs its midnight on the engine's clock */
    void dayBegins(long atNs) {
        midnightNs = atNs;
    }

    /** All figures. @throws IllegalStateException if something happened that a what-if does not foresee */
    FiguresGrid grid() {
        if (unforeseen > 0 || !waiting.isEmpty()) {
            throw new IllegalStateException("what-if run: " + waiting.size() + " calls still wait and " + unforeseen
                    + " events were not foreseen, first " + firstUnforeseen + "; the centre's file must let every call in");
        }
        return grid;
    }

    private void unforeseen(AcdEvent event) {
        if (unforeseen++ == 0) {
            firstUnforeseen = event.kind() + " " + event.detail() + " at record " + event.sequence();
        }
    }
}
