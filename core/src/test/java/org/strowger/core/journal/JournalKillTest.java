package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F01, F03: an appending JVM killed at random moments, over and over, on the same directory. */
class JournalKillTest {
    private static final long RANDOM_SEED = 99;
    private static final int KILLS = 10;

    @TempDir
    private Path directory;

    @Test
    void shouldReadBackEverythingAcknowledgedBeforeEachKillAndWriteOnAtOnce() throws Exception {
        Random random = new Random(RANDOM_SEED);
        long last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = appendUntilKilled(last, 1 + random.nextInt(400));

            List<String> found = TestJournals.read(directory);

            String what = "seed " + RANDOM_SEED + " kill " + kill;
            assertTrue(found.size() >= acknowledged, what + ": " + found.size() + " of " + acknowledged);
            assertEquals(TestRecords.expected(TestJournals.SEED, found.size()), found, what);
            last = TestJournals.write(directory, TestJournals.SEED, 1);
            assertEquals(found.size() + 1, last, what);
        }
        assertTrue(JournalFiles.folders(directory).size() > KILLS, "some kill came before any record");
    }

    private long appendUntilKilled(long last, int lines) throws Exception {
        try (ChildJvm child = ChildJvm.start(
                ChildJvm.shippedFlags(), ChildJvm.classPath(), "append", directory.toString())) {
            String opened = child.readLine();
            assertEquals("open " + last, opened, () -> "the child did not open");
            String line = child.readLine();
            for (int i = 1; i < lines; i++) {
                line = child.readLine();
            }
            child.kill();
            return lastWhole(child, line);
        }
    }

    /** What it had printed besides; the kill may cut the last line. */
    private static long lastWhole(ChildJvm child, String line) throws Exception {
        String whole = line;
        String next = child.readLine();
        while (next != null) {
            String following = child.readLine();
            if (following != null) {
                whole = next;
            }
            next = following;
        }
        return Long.parseLong(whole);
    }
}
