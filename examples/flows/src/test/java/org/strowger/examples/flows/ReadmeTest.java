package org.strowger.examples.flows;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows of flows is what stands here and runs. */
class ReadmeTest {
    @Test
    void shouldShowAScenarioOfTheDoctors() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String block = readme.split("```yaml\n", 2)[1].split("```", 2)[0];
        assertTrue(Files.readString(Path.of("after-hours/doctors.test.yml")).contains(block), block);
    }

    @Test
    void shouldNameTheLineThatRunsScenarios() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        assertTrue(readme.contains("FlowScenarios.in(\"flows\").covering(100).tests()"));
    }
}
