package org.strowger.ivr.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;
import org.strowger.ivr.TestCenter;

/** A folder of flows and scenarios, written by a test. */
final class ScenarioFolder {
    private final Path folder;
    private CenterConfig center = TestCenter.usual();

    ScenarioFolder(Path folder) {
        this.folder = folder;
    }

    ScenarioFolder center(CenterConfig other) {
        center = other;
        return this;
    }

    ScenarioFolder file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    FlowTests tests() {
        return FlowTests.in(folder, center);
    }

    FlowTestReport run() {
        return tests().run();
    }

    /** The failure of the one scenario that fails. */
    ScenarioFailure failure() {
        List<ScenarioFailure> failures = run().results().stream()
                .flatMap(result -> result.failure().stream()).toList();
        if (failures.size() != 1) {
            throw new AssertionError("one failure expected, found " + failures);
        }
        return failures.get(0);
    }

    /** The faults for which the scenarios are refused. */
    List<String> faults() {
        return assertThrows(ConfigException.class, this::tests).faults().stream().map(Fault::toString).toList();
    }
}
