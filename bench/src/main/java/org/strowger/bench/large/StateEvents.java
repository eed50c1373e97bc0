package org.strowger.bench.large;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.internal.codec.AgentNotReadyEncoder;
import org.strowger.core.internal.codec.AgentReadyEncoder;
import org.strowger.core.internal.codec.AgentSignInEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;

/**
 * Does the cost of an agent's change of state depend on the number of queues? The same agents, each a member of five
 * queues and no two alike, in a centre of 10 queues and in one of 40,000, take turns in becoming not ready and
 * ready; decide alone.
 */
final class StateEvents {
    private static final int AGENTS = 1_000;
    private static final int FEW = 10;
    /** So few at a time that the system seldom takes the core away meanwhile. */
    private static final int BATCH = 50;
    private static final int RECORD_BYTES = 4_096;

    /** ns for each event, the median of the rounds and the quartiles of both sides. */
    record Cost(double few, double many, double fewSpread, double manySpread) {
        double ratio() {
            return many / few;
        }
    }

    private StateEvents() {
    }

    /** @param rounds measured after as many to warm up */
    static Cost measure(int queues, int rounds) throws IOException {
        Centre few = new Centre(new LargeCentre(FEW, AGENTS));
        Centre many = new Centre(new LargeCentre(queues, AGENTS));
        double[] fewNs = new double[rounds];
        double[] manyNs = new double[rounds];
        for (int round = -rounds; round < rounds; round++) {
            double first = few.round(round);
            double second = many.round(round);
            if (round >= 0) {
                fewNs[round] = first;
                manyNs[round] = second;
            }
        }
        Arrays.sort(fewNs);
        Arrays.sort(manyNs);
        return new Cost(fewNs[rounds / 2], manyNs[rounds / 2], spread(fewNs), spread(manyNs));
    }

    private static double spread(double[] sorted) {
        int count = sorted.length;
        return (sorted[count * 3 / 4] - sorted[count / 4]) / 2 / sorted[count / 2];
    }

    /** One centre, in which nobody calls. */
    private static final class Centre {
        private final Decider decider;
        private final RecordBuffer record = new RecordBuffer(RECORD_BYTES);
        private final MessageHeaderEncoder header = new MessageHeaderEncoder();
        private final AgentReadyEncoder ready = new AgentReadyEncoder();
        private final AgentNotReadyEncoder notReady = new AgentNotReadyEncoder();
        private long nowNs;

        Centre(LargeCentre centre) throws IOException {
            CenterConfig config = CenterReader.read("center.yml", centre.yaml(0).getBytes(StandardCharsets.UTF_8));
            decider = new Decider(config, new RoutingPlan(config, RankingCatalog.onClassPath()), null);
            AgentSignInEncoder signIn = new AgentSignInEncoder();
            for (int agent = 0; agent < AGENTS; agent++) {
                record.begin(MessageHeaderEncoder.ENCODED_LENGTH + AgentSignInEncoder.BLOCK_LENGTH);
                signIn.wrapAndApplyHeader(record.buffer(), RecordBuffer.COMMAND, header)
                        .agent(agent).ready((short) 1).reason((short) 0);
                decide();
            }
        }

        /** Some become not ready and ready, others in the next round; ns for each event. */
        double round(int round) {
            int first = Math.floorMod(round * BATCH, AGENTS);
            long startNs = System.nanoTime();
            for (int agent = first; agent < first + BATCH; agent++) {
                record.begin(MessageHeaderEncoder.ENCODED_LENGTH + AgentNotReadyEncoder.BLOCK_LENGTH);
                notReady.wrapAndApplyHeader(record.buffer(), RecordBuffer.COMMAND, header)
                        .agent(agent).reason((short) 1);
                decide();
                record.begin(MessageHeaderEncoder.ENCODED_LENGTH + AgentReadyEncoder.BLOCK_LENGTH);
                ready.wrapAndApplyHeader(record.buffer(), RecordBuffer.COMMAND, header).agent(agent);
                decide();
            }
            return (System.nanoTime() - startNs) / 2.0 / BATCH;
        }

        private void decide() {
            nowNs += 1_000;
            decider.decide(record, nowNs, 0);
        }
    }
}
