package org.strowger.bench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.bench.naive.NaiveCalls;
import org.strowger.bench.workload.CallScript;
import org.strowger.bench.workload.Centre;
import org.strowger.bench.workload.CentreShape;

/** The engine and the baseline are compared in speed, so they must do the same work. */
class DecideCallsTest {
    private static final int TURNS = 20_000;

    @Test
    void shouldRingTheSameAgentsAsTheBaseline() {
        // given
        CentreShape crowded = new CentreShape(27, 311, 60, 0.97);
        CallScript script = CallScript.of(Centre.of(crowded, 7), 8);
        List<String> engine = new ArrayList<>();
        List<String> baseline = new ArrayList<>();
        // when
        DecideCalls decided = new DecideCalls(script,
                (leg, agent) -> engine.add("call " + (leg / 2 - 1) + ": agent " + agent));
        NaiveCalls naive = new NaiveCalls(script, (call, agent) -> baseline.add("call " + call + ": " + agent));
        for (int turn = 0; turn < TURNS; turn++) {
            decided.turn();
            naive.turn();
        }
        // then
        int same = 0;
        while (same < baseline.size() && same < engine.size() && engine.get(same).equals(baseline.get(same))) {
            same++;
        }
        assertEquals(baseline.subList(same, baseline.size()).stream().limit(1).toList(),
                engine.subList(same, engine.size()).stream().limit(1).toList(),
                "after " + same + " offers that were the same");
        assertTrue(same > TURNS);
        assertEquals(naive.talking(), decided.talking());
    }
}
