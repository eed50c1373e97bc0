package org.strowger.ivr.junit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios as dynamic tests: one for each, and one for the coverage; each fails when it should. */
class FlowScenariosTest {
    @TempDir
    private Path path;

    private List<DynamicNode> tests(int percent) throws IOException {
        Path flows = Files.createDirectory(path.resolve("flows"));
        Files.writeString(path.resolve("center.yml"),
                "center: c\nqueues:\n  q: {ranking: [idle]}\nagents: {ann: {}}\nentry: {flow: main}\n");
        Files.writeString(flows.resolve("main.yml"), "format: 1\nflow: main\nstart: p\n"
                + "nodes: {p: {type: play, say: a, next: end, events: {error.media: b}}, b: {type: hangup, say: b}}\n");
        Files.writeString(flows.resolve("s.test.yml"), """
                flow: main
                clock: 2026-11-03T10:00Z
                scenarios:
                  - {scenario: right, steps: [{expect: play a}]}
                  - {scenario: wrong, steps: [{expect: play b}]}
                """);
        List<DynamicNode> all = new ArrayList<>();
        for (DynamicNode node : FlowScenarios.in(flows.toString()).covering(percent).tests().toList()) {
            if (node instanceof DynamicContainer file) {
                assertEquals("s.test.yml", file.getDisplayName());
                file.getChildren().forEach(all::add);
            } else {
                all.add(node);
            }
        }
        return all;
    }

    @Test
    void shouldFailForTheScenarioThatFailsAndForTooLittleCoverage() throws IOException {
        List<DynamicNode> tests = tests(10);
        assertEquals(List.of("right", "wrong", "coverage of at least 10 %"),
                tests.stream().map(DynamicNode::getDisplayName).toList());
        assertDoesNotThrow(((DynamicTest) tests.get(0)).getExecutable());
        AssertionError wrong = assertThrows(AssertionError.class, ((DynamicTest) tests.get(1)).getExecutable());
        assertTrue(wrong.getMessage().startsWith("s.test.yml:5:40: error: step 1 of \"wrong\""), wrong.getMessage());
        AssertionError little = assertThrows(AssertionError.class, ((DynamicTest) tests.get(2)).getExecutable());
        assertTrue(little.getMessage().contains("0 of 2 routes (0 %)"), little.getMessage());
        assertEquals("line=5", tests.get(1).getTestSourceUri().orElseThrow().getQuery());
    }

    @Test
    void shouldPassWhenEnoughIsCovered() throws IOException {
        assertDoesNotThrow(((DynamicTest) tests(0).get(2)).getExecutable());
    }
}
