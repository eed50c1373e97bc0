package org.strowger.examples.dayreplay.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.RecordedCall;

/**
 * How long a call keeps an agent: as recorded, or, where the recorded ACD lost the caller, drawn from
 * the lognormal fit of his type.
 */
public final class ServiceTimes {
    private static final String ALL = "all";

    private final Map<CallType, double[]> fits = new EnumMap<>(CallType.class);
    private final Draws draws;

    /** Reads the shipped fits. */
    public ServiceTimes(Draws draws) {
        this.draws = draws;
        List<String[]> rows = Table.rows("service_times.csv");
        for (CallType type : CallType.values()) {
            fits.put(type, fit(type.name(), rows));
        }
    }

    /** Seconds that this call keeps its agent. */
    public double secondsOf(RecordedCall call) {
        if (call.serviceS().isPresent()) {
            return call.serviceS().getAsInt();
        }
        double[] fit = fits.get(call.type());
        return StrictMath.exp(fit[0] + fit[1] * draws.normalForService(call));
    }

    private static double[] fit(String type, List<String[]> rows) {
        double[] all = null;
        for (String[] row : rows) {
            double[] fit = {Double.parseDouble(row[1]), Double.parseDouble(row[2])};
            if (row[0].equals(type)) {
                return fit;
            }
            if (row[0].equals(ALL)) {
                all = fit;
            }
        }
        return all;
    }
}
