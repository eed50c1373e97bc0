package org.strowger.core.internal.decide;

import java.util.Optional;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.BreakStage;
import org.strowger.core.center.TeamConfig;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.agent.Rest;
import org.strowger.core.internal.codec.BreakCancelDecoder;
import org.strowger.core.internal.codec.BreakRequestDecoder;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Breaks by the rules of a team. Time on line (READY, BUSY or in wrap-up) earns a break; who asks for it goes
 * if not too many are away, else he stands in line. A break granted to an agent who is not free is due: he
 * gets no further offers, and it begins when he is free. A break that an agent takes without asking counts
 * among those away; it needs no leave. Any time NOT_READY of a break's length starts the count anew.
 */
final class BreakDesk {
    private final Floor floor;
    private AgentMoves moves;

    BreakDesk(Floor floor) {
        this.floor = floor;
    }

    void bind(AgentMoves agentMoves) {
        moves = agentMoves;
    }

    /** An agent asks for the break that he has earned. */
    void request(Agent agent) {
        Refusal why = refusal(agent);
        if (why != null) {
            floor.effects.commandRefused(BreakRequestDecoder.TEMPLATE_ID, agent.index, why);
            return;
        }
        TeamState team = floor.teams[agent.team];
        if (team.hasRoom()) {
            grant(agent, team);
        } else {
            agent.rest.stage = BreakStage.IN_LINE;
            floor.effects.agents().breakChanged(agent, BreakStage.IN_LINE, team.join(agent.index));
        }
        moves.settle(agent);
    }

    private Refusal refusal(Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF) {
            return Refusal.NOT_SIGNED_IN;
        } else if (agent.forcedOff) {
            return Refusal.FORCED_OFF;
        } else if (!hasRules(agent)) {
            return Refusal.NO_BREAK_RULES;
        } else if (agent.rest.stage == BreakStage.NONE) {
            return Refusal.BREAK_NOT_EARNED;
        }
        return agent.rest.stage == BreakStage.EARNED ? null : Refusal.BREAK_ASKED;
    }

    /** An agent no longer asks. */
    void cancel(Agent agent) {
        BreakStage stage = agent.rest.stage;
        if (stage != BreakStage.IN_LINE && stage != BreakStage.GRANTED) {
            floor.effects.commandRefused(BreakCancelDecoder.TEMPLATE_ID, agent.index, Refusal.NO_BREAK_ASKED);
            return;
        }
        forgo(agent);
        moves.settle(agent);
    }

    private void grant(Agent agent, TeamState team) {
        agent.rest.stage = BreakStage.GRANTED;
        agent.rest.away = true;
        team.away++;
        floor.effects.agents().breakChanged(agent, BreakStage.GRANTED, 0);
        boolean free = agent.state == AgentState.READY || agent.state == AgentState.NOT_READY;
        if (free && agent.offerSlot == Agent.NO_SLOT) {
            begin(agent);
            moves.obey(agent);
        } else {
            moves.hold(agent, AgentHold.BREAK_DUE, true);
        }
    }

    private void begin(Agent agent) {
        agent.rest.stage = BreakStage.TAKEN;
        moves.hold(agent, AgentHold.BREAK_DUE, false);
        floor.effects.agents().breakChanged(agent, BreakStage.TAKEN, 0);
        moves.wish(agent, AgentState.NOT_READY, ReasonTable.BREAK);
    }

    /** He is about to be free: a break that is due becomes his wish, unless he leaves. */
    void freed(Agent agent) {
        if (agent.rest.stage == BreakStage.GRANTED && agent.wish != AgentState.LOGGED_OFF) {
            begin(agent);
        }
    }

    /** He wishes something else: what he asked for is not taken, and stays earned. */
    void forgo(Agent agent) {
        Rest rest = agent.rest;
        if (rest.stage != BreakStage.IN_LINE && rest.stage != BreakStage.GRANTED) {
            return;
        }
        TeamState team = floor.teams[agent.team];
        if (rest.stage == BreakStage.IN_LINE) {
            team.leave(agent.index);
        } else {
            moves.hold(agent, AgentHold.BREAK_DUE, false);
            rest.away = false;
            team.away--;
        }
        rest.stage = BreakStage.EARNED;
        floor.effects.agents().breakChanged(agent, BreakStage.EARNED, 0);
        callNext(team);
    }

    /** An agent's state changed. @param inFromNs how long he was in the one left */
    void changed(Agent agent, AgentState from, long inFromNs) {
        if (agent.team == Agent.NO_SLOT) {
            return;
        }
        TeamState team = floor.teams[agent.team];
        if (from == AgentState.LOGGED_OFF) {
            team.signedIn++;
            startAnew(agent.rest);
        } else if (agent.state == AgentState.LOGGED_OFF) {
            team.signedIn--;
            forgo(agent);
        }
        if (!team.hasBreakRules()) {
            return;
        }
        countOnLine(agent, team, from, inFromNs);
        boolean away = agent.state == AgentState.NOT_READY && agent.reason == ReasonTable.BREAK
                || agent.rest.stage == BreakStage.GRANTED;
        if (agent.rest.stage == BreakStage.TAKEN && !away) {
            startAnew(agent.rest);
            onLine(agent, team);
            floor.effects.agents().breakChanged(agent, BreakStage.NONE, 0);
        }
        countAway(agent, team);
        callNext(team);
    }

    private void countOnLine(Agent agent, TeamState team, AgentState from, long inFromNs) {
        Rest rest = agent.rest;
        boolean was = isOnLine(from);
        boolean is = isOnLine(agent.state);
        if (was && !is) {
            rest.onLineNs += floor.nowNs - rest.sinceNs;
            rest.timer = floor.timers.cancel(rest.timer);
        } else if (!was && is) {
            if (from == AgentState.NOT_READY && inFromNs >= team.breakLengthNs
                    && rest.stage != BreakStage.TAKEN && rest.stage != BreakStage.NONE) {
                forgo(agent);
                startAnew(rest);
                floor.effects.agents().breakChanged(agent, BreakStage.NONE, 0);
            } else if (from == AgentState.NOT_READY && inFromNs >= team.breakLengthNs) {
                rest.onLineNs = 0;
            }
            onLine(agent, team);
        }
    }

    private void onLine(Agent agent, TeamState team) {
        Rest rest = agent.rest;
        rest.sinceNs = floor.nowNs;
        rest.timer = floor.timers.cancel(rest.timer);
        if (rest.stage == BreakStage.NONE && isOnLine(agent.state)) {
            rest.timer = floor.timers.arm(
                    floor.nowNs + team.breakAfterNs - rest.onLineNs, TimerKind.BREAK, agent.index);
        }
    }

    private static void startAnew(Rest rest) {
        rest.stage = BreakStage.NONE;
        rest.onLineNs = 0;
    }

    private static boolean isOnLine(AgentState state) {
        return state != AgentState.LOGGED_OFF && state != AgentState.NOT_READY;
    }

    /** The rules of a team are others: time on line counts on, and is long enough as they say. */
    void rulesAre(int index, Optional<TeamConfig> config) {
        TeamState team = floor.teams[index];
        team.configure(config);
        for (Agent agent : floor.agents) {
            if (agent.team == index && agent.state != AgentState.LOGGED_OFF) {
                review(agent, team);
            }
        }
        callNext(team);
    }

    private void review(Agent agent, TeamState team) {
        Rest rest = agent.rest;
        if (isOnLine(agent.state)) {
            rest.onLineNs += floor.nowNs - rest.sinceNs;
            rest.sinceNs = floor.nowNs;
        }
        rest.timer = floor.timers.cancel(rest.timer);
        if (!team.hasBreakRules()) {
            forget(agent, team);
        } else {
            countAway(agent, team);
            onLine(agent, team);
        }
    }

    /** No rule gives him a break any more. */
    private void forget(Agent agent, TeamState team) {
        forgo(agent);
        boolean had = agent.rest.stage != BreakStage.NONE;
        startAnew(agent.rest);
        if (agent.rest.away) {
            agent.rest.away = false;
            team.away--;
        }
        if (had) {
            floor.effects.agents().breakChanged(agent, BreakStage.NONE, 0);
        }
    }

    private void countAway(Agent agent, TeamState team) {
        boolean away = agent.state == AgentState.NOT_READY && agent.reason == ReasonTable.BREAK
                || agent.rest.stage == BreakStage.GRANTED;
        if (away != agent.rest.away) {
            agent.rest.away = away;
            team.away += away ? 1 : -1;
        }
    }

    /** An agent is of another team, or of none; what he has earned in the old one is gone. */
    void joins(Agent agent, int index) {
        if (agent.team == index) {
            return;
        }
        boolean signedIn = agent.state != AgentState.LOGGED_OFF;
        if (agent.team != Agent.NO_SLOT) {
            TeamState old = floor.teams[agent.team];
            agent.rest.timer = floor.timers.cancel(agent.rest.timer);
            forget(agent, old);
            old.signedIn -= signedIn ? 1 : 0;
            callNext(old);
        }
        agent.team = index;
        if (index != Agent.NO_SLOT && signedIn) {
            TeamState team = floor.teams[index];
            team.signedIn++;
            if (team.hasBreakRules()) {
                countAway(agent, team);
                onLine(agent, team);
            }
        }
    }

    /** He has been on line for long enough. */
    void earned(Agent agent) {
        agent.rest.timer = DeadlineQueue.NONE;
        agent.rest.stage = BreakStage.EARNED;
        floor.effects.agents().breakChanged(agent, BreakStage.EARNED, 0);
    }

    /** Those in line go while there is room. */
    private void callNext(TeamState team) {
        while (team.inLine() > 0 && team.hasRoom()) {
            Agent next = floor.agents[team.first()];
            grant(next, team);
            moves.settle(next);
        }
    }

    /** How long a time NOT_READY that begins now may last: a break that was asked for has its own length. */
    long longestNs(Agent agent, long ofReasonNs) {
        return agent.rest.stage == BreakStage.TAKEN ? floor.teams[agent.team].breakLengthNs : ofReasonNs;
    }

    /** A call of his was tagged hard. */
    void taggedHard(Agent agent) {
        if (hasRules(agent)) {
            agent.coolDownNs = floor.teams[agent.team].coolDownNs;
        }
    }

    private boolean hasRules(Agent agent) {
        return agent.team != Agent.NO_SLOT && floor.teams[agent.team].hasBreakRules();
    }
}
