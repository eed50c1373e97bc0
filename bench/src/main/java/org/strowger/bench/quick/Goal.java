package org.strowger.bench.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One goal for speed, judged by the figures of one run.
 *
 * @param name G1, G2 or G3, as the goals are numbered
 * @param statement what is to be reached
 * @param reached what was, in words
 * @param met whether it suffices
 */
public record Goal(String name, String statement, String reached, boolean met) {
    private static final double DECIDE_CALLS = 1_500_000;
    private static final double DECIDE_OVER_NAIVE = 15;
    /** JMH's own work between iterations shows as a trace of a byte; one object a call would be 16. */
    private static final double ZERO_BYTES = 0.5;

    /** Judges the goals whose figures are there. */
    public static List<Goal> judge(Map<Probe, Figure> figures) {
        List<Goal> goals = new ArrayList<>();
        if (figures.containsKey(Probe.DECIDE) && figures.containsKey(Probe.NAIVE)) {
            goals.add(decideAlone(figures.get(Probe.DECIDE), figures.get(Probe.NAIVE)));
        }
        if (figures.containsKey(Probe.DECIDE)) {
            goals.add(noBytes("decide", figures.get(Probe.DECIDE)));
        }
        return goals;
    }

    private static Goal decideAlone(Figure decide, Figure naive) {
        double ratio = decide.perSecond() / naive.perSecond();
        return new Goal("G1", "decide alone: 1.5 M calls/s, or 15 x the plain baseline",
                String.format(Locale.ROOT, "%.2f M calls/s, %.1f x", decide.perSecond() / 1e6, ratio),
                decide.perSecond() >= DECIDE_CALLS || ratio >= DECIDE_OVER_NAIVE);
    }

    private static Goal noBytes(String what, Figure figure) {
        return new Goal("G3", "0 B allocated per call in " + what,
                String.format(Locale.ROOT, "%.3f B", figure.bytes()), figure.bytes() < ZERO_BYTES);
    }
}
