package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.codec.AdapterDownDecoder;
import org.strowger.core.internal.codec.AdapterUpDecoder;
import org.strowger.core.internal.codec.AgentEndWrapUpDecoder;
import org.strowger.core.internal.codec.AgentNotReadyDecoder;
import org.strowger.core.internal.codec.AgentReadyDecoder;
import org.strowger.core.internal.codec.AgentSignInDecoder;
import org.strowger.core.internal.codec.AgentSignOutDecoder;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.BridgedDecoder;
import org.strowger.core.internal.codec.CallEnqueueDecoder;
import org.strowger.core.internal.codec.CallHangupDecoder;
import org.strowger.core.internal.codec.CallWithdrawDecoder;
import org.strowger.core.internal.codec.CommandFailedDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.DtmfDecoder;
import org.strowger.core.internal.codec.InventoryEndDecoder;
import org.strowger.core.internal.codec.InventoryTakenDecoder;
import org.strowger.core.internal.codec.LegAliveDecoder;
import org.strowger.core.internal.codec.LegAnsweredDecoder;
import org.strowger.core.internal.codec.LegEndedDecoder;
import org.strowger.core.internal.codec.LegOfferedDecoder;
import org.strowger.core.internal.codec.LegRingingDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.PlayDecoder;
import org.strowger.core.internal.codec.PlayFinishedDecoder;
import org.strowger.core.internal.codec.TickDecoder;
import org.strowger.core.internal.codec.UnbridgedDecoder;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Applies one command to the state and writes the effects that follow: a pure function of state, time
 * and command. Checks come before changes; an exception is a defect and stops the engine.
 */
public final class Decider {
    /** Adapters of one engine at most. */
    public static final int MAX_ADAPTERS = Floor.MAX_ADAPTERS;

    /** Grows when the same commands would be decided otherwise than before; a journal of a later one is refused. */
    public static final int LOGIC_VERSION = 1;

    /** Timers fired by one tick at most; what is left is due at once, for the next tick. */
    private static final int TIMERS_A_TICK = 64;

    private static final Reason[] REASONS = Reason.values();
    private static final NotReadyReason[] NOT_READY_REASONS = NotReadyReason.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AgentSignInDecoder agentSignIn = new AgentSignInDecoder();
    private final AgentReadyDecoder agentReady = new AgentReadyDecoder();
    private final AgentNotReadyDecoder agentNotReady = new AgentNotReadyDecoder();
    private final AgentSignOutDecoder agentSignOut = new AgentSignOutDecoder();
    private final AgentEndWrapUpDecoder agentEndWrapUp = new AgentEndWrapUpDecoder();
    private final CallEnqueueDecoder callEnqueue = new CallEnqueueDecoder();
    private final CallWithdrawDecoder callWithdraw = new CallWithdrawDecoder();
    private final CallHangupDecoder callHangup = new CallHangupDecoder();
    private final LegOfferedDecoder legOffered = new LegOfferedDecoder();
    private final LegRingingDecoder legRinging = new LegRingingDecoder();
    private final LegAnsweredDecoder legAnswered = new LegAnsweredDecoder();
    private final LegEndedDecoder legEnded = new LegEndedDecoder();
    private final BridgedDecoder bridged = new BridgedDecoder();
    private final PlayFinishedDecoder playFinished = new PlayFinishedDecoder();
    private final DtmfDecoder dtmf = new DtmfDecoder();
    private final CommandFailedDecoder commandFailed = new CommandFailedDecoder();
    private final AdapterUpDecoder adapterUp = new AdapterUpDecoder();
    private final LegAliveDecoder legAlive = new LegAliveDecoder();
    private final InventoryEndDecoder inventoryEnd = new InventoryEndDecoder();
    private final AdapterDownDecoder adapterDown = new AdapterDownDecoder();

    private final Floor floor;
    private final AgentDesk agents;
    private final OfferDesk offers;
    private final WaitDesk waits;
    private final FlowDesk flows;
    private final CallDesk calls;
    private final AdapterDesk adapters;

    /** @param bundle null when the engine has no flows */
    public Decider(CenterConfig center, RoutingPlan plan, FlowBundle bundle) {
        floor = new Floor(center, plan);
        offers = new OfferDesk(floor);
        flows = new FlowDesk(floor, bundle == null ? null : bundle.newMachine());
        waits = new WaitDesk(floor, offers, flows);
        agents = new AgentDesk(floor, offers, waits);
        calls = new CallDesk(floor, offers, agents, waits, flows, new EntryTable(center, bundle));
        adapters = new AdapterDesk(floor, offers);
        offers.bind(agents, calls, waits);
        waits.bind(calls);
        flows.bind(calls, waits);
    }

    /**
     * Decides one command.
     *
     * @param record holds the command; the effects are added to it
     * @param nowNs engine time, never less than before
     * @param wallMs wall-clock time
     * @return whether anything is to be recorded; false only for a tick that found no timer due
     */
    public boolean decide(RecordBuffer record, long nowNs, long wallMs) {
        floor.nowNs = nowNs;
        floor.wallMs = wallMs;
        if (floor.seed == 0) {
            floor.seed = wallMs;
        }
        floor.effects.into(record);
        DirectBuffer buffer = record.buffer();
        header.wrap(buffer, RecordBuffer.COMMAND);
        int template = header.templateId();
        if (template == TickDecoder.TEMPLATE_ID) {
            return tick();
        }
        if (template < LegOfferedDecoder.TEMPLATE_ID) {
            fromHost(template, buffer);
        } else {
            fromAdapter(template, buffer);
        }
        floor.pairing.settle(offers, waits);
        return true;
    }

    /** The earliest deadline, or {@link Long#MAX_VALUE}. */
    public long nextDeadlineNs() {
        return floor.timers.nextDeadlineNs();
    }

    /** A digest of the whole state: equal states, equal digests. */
    public long digest() {
        return new StateDigest(floor).value();
    }

    Floor floor() {
        return floor;
    }

    private void fromHost(int template, DirectBuffer buffer) {
        int at = RecordBuffer.COMMAND;
        switch (template) {
            case AgentSignInDecoder.TEMPLATE_ID -> {
                agentSignIn.wrapAndApplyHeader(buffer, at, header);
                agents.signIn(floor.agents[agentSignIn.agent()], agentSignIn.ready() == 1,
                        NOT_READY_REASONS[agentSignIn.reason()]);
            }
            case AgentReadyDecoder.TEMPLATE_ID ->
                agents.ready(floor.agents[agentReady.wrapAndApplyHeader(buffer, at, header).agent()]);
            case AgentNotReadyDecoder.TEMPLATE_ID -> {
                agentNotReady.wrapAndApplyHeader(buffer, at, header);
                agents.notReady(
                        floor.agents[agentNotReady.agent()], NOT_READY_REASONS[agentNotReady.reason()]);
            }
            case AgentSignOutDecoder.TEMPLATE_ID ->
                agents.signOut(floor.agents[agentSignOut.wrapAndApplyHeader(buffer, at, header).agent()]);
            case AgentEndWrapUpDecoder.TEMPLATE_ID -> agents.endWrapUp(
                    floor.agents[agentEndWrapUp.wrapAndApplyHeader(buffer, at, header).agent()]);
            case CallEnqueueDecoder.TEMPLATE_ID -> {
                callEnqueue.wrapAndApplyHeader(buffer, at, header);
                calls.enqueueByHost(callEnqueue.callId(), callEnqueue.queue(), callEnqueue.priority());
            }
            case CallWithdrawDecoder.TEMPLATE_ID ->
                calls.withdraw(callWithdraw.wrapAndApplyHeader(buffer, at, header).callId());
            case CallHangupDecoder.TEMPLATE_ID ->
                calls.hangUp(callHangup.wrapAndApplyHeader(buffer, at, header).callId());
            default -> throw unknown(template);
        }
    }

    private void fromAdapter(int template, DirectBuffer buffer) {
        if (template >= UnbridgedDecoder.TEMPLATE_ID && template <= InventoryTakenDecoder.TEMPLATE_ID) {
            return; // recorded; no desk draws a conclusion from them
        }
        int at = RecordBuffer.COMMAND;
        switch (template) {
            case LegOfferedDecoder.TEMPLATE_ID -> legOffered(buffer);
            case LegRingingDecoder.TEMPLATE_ID -> {
                Offer offer = floor.calls.offerByLeg(
                        legRinging.wrapAndApplyHeader(buffer, at, header).legId());
                if (offer != null) {
                    offers.rings(offer);
                }
            }
            case LegAnsweredDecoder.TEMPLATE_ID ->
                legAnswered(legAnswered.wrapAndApplyHeader(buffer, at, header).legId());
            case LegEndedDecoder.TEMPLATE_ID -> {
                legEnded.wrapAndApplyHeader(buffer, at, header);
                legEnded(legEnded.legId(), REASONS[legEnded.reason()]);
            }
            case BridgedDecoder.TEMPLATE_ID -> {
                bridged.wrapAndApplyHeader(buffer, at, header);
                bridged(bridged.legA(), bridged.legB());
            }
            case PlayFinishedDecoder.TEMPLATE_ID -> {
                playFinished.wrapAndApplyHeader(buffer, at, header);
                Call call = floor.calls.byCaller(playFinished.legId());
                if (call != null) {
                    flows.playFinished(call, playFinished.playId(),
                            playFinished.how() == PlayEnd.ERROR.ordinal());
                }
            }
            case DtmfDecoder.TEMPLATE_ID -> {
                dtmf.wrapAndApplyHeader(buffer, at, header);
                Call call = callerOf(dtmf.legId());
                if (call != null) {
                    flows.key(call, dtmf.key());
                }
            }
            case CommandFailedDecoder.TEMPLATE_ID -> {
                commandFailed.wrapAndApplyHeader(buffer, at, header);
                commandFailed(commandFailed.command(), commandFailed.legId(), commandFailed.id(),
                        REASONS[commandFailed.reason()]);
            }
            case AdapterUpDecoder.TEMPLATE_ID -> {
                adapterUp.wrapAndApplyHeader(buffer, at, header);
                adapters.up(adapterUp.adapter(), adapterUp.epoch());
            }
            case LegAliveDecoder.TEMPLATE_ID -> {
                legAlive.wrapAndApplyHeader(buffer, at, header);
                adapters.legAlive(legAlive.adapter(), legAlive.legId());
            }
            case InventoryEndDecoder.TEMPLATE_ID ->
                adapters.inventoryEnd(inventoryEnd.wrapAndApplyHeader(buffer, at, header).adapter());
            case AdapterDownDecoder.TEMPLATE_ID ->
                adapters.down(adapterDown.wrapAndApplyHeader(buffer, at, header).adapter());
            default -> throw unknown(template);
        }
    }

    private void legOffered(DirectBuffer buffer) {
        legOffered.wrapAndApplyHeader(buffer, RecordBuffer.COMMAND, header);
        Call call = calls.arrive(legOffered.legId(), legOffered.adapter(), legOffered.priority());
        if (call != null) {
            copyText(buffer, legOffered.limit() + LegOfferedDecoder.callerHeaderLength(),
                    legOffered.callerLength(), call.caller);
            legOffered.skipCaller();
            copyText(buffer, legOffered.limit() + LegOfferedDecoder.calledHeaderLength(),
                    legOffered.calledLength(), call.called);
        }
    }

    private static void copyText(DirectBuffer buffer, int from, int length, StringBuilder into) {
        for (int i = 0; i < length; i++) {
            into.append((char) (buffer.getByte(from + i) & 0xFF));
        }
    }

    private void legAnswered(long legId) {
        Call call = callerOf(legId);
        if (call != null) {
            calls.answered(call);
            return;
        }
        Offer offer = floor.calls.offerByLeg(legId);
        if (offer != null) {
            offers.answers(offer);
        } else if (floor.calls.byAgentLeg(legId) == null) {
            floor.effects.hangup(legId, 0, Reason.CANCELLED);
        }
    }

    private void legEnded(long legId, Reason reason) {
        Call call = callerOf(legId);
        if (call != null) {
            if (reason == Reason.LOST || reason == Reason.ADAPTER_STOPPED || reason == Reason.ADAPTER_DOWN) {
                calls.lost(call);
            } else {
                calls.callerLeft(call);
            }
            return;
        }
        Offer offer = floor.calls.offerByLeg(legId);
        if (offer != null) {
            offers.legEnded(offer, reason);
            return;
        }
        Call talking = floor.calls.byAgentLeg(legId);
        if (talking != null) {
            calls.agentLeft(talking, CallEnd.AGENT_HUNG_UP);
        }
    }

    private void bridged(long legA, long legB) {
        Offer offer = floor.calls.offerByLeg(legA);
        if (offer == null) {
            offer = floor.calls.offerByLeg(legB);
        }
        if (offer != null) {
            offers.bridged(offer);
        }
    }

    private void commandFailed(int command, long legId, long id, Reason reason) {
        switch (command) {
            case AnswerDecoder.TEMPLATE_ID -> legEnded(legId, reason);
            case DialDecoder.TEMPLATE_ID -> {
                Offer offer = floor.calls.offerByLeg(legId);
                if (offer != null) {
                    offers.dialFailed(offer, reason);
                }
            }
            case BridgeDecoder.TEMPLATE_ID -> {
                Call call = callerOf(legId);
                if (call != null && call.answeredOffer != Call.NONE) {
                    offers.bridgeFailed(floor.calls.offer(call.answeredOffer), id, reason);
                }
            }
            case PlayDecoder.TEMPLATE_ID -> {
                Call call = callerOf(legId);
                if (call != null) {
                    flows.playFinished(call, id, true);
                }
            }
            default -> { }
        }
    }

    private boolean tick() {
        int fired = 0;
        while (fired < TIMERS_A_TICK) {
            int timer = floor.timers.pollDue(floor.nowNs);
            if (timer == DeadlineQueue.NONE) {
                break;
            }
            fire(timer, floor.timers.kind(timer), floor.timers.owner(timer));
            floor.pairing.settle(offers, waits);
            fired++;
        }
        return fired > 0;
    }

    private void fire(int timer, int kind, int owner) {
        switch (kind) {
            case TimerKind.OFFER -> offers.deadline(floor.calls.offer(owner));
            case TimerKind.WRAP_UP -> agents.wrapUpLapsed(floor.agents[owner], timer);
            case TimerKind.COOLDOWN -> agents.cooldownOver(floor.agents[owner]);
            case TimerKind.WAIT -> waits.timePassed(floor.calls.call(owner));
            case TimerKind.EMPTY -> waits.emptyTooLong(owner);
            case TimerKind.FLOW -> flows.deadline(floor.calls.call(owner));
            case TimerKind.LOST -> {
                Call call = floor.calls.call(owner);
                call.lostTimer = DeadlineQueue.NONE;
                calls.lost(call);
            }
            case TimerKind.AGENT_LOST -> {
                Call call = floor.calls.call(owner);
                call.lostTimer = DeadlineQueue.NONE;
                if (call.agent != Call.NONE) {
                    calls.agentLeft(call, CallEnd.LOST_LEG);
                }
            }
            case TimerKind.REMATCH -> floor.pairing.agentMoved(floor.agents[owner]);
            default -> throw new IllegalStateException("timer of unknown kind " + kind + "; this is a defect");
        }
    }

    /** The call that a leg brought; agents' legs have none. */
    private Call callerOf(long legId) {
        Call call = floor.calls.byCaller(legId);
        return call != null && call.callId == legId ? call : null;
    }

    private static IllegalStateException unknown(int template) {
        return new IllegalStateException("command " + template + " is unknown to this version; this is a defect");
    }
}
