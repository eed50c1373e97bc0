package org.strowger.ivr.check;

import java.util.List;
import org.strowger.core.yaml.Faults;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Node.CallbackStep;

/** Demands a handler for every route that a node lacks (2.2, E2). */
final class RouteCheck {
    private final Flow flow;
    private final FlowCalls calls;
    private final Faults faults;

    RouteCheck(Flow flow, FlowCalls calls, Faults faults) {
        this.flow = flow;
        this.calls = calls;
        this.faults = faults;
    }

    void check() {
        for (Node node : flow.nodes()) {
            boolean part = node instanceof Node.Callback callback && callback.step() != CallbackStep.OFFER;
            for (Edges.Optionally route : part ? List.<Edges.Optionally>of() : Edges.optional(node)) {
                if (route.route().isEmpty() && !calls.catches(flow, node, route.event())) {
                    faults.error(flow.file(), node.head().line(), node.head().column(), "missing-route",
                            node.head().type() + " \"" + node.head().name() + "\" needs \""
                                    + route.name()
                                    + "\", or a node in events that handles " + route.event());
                }
            }
            if (node instanceof Node.SubFlow call) {
                calls.named(call.use().name()).ifPresent(used -> returns(call, used));
            }
        }
    }

    /** Each reason for which the sub-flow may return needs its route, and no other reason has one. */
    private void returns(Node.SubFlow call, Flow used) {
        List<String> written = call.reasons().stream().map(reason -> reason.name().name()).toList();
        for (String reason : used.reasons()) {
            if (!written.contains(reason)) {
                faults.error(flow.file(), Edges.at(call.use()), "missing-route", "\"" + used.name()
                        + "\" can return with \"" + reason + "\"; this node has no return." + reason
                        + " route");
            }
        }
        for (Node.Reason reason : call.reasons()) {
            if (!used.reasons().contains(reason.name().name())) {
                faults.warning(flow.file(), Edges.at(reason.name()), "dead-route",
                        "this is never taken: \"" + used.name() + "\" does not return with \""
                                + reason.name().name() + '"');
            }
        }
    }
}
