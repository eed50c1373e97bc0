package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.Device;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Agents' phones as adapters report them. Advice only: a phone in use may hold its agent back and never makes
 * him ready; one out of reach for longer than the grace takes him out, and he is back by himself when it is.
 * An agent is in the hands of the adapter that last saw his phone.
 */
final class DeviceDesk {
    /** Inventories after which a phone in use that nobody confirms is not believed. */
    private static final int UNCONFIRMED_INVENTORIES = 2;
    private static final int VOICE = Medium.VOICE.ordinal();

    private final Floor floor;
    private final OfferDesk offers;
    private long graceNs;
    /** Agents held by DEVICE_IN_USE. */
    private int[] held = new int[4];
    private int heldCount;
    private AgentMoves moves;
    private InventoryDesk inventory;

    DeviceDesk(Floor floor, OfferDesk offers, long graceNs) {
        this.floor = floor;
        this.offers = offers;
        this.graceNs = graceNs;
    }

    /** How long a phone may be out of reach, from now on. */
    void grace(long ns) {
        graceNs = ns;
    }

    void bind(AgentMoves agentMoves, InventoryDesk inventoryDesk) {
        moves = agentMoves;
        inventory = inventoryDesk;
    }

    /** Whether an agent is held because his phone is in use, as that adapter said. */
    boolean isInUseAt(int adapter) {
        for (int i = 0; i < heldCount; i++) {
            if (floor.agents[held[i]].device.adapter == adapter) {
                return true;
            }
        }
        return false;
    }

    /** Asks the switches that can to report his phone; they say at once how it is. */
    void signedIn(Agent agent) {
        for (int adapter = 0; adapter < Floor.MAX_ADAPTERS; adapter++) {
            if (canWatch(adapter)) {
                floor.effects.talk().watch(agent.index, adapter, true);
            }
        }
        if (agent.device.isGone()) {
            beginGrace(agent);
        }
    }

    private boolean canWatch(int adapter) {
        return !floor.adapterDown[adapter]
                && (floor.adapterCapabilities[adapter] & 1 << Capability.WATCH.ordinal()) != 0;
    }

    /** He is gone: nothing holds him, and nobody need report his phone. */
    void signedOut(Agent agent) {
        for (int adapter = 0; adapter < Floor.MAX_ADAPTERS; adapter++) {
            if (canWatch(adapter)) {
                floor.effects.talk().watch(agent.index, adapter, false);
            }
        }
        agent.device.timer = floor.timers.cancel(agent.device.timer);
        agent.device.lost = false;
        moves.hold(agent, AgentHold.ADAPTER_DOWN, false);
        moves.hold(agent, AgentHold.AGENT_COOLDOWN, false);
    }

    /** A switch reports a phone. */
    void reported(int adapter, Agent agent, DeviceState state) {
        Device device = agent.device;
        if (state == DeviceState.GONE && device.adapter != Device.NONE && device.adapter != adapter) {
            return; // another switch has it
        }
        boolean wasGone = device.isGone();
        device.state = state;
        device.adapter = adapter;
        device.unconfirmed = 0;
        if (agent.state == AgentState.LOGGED_OFF) {
            return;
        }
        if (state == DeviceState.GONE) {
            beginGrace(agent);
        } else {
            back(agent, wasGone);
        }
        moves.settle(agent);
    }

    private void beginGrace(Agent agent) {
        if (!agent.device.lost && agent.device.timer == DeadlineQueue.NONE) {
            agent.device.timer = floor.timers.arm(floor.nowNs + graceNs, TimerKind.DEVICE, agent.index);
            moves.hold(agent, AgentHold.ADAPTER_DOWN, true);
        }
    }

    /** @param again whether it was out of reach before */
    private void back(Agent agent, boolean again) {
        boolean wasLost = agent.device.lost;
        agent.device.timer = floor.timers.cancel(agent.device.timer);
        agent.device.lost = false;
        moves.hold(agent, AgentHold.ADAPTER_DOWN, false);
        if ((wasLost || again) && agent.wish == AgentState.NOT_READY
                && agent.wishReason == ReasonTable.TECHNICAL) {
            moves.returns(agent);
        }
    }

    /** His phone, or the switch that has it, has been out of reach for the whole grace. */
    void graceOver(Agent agent) {
        Device device = agent.device;
        device.timer = DeadlineQueue.NONE;
        if (!device.isGone() && !floor.adapterDown[device.adapter]) {
            return;
        }
        device.lost = true;
        moves.hold(agent, AgentHold.ADAPTER_DOWN, false);
        if (agent.wish == AgentState.READY) {
            moves.wish(agent, AgentState.NOT_READY, ReasonTable.TECHNICAL);
            offers.withdrawFrom(agent, true);
            moves.obey(agent);
        }
        moves.settle(agent);
    }

    /** A switch is out of reach, and with it the phones that it had; each is judged when the grace is over. */
    void adapterDown(int adapter) {
        for (Agent agent : floor.agents) {
            if (agent.device.adapter == adapter && agent.state != AgentState.LOGGED_OFF
                    && !agent.device.lost && agent.device.timer == DeadlineQueue.NONE) {
                agent.device.timer = floor.timers.arm(floor.nowNs + graceNs, TimerKind.DEVICE, agent.index);
            }
        }
    }

    /** A switch is back: it is asked for the phones of all who are signed in, a few in each step. */
    void adapterBack(int adapter) {
        boolean watches = canWatch(adapter);
        for (Agent agent : floor.agents) {
            if (agent.state != AgentState.LOGGED_OFF && (watches || agent.device.adapter == adapter)) {
                floor.timers.arm(floor.nowNs, TimerKind.WATCH, agent.index);
            }
        }
    }

    /** An agent's phone is asked for anew; where nobody can tell, it counts as back. */
    void watchAgain(Agent agent) {
        if (agent.state == AgentState.LOGGED_OFF) {
            return;
        }
        boolean asked = false;
        for (int adapter = 0; adapter < Floor.MAX_ADAPTERS; adapter++) {
            if (canWatch(adapter)) {
                floor.effects.talk().watch(agent.index, adapter, true);
                asked |= adapter == agent.device.adapter;
            }
        }
        if (!asked && agent.device.adapter != Device.NONE && !floor.adapterDown[agent.device.adapter]) {
            boolean wasGone = agent.device.isGone();
            agent.device.state = null;
            back(agent, wasGone);
        }
        moves.settle(agent);
    }

    /** A switch has listed its legs: phones in use are confirmed anew, or believed no longer. */
    void inventoryTaken(int adapter) {
        for (int i = heldCount - 1; i >= 0; i--) {
            Agent agent = floor.agents[held[i]];
            if (agent.device.adapter == adapter) {
                if (++agent.device.unconfirmed >= UNCONFIRMED_INVENTORIES) {
                    agent.device.state = null;
                    moves.settle(agent);
                } else if (canWatch(adapter)) {
                    floor.effects.talk().watch(agent.index, adapter, true);
                }
            }
        }
    }

    /** Holds an agent whose phone is in use by something that is not the engine's, and no longer. */
    void review(Agent agent) {
        boolean inUse = agent.device.isInUse() && agent.slots.used(VOICE) == 0
                && (agent.state == AgentState.READY || agent.state == AgentState.BUSY);
        if (inUse == agent.isHeld(AgentHold.DEVICE_IN_USE)) {
            return;
        }
        moves.hold(agent, AgentHold.DEVICE_IN_USE, inUse);
        if (!inUse) {
            int at = 0;
            while (held[at] != agent.index) {
                at++;
            }
            held[at] = held[--heldCount];
            return;
        }
        if (heldCount == held.length) {
            held = Arrays.copyOf(held, heldCount * 2);
        }
        held[heldCount++] = agent.index;
        inventory.watch(agent.device.adapter);
    }
}
