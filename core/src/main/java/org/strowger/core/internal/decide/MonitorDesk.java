package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.Medium;
import org.strowger.core.call.TransferWay;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Supervisors who listen, whisper, join in, or take a call over. A supervisor is an agent who is signed in; his
 * phone is rung, and he is busy until he hangs up. What is asked for returns why it cannot be done, or null if it
 * was.
 */
final class MonitorDesk {
    private static final int VOICE = Medium.VOICE.ordinal();
    private static final int AGENT_TARGET = TransferTarget.Kind.AGENT.ordinal();

    private final Floor floor;
    private final AgentDesk agents;
    private Listening[] bySupervisor;
    private int[] active = new int[4];
    private int activeCount;
    private TalkDesk talks;
    private PartyDesk parties;

    MonitorDesk(Floor floor, AgentDesk agents) {
        this.floor = floor;
        this.agents = agents;
        this.bySupervisor = new Listening[floor.agents.length];
    }

    void bind(TalkDesk talkDesk, PartyDesk partyDesk) {
        talks = talkDesk;
        parties = partyDesk;
    }

    /** Rings a supervisor, to listen to a call. */
    Refusal listenTo(int supervisor, Call call, MonitorMode mode) {
        Refusal why = whyNot(floor.agents[supervisor], mode);
        if (why == null) {
            why = talks.notNow(call);
        }
        if (why == null && floor.parties.firstAgent(call) == null) {
            why = Refusal.NOT_TALKING;
        }
        if (why == null && !floor.can(call.adapter, Capability.MONITOR)) {
            why = Refusal.UNSUPPORTED;
        }
        if (why == null) {
            begin(supervisor, call.callId, Call.NONE, call.adapter, mode);
        }
        return why;
    }

    /** Rings a supervisor, to follow an agent from call to call. */
    Refusal follow(int supervisor, int agent, MonitorMode mode) {
        if (supervisor == agent) {
            return Refusal.SAME_AGENT;
        }
        Refusal why = whyNot(floor.agents[supervisor], mode);
        if (why != null) {
            return why;
        }
        if (floor.agents[agent].state == AgentState.LOGGED_OFF) {
            return Refusal.NOT_SIGNED_IN;
        }
        int adapter = adapterOf(floor.agents[agent]);
        if (adapter == Call.NONE) {
            return Refusal.UNSUPPORTED;
        }
        begin(supervisor, 0, agent, adapter, mode);
        return null;
    }

    private Refusal whyNot(Agent supervisor, MonitorMode mode) {
        if (supervisor.state == AgentState.LOGGED_OFF) {
            return Refusal.NOT_SIGNED_IN;
        }
        if (mode == MonitorMode.OFF) {
            return Refusal.NOT_LISTENING;
        }
        if (of(supervisor.index) != null) {
            return Refusal.LISTENING;
        }
        boolean free = (supervisor.state == AgentState.READY || supervisor.state == AgentState.NOT_READY)
                && supervisor.slots.hasRoom(VOICE) && supervisor.offerSlot == Agent.NO_SLOT;
        return free ? null : Refusal.NOT_AVAILABLE;
    }

    /** Where an agent talks, or else the first switch that lets anybody listen. */
    private int adapterOf(Agent agent) {
        if (agent.slots.calls() > 0) {
            int adapter = floor.calls.call(agent.slots.call(0)).adapter;
            return floor.can(adapter, Capability.MONITOR) && !floor.adapterDown[adapter] ? adapter : Call.NONE;
        }
        for (int adapter = 0; adapter < Floor.MAX_ADAPTERS; adapter++) {
            if (!floor.adapterDown[adapter] && floor.can(adapter, Capability.MONITOR)) {
                return adapter;
            }
        }
        return Call.NONE;
    }

    private void begin(int supervisor, long callId, int agent, int adapter, MonitorMode mode) {
        if (supervisor >= bySupervisor.length) {
            bySupervisor = Arrays.copyOf(bySupervisor, floor.agents.length); // another configuration brought more
        }
        if (bySupervisor[supervisor] == null) {
            bySupervisor[supervisor] = new Listening(supervisor);
        }
        Listening his = bySupervisor[supervisor];
        his.on = true;
        his.up = false;
        his.legId = floor.takeLegId();
        his.adapter = adapter;
        his.mode = mode;
        his.callId = callId;
        his.followed = agent;
        his.ofLegId = 0;
        his.sinceNs = floor.nowNs;
        his.seenInEpoch = floor.adapterEpoch[adapter];
        long ringNs = floor.usual.offerTimeoutNs;
        his.timer = floor.timers.arm(floor.nowNs + ringNs, TimerKind.LISTEN, supervisor);
        if (activeCount == active.length) {
            active = Arrays.copyOf(active, activeCount * 2);
        }
        active[activeCount++] = supervisor;
        floor.effects.talk().screen().begin(callId, supervisor, Call.NONE);
        floor.effects.talk().dial(his.legId, adapter, ringNs);
        agents.listens(floor.agents[supervisor]);
    }

    private Listening of(int supervisor) {
        Listening his = supervisor < bySupervisor.length ? bySupervisor[supervisor] : null;
        return his != null && his.on ? his : null;
    }

    private Listening byLeg(long legId) {
        for (int i = 0; i < activeCount; i++) {
            if (bySupervisor[active[i]].legId == legId) {
                return bySupervisor[active[i]];
            }
        }
        return null;
    }

    /** Whether a leg is a supervisor's. */
    boolean knows(long legId) {
        return byLeg(legId) != null;
    }

    /** A leg is answered: if it is a supervisor's he listens from now on. Returns whether it is. */
    boolean answered(long legId) {
        Listening his = byLeg(legId);
        if (his != null && !his.up) {
            his.up = true;
            his.timer = floor.timers.cancel(his.timer);
            Party heard = his.callId != 0 ? servingOn(his.callId) : talkOf(his.followed);
            if (heard == null) {
                tell(his, Call.NONE);
            } else {
                hears(his, heard);
            }
        }
        return his != null;
    }

    private Party servingOn(long callId) {
        Call call = floor.calls.named(callId);
        if (call == null) {
            return null;
        }
        Party serving = floor.parties.of(call, call.agentLegId);
        return serving != null ? serving : floor.parties.firstAgent(call);
    }

    private Party talkOf(int agent) {
        Agent followed = floor.agents[agent];
        return followed.slots.calls() == 0
                ? null : floor.parties.ofAgent(floor.calls.call(followed.slots.call(0)), agent);
    }

    private void hears(Listening his, Party party) {
        his.ofLegId = party.legId;
        floor.effects.talk().monitor(his.legId, party.legId, his.adapter, his.mode);
        tell(his, party.agent);
    }

    private void tell(Listening his, int agent) {
        Call call = his.ofLegId == 0 ? null : floor.calls.byAgentLeg(his.ofLegId);
        floor.effects.facts().monitored(call == null ? his.callId : call.toldId, his.supervisor, agent,
                his.mode, his.legId, floor.nowNs - his.sinceNs);
    }

    /** An agent begins to talk on a call: who follows him, or listens to that call and hears nobody, hears him. */
    void talks(Call call, Party party) {
        for (int i = 0; i < activeCount; i++) {
            Listening his = bySupervisor[active[i]];
            if (his.up && his.ofLegId == 0
                    && (his.followed == party.agent || his.callId == call.callId)) {
                hears(his, party);
            }
        }
    }

    /** The leg of somebody is gone: who heard it hears nobody. */
    void legGone(long legId) {
        for (int i = 0; i < activeCount; i++) {
            Listening his = bySupervisor[active[i]];
            if (his.ofLegId == legId) {
                his.ofLegId = 0;
            }
        }
    }

    /** A call is over: who listened to it is let go. */
    void callEnded(long callId) {
        for (int i = activeCount - 1; i >= 0; i--) {
            Listening his = bySupervisor[active[i]];
            if (his.callId == callId) {
                over(his, true);
            }
        }
    }

    /** He listens in another way. */
    Refusal inMode(int supervisor, MonitorMode mode) {
        Listening his = of(supervisor);
        if (his == null || !his.up) {
            return Refusal.NOT_LISTENING;
        }
        if (mode == MonitorMode.OFF) {
            return stop(supervisor);
        }
        his.mode = mode;
        if (his.ofLegId == 0) {
            tell(his, his.followed);
        } else {
            Call call = floor.calls.byAgentLeg(his.ofLegId);
            floor.effects.talk().monitor(his.legId, his.ofLegId, his.adapter, mode);
            tell(his, floor.parties.of(call, his.ofLegId).agent);
        }
        return null;
    }

    /** He listens no more. */
    Refusal stop(int supervisor) {
        Listening his = of(supervisor);
        if (his == null) {
            return Refusal.NOT_LISTENING;
        }
        over(his, true);
        return null;
    }

    /** A supervisor's leg is gone. Returns whether it was one. */
    boolean legEnded(long legId) {
        Listening his = byLeg(legId);
        if (his != null) {
            over(his, false);
        }
        return his != null;
    }

    /** A supervisor's phone could not be rung. */
    void dialFailed(long legId) {
        Listening his = byLeg(legId);
        if (his != null && !his.up) {
            over(his, false);
        }
    }

    /** A supervisor did not answer in time. */
    void ringTimePassed(int supervisor) {
        Listening his = of(supervisor);
        his.timer = DeadlineQueue.NONE;
        over(his, true);
    }

    private void over(Listening his, boolean hangUp) {
        forget(his);
        if (hangUp) {
            floor.effects.hangup(his.legId, his.adapter, his.up ? Reason.NORMAL : Reason.CANCELLED);
        }
        floor.effects.facts().monitored(his.callId, his.supervisor, his.followed, MonitorMode.OFF,
                his.legId, floor.nowNs - his.sinceNs);
        agents.listenedEnough(floor.agents[his.supervisor]);
    }

    private void forget(Listening his) {
        int at = 0;
        while (active[at] != his.supervisor) {
            at++;
        }
        activeCount--;
        System.arraycopy(active, at + 1, active, at, activeCount - at);
        his.timer = floor.timers.cancel(his.timer);
        his.on = false;
    }

    /** He takes the call that he hears: the agent who served is let go. */
    Refusal takeOver(int supervisor) {
        Listening his = of(supervisor);
        Call call = his == null || his.ofLegId == 0 ? null : floor.calls.byAgentLeg(his.ofLegId);
        if (call == null) {
            return Refusal.NOT_LISTENING;
        }
        Refusal why = call.errand == Errand.NONE ? talks.notNow(call) : Refusal.CONSULTING;
        why = why == null ? talks.underWay(call) : why;
        if (why != null) {
            return why;
        }
        Party by = servingOn(call.callId);
        boolean alone = floor.parties.talking(call) == 1;
        call.transferred = true;
        floor.effects.facts().transferred(call, by.agent, TransferWay.TAKEN_OVER, AGENT_TARGET, supervisor);
        floor.effects.talk().monitor(his.legId, his.ofLegId, his.adapter, MonitorMode.OFF);
        forget(his);
        floor.effects.facts().monitored(call.callId, supervisor, by.agent, MonitorMode.OFF,
                his.legId, floor.nowNs - his.sinceNs);
        parties.hangUp(call, by, Reason.TRANSFERRED, CallEnd.TRANSFERRED);
        if (alone) {
            call.bridgeId = 0;
        }
        talks.beginDirect(call);
        Party taker = parties.serves(call, supervisor, his.legId);
        floor.effects.facts().stayAnswered(call, taker);
        parties.show(call, taker);
        talks.comesIn(call, taker.legId);
        agents.listenerTakesPart(floor.agents[supervisor], call);
        talks(call, taker);
        return null;
    }

    /** A connection lists a leg. Returns whether it is a supervisor's. */
    boolean legAlive(long legId) {
        Listening his = byLeg(legId);
        if (his != null) {
            his.seenInEpoch = floor.adapterEpoch[his.adapter];
        }
        return his != null;
    }

    /** All legs of a new connection are listed: supervisors whose legs are not among them are free. */
    void inventoryEnd(int adapter) {
        for (int i = activeCount - 1; i >= 0; i--) {
            Listening his = bySupervisor[active[i]];
            if (his.adapter == adapter && his.seenInEpoch != floor.adapterEpoch[adapter]) {
                over(his, false);
            }
        }
    }

    /** Whether a supervisor's leg is at an adapter. */
    boolean listensAt(int adapter) {
        boolean any = false;
        for (int i = 0; i < activeCount; i++) {
            any |= bySupervisor[active[i]].adapter == adapter;
        }
        return any;
    }

    /** An adapter is not awaited longer after a restart: supervisors whose legs it has not reported are free. */
    void resyncOver(int adapter) {
        for (int i = activeCount - 1; i >= 0; i--) {
            Listening his = bySupervisor[active[i]];
            if (his.adapter == adapter && floor.resync.isUnreported(adapter, his.seenInEpoch)) {
                over(his, false);
            }
        }
    }

    /** Adds all to a digest. */
    long digest(long seed) {
        long digest = seed;
        for (int i = 0; i < activeCount; i++) {
            Listening his = bySupervisor[active[i]];
            digest = 31 * (31 * (31 * digest + his.supervisor) + his.legId) + his.ofLegId;
            digest = 31 * (31 * digest + his.mode.ordinal()) + (his.up ? 1 : 0);
            digest = 31 * (31 * (31 * digest + his.adapter) + his.callId) + his.followed;
            digest = 31 * (31 * digest + his.sinceNs) + his.seenInEpoch;
            digest = 31 * digest + floor.timers.deadlineNs(his.timer);
        }
        return digest;
    }

    /** Timers armed. */
    int timers() {
        int armed = 0;
        for (int i = 0; i < activeCount; i++) {
            armed += bySupervisor[active[i]].timer == DeadlineQueue.NONE ? 0 : 1;
        }
        return armed;
    }
}
