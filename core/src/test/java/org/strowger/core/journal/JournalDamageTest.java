package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, flipped, cut, removed and mixed: each is refused with its place, or reads exactly as before. */
class JournalDamageTest {
    private static final long RANDOM_SEED = 20261124;
    private static final int FLIPS = 600;
    private static final int CUTS = 300;

    @TempDir
    private static Path shared;
    private static Path whole;
    private static List<String> records;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void writeJournalOfThreeStarts() {
        whole = shared.resolve("whole");
        for (int start = 0; start < 3; start++) {
            TestJournals.write(whole, TestJournals.SEED, 50);
        }
        records = TestJournals.read(whole);
        assertEquals(TestRecords.expected(TestJournals.SEED, 297), records);
    }

    private static List<Path> queueFiles(Path directory) {
        List<Path> files = new ArrayList<>();
        JournalFiles.folders(directory).forEach(folder -> files.addAll(JournalFiles.queueFiles(folder)));
        return files;
    }

    private Path copy() throws IOException {
        Path copy = scratch.resolve("copy");
        TestJournals.copy(whole, copy);
        return copy;
    }

    /** Reads; returns the refusal's message, or null when all records came back unchanged. */
    private static String readOrRefusal(Path directory, String what) {
        try {
            assertEquals(records, TestJournals.read(directory), what);
            return null;
        } catch (JournalException refusal) {
            return refusal.getMessage();
        }
    }

    private static void assertNamesPlace(String message, String what) {
        assertTrue(message.matches("(?s).*segments.*position \\d+.*sequences? \\d+.*"), what + ": " + message);
    }

    @Test
    void shouldFindEveryFlippedBitOrReadTheSameRecords() throws IOException {
        Path copy = copy();
        List<Path> files = queueFiles(copy);
        Random random = new Random(RANDOM_SEED);
        int found = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            byte[] flipped = sound.clone();
            int at = position(sound, random);
            int bit = random.nextInt(8);
            flipped[at] ^= (byte) (1 << bit);
            Files.write(file, flipped);
            String what = "seed " + RANDOM_SEED + " flip " + flip + ": " + file + " byte " + at + " bit " + bit;
            String refusal = readOrRefusal(copy, what);
            if (refusal != null) {
                assertNamesPlace(refusal, what);
                found++;
            }
            Files.write(file, sound);
        }
        assertTrue(found > FLIPS / 3, found + " found: the flips hardly touch records");
        assertTrue(found < FLIPS, "no flip was harmless: the flips do not reach the unused parts");
    }

    /** Three times in four inside the part that is used. */
    private static int position(byte[] content, Random random) {
        int at = random.nextInt(content.length);
        boolean anywhere = random.nextInt(4) == 0;
        while (!anywhere && content[at] == 0) {
            at = random.nextInt(content.length);
        }
        return at;
    }

    @Test
    void shouldFindEveryFlippedBitOfManifest() throws IOException {
        Path copy = copy();
        Path file = copy.resolve(JournalFiles.MANIFEST);
        byte[] sound = Files.readAllBytes(file);
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            String refusal = readOrRefusal(copy, "bit " + bit);
            assertEquals(file + ": does not match its checksum; restore the file from a copy", refusal, "bit " + bit);
        }
    }

    @Test
    void shouldReadTheSameRecordsOrRefuseWithAnyFlippedBitOfWatermark() throws IOException {
        Path copy = copy();
        Path file = copy.resolve(JournalFiles.WATERMARK);
        byte[] sound = Files.readAllBytes(file);
        int found = 0;
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            String refusal = readOrRefusal(copy, "bit " + bit);
            if (refusal != null) {
                assertTrue(refusal.startsWith(file + ": is no sound watermark"), refusal);
                found++;
            }
        }
        assertEquals(64, found, "bits of the magic");
    }

    @Test
    void shouldRefuseWatermarkWithBothSlotsUnsoundAndWatermarkThatIsMissing() throws IOException {
        Path copy = copy();
        Path file = copy.resolve(JournalFiles.WATERMARK);
        byte[] content = Files.readAllBytes(file);
        content[16]++;
        content[32]++;
        Files.write(file, content);
        assertTrue(readOrRefusal(copy, "slots").contains("is no sound watermark (48 bytes)"));

        Files.delete(file);
        assertTrue(readOrRefusal(copy, "missing").contains("WATERMARK: could not be read"));
    }

    @Test
    void shouldRefuseRecordsWithoutManifest() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve(JournalFiles.MANIFEST));

        String refusal = readOrRefusal(copy, "no manifest");

        assertEquals(copy.resolve(JournalFiles.MANIFEST) + ": is missing, but there are records in "
                + JournalFiles.folder(copy, 1) + "; restore the file from a copy", refusal);
    }

    @Test
    void shouldFindCutAtEveryByteOfTheLastThreeRecords() throws IOException {
        Path copy = copy();
        List<Path> files = queueFiles(copy);
        Path last = files.get(files.size() - 1);
        TestRecords.Collected collected = new TestRecords.Collected();
        JournalReader.read(copy, collected);
        byte[] sound = Files.readAllBytes(last);
        int end = collected.lastEnd();
        int threeBack = end - 3 * 240; // no record of these tests is longer
        for (int cut = threeBack; cut < end; cut++) {
            Files.write(last, Arrays.copyOf(sound, cut));
            String refusal = readOrRefusal(copy, "cut at " + cut);
            assertTrue(refusal != null, "cut at " + cut + " of " + end);
            assertNamesPlace(refusal, "cut at " + cut);
        }
        Files.write(last, Arrays.copyOf(sound, end));
        assertEquals(null, readOrRefusal(copy, "cut behind the last record"));
    }

    @Test
    void shouldFindZerosFromEveryByteOfTheLastThreeRecordsOn() throws IOException {
        Path copy = copy();
        List<Path> files = queueFiles(copy);
        Path last = files.get(files.size() - 1);
        TestRecords.Collected collected = new TestRecords.Collected();
        JournalReader.read(copy, collected);
        byte[] sound = Files.readAllBytes(last);
        int lastContent = collected.lastEnd() - 1;
        while (sound[lastContent] == 0) {
            lastContent--; // zeros over the record's own padding change nothing
        }
        for (int from = lastContent + 1 - 3 * 240; from <= lastContent; from++) {
            byte[] zeroed = sound.clone();
            Arrays.fill(zeroed, from, zeroed.length, (byte) 0);
            Files.write(last, zeroed);
            String refusal = readOrRefusal(copy, "zeros from " + from);
            assertTrue(refusal != null, "zeros from " + from);
            assertNamesPlace(refusal, "zeros from " + from);
        }
    }

    @Test
    void shouldFindCutsAnywhereOrReadTheSameRecords() throws IOException {
        Path copy = copy();
        List<Path> files = queueFiles(copy);
        Random random = new Random(RANDOM_SEED);
        int found = 0;
        for (int i = 0; i < CUTS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            int cut = position(sound, random);
            Files.write(file, Arrays.copyOf(sound, cut));
            String what = "seed " + RANDOM_SEED + " cut " + i + ": " + file + " at " + cut;
            String refusal = readOrRefusal(copy, what);
            if (refusal != null) {
                assertNamesPlace(refusal, what);
                found++;
            }
            Files.write(file, sound);
        }
        assertTrue(found > CUTS / 3, found + " found");
    }

    @Test
    void shouldNotCareForTheVendorsMetadata() throws IOException {
        Path copy = copy();
        List<Path> folders = JournalFiles.folders(copy);
        Path metadata = folders.get(0).resolve("metadata.cq4t");
        byte[] content = Files.readAllBytes(metadata);
        new Random(RANDOM_SEED).nextBytes(content);
        Files.write(metadata, content);
        Files.write(folders.get(1).resolve("metadata.cq4t"), new byte[0]);
        Files.delete(folders.get(2).resolve("metadata.cq4t"));

        TestJournals.write(copy, TestJournals.SEED, 50);

        assertEquals(TestRecords.expected(TestJournals.SEED, 396), TestJournals.read(copy));
    }

    @Test
    void shouldRefuseMissingFolderNamingTheSequence() throws IOException {
        Path copy = copy();
        Files.move(JournalFiles.folder(copy, 100), scratch.resolve("elsewhere"));

        String refusal = readOrRefusal(copy, "missing folder");

        Path file = JournalFiles.queueFiles(JournalFiles.folder(copy, 1)).get(0);
        assertTrue(refusal.startsWith(JournalFiles.folder(copy, 199) + ": position 0, sequence 100 expected: the folder "
                + "begins with sequence 199 (the sound part ends at position "), refusal);
        assertTrue(refusal.contains(file.getParent().toString()), refusal);
    }

    @Test
    void shouldRefuseMissingLastFolderNamingTheSequences() throws IOException {
        Path copy = copy();
        Files.move(JournalFiles.folder(copy, 199), scratch.resolve("elsewhere"));

        String refusal = readOrRefusal(copy, "missing last folder");

        assertTrue(refusal.contains("the journal ends after sequence 198, but it had reached 297: sequences 199 to 297 "
                + "are missing"), refusal);
        assertNamesPlace(refusal, "missing last folder");
    }

    @Test
    void shouldRefuseRenamedAndDoubledFolders() throws IOException {
        Path copy = copy();
        Path second = JournalFiles.folder(copy, 100);
        Path renamed = JournalFiles.folder(copy, 101);
        Files.move(second, renamed);
        assertTrue(readOrRefusal(copy, "renamed").contains("sequence 100 expected: the folder begins with sequence 101"));

        Files.move(renamed, second);
        TestJournals.copy(second, JournalFiles.folder(copy, 150));
        assertTrue(readOrRefusal(copy, "doubled inside").contains("the folder is not in its place"));

        Path foreign = copy.resolve(JournalFiles.SEGMENTS).resolve("100 (copy)");
        Files.move(JournalFiles.folder(copy, 150), foreign);
        assertTrue(readOrRefusal(copy, "foreign name").startsWith(foreign + ": is no folder named by a sequence"));
    }

    @Test
    void shouldRefuseFolderDoubledAtTheEnd() throws IOException {
        Path copy = copy();
        TestJournals.copy(JournalFiles.folder(copy, 199), JournalFiles.folder(copy, 298));

        String refusal = readOrRefusal(copy, "doubled at the end");

        assertTrue(refusal.contains("sequence 298 expected: found sequence 199"), refusal);
    }

    @Test
    void shouldRefuseMissingSwappedAndDoubledFiles() throws IOException {
        Path copy = copy();
        List<Path> files = JournalFiles.queueFiles(JournalFiles.folder(copy, 100));
        assertTrue(files.size() >= 3, files + "");
        Path aside = scratch.resolve("aside");
        Files.move(files.get(1), aside);
        String missing = readOrRefusal(copy, "missing file");
        assertTrue(missing.startsWith(files.get(2) + ": position "), missing);
        assertTrue(missing.contains(" (the sound part ends at position ") && missing.contains(files.get(0) + ")"), missing);

        Files.move(files.get(2), files.get(1));
        Files.move(aside, files.get(2));
        assertNamesPlace(readOrRefusal(copy, "swapped files"), "swapped files");

        Files.move(files.get(1), aside);
        Files.copy(files.get(2), files.get(1));
        Files.move(files.get(2), scratch.resolve("spare"));
        Files.copy(files.get(1), files.get(2));
        assertNamesPlace(readOrRefusal(copy, "doubled file"), "doubled file");
    }

    @Test
    void shouldRefuseFolderOfAnotherJournal() throws IOException {
        Path copy = copy();
        Path other = scratch.resolve("other");
        for (int start = 0; start < 3; start++) {
            TestJournals.write(other, TestJournals.SEED + 1, 50);
        }
        Path second = JournalFiles.folder(copy, 100);
        Files.move(second, scratch.resolve("elsewhere"));
        TestJournals.copy(JournalFiles.folder(other, 100), second);

        String refusal = readOrRefusal(copy, "splice");

        assertTrue(refusal.contains("sequence 100 expected: the record continues another journal"), refusal);
        assertNamesPlace(refusal, "splice");
    }

    @Test
    void shouldRefuseWholeSegmentsOfAnotherJournalByTheWatermark() throws IOException {
        Path copy = copy();
        Path other = scratch.resolve("other");
        for (int start = 0; start < 3; start++) {
            TestJournals.write(other, TestJournals.SEED + 1, 50);
        }
        Files.move(copy.resolve(JournalFiles.SEGMENTS), scratch.resolve("elsewhere"));
        TestJournals.copy(other.resolve(JournalFiles.SEGMENTS), copy.resolve(JournalFiles.SEGMENTS));

        String refusal = readOrRefusal(copy, "other segments");

        assertTrue(refusal.contains("sequence 297: is not the record that the watermark knows"), refusal);
    }

    @Test
    void shouldDropHalfRecordThatWasNeverAcknowledgedAndGoOn() throws IOException {
        // given: the second of two more records was never finished, so the watermark knows the first
        Path copy = copy();
        byte[] mark;
        try (OpenedJournal journal = TestJournals.open(copy)) {
            TestRecords more = new TestRecords(TestJournals.SEED, journal.tail());
            more.appendTo(journal, 1);
            mark = Files.readAllBytes(copy.resolve(JournalFiles.WATERMARK));
            more.appendTo(journal, 1);
        }
        TestRecords.Collected collected = new TestRecords.Collected();
        JournalReader.read(copy, collected);
        Path file = JournalFiles.queueFiles(JournalFiles.folder(copy, 298)).get(0);
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, collected.lastStart() - 4, collected.lastStart(), (byte) 0);
        Files.write(file, content);
        Files.write(copy.resolve(JournalFiles.WATERMARK), mark);
        // when
        long last = TestJournals.write(copy, TestJournals.SEED, 5);
        // then
        assertEquals(298 + 9, last);
        assertEquals(TestRecords.expected(TestJournals.SEED, last), TestJournals.read(copy));
    }

    @Test
    void shouldChangeNothingOnDiskAndGiveTheLockBackWhenItRefuses() throws IOException {
        Path copy = copy();
        Path file = queueFiles(copy).get(1);
        byte[] content = Files.readAllBytes(file);
        int at = content.length - 1;
        while (content[at] == 0) {
            at--;
        }
        content[at - 40]++;
        Files.write(file, content);

        for (int attempt = 0; attempt < 2; attempt++) {
            JournalException refusal = assertThrows(JournalException.class, () -> TestJournals.open(copy));
            assertTrue(refusal.getMessage().startsWith(file + ": position "), refusal.getMessage());
        }

        assertEquals(3, JournalFiles.folders(copy).size());
        assertTrue(Arrays.equals(content, Files.readAllBytes(file)));
        assertTrue(Arrays.equals(Files.readAllBytes(whole.resolve(JournalFiles.WATERMARK)),
                Files.readAllBytes(copy.resolve(JournalFiles.WATERMARK))));
    }
}
