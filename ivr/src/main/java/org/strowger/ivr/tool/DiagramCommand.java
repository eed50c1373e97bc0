package org.strowger.ivr.tool;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.compile.NamedRoutes;
import org.strowger.ivr.compile.RouteName;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Way;

/**
 * {@code diagram}: a flow as Mermaid or DOT, every way out of a node with its label; handlers of events dashed. With
 * a journal, how often each was taken, and the more often the darker and wider its arrow.
 */
final class DiagramCommand {
    /** From never to most often. */
    private static final List<String> HEAT = List.of("#bbbbbb", "#fdbb84", "#fc8d59", "#ef6548", "#d7301f", "#990000");

    private final PrintStream out;

    /** An arrow. @param dashed whether an event leads along it */
    private record Arrow(String from, String to, boolean dashed) {}

    /** What stands at an arrow. @param route its whole name; empty for a way that no author wrote */
    private record Label(String text, Optional<String> route) {}

    DiagramCommand(PrintStream out) {
        this.out = out;
    }

    int run(Arguments args) {
        String format = args.format("mermaid", "dot");
        Path file = args.path(0);
        if (!Files.isRegularFile(file)) {
            throw noFlow(file);
        }
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
        Drawing drawing = new Drawing(flow, arrows(flow, bundle.result().schedules()),
                args.journal().map(journal -> Traffic.in(journal, bundle.compiled())));
        out.print(format.equals("dot") ? drawing.dot() : drawing.mermaid());
        return Main.CLEAN;
    }

    private static IllegalArgumentException noFlow(Path file) {
        return new IllegalArgumentException("diagram: " + file + " is no flow of its folder; name a *.yml file");
    }

    /** Ways between the same two nodes share an arrow. */
    private static Map<Arrow, List<Label>> arrows(Flow flow, List<Schedule> schedules) {
        Map<Arrow, List<Label>> arrows = new LinkedHashMap<>();
        for (Node node : flow.nodes()) {
            String from = node.head().name();
            Way.of(node, schedules).forEach(way -> add(arrows, new Arrow(from, way.route().to(), false),
                    new Label(way.label(), NamedRoutes.nameOf(flow.name(), node, way.route()))));
            handlers(arrows, flow, from, node.head().handlers());
        }
        handlers(arrows, flow, "", flow.handlers());
        return arrows;
    }

    private static void handlers(Map<Arrow, List<Label>> arrows, Flow flow, String from, List<Handler> handlers) {
        for (Handler handler : handlers) {
            handler.to().ifPresent(to -> add(arrows, new Arrow(from, to.to(), true),
                    new Label(handler.event(), Optional.of(NamedRoutes.nameOf(flow.name(), from, handler)))));
        }
    }

    private static void add(Map<Arrow, List<Label>> arrows, Arrow arrow, Label label) {
        arrows.computeIfAbsent(arrow, a -> new ArrayList<>()).add(label);
    }

    /** One flow with its arrows, in either language. */
    private static final class Drawing {
        private final Flow flow;
        private final Map<Arrow, List<Label>> arrows;
        private final Optional<Traffic> traffic;
        private final Map<String, String> ids = new LinkedHashMap<>();
        /** How many ways share a name: the tries of one event, the parts of a callback. */
        private final Map<String, Long> ways;
        private final long most;

        /** Nodes are numbered, because a name such as {@code end} means something to a diagram. */
        Drawing(Flow flow, Map<Arrow, List<Label>> arrows, Optional<Traffic> traffic) {
            this.flow = flow;
            this.arrows = arrows;
            this.traffic = traffic;
            flow.nodes().forEach(node -> ids.put(node.head().name(), "n" + ids.size()));
            ids.put(Route.END, "over");
            ids.put("", "any");
            ways = arrows.values().stream().flatMap(List::stream).flatMap(label -> label.route().stream())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            most = Math.max(1, arrows.values().stream().mapToLong(this::taken).max().orElse(0));
        }

        private long taken(List<Label> labels) {
            return labels.stream().flatMap(label -> label.route().stream()).distinct()
                    .mapToLong(route -> traffic.map(known -> known.of(route)).orElse(0L)).sum();
        }

        /** 0 for an arrow along which nobody went, up to 5. */
        private int heat(List<Label> labels) {
            int hottest = HEAT.size() - 1;
            return (int) ((taken(labels) * hottest + most - 1) / most);
        }

        private String labels(List<Label> labels) {
            return labels.stream().map(label -> label.text() + traffic.flatMap(known -> label.route().map(route ->
                    " (" + known.of(route) + (ways.get(route) > 1 ? " in all)" : ")"))).orElse(""))
                    .collect(Collectors.joining(", "));
        }

        /** The lines of a node: its name, its kind, and how often callers were silent or wrong. */
        private Stream<String> lines(Node node) {
            List<String> missed = new ArrayList<>();
            for (String event : List.of("noinput", "nomatch")) {
                long count = traffic.map(known -> known.of(
                        new RouteName(flow.name(), node.head().name(), event).toString())).orElse(0L);
                if (count > 0) {
                    missed.add(event + " " + count);
                }
            }
            return Stream.of(node.head().name(), node.head().type(), String.join(", ", missed))
                    .filter(line -> !line.isEmpty());
        }

        private boolean isUsed(String name) {
            return arrows.keySet().stream().anyMatch(arrow -> arrow.from().equals(name) || arrow.to().equals(name));
        }

        String mermaid() {
            StringBuilder text = new StringBuilder("flowchart TD\n");
            traffic.ifPresent(known -> known.notes().forEach(note -> text.append("  %% ").append(note).append('\n')));
            text.append("  begin((").append(flow.name()).append(")) --> ").append(ids.get(flow.start())).append('\n');
            flow.nodes().forEach(node -> text.append("  ").append(ids.get(node.head().name())).append("[\"")
                    .append(lines(node).collect(Collectors.joining("<br/>"))).append("\"]\n"));
            if (isUsed(Route.END)) {
                text.append("  over((end))\n");
            }
            if (isUsed("")) {
                text.append("  any{{\"any node\"}}\n");
            }
            arrows.forEach((arrow, labels) -> text.append("  ").append(ids.get(arrow.from()))
                    .append(arrow.dashed() ? " -.->|\"" : " -->|\"").append(labels(labels).replace("#", "#35;"))
                    .append("\"| ").append(ids.get(arrow.to())).append('\n'));
            if (traffic.isPresent()) {
                int link = 0;
                for (List<Label> labels : arrows.values()) { // the way to the first node is link 0
                    text.append("  linkStyle ").append(++link).append(" stroke:").append(HEAT.get(heat(labels)))
                            .append(",stroke-width:").append(1 + heat(labels)).append("px\n");
                }
            }
            return text.toString();
        }

        String dot() {
            StringBuilder text = new StringBuilder("digraph \"" + flow.name() + "\" {\n");
            traffic.ifPresent(known -> known.notes().forEach(note -> text.append("  // ").append(note).append('\n')));
            text.append("  node [shape=box];\n  begin [shape=circle, label=\"").append(flow.name())
                    .append("\"];\n  begin -> ").append(ids.get(flow.start())).append(";\n");
            flow.nodes().forEach(node -> text.append("  ").append(ids.get(node.head().name())).append(" [label=\"")
                    .append(lines(node).collect(Collectors.joining("\\n"))).append("\"];\n"));
            if (isUsed(Route.END)) {
                text.append("  over [shape=doublecircle, label=\"end\"];\n");
            }
            if (isUsed("")) {
                text.append("  any [shape=hexagon, label=\"any node\"];\n");
            }
            arrows.forEach((arrow, labels) -> text.append("  ").append(ids.get(arrow.from())).append(" -> ")
                    .append(ids.get(arrow.to())).append(" [label=\"").append(labels(labels)).append('"')
                    .append(arrow.dashed() ? ", style=dashed" : "").append(traffic.isEmpty() ? ""
                            : ", color=\"" + HEAT.get(heat(labels)) + "\", penwidth=" + (1 + heat(labels)))
                    .append("];\n"));
            return text.append("}\n").toString();
        }
    }
}
