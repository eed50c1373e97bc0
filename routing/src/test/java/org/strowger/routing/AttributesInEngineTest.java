package org.strowger.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** Attributes of agents in {@code center.yml} reach {@code byAttribute} in an engine that runs. */
@Timeout(120)
class AttributesInEngineTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [{name: byAttribute, attribute: grade, direction: down}, longestIdle], callRanking: fifo}
            agents:
              ann: {queues: [sales]}
              ben: {queues: [sales], attributes: {grade: 3, site: north}}
              cas: {queues: [sales], attributes: {grade: 7}}
              dan: {queues: [sales], attributes: {grade: high}}
            entry: {queue: sales}
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldOfferToTheHighestGradeFirstAndFollowAnotherConfiguration() throws IOException {
        // given: the longer idle, the lower
        Path center = Files.writeString(directory.resolve("center.yml"), CENTER);
        VirtualTime time = VirtualTime.startingAt(Instant.parse("1999-01-01T07:00:00Z"));
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.ignores());
        List<String> rung = new ArrayList<>();
        try (Acd acd = Acd.open(AcdConfig.at(directory.resolve("data")).center(center).clock(time)
                .durability(Durability.MEMORY).build())) {
            acd.listen(event -> {
                if (event.kind() == AcdEventKind.OFFER_MADE) {
                    rung.add(event.agent());
                }
            });
            acd.connect(telephone);
            for (String agent : List.of("ann", "dan", "ben", "cas")) {
                acd.agent(agent).signIn();
                time.advance(Duration.ofSeconds(1));
            }
            // when
            for (int i = 0; i < 4; i++) {
                telephone.call("0501", "100", CallerScript.waiting());
                time.advance(Duration.ofMillis(100));
            }
            // then: what is no number counts as none
            assertEquals(List.of("cas", "ben", "ann", "dan"), rung);
            // when: nobody waits any more, and dan has a grade that is a number
            List.of("ann", "dan", "ben", "cas").forEach(agent -> acd.agent(agent).signOut());
            acd.reconfigure(Files.writeString(center, CENTER.replace("grade: high", "grade: 9")));
            time.advance(Duration.ofHours(1));
            rung.clear();
            acd.agent("cas").signIn();
            acd.agent("dan").signIn();
            time.advance(Duration.ofSeconds(1));
            telephone.call("0501", "100", CallerScript.waiting());
            time.advance(Duration.ofSeconds(1));
            // then
            assertEquals(List.of("dan"), rung);
        }
    }
}
