package org.strowger.ivr.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.yaml.Faults;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Flow.Kind;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/** Who runs which sub-flow from where, and what that means for the flows' routes. */
final class FlowCalls {
    /** Flows within one another at most, the main flow included. */
    static final int MOST_LEVELS = 8;

    /** A node that runs a sub-flow, or in which a comfort flow runs. */
    record Call(Flow flow, Node node) {}

    private final Map<String, Flow> flows = new HashMap<>();
    private final Map<String, List<Call>> callers = new HashMap<>();
    private final Map<String, Boolean> waits = new HashMap<>();
    private final Faults faults;

    FlowCalls(List<Flow> all, Faults faults) {
        this.faults = faults;
        for (Flow flow : all) {
            flows.put(flow.name(), flow);
            for (Node node : flow.nodes()) {
                if (node instanceof Node.SubFlow call) {
                    callers.computeIfAbsent(call.use().name(), name -> new ArrayList<>())
                            .add(new Call(flow, call));
                } else if (node instanceof Node.Queue queue) {
                    queue.afterAgent().ifPresent(after -> callers.computeIfAbsent(after.name(),
                            name -> new ArrayList<>()).add(new Call(flow, queue)));
                    queue.comfort().ifPresent(comfort -> callers.computeIfAbsent(comfort.name(),
                            name -> new ArrayList<>()).add(new Call(flow, queue)));
                }
            }
        }
    }

    Optional<Flow> named(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    /**
     * Whether an error that its node cannot pass over is caught, in this flow or by everyone who runs it
     * (E2).
     */
    boolean catches(Flow flow, Node node, String event) {
        List<Call> outside = callers.getOrDefault(flow.name(), List.of());
        return Edges.leaving(flow, node, event).isPresent()
                || (flow.kind() == Kind.SUB || flow.kind() == Kind.COMFORT && !outside.isEmpty())
                        && outside.stream().allMatch(call -> catches(call.flow(), call.node(), event));
    }

    /** Whether the caller waits on each way through a sub-flow. */
    boolean waits(String name) {
        Boolean known = waits.get(name);
        if (known == null) {
            known = flows.containsKey(name) && waitsAnew(flows.get(name));
            waits.put(name, known);
        }
        return known;
    }

    /** Whether the caller waits before he can leave a queue; in that of the centre's own flows he does. */
    boolean waits(Node.Queue queue) {
        return queue.comfort().map(comfort -> waits(comfort.name())).orElse(true);
    }

    private boolean waitsAnew(Flow flow) {
        Map<String, Node> nodes = new HashMap<>();
        flow.nodes().forEach(node -> nodes.put(node.head().name(), node));
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(flow.start()));
        while (!open.isEmpty()) {
            Node node = nodes.get(open.pop());
            if (node == null || !seen.add(node.head().name())) {
                continue;
            }
            if (node instanceof Node.Return || node instanceof Node.Leave) {
                return false;
            }
            Edges.immediate(node, this).stream().map(Route::to).forEach(open::add);
        }
        return true;
    }

    /** Warns of nodes that would run a flow in a ninth level. */
    void checkDepth() {
        Map<String, Integer> levels = new HashMap<>();
        for (Flow flow : flows.values()) {
            for (Node node : flow.nodes()) {
                if (node instanceof Node.SubFlow call && level(flow, levels) >= MOST_LEVELS) {
                    faults.warning(flow.file(), Edges.at(call.use()), "deep-flow",
                            "this can be the ninth flow within one another, " + MOST_LEVELS
                                    + " is the most; error.flow.depth is raised then");
                }
            }
        }
    }

    /** The deepest level at which a flow may run; 1 for a main flow. */
    private int level(Flow flow, Map<String, Integer> levels) {
        Integer known = levels.get(flow.name());
        if (known != null) {
            return known;
        }
        int deepest = 1;
        for (Call call : callers.getOrDefault(flow.name(), List.of())) {
            deepest = Math.max(deepest, 1 + level(call.flow(), levels));
        }
        levels.put(flow.name(), deepest);
        return deepest;
    }
}
