package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.oracle.Picture.AgentLine;

/** An agent: his wish and what holds him. What he does is worked out from that. */
final class OracleAgent {
    final int index;
    final AgentConfig config;
    /** Lines dialled to him, in order. */
    final List<Long> legs = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    /** Queues of his that he has left for now. */
    final Set<String> optedOut = new HashSet<>();
    boolean signedIn;
    /** Logged off by force: what he wishes does not keep him. */
    boolean forcedOff;
    AgentState wish = AgentState.LOGGED_OFF;
    NotReadyReason wishReason = NotReadyReason.NONE;
    long idleSinceNs;
    OracleOffer offer;
    OracleCall call;
    OracleTimers.Timer wrapUp;
    /** What extensions may not pass. */
    long wrapUpLatestNs;
    /** Whether a wish for a break ends his after-call work. */
    boolean breakEndsWrapUp;
    /** The end of a break that too many misses brought, and how long such a break is. */
    OracleTimers.Timer returning;
    long returnAfterNs;
    OracleTimers.Timer cooldown;
    long coolUntilNs;
    /** Whether he can be given a call, as it was when something of his last changed. */
    boolean stands;
    /** Highest difficulty of the calls that he takes, and calls taken so far. */
    int limit;
    int callsTaken;
    int misses;
    int rejects;
    int faults;

    /** A call kept from him until a time. */
    record Pair(long call, long untilNs) {}

    OracleAgent(int index, AgentConfig config) {
        this.index = index;
        this.config = config;
        this.limit = config.difficultyLimit();
    }

    /** One call more: his limit rises after so many. */
    void takesCall() {
        callsTaken++;
        config.difficultyRise().filter(rise -> callsTaken % rise.calls() == 0)
                .ifPresent(rise -> limit = Math.min(100, limit + rise.points()));
    }

    AgentState state() {
        if (!signedIn) {
            return AgentState.LOGGED_OFF;
        }
        if (call != null) {
            return AgentState.BUSY;
        }
        if (wrapUp != null) {
            return AgentState.WRAP_UP;
        }
        return offer != null ? AgentState.READY : wish;
    }

    boolean isAvailable(long nowNs) {
        return state() == AgentState.READY && wish == AgentState.READY && offer == null && nowNs >= coolUntilNs;
    }

    boolean isKeptFrom(OracleCall asked, long nowNs) {
        return pairs.stream().anyMatch(pair -> pair.call() == asked.id && nowNs < pair.untilNs());
    }

    /** Tier 1 to 10 in a queue, 0 if he is no member. */
    int tier(String queue) {
        for (AgentConfig.Membership member : config.queues()) {
            if (member.queue().equals(queue)) {
                return member.tier();
            }
        }
        return 0;
    }

    /** Whether he is there for a queue, at work or not. */
    boolean isStaffOf(OracleQueue queue) {
        return signedIn && tier(queue.config.name()) > 0 && !optedOut.contains(queue.config.name());
    }

    /** Age of a call before he may take it. */
    long delayNs(QueueConfig queue) {
        for (AgentConfig.Membership member : config.queues()) {
            if (member.queue().equals(queue.name())) {
                return member.memberDelay().orElse(queue.order().memberDelay()).toNanos();
            }
        }
        return 0;
    }

    int level(String skill) {
        return config.skills().getOrDefault(skill, 0);
    }

    void clearCounts() {
        misses = 0;
        rejects = 0;
        faults = 0;
    }

    AgentLine line() {
        AgentState state = state();
        return new AgentLine(state, state == AgentState.NOT_READY ? wishReason : NotReadyReason.NONE, wish, wishReason,
                call == null ? -1 : call.id);
    }
}
