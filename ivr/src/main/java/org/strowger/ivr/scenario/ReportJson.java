package org.strowger.ivr.scenario;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.strowger.core.config.Fault;

/** Writes reports as JSON on one line. One use. */
final class ReportJson {
    private final StringBuilder out = new StringBuilder();

    String of(List<Fault> faults) {
        out.append("{\"passed\":false,\"faults\":");
        list(faults, fault -> {
            out.append('{');
            place(fault.file(), fault.line(), fault.column(), fault.message());
            out.append(",\"severity\":");
            quote(fault.severity().name().toLowerCase(Locale.ROOT));
            out.append(",\"code\":");
            quote(fault.code());
            out.append('}');
        });
        return out.append("}\n").toString();
    }

    String of(FlowTestReport report, PathFinder.Found ways) {
        Coverage coverage = report.coverage();
        out.append("{\"passed\":").append(report.passed()).append(",\"scenarios\":");
        list(report.results(), this::result);
        out.append(",\"coverage\":{\"percent\":").append(coverage.percent()).append(",\"routes\":")
                .append(coverage.routes()).append(",\"nodes\":").append(coverage.nodes())
                .append(",\"routesLeft\":");
        list(coverage.routesLeft(), route -> quote(route.toString()));
        out.append(",\"nodesLeft\":");
        list(coverage.nodesLeft(), this::quote);
        out.append("},\"paths\":");
        list(ways.text(), this::quote);
        out.append(",\"noWay\":");
        list(ways.missing(), route -> quote(route.toString()));
        return out.append("}\n").toString();
    }

    private void result(ScenarioResult result) {
        out.append("{\"file\":");
        quote(result.scenario().file());
        out.append(",\"scenario\":");
        quote(result.scenario().name());
        out.append(",\"passed\":").append(result.passed());
        result.failure().ifPresent(failure -> {
            out.append(",\"failure\":{");
            place(failure.file(), failure.line(), failure.column(), failure.message());
            out.append(",\"expected\":");
            list(failure.expected(), this::quote);
            out.append(",\"got\":");
            list(failure.got(), this::quote);
            out.append(",\"trace\":");
            list(failure.trace(), this::quote);
            out.append('}');
        });
        out.append('}');
    }

    private void place(String file, int line, int column, String message) {
        out.append("\"file\":");
        quote(file);
        out.append(",\"line\":").append(line).append(",\"column\":").append(column).append(",\"message\":");
        quote(message);
    }

    private <T> void list(List<T> items, Consumer<T> writer) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",");
            writer.accept(items.get(i));
        }
        out.append(']');
    }

    private void quote(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
