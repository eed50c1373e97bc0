package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatermarkTest {
    @TempDir
    private Path directory;

    @Test
    void shouldSayWhatWasStoredLast() throws IOException {
        Path file = directory.resolve("WATERMARK");
        Watermark.create(file);
        assertEquals(new Watermark.Mark(0, 0), Watermark.read(file));

        Watermark watermark = Watermark.open(file);
        for (int i = 1; i <= 5; i++) {
            watermark.store(i * 10L, -i);
            assertEquals(new Watermark.Mark(i * 10L, -i), Watermark.read(file));
        }
    }

    @Test
    void shouldFallBackToTheOtherSlotWhenOneIsHalfWritten() throws IOException {
        Path file = directory.resolve("WATERMARK");
        Watermark.create(file);
        Watermark watermark = Watermark.open(file);
        watermark.store(10, 1);
        watermark.store(20, 2);
        watermark.close();
        byte[] content = Files.readAllBytes(file);
        for (int slot = 16; slot <= 32; slot += 16) {
            if (content[slot] == 20) {
                content[slot] = 30; // the next sequence, its checksum not yet
            }
        }
        Files.write(file, content);

        assertEquals(new Watermark.Mark(10, 1), Watermark.read(file));
        Watermark again = Watermark.open(file);
        again.store(30, 3);
        assertEquals(new Watermark.Mark(30, 3), Watermark.read(file));
    }
}
