package org.strowger.ivr.tool;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Way;

/** {@code diagram}: a flow as Mermaid or DOT, every way out of a node with its label; handlers of events dashed. */
final class DiagramCommand {
    private final PrintStream out;

    /** An arrow. @param dashed whether an event leads along it */
    private record Arrow(String from, String to, boolean dashed) {}

    DiagramCommand(PrintStream out) {
        this.out = out;
    }

    int run(Arguments args) {
        String format = args.format("mermaid", "dot");
        Path file = args.path(0);
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
        Bundle bundle = Bundle.read(List.of(folder), args.center(), args.host()).get(0);
        if (bundle.anyError()) {
            out.print(bundle.report().print(bundle.result().faults().all()));
            return Main.FAULTS;
        }
        String name = String.valueOf(file.getFileName());
        Flow flow = bundle.result().flows().stream().filter(one -> one.file().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "diagram: " + file + " is no flow of its folder; name a *.yml file"));
        Map<Arrow, List<String>> arrows = arrows(flow, bundle.result().schedules());
        out.print(format.equals("dot") ? dot(flow, arrows) : mermaid(flow, arrows));
        return Main.CLEAN;
    }

    /** Ways between the same two nodes share an arrow. */
    private static Map<Arrow, List<String>> arrows(Flow flow, List<Schedule> schedules) {
        Map<Arrow, List<String>> arrows = new LinkedHashMap<>();
        for (Node node : flow.nodes()) {
            String from = node.head().name();
            Way.of(node, schedules).forEach(way -> add(arrows, new Arrow(from, way.route().to(), false), way.label()));
            handlers(arrows, from, node.head().handlers());
        }
        handlers(arrows, "", flow.handlers());
        return arrows;
    }

    private static void handlers(Map<Arrow, List<String>> arrows, String from, List<Handler> handlers) {
        for (Handler handler : handlers) {
            handler.to().ifPresent(to -> add(arrows, new Arrow(from, to.to(), true), handler.event()));
        }
    }

    private static void add(Map<Arrow, List<String>> arrows, Arrow arrow, String label) {
        arrows.computeIfAbsent(arrow, a -> new ArrayList<>()).add(label);
    }

    /** Nodes are numbered, because a name such as {@code end} means something to a diagram. */
    private static Map<String, String> ids(Flow flow) {
        Map<String, String> ids = new LinkedHashMap<>();
        flow.nodes().forEach(node -> ids.put(node.head().name(), "n" + ids.size()));
        ids.put(Route.END, "over");
        ids.put("", "any");
        return ids;
    }

    private static boolean isUsed(String name, Map<Arrow, List<String>> arrows) {
        return arrows.keySet().stream().anyMatch(arrow -> arrow.from().equals(name) || arrow.to().equals(name));
    }

    private static String mermaid(Flow flow, Map<Arrow, List<String>> arrows) {
        Map<String, String> ids = ids(flow);
        StringBuilder text = new StringBuilder("flowchart TD\n  begin((" + flow.name() + ")) --> "
                + ids.get(flow.start()) + "\n");
        flow.nodes().forEach(node -> text.append("  ").append(ids.get(node.head().name())).append("[\"")
                .append(node.head().name()).append("<br/>").append(node.head().type()).append("\"]\n"));
        if (isUsed(Route.END, arrows)) {
            text.append("  over((end))\n");
        }
        if (isUsed("", arrows)) {
            text.append("  any{{\"any node\"}}\n");
        }
        arrows.forEach((arrow, labels) -> text.append("  ").append(ids.get(arrow.from()))
                .append(arrow.dashed() ? " -.->|\"" : " -->|\"").append(String.join(", ", labels).replace("#", "#35;"))
                .append("\"| ").append(ids.get(arrow.to())).append('\n'));
        return text.toString();
    }

    private static String dot(Flow flow, Map<Arrow, List<String>> arrows) {
        Map<String, String> ids = ids(flow);
        StringBuilder text = new StringBuilder("digraph \"" + flow.name() + "\" {\n  node [shape=box];\n"
                + "  begin [shape=circle, label=\"" + flow.name() + "\"];\n  begin -> " + ids.get(flow.start()) + ";\n");
        flow.nodes().forEach(node -> text.append("  ").append(ids.get(node.head().name())).append(" [label=\"")
                .append(node.head().name()).append("\\n").append(node.head().type()).append("\"];\n"));
        if (isUsed(Route.END, arrows)) {
            text.append("  over [shape=doublecircle, label=\"end\"];\n");
        }
        if (isUsed("", arrows)) {
            text.append("  any [shape=hexagon, label=\"any node\"];\n");
        }
        arrows.forEach((arrow, labels) -> text.append("  ").append(ids.get(arrow.from())).append(" -> ")
                .append(ids.get(arrow.to())).append(" [label=\"").append(String.join(", ", labels)).append('"')
                .append(arrow.dashed() ? ", style=dashed" : "").append("];\n"));
        return text.append("}\n").toString();
    }
}
