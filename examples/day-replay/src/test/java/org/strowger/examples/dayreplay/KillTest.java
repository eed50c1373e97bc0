package org.strowger.examples.dayreplay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at any moment and resumed ends as one that was left alone. {@code -Dstrowger.kills=N} for
 * another number of moments than ten.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("strowger.kills", 10);
    private static final String DAY = "3";

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void shouldEndWithTheSameDocumentAfterBeingKilledAtRandomMoments() throws Exception {
        // given
        long seed = System.nanoTime();
        System.out.println("kill test: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        long begunNs = System.nanoTime();
        String undisturbed = finish("undisturbed");
        long lengthMs = (System.nanoTime() - begunNs) / 1_000_000;
        assertTrue(undisturbed.contains("\"agreementHolds\": true"), undisturbed);
        long[] momentsMs = random.longs(KILLS, 0, lengthMs).toArray();
        // when
        boolean[] cutOff = new boolean[KILLS];
        IntStream.range(0, KILLS).parallel().forEach(kill -> cutOff[kill] = isCutOff(kill, momentsMs[kill]));
        // then
        for (int kill = 0; kill < KILLS; kill++) {
            assertEquals(undisturbed, Files.readString(out("journal-" + kill)),
                    "seed " + seed + ", kill " + kill + " after " + momentsMs[kill] + " ms");
        }
        assertTrue(IntStream.range(0, KILLS).anyMatch(kill -> cutOff[kill]), "no run was cut off; seed " + seed);
    }

    /** Kills a run at a moment, and has another one finish it. Returns whether it had not ended before. */
    private boolean isCutOff(int kill, long momentMs) {
        try {
            Process running = start("journal-" + kill);
            boolean ended = running.waitFor(momentMs, TimeUnit.MILLISECONDS);
            running.destroyForcibly().waitFor();
            finish("journal-" + kill);
            return !ended;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the test was interrupted", interrupted);
        }
    }

    private String finish(String journal) throws IOException, InterruptedException {
        assertEquals(0, start(journal).waitFor(), journal);
        return Files.readString(out(journal));
    }

    private Process start(String journal) throws IOException {
        return Program.start(out(journal), "--days", DAY, "--json", "--resume", "--journal",
                folder.resolve(journal).toString(), "--report", folder.resolve(journal + ".html").toString());
    }

    private Path out(String journal) {
        return folder.resolve(journal + ".json");
    }
}
