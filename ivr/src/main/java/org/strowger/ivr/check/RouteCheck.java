package org.strowger.ivr.check;

import org.strowger.core.yaml.Faults;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Node;

/** Demands a handler for every route that a node lacks (2.2, E2). */
final class RouteCheck {
    private final Flow flow;
    private final Faults faults;

    RouteCheck(Flow flow, Faults faults) {
        this.flow = flow;
        this.faults = faults;
    }

    void check() {
        for (Node node : flow.nodes()) {
            for (Edges.Optionally route : Edges.optional(node)) {
                if (route.route().isEmpty() && Edges.leaving(flow, node, route.event()).isEmpty()) {
                    faults.error(flow.file(), node.head().line(), node.head().column(), "missing-route",
                            node.head().type() + " \"" + node.head().name() + "\" needs \""
                                    + route.name()
                                    + "\", or a node in events that handles " + route.event());
                }
            }
        }
    }
}
