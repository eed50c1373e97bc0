package org.strowger.ivr.scenario;

import java.util.List;

/**
 * What became of a number of scenarios.
 *
 * @param results one a scenario, in their order
 * @param coverage what all of them took together
 */
public record FlowTestReport(List<ScenarioResult> results, Coverage coverage) {
    /** Copies the results. */
    public FlowTestReport {
        results = List.copyOf(results);
    }

    /** Whether every scenario passed. */
    public boolean passed() {
        return failed() == 0;
    }

    /** How many scenarios failed. */
    public int failed() {
        return (int) results.stream().filter(result -> !result.passed()).count();
    }

    /** Every failure in full, then one line of figures, then what was not covered. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        results.forEach(result -> result.failure().ifPresent(text::append));
        text.append(results.size()).append(results.size() == 1 ? " scenario, " : " scenarios, ")
                .append(failed()).append(" failed; ").append(coverage).append('\n');
        coverage.nodesLeft().forEach(node -> text.append("  never entered: ").append(node).append('\n'));
        coverage.routesLeft().forEach(route -> text.append("  never taken: ").append(route).append('\n'));
        return text.toString();
    }
}
