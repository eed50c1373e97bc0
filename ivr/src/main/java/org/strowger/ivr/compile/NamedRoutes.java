package org.strowger.ivr.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Input;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/** The routes of a node under the names by which flows, tests and journals know them. */
public final class NamedRoutes {
    /** Name of a way inside a node that is built of several, which no author wrote. */
    static final String UNNAMED = "";
    /** Begins the name of such a part, behind that of the node. */
    static final String PART = "#";

    private static final List<String> QUEUE = List.of("timeout", "full", "closed", "no_agents");

    private final Map<Route, String> names = new LinkedHashMap<>();

    private NamedRoutes() {}

    /** The whole name of a way out of a node; empty for one that no author wrote. */
    public static Optional<String> nameOf(String flow, Node node, Route route) {
        String name = byRoute(node).getOrDefault(route, UNNAMED);
        return name.equals(UNNAMED) ? Optional.empty()
                : Optional.of(new RouteName(flow, whole(node.head().name()), name).whereItLeads());
    }

    /** The whole name of the way that a handler leads. @param node empty for the handlers of a flow */
    public static String nameOf(String flow, String node, Handler handler) {
        String at = node.isEmpty() ? RouteName.FLOW_EVENTS : whole(node);
        return new RouteName(flow, at, handler.event()).whereItLeads();
    }

    /** A part of a node bears the name that the author gave to the whole. */
    static String whole(String node) {
        int part = node.indexOf(PART);
        return part < 0 ? node : node.substring(0, part);
    }

    /** Names by route; no two routes of a node stand at one place. */
    static Map<Route, String> byRoute(Node node) {
        NamedRoutes routes = new NamedRoutes();
        routes.read(node);
        return new HashMap<>(routes.names);
    }

    private void read(Node node) {
        if (node instanceof Node.Play play) {
            add("next", play.next());
        } else if (node instanceof Node.Menu menu && menu.head().name().contains(PART)) {
            menu.choices().forEach(choice -> add(UNNAMED, choice.to()));
            tries(menu.input()); // the defaults may lead them elsewhere
        } else if (node instanceof Node.Menu menu) {
            menu.choices().forEach(choice -> add(choiceName(choice.keys()), choice.to()));
            input(menu.input());
        } else if (node instanceof Node.Collect collect) {
            add("next", collect.next());
            input(collect.input());
        } else if (node instanceof Node.Assign assign) {
            add("next", assign.next());
        } else if (node instanceof Node.Branch branch) {
            for (int i = 0; i < branch.when().size(); i++) {
                add("when." + (i + 1), branch.when().get(i).next());
            }
            add("else", branch.otherwise());
        } else if (node instanceof Node.Hours hours) {
            for (int i = 0; i < hours.routes().size(); i++) {
                add(hours.states().get(i), hours.routes().get(i));
            }
        } else if (node instanceof Node.Queue queue) {
            add("next", queue.next());
            List<Optional<Route>> others =
                    List.of(queue.timeout(), queue.full(), queue.closed(), queue.noAgents());
            for (int i = 0; i < QUEUE.size(); i++) {
                add(QUEUE.get(i), others.get(i));
            }
            queue.left().forEach(reason -> add("left." + reason.name().name(), reason.to()));
        } else if (node instanceof Node.Wait wait) {
            add("next", wait.next());
            wait.keys().forEach(key -> add(choiceName(key.keys()), key.to()));
        } else if (node instanceof Node.Invoke invoke) {
            add("next", invoke.next());
        } else if (node instanceof Node.Transfer transfer) {
            add("next", transfer.next());
            add("failed", transfer.failed());
            add("busy", transfer.busy());
            add("no_answer", transfer.noAnswer());
        } else if (node instanceof Node.Record record) {
            add("next", record.next());
            add("failed", record.failed());
            add("too_short", record.tooShort());
        } else if (node instanceof Node.Callback callback) {
            add(UNNAMED, callback.then());
            add("next", callback.next());
            add("declined", callback.declined());
            add("error", callback.error());
        } else if (node instanceof Node.SubFlow call) {
            add("next", call.next());
            call.reasons().forEach(reason -> add("return." + reason.name().name(), reason.to()));
        }
    }

    private void input(Input input) {
        tries(input);
        add("failed", input.failed());
    }

    private void tries(Input input) {
        input.noinput().tries().forEach(one -> add("noinput", one.next()));
        input.nomatch().tries().forEach(one -> add("nomatch", one.next()));
    }

    /** As flows write it without quotes. */
    private static String choiceName(String keys) {
        return keys.equals("*") || keys.equals("#") ? Keys.name(Keys.of(keys.charAt(0))) : keys;
    }

    private void add(String name, Optional<Route> route) {
        route.ifPresent(known -> add(name, known));
    }

    private void add(String name, Route route) {
        names.put(route, name);
    }
}
