package org.strowger.core.internal.oracle;

import java.util.List;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.QueueConfig.RankingConfig;

/** Who is asked first and which call goes first, by looking at all of them. */
final class OracleMatching {
    private final OracleFloor floor;

    OracleMatching(OracleFloor floor) {
        this.floor = floor;
    }

    /** The best free agent for a waiting call, or null. */
    OracleAgent bestAgentFor(OracleCall call) {
        OracleAgent best = null;
        for (OracleAgent agent : floor.agents) {
            if (agent.isFree() && !agent.resting && fits(agent, call)
                    && (best == null || comesBefore(agent, best, call.queue.config))) {
                best = agent;
            }
        }
        return best;
    }

    /** The best waiting call for a free agent, or null. */
    OracleCall bestCallFor(OracleAgent agent) {
        OracleCall best = null;
        for (OracleCall call : floor.calls) {
            if (call.isInQueue() && call.offer == null && fits(agent, call) && (best == null || call.before(best))) {
                best = call;
            }
        }
        return best;
    }

    private boolean fits(OracleAgent agent, OracleCall call) {
        return agent.mayServe(call.queue.config) && !agent.isKeptFrom(call, floor.nowNs) && !floor.down[call.adapter];
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
        List<QueueConfig.Need> needs = queue.needs();
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
        call.effectiveNs = floor.nowNs;
        call.priorityClass = switch (call.queue.config.callRanking().name()) {
            case "arrival" -> 0;
            case "urgent" -> priority;
            default -> throw new IllegalArgumentException(
                    "the oracle knows no call ranking '" + call.queue.config.callRanking().name() + '\'');
        };
    }
}
