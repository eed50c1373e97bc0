package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.config.ConfigException;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.core.whatif.QueueComparison;
import org.strowger.core.whatif.WhatIfReport;

/** A busy morning with impatient callers, breaks and agents who do not answer, under its own and other rules. */
@Timeout(240)
class WhatIfTest {
    private static final String CENTER = """
            center: test
            segments: {gold: {priority: 90}}
            queues:
              sales: {ranking: [idle], callRanking: urgent, wrapUp: 10s, missesAllowed: 0, maxWait: 10m}
              help: {ranking: [tier, idle], callRanking: urgent, wrapUp: 5s, missesAllowed: 0}
            agents:
              ann: {queues: {sales: 1, help: 1}}
              ben: {queues: {sales: 1, help: 2}}
              cid: {queues: [sales]}
            entry: {queue: sales}
            numbers: {"200": {queue: help}}
            """;

    @TempDir
    private Path directory;
    private Path center;
    private Path journal;

    @BeforeEach
    void runAMorning() throws IOException {
        center = Files.writeString(directory.resolve("center.yml"), CENTER);
        journal = directory.resolve("data");
        VirtualTime time = Morning.time();
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        SplittableRandom random = new SplittableRandom(7);
        telephone.everyPhone(PhoneScript.deciding(ring -> switch (random.nextInt(9)) {
            case 0 -> PhoneScript.declinesAfter(Duration.ofSeconds(1 + random.nextInt(4)));
            case 1 -> PhoneScript.ignores();
            case 2 -> PhoneScript.busy();
            case 3 -> PhoneScript.answersAfter(Duration.ofSeconds(3)).talks(Duration.ofSeconds(50));
            default -> PhoneScript.answersAfter(Duration.ofMillis(1_000 + random.nextInt(5_000)));
        }));
        try (Acd acd = Acd.open(AcdConfig.at(journal).center(center).clock(time).build())) {
            acd.connect(telephone);
            time.advance(Duration.ofSeconds(1));
            List.of("ann", "ben", "cid").forEach(name -> acd.agent(name).signIn());
            for (int i = 0; i < 150; i++) {
                time.advance(Duration.ofMillis(random.nextInt(40_000)));
                CallerScript script = CallerScript.waiting().talks(Duration.ofSeconds(20 + random.nextInt(80)));
                if (random.nextInt(3) == 0) {
                    script = script.patience(Duration.ofSeconds(5 + random.nextInt(60)));
                }
                long leg = telephone.call("0501", random.nextInt(3) == 0 ? "200" : "100", script).legId();
                if (random.nextInt(5) == 0) {
                    time.advance(Duration.ofMillis(5));
                    acd.call(leg).customerSegment("gold");
                }
                switch (i % 15) {
                    case 4 -> acd.agent("cid").notReady(NotReadyReason.LUNCH);
                    case 6 -> acd.agent("cid").ready();
                    case 9 -> acd.agent("ann").endWrapUp();
                    case 11 -> acd.agent("ben").signOut();
                    case 12 -> acd.agent("ben").signIn();
                    default -> { }
                }
            }
            time.advance(Duration.ofMinutes(5));
        }
    }

    @Test
    void shouldServeEveryCallAsRecordedUnderTheSameRules() {
        // when
        WhatIfReport report = WhatIf.of(journal).center(center).run();
        // then
        assertEquals(150, report.calls());
        assertEquals(0, report.modelMisses(), report::text);
        assertEquals(List.of(), report.differences());
        assertEquals(List.of(), report.notes());
        assertEquals(report.offersBefore(), report.offersAfter());
        assertTrue(report.offersBefore() > 150, report::text);
        for (QueueComparison queue : report.queues()) {
            assertEquals(queue.recorded(), queue.before(), queue.queue());
            assertEquals(queue.before(), queue.after(), queue.queue());
            assertTrue(queue.recorded().abandoned() > 5, report::text);
        }
    }

    @Test
    void shouldShowWhatOtherRulesChange() throws IOException {
        // given: everybody helps with everything, and ann takes the calls first
        Path other = Files.writeString(directory.resolve("other.yml"), CENTER
                .replace("cid: {queues: [sales]}", "cid: {queues: {sales: 2, help: 3}}\n  dan: {queues: [help]}")
                .replace("ranking: [idle]", "ranking: [tier, idle]"));
        // when
        WhatIfReport report = WhatIf.of(journal).center(other).run();
        // then
        assertTrue(report.servedByOthers() > 10, report::text);
        assertTrue(report.rungElsewhere() >= report.servedByOthers() / 2, report::text);
        assertEquals(List.of("agent dan, who is new and has no shifts in the journal"), report.notes());
        QueueComparison help = report.queues().get(1);
        assertEquals("help", help.queue());
        assertTrue(help.after().serviceLevel().orElseThrow() > help.before().serviceLevel().orElseThrow(),
                report::text);
        assertEquals(help.before().offered(), help.after().offered());
        assertEquals(report, WhatIf.of(journal).center(other).run(), "and the same again");
    }

    @Test
    void shouldGoOnAndSayWhatTheOtherRulesLack() throws IOException {
        // given
        Path other = Files.writeString(directory.resolve("other.yml"), CENTER
                .replace("segments: {gold: {priority: 90}}\n", "").replace("  cid: {queues: [sales]}\n", ""));
        // when
        WhatIfReport report = WhatIf.of(journal).center(other).run();
        // then
        assertEquals(2, report.notes().size(), report::text);
        assertEquals("agent cid under the new rules, which lack him", report.notes().get(0));
        assertTrue(report.notes().get(1).startsWith("under the new rules, engine: the centre has no segment 'gold'"),
                report::text);
    }

    @Test
    void shouldNameARankingThatIsNotThere() throws IOException {
        Path other = Files.writeString(directory.resolve("other.yml"), CENTER.replace("[idle]", "[calmest]"));
        ConfigException wrong = assertThrows(ConfigException.class, () -> WhatIf.of(journal).center(other).run());
        assertTrue(wrong.getMessage().contains("no agent ranking is named \"calmest\""), wrong::getMessage);
    }
}
