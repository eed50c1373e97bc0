package org.strowger.core.internal.law;

import java.util.Arrays;
import java.util.List;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.decide.Probe;
import org.strowger.core.internal.decide.Probe.CallSeen;
import org.strowger.core.internal.decide.Probe.OfferSeen;

/** What a law is shown after a command: the state, and what the command decided. */
public final class Moment {
    private final CenterConfig center;
    private final Probe probe;
    private final boolean[][] serves;
    private final long[] looksNs;
    private final long[] lookedForNs;
    private List<Fact> facts = List.of();
    private List<CallSeen> calls = List.of();
    private List<OfferSeen> offers = List.of();
    private long nowNs;

    /** Moments of one engine. */
    public Moment(CenterConfig center, Probe probe) {
        this.center = center;
        this.probe = probe;
        this.serves = new boolean[center.agents().size()][center.queues().size()];
        this.looksNs = new long[serves.length];
        this.lookedForNs = new long[serves.length];
        Arrays.fill(looksNs, Long.MAX_VALUE);
        for (int agent = 0; agent < serves.length; agent++) {
            AgentConfig config = center.agents().get(agent);
            for (int queue = 0; queue < serves[agent].length; queue++) {
                String name = center.queues().get(queue).name();
                serves[agent][queue] = config.meets(center.queues().get(queue))
                        && config.queues().stream().anyMatch(member -> member.queue().equals(name));
            }
        }
    }

    /** The next moment. */
    public void set(List<Fact> decided, long atNs) {
        for (int agent = 0; agent < looksNs.length; agent++) {
            lookedForNs[agent] = looksNs[agent];
            looksNs[agent] = probe.cooldownTimerNs(agent);
        }
        facts = decided;
        nowNs = atNs;
        calls = probe.calls();
        offers = probe.offers();
    }

    CenterConfig center() {
        return center;
    }

    Probe probe() {
        return probe;
    }

    /** Whether an agent may serve a queue's calls by membership and skill. */
    boolean serves(int agent, int queue) {
        return serves[agent][queue];
    }

    /** What the command decided, in order. */
    public List<Fact> facts() {
        return facts;
    }

    /** Living calls. */
    public List<CallSeen> calls() {
        return calls;
    }

    /** A living call, or null. */
    CallSeen call(long id) {
        return calls.stream().filter(call -> call.id() == id).findFirst().orElse(null);
    }

    /** How many agents are rung for a call. */
    long offersOf(long call) {
        return offers.stream().filter(offer -> offer.call() == call).count();
    }

    /** Open offers. */
    public List<OfferSeen> offers() {
        return offers;
    }

    long nowNs() {
        return nowNs;
    }

    /** Whether the command found an agent's cooldown over, but its timer not fired yet. */
    boolean wasAboutToLook(int agent) {
        return lookedForNs[agent] <= nowNs;
    }

    String agent(int agent) {
        return "agent " + center.agents().get(agent).name();
    }

    String queue(int queue) {
        return "queue '" + center.queues().get(queue).name() + '\'';
    }
}
