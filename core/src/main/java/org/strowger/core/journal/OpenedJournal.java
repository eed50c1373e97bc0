package org.strowger.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.strowger.core.internal.journal.ChronicleAppender;

/**
 * A directory's journal, held and read through, ready to be continued: what an engine opens first
 * and closes last.
 *
 * <p>Opening goes in this order: JVM flags, directory writable, lock, manifest, all records checked
 * and handed over, a new folder for the records to come. Whatever refuses, the directory is free
 * again and its records are as they were.
 */
public final class OpenedJournal implements Journal {
    private final DirectoryLock lock;
    private final JournalTail tail;
    private final ChronicleJournal journal;

    private OpenedJournal(DirectoryLock lock, JournalTail tail, ChronicleJournal journal) {
        this.lock = lock;
        this.tail = tail;
        this.journal = journal;
    }

    /**
     * Opens, or begins, the journal of a directory.
     *
     * @param directory of the engine; made if absent
     * @param logicVersion of the deciding code, 1 or more; a journal of a newer one is refused
     * @param configHash of the configuration; letters, digits and {@code . _ : -}, at most 128
     * @param found takes the records found, in order, on the calling thread
     * @throws org.strowger.core.config.ConfigException if JVM flags are missing, the directory cannot be
     *     written, or its journal was written with another configuration
     * @throws JournalException if another engine holds the directory, or its journal is damaged or
     *     newer
     */
    public static OpenedJournal open(
            Path directory, int logicVersion, String configHash,
            JournalSettings settings, RecordHandler found) {
        Preflight.requireJvmFlags();
        Preflight.requireWritable(directory);
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            JournalTail tail = JournalReader.read(directory, logicVersion, configHash, found);
            return new OpenedJournal(
                    lock, tail, begin(directory, logicVersion, configHash, settings, tail));
        } catch (IOException failure) {
            lock.close();
            throw new JournalException(directory + ": the journal could not be begun (" + failure
                    + "); check rights and free space", failure);
        } catch (Throwable refused) {
            lock.close();
            throw refused;
        }
    }

    private static ChronicleJournal begin(
            Path directory, int logicVersion, String configHash,
            JournalSettings settings, JournalTail tail)
            throws IOException {
        Path mark = directory.resolve(JournalFiles.WATERMARK);
        if (Manifest.read(directory).isEmpty()) {
            // The manifest comes last: until it is there the directory counts as new.
            Watermark.create(mark);
            new Manifest(Manifest.FORMAT, logicVersion, configHash).write(directory);
        }
        Path folder = JournalFiles.folder(directory, tail.lastSequence() + 1);
        if (Files.exists(folder)) {
            // Of a start that was killed before its first record was whole.
            JournalFiles.removeFolder(folder);
        }
        Files.createDirectories(folder);
        Watermark watermark = Watermark.open(mark);
        watermark.store(tail.lastSequence(), tail.chain());
        return new ChronicleJournal(folder, appender(folder, settings), watermark, tail.lastSequence());
    }

    private static ChronicleAppender appender(Path folder, JournalSettings settings) {
        try {
            return new ChronicleAppender(folder, settings.segmentBytes(), settings.blockBytes());
        } catch (RuntimeException failure) {
            throw new JournalException(
                    folder + ": could not be begun (" + failure + "); check rights and free space",
                    failure);
        }
    }

    /**
     * Where the journal ended when it was opened: the next record continues this sequence and
     * checksum.
     */
    public JournalTail tail() {
        return tail;
    }

    @Override
    public void append(ByteBuffer batch, int offset, int length, long lastSequence, int chain) {
        journal.append(batch, offset, length, lastSequence, chain);
    }

    @Override
    public void close() {
        try {
            journal.close();
        } finally {
            lock.close();
        }
    }
}
