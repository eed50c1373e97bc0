package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleJournalTest extends JournalContract {
    @TempDir
    private Path directory;

    @Override
    protected Journal open() {
        return TestJournals.open(directory);
    }

    @Override
    protected JournalTail readBack(RecordHandler handler) {
        return JournalReader.read(directory, handler);
    }

    @Test
    void shouldStayDenseOverManySmallFiles() throws IOException {
        TestRecords records = new TestRecords(TestJournals.SEED, JournalTail.EMPTY);
        try (OpenedJournal journal = TestJournals.open(directory)) {
            for (int i = 0; i < 2000; i++) {
                records.appendTo(journal, 3);
            }
        }

        long files = JournalFiles.queueFiles(JournalFiles.folder(directory, 1)).size();

        assertTrue(files > 150, files + " files");
        assertEquals(TestRecords.expected(TestJournals.SEED, 6000), TestJournals.read(directory));
    }

    @Test
    void shouldContinueSequenceAndChainWithEachStart() {
        for (int start = 1; start <= 4; start++) {
            assertEquals(39 * start, TestJournals.write(directory, TestJournals.SEED, 20));
        }

        assertEquals(4, JournalFiles.folders(directory).size());
        assertEquals(TestRecords.expected(TestJournals.SEED, 156), TestJournals.read(directory));
    }

    @Test
    void shouldLeaveNoFolderOfStartThatRecordedNothing() {
        TestJournals.write(directory, TestJournals.SEED, 5);

        TestJournals.open(directory).close();

        assertEquals(1, JournalFiles.folders(directory).size());
    }

    @Test
    void shouldReplaceFolderOfStartThatWasKilledBeforeItsFirstRecord() throws IOException {
        long last = TestJournals.write(directory, TestJournals.SEED, 5);
        Path leftOver = Files.createDirectory(JournalFiles.folder(directory, last + 1));
        Files.write(leftOver.resolve("19700101-00F.cq4"), new byte[1000]);
        Files.write(leftOver.resolve("metadata.cq4t"), new byte[] {1, 2, 3});

        long now = TestJournals.write(directory, TestJournals.SEED, 5);

        assertEquals(2 * last, now);
        assertEquals(TestRecords.expected(TestJournals.SEED, now), TestJournals.read(directory));
    }

    @Test
    void shouldRefuseLeftOverFolderWithForeignFile() throws IOException {
        long last = TestJournals.write(directory, TestJournals.SEED, 5);
        Path leftOver = Files.createDirectory(JournalFiles.folder(directory, last + 1));
        Path foreign = Files.write(leftOver.resolve("notes.txt"), new byte[10]);

        JournalException refusal = assertThrows(JournalException.class, () -> TestJournals.open(directory));

        assertEquals(foreign + ": does not belong to the journal; move it elsewhere", refusal.getMessage());
        assertTrue(Files.exists(foreign));
    }

    @Test
    void shouldRefuseBatchLargerThanBlockAllows() {
        TestRecords records = new TestRecords(TestJournals.SEED, JournalTail.EMPTY);
        try (OpenedJournal journal = TestJournals.open(directory)) {
            assertThrows(IllegalArgumentException.class, () -> records.appendTo(journal, 1000));
        }
        assertEquals(JournalTail.EMPTY.lastSequence(), TestJournals.read(directory).size());
    }

    @Test
    void shouldRecordNothingMoreAfterFault() throws IOException {
        // given
        Path folder = JournalFiles.folder(directory, 1);
        Path away = directory.resolve("away");
        TestRecords records = new TestRecords(TestJournals.SEED, JournalTail.EMPTY);
        OpenedJournal journal = TestJournals.open(directory);
        long recorded = records.appendTo(journal, 3);
        // when the next file cannot be made, because its folder is a file
        Files.move(folder, away);
        Files.createFile(folder);
        JournalException fault = assertThrows(JournalException.class, () -> {
            while (true) {
                records.appendTo(journal, 3);
            }
        });
        Files.delete(folder);
        Files.move(away, folder);
        JournalException later = assertThrows(JournalException.class, () -> journal.append(
                records.buffer(), TestRecords.BATCH_OFFSET, records.length(), records.sequence(), records.chain()));
        journal.close();
        // then
        long firstLost = records.sequence() - 2;
        assertTrue(fault.getMessage().contains("sequence " + firstLost + " could not be recorded"), fault.getMessage());
        assertTrue(later.getMessage().contains("sequence " + firstLost + " came after one that"), later.getMessage());
        assertTrue(firstLost > recorded);
        assertEquals(TestRecords.expected(TestJournals.SEED, firstLost - 1), TestJournals.read(directory));
        assertEquals(firstLost - 1 + 9, TestJournals.write(directory, TestJournals.SEED, 5));
    }

    @Test
    void shouldWriteNothingOutsideItsDirectoryAndStartNoThreadOfItsOwn() {
        TestJournals.write(directory, TestJournals.SEED, 5);

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            assertFalse(thread.getName().contains("disk~space"), thread.getName());
        }
        assertFalse(Files.exists(Path.of(System.getProperty("user.home"), ".chronicle.analytics.client.id")));
    }
}
