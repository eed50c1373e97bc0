package org.strowger.core.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.strowger.core.agent.AgentState;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.AcdListener;

/**
 * Compares what agents do with the host's schedule, for {@link Kpi#ADHERENCE}, {@link Kpi#CONFORMANCE} and
 * {@link Kpi#SHRINKAGE}, to the millisecond of the recorded wall clock. An agent counts as LOGGED_OFF until
 * he is first heard of; agents without a schedule are left out. The tell thread writes, any thread reads.
 */
public final class ScheduleMeasures implements AcdListener {
    private static final long NS_IN_MS = 1_000_000;

    private final Map<String, Follower> followers = new HashMap<>();

    /** @throws IllegalArgumentException if an agent has two schedules */
    public ScheduleMeasures(List<AgentSchedule> schedules) {
        for (AgentSchedule schedule : schedules) {
            if (followers.put(schedule.agent(), new Follower(schedule)) != null) {
                throw new IllegalArgumentException("schedule of agent '" + schedule.agent()
                        + "': it was given twice; put all spans into one");
            }
        }
    }

    @Override
    public void on(AcdEvent event) {
        if (event.kind() == AcdEventKind.AGENT_CHANGED) {
            Follower follower = followers.get(event.agent());
            if (follower != null) {
                follower.changed(AgentState.valueOf(event.detail()), event.wallMs());
            }
        }
    }

    /**
     * One agent's counts up to a moment, at which his state and the schedule are cut.
     *
     * @param untilMs wall clock in ms since the epoch, not before his last change
     * @throws NoSuchElementException if he has no schedule
     */
    public Counts counts(String agent, long untilMs) {
        Follower follower = followers.get(agent);
        if (follower == null) {
            throw new NoSuchElementException("measures: agent '" + agent + "' has no schedule");
        }
        return follower.counts(untilMs);
    }

    /** One agent's plan and what became of it; the lock is held for the length of a few additions. */
    private static final class Follower {
        private final AgentSchedule schedule;
        private final Counts.Builder lived = Counts.builder();
        private AgentState state = AgentState.LOGGED_OFF;
        private long sinceMs = Long.MIN_VALUE;

        Follower(AgentSchedule schedule) {
            this.schedule = schedule;
        }

        synchronized void changed(AgentState next, long atMs) {
            spend(lived, atMs);
            state = next;
            sinceMs = atMs;
        }

        synchronized Counts counts(long untilMs) {
            Counts.Builder all = lived.copy();
            spend(all, untilMs);
            for (AgentSchedule.Span span : schedule.spans()) {
                long ns = span.commonMs(Long.MIN_VALUE, untilMs) * NS_IN_MS;
                all.add(Count.SCHEDULED_NS, ns);
                all.add(Count.SCHEDULED_ON_QUEUE_NS, span.plan() == AgentSchedule.Plan.ON_QUEUE ? ns : 0);
                all.add(Count.PAID_NS, span.paid() ? ns : 0);
            }
            return all.build();
        }

        private void spend(Counts.Builder into, long untilMs) {
            boolean onQueue = AgentSchedule.Plan.ON_QUEUE.isMetBy(state);
            for (AgentSchedule.Span span : schedule.spans()) {
                long ns = span.commonMs(sinceMs, untilMs) * NS_IN_MS;
                into.add(Count.IN_SCHEDULED_STATE_NS, span.plan().isMetBy(state) ? ns : 0);
                into.add(Count.ON_QUEUE_NS, onQueue ? ns : 0);
                into.add(Count.AVAILABLE_NS, onQueue && span.paid() ? ns : 0);
            }
        }
    }
}
