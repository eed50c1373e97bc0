package org.strowger.ivr.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicNode;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.ivr.scenario.Coverage;
import org.strowger.ivr.scenario.FlowTests;
import org.strowger.ivr.scenario.Scenario;
import org.strowger.ivr.scenario.ScenarioResult;

/**
 * The scenarios of a folder as dynamic tests, one line in a test class:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> flows() {
 *     return FlowScenarios.in("flows").center("center.yml").covering(100).tests();
 * }
 * }</pre>
 */
public final class FlowScenarios {
    private final Path folder;
    private final Path center;
    private final Optional<List<HandlerConfig>> handlers;
    private final int percent;

    private FlowScenarios(Path folder, Path center, Optional<List<HandlerConfig>> handlers, int percent) {
        this.folder = folder;
        this.center = center;
        this.handlers = handlers;
        this.percent = percent;
    }

    /** Scenarios of a folder of flows, whose centre is {@code center.yml} beside it. */
    public static FlowScenarios in(String folder) {
        Path path = Path.of(folder).toAbsolutePath();
        return new FlowScenarios(path, path.resolveSibling("center.yml"), Optional.empty(), 0);
    }

    /** The same in the centre of another file. */
    public FlowScenarios center(String file) {
        return new FlowScenarios(folder, Path.of(file), handlers, percent);
    }

    /** The same, where flows may ask these handlers alone; without them every handler is taken for granted. */
    public FlowScenarios handlers(HandlerConfig... known) {
        return new FlowScenarios(folder, center, Optional.of(List.of(known)), percent);
    }

    /** The same, with a test that they take so many of a hundred routes. @param atLeast 0 to 100 */
    public FlowScenarios covering(int atLeast) {
        if (atLeast < 0 || atLeast > 100) {
            throw new IllegalArgumentException("scenarios: covering was " + atLeast + "; use 0 to 100");
        }
        return new FlowScenarios(folder, center, handlers, atLeast);
    }

    /**
     * A container for each file with a test for each scenario, and one for the coverage.
     *
     * @throws org.strowger.core.config.ConfigException with every fault of the centre, the flows or the
     *     scenarios
     */
    public Stream<DynamicNode> tests() {
        CenterConfig known = CenterReader.read(center);
        FlowTests tests = handlers.map(given -> FlowTests.in(folder, known, given))
                .orElseGet(() -> FlowTests.in(folder, known));
        List<ScenarioResult> results = new ArrayList<>();
        Map<String, List<DynamicNode>> byFile = new LinkedHashMap<>();
        for (Scenario scenario : tests.scenarios()) {
            ScenarioResult result = tests.run(scenario);
            results.add(result);
            URI place = URI.create(folder.resolve(scenario.file()).toUri() + "?line=" + scenario.line());
            byFile.computeIfAbsent(scenario.file(), file -> new ArrayList<>()).add(
                    dynamicTest(scenario.name(), place, () -> result.failure().ifPresent(failure ->
                            Assertions.fail(failure.toString()))));
        }
        List<DynamicNode> nodes = new ArrayList<>();
        byFile.forEach((file, scenarios) -> nodes.add(dynamicContainer(file, scenarios)));
        Coverage coverage = tests.coverage(results);
        nodes.add(dynamicTest("coverage of at least " + percent + " %", () -> Assertions.assertTrue(
                coverage.percent() >= percent, () -> coverage + "; never taken: " + coverage.routesLeft())));
        return nodes.stream();
    }
}
