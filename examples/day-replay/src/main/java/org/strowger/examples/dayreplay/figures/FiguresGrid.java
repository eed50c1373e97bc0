package org.strowger.examples.dayreplay.figures;

import java.util.List;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.RecordedCall;

/** Figures by call type and half hour of the day in which the call asked for an agent. One thread. */
public final class FiguresGrid {
    /** Half hours of a day. */
    public static final int HALF_HOURS = 48;

    private static final int HALF_HOUR_S = 1_800;
    private static final long NS_PER_S = 1_000_000_000L;

    private final Figures[][] cells = new Figures[CallType.values().length][HALF_HOURS];

    /** All zero. */
    public FiguresGrid() {
        for (Figures[] row : cells) {
            for (int i = 0; i < row.length; i++) {
                row[i] = new Figures();
            }
        }
    }

    /** What the log says. */
    public static FiguresGrid recorded(List<RecordedCall> calls) {
        FiguresGrid grid = new FiguresGrid();
        for (RecordedCall call : calls) {
            if (call.wantsAgent()) {
                grid.add(call);
            }
        }
        return grid;
    }

    /** The half hour of a time. @param secondOfDay seconds since midnight; a day more is the same time */
    public static int halfHour(long secondOfDay) {
        return (int) (secondOfDay % RecordedCall.DAY_S / HALF_HOUR_S);
    }

    /** The figures of one type in one half hour; add to them here. */
    public Figures cell(CallType type, int halfHour) {
        return cells[type.ordinal()][halfHour];
    }

    /** The whole day of one type. */
    public Figures ofType(CallType type) {
        Figures sum = new Figures();
        for (Figures cell : cells[type.ordinal()]) {
            sum.add(cell);
        }
        return sum;
    }

    /** One half hour of all types. */
    public Figures ofHalfHour(int halfHour) {
        Figures sum = new Figures();
        for (Figures[] row : cells) {
            sum.add(row[halfHour]);
        }
        return sum;
    }

    /** Everything. */
    public Figures total() {
        Figures sum = new Figures();
        for (CallType type : CallType.values()) {
            sum.add(ofType(type));
        }
        return sum;
    }

    private void add(RecordedCall call) {
        Figures cell = cell(call.type(), halfHour(call.wantsAgentAtS()));
        cell.offer();
        if (call.waitS().isEmpty()) {
            if (call.answered()) {
                cell.answer();
            } else {
                cell.abandon();
            }
            return;
        }
        long waitNs = call.waitS().getAsInt() * NS_PER_S;
        if (call.answered()) {
            cell.answer(waitNs);
        } else {
            cell.abandon(waitNs);
        }
    }
}
