package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.ConfigException;

class ManifestTest {
    private static final RecordHandler NEVER = (sequence, nowNs, wallMs, body, offset, command, effects) -> {
        throw new AssertionError("record " + sequence + " was handed over");
    };

    @TempDir
    private Path directory;

    private OpenedJournal open(int logic, String config) {
        return OpenedJournal.open(directory, logic, config, TestJournals.SMALL, NEVER);
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        Manifest manifest = new Manifest(Manifest.FORMAT, 3, "abc.DEF_0:9-");

        manifest.write(directory);

        assertEquals(Optional.of(manifest), Manifest.read(directory));
        assertEquals(1, directory.toFile().list().length);
    }

    @Test
    void shouldRefuseHashThatCouldBreakTheFile() {
        assertThrows(IllegalArgumentException.class, () -> new Manifest(1, 1, "a\nformat=2"));
        assertThrows(IllegalArgumentException.class, () -> new Manifest(1, 1, ""));
    }

    @Test
    void shouldRefuseAnotherConfigurationNamingBoth() {
        TestJournals.write(directory, TestJournals.SEED, 5);

        ConfigException refusal = assertThrows(ConfigException.class, () -> open(TestJournals.LOGIC, "0ther"));

        assertEquals(directory + ": this journal was written with configuration c0ffee, the engine was given 0ther; "
                + "use the same configuration or a new directory", refusal.getMessage());
    }

    @Test
    void shouldRefuseNewerLogicBeforeAnyRecord() {
        OpenedJournal.open(directory, 2, "x", TestJournals.SMALL, NEVER).close();

        JournalException refusal = assertThrows(JournalException.class, () -> open(1, "x"));

        assertEquals(directory.resolve("MANIFEST") + ": was written with logic version 2, this program knows up to 1; "
                + "use the newer program or a new directory", refusal.getMessage());
    }

    @Test
    void shouldRefuseNewerFormatWhateverElseItHolds() throws IOException {
        String text = "format=2\nsomething=new\n";
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(directory.resolve("MANIFEST"), text + "crc=" + Long.toHexString(crc.getValue()) + "\n");

        JournalException refusal = assertThrows(JournalException.class, () -> open(1, "x"));

        assertTrue(refusal.getMessage().contains("format version 2, this program knows up to 1"), refusal.getMessage());
    }

    @Test
    void shouldOpenOlderLogic() {
        open(1, "x").close();

        open(2, "x").close();
    }

    @Test
    void shouldBeginAnewWhenAStartWasKilledBeforeItsManifestStood() throws IOException {
        Files.write(directory.resolve("WATERMARK"), new byte[7]);
        Files.write(directory.resolve("MANIFEST.new"), new byte[7]);

        assertEquals(9, TestJournals.write(directory, TestJournals.SEED, 5));
        assertEquals(9, TestJournals.read(directory).size());
    }
}
