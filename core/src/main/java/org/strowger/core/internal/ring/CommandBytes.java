package org.strowger.core.internal.ring;

import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.internal.codec.MessageHeaderEncoder;

/** The room in which one thread encodes one command at a time. */
abstract class CommandBytes implements EncodedCommand {
    private static final int CAPACITY = 512;

    final UnsafeBuffer bytes = new UnsafeBuffer(new byte[CAPACITY]);
    final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final byte[] number = new byte[CommandEncoders.MAX_NUMBER];
    private int length;

    @Override
    public final UnsafeBuffer bytes() {
        return bytes;
    }

    @Override
    public final int length() {
        return length;
    }

    /** Length of the number, which then stands in {@link #number}. */
    final int put(CharSequence text) {
        return CommandEncoders.ascii(text, number);
    }

    final byte[] number() {
        return number;
    }

    final EncodedCommand done(int encodedLength) {
        length = MessageHeaderEncoder.ENCODED_LENGTH + encodedLength;
        return this;
    }
}
