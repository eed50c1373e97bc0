package org.strowger.examples.dayreplay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed at any moment and resumed ends as one that was left alone. */
class KillTest {
    private static final int KILLS = 10;
    private static final String DAY = "3";

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void shouldEndWithTheSameDocumentAfterBeingKilledAtTenRandomMoments() throws Exception {
        // given
        long seed = System.nanoTime();
        System.out.println("kill test: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        long begunNs = System.nanoTime();
        String undisturbed = finish("undisturbed");
        long lengthMs = (System.nanoTime() - begunNs) / 1_000_000;
        assertTrue(undisturbed.contains("\"agreementHolds\": true"), undisturbed);
        int cutOff = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // when
            Process running = start("journal-" + kill);
            long momentMs = random.nextLong(lengthMs);
            boolean ended = running.waitFor(momentMs, TimeUnit.MILLISECONDS);
            running.destroyForcibly().waitFor();
            cutOff += ended ? 0 : 1;
            // then
            assertEquals(undisturbed, finish("journal-" + kill),
                    "seed " + seed + ", kill " + kill + " after " + momentMs + " ms");
        }
        assertTrue(cutOff > 0, "no run was cut off; seed " + seed);
    }

    private String finish(String journal) throws Exception {
        assertEquals(0, start(journal).waitFor(), journal);
        return Files.readString(out(journal));
    }

    private Process start(String journal) throws Exception {
        return Program.start(out(journal), "--days", DAY, "--json", "--resume", "--journal",
                folder.resolve(journal).toString(), "--report", folder.resolve("report.html").toString());
    }

    private Path out(String journal) {
        return folder.resolve(journal + ".json");
    }
}
