package org.strowger.examples.dayreplay.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.core.Acd;
import org.strowger.core.AcdAgent;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.examples.dayreplay.centre.AgentLine;
import org.strowger.examples.dayreplay.data.CallType;

/**
 * Agents who stand in for whoever took the recorded calls: some for each queue, serving it alone, used in
 * turn, so that what befell one in an offer is long past when his turn comes again. One thread.
 */
final class Takers {
    private static final int PER_QUEUE = 40;

    private final Map<CallType, List<Taker>> pools = new EnumMap<>(CallType.class);
    private final Map<CallType, Integer> next = new EnumMap<>(CallType.class);

    private Takers() {
    }

    /** Their lines in the centre's file. */
    static List<AgentLine> lines() {
        List<AgentLine> lines = new ArrayList<>();
        for (CallType type : CallType.queues()) {
            for (int i = 0; i < PER_QUEUE; i++) {
                lines.add(AgentLine.serving(name(type, i), Set.of(type)));
            }
        }
        return lines;
    }

    /** Signs all of them in, not ready. */
    static Takers signedIn(Acd acd) {
        Takers takers = new Takers();
        for (CallType type : CallType.queues()) {
            List<Taker> pool = new ArrayList<>();
            for (int i = 0; i < PER_QUEUE; i++) {
                Taker taker = new Taker(name(type, i), acd.agent(name(type, i)));
                World.require(taker.agent.signIn(NotReadyReason.OTHER_WORK));
                pool.add(taker);
            }
            takers.pools.put(type, pool);
            takers.next.put(type, 0);
        }
        return takers;
    }

    /** The next one for a queue. */
    Taker next(CallType type) {
        int index = next.get(type);
        next.put(type, (index + 1) % PER_QUEUE);
        return pools.get(type).get(index);
    }

    private static String name(CallType type, int index) {
        return "taker-" + type + "-" + index;
    }

    /** One of them. */
    record Taker(String endpoint, AcdAgent agent) {}
}
