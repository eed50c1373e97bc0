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
    private static final double PIPELINE_OF_RING = 0.70;
    private static final double JOURNAL_OF_RING = 0.50;
    private static final double JOURNAL_OF_APPENDS = 0.20;
    /**
     * A new file of the journal (17 KB each) and JMH's own work between iterations show as a part of a byte; one
     * object a call would be 16.
     */
    private static final double ZERO_BYTES = 1;

    /** Judges the goals whose figures are there. */
    public static List<Goal> judge(Map<Probe, Figure> figures) {
        List<Goal> goals = new ArrayList<>();
        if (has(figures, Probe.DECIDE, Probe.NAIVE)) {
            goals.add(decideAlone(figures.get(Probe.DECIDE), figures.get(Probe.NAIVE)));
        }
        if (has(figures, Probe.PIPELINE, Probe.RING)) {
            goals.add(share("pipeline without journal: 70 % of the raw ring",
                    figures.get(Probe.PIPELINE), figures.get(Probe.RING), PIPELINE_OF_RING));
        }
        if (has(figures, Probe.PIPELINE_JOURNAL, Probe.RING)) {
            goals.add(share("pipeline with journal: 50 % of the raw ring",
                    figures.get(Probe.PIPELINE_JOURNAL), figures.get(Probe.RING), JOURNAL_OF_RING));
        }
        if (has(figures, Probe.PIPELINE_JOURNAL, Probe.JOURNAL_BATCH)) {
            goals.add(share("pipeline with journal: 20 % of raw batched appends, in records",
                    figures.get(Probe.PIPELINE_JOURNAL), figures.get(Probe.JOURNAL_BATCH), JOURNAL_OF_APPENDS));
        }
        if (has(figures, Probe.DECIDE)) {
            goals.add(noBytes("decide", figures.get(Probe.DECIDE)));
        }
        if (has(figures, Probe.PIPELINE_JOURNAL)) {
            goals.add(noBytes("publish, decide, record and tell", figures.get(Probe.PIPELINE_JOURNAL)));
        }
        return goals;
    }

    private static boolean has(Map<Probe, Figure> figures, Probe... probes) {
        return figures.keySet().containsAll(List.of(probes));
    }

    private static Goal decideAlone(Figure decide, Figure naive) {
        double ratio = decide.perSecond() / naive.perSecond();
        return new Goal("G1", "decide alone: 1.5 M calls/s, or 15 x the plain baseline",
                String.format(Locale.ROOT, "%.2f M calls/s, %.1f x", decide.perSecond() / 1e6, ratio),
                decide.perSecond() >= DECIDE_CALLS || ratio >= DECIDE_OVER_NAIVE);
    }

    private static Goal share(String statement, Figure part, Figure limit, double least) {
        double ratio = part.commandsPerSecond() / limit.commandsPerSecond();
        return new Goal("G2", statement,
                String.format(Locale.ROOT, "%.1f %%", ratio * 100), ratio >= least);
    }

    private static Goal noBytes(String what, Figure figure) {
        return new Goal("G3", "0 B allocated per call in " + what,
                String.format(Locale.ROOT, "%.3f B", figure.bytes()), figure.bytes() < ZERO_BYTES);
    }
}
