package org.strowger.ivr;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.JournalReview;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.explain.OfferExplanation;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** Flows where they belong: inside the engine, on a simulated switch. */
@Timeout(60)
class FlowInEngineTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 0s, offerTimeout: 20s}
            agents: {ann: {}}
            entry: {flow: front}
            """;
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

    @TempDir
    private Path folder;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("center.yml"), CENTER);
        Files.createDirectory(folder.resolve("flows"));
        Files.writeString(folder.resolve("flows/front.yml"), FLOW);
        time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(40)));
    }

    @Test
    void shouldGoOnInTheFlowWhenTheAgentHangsUp() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn();
            telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(1)));
            // when
            time.run();
            // then
            assertEquals(List.of("CALL_QUEUED ", "OFFER_MADE ", "OFFER_ENDED ACCEPTED", "CALL_ANSWERED ",
                    "AGENT_CHANGED BUSY", "AGENT_CHANGED READY", "SEGMENT_COMPLETED AGENT_HUNG_UP",
                    "CALL_ENDED FLOW_ENDED"), told.subList(2, told.size()), "the agent is free before it is settled");
        }
    }

    @Test
    void shouldGoToTheAgentWithTheSkillsThatTheNodeAdds() throws IOException {
        // given: ann has been idle for longer
        Files.writeString(folder.resolve("center.yml"), CENTER.replace("agents: {ann: {}}",
                "skills: [english]\nagents: {ann: {}, bob: {skills: {english: 60}}}"));
        Files.writeString(folder.resolve("flows/front.yml"),
                FLOW.replace("queue: sales,", "queue: sales, skills: {english: 50},"));
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            time.at(ofSeconds(5).toNanos(), () -> acd.agent("bob").signIn());
            time.at(ofSeconds(10).toNanos(), () -> telephone.call("0501", "100",
                    CallerScript.waiting().presses("1", ofSeconds(1))));
            // when
            time.run();
        }
        // then
        assertTrue(told.contains("CALL_ANSWERED "), told::toString);
        Acd.replay(config(Durability.PROCESS_CRASH));
        OfferExplanation why = assertInstanceOf(OfferExplanation.class,
                JournalReview.of(folder.resolve("data")).explain(1));
        assertEquals("bob", why.agent());
        assertEquals("english 50 to 100", why.call().needs());
    }

    @Test
    void shouldTakeTheTimeoutRouteWhenNobodyComesInTime() {
        try (Acd acd = open(Durability.MEMORY)) {
            // given
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(1)));
            // when
            time.run();
            // then
            assertEquals(List.of("CALL_QUEUED ", "SEGMENT_EXITED MAX_WAIT", "CALL_ENDED FLOW_ENDED"),
                    told.subList(2, told.size()));
            assertEquals(1, acd.status().queues().get(0).overflowed());
        }
    }

    @Test
    void shouldFillTheArgumentsOfAMainFlowFromWhatTheSwitchSaysOfTheCall() throws IOException {
        // given
        Files.writeString(folder.resolve("flows/front.yml"), """
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
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            // when
            telephone.call("0501", "100", CallerScript.waiting().attribute("tier", "gold")
                    .attribute("account", "0042").attribute("name", "Zoë").attribute("x", "y"));
            time.run();
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
        }
        // then
        assertEquals(List.of("CALL_OUTCOME gold", "CALL_OUTCOME other"),
                told.stream().filter(line -> line.startsWith("CALL_OUTCOME")).toList());
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 5);
    }

    @Test
    void shouldSayThatTheWaitIs24HoursWhereNobodyServes() throws IOException {
        // given
        Files.writeString(folder.resolve("flows/front.yml"), """
                format: 1
                flow: front
                start: which
                nodes:
                  which: {type: branch, when: [{if: queue.sales.wait == 24h and queue.sales.agents == 0, next: nobody}],
                          else: somebody}
                  nobody: {type: hangup, outcome: nobody}
                  somebody: {type: hangup, outcome: somebody}
                """);
        try (Acd acd = open(Durability.MEMORY)) {
            // when
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
            acd.agent("ann").signIn();
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
        }
        // then
        assertEquals(List.of("CALL_OUTCOME nobody", "CALL_OUTCOME somebody"),
                told.stream().filter(line -> line.startsWith("CALL_OUTCOME")).toList());
    }

    @Test
    void shouldReplayFlowsFromTheJournalWithEqualEffects() {
        // given
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            for (int i = 0; i < 50; i++) {
                String keys = i % 3 == 0 ? "71" : i % 3 == 1 ? "1" : "9";
                time.at(ofSeconds(10L * i + 1).toNanos(), () -> telephone.call("0501", "100",
                        CallerScript.waiting().presses(keys, ofSeconds(2)).patience(ofSeconds(70))));
            }
            time.run();
        }
        // when, then
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 300);
    }

    @Test
    void shouldLookBackByTheFlowsThatTheJournalKeeps() throws IOException {
        // given: a bundle with audio, gone once the engine has run
        Path flows = folder.resolve("flows");
        String flow = FLOW.replace("start: greet", "prompts: audio/{id}.wav\nstart: greet");
        Files.writeString(flows.resolve("front.yml"), flow);
        Files.createDirectories(flows.resolve("audio"));
        for (String prompt : List.of("welcome", "choose", "nobody-free", "goodbye")) {
            Files.writeString(flows.resolve("audio/" + prompt + ".wav"), "sound");
        }
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(1)));
            time.run();
        }
        Files.move(flows, folder.resolve("elsewhere"));
        Files.delete(folder.resolve("center.yml"));
        // when
        JournalReview review = JournalReview.of(folder.resolve("data"));
        // then
        assertTrue(review.replay().records() > 10);
        assertInstanceOf(OfferExplanation.class, review.explain(1));
        try (Stream<Path> kept = Files.walk(folder.resolve("data/config"))) {
            List<Path> files = kept.filter(Files::isRegularFile).toList();
            assertEquals(6, files.size(), files::toString);
            for (Path file : files) {
                String name = file.getFileName().toString();
                String expected = name.equals("front.yml") ? flow : name.equals("center.yml") ? CENTER : "";
                assertEquals(expected, Files.readString(file), "sources are kept whole, audio by name: " + name);
            }
        }
    }

    private Acd open(Durability durability) {
        Acd acd = Acd.open(config(durability));
        acd.listen(event -> told.add(event.kind() + " " + event.detail()));
        acd.connect(telephone);
        return acd;
    }

    private AcdConfig config(Durability durability) {
        return AcdConfig.at(folder.resolve("data")).center(folder.resolve("center.yml"))
                .flows(folder.resolve("flows")).clock(time).durability(durability).build();
    }
}
