package org.strowger.core.internal.decide;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.OccupancyLevel;
import org.strowger.core.center.OccupancyConfig;
import org.strowger.core.center.TeamConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.layout.Layout;
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

    private static final int[] NOBODY = {};
    private static final OccupancyConfig USUAL = TeamConfig.named("usual").build().occupancy();

    private final Floor floor;
    private Watched[] teams = {};
    private Watched[] queues = {};
    /** Agents of each team, in no order that means anything. */
    private int[][] ofTeam = {};
    private int[] sizes = {};
    private final Watched usual = new Watched();
    private boolean watches;

    OccupancyDesk(Floor floor) {
        this.floor = floor;
        usual.configure(USUAL);
        for (Agent agent : floor.agents) {
            moves(agent, Agent.NO_SLOT);
        }
        Layout layout = floor.plan.layout();
        configure(layout, IntStream.range(0, layout.teams().size()).toArray());
    }

    /** An agent is of another team than before. @param before {@link Agent#NO_SLOT} if he was of none */
    void moves(Agent agent, int before) {
        if (agent.team == before) {
            return;
        }
        if (before != Agent.NO_SLOT) {
            int at = 0;
            while (ofTeam[before][at] != agent.index) {
                at++;
            }
            ofTeam[before][at] = ofTeam[before][--sizes[before]];
        }
        if (agent.team != Agent.NO_SLOT) {
            growTeams(floor.teams.length);
            int[] its = ofTeam[agent.team];
            int size = sizes[agent.team]++;
            ofTeam[agent.team] = size < its.length ? its : Arrays.copyOf(its, Math.max(4, size * 2));
            ofTeam[agent.team][size] = agent.index;
        }
    }

    private void growTeams(int count) {
        int known = teams.length;
        if (count > known) {
            teams = Arrays.copyOf(teams, count);
            ofTeam = Arrays.copyOf(ofTeam, count);
            sizes = Arrays.copyOf(sizes, count);
            for (int team = known; team < count; team++) {
                teams[team] = new Watched();
                ofTeam[team] = NOBODY;
            }
        }
    }

    /** The levels of some teams are those of a configuration from now on; queues may be more than before. */
    void configure(Layout layout, int[] changedTeams) {
        boolean before = watches;
        watches = !layout.center().teams().isEmpty();
        growTeams(layout.teams().size());
        for (int team : changedTeams) {
            teams[team].configure(layout.team(team).map(TeamConfig::occupancy).orElse(USUAL));
        }
        int known = queues.length;
        if (watches && known < layout.queues().size()) {
            queues = Arrays.copyOf(queues, layout.queues().size());
            for (int queue = known; queue < queues.length; queue++) {
                queues[queue] = new Watched();
                queues[queue].configure(USUAL);
            }
        }
        for (int agent = 0; watches && !before && agent < floor.agents.length; agent++) {
            staffed(floor.agents[agent]);
        }
    }

    /** A group is a team or a queue, named by its index and the lowest bit. */
    private static int group(int index, boolean queue) {
        return index << 1 | (queue ? 1 : 0);
    }

    private static boolean isQueue(int group) {
        return (group & 1) != 0;
    }

    private Watched watched(int group) {
        return isQueue(group) ? queues[group >>> 1] : teams[group >>> 1];
    }

    /** Level of a queue. */
    OccupancyLevel ofQueue(int queue) {
        if (watches) {
            return queues[queue].level;
        }
        int[] members = floor.plan.membersOf(queue);
        return usual.reached(perMyriad(members, members.length));
    }

    /** Level of a team. */
    OccupancyLevel ofTeam(int team) {
        return teams[team].level;
    }

    /** An agent signed in or out: his team and his queues are watched from now on. */
    void staffed(Agent agent) {
        if (!watches || agent.state == AgentState.LOGGED_OFF) {
            return;
        }
        if (agent.team != Agent.NO_SLOT) {
            watch(group(agent.team, false));
        }
        for (int queue : agent.queues) {
            watch(group(queue, true));
        }
    }

    private void watch(int group) {
        Watched of = watched(group);
        if (of.timer == DeadlineQueue.NONE) {
            of.timer = floor.timers.arm(floor.nowNs + STEP_NS, TimerKind.OCCUPANCY, group);
        }
    }

    /** A minute has passed, or a level may be left. */
    void look(int group) {
        Watched of = watched(group);
        of.timer = DeadlineQueue.NONE;
        if (!watches) {
            of.level = OccupancyLevel.LOW;
            of.belowSinceNs = Watched.NOT_BELOW;
            return;
        }
        int index = group >>> 1;
        int[] members = isQueue(group) ? floor.plan.membersOf(index) : ofTeam[index];
        int count = isQueue(group) ? members.length : sizes[index];
        boolean signedIn = isStaffed(members, count);
        int perMyriad = perMyriad(members, count);
        OccupancyLevel next = signedIn ? of.next(perMyriad, floor.nowNs) : OccupancyLevel.LOW;
        if (next != of.level) {
            floor.effects.agents().occupancy(isQueue(group) ? Agent.NO_SLOT : index,
                    isQueue(group) ? index : Agent.NO_SLOT, of.level, next, perMyriad);
            of.level = next;
            of.belowSinceNs = Watched.NOT_BELOW;
        }
        if (signedIn) {
            of.timer = floor.timers.arm(
                    Math.min(floor.nowNs + STEP_NS, of.leavesAtNs(floor.nowNs)), TimerKind.OCCUPANCY, group);
        }
    }

    private boolean isStaffed(int[] agents, int count) {
        for (int i = 0; i < count; i++) {
            if (floor.agents[agents[i]].state != AgentState.LOGGED_OFF) {
                return true;
            }
        }
        return false;
    }

    /** Busy time by staffed time of those signed in. */
    private int perMyriad(int[] agents, int count) {
        long busyNs = 0;
        long staffedNs = 0;
        for (int i = 0; i < count; i++) {
            Agent agent = floor.agents[agents[i]];
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
        for (Watched of : teams) {
            armed += of.timer == DeadlineQueue.NONE ? 0 : 1;
        }
        for (Watched of : queues) {
            armed += of.timer == DeadlineQueue.NONE ? 0 : 1;
        }
        return armed;
    }

    long digest(long seed) {
        long digest = seed;
        for (Watched of : teams) {
            digest = of.digest(digest);
        }
        for (Watched of : queues) {
            digest = of.digest(digest);
        }
        return digest;
    }

    /** One team or queue. */
    private static final class Watched {
        static final long NOT_BELOW = Long.MAX_VALUE;

        private final int[] begins = new int[LEVELS.length];
        private final int[] leaves = new int[LEVELS.length];
        private long holdNs;
        OccupancyLevel level = OccupancyLevel.LOW;
        /** Since when its level might be left. */
        long belowSinceNs = NOT_BELOW;
        int timer = DeadlineQueue.NONE;

        void configure(OccupancyConfig config) {
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

        long digest(long seed) {
            return 31 * (31 * seed + level.ordinal()) + belowSinceNs;
        }

        long leavesAtNs(long nowNs) {
            long at = belowSinceNs == NOT_BELOW ? NOT_BELOW : belowSinceNs + holdNs;
            return at > nowNs ? at : NOT_BELOW;
        }
    }
}
