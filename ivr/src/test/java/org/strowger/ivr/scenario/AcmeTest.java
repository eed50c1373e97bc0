package org.strowger.ivr.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.ivr.compile.RouteName;

/** The complete bundle of the language's description (2.11), with the scenario that stands there. */
class AcmeTest {
    private static final List<String> FILES =
            List.of("acme-main.yml", "queue-waiting.yml", "survey.yml", "acme-main.test.yml");
    private static final List<String> AUDIO = List.of("welcome", "main-menu", "main-menu-short", "still-there",
            "not-an-option", "enter-account", "we-are-closed", "leave-message", "goodbye", "moh-calm", "you-are-number",
            "please-hold", "how-did-we-do");

    @TempDir
    private Path path;

    @BeforeEach
    void write() throws IOException {
        Path audio = Files.createDirectories(path.resolve("audio/en"));
        Path welsh = Files.createDirectories(path.resolve("audio/cy"));
        for (String prompt : AUDIO) {
            Files.createFile(audio.resolve(prompt + ".wav"));
            Files.createFile(welsh.resolve(prompt + ".wav"));
        }
        for (String file : FILES) {
            try (InputStream in = AcmeTest.class.getResourceAsStream("/flows/acme/" + file)) {
                Files.writeString(path.resolve(file), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void shouldRunTheScenarioAsItStands() {
        FlowTestReport report = new ScenarioFolder(path).run();
        assertTrue(report.passed(), report::toString);
        assertEquals("silence, then wrong keys, reach the operator", report.results().get(0).scenario().name());
    }

    @Test
    void shouldAskTheSurveyWhenTheAgentLeavesFirst() {
        new ScenarioFolder(path).file("survey.test.yml", """
                scenario: gold callers are served first, and asked
                flow: acme-main
                clock: 2026-11-03T10:00 Europe/London
                steps:
                  - {expect: play welcome}
                  - {press: "2", expect: [stop, play enter-account]}
                  - {press: "1234566#", expect: [stop, invoke crm.tier], vars: {account: 1234566}}
                  - {answer: {crm.tier: gold}, expect: [enqueue support, music moh-calm], vars: {call.priority: 9}}
                  - {wait: 45s, expect: [play you-are-number, play position 1, play please-hold], then: done}
                  - {expect: music moh-calm}
                  - {agent: answers, expect: connect}
                  - {agent: leaves, expect: play how-did-we-do, at: survey/ask}
                  - {press: "5", expect: [stop, play goodbye], then: done}
                  - {expect: hangup normal}
                covers: [lookup.next, split.when.1, support.next, queue-waiting/hold.next, survey/ask.next]
                """);
        FlowTestReport report = new ScenarioFolder(path).run();
        assertTrue(report.passed(), report::toString);
    }

    @Test
    void shouldFindAWayToEveryRouteThatCanBeTaken() {
        FlowTests tests = new ScenarioFolder(path).tests();
        RouteName never = new RouteName("acme-main", "operator", "next"); // a transfer that succeeds ends the call
        List<RouteName> left = tests.run().coverage().routesLeft().stream()
                .filter(route -> !route.equals(never)).toList();
        assertEquals(List.of(), tests.waysTo(left).missing());
    }
}
