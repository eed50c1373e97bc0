package org.strowger.ivr.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.config.Fault;
import org.strowger.core.yaml.FaultReport;
import org.strowger.ivr.compile.Program;

/** {@code check}: all faults of a folder, and what a call of its flows keeps. */
final class CheckCommand {
    private final PrintStream out;

    CheckCommand(PrintStream out) {
        this.out = out;
    }

    int run(Arguments args) {
        String format = args.format("text", "json", "sarif");
        Bundle bundle = Bundle.read(List.of(args.path(0)), args.center(), args.host()).get(0);
        List<Fault> faults = bundle.result().faults().all();
        if (args.has("--strict")) {
            faults = faults.stream().map(CheckCommand::asError).toList();
        }
        switch (format) {
            case "json" -> out.print(JsonText.of(json(bundle, faults)));
            case "sarif" -> out.print(JsonText.of(Sarif.of(faults, bundle.report())));
            default -> text(bundle, faults);
        }
        return faults.stream().anyMatch(CheckCommand::isError) ? Main.FAULTS : Main.CLEAN;
    }

    private static Fault asError(Fault fault) {
        return new Fault(fault.file(), fault.line(), fault.column(), Fault.Severity.ERROR, fault.message(),
                fault.code());
    }

    private static boolean isError(Fault fault) {
        return fault.severity() == Fault.Severity.ERROR;
    }

    private void text(Bundle bundle, List<Fault> faults) {
        out.print(bundle.report().print(faults));
        bundle.outside().ifPresent(names -> {
            notJudged("queues named", "--center", Bundle.sorted(names.queues()));
            notJudged("skills named", "--center", Bundle.sorted(names.skills()));
            notJudged("schedules named", "--center", Bundle.sorted(names.schedules()));
        });
        notJudged("handlers named", "--host", bundle.handlersNotJudged());
        notJudged("capabilities needed", "capabilities in --host", bundle.capabilitiesNotJudged());
        if (bundle.anyError()) {
            return;
        }
        bundle.result().flows().forEach(flow -> out.println(flow.file() + ": flow " + flow.name() + ", "
                + number(flow.nodes().size(), "node") + ", " + number(flow.variables().size(), "variable")));
        Program.Layout layout = bundle.compiled().program().layout();
        out.println("a call keeps " + number(layout.longs(), "slot") + ", " + Long.BYTES * layout.longs()
                + " bytes, beside the fixed part of its session");
    }

    private void notJudged(String what, String without, Collection<String> names) {
        if (!names.isEmpty()) {
            out.println(what + ", not judged without " + without + ": " + String.join(", ", names));
        }
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static Map<String, Object> json(Bundle bundle, List<Fault> faults) {
        FaultReport report = bundle.report();
        List<Object> listed = new ArrayList<>();
        for (Fault fault : faults) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("file", fault.file());
            one.put("line", fault.line());
            one.put("column", fault.column());
            one.put("utf16Column", report.utf16Column(fault));
            one.put("severity", isError(fault) ? "error" : "warning");
            one.put("code", fault.code());
            one.put("message", fault.message());
            listed.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("faults", listed);
        all.put("errors", faults.stream().filter(CheckCommand::isError).count());
        all.put("warnings", faults.stream().filter(fault -> !isError(fault)).count());
        Map<String, Object> notJudged = new LinkedHashMap<>();
        bundle.outside().ifPresent(names -> {
            notJudged.put("queues", List.copyOf(Bundle.sorted(names.queues())));
            notJudged.put("skills", List.copyOf(Bundle.sorted(names.skills())));
            notJudged.put("schedules", List.copyOf(Bundle.sorted(names.schedules())));
        });
        notJudged.put("handlers", List.copyOf(bundle.handlersNotJudged()));
        notJudged.put("capabilities", List.copyOf(bundle.capabilitiesNotJudged()));
        notJudged.values().removeIf(List.of()::equals);
        if (!notJudged.isEmpty()) {
            all.put("notJudged", notJudged);
        }
        if (!bundle.anyError()) {
            all.put("flows", bundle.result().flows().stream().map(flow -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("file", flow.file());
                one.put("flow", flow.name());
                one.put("nodes", flow.nodes().size());
                one.put("variables", flow.variables().size());
                return one;
            }).toList());
            int slots = bundle.compiled().program().layout().longs();
            all.put("slots", slots);
            all.put("bytes", Long.BYTES * slots);
        }
        return all;
    }
}
