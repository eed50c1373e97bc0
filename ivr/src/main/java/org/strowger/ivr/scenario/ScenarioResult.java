package org.strowger.ivr.scenario;

import java.util.List;
import java.util.Optional;
import org.strowger.ivr.compile.RouteName;

/**
 * What became of one scenario.
 *
 * @param scenario the one that ran
 * @param failure the first difference; empty if it passed
 * @param routes that its call took
 * @param nodes that it entered, {@code flow/node}
 * @param trace all that happened, a line each
 */
public record ScenarioResult(Scenario scenario, Optional<ScenarioFailure> failure, List<RouteName> routes,
        List<String> nodes, List<String> trace) {
    /** Copies the lists. */
    public ScenarioResult {
        routes = List.copyOf(routes);
        nodes = List.copyOf(nodes);
        trace = List.copyOf(trace);
    }

    /** Whether the call did all that the scenario expects and nothing else. */
    public boolean passed() {
        return failure.isEmpty();
    }
}
