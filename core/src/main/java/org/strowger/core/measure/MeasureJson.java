package org.strowger.core.measure;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Measures as JSON (RFC 8259). One object for one text. */
final class MeasureJson {
    private static final Count[] COUNTS = Count.values();
    private static final Kpi[] KPIS = Kpi.values();
    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder();

    String write(MeasuresSnapshot snapshot) {
        text.append("{\"sequence\":").append(snapshot.sequence())
                .append(",\"at\":\"").append(Instant.ofEpochMilli(snapshot.wallMs())).append("\",\"queues\":");
        list(snapshot.queues(), this::queue);
        text.append(",\"agents\":");
        list(snapshot.agents(), this::agent);
        return text.append('}').toString();
    }

    private void queue(QueueMeasures queue) {
        text.append("{\"queue\":");
        string(queue.queue());
        text.append(",\"medium\":\"").append(queue.medium())
                .append("\",\"waitEnds\":\"").append(queue.waitEnds()).append("\",\"total\":");
        measures(queue.total(), queue::kpi);
        text.append(",\"byEvent\":");
        list(queue.byEvent(), each -> interval(each, kpi -> queue.kpi(kpi, each)));
        text.append(",\"byArrival\":");
        list(queue.byArrival(), each -> interval(each, kpi -> kpi.of(each.counts())));
        text.append('}');
    }

    private void agent(AgentMeasures agent) {
        text.append("{\"agent\":");
        string(agent.agent());
        text.append(",\"total\":");
        measures(agent.total(), agent::kpi);
        text.append(",\"byEvent\":");
        list(agent.byEvent(), each -> interval(each, kpi -> kpi.of(each.counts())));
        text.append('}');
    }

    private void interval(IntervalCounts interval, Function<Kpi, OptionalDouble> values) {
        text.append("{\"start\":\"").append(Instant.ofEpochMilli(interval.startMs()))
                .append("\",\"seconds\":").append(interval.lengthMs() / 1_000).append(",\"measures\":");
        measures(interval.counts(), values);
        text.append('}');
    }

    private void measures(Counts counts, Function<Kpi, OptionalDouble> values) {
        text.append("{\"kpis\":{");
        for (Kpi kpi : KPIS) {
            text.append(kpi.ordinal() == 0 ? "\"" : ",\"").append(kpi).append("\":");
            OptionalDouble value = values.apply(kpi);
            text.append(value.isPresent() ? Double.toString(value.getAsDouble()) : "null");
        }
        text.append("},\"counts\":{");
        for (Count count : COUNTS) {
            text.append(count.ordinal() == 0 ? "\"" : ",\"").append(count).append("\":").append(counts.of(count));
        }
        text.append("}}");
    }

    private <T> void list(List<T> items, java.util.function.Consumer<T> writer) {
        text.append('[');
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : ",");
            writer.accept(items.get(i));
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
