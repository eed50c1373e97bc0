package org.strowger.ivr.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlLimits;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.YamlFlowCompiler;
import org.strowger.ivr.compile.RouteName;

/**
 * The scenarios of a folder of flows: {@code FlowTests.in(Path.of("flows"), center).run().passed()}. Reads
 * files when it is made and never again; runs on the caller's thread.
 */
public final class FlowTests {
    private static final String SUFFIX = ".test.yml";

    private final CompiledBundle bundle;
    private final CenterConfig center;
    private final List<Scenario> scenarios;

    private FlowTests(CompiledBundle bundle, CenterConfig center, List<Scenario> scenarios) {
        this.bundle = bundle;
        this.center = center;
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads flows and scenarios.
     *
     * @param folder of {@code *.yml} flows and {@code *.test.yml} scenarios
     * @param center whose queues and schedules the flows name
     * @throws ConfigException with every fault of the flows, or if these have none, of the scenarios
     */
    public static FlowTests in(Path folder, CenterConfig center) {
        return in(folder, center, Optional.empty());
    }

    /** The same, where the flows may ask these handlers of the host alone; their code is not asked. */
    public static FlowTests in(Path folder, CenterConfig center, List<HandlerConfig> handlers) {
        return in(folder, center, Optional.of(handlers));
    }

    private static FlowTests in(Path folder, CenterConfig center, Optional<List<HandlerConfig>> handlers) {
        YamlFlowCompiler compiler = new YamlFlowCompiler();
        CompiledBundle bundle = (CompiledBundle) (handlers.isPresent()
                ? compiler.compile(folder, center, handlers.get()) : compiler.compile(folder, center));
        Faults faults = new Faults();
        FlowTests tests = read(folder, bundle, center, new ArrayList<>(), faults);
        faults.throwIfAny();
        return tests;
    }

    /**
     * Reads the scenarios of a bundle that is compiled already, for tools.
     *
     * @param files takes the files as read, for a report
     * @param faults takes what is wrong with them; scenarios with faults are left out
     */
    public static FlowTests read(Path folder, CompiledBundle bundle, CenterConfig center, List<YamlFile> files,
            Faults faults) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path path : testFiles(folder)) {
            ScenarioReader.Read read = ScenarioReader.read(path.getFileName().toString(), bytes(path), bundle,
                    center, faults);
            files.add(read.file());
            scenarios.addAll(read.scenarios());
        }
        return new FlowTests(bundle, center, scenarios);
    }

    private static List<Path> testFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlLimits.FLOW.bytes() + 1);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static ConfigException unreadable(Path path, IOException failure) {
        return new ConfigException("scenarios: " + path + " cannot be read ("
                + failure.getClass().getSimpleName() + "); make it readable", failure);
    }

    /** Every scenario, file by file. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** The bundle under test. */
    public CompiledBundle bundle() {
        return bundle;
    }

    /** Runs one scenario. */
    public ScenarioResult run(Scenario scenario) {
        return new ScenarioRunner(scenario, bundle, center).run();
    }

    /** Runs all of them. */
    public FlowTestReport run() {
        List<ScenarioResult> results = scenarios.stream().map(this::run).toList();
        return new FlowTestReport(results, coverage(results));
    }

    /** Scenarios for routes, see {@link PathFinder}. */
    public PathFinder.Found waysTo(List<RouteName> routes) {
        return new PathFinder(bundle, center).find(routes);
    }

    /** What a number of scenarios cover together. */
    public Coverage coverage(List<ScenarioResult> results) {
        Set<RouteName> routes = new LinkedHashSet<>();
        Set<String> nodes = new LinkedHashSet<>();
        for (ScenarioResult result : results) {
            routes.addAll(result.routes());
            nodes.addAll(result.nodes());
        }
        return new Coverage(bundle.program(), routes, nodes);
    }
}
