package org.strowger.ivr.compile;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the numbers stand for that a machine tells when it takes routes. Immutable; any thread. */
public final class RouteMap {
    private final List<RouteName> names;
    private final int[] nameOfRoute;
    private final int[] destinations;
    private final List<String> sorted;
    private final int[] places;

    RouteMap(List<RouteName> names, int[] nameOfRoute, int[] destinations) {
        this.names = List.copyOf(names);
        this.nameOfRoute = nameOfRoute;
        this.destinations = destinations;
        String[] written = new String[destinations.length];
        Arrays.setAll(written, this::written);
        this.sorted = Arrays.stream(written).filter(name -> !name.isEmpty()).sorted().distinct().toList();
        this.places = Arrays.stream(written)
                .mapToInt(name -> Math.max(Row.NONE, Collections.binarySearch(sorted, name))).toArray();
    }

    /** How a journal's counts know a route: by its name, but for a silence or wrong entry apart from where it led. */
    private String written(int route) {
        return nameOf(route).map(name -> destinations[route] == Row.NONE ? name.toString() : name.whereItLeads())
                .orElse("");
    }

    /** The routes as journals know them, sorted: nothing but the bundle's hash decides them. */
    public List<String> sorted() {
        return sorted;
    }

    /** A route's place among them, or {@link Row#NONE}. */
    int place(int route) {
        return places[route];
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
