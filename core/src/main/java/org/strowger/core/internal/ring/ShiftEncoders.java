package org.strowger.core.internal.ring;

import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.internal.codec.AgentDifficultyLimitEncoder;
import org.strowger.core.internal.codec.AgentDispositionEncoder;
import org.strowger.core.internal.codec.AgentExtendWrapUpEncoder;
import org.strowger.core.internal.codec.AgentForceOffEncoder;
import org.strowger.core.internal.codec.AgentForceStateEncoder;
import org.strowger.core.internal.codec.AgentOptOutEncoder;
import org.strowger.core.internal.codec.AgentSignInToEncoder;
import org.strowger.core.internal.codec.BreakCancelEncoder;
import org.strowger.core.internal.codec.BreakRequestEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.OwnCallBeginEncoder;
import org.strowger.core.internal.codec.OwnCallEndEncoder;

/** Encodes what the host asks of agents beyond coming and going; one thread each. */
public final class ShiftEncoders implements EncodedCommand {
    /** Queues that an agent can sign in to by name. */
    public static final int MOST_QUEUES = 1_000;
    /** Longest text about who or why, in bytes of UTF-8. */
    public static final int LONGEST_TEXT = 1_000;

    private static final int CAPACITY = 8_192;

    private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[CAPACITY]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final AgentSignInToEncoder signInTo = new AgentSignInToEncoder();
    private final AgentExtendWrapUpEncoder extendWrapUp = new AgentExtendWrapUpEncoder();
    private final AgentDispositionEncoder disposition = new AgentDispositionEncoder();
    private final OwnCallBeginEncoder ownCallBegin = new OwnCallBeginEncoder();
    private final OwnCallEndEncoder ownCallEnd = new OwnCallEndEncoder();
    private final AgentOptOutEncoder optOut = new AgentOptOutEncoder();
    private final BreakRequestEncoder breakRequest = new BreakRequestEncoder();
    private final BreakCancelEncoder breakCancel = new BreakCancelEncoder();
    private final AgentDifficultyLimitEncoder difficultyLimit = new AgentDifficultyLimitEncoder();
    private final AgentForceOffEncoder forceOff = new AgentForceOffEncoder();
    private final AgentForceStateEncoder forceState = new AgentForceStateEncoder();
    private int length;

    @Override
    public UnsafeBuffer bytes() {
        return bytes;
    }

    @Override
    public int length() {
        return length;
    }

    /** Encodes "agent sign in to". */
    public EncodedCommand signInTo(int agent, boolean ready, int reason, int[] queues) {
        signInTo.wrapAndApplyHeader(bytes, 0, header).agent(agent).ready(flag(ready)).reason(reason);
        AgentSignInToEncoder.QueuesEncoder group = signInTo.queuesCount(queues.length);
        for (int queue : queues) {
            group.next().queue(queue);
        }
        return done(signInTo.encodedLength());
    }

    /** Encodes "agent extend wrap up". */
    public EncodedCommand extendWrapUp(int agent, long byNs) {
        extendWrapUp.wrapAndApplyHeader(bytes, 0, header).agent(agent).byNs(byNs);
        return done(extendWrapUp.encodedLength());
    }

    /** Encodes "agent disposition". */
    public EncodedCommand disposition(int agent, long callId, int code, boolean hard) {
        disposition.wrapAndApplyHeader(bytes, 0, header).agent(agent).callId(callId).code(code).hard(flag(hard));
        return done(disposition.encodedLength());
    }

    /** Encodes "own call begin". */
    public EncodedCommand ownCallBegin(int agent) {
        ownCallBegin.wrapAndApplyHeader(bytes, 0, header).agent(agent);
        return done(ownCallBegin.encodedLength());
    }

    /** Encodes "own call end". */
    public EncodedCommand ownCallEnd(int agent) {
        ownCallEnd.wrapAndApplyHeader(bytes, 0, header).agent(agent);
        return done(ownCallEnd.encodedLength());
    }

    /** Encodes "agent opt out". */
    public EncodedCommand optOut(int agent, int queue, boolean out) {
        optOut.wrapAndApplyHeader(bytes, 0, header).agent(agent).queue(queue).optedOut(flag(out));
        return done(optOut.encodedLength());
    }

    /** Encodes "break request". */
    public EncodedCommand breakRequest(int agent) {
        breakRequest.wrapAndApplyHeader(bytes, 0, header).agent(agent);
        return done(breakRequest.encodedLength());
    }

    /** Encodes "break cancel". */
    public EncodedCommand breakCancel(int agent) {
        breakCancel.wrapAndApplyHeader(bytes, 0, header).agent(agent);
        return done(breakCancel.encodedLength());
    }

    /** Encodes "agent difficulty limit". */
    public EncodedCommand difficultyLimit(int agent, int limit) {
        difficultyLimit.wrapAndApplyHeader(bytes, 0, header).agent(agent).points(limit);
        return done(difficultyLimit.encodedLength());
    }

    /** Encodes "agent force off". */
    public EncodedCommand forceOff(int agent, int calls, String who, String why) {
        forceOff.wrapAndApplyHeader(bytes, 0, header).agent(agent).calls((short) calls);
        byte[] by = utf8(who);
        byte[] because = utf8(why);
        forceOff.putWho(by, 0, by.length).putWhy(because, 0, because.length);
        return done(forceOff.encodedLength());
    }

    /** Encodes "agent force state". */
    public EncodedCommand forceState(int agent, boolean ready, int reason, String who, String why) {
        forceState.wrapAndApplyHeader(bytes, 0, header).agent(agent).ready(flag(ready)).reason(reason);
        byte[] by = utf8(who);
        byte[] because = utf8(why);
        forceState.putWho(by, 0, by.length).putWhy(because, 0, because.length);
        return done(forceState.encodedLength());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static short flag(boolean on) {
        return (short) (on ? 1 : 0);
    }

    private EncodedCommand done(int encodedLength) {
        length = MessageHeaderEncoder.ENCODED_LENGTH + encodedLength;
        return this;
    }
}
