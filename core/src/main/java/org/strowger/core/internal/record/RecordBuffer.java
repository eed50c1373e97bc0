package org.strowger.core.internal.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.journal.RecordFrame;

/**
 * The bytes of one record: room for the frame's header, the command, then the effects, each with its
 * length (int) before it. Grows when a command has unusually many effects, and stays grown.
 */
public final class RecordBuffer {
    /** Where the command stands: the frame's header is filled in when the record is sealed. */
    public static final int COMMAND = RecordFrame.HEADER;

    /** Effects of one command beyond this are a defect, not a load. */
    private static final int MAX_CAPACITY = 16 << 20;

    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private ByteBuffer bytes;
    private int commandLength;
    private int effectsLength;

    /** A buffer of the usual size. @param capacity bytes at the start */
    public RecordBuffer(int capacity) {
        adopt(allocate(capacity));
    }

    /** Begins a new record with a command of that length, to be written at {@link #COMMAND}. */
    public void begin(int length) {
        ensure(COMMAND + length);
        commandLength = length;
        effectsLength = 0;
    }

    /** The flyweight over all the bytes; changes its memory when the buffer grows. */
    public UnsafeBuffer buffer() {
        return buffer;
    }

    /** The same bytes for the journal. */
    public ByteBuffer bytes() {
        return bytes;
    }

    /** Length of the command; 0 marks a slot that holds none. */
    public int commandLength() {
        return commandLength;
    }

    /** Length of all effects. */
    public int effectsLength() {
        return effectsLength;
    }

    /** Where the effects begin. */
    public int effectsOffset() {
        return COMMAND + commandLength;
    }

    /** Reserves an effect of {@code length} bytes and returns where to write it. */
    public int addEffect(int length) {
        int at = effectsOffset() + effectsLength;
        ensure(at + Integer.BYTES + length);
        buffer.putInt(at, length);
        effectsLength += Integer.BYTES + length;
        return at + Integer.BYTES;
    }

    /** Makes sure that the sealed frame fits. */
    public void ensureSealable() {
        ensure(RecordFrame.sizeOf(commandLength, effectsLength));
    }

    private void ensure(int capacity) {
        if (capacity > bytes.capacity()) {
            grow(capacity);
        }
    }

    private void grow(int capacity) {
        if (capacity > MAX_CAPACITY) {
            throw new IllegalStateException(
                    "one command has more than " + MAX_CAPACITY + " bytes of effects; this is a defect");
        }
        ByteBuffer larger = allocate(Math.max(capacity, bytes.capacity() * 2));
        bytes.position(0);
        larger.put(bytes).position(0);
        adopt(larger);
    }

    private void adopt(ByteBuffer memory) {
        bytes = memory;
        buffer.wrap(memory);
    }

    private static ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocateDirect(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
