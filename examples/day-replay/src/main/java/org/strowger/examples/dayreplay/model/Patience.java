package org.strowger.examples.dayreplay.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.RecordedCall;

/**
 * How long callers are willing to wait. Who hung up had the patience of his wait. Who was answered had
 * more than that: it is drawn, given that it exceeds his wait, from the Kaplan-Meier curve of his type
 * (of all types together where his has none), which is taken to be exponential between and beyond its points.
 */
public final class Patience {
    private static final String ALL = "all";

    private final Map<CallType, Curve> curves = new EnumMap<>(CallType.class);
    private final Draws draws;

    /** Reads the shipped curves. */
    public Patience(Draws draws) {
        this.draws = draws;
        List<String[]> rows = Table.rows("patience_km.csv");
        Curve all = Curve.of(ALL, rows);
        for (CallType type : CallType.values()) {
            boolean own = rows.stream().anyMatch(row -> row[0].equals(type.name()));
            curves.put(type, own ? Curve.of(type.name(), rows) : all);
        }
    }

    /** Seconds that this caller waits at most. */
    public double secondsOf(RecordedCall call) {
        if (!call.answered() && call.waitS().isPresent()) {
            return call.waitS().getAsInt();
        }
        Curve curve = curves.get(call.type());
        double hazardAtWait = curve.hazardAt(call.answered() ? call.waitS().orElse(0) : 0);
        return curve.timeAt(hazardAtWait - StrictMath.log(draws.patience(call)));
    }

    /** Cumulative hazard, minus the logarithm of the share that still waits, at rising times. */
    private record Curve(double[] times, double[] hazards) {
        private static Curve of(String type, List<String[]> rows) {
            List<Double> times = new ArrayList<>(List.of(0.0));
            List<Double> hazards = new ArrayList<>(List.of(0.0));
            for (String[] row : rows) {
                if (row[0].equals(type) && !row[1].equals("0")) { // what stands at 0 s is not told from 1 s by the clock
                    times.add(Double.valueOf(row[1]));
                    hazards.add(-StrictMath.log(Double.parseDouble(row[2])));
                }
            }
            return new Curve(times.stream().mapToDouble(t -> t).toArray(), hazards.stream().mapToDouble(h -> h).toArray());
        }

        private double hazardAt(double time) {
            int i = segment(times, time);
            return hazards[i] + (time - times[i]) * slope(i);
        }

        private double timeAt(double hazard) {
            int i = segment(hazards, hazard);
            return times[i] + (hazard - hazards[i]) / slope(i);
        }

        private double slope(int i) {
            return (hazards[i + 1] - hazards[i]) / (times[i + 1] - times[i]);
        }

        /** The segment that holds a value; the last one reaches on for ever. */
        private static int segment(double[] points, double value) {
            int i = 0;
            while (i < points.length - 2 && points[i + 1] <= value) {
                i++;
            }
            return i;
        }
    }
}
