package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** What the switch says of a call reaches rules and screens, and is there again when the journal is read. */
@Timeout(60)
class CallAttributesTest {
    private static final String CENTER = """
            center: test
            queues:
              sales:
                ranking: [idle]
                callRanking: arrival
                wrapUp: 0s
                overflow: [{on: {when: {attribute: {name: tier, is: gold}}}, to: {queue: gold}}]
              gold: {ranking: [idle], callRanking: arrival, wrapUp: 0s}
            agents: {ann: {}}
            entry: {queue: sales}
            """;

    @TempDir
    private Path directory;

    /** A switch of which we see what it is told to dial. */
    private record Seen(TelephonyAdapter inner, List<Map<String, String>> screens) implements TelephonyAdapter {
        @Override
        public AdapterInfo info() {
            return inner.info();
        }

        @Override
        public void start(EventSink engine) throws IOException {
            inner.start(engine);
        }

        @Override
        public void execute(long commandId, long epoch, TelephonyCommand command) {
            if (command instanceof TelephonyCommand.Dial dial) {
                screens.add(dial.offer().attributes());
            }
            inner.execute(commandId, epoch, command);
        }

        @Override
        public void stop() {
            inner.stop();
        }
    }

    @Test
    void shouldDecideByThemAndShowThemToTheAgent() throws IOException {
        // given
        Path center = Files.writeString(directory.resolve("center.yml"), CENTER);
        VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ofSeconds(2)).talks(Duration.ofSeconds(20)));
        List<Map<String, String>> screens = new ArrayList<>();
        AcdConfig config = AcdConfig.at(directory.resolve("data")).center(center).clock(time).build();
        try (Acd acd = Acd.open(config)) {
            acd.connect(new Seen(telephone, screens));
            acd.agent("ann").signIn();
            // when
            telephone.call("0501", "100", CallerScript.waiting().attribute("tier", "gold").attribute("note", "é"));
            time.run();
            telephone.call("0502", "100", CallerScript.waiting());
            time.run();
            // then
            assertEquals(List.of(1L, 1L), acd.status().queues().stream().map(queue -> queue.answered()).toList());
        }
        assertEquals(List.of(Map.of("tier", "gold", "note", "é"), Map.of()), screens);
        assertTrue(Acd.replay(config).records() > 10);
    }
}
