package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.QueueConfig.RankingConfig;
import org.strowger.core.center.rule.Requirement;

/**
 * Who is asked first and which call goes first, by looking at all of them. At the end of a step those for whom
 * something has changed are joined: calls in order, each with its best agent.
 */
final class OracleMatching {
    private final OracleFloor floor;
    private final List<OracleAgent> movedAgents = new ArrayList<>();
    private final List<OracleCall> movedCalls = new ArrayList<>();

    OracleMatching(OracleFloor floor) {
        this.floor = floor;
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
            // an agent who alone has changed takes the call himself
            boolean alone = movedAgents.size() == 1 && movedCalls.isEmpty();
            OracleAgent agent = alone ? movedAgents.get(0) : bestAgentFor(best);
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
            if (mayTake(agent, call) && (best == null || comesBefore(agent, best, call.queue.config))) {
                best = agent;
            }
        }
        return best;
    }

    /** The best call for an agent, or null. */
    private OracleCall bestCallFor(OracleAgent agent) {
        OracleCall best = null;
        for (OracleCall call : floor.calls) {
            if (mayTake(agent, call)) {
                best = first(best, call);
            }
        }
        return best;
    }

    private boolean mayTake(OracleAgent agent, OracleCall call) {
        return agent.stands && (call.isWaiting() || call.isInQueue() && call.wantsMore)
                && isEligible(agent, call) && !agent.isKeptFrom(call, floor.nowNs) && !floor.down[call.adapter]
                && call.lost == null;
    }

    /** Whether an agent may serve a call by skill, membership, tier and delay. */
    boolean isEligible(OracleAgent agent, OracleCall call) {
        QueueConfig queue = call.queue.config;
        return agent.isMemberWithSkillsFor(queue)
                && agent.tier(queue.name()) <= highestTier(call.queue, call.tiersOpen)
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
            int tier = agent.tier(queue.config.name());
            if (agent.signedIn && tier > 0) {
                tiers.add(tier);
            }
        }
        return tiers;
    }

    private static boolean comesBefore(OracleAgent agent, OracleAgent other, QueueConfig queue) {
        for (RankingConfig ranking : queue.ranking()) {
            long key = key(ranking.name(), agent, queue);
            long otherKey = key(ranking.name(), other, queue);
            if (key != otherKey) {
                return key < otherKey;
            }
        }
        return agent.idleSinceNs != other.idleSinceNs
                ? agent.idleSinceNs < other.idleSinceNs : agent.index < other.index;
    }

    private static long key(String ranking, OracleAgent agent, QueueConfig queue) {
        List<Requirement.Skill> needs = new ArrayList<>();
        queue.needs().eachSkill(needs::add);
        return switch (ranking) {
            case "idle" -> agent.idleSinceNs;
            case "tier" -> agent.tier(queue.name());
            case "expert" -> -agent.level(needs.get(0).skill());
            case "fit" -> needs.stream().mapToLong(need -> agent.level(need.skill()) - need.lowest()).sum();
            case "broken" -> 0;
            default -> throw new IllegalArgumentException("the oracle knows no ranking '" + ranking + '\'');
        };
    }

    /** Gives a call that enters a queue its place. */
    void place(OracleCall call, int priority) {
        String ranking = call.queue.config.order().callRanking().name();
        call.effectiveNs = floor.nowNs;
        call.priorityClass = switch (ranking) {
            case "arrival" -> 0;
            case "urgent" -> priority;
            default -> throw new IllegalArgumentException("the oracle knows no call ranking '" + ranking + '\'');
        };
    }
}
