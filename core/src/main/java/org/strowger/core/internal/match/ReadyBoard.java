package org.strowger.core.internal.match;

import java.util.Arrays;
import org.strowger.core.internal.agent.Agent;

/** The agents who stand ready: a heap for each kind and order, and which kinds have anybody. */
final class ReadyBoard {
    private final RoutingPlan plan;
    private final ReadyAgent facts;
    private Agent[] agents;
    private RankHeap[][] ready;
    /** Kinds and orders that have their heaps. */
    private int kinds;
    private int orders;
    /** By medium: kinds with an agent who stands ready for it. */
    private final BitRow[] kindsReady;

    /** @param facts of the agent in hand, shared with the matcher @param media how many there are */
    ReadyBoard(RoutingPlan plan, ReadyAgent facts, Agent[] agents, int media) {
        this.plan = plan;
        this.facts = facts;
        this.agents = agents;
        this.ready = new RankHeap[plan.kinds.size()][];
        for (int kind = 0; kind < ready.length; kind++) {
            ready[kind] = heaps(new RankHeap[0]);
        }
        this.kinds = ready.length;
        this.orders = plan.orders.size();
        this.kindsReady = new BitRow[media];
        Arrays.setAll(kindsReady, medium -> new BitRow());
    }

    private RankHeap[] heaps(RankHeap[] known) {
        RankHeap[] heaps = Arrays.copyOf(known, plan.orders.size());
        for (int order = known.length; order < heaps.length; order++) {
            heaps[order] = new RankHeap(plan.orders.get(order).width(), plan.orders.get(order).positions());
        }
        return heaps;
    }

    /** The plan has grown: kinds and orders that are new get their heaps, and whoever stands stands there too. */
    void grow(Agent[] all, long nowNs) {
        agents = all;
        for (int kind = 0; kind < kinds && orders < plan.orders.size(); kind++) {
            ready[kind] = heaps(ready[kind]);
        }
        growKinds();
        while (orders < plan.orders.size()) {
            fill(orders++, nowNs);
        }
    }

    /** Kinds that have been made since get their heaps. */
    void growKinds() {
        if (plan.kinds.size() > ready.length) {
            ready = Arrays.copyOf(ready, plan.kinds.size() + plan.kinds.size() / 4);
        }
        for (; kinds < plan.kinds.size(); kinds++) {
            ready[kinds] = heaps(new RankHeap[0]);
        }
    }

    private void fill(int order, long nowNs) {
        AgentOrder of = plan.orders.get(order);
        for (Agent agent : agents) {
            if ((agent.standing & 1 << of.medium) != 0) {
                AgentKind kind = plan.kinds.get(agent.kind);
                ready[kind.index][order].add(agent.index, of.row(agent, facts.of(agent, kind, nowNs)));
                kindsReady[of.medium].set(kind.index);
            }
        }
    }

    /** Lets an agent stand nowhere, whatever he could take, until {@link #refresh}. */
    void stepsDown(Agent agent) {
        stand(agent, 0, 0);
    }

    /**
     * Lets an agent stand among the available of exactly those media in which nothing keeps him from an
     * offer; his keys are asked when he comes to stand there. Returns whether he came to stand anywhere.
     */
    boolean refresh(Agent agent, long nowNs) {
        int now = 0;
        for (int medium = 0; medium < kindsReady.length; medium++) {
            if (agent.isAvailable(medium, nowNs)) {
                now |= 1 << medium;
            }
        }
        return stand(agent, now, nowNs);
    }

    private boolean stand(Agent agent, int now, long nowNs) {
        int before = agent.standing;
        if (now == before) {
            return false;
        }
        agent.standing = now;
        int gone = before & ~now;
        int come = now & ~before;
        AgentKind kind = plan.kinds.get(agent.kind);
        RankHeap[] heaps = ready[kind.index];
        facts.of(agent, kind, nowNs);
        for (int order = 0; order < heaps.length; order++) {
            AgentOrder of = plan.orders.get(order);
            if ((come & 1 << of.medium) != 0) {
                heaps[order].add(agent.index, of.row(agent, facts));
                kindsReady[of.medium].set(kind.index);
            } else if ((gone & 1 << of.medium) != 0) {
                heaps[order].remove(agent.index);
                if (heaps[order].size() == 0) {
                    kindsReady[of.medium].clear(kind.index);
                }
            }
        }
        return come != 0;
    }

    /** Kinds with somebody ready for a medium. */
    BitRow kindsReady(int medium) {
        return kindsReady[medium];
    }

    /** Those of a kind who stand ready, by an order. */
    RankHeap heap(int kind, int order) {
        return ready[kind][order];
    }
}
