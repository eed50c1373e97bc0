package org.strowger.ivr.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.config.Fault;
import org.strowger.core.yaml.FaultReport;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.ivr.compile.RouteName;
import org.strowger.ivr.scenario.Coverage;
import org.strowger.ivr.scenario.FlowTestReport;
import org.strowger.ivr.scenario.FlowTests;
import org.strowger.ivr.scenario.PathFinder;
import org.strowger.ivr.scenario.ScenarioFailure;
import org.strowger.ivr.scenario.ScenarioResult;

/** {@code test}: runs the scenarios of a folder, and tells what they leave out. */
final class TestCommand {
    private final PrintStream out;

    TestCommand(PrintStream out) {
        this.out = out;
    }

    int run(Arguments args) {
        boolean json = args.format("text", "json").equals("json");
        int percent = args.percent("--min-coverage");
        Bundle bundle = Bundle.read(List.of(args.path(0)), args.center(), args.host()).get(0);
        if (bundle.anyError()) {
            return refuse(bundle.result().faults(), bundle.report(), json);
        }
        List<YamlFile> files = new ArrayList<>();
        Faults faults = new Faults();
        FlowTests tests = FlowTests.read(args.path(0), bundle.compiled(), bundle.center(), files, faults);
        if (faults.anyError()) {
            return refuse(faults, new FaultReport(files), json);
        }
        FlowTestReport report = tests.run();
        PathFinder.Found ways = args.has("--paths") ? tests.waysTo(report.coverage().routesLeft())
                : new PathFinder.Found(List.of(), List.of());
        out.print(json ? JsonText.of(json(report, ways)) : text(report, ways));
        boolean enough = report.coverage().percent() >= percent;
        if (!enough && !json) {
            out.println("coverage is below " + percent + " %");
        }
        return report.passed() && enough ? Main.CLEAN : Main.FAULTS;
    }

    private int refuse(Faults faults, FaultReport report, boolean json) {
        out.print(json ? JsonText.of(Map.of("faults", faults.all().stream().map(Fault::toString).toList()))
                : report.print(faults.all()));
        return Main.FAULTS;
    }

    private static String text(FlowTestReport report, PathFinder.Found ways) {
        StringBuilder text = new StringBuilder(report.toString());
        ways.text().forEach(file -> text.append("# ---- scenarios for what is not covered\n").append(file));
        for (RouteName route : ways.missing()) {
            text.append("# no way found: ").append(route).append('\n');
        }
        return text.toString();
    }

    private static Map<String, Object> json(FlowTestReport report, PathFinder.Found ways) {
        Coverage coverage = report.coverage();
        Map<String, Object> covered = new LinkedHashMap<>();
        covered.put("percent", coverage.percent());
        covered.put("routes", coverage.routes());
        covered.put("nodes", coverage.nodes());
        covered.put("routesLeft", coverage.routesLeft().stream().map(RouteName::toString).toList());
        covered.put("nodesLeft", coverage.nodesLeft());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("passed", report.passed());
        all.put("scenarios", report.results().stream().map(TestCommand::json).toList());
        all.put("coverage", covered);
        all.put("paths", ways.text());
        all.put("noWay", ways.missing().stream().map(RouteName::toString).toList());
        return all;
    }

    private static Map<String, Object> json(ScenarioResult result) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", result.scenario().file());
        one.put("scenario", result.scenario().name());
        one.put("passed", result.passed());
        result.failure().ifPresent(failure -> one.put("failure", json(failure)));
        return one;
    }

    private static Map<String, Object> json(ScenarioFailure failure) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("line", failure.line());
        one.put("column", failure.column());
        one.put("message", failure.message());
        one.put("expected", failure.expected());
        one.put("got", failure.got());
        one.put("trace", failure.trace());
        return one;
    }
}
