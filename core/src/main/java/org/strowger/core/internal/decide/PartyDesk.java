package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.PartyKind;
import org.strowger.core.call.StayKind;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;

/** Who takes part in calls: they come and go, and each agent's stay is counted from bridge to end, hold apart. */
final class PartyDesk {
    private final Floor floor;
    private final AgentDesk agents;
    private final MonitorDesk monitors;
    private final PreferDesk preferences;

    PartyDesk(Floor floor, AgentDesk agents, MonitorDesk monitors, PreferDesk preferences) {
        this.floor = floor;
        this.agents = agents;
        this.monitors = monitors;
        this.preferences = preferences;
    }

    /** An agent is bridged, and his stay is the call's present one. */
    Party serves(Call call, int agent, long legId) {
        Party party = floor.parties.join(call, legId, PartyKind.AGENT, agent);
        party.stage = PartyStage.TALKING;
        party.joinedAtNs = floor.nowNs;
        party.seenInEpoch = floor.adapterEpoch[call.adapter];
        party.medium = call.medium;
        takeStay(call, party);
        return party;
    }

    /** The call's present stay is this agent's from now on. */
    void takeStay(Call call, Party party) {
        party.segmentId = call.segmentId;
        party.stay = call.stay;
        party.queue = call.queue;
        party.home = call.home;
        party.waitNs = floor.nowNs - call.enqueuedAtNs;
        party.positionAtEntry = call.positionAtEntry;
        party.queuedAtWallMs = call.enqueuedAtWallMs;
        call.agent = party.agent;
        call.agentLegId = party.legId;
        call.connectedAtNs = floor.nowNs;
    }

    /** What an agent's screen needs to know is shown again when he has the call, where the switch can. */
    void show(Call call, Party party) {
        if (floor.can(call.adapter, Capability.CALL_DATA)) {
            floor.effects.talk().screen().begin(call.toldId, party.agent, party.queue)
                    .segment(party.segmentId, party.waitNs, 0).numbers(call.caller, call.called)
                    .attributes(call.attributes);
            floor.effects.talk().attachData(party.legId, call.adapter);
        }
    }

    /** The engine hangs somebody up, and he leaves. */
    void hangUp(Call call, Party party, Reason reason, CallEnd end) {
        if (party.stage != PartyStage.GONE) {
            floor.effects.hangup(party.legId, call.adapter, reason);
        }
        leaves(call, party, end);
    }

    /** Somebody leaves his call for good; an agent is free of it. */
    void leaves(Call call, Party party, CallEnd end) {
        if (party.stage == PartyStage.GONE) {
            completed(call, party, end);
        } else {
            goes(party);
            if (party.kind == PartyKind.AGENT) {
                tell(call, party, end);
                agents.talkEnded(floor.agents[party.agent], call, party);
            }
            forget(call, party);
        }
    }

    /** An agent's leg is gone and he is free; the reason is settled later. */
    void freed(Call call, Party party) {
        goes(party);
        party.stage = PartyStage.GONE;
        agents.talkEnded(floor.agents[party.agent], call, party);
        noLongerServes(call, party);
    }

    /** The reason of an end is settled. */
    void completed(Call call, Party party, CallEnd end) {
        tell(call, party, end);
        forget(call, party);
    }

    private void goes(Party party) {
        monitors.legGone(party.legId);
        party.retrieve(floor.nowNs);
        party.goneAtNs = floor.nowNs;
        party.timer = floor.timers.cancel(party.timer);
    }

    private void tell(Call call, Party party, CallEnd end) {
        if (call.agentLegId == party.legId && call.errand != Errand.CONSULT) {
            preferences.talks(call);
        }
        if (party.stay == StayKind.QUEUE) {
            QueueState queue = floor.queues[party.queue];
            queue.completed++;
            queue.talkedNs += party.talkNs();
            floor.estimates.completed(party.queue, party.agent,
                    party.joinedAtNs - party.waitNs, party.waitNs, party.talkNs() + party.heldNs, floor.wallMs);
            floor.effects.segmentCompleted(call, party, end);
        } else {
            floor.effects.facts().stayCompleted(call, party, end);
        }
    }

    private void forget(Call call, Party party) {
        noLongerServes(call, party);
        floor.parties.leave(party);
    }

    private static void noLongerServes(Call call, Party party) {
        if (call.agentLegId == party.legId) {
            call.agent = Call.NONE;
            call.agentLegId = 0;
        }
    }

    /** The stay of a colleague was for another agent, and is over; he stays and serves the caller. */
    void consultedEnough(Call call, Party party) {
        party.retrieve(floor.nowNs);
        party.goneAtNs = floor.nowNs;
        tell(call, party, CallEnd.TRANSFERRED);
        Agent agent = floor.agents[party.agent];
        agent.talkedNs += party.talkNs();
        agent.tally.talked(party.talkNs(), floor.nowNs);
        party.joinedAtNs = floor.nowNs;
        party.heldNs = 0;
    }

    /** All who take part are hung up and leave. */
    void endAll(Call call, Reason reason, CallEnd end) {
        while (call.partySlot != Call.NONE) {
            Party party = floor.parties.party(call.partySlot);
            hangUp(call, party, reason, party.stage == PartyStage.GONE ? CallEnd.AGENT_HUNG_UP : end);
        }
    }

    /** All who take part in an errand take part in the call whose errand it was. */
    void moveAll(Call from, Call to) {
        while (from.partySlot != Call.NONE) {
            Party party = floor.parties.party(from.partySlot);
            floor.parties.move(party, to);
            if (party.kind == PartyKind.AGENT) {
                floor.agents[party.agent].slots.replace(from.slot, to.slot);
            }
        }
    }

    /** The caller goes on hold for all agents who talk with him. */
    void hold(Call call) {
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            Party party = floor.parties.party(at);
            if (party.stage == PartyStage.TALKING) {
                party.hold(floor.nowNs);
            }
        }
    }

    /** The caller is off hold. */
    void retrieve(Call call) {
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            floor.parties.party(at).retrieve(floor.nowNs);
        }
    }

    /** Answers what somebody's phone asked for, if it did. */
    void answer(Call call, Party party, TransferAnswer answer) {
        if (party.requestId != 0 && party.stage != PartyStage.GONE) {
            floor.effects.talk().transferReply(party.legId, call.adapter, party.requestId, answer);
            if (answer != TransferAnswer.ACCEPTED && answer != TransferAnswer.PROGRESS) {
                party.requestId = 0;
            }
        }
    }

    /** Whether somebody is away from the call, because he consults another. */
    boolean isAway(Call call, Party party) {
        if (call.errandSlot == Call.NONE) {
            return false;
        }
        Call errand = floor.calls.call(call.errandSlot);
        return errand.errand == Errand.CONSULT && errand.errandBy == party.legId;
    }
}
