package org.strowger.ivr.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the routes of a bundle while it is built. Routes of one name count as one. */
final class RouteNumbers {
    private final Ints destinations = new Ints();
    private final Ints nameOfRoute = new Ints();
    private final Map<RouteName, Integer> names = new LinkedHashMap<>();

    int add(RouteName name, int destination) {
        nameOfRoute.add(names.computeIfAbsent(name, added -> names.size()));
        return destinations.add(destination);
    }

    /** The way to a flow's first node. */
    int unnamed(int destination) {
        nameOfRoute.add(Row.NONE);
        return destinations.add(destination);
    }

    int[] destinations() {
        return destinations.toArray();
    }

    RouteMap map() {
        List<RouteName> all = new ArrayList<>(names.keySet());
        return new RouteMap(all, nameOfRoute.toArray(), destinations());
    }
}
