package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.center.Arbitration;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.QueueConfig.RankingConfig;

/**
 * Who is asked first and which call goes first, by looking at all of them. At the end of a step those for whom
 * something has changed are joined: calls in order, each with its best agent.
 */
final class OracleMatching {
    private static final int LIFTED = 101;
    /** What serving one call costs a queue of weight 1. */
    private static final long TURN = 1_000_000;

    private final OracleFloor floor;
    private final Arbitration arbitration;
    private long presentTurn;
    private final List<OracleAgent> movedAgents = new ArrayList<>();
    private final List<OracleCall> movedCalls = new ArrayList<>();

    OracleMatching(OracleFloor floor, Arbitration arbitration) {
        this.floor = floor;
        this.arbitration = arbitration;
    }

    void moved(OracleAgent agent) {
        movedAgents.add(agent);
    }

    void moved(OracleCall call) {
        movedCalls.add(call);
    }

    /** Lets an agent stand among the available if he is, and look for calls if he did not before. */
    void refresh(OracleAgent agent) {
        boolean available = agent.isAvailable(floor.nowNs);
        if (available && !agent.stands) {
            moved(agent);
        }
        agent.stands = available;
    }

    void settle() {
        while (true) {
            movedAgents.removeIf(agent -> bestCallFor(agent) == null);
            movedCalls.removeIf(call -> bestAgentFor(call) == null);
            OracleCall best = null;
            for (OracleAgent agent : movedAgents) {
                best = first(best, bestCallFor(agent));
            }
            for (OracleCall call : movedCalls) {
                best = first(best, call);
            }
            if (best == null) {
                return;
            }
            OracleAgent agent = bestAgentFor(best);
            floor.offers.make(best, agent);
            floor.waits.liftOverpassed(agent);
        }
    }

    /** A call that nobody rings for goes before one that may have one agent more. */
    private static OracleCall first(OracleCall call, OracleCall other) {
        if (call == null) {
            return other;
        }
        if (call.isWaiting() != other.isWaiting()) {
            return call.isWaiting() ? call : other;
        }
        return call.before(other) ? call : other;
    }

    /** The best available agent for a call that may have one, or null. */
    private OracleAgent bestAgentFor(OracleCall call) {
        OracleAgent best = null;
        for (OracleAgent agent : floor.agents) {
            if (mayTake(agent, call) && (best == null || comesBefore(agent, best, call))) {
                best = agent;
            }
        }
        return best;
    }

    /** The best call for an agent, or null. */
    private OracleCall bestCallFor(OracleAgent agent) {
        OracleCall best = null;
        for (OracleCall call : floor.calls) {
            if (mayTake(agent, call) && (best == null || comesBeforeFor(agent, call, best))) {
                best = call;
            }
        }
        return best;
    }

    /** By the rule between queues; who was lifted goes before it. */
    private boolean comesBeforeFor(OracleAgent agent, OracleCall call, OracleCall other) {
        if (call.isWaiting() != other.isWaiting()) {
            return call.isWaiting();
        }
        boolean lifted = call.priorityClass >= LIFTED;
        if (lifted != other.priorityClass >= LIFTED) {
            return lifted;
        }
        long difference = lifted || call.queue == other.queue
                ? 0 : claim(agent, call.queue) - claim(agent, other.queue);
        return difference != 0 ? difference < 0 : call.before(other);
    }

    /** The queue with the lowest claim is served first. */
    private long claim(OracleAgent agent, OracleQueue queue) {
        return switch (arbitration) {
            case GLOBAL -> 0;
            case OWN_TIER -> agent.tier(queue.config.name());
            case WEIGHTED -> queue.turn;
            case STRICT_WEIGHT -> -queue.config.order().weight();
            case LONGEST_QUEUE -> -standing(queue);
        };
    }

    /** Calls that nobody rings for. */
    private long standing(OracleQueue queue) {
        return floor.calls.stream().filter(call -> call.isWaiting() && call.queue == queue).count();
    }

    /** A call has entered its queue; one that was empty has no claim to turns that it did not use. */
    void enters(OracleCall call) {
        if (standing(call.queue) == 1) {
            call.queue.turn = Math.max(call.queue.turn, presentTurn);
        }
        moved(call);
    }

    /** The first offer of a stay is a turn of its queue. */
    void served(OracleCall call) {
        call.offersMade++;
        if (call.offersMade == 1) {
            presentTurn = Math.max(presentTurn, call.queue.turn);
            call.queue.turn += TURN / call.queue.config.order().weight();
        }
    }

    private boolean mayTake(OracleAgent agent, OracleCall call) {
        return agent.stands && (call.isWaiting() || call.isInQueue() && call.wantsMore)
                && isEligible(agent, call) && !agent.isKeptFrom(call, floor.nowNs) && !floor.down[call.adapter]
                && call.lost == null;
    }

    /** Whether an agent may serve a call by skill, membership, tier and delay. */
    boolean isEligible(OracleAgent agent, OracleCall call) {
        return call.need.isMetBy(agent) && call.queue.config.order().difficulty() <= agent.limit
                && !agent.optedOut.contains(call.queue.config.name())
                && (call.need.isLent(agent) || isOpenTo(agent, call));
    }

    private boolean isOpenTo(OracleAgent agent, OracleCall call) {
        QueueConfig queue = call.queue.config;
        int tiersOpen = call.tiersOpen + call.need.tiersOpened() - 1;
        return agent.tier(queue.name()) > 0 && agent.tier(queue.name()) <= highestTier(call.queue, tiersOpen)
                && call.queue.delaysNs.headSet(agent.delayNs(queue), true).size() <= call.delaysOver;
    }

    /** Tiers with nobody signed in do not count; if fewer are staffed than are open, all may serve. */
    private int highestTier(OracleQueue queue, int tiersOpen) {
        List<Integer> staffed = List.copyOf(staffed(queue));
        return staffed.size() < tiersOpen ? Integer.MAX_VALUE : staffed.get(tiersOpen - 1);
    }

    Set<Integer> staffed(OracleQueue queue) {
        Set<Integer> tiers = new TreeSet<>();
        for (OracleAgent agent : floor.agents) {
            if (agent.isStaffOf(queue)) {
                tiers.add(agent.tier(queue.config.name()));
            }
        }
        return tiers;
    }

    private static boolean comesBefore(OracleAgent agent, OracleAgent other, OracleCall call) {
        for (RankingConfig ranking : call.queue.config.ranking()) {
            long key = key(ranking.name(), agent, call);
            long otherKey = key(ranking.name(), other, call);
            if (key != otherKey) {
                return key < otherKey;
            }
        }
        return agent.idleSinceNs != other.idleSinceNs
                ? agent.idleSinceNs < other.idleSinceNs : agent.index < other.index;
    }

    private static long key(String ranking, OracleAgent agent, OracleCall call) {
        Map<String, Integer> lowest = call.need.lowest();
        return switch (ranking) {
            case "idle" -> agent.idleSinceNs;
            case "tier" -> agent.tier(call.queue.config.name());
            case "expert" -> -agent.level(lowest.keySet().iterator().next());
            case "fit" -> lowest.keySet().stream()
                    .mapToLong(skill -> agent.level(skill) - lowest.get(skill)).sum();
            case "broken" -> 0;
            default -> throw new IllegalArgumentException("the oracle knows no ranking '" + ranking + '\'');
        };
    }

    /** Gives a call that enters a queue its place. */
    void place(OracleCall call, OracleQueue queue, int priority, long sinceNs) {
        call.effectiveNs = sinceNs;
        call.stayPriority = priority;
        call.priorityClass = classOf(queue, priority);
    }

    /** Class of a call of a priority. */
    int classOf(OracleQueue queue, int priority) {
        String ranking = queue.config.order().callRanking().name();
        return switch (ranking) {
            case "arrival" -> 0;
            case "urgent" -> priority;
            default -> throw new IllegalArgumentException("the oracle knows no call ranking '" + ranking + '\'');
        };
    }
}
