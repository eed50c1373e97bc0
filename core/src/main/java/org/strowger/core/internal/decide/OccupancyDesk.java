package org.strowger.core.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.OccupancyLevel;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.OccupancyConfig;
import org.strowger.core.center.TeamConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * How busy teams and queues are: busy time by staffed time of those signed in, over {@code occupancyWindow},
 * looked at once a minute while anybody is. A level is entered at once and left when occupancy has stayed the
 * margin below its beginning for the time set. Queues go by the usual levels. A centre without teams is not
 * watched: the level of a queue is worked out when it is asked for.
 */
final class OccupancyDesk {
    private static final long STEP_NS = 60_000_000_000L;
    private static final int PER_PERCENT = 100;
    private static final int WHOLE = 100 * PER_PERCENT;
    /** Keeps products of sums in range; rounds off a few µs. */
    private static final int SCALE = 14;
    private static final OccupancyLevel[] LEVELS = OccupancyLevel.values();

    private final Floor floor;
    private final int teams;
    private final int[][] members;
    private final Watched[] watched;
    private final Watched usual;

    OccupancyDesk(Floor floor, CenterConfig center) {
        this.floor = floor;
        this.teams = center.teams().size();
        this.watched = new Watched[teams == 0 ? 0 : teams + floor.queues.length];
        this.members = new int[watched.length][];
        List<List<Integer>> ofTeam = new ArrayList<>();
        center.teams().forEach(team -> ofTeam.add(new ArrayList<>()));
        List<String> names = center.teams().stream().map(TeamConfig::name).toList();
        for (int agent = 0; agent < floor.agents.length; agent++) {
            AgentConfig config = center.agents().get(agent);
            if (config.team().isPresent()) {
                ofTeam.get(names.indexOf(config.team().get())).add(agent);
            }
        }
        OccupancyConfig levels = TeamConfig.named("usual").build().occupancy();
        usual = new Watched(levels);
        for (int group = 0; group < watched.length; group++) {
            boolean team = group < teams;
            watched[group] = new Watched(team ? center.teams().get(group).occupancy() : levels);
            members[group] = team ? ofTeam.get(group).stream().mapToInt(Integer::intValue).toArray()
                    : floor.plan.membersOf(group - teams);
        }
    }

    /** Level of a queue. */
    OccupancyLevel ofQueue(int queue) {
        return watched.length > 0 ? watched[teams + queue].level
                : usual.reached(perMyriad(floor.plan.membersOf(queue)));
    }

    /** An agent signed in or out: his team and his queues are watched from now on. */
    void staffed(Agent agent) {
        if (watched.length == 0 || agent.state == AgentState.LOGGED_OFF) {
            return;
        }
        if (agent.team != Agent.NO_SLOT) {
            watch(agent.team);
        }
        for (int queue : agent.queues) {
            watch(teams + queue);
        }
    }

    private void watch(int group) {
        if (watched[group].timer == DeadlineQueue.NONE) {
            watched[group].timer = floor.timers.arm(floor.nowNs + STEP_NS, TimerKind.OCCUPANCY, group);
        }
    }

    /** A minute has passed, or a level may be left. */
    void look(int group) {
        Watched of = watched[group];
        of.timer = DeadlineQueue.NONE;
        boolean signedIn = isStaffed(members[group]);
        int perMyriad = perMyriad(members[group]);
        OccupancyLevel next = signedIn ? of.next(perMyriad, floor.nowNs) : OccupancyLevel.LOW;
        if (next != of.level) {
            floor.effects.agents().occupancy(group < teams ? group : Agent.NO_SLOT,
                    group < teams ? Agent.NO_SLOT : group - teams, of.level, next, perMyriad);
            of.level = next;
            of.belowSinceNs = Watched.NOT_BELOW;
        }
        if (signedIn) {
            of.timer = floor.timers.arm(
                    Math.min(floor.nowNs + STEP_NS, of.leavesAtNs(floor.nowNs)), TimerKind.OCCUPANCY, group);
        }
    }

    private boolean isStaffed(int[] agents) {
        for (int agent : agents) {
            if (floor.agents[agent].state != AgentState.LOGGED_OFF) {
                return true;
            }
        }
        return false;
    }

    /** Busy time by staffed time of those signed in. */
    private int perMyriad(int[] agents) {
        long busyNs = 0;
        long staffedNs = 0;
        for (int index : agents) {
            Agent agent = floor.agents[index];
            if (agent.state != AgentState.LOGGED_OFF) {
                busyNs += agent.tally.busyInWindowNs(floor.nowNs);
                staffedNs += agent.tally.staffedInWindowNs(floor.nowNs);
            }
        }
        long scaled = staffedNs >> SCALE;
        return scaled == 0 ? 0 : (int) Math.min(WHOLE, (busyNs >> SCALE) * WHOLE / scaled);
    }

    /** Timers armed. */
    int timers() {
        int armed = 0;
        for (Watched of : watched) {
            armed += of.timer == DeadlineQueue.NONE ? 0 : 1;
        }
        return armed;
    }

    long digest(long seed) {
        long digest = seed;
        for (Watched of : watched) {
            digest = 31 * (31 * digest + of.level.ordinal()) + of.belowSinceNs;
        }
        return digest;
    }

    /** One team or queue. */
    private static final class Watched {
        static final long NOT_BELOW = Long.MAX_VALUE;

        private final int[] begins;
        private final int[] leaves;
        private final long holdNs;
        OccupancyLevel level = OccupancyLevel.LOW;
        /** Since when its level might be left. */
        long belowSinceNs = NOT_BELOW;
        int timer = DeadlineQueue.NONE;

        Watched(OccupancyConfig config) {
            begins = new int[LEVELS.length];
            leaves = new int[LEVELS.length];
            for (int i = 1; i < LEVELS.length; i++) {
                begins[i] = config.occupancyLevels().get(i - 1) * PER_PERCENT;
                leaves[i] = begins[i] - config.occupancyMargin() * PER_PERCENT;
            }
            holdNs = config.occupancyHold().toNanos();
        }

        /** The highest level whose beginning is reached. */
        OccupancyLevel reached(int perMyriad) {
            int highest = 0;
            while (highest + 1 < begins.length && perMyriad >= begins[highest + 1]) {
                highest++;
            }
            return LEVELS[highest];
        }

        OccupancyLevel next(int perMyriad, long nowNs) {
            int highest = reached(perMyriad).ordinal();
            int kept = level.ordinal();
            while (kept > highest && perMyriad < leaves[kept]) {
                kept--;
            }
            if (kept >= level.ordinal()) {
                belowSinceNs = NOT_BELOW;
                return LEVELS[Math.max(kept, highest)];
            }
            belowSinceNs = Math.min(belowSinceNs, nowNs);
            return nowNs - belowSinceNs >= holdNs ? LEVELS[kept] : level;
        }

        long leavesAtNs(long nowNs) {
            long at = belowSinceNs == NOT_BELOW ? NOT_BELOW : belowSinceNs + holdNs;
            return at > nowNs ? at : NOT_BELOW;
        }
    }
}
