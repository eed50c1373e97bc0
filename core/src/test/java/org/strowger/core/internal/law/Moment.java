package org.strowger.core.internal.law;

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
    private List<Fact> facts = List.of();
    private List<CallSeen> calls = List.of();
    private List<OfferSeen> offers = List.of();
    private long nowNs;
    private boolean resyncing;

    /** Moments of one engine. */
    public Moment(CenterConfig center, Probe probe) {
        this.center = center;
        this.probe = probe;
        this.serves = new boolean[center.agents().size()][center.queues().size()];
        for (int agent = 0; agent < serves.length; agent++) {
            AgentConfig config = center.agents().get(agent);
            for (int queue = 0; queue < serves[agent].length; queue++) {
                String name = center.queues().get(queue).name();
                serves[agent][queue] = config.meets(center.queues().get(queue))
                        && config.queues().stream().anyMatch(member -> member.queue().equals(name));
            }
        }
    }

    /**
     * The next moment.
     *
     * @param after whether available agents will look again at the next tick, after an inventory
     */
    public void set(List<Fact> decided, long atNs, boolean after) {
        facts = decided;
        nowNs = atNs;
        resyncing = after;
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

    /** Open offers. */
    public List<OfferSeen> offers() {
        return offers;
    }

    long nowNs() {
        return nowNs;
    }

    boolean isResyncing() {
        return resyncing;
    }

    String agent(int agent) {
        return "agent " + center.agents().get(agent).name();
    }

    String queue(int queue) {
        return "queue '" + center.queues().get(queue).name() + '\'';
    }
}
