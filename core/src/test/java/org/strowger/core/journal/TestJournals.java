package org.strowger.core.journal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Journals in files, small ones. */
final class TestJournals {
    static final long SEED = 42;
    static final String CONFIG = "c0ffee";
    static final int LOGIC = 1;
    static final JournalSettings SMALL = new JournalSettings(4 << 10, 128 << 10);
    private static final RecordHandler NOBODY =
            (sequence, nowNs, wallMs, body, commandOffset, commandLength, effectsLength) -> { };

    private TestJournals() {
    }

    static OpenedJournal open(Path directory) {
        return OpenedJournal.open(directory, LOGIC, CONFIG, SMALL, NOBODY);
    }

    /** One start of an engine: batches of one to three records. Returns the last sequence. */
    static long write(Path directory, long seed, int batches) {
        try (OpenedJournal journal = open(directory)) {
            TestRecords records = new TestRecords(seed, journal.tail());
            for (int i = 0; i < batches; i++) {
                records.appendTo(journal, 1 + i % 3);
            }
            return records.sequence();
        }
    }

    static List<String> read(Path directory) {
        TestRecords.Collected collected = new TestRecords.Collected();
        JournalReader.read(directory, collected);
        return collected.records();
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
