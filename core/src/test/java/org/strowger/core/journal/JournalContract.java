package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Journal} that keeps its records must do. A new one extends this class, says how it is opened and read
 * back, and is done when it is green.
 */
public abstract class JournalContract {
    private static final long SEED = 7;

    /** Opens a journal without records; called once in a test. */
    protected abstract Journal open();

    /** Reads what was appended to the journal that {@link #open()} gave, which has been closed. */
    protected abstract JournalTail readBack(RecordHandler handler);

    @Test
    void shouldReadNothingWhenNothingWasAppended() {
        open().close();

        TestRecords.Collected found = new TestRecords.Collected();

        assertEquals(JournalTail.EMPTY, readBack(found));
        assertEquals(List.of(), found.records());
    }

    @Test
    void shouldReadBackEveryRecordInOrder() {
        TestRecords records = new TestRecords(SEED, JournalTail.EMPTY);
        long bytes = 0;
        try (Journal journal = open()) {
            for (int batch = 1; batch <= 40; batch++) {
                records.appendTo(journal, batch);
                bytes += records.length();
            }
        }

        TestRecords.Collected found = new TestRecords.Collected();
        JournalTail tail = readBack(found);

        assertEquals(TestRecords.expected(SEED, 820), found.records());
        assertEquals(new JournalTail(820, records.chain(), 820_000, 5740, 820, bytes), tail);
    }

    @Test
    void shouldLeavePositionLimitAndContentOfBatchAlone() {
        TestRecords records = new TestRecords(SEED, JournalTail.EMPTY);
        ByteBuffer buffer = records.buffer();
        buffer.limit(1 << 18).position(3);
        try (Journal journal = open()) {
            records.appendTo(journal, 2);

            assertEquals(1 << 18, buffer.limit());
            assertEquals(3, buffer.position());
            assertEquals(records.chain(), RecordFrame.checksum(
                    buffer, records.lastStart(), records.lastSize(), new CRC32C()));
        }
    }

    @Test
    void shouldKeepWhatTheBufferHeldWhenItWasAppended() {
        TestRecords records = new TestRecords(SEED, JournalTail.EMPTY);
        try (Journal journal = open()) {
            records.appendTo(journal, 3);
            for (int i = 0; i < records.length(); i++) {
                records.buffer().put(TestRecords.BATCH_OFFSET + i, (byte) 0xFF);
            }
        }

        TestRecords.Collected found = new TestRecords.Collected();
        readBack(found);

        assertEquals(TestRecords.expected(SEED, 3), found.records());
    }

    @Test
    void shouldTakeBatchesFromSeveralBuffers() {
        TestRecords first = new TestRecords(SEED, JournalTail.EMPTY);
        try (Journal journal = open()) {
            first.appendTo(journal, 2);
            TestRecords second = new TestRecords(SEED, new JournalTail(2, first.chain(), 0, 0, 0, 0));
            second.appendTo(journal, 2);
        }

        TestRecords.Collected found = new TestRecords.Collected();
        readBack(found);

        assertEquals(TestRecords.expected(SEED, 4), found.records());
    }

    @Test
    void shouldRefuseBatchThatLeavesGap() {
        TestRecords records = new TestRecords(SEED, JournalTail.EMPTY);
        TestRecords ahead = new TestRecords(SEED, new JournalTail(5, 0, 0, 0, 0, 0));
        try (Journal journal = open()) {
            records.appendTo(journal, 2);

            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> ahead.appendTo(journal, 1));
            assertEquals("journal: sequences 6 to 6 do not continue the journal, which expects 3", refusal.getMessage());
            records.appendTo(journal, 1);
        }

        TestRecords.Collected found = new TestRecords.Collected();
        assertEquals(3, readBack(found).lastSequence());
    }

    @Test
    void shouldRefuseBatchOutsideItsBuffer() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(128).order(ByteOrder.LITTLE_ENDIAN);
        try (Journal journal = open()) {
            assertThrows(IllegalArgumentException.class, () -> journal.append(buffer, 64, 128, 1, 0));
            assertThrows(IllegalArgumentException.class, () -> journal.append(buffer, -8, 64, 1, 0));
            assertThrows(IllegalArgumentException.class, () -> journal.append(buffer, 0, 40, 1, 0));
        }
        assertEquals(JournalTail.EMPTY, readBack(new TestRecords.Collected()));
    }

    @Test
    void shouldRefuseToAppendOnceClosed() {
        TestRecords records = new TestRecords(SEED, JournalTail.EMPTY);
        Journal journal = open();
        records.appendTo(journal, 1);
        journal.close();
        journal.close();

        JournalException refusal = assertThrows(JournalException.class, () -> records.appendTo(journal, 1));

        assertTrue(refusal.getMessage().contains("sequence 2 came after the journal was closed"), refusal.getMessage());
        assertEquals(1, readBack(new TestRecords.Collected()).lastSequence());
    }
}
