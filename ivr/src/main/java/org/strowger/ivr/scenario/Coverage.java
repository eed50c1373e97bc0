package org.strowger.ivr.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.RouteName;

/**
 * Which nodes and routes of a bundle calls have taken. Silence and wrong entries of each menu and collect
 * count as routes. Immutable; any thread.
 */
public final class Coverage {
    private final List<RouteName> allRoutes;
    private final List<String> allNodes;
    private final List<RouteName> routesLeft;
    private final List<String> nodesLeft;

    Coverage(Program program, Set<RouteName> taken, Set<String> entered) {
        allRoutes = program.routeMap().names();
        routesLeft = allRoutes.stream().filter(route -> !taken.contains(route)).toList();
        allNodes = IntStream.range(0, program.nodes()).mapToObj(program::nodePath)
                .filter(node -> !node.contains("#")).toList();
        nodesLeft = allNodes.stream().filter(node -> !entered.contains(node)).toList();
    }

    /** How many routes the bundle has. */
    public int routes() {
        return allRoutes.size();
    }

    /** How many nodes the bundle has. */
    public int nodes() {
        return allNodes.size();
    }

    /** Routes that no call took, in the order of the flows. */
    public List<RouteName> routesLeft() {
        return routesLeft;
    }

    /** Nodes that no call entered, {@code flow/node}. */
    public List<String> nodesLeft() {
        return nodesLeft;
    }

    /** Routes taken, of a hundred, rounded down; 100 if there are none. */
    public int percent() {
        return routes() == 0 ? 100 : (routes() - routesLeft.size()) * 100 / routes();
    }

    /** {@code 14 of 15 nodes, 30 of 41 routes (73 %)}. */
    @Override
    public String toString() {
        return (nodes() - nodesLeft.size()) + " of " + nodes() + " nodes, " + (routes() - routesLeft.size())
                + " of " + routes() + " routes (" + percent() + " %)";
    }
}
