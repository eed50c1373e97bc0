package org.strowger.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.strowger.core.internal.journal.ChronicleAppender;

/**
 * The journal that ships: one batch is one excerpt of a Chronicle queue that this start has to itself. A killed process
 * loses nothing that {@link #append} has returned for.
 */
final class ChronicleJournal implements Journal {
    private final Path folder;
    private final ChronicleAppender appender;
    private final Watermark watermark;
    private final long firstSequence;
    private long nextSequence;
    private boolean closed;
    private Throwable fault;

    /**
     * Continues behind {@code lastSequence}.
     *
     * @param folder new; named by the sequence that follows
     */
    ChronicleJournal(Path folder, ChronicleAppender appender, Watermark watermark, long lastSequence) {
        this.folder = folder;
        this.appender = appender;
        this.watermark = watermark;
        this.firstSequence = lastSequence + 1;
        this.nextSequence = firstSequence;
    }

    @Override
    public void append(ByteBuffer batch, int offset, int length, long lastSequence, int chain) {
        if (closed || fault != null) {
            throw refusal();
        }
        BatchCheck.require(batch, offset, length, nextSequence, lastSequence, appender.largestExcerpt());
        try {
            appender.append(batch, offset, length);
            watermark.store(lastSequence, chain);
        } catch (Throwable anything) { // a store into a full disk is an InternalError
            fault = anything;
            throw new JournalException(folder + ": sequence " + nextSequence + " could not be recorded (" + anything
                    + "), nor will anything after it; free the disk and start again", anything);
        }
        nextSequence = lastSequence + 1;
    }

    private JournalException refusal() {
        if (closed) {
            return new JournalException(folder + ": sequence " + nextSequence
                    + " came after the journal was closed; open the engine again");
        }
        return new JournalException(folder + ": sequence " + nextSequence
                + " came after one that could not be recorded; start again", fault);
    }

    /** Closes; after a clean run all records are forced to the disk, and a folder that has none is removed. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        appender.close();
        if (fault != null) {
            return;
        }
        if (nextSequence == firstSequence) {
            JournalFiles.removeFolder(folder);
            return;
        }
        force();
    }

    private void force() {
        try {
            for (Path file : JournalFiles.queueFiles(folder)) {
                JournalFiles.forceFile(file);
            }
            JournalFiles.forceDirectory(folder);
            JournalFiles.forceDirectory(folder.getParent());
            watermark.close();
        } catch (IOException failure) {
            throw new JournalException(folder + ": could not be forced to the disk (" + failure
                    + "); the records are safe unless the machine loses power now", failure);
        }
    }
}
