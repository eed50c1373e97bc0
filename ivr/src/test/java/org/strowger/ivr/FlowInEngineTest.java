package org.strowger.ivr;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.Durability;
import org.strowger.core.JournalReview;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.explain.OfferExplanation;
import org.strowger.core.simulation.CallerScript;

/** Flows where they belong: inside the engine, on a simulated switch. */
@Timeout(60)
class FlowInEngineTest {
    private static final String FLOW = """
            format: 1
            flow: front
            start: greet
            nodes:
              greet: {type: play, say: welcome, next: ask}
              ask: {type: menu, say: choose, choices: {1: sales, 9: bye}, failed: bye}
              sales: {type: queue, queue: sales, max_wait: 30s, next: bye, timeout: sorry, full: bye, closed: bye,
                      no_agents: sorry}
              sorry: {type: play, say: nobody-free, next: bye}
              bye: {type: hangup, say: goodbye}
            """;

    private final FlowRig rig;

    FlowInEngineTest(@TempDir Path folder) throws IOException {
        rig = new FlowRig(folder);
        rig.flow("front", FLOW);
    }

    @Test
    void shouldGoOnInTheFlowWhenTheAgentHangsUp() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn();
            rig.call("0501", "1", ofSeconds(1));
            // when
            rig.run();
            // then
            assertEquals(List.of("CALL_QUEUED ", "OFFER_MADE ", "OFFER_ENDED ACCEPTED", "CALL_ANSWERED ",
                    "AGENT_CHANGED BUSY", "AGENT_CHANGED READY", "SEGMENT_COMPLETED AGENT_HUNG_UP",
                    "CALL_ENDED FLOW_ENDED"), rig.told().subList(2, rig.told().size()),
                    "the agent is free before it is settled");
        }
    }

    @Test
    void shouldGoToTheAgentWithTheSkillsThatTheNodeAdds() throws IOException {
        // given: ann has been idle for longer
        rig.center(FlowRig.CENTER.replace("agents: {ann: {}}",
                "skills: [english]\nagents: {ann: {}, bob: {skills: {english: 60}}}"));
        rig.flow("front", FLOW.replace("queue: sales,", "queue: sales, skills: {english: 50},"));
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            rig.at(ofSeconds(5), () -> acd.agent("bob").signIn());
            rig.at(ofSeconds(10), () -> rig.call("0501", "1", ofSeconds(1)));
            // when
            rig.run();
        }
        // then
        assertTrue(rig.told().contains("CALL_ANSWERED "), rig.told()::toString);
        rig.replay();
        OfferExplanation why = assertInstanceOf(OfferExplanation.class,
                JournalReview.of(rig.data()).explain(1));
        assertEquals("bob", why.agent());
        assertEquals("english 50 to 100", why.call().needs());
    }

    @Test
    void shouldTakeTheTimeoutRouteWhenNobodyComesInTime() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            rig.call("0501", "1", ofSeconds(1));
            // when
            rig.run();
            // then
            assertEquals(List.of("CALL_QUEUED ", "SEGMENT_EXITED MAX_WAIT", "CALL_ENDED FLOW_ENDED"),
                    rig.told().subList(2, rig.told().size()));
            assertEquals(1, acd.status().queues().get(0).overflowed());
        }
    }

    @Test
    void shouldFillTheArgumentsOfAMainFlowFromWhatTheSwitchSaysOfTheCall() throws IOException {
        // given
        rig.flow("front", """
                format: 1
                flow: front
                start: which
                in: {tier: {type: enum, of: [none, gold]}, account: {type: digits, max: 6}, name: {type: text}}
                nodes:
                  which: {type: branch, when: [{if: tier == 'gold' and account == 0042 and name == 'Zoë', next: gold}],
                          else: other}
                  gold: {type: hangup, outcome: gold}
                  other: {type: hangup, outcome: other}
                """);
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            // when
            rig.call("0501", CallerScript.waiting().attribute("tier", "gold")
                    .attribute("account", "0042").attribute("name", "Zoë").attribute("x", "y"));
            rig.run();
            rig.call("0501");
            rig.run();
        }
        // then
        assertEquals(List.of("gold", "other"), rig.outcomes());
        assertTrue(rig.replay() > 5);
    }

    @Test
    void shouldSayThatTheWaitIs24HoursWhereNobodyServes() throws IOException {
        // given
        rig.flow("front", """
                format: 1
                flow: front
                start: which
                nodes:
                  which: {type: branch, when: [{if: queue.sales.wait == 24h and queue.sales.agents == 0, next: nobody}],
                          else: somebody}
                  nobody: {type: hangup, outcome: nobody}
                  somebody: {type: hangup, outcome: somebody}
                """);
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // when
            rig.call("0501");
            rig.run();
            acd.agent("ann").signIn();
            rig.call("0501");
            rig.run();
        }
        // then
        assertEquals(List.of("nobody", "somebody"), rig.outcomes());
    }

    @Test
    void shouldReplayFlowsFromTheJournalWithEqualEffects() {
        // given
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            for (int i = 0; i < 50; i++) {
                String keys = i % 3 == 0 ? "71" : i % 3 == 1 ? "1" : "9";
                rig.at(ofSeconds(10L * i + 1), () -> rig.call("0501",
                        CallerScript.waiting().presses(keys, ofSeconds(2)).patience(ofSeconds(70))));
            }
            rig.run();
        }
        // when, then
        assertTrue(rig.replay() > 300);
    }

    @Test
    void shouldLookBackByTheFlowsThatTheJournalKeeps() throws IOException {
        // given: a bundle with audio, gone once the engine has run
        Path flows = rig.flows();
        String flow = FLOW.replace("start: greet", "prompts: audio/{id}.wav\nstart: greet");
        rig.flow("front", flow);
        Files.createDirectories(flows.resolve("audio"));
        for (String prompt : List.of("welcome", "choose", "nobody-free", "goodbye")) {
            Files.writeString(flows.resolve("audio/" + prompt + ".wav"), "sound");
        }
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            rig.call("0501", "1", ofSeconds(1));
            rig.run();
        }
        Files.move(flows, rig.folder().resolve("elsewhere"));
        Files.delete(rig.center());
        // when
        JournalReview review = JournalReview.of(rig.data());
        // then
        assertTrue(review.replay().records() > 10);
        assertInstanceOf(OfferExplanation.class, review.explain(1));
        try (Stream<Path> kept = Files.walk(rig.data().resolve("config"))) {
            List<Path> files = kept.filter(Files::isRegularFile).toList();
            assertEquals(6, files.size(), files::toString);
            for (Path file : files) {
                String name = file.getFileName().toString();
                String expected = name.equals("front.yml") ? flow : name.equals("center.yml") ? FlowRig.CENTER : "";
                assertEquals(expected, Files.readString(file), "sources are kept whole, audio by name: " + name);
            }
        }
    }
}
