package org.strowger.bench.quick;

/**
 * One measured figure.
 *
 * @param probe what was measured
 * @param perSecond operations a second, mean of the iterations
 * @param lowest of the iterations
 * @param highest of the iterations
 * @param bytes allocated for each operation, by all threads of the JVM
 */
public record Figure(Probe probe, double perSecond, double lowest, double highest, double bytes) {
    /** Commands or records a second, the measure in which pipeline, ring and journal can be compared. */
    public double commandsPerSecond() {
        return perSecond * probe.commands();
    }

    /** Half the distance between the iterations' extremes, as a share of the mean. */
    public double spread() {
        return (highest - lowest) / 2 / perSecond;
    }
}
