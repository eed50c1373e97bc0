package org.strowger.routing.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.config.ConfigException;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.AgentRankingContract;
import org.strowger.core.ranking.CallRanking;
import org.strowger.core.ranking.CallRankingContract;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** A third party's rankings on the class path: named in {@code center.yml}, they rule the engine. */
@Timeout(120)
class OwnRankingsTest {
    @TempDir
    private Path directory;
    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
    private final SimulatedSwitch telephone = new SimulatedSwitch(time);
    private final List<String> told = new ArrayList<>();

    @Nested
    class ExpertFirstContract extends AgentRankingContract {
        @Override
        protected AgentRanking newRanking() {
            return new OwnRankings().agentRanking("expertFirst", Map.of()).orElseThrow();
        }
    }

    @Nested
    class UrgentFirstContract extends CallRankingContract {
        @Override
        protected CallRanking newRanking() {
            return new OwnRankings().callRanking("urgentFirst", Map.of("above", "80")).orElseThrow();
        }
    }

    @Test
    void shouldOrderAgentsAndCallsWhenNamedInTheCentre() throws IOException {
        // given three free agents, the least skilled of whom is idle longest
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ofSeconds(2)));
        try (Acd acd = open("[expertFirst, longestIdle]", "{name: urgentFirst, above: 80}")) {
            for (String agent : List.of("ann", "ben", "cas")) {
                acd.agent(agent).signIn();
                time.advance(Duration.ofSeconds(1));
            }
            // when three calls come, and three more of which the last is urgent
            for (int priority : new int[] {50, 50, 50, 50, 80, 81}) {
                telephone.call("0501", "100",
                        CallerScript.waiting().priority(priority).talks(Duration.ofSeconds(60)));
                time.advance(Duration.ofSeconds(1));
            }
            time.run();
            // then
            assertEquals(List.of("2 ben", "4 cas", "6 ann"), told.subList(0, 3), "agents by sum of levels");
            assertEquals(List.of("12 ben", "8 cas", "10 ann"), told.subList(3, 6), "the urgent call first");
            assertEquals(6, acd.status().queues().get(0).answered());
        }
    }

    @Test
    void shouldBeGuessedWhenTheNameIsMisspelt() {
        ConfigException refused = assertThrows(ConfigException.class, () -> open("expertfirst", "fifo"));
        assertTrue(refused.getMessage().contains(
                "no agent ranking is named \"expertfirst\"; did you mean \"expertFirst\"?"), refused.getMessage());
    }

    @Test
    void shouldSayWhatItDislikesWhenASettingIsWrong() {
        ConfigException refused = assertThrows(
                ConfigException.class, () -> open("expertFirst", "{name: urgentFirst, over: 80}"));
        assertTrue(refused.getMessage().contains("center.yml:4:53: error: call ranking \"urgentFirst\": "
                + "settings were [over]; give \"above\" alone"), refused.getMessage());
    }

    private Acd open(String ranking, String callRanking) throws IOException {
        Path center = Files.writeString(directory.resolve("center.yml"), """
                center: test
                skills: [dutch, sales]
                queues:
                  sales: {ranking: %s, callRanking: %s, wrapUp: 0s}
                agents:
                  ann: {skills: {sales: 20}}
                  ben: {skills: {sales: 30, dutch: 60}}
                  cas: {skills: {sales: 70}}
                entry: {queue: sales}
                """.formatted(ranking, callRanking));
        Acd acd = Acd.open(AcdConfig.at(directory.resolve("data")).center(center).clock(time)
                .durability(Durability.MEMORY).build());
        acd.listen(event -> {
            if (event.kind() == AcdEventKind.CALL_ANSWERED) {
                told.add(event.callId() + " " + event.agent());
            }
        });
        acd.connect(telephone);
        return acd;
    }
}
