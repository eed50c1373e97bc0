package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.Alarm;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.PartyStage;
import org.strowger.core.status.QueueStatus;

/** What holds in a trial after every command, conversations among it: laws, accounts, timers, who is on what. */
final class TalkLaws {
    private static final Set<String> DEFECTS = Set.of(Alarm.WORK_NOT_CONSERVED.name(), Alarm.ACCOUNT_WRONG.name(),
            Alarm.RANKING_THREW.name());

    private final Trial trial;
    private final Map<Long, Integer> stays = new HashMap<>();

    /** Follows a trial from now on; nothing has happened in it yet. */
    TalkLaws(Trial trial) {
        this.trial = trial;
        trial.listen(this::follow);
    }

    /** Each stay begins once, is answered once at most, and ends once. */
    private void follow(AcdEvent event) {
        long id = event.segmentId();
        switch (event.kind()) {
            case CALL_QUEUED, STAY_BEGAN -> assertEquals(null, stays.put(id, 0), "stay " + id + " begins once");
            case CALL_ANSWERED, STAY_ANSWERED -> assertEquals(0, stays.put(id, 1), "stay " + id + " is answered once");
            case SEGMENT_EXITED -> assertEquals(0, stays.remove(id), "stay " + id + " leaves once");
            case SEGMENT_COMPLETED -> assertEquals(1, stays.remove(id), "stay " + id + " is completed once");
            case STAY_ENDED -> assertEquals(event.agent().isEmpty() ? 0 : 1, stays.remove(id), "stay " + id + " ends");
            default -> { }
        }
        assertTrue(event.kind() != AcdEventKind.ALARM || !DEFECTS.contains(event.detail()),
                event.detail());
    }

    /** No stay is open. */
    void checkOver(String where) {
        assertTrue(stays.isEmpty(), where + ": stays without an end " + stays);
    }

    /** @throws AssertionError naming where it was */
    void check(String where) {
        Floor floor = trial.decider.floor();
        int[] parts = new int[floor.agents.length];
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            if (floor.calls.isLiving(slot)) {
                check(floor, floor.calls.call(slot), parts, where);
            }
        }
        for (Agent agent : floor.agents) {
            assertEquals(parts[agent.index], agent.slots.calls(), where + ": parts of " + agent.index);
            assertEquals(agent.slots.live() > 0, agent.state == AgentState.BUSY, where + ": agent " + agent.index);
        }
        Probe probe = new Probe(trial.decider);
        assertEquals(probe.timersOwned() + looking(), probe.timersArmed(), where + ": timers");
        for (QueueStatus queue : trial.live.status().queues()) {
            assertEquals(queue.offered(), queue.answered() + queue.abandoned() + queue.overflowed()
                    + queue.withdrawn() + queue.waiting(), where + ": account of " + queue);
        }
    }

    /** Agents who look again after a new connection have a timer that is nobody's. */
    private int looking() {
        Probe probe = new Probe(trial.decider);
        return probe.nextDeadlineNs() <= trial.nowNs() ? probe.timersArmed() - probe.timersOwned() : 0;
    }

    private static void check(Floor floor, Call call, int[] parts, String where) {
        String which = where + ", call " + call.callId;
        assertEquals(call.heldBy != 0, call.state == CallState.HELD, which + ": held");
        assertEquals(call.openOffers > 0, call.state == CallState.OFFERED, which + ": offered");
        int count = 0;
        boolean serves = call.agent == Call.NONE;
        for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
            Party party = floor.parties.party(at);
            count++;
            assertEquals(call.slot, party.callSlot, which);
            assertEquals(call, floor.calls.byAgentLeg(party.legId), which + ": leg " + party.legId);
            serves |= party.agent == call.agent && party.legId == call.agentLegId;
            if (party.agent != Call.NONE && party.stage == PartyStage.TALKING) {
                parts[party.agent]++;
                assertEquals(call.state == CallState.HELD && call.errand == Errand.NONE, party.heldSinceNs >= 0,
                        which + ": hold of leg " + party.legId);
            }
        }
        assertEquals(count, call.parties, which);
        assertTrue(serves, which + ": who serves is on it");
        if (call.errandSlot != Call.NONE) {
            Call errand = floor.calls.call(call.errandSlot);
            assertTrue(floor.calls.isLiving(errand.slot) && errand.errandOf == call.slot, which + ": errand");
        }
        if (call.state == CallState.WAITING || call.state == CallState.OFFERED) {
            assertTrue(call.errand == Errand.CONSULT || count == 0, which + ": nobody is on it");
        } else if (call.state == CallState.IN_FLOW) {
            assertEquals(0, floor.parties.talking(call), which + ": nobody has been reached for it");
        }
    }
}
