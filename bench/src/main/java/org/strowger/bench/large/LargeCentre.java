package org.strowger.bench.large;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a centre of many queues, each agent a member of five of them. A number leads to each queue. An
 * edition differs from the centre itself in some queues and agents.
 *
 * @param queues at least 100
 * @param agents five memberships each
 */
record LargeCentre(int queues, int agents) {
    /** 40,000 queues with 75,000 memberships. */
    static final LargeCentre LARGEST = new LargeCentre(40_000, 15_000);
    /** Queues, and agents, that an edition changes. */
    static final int CHANGED = 5;

    static final int QUEUES_OF_AGENT = 5;
    private static final int FIRST_NUMBER = 100_000;
    /** Prime to the number of queues, so that members spread over all of them. */
    private static final long STRIDE = 8_111;

    /** A queue that an agent is a member of. @param which 0 to 4 */
    int queueOf(int agent, int which) {
        return (int) ((agent * 7L + which * STRIDE) % queues);
    }

    /** The number that leads to a queue. */
    static String number(int queue) {
        return Integer.toString(FIRST_NUMBER + queue);
    }

    static String agent(int agent) {
        return "agent" + agent;
    }

    /** Writes an edition; 0 is the centre itself. */
    Path write(Path folder, int edition) throws IOException {
        Path file = folder.resolve("center-" + edition + ".yml");
        Files.writeString(file, yaml(edition), StandardCharsets.UTF_8);
        return file;
    }

    String yaml(int edition) {
        StringBuilder yaml = new StringBuilder(queues * 160 + agents * 200);
        yaml.append("center: large\ninventoryEvery: 10m\nentry: {queue: queue-0}\nskills: [dutch, billing, sales]\nnumbers:\n");
        for (int queue = 0; queue < queues; queue++) {
            yaml.append("  \"").append(number(queue)).append("\": {queue: queue-").append(queue).append("}\n");
        }
        yaml.append("queues:\n");
        for (int queue = 0; queue < queues; queue++) {
            boolean other = isOther(queue, queues, edition);
            yaml.append("  queue-").append(queue).append(":\n    needs: {dutch: ").append(1 + queue % 80)
                    .append("}\n    ranking: [longestIdle]\n    joinWhen: always\n    maxWaiting: 0\n    wrapUp: ")
                    .append(other ? 40 + edition : 60).append("s\n    maxWait: 1h\n");
        }
        yaml.append("agents:\n");
        for (int agent = 0; agent < agents; agent++) {
            int level = isOther(agent, agents, edition) ? 80 + edition : 90;
            yaml.append("  ").append(agent(agent)).append(":\n    skills: {dutch: ").append(level)
                    .append(", billing: ").append(1 + agent % 90).append(", sales: ").append(1 + agent / 90 % 90)
                    .append("}\n    queues:\n");
            for (int which = 0; which < QUEUES_OF_AGENT; which++) {
                yaml.append("      queue-").append(queueOf(agent, which)).append(": {tier: 1}\n");
            }
        }
        return yaml.toString();
    }

    /** Each edition has its own stretch of the centre. */
    private static boolean isOther(int index, int of, int edition) {
        int first = edition * (of / 10);
        return edition > 0 && index >= first && index < first + CHANGED;
    }
}
