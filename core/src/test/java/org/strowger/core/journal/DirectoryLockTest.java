package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    private Path directory;

    @Test
    void shouldRefuseSecondOpenInThisJvmNamingIt() {
        try (OpenedJournal first = TestJournals.open(directory)) {
            JournalException refusal = assertThrows(JournalException.class, () -> TestJournals.open(directory));

            assertTrue(refusal.getMessage().startsWith(
                    directory + ": is in use by an engine of process " + ProcessHandle.current().pid() + " on host "),
                    refusal.getMessage());
            assertTrue(refusal.getMessage().endsWith(
                    ", this JVM; close that one first, or use another directory"), refusal.getMessage());
            new TestRecords(1, first.tail()).appendTo(first, 1);
        }
        TestJournals.open(directory).close();
    }

    @Test
    void shouldRefuseSecondOpenUnderAnotherName() throws IOException {
        Path link = directory.resolve("link");
        Path real = Files.createDirectory(directory.resolve("real"));
        Files.createSymbolicLink(link, real);
        try (OpenedJournal first = TestJournals.open(real)) {
            assertEquals(0, first.tail().lastSequence());
            assertThrows(JournalException.class, () -> TestJournals.open(link));
        }
    }

    @Test
    void shouldRefuseWhenAnotherClassLoadersEngineHoldsItAndNotFreeThatOnesLock() throws Exception {
        Path file = directory.resolve("LOCK");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            JournalException refusal = assertThrows(JournalException.class, () -> DirectoryLock.take(directory));
            assertTrue(refusal.getMessage().contains("this JVM"), refusal.getMessage());

            try (ChildJvm child = ChildJvm.start(
                    ChildJvm.shippedFlags(), ChildJvm.classPath(), "hold", directory.toString())) {
                assertEquals(2, child.exitCode());
            }
            assertTrue(lock.isValid());
        }
    }

    @Test
    void shouldNameHolderInAnotherProcessAndOpenAtOnceWhenThatIsKilled() throws Exception {
        try (ChildJvm holder = ChildJvm.start(
                ChildJvm.shippedFlags(), ChildJvm.classPath(), "hold", directory.toString())) {
            assertEquals("open 0", holder.readLine(), holder::toString);

            for (int attempt = 0; attempt < 2; attempt++) { // the refused one must not free the holder's lock
                JournalException refusal = assertThrows(JournalException.class, () -> TestJournals.open(directory));
                assertTrue(refusal.getMessage().startsWith(
                        directory + ": is in use by an engine of process " + holder.pid() + " on host "),
                        refusal.getMessage());
                assertTrue(refusal.getMessage().contains(", running since 2"), refusal.getMessage());
            }
            holder.kill();
        }

        assertEquals(9, TestJournals.write(directory, TestJournals.SEED, 5));
    }

    @Test
    void shouldRefuseChildWhileHeldHere() throws Exception {
        try (OpenedJournal held = TestJournals.open(directory);
                ChildJvm child = ChildJvm.start(
                        ChildJvm.shippedFlags(), ChildJvm.classPath(), "hold", directory.toString())) {
            String errors = child.errors();

            assertEquals(2, child.exitCode());
            assertTrue(errors.contains("is in use by an engine of process " + ProcessHandle.current().pid()), errors);
            assertEquals(0, held.tail().lastSequence());
        }
    }
}
