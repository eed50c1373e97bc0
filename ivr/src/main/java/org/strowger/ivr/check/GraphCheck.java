package org.strowger.ivr.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.strowger.core.yaml.Faults;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Flow.Kind;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/**
 * Judges a flow whose routes all resolve: every node is reached, every node can end, no loop spins
 * without
 * waiting, and what a hangup handler leads to needs no caller.
 */
final class GraphCheck {
    private final Flow flow;
    private final FlowCalls calls;
    private final Faults faults;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    GraphCheck(Flow flow, FlowCalls calls, Faults faults) {
        this.flow = flow;
        this.calls = calls;
        this.faults = faults;
        flow.nodes().forEach(node -> nodes.put(node.head().name(), node));
    }

    void check() {
        reached();
        if (flow.kind() == Kind.COMFORT) {
            neverEnds();
        } else {
            ends();
        }
        loops();
        hangups();
    }

    private void reached() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(flow.start()));
        handlerTargets(flow.handlers()).forEach(open::add);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                Node node = nodes.get(name);
                targets(node).forEach(open::add);
                handlerTargets(node.head().handlers()).forEach(open::add);
            }
        }
        for (Node node : nodes.values()) {
            if (!reached.contains(node.head().name())) {
                error(node, "unreachable",
                        "nothing leads to node \"" + node.head().name() + "\" from start");
            }
        }
    }

    private static Stream<String> handlerTargets(List<Handler> handlers) {
        return handlers.stream().flatMap(handler -> handler.to().stream())
                .filter(route -> !route.ends()).map(Route::to);
    }

    private Stream<String> targets(Node node) {
        return Stream.concat(Edges.waiting(node, calls).stream(), Edges.immediate(node, calls).stream())
                .filter(route -> !route.ends()).map(Route::to);
    }

    /** Goes back from what ends, along routes and along the handlers that stand in for routes. */
    private void ends() {
        Map<String, List<String>> sources = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (Node node : nodes.values()) {
            List<Route> routes = new ArrayList<>(Edges.waiting(node, calls));
            routes.addAll(Edges.immediate(node, calls));
            Edges.optional(node).stream().filter(route -> route.route().isEmpty())
                    .forEach(route -> Edges.leaving(flow, node, route.event()).ifPresent(routes::add));
            boolean last = node instanceof Node.Hangup || node instanceof Node.Return
                    || node instanceof Node.Transfer transfer && transfer.blind();
            if (last || routes.stream().anyMatch(Route::ends)) {
                open.add(node.head().name());
            }
            node.head().handlers().forEach(handler -> handler.to().ifPresent(routes::add));
            routes.forEach(route ->
                    sources.computeIfAbsent(route.to(), to ->
                            new ArrayList<>()).add(node.head().name()));
        }
        Set<String> ending = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (ending.add(name)) {
                open.addAll(sources.getOrDefault(name, List.of()));
            }
        }
        for (Node node : nodes.values()) {
            if (!ending.contains(node.head().name())) {
                error(node, "no-end", "no way leads from \"" + node.head().name()
                        + "\" to an end; lead one to end or to a " + (flow.kind() == Kind.SUB
                                ? "return node" : "hangup node"));
            }
        }
    }

    /** A comfort flow goes on until the engine ends it, or leaves; only a hangup handler ends. */
    private void neverEnds() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(flow.start()));
        openHandlers(flow.handlers(), open);
        while (!open.isEmpty()) {
            Node node = nodes.get(open.pop());
            if (!reached.add(node.head().name())) {
                continue;
            }
            List<Route> routes = new ArrayList<>(Edges.waiting(node, calls));
            routes.addAll(Edges.immediate(node, calls));
            for (Route route : routes) {
                if (route.ends()) {
                    faults.error(flow.file(), route.line(), route.column(), "wrong-kind",
                            "a comfort flow cannot end the call; lead to a node that waits, or to a leave node");
                } else {
                    open.add(route.to());
                }
            }
            openHandlers(node.head().handlers(), open);
        }
    }

    private static void openHandlers(List<Handler> handlers, Deque<String> open) {
        handlers.stream().filter(handler -> !handler.event().equals("hangup"))
                .flatMap(handler -> handler.to().stream()).filter(route -> !route.ends())
                .forEach(route -> open.add(route.to()));
    }

    private void loops() {
        Set<String> reported = new HashSet<>();
        for (Node node : nodes.values()) {
            String name = node.head().name();
            if (reported.contains(name)) {
                continue;
            }
            List<String> loop = shortestLoop(name);
            if (!loop.isEmpty() && loop.stream().noneMatch(reported::contains)) {
                reported.addAll(loop);
                error(node, "busy-loop",
                        String.join(" → ", loop) + " → " + name + " never waits for the caller");
            }
        }
    }

    /**
     * The shortest way from a node back to itself along routes that wait for nobody; empty if
     * there is none.
     */
    private List<String> shortestLoop(String from) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.poll();
            for (Route route : Edges.immediate(nodes.get(at), calls)) {
                if (route.to().equals(from)) {
                    Deque<String> loop = new ArrayDeque<>();
                    for (String step = at; !step.equals(from); step = cameFrom.get(step)) {
                        loop.push(step);
                    }
                    loop.push(from);
                    return List.copyOf(loop);
                }
                if (!route.ends() && cameFrom.putIfAbsent(route.to(), at) == null) {
                    open.add(route.to());
                }
            }
        }
        return List.of();
    }

    private void hangups() {
        List<Handler> handlers = new ArrayList<>(flow.handlers());
        nodes.values().forEach(node -> handlers.addAll(node.head().handlers()));
        for (Handler handler : handlers) {
            if (handler.event().equals("hangup")) {
                handler.to().filter(route -> !route.ends()).ifPresent(this::hangup);
            }
        }
    }

    /** Only {@code set}, {@code branch} and {@code invoke} may follow when the caller has gone (E5). */
    private void hangup(Route route) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(route.to()));
        while (!open.isEmpty()) {
            String name = open.pop();
            Node node = nodes.get(name);
            boolean silent = node instanceof Node.Assign || node instanceof Node.Branch
                    || node instanceof Node.Invoke;
            if (!silent) {
                faults.error(flow.file(), route.line(), route.column(), "hangup-handler",
                        "when the caller has gone only set, branch and invoke may follow; this leads to "
                                + node.head().type()
                                + " \"" + name + "\"");
                return;
            }
            if (seen.add(name)) {
                targets(node).forEach(open::add);
            }
        }
    }

    private void error(Node node, String code, String message) {
        faults.error(flow.file(), node.head().line(), node.head().column(), code, message);
    }
}
