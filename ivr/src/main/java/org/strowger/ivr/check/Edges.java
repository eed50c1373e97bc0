package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Input;
import org.strowger.ivr.model.Mention;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/** The ways out of a node, and which of them pass without the caller having to wait. */
final class Edges {
    /** A route that a node may lack, and the event raised then. */
    record Optionally(String name, String event, Optional<Route> route) {}

    private Edges() {}

    /** Routes after which the caller has waited: something was played, typed, or queued for. */
    static List<Route> waiting(Node node, FlowCalls calls) {
        List<Route> routes = new ArrayList<>();
        if (node instanceof Node.Play play) {
            if (!play.say().tellsOfQueue()) {
                routes.add(play.next());
            }
        } else if (node instanceof Node.Menu menu) {
            menu.choices().forEach(choice -> routes.add(choice.to()));
            input(menu.input(), routes);
        } else if (node instanceof Node.Collect collect) {
            routes.add(collect.next());
            input(collect.input(), routes);
        } else if (node instanceof Node.Queue queue) {
            routes.add(queue.next());
            queue.timeout().ifPresent(routes::add);
            queue.left().stream().filter(reason -> calls.waits(queue)).forEach(reason -> routes.add(reason.to()));
        } else if (node instanceof Node.Transfer transfer) {
            transfer.next().ifPresent(routes::add);
            transfer.noAnswer().ifPresent(routes::add);
        } else if (node instanceof Node.Record record) {
            routes.add(record.next());
            record.failed().ifPresent(routes::add);
            record.tooShort().ifPresent(routes::add);
        } else if (node instanceof Node.Wait pause) {
            routes.add(pause.next());
            pause.keys().forEach(key -> routes.add(key.to()));
        } else if (node instanceof Node.SubFlow call && calls.waits(call.use().name())) {
            returns(call, routes);
        }
        return routes;
    }

    private static void returns(Node.SubFlow call, List<Route> routes) {
        routes.add(call.next());
        call.reasons().forEach(reason -> routes.add(reason.to()));
    }

    /** Where a name is written, for a fault. */
    static YamlNode at(Mention mention) {
        return new YamlNode.Scalar(mention.name(), false, mention.line(), mention.column());
    }

    private static void input(Input input, List<Route> routes) {
        input.failed().ifPresent(routes::add);
        input.noinput().tries().forEach(one -> one.next().ifPresent(routes::add));
        input.nomatch().tries().forEach(one -> one.next().ifPresent(routes::add));
    }

    /** Routes taken at once. */
    static List<Route> immediate(Node node, FlowCalls calls) {
        List<Route> routes = new ArrayList<>();
        if (node instanceof Node.Play play && play.say().tellsOfQueue()) {
            routes.add(play.next()); // passed over where nothing may be told
        } else if (node instanceof Node.Assign assign) {
            routes.add(assign.next());
        } else if (node instanceof Node.Branch branch) {
            branch.when().forEach(when -> routes.add(when.next()));
            routes.add(branch.otherwise());
        } else if (node instanceof Node.Hours hours) {
            hours.routes().forEach(route -> route.ifPresent(routes::add));
        } else if (node instanceof Node.Queue queue) {
            queue.full().ifPresent(routes::add);
            queue.closed().ifPresent(routes::add);
            queue.noAgents().ifPresent(routes::add);
            queue.left().stream().filter(reason -> !calls.waits(queue)).forEach(reason -> routes.add(reason.to()));
        } else if (node instanceof Node.Transfer transfer) {
            transfer.failed().ifPresent(routes::add);
            transfer.busy().ifPresent(routes::add);
        } else if (node instanceof Node.Callback callback) {
            callback(callback, routes);
        } else if (node instanceof Node.Invoke invoke) {
            routes.add(invoke.next());
        } else if (node instanceof Node.SubFlow call && !calls.waits(call.use().name())) {
            returns(call, routes);
        }
        return routes;
    }

    private static void callback(Node.Callback callback, List<Route> routes) {
        callback.then().ifPresent(routes::add);
        if (callback.then().isEmpty() && callback.step() != Node.CallbackStep.DECLINED) {
            routes.add(callback.next());
            callback.error().ifPresent(routes::add);
        }
        if (callback.step() != Node.CallbackStep.ACCEPTED) {
            callback.declined().ifPresent(routes::add);
        }
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
            return List.of(new Optionally("declined", "error.callback.declined", callback.declined()),
                    new Optionally("error", "error.callback.error", callback.error()));
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
