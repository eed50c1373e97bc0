package org.strowger.core.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdEvent;

/** The agents as the other system sees them: interfaces, memberships, pauses. Tell thread only. */
final class Roster {
    private static final String LOGGED_OFF = AgentState.LOGGED_OFF.name();
    private static final String NOT_READY = AgentState.NOT_READY.name();
    private static final String READY = AgentState.READY.name();
    private static final long MS_IN_SECOND = 1_000;
    private static final long UNKNOWN = -1;

    private volatile Map<String, Agent> agents = new HashMap<>();

    Roster(CenterConfig center) {
        adopt(center);
    }

    /** Devices and memberships of a centre from now on; what agents do and did stays. Any thread. */
    synchronized void adopt(CenterConfig center) {
        Map<String, QueueConfig> queues = new HashMap<>();
        center.queues().forEach(queue -> queues.put(queue.name(), queue));
        Map<String, Agent> next = new HashMap<>(agents);
        for (AgentConfig config : center.agents()) {
            next.computeIfAbsent(config.name(), Agent::new).configure(config, queues);
        }
        agents = next;
    }

    Agent agent(String name) {
        return agents.get(name);
    }

    /** What a change of state means there. */
    enum Change { SIGNED_IN, SIGNED_OUT, PAUSED, UNPAUSED, STATUS }

    /** One agent. */
    static final class Agent {
        final String name;
        volatile String device = "";
        volatile List<Member> members = List.of();
        String state = LOGGED_OFF;
        boolean paused;
        String pausedReason = "";
        long signedInMs;
        long pausedMs;
        private long signedInNs = UNKNOWN;

        private Agent(String name) {
            this.name = name;
        }

        private void configure(AgentConfig config, Map<String, QueueConfig> queues) {
            device = config.endpoint();
            List<Member> next = new ArrayList<>();
            for (AgentConfig.Membership place : config.queues()) {
                next.add(new Member(place.queue(), place.tier() - 1,
                        queues.get(place.queue()).wrapUp().wrapUp().toSeconds(), member(place.queue())));
            }
            members = next;
        }

        /** Takes one change of his state in. */
        Change take(AcdEvent event) {
            boolean wasIn = !event.previous().equals(LOGGED_OFF);
            state = event.detail();
            if (!wasIn) {
                signedInMs = event.wallMs();
                signedInNs = event.nowNs();
                paused = state.equals(NOT_READY);
                pausedReason = paused ? event.reason() : "";
                pausedMs = paused ? event.wallMs() : pausedMs;
                return Change.SIGNED_IN;
            }
            if (state.equals(LOGGED_OFF)) {
                paused = false;
                pausedReason = "";
                return Change.SIGNED_OUT;
            }
            if (state.equals(NOT_READY)) {
                paused = true;
                pausedReason = event.reason();
                pausedMs = event.wallMs();
                return Change.PAUSED;
            }
            if (state.equals(READY) && paused) {
                paused = false;
                pausedReason = "";
                return Change.UNPAUSED;
            }
            return Change.STATUS;
        }

        /** By the engine's time, which no clock step moves; 0 if he signed in before the exporter was added. */
        long signedInSeconds(AcdEvent event) {
            return signedInNs == UNKNOWN ? 0 : (event.nowNs() - signedInNs) / Text.NS_IN_SECOND;
        }

        /** Member of a queue, or null. */
        Member member(String queue) {
            List<Member> all = members;
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).queue.equals(queue)) {
                    return all.get(i);
                }
            }
            return null;
        }
    }

    /** An agent's place in one queue. */
    static final class Member {
        final String queue;
        final int penalty;
        final long wrapUpSeconds;
        long callsTaken;
        long lastCallMs;

        /** @param before the same place until now, or null */
        Member(String queue, int penalty, long wrapUpSeconds, Member before) {
            this.queue = queue;
            this.penalty = penalty;
            this.wrapUpSeconds = wrapUpSeconds;
            this.callsTaken = before == null ? 0 : before.callsTaken;
            this.lastCallMs = before == null ? 0 : before.lastCallMs;
        }

        void completed(long wallMs) {
            callsTaken++;
            lastCallMs = wallMs;
        }
    }

    static long seconds(long wallMs) {
        return Math.floorDiv(wallMs, MS_IN_SECOND);
    }

    static boolean isReason(String reason) {
        return !reason.isEmpty() && !reason.equals(NotReadyReason.NONE.name());
    }
}
