package org.strowger.core.center;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.yaml.YamlLimits;

/** A centre as large as the largest known: 40 000 queues with 75 000 memberships. */
class LargeCentreTest {
    private static final int QUEUES = 40_000;
    private static final int AGENTS = 15_000;
    private static final int QUEUES_OF_AGENT = 5;

    private static byte[] yaml(String wrapUp, int firstAgent) {
        StringBuilder yaml = new StringBuilder(
                "center: large\nentry: {queue: queue-0}\nskills: [dutch, billing]\nqueues:\n");
        for (int i = 0; i < QUEUES; i++) {
            yaml.append("  queue-").append(i).append(":\n    needs: {dutch: ").append(1 + i % 90)
                    .append("}\n    wrapUp: ").append(wrapUp).append("\n    maxWaiting: 50\n");
        }
        yaml.append("agents:\n");
        for (int i = firstAgent; i < AGENTS; i++) {
            yaml.append("  agent").append(i).append(":\n    skills: {dutch: 90, billing: 40}\n    queues:\n");
            for (int j = 0; j < QUEUES_OF_AGENT; j++) {
                yaml.append("      queue-").append((i * 7L + j * 8_111L) % QUEUES)
                        .append(": {tier: ").append(1 + j).append(", memberDelay: 5s}\n");
            }
        }
        return yaml.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void shouldReadHashAndCompareTheLargestCentre() {
        // given
        byte[] first = yaml("20s", 0);
        assertTrue(first.length * 2L < YamlLimits.CENTER.bytes(), () -> first.length + " bytes");
        // when
        CenterConfig before = CenterReader.read("center.yml", first);
        CenterConfig after = CenterReader.read("center.yml", yaml("30s", 1));
        // then
        assertEquals(QUEUES, before.queues().size());
        assertEquals(75_000L, before.agents().stream().mapToLong(agent -> agent.queues().size()).sum());
        List<String> differences = CenterDiff.between(before, after);
        assertEquals(QUEUES + 1, differences.size());
        assertEquals("queue 'queue-0': wrapUp from 20s to 30s", differences.get(0));
        assertEquals("agent 'agent0' is gone", differences.get(QUEUES));
        assertNotEquals(before.hash(), after.hash());
        assertEquals(List.of(), CenterDiff.between(before, before));
    }
}
