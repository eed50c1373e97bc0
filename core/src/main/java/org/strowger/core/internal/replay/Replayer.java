package org.strowger.core.internal.replay;

import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.journal.JournalException;
import org.strowger.core.journal.RecordHandler;

/**
 * Decides every command of a journal again and compares the effects with the recorded ones, byte for byte.
 * What follows from the records (ids in use, the live view) is handed to an observer.
 */
public final class Replayer implements RecordHandler {
    private static final int USUAL_BYTES = 4096;

    private final Decider decider;
    private final Observer observer;
    private final RecordBuffer record = new RecordBuffer(USUAL_BYTES);
    private final UnsafeBuffer recorded = new UnsafeBuffer(0, 0);
    private long records;

    /** @param decider in its first state */
    public Replayer(Decider decider, Observer observer) {
        this.decider = decider;
        this.observer = observer;
    }

    @Override
    public void onRecord(
            long sequence, long nowNs, long wallMs,
            ByteBuffer body, int commandOffset, int commandLength, int effectsLength) {
        recorded.wrap(body, commandOffset, commandLength + effectsLength);
        record.begin(commandLength);
        record.buffer().putBytes(RecordBuffer.COMMAND, recorded, 0, commandLength);
        decide(sequence, nowNs, wallMs);
        if (!isEqual(commandLength, effectsLength)) {
            throw new JournalException("replay: the effects of record " + sequence + " differ from those recorded ("
                    + effectsLength + " bytes recorded, " + record.effectsLength() + " bytes decided now); the"
                    + " program, a ranking or a flow is not the one that wrote this journal");
        }
        observer.onReplayed(sequence, nowNs, wallMs, record);
        records++;
    }

    private void decide(long sequence, long nowNs, long wallMs) {
        try {
            decider.decide(record, nowNs, wallMs);
        } catch (RuntimeException thrown) {
            throw new JournalException("replay: record " + sequence
                    + " cannot be decided again; the program or configuration is not the one that wrote it", thrown);
        }
    }

    private boolean isEqual(int commandLength, int effectsLength) {
        if (record.effectsLength() != effectsLength) {
            return false;
        }
        int at = record.effectsOffset();
        for (int i = 0; i < effectsLength; i++) {
            if (record.buffer().getByte(at + i) != recorded.getByte(commandLength + i)) {
                return false;
            }
        }
        return true;
    }

    /** Records decided again. */
    public long records() {
        return records;
    }

    /** Is shown each record after it proved equal. */
    @FunctionalInterface
    public interface Observer {
        /** One record; the buffer is valid during the call. */
        void onReplayed(long sequence, long nowNs, long wallMs, RecordBuffer record);
    }
}
