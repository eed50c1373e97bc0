package org.strowger.core.internal.match;

import java.util.Arrays;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Preferred;

/** Waiting calls that are kept for named agents: a list for each agent, in no order that means anything. */
final class KeptCalls {
    private static final int[] NO_CALLS = {};

    private int[][] calls = {};
    private int[] counts = {};

    void add(Call call) {
        Preferred preferred = call.preferred;
        preferred.stands = true;
        for (int i = 0; i < preferred.count(); i++) {
            add(preferred.agent(i), call.slot);
        }
    }

    private void add(int agent, int call) {
        if (agent >= calls.length) {
            int old = calls.length;
            calls = Arrays.copyOf(calls, Math.max(agent + 1, old * 2));
            Arrays.fill(calls, old, calls.length, NO_CALLS);
            counts = Arrays.copyOf(counts, calls.length);
        }
        if (counts[agent] == calls[agent].length) {
            calls[agent] = Arrays.copyOf(calls[agent], Math.max(4, counts[agent] * 2));
        }
        calls[agent][counts[agent]++] = call;
    }

    void remove(Call call) {
        Preferred preferred = call.preferred;
        preferred.stands = false;
        for (int i = 0; i < preferred.count(); i++) {
            int agent = preferred.agent(i);
            int[] list = calls[agent];
            int at = 0;
            while (list[at] != call.slot) {
                at++;
            }
            list[at] = list[--counts[agent]];
        }
    }

    /** Calls kept for an agent. */
    int count(int agent) {
        return agent < counts.length ? counts[agent] : 0;
    }

    /** One of them, as its slot. */
    int call(int agent, int i) {
        return calls[agent][i];
    }
}
