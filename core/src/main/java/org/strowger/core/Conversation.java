package org.strowger.core;

import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.TalkCommands;

/**
 * What a host asks for while people talk on a call: {@code acd.call(7).talk().hold()}. Each command stands for
 * what an agent on the call wants; where several are on it, {@link #by} says which one. A command that is
 * impossible at that moment changes nothing and is told as refused, with a
 * {@link org.strowger.core.event.Refusal}. Any thread.
 */
public final class Conversation {
    private static final int THE_ONLY_ONE = -1;
    private static final int NONE = -1;
    private static final int LONGEST_NUMBER = 64;

    private final Engine engine;
    private final TalkCommands commands;
    private final long callId;
    private final int agent;

    Conversation(Engine engine, TalkCommands commands, long callId) {
        this(engine, commands, callId, THE_ONLY_ONE);
    }

    private Conversation(Engine engine, TalkCommands commands, long callId, int agent) {
        this.engine = engine;
        this.commands = commands;
        this.callId = callId;
        this.agent = agent;
    }

    /**
     * The same call, and one of several agents on it.
     *
     * @throws IllegalArgumentException if the centre has no such agent
     */
    public Conversation by(String agentName) {
        return new Conversation(engine, commands, callId, engine.agentIndex(agentName));
    }

    /** The caller is put on hold, and hears the music of his queue. Needs {@code HOLD}. */
    public Admission hold() {
        return commands.callHold(callId, agent);
    }

    /** The caller is taken back from hold. */
    public Admission retrieve() {
        return commands.callRetrieve(callId, agent);
    }

    /**
     * The caller goes to somebody else, with his priority and as old as when he first entered a queue. A queue
     * takes him at once, and the agent is let go; an agent or a number is rung first, and if nobody answers there
     * the agent has his caller back. A number needs {@code TRANSFER_OUT}, an agent {@code UNBRIDGE}.
     *
     * @throws IllegalArgumentException if the centre has no such queue or agent, or the number is unusable
     */
    public Admission transfer(TransferTarget target) {
        return transfer(target, true);
    }

    /** The same for a queue that he enters as if he had just called, with the queue's usual priority. */
    public Admission transferAnew(String queue) {
        return transfer(TransferTarget.queue(queue), false);
    }

    private Admission transfer(TransferTarget target, boolean keepPlace) {
        return commands.callTransfer(callId, agent, target.kind(), index(target), number(target), keepPlace);
    }

    /**
     * The agent talks with somebody else while the caller waits. One consultation at a time; needs
     * {@code UNBRIDGE}. A consultation that waits in a queue counts in none of its measures.
     *
     * @throws IllegalArgumentException if the centre has no such queue or agent, or the number is unusable
     */
    public Admission consult(TransferTarget target) {
        return commands.callConsult(callId, agent, target.kind(), index(target), number(target));
    }

    /** Caller and third party hear each other, and the agent who consulted is let go. */
    public Admission completeConsult() {
        return commands.consultComplete(callId, agent);
    }

    /** The third party is let go, or rung no longer, and the agent has his caller back. */
    public Admission cancelConsult() {
        return commands.consultCancel(callId, agent);
    }

    /** Caller, agent and third party hear each other, and whoever took part before. Needs {@code CONFERENCE}. */
    public Admission confer() {
        return commands.callConference(callId, agent);
    }

    /** One leg is hung up; the others go on as if its person had done it. @param legId not the caller's */
    public Admission drop(long legId) {
        return commands.partyDrop(callId, legId);
    }

    /** One leg, the caller's too, is not heard. Needs {@code CONFERENCE}. */
    public Admission mute(long legId) {
        return commands.partyMute(callId, legId, true);
    }

    /** It is heard again. */
    public Admission unmute(long legId) {
        return commands.partyMute(callId, legId, false);
    }

    /** The call is recorded from now on, no longer, or masked while a secret is said. Needs {@code RECORD}. */
    public Admission record(RecordingAct act) {
        return commands.recordingControl(callId, act);
    }

    private int index(TransferTarget target) {
        return switch (target.kind()) {
            case QUEUE -> engine.queueIndex(target.text());
            case AGENT -> engine.agentIndex(target.text());
            case NONE, NUMBER -> NONE;
        };
    }

    private String number(TransferTarget target) {
        if (target.kind() != TransferTarget.Kind.NUMBER) {
            return "";
        }
        int length = target.text().length();
        if (length == 0 || length > LONGEST_NUMBER) {
            throw new IllegalArgumentException("call " + callId + ": the number to reach has " + length
                    + " characters; use 1 to " + LONGEST_NUMBER);
        }
        return target.text();
    }
}
