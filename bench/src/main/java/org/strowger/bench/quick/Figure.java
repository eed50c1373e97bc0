package org.strowger.bench.quick;

/**
 * One measured figure.
 *
 * @param perSecond operations a second, mean of the iterations
 * @param lowest of the iterations
 * @param highest of the iterations
 * @param commandsPerOperation commands or records that one operation takes through the parts measured
 * @param bytes allocated for each operation, by all threads of the JVM together
 */
public record Figure(double perSecond, double lowest, double highest, double commandsPerOperation, double bytes) {
    /** Commands or records a second: the measure in which pipeline, ring and journal can be compared. */
    public double commandsPerSecond() {
        return perSecond * commandsPerOperation;
    }

    /** Half the distance between the extremes, as a share of the mean. */
    public double spread() {
        return (highest - lowest) / 2 / perSecond;
    }
}
