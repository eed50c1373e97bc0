package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Mention;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Way;

/** The ways out of a node, and which of them pass without the caller having to wait. */
final class Edges {
    /** A route that a node may lack, and the event raised then. */
    record Optionally(String name, String event, Optional<Route> route) {}

    private Edges() {}

    /** Routes after which the caller has waited: something was played, typed, or queued for. */
    static List<Route> waiting(Node node, FlowCalls calls) {
        return routes(node, calls, true);
    }

    /** Routes taken at once. */
    static List<Route> immediate(Node node, FlowCalls calls) {
        return routes(node, calls, false);
    }

    private static List<Route> routes(Node node, FlowCalls calls, boolean waiting) {
        return Way.of(node, List.of()).stream().filter(way -> waiting == switch (way.pace()) {
            case WAITS -> true;
            case AT_ONCE -> false;
            case AS_THE_FLOW -> node instanceof Node.Queue queue ? calls.waits(queue)
                    : node instanceof Node.SubFlow call && calls.waits(call.use().name());
        }).map(Way::route).toList();
    }

    /** Where a name is written, for a fault. */
    static YamlNode at(Mention mention) {
        return new YamlNode.Scalar(mention.name(), false, mention.line(), mention.column());
    }

    /** The routes that a node needs, or else a handler of their events. */
    static List<Optionally> optional(Node node) {
        if (node instanceof Node.Menu menu) {
            return List.of(new Optionally("failed", "error.menu.failed", menu.input().failed()));
        }
        if (node instanceof Node.Collect collect) {
            return List.of(new Optionally("failed", "error.collect.failed", collect.input().failed()));
        }
        if (node instanceof Node.Hours hours) {
            return List.of(new Optionally("open", "error.hours.open", hours.routes().get(0)),
                    new Optionally("closed", "error.hours.closed", hours.routes().get(1)));
        }
        if (node instanceof Node.Transfer transfer) {
            return List.of(new Optionally("failed", "error.transfer.failed", transfer.failed()));
        }
        if (node instanceof Node.Record record) {
            return List.of(new Optionally("failed", "error.record.failed", record.failed()));
        }
        if (node instanceof Node.Callback callback) {
            return List.of(new Optionally("declined", "error.callback.declined", callback.declined()));
        }
        if (node instanceof Node.Queue queue) {
            List<Optionally> routes = new ArrayList<>(List.of(
                    new Optionally("full", "error.queue.full", queue.full()),
                    new Optionally("closed", "error.queue.closed", queue.closed()),
                    new Optionally("no_agents", "error.queue.no_agents", queue.noAgents())));
            if (queue.maxWaitMs() > 0) {
                routes.add(new Optionally("timeout", "error.queue.timeout", queue.timeout()));
            }
            return routes;
        }
        return List.of();
    }

    /** The handler that catches an event which cannot be ignored, because the node has no way on. */
    static Optional<Route> leaving(Flow flow, Node node, String event) {
        return Handler.longest(node.head().handlers(), event).flatMap(Handler::to)
                .or(() -> Handler.longest(flow.handlers(), event).flatMap(Handler::to));
    }
}
