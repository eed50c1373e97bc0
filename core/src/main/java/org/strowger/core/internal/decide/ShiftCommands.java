package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.codec.AgentDifficultyLimitDecoder;
import org.strowger.core.internal.codec.AgentDispositionDecoder;
import org.strowger.core.internal.codec.AgentExtendWrapUpDecoder;
import org.strowger.core.internal.codec.AgentForceOffDecoder;
import org.strowger.core.internal.codec.AgentForceStateDecoder;
import org.strowger.core.internal.codec.AgentOptOutDecoder;
import org.strowger.core.internal.codec.AgentSignInToDecoder;
import org.strowger.core.internal.codec.BreakCancelDecoder;
import org.strowger.core.internal.codec.BreakRequestDecoder;
import org.strowger.core.internal.codec.EndpointStateDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.OwnCallBeginDecoder;
import org.strowger.core.internal.codec.OwnCallEndDecoder;
import org.strowger.core.internal.record.RecordBuffer;

/** Reads what the host asks of agents beyond coming and going, and what is reported of their phones. */
final class ShiftCommands {
    private static final ForcedLogOff[] CALLS = ForcedLogOff.values();
    private static final DeviceState[] DEVICES = DeviceState.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AgentSignInToDecoder signInTo = new AgentSignInToDecoder();
    private final AgentExtendWrapUpDecoder extend = new AgentExtendWrapUpDecoder();
    private final AgentDispositionDecoder disposition = new AgentDispositionDecoder();
    private final OwnCallBeginDecoder ownCallBegin = new OwnCallBeginDecoder();
    private final OwnCallEndDecoder ownCallEnd = new OwnCallEndDecoder();
    private final AgentOptOutDecoder optOut = new AgentOptOutDecoder();
    private final BreakRequestDecoder breakRequest = new BreakRequestDecoder();
    private final BreakCancelDecoder breakCancel = new BreakCancelDecoder();
    private final AgentDifficultyLimitDecoder limit = new AgentDifficultyLimitDecoder();
    private final AgentForceOffDecoder forceOff = new AgentForceOffDecoder();
    private final AgentForceStateDecoder forceState = new AgentForceStateDecoder();
    private final EndpointStateDecoder endpointState = new EndpointStateDecoder();
    private final Floor floor;
    private final AgentDesk agents;
    private final WrapUpDesk wrapUps;
    private final OwnCallDesk ownCalls;
    private final BreakDesk breaks;
    private final ForceDesk force;
    private final DeviceDesk devices;
    private int[] queues = new int[8];

    ShiftCommands(Floor floor, AgentDesk agents, WrapUpDesk wrapUps, OwnCallDesk ownCalls,
            BreakDesk breaks, ForceDesk force, DeviceDesk devices) {
        this.floor = floor;
        this.agents = agents;
        this.wrapUps = wrapUps;
        this.ownCalls = ownCalls;
        this.breaks = breaks;
        this.force = force;
        this.devices = devices;
    }

    void enter(CommandTable table) {
        table.on(AgentSignInToDecoder.TEMPLATE_ID, this::signInTo);
        table.on(AgentExtendWrapUpDecoder.TEMPLATE_ID, this::extend);
        table.on(AgentDispositionDecoder.TEMPLATE_ID, this::describe);
        table.on(OwnCallBeginDecoder.TEMPLATE_ID, (buffer, at) ->
                ownCalls.begin(floor.agents[ownCallBegin.wrapAndApplyHeader(buffer, at, header).agent()]));
        table.on(OwnCallEndDecoder.TEMPLATE_ID, (buffer, at) ->
                ownCalls.end(floor.agents[ownCallEnd.wrapAndApplyHeader(buffer, at, header).agent()]));
        table.on(AgentOptOutDecoder.TEMPLATE_ID, this::optOut);
        table.on(BreakRequestDecoder.TEMPLATE_ID, (buffer, at) ->
                breaks.request(floor.agents[breakRequest.wrapAndApplyHeader(buffer, at, header).agent()]));
        table.on(BreakCancelDecoder.TEMPLATE_ID, (buffer, at) ->
                breaks.cancel(floor.agents[breakCancel.wrapAndApplyHeader(buffer, at, header).agent()]));
        table.on(AgentDifficultyLimitDecoder.TEMPLATE_ID, this::limit);
        table.on(AgentForceOffDecoder.TEMPLATE_ID, this::forceOff);
        table.on(AgentForceStateDecoder.TEMPLATE_ID, this::forceState);
        table.on(EndpointStateDecoder.TEMPLATE_ID, this::endpointState);
    }

    private void signInTo(DirectBuffer buffer, int at) {
        signInTo.wrapAndApplyHeader(buffer, at, header);
        Agent agent = floor.agents[signInTo.agent()];
        boolean ready = signInTo.ready() == 1;
        int reason = signInTo.reason();
        int count = 0;
        AgentSignInToDecoder.QueuesDecoder group = signInTo.queues();
        if (queues.length < group.count()) {
            queues = new int[group.count()];
        }
        while (group.hasNext()) {
            queues[count++] = group.next().queue();
        }
        agents.signInTo(agent, ready, reason, queues, count);
    }

    private void extend(DirectBuffer buffer, int at) {
        extend.wrapAndApplyHeader(buffer, at, header);
        wrapUps.extend(floor.agents[extend.agent()], extend.byNs());
    }

    private void describe(DirectBuffer buffer, int at) {
        disposition.wrapAndApplyHeader(buffer, at, header);
        wrapUps.describe(floor.agents[disposition.agent()], disposition.callId(), disposition.code(),
                disposition.hard() == 1);
    }

    private void optOut(DirectBuffer buffer, int at) {
        optOut.wrapAndApplyHeader(buffer, at, header);
        agents.optOut(floor.agents[optOut.agent()], optOut.queue(), optOut.optedOut() == 1);
    }

    private void limit(DirectBuffer buffer, int at) {
        limit.wrapAndApplyHeader(buffer, at, header);
        agents.difficultyLimit(floor.agents[limit.agent()], limit.points());
    }

    private void forceOff(DirectBuffer buffer, int at) {
        forceOff.wrapAndApplyHeader(buffer, at, header);
        int textsAt = forceOff.limit();
        force.logOff(floor.agents[forceOff.agent()], CALLS[forceOff.calls()], buffer, textsAt,
                textsLength(textsAt));
    }

    private void forceState(DirectBuffer buffer, int at) {
        forceState.wrapAndApplyHeader(buffer, at, header);
        int textsAt = forceState.limit();
        force.state(floor.agents[forceState.agent()], forceState.ready() == 1, forceState.reason(), buffer,
                textsAt, textsLength(textsAt));
    }

    /** The texts are the last of a command. */
    private int textsLength(int textsAt) {
        return RecordBuffer.COMMAND + floor.effects.record().commandLength() - textsAt;
    }

    private void endpointState(DirectBuffer buffer, int at) {
        endpointState.wrapAndApplyHeader(buffer, at, header);
        devices.reported(endpointState.adapter(), floor.agents[endpointState.agent()],
                DEVICES[endpointState.state()]);
    }
}
