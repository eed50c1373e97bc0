package org.strowger.core.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.strowger.core.status.WaitEstimator;

/**
 * What one estimator says of one queue, and how wrong it has been there. Immutable; any thread.
 *
 * @param estimator which
 * @param expected how long a caller who enters now would wait; empty for want of data
 * @param errors how many errors bias and square stand on; the latest 64 at most
 * @param biasSeconds mean of estimate − true wait; above 0 it says too much; empty without an error
 * @param meanSquaredError mean of (estimate − true wait)² in s²; empty without an error
 */
public record WaitReport(
        WaitEstimator estimator,
        Optional<Duration> expected,
        int errors,
        OptionalDouble biasSeconds,
        OptionalDouble meanSquaredError) {}
