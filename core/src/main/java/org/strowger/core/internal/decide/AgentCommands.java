package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.AgentEndWrapUpDecoder;
import org.strowger.core.internal.codec.AgentNotReadyDecoder;
import org.strowger.core.internal.codec.AgentReadyDecoder;
import org.strowger.core.internal.codec.AgentSignInDecoder;
import org.strowger.core.internal.codec.AgentSignOutDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads what the host says of agents who come, go and are done with a call. */
final class AgentCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AgentSignInDecoder signIn = new AgentSignInDecoder();
    private final AgentReadyDecoder ready = new AgentReadyDecoder();
    private final AgentNotReadyDecoder notReady = new AgentNotReadyDecoder();
    private final AgentSignOutDecoder signOut = new AgentSignOutDecoder();
    private final AgentEndWrapUpDecoder endWrapUp = new AgentEndWrapUpDecoder();
    private final Floor floor;
    private final AgentDesk agents;
    private final WrapUpDesk wrapUps;

    AgentCommands(Floor floor, AgentDesk agents, WrapUpDesk wrapUps) {
        this.floor = floor;
        this.agents = agents;
        this.wrapUps = wrapUps;
    }

    void enter(CommandTable table) {
        table.on(AgentSignInDecoder.TEMPLATE_ID, this::signIn);
        table.on(AgentReadyDecoder.TEMPLATE_ID, (buffer, at) ->
                agents.ready(floor.agents[ready.wrapAndApplyHeader(buffer, at, header).agent()]));
        table.on(AgentNotReadyDecoder.TEMPLATE_ID, this::notReady);
        table.on(AgentSignOutDecoder.TEMPLATE_ID, (buffer, at) ->
                agents.signOut(floor.agents[signOut.wrapAndApplyHeader(buffer, at, header).agent()]));
        table.on(AgentEndWrapUpDecoder.TEMPLATE_ID, (buffer, at) ->
                wrapUps.end(floor.agents[endWrapUp.wrapAndApplyHeader(buffer, at, header).agent()]));
    }

    private void signIn(DirectBuffer buffer, int at) {
        signIn.wrapAndApplyHeader(buffer, at, header);
        agents.signIn(floor.agents[signIn.agent()], signIn.ready() == 1, signIn.reason());
    }

    private void notReady(DirectBuffer buffer, int at) {
        notReady.wrapAndApplyHeader(buffer, at, header);
        agents.notReady(floor.agents[notReady.agent()], notReady.reason());
    }
}
