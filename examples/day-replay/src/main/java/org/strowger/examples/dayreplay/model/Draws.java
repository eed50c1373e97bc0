package org.strowger.examples.dayreplay.model;

import java.util.SplittableRandom;
import org.strowger.examples.dayreplay.data.RecordedCall;

/**
 * Random numbers that belong to a call and a purpose, not to the order in which they are asked for. The
 * same seed, call and purpose give the same number on every Java.
 *
 * @param seed of all of them
 */
public record Draws(long seed) {
    private static final int PATIENCE = 1;
    private static final int SERVICE = 2;

    /** Between 0 and 1, both excluded, for the call's patience. */
    double patience(RecordedCall call) {
        return open(generator(call, PATIENCE));
    }

    /** Standard normal, for the call's service time (Box and Muller). */
    double normalForService(RecordedCall call) {
        SplittableRandom random = generator(call, SERVICE);
        double radius = StrictMath.sqrt(-2.0 * StrictMath.log(open(random)));
        return radius * StrictMath.cos(2.0 * StrictMath.PI * open(random));
    }

    private SplittableRandom generator(RecordedCall call, int purpose) {
        long key = ((long) call.day() << 40) ^ ((long) call.line() << 8) ^ purpose;
        return new SplittableRandom(new SplittableRandom(seed ^ key).nextLong());
    }

    private static double open(SplittableRandom random) {
        return (random.nextInt(1 << 30) + 0.5) / (1 << 30);
    }
}
