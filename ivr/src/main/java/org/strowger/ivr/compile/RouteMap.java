package org.strowger.ivr.compile;

import java.util.List;
import java.util.Optional;

/** What the numbers stand for that a machine tells when it takes routes. Immutable; any thread. */
public final class RouteMap {
    private final List<RouteName> names;
    private final int[] nameOfRoute;
    private final int[] destinations;

    RouteMap(List<RouteName> names, int[] nameOfRoute, int[] destinations) {
        this.names = List.copyOf(names);
        this.nameOfRoute = nameOfRoute;
        this.destinations = destinations;
    }

    /** Every route of the bundle that has a name, flow by flow in the order of the nodes. */
    public List<RouteName> names() {
        return names;
    }

    /** The name of a route; the way to a flow's first node has none. */
    public Optional<RouteName> nameOf(int route) {
        return nameOfRoute[route] == Row.NONE ? Optional.empty()
                : Optional.of(names.get(nameOfRoute[route]));
    }

    /** The node to which a route leads; empty if it ends the flow, or the caller stays where he is. */
    public Optional<Integer> nodeAfter(int route) {
        return destinations[route] < 0 ? Optional.empty() : Optional.of(destinations[route]);
    }
}
