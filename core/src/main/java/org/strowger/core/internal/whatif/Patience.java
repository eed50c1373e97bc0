package org.strowger.core.internal.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long callers wait before they hang up, from those who did and from those who were served first: the
 * product-limit estimate, whose censored observations are callers served, or moved on, before they lost patience.
 * Pure; any thread.
 *
 * @see "E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, JASA 53 (1958)"
 */
public final class Patience {
    private final List<Step> steps = new ArrayList<>();

    /** One caller. @param waitNs how long he waited @param hungUp whether he hung up then, and was not served */
    public record Seen(long waitNs, boolean hungUp) {}

    /** From now on the curve stands at a share. */
    private record Step(long waitNs, double staying) {}

    /** Estimates from what was seen. */
    public Patience(List<Seen> seen) {
        List<Seen> sorted = new ArrayList<>(seen);
        sorted.sort(Comparator.comparingLong(Seen::waitNs));
        double staying = 1;
        for (int i = 0; i < sorted.size();) {
            long waitNs = sorted.get(i).waitNs();
            int atRisk = sorted.size() - i;
            int left = 0;
            for (; i < sorted.size() && sorted.get(i).waitNs() == waitNs; i++) {
                left += sorted.get(i).hungUp() ? 1 : 0;
            }
            if (left > 0) {
                staying *= 1 - (double) left / atRisk;
                steps.add(new Step(waitNs, staying));
            }
        }
    }

    /** The share of callers who wait longer than this. */
    public double staying(long waitNs) {
        double staying = 1;
        for (Step step : steps) {
            if (step.waitNs() > waitNs) {
                break;
            }
            staying = step.staying();
        }
        return staying;
    }

    /**
     * The patience of a caller of whom it is known that he waited so long and stayed, always more than that.
     *
     * @param draw at random, from 0 to below 1
     * @return empty if he waits longer than anybody was seen to hang up
     */
    public OptionalLong beyond(long waitedNs, double draw) {
        double at = staying(waitedNs) * (1 - draw);
        for (Step step : steps) {
            if (step.waitNs() > waitedNs && step.staying() < at) {
                return OptionalLong.of(step.waitNs());
            }
        }
        return OptionalLong.empty();
    }
}
