package org.strowger.bench.workload;

import java.util.Random;

/**
 * The calls of a run, in order of arrival: which queue each asks for. A run keeps the number of calls in
 * the centre constant: in each turn one call arrives, and the call that has talked longest ends, so one
 * turn is one call's whole life in {@link #COMMANDS} commands: arrives, answered, ended, wrap-up over,
 * agent ready. Which agent gets a call is not in the script; that is what is measured. The same centre
 * and seed give the same script in every JVM. Immutable.
 */
public final class CallScript {
    /** Commands of one call's life. */
    public static final int COMMANDS = 5;

    /** Distinct calls before the script begins again. */
    private static final int LENGTH = 1 << 16;

    private final Centre centre;
    private final int[] queues = new int[LENGTH];

    private CallScript(Centre centre) {
        this.centre = centre;
    }

    /** Draws the calls for a centre. */
    public static CallScript of(Centre centre, long seed) {
        CallScript script = new CallScript(centre);
        Random random = new Random(seed);
        for (int call = 0; call < LENGTH; call++) {
            script.queues[call] = centre.drawQueue(random);
        }
        return script;
    }

    /** The centre that it was drawn for. */
    public Centre centre() {
        return centre;
    }

    /** Queue of the n-th call, from 0 without end. */
    public int queue(long call) {
        return queues[(int) (call & (LENGTH - 1))];
    }
}
