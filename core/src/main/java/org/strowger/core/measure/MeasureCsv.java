package org.strowger.core.measure;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** Intervals as comma-separated lines. */
final class MeasureCsv {
    private static final Count[] COUNTS = Count.values();
    private static final Kpi[] KPIS = Kpi.values();
    private static final String LINE_END = "\r\n";

    private MeasureCsv() {
    }

    static String write(MeasuresSnapshot snapshot) {
        StringBuilder text = new StringBuilder("view,queue,start,seconds");
        for (Count count : COUNTS) {
            text.append(',').append(count);
        }
        for (Kpi kpi : KPIS) {
            text.append(',').append(kpi);
        }
        text.append(LINE_END);
        for (QueueMeasures queue : snapshot.queues()) {
            lines(text, "EVENT", queue.queue(), queue.byEvent(), queue::kpi);
            lines(text, "ARRIVAL", queue.queue(), queue.byArrival(), (kpi, interval) -> kpi.of(interval.counts()));
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, String view, String queue, List<IntervalCounts> intervals,
            BiFunction<Kpi, IntervalCounts, OptionalDouble> values) {
        for (IntervalCounts interval : intervals) {
            text.append(view).append(',');
            quoted(text, queue);
            text.append(',').append(Instant.ofEpochMilli(interval.startMs()))
                    .append(',').append(interval.lengthMs() / 1_000);
            for (Count count : COUNTS) {
                text.append(',').append(interval.counts().of(count));
            }
            for (Kpi kpi : KPIS) {
                OptionalDouble value = values.apply(kpi, interval);
                text.append(',').append(value.isPresent() ? Double.toString(value.getAsDouble()) : "");
            }
            text.append(LINE_END);
        }
    }

    private static void quoted(StringBuilder text, String value) {
        if (value.matches("[^\",\r\n]*")) {
            text.append(value);
        } else {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
