package org.strowger.bench.engine;

import org.agrona.DirectBuffer;
import org.agrona.collections.LongArrayQueue;
import org.strowger.core.agent.AgentState;
import org.strowger.core.internal.codec.AgentChangedDecoder;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.CallAnsweredDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.HangupDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/**
 * A telephone system in which everything works at once: reads effects, and keeps what it and the agents do next.
 * Callers and agents answer, bridges stand, a hang-up is a fact, after-call work takes no time. Allocates
 * nothing once warm. One thread.
 */
final class IdealSwitch {
    /** What happens next. */
    interface Reaction {
        /** A leg is answered. */
        int ANSWERED = 0;
        /** Two legs hear each other. */
        int BRIDGED = 1;
        /** A leg is gone. */
        int ENDED = 2;
        /** An agent is done with after-call work. */
        int WRAPPED_UP = 3;
    }

    private static final int TEMPLATE_AT = MessageHeaderDecoder.templateIdEncodingOffset();
    private static final int BODY_AT = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final long NO_VALUE = Long.MIN_VALUE;
    private static final int ROOM = 1 << 16;

    /** Kind and three values each. */
    private final LongArrayQueue reactions = new LongArrayQueue(ROOM, NO_VALUE);
    private final LongArrayQueue talking = new LongArrayQueue(ROOM, NO_VALUE);
    private final OfferLog offers;

    /** Sees offers; {@code NONE} outside of tests. */
    interface OfferLog {
        /** Looks away. */
        OfferLog NONE = (callLeg, agent) -> { };

        /** An agent is rung. */
        void dialled(long callLeg, int agent);
    }

    IdealSwitch(OfferLog offers) {
        this.offers = offers;
    }

    /** Reads the effects of one command. */
    void read(DirectBuffer buffer, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int size = buffer.getInt(at);
            at += Integer.BYTES;
            readEffect(buffer.getShort(at + TEMPLATE_AT), buffer, at + BODY_AT);
            at += size;
        }
    }

    private void readEffect(int template, DirectBuffer buffer, int at) {
        switch (template) {
            case AnswerDecoder.TEMPLATE_ID ->
                react(Reaction.ANSWERED, buffer.getLong(at + AnswerDecoder.legIdEncodingOffset()), 0, 0);
            case DialDecoder.TEMPLATE_ID -> {
                offers.dialled(buffer.getLong(at + DialDecoder.callIdEncodingOffset()),
                        buffer.getInt(at + DialDecoder.agentEncodingOffset()));
                react(Reaction.ANSWERED, buffer.getLong(at + DialDecoder.legIdEncodingOffset()), 0, 0);
            }
            case BridgeDecoder.TEMPLATE_ID -> react(Reaction.BRIDGED,
                    buffer.getLong(at + BridgeDecoder.bridgeIdEncodingOffset()),
                    buffer.getLong(at + BridgeDecoder.legAEncodingOffset()),
                    buffer.getLong(at + BridgeDecoder.legBEncodingOffset()));
            case HangupDecoder.TEMPLATE_ID ->
                react(Reaction.ENDED, buffer.getLong(at + HangupDecoder.legIdEncodingOffset()), 0, 0);
            case CallAnsweredDecoder.TEMPLATE_ID ->
                talking.addLong(buffer.getLong(at + CallAnsweredDecoder.callIdEncodingOffset()));
            case AgentChangedDecoder.TEMPLATE_ID -> {
                if (buffer.getByte(at + AgentChangedDecoder.toEncodingOffset()) == AgentState.WRAP_UP.ordinal()) {
                    react(Reaction.WRAPPED_UP, buffer.getInt(at + AgentChangedDecoder.agentEncodingOffset()), 0, 0);
                }
            }
            default -> { }
        }
    }

    private void react(int kind, long a, long b, long c) {
        reactions.addLong(kind);
        reactions.addLong(a);
        reactions.addLong(b);
        reactions.addLong(c);
    }

    /** Whether something is still to happen. */
    boolean hasReaction() {
        return !reactions.isEmpty();
    }

    /** The next number of the next reaction: its kind, then three values. */
    long next() {
        return reactions.pollLong();
    }

    /** Whether a caller talks. */
    boolean someoneTalks() {
        return !talking.isEmpty();
    }

    /** The call that has talked longest; it is forgotten here. */
    long longestTalk() {
        return talking.pollLong();
    }

    /** Calls that talk. */
    int talks() {
        return talking.size();
    }
}
