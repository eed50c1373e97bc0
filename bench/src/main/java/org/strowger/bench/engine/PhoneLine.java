package org.strowger.bench.engine;

import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.HangupDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.tell.CommandOutlet;

/**
 * Carries what the engine asks of telephony from its tell thread to the one thread that plays the telephone
 * system. Allocates nothing.
 */
final class PhoneLine implements CommandOutlet {
    private static final int TEMPLATE_AT = MessageHeaderDecoder.templateIdEncodingOffset();
    private static final int BODY_AT = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int VALUES = 3 * Long.BYTES;
    private static final int CAPACITY = 1 << 22;

    private final OneToOneRingBuffer ring = new OneToOneRingBuffer(
            new UnsafeBuffer(ByteBuffer.allocateDirect(CAPACITY + RingBufferDescriptor.TRAILER_LENGTH)));

    @Override
    public void connectionBegan(long epoch) {
        // One connection for the whole run.
    }

    @Override
    public boolean offer(DirectBuffer buffer, int offset, int length) {
        int at = offset + BODY_AT;
        int template = buffer.getShort(offset + TEMPLATE_AT);
        switch (template) {
            case AnswerDecoder.TEMPLATE_ID ->
                put(template, buffer.getLong(at + AnswerDecoder.legIdEncodingOffset()), 0, 0);
            case DialDecoder.TEMPLATE_ID ->
                put(template, buffer.getLong(at + DialDecoder.legIdEncodingOffset()),
                        buffer.getInt(at + DialDecoder.agentEncodingOffset()), 0);
            case BridgeDecoder.TEMPLATE_ID ->
                put(template, buffer.getLong(at + BridgeDecoder.bridgeIdEncodingOffset()),
                        buffer.getLong(at + BridgeDecoder.legAEncodingOffset()),
                        buffer.getLong(at + BridgeDecoder.legBEncodingOffset()));
            case HangupDecoder.TEMPLATE_ID ->
                put(template, buffer.getLong(at + HangupDecoder.legIdEncodingOffset()), 0, 0);
            default -> { }
        }
        return true;
    }

    /** Hands commands to {@code handler}: the template as type, three values as longs. Returns how many. */
    int read(MessageHandler handler, int limit) {
        return ring.read(handler, limit);
    }

    private void put(int template, long a, long b, long c) {
        int index = ring.tryClaim(template, VALUES);
        if (index < 0) {
            throw new IllegalStateException("the line to the telephone system is full; it stands still");
        }
        ring.buffer().putLong(index, a);
        ring.buffer().putLong(index + Long.BYTES, b);
        ring.buffer().putLong(index + 2 * Long.BYTES, c);
        ring.commit(index);
    }
}
