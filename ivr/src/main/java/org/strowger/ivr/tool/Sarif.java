package org.strowger.ivr.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.config.Fault;
import org.strowger.core.yaml.FaultReport;

/** Faults in the form that code hosts show beside the lines: SARIF 2.1.0, with columns in UTF-16 units. */
final class Sarif {
    private Sarif() {}

    static Map<String, Object> of(List<Fault> faults, FaultReport report) {
        Map<String, Object> driver = ordered("name", "strowger-ivr", "rules",
                faults.stream().map(Fault::code).distinct().sorted().map(code -> Map.of("id", code)).toList());
        Map<String, Object> run = ordered("tool", Map.of("driver", driver), "columnKind", "utf16CodeUnits",
                "results", faults.stream().map(fault -> result(fault, report)).toList());
        return ordered("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0",
                "runs", List.of(run));
    }

    private static Map<String, Object> result(Fault fault, FaultReport report) {
        Map<String, Object> place = ordered(
                "artifactLocation", Map.of("uri", fault.file()),
                "region", ordered("startLine", fault.line(), "startColumn", report.utf16Column(fault)));
        return ordered("ruleId", fault.code(),
                "level", fault.severity() == Fault.Severity.ERROR ? "error" : "warning",
                "message", Map.of("text", fault.message()),
                "locations", List.of(Map.of("physicalLocation", place)));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
