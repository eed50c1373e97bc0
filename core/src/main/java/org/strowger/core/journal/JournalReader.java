package org.strowger.core.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a journal through and finds it good, or says what is wrong with it; changes nothing on the
 * disk. May run beside an engine that writes: it then ends somewhere at or behind the last record
 * that was acknowledged when it began.
 *
 * <p>Good means: sequences are dense from 1 across all folders and files, each record matches its
 * checksum and continues the one before, each folder begins with the sequence that names it, and
 * the journal reaches the watermark. All else is refused, but for a record beyond the watermark
 * that a kill left unfinished at the end of a folder.
 */
public final class JournalReader {
    private JournalReader() {
    }

    /**
     * Reads all records.
     *
     * @param directory of the engine
     * @param handler takes each record once it is checked, on the calling thread
     * @return where the journal ends; {@link JournalTail#EMPTY} when the directory holds no journal
     * @throws JournalException if the journal is damaged or of a newer format; says file, position
     *     and sequence
     */
    public static JournalTail read(Path directory, RecordHandler handler) {
        if (Manifest.read(directory).isEmpty()) {
            return requireNoRecords(directory);
        }
        // The watermark first: an engine that runs beside us moves it on only after the records.
        Watermark.Mark mark = Watermark.read(directory.resolve(JournalFiles.WATERMARK));
        FrameReader frames = new FrameReader(handler, directory.resolve(JournalFiles.SEGMENTS), mark);
        SegmentScanner scanner = new SegmentScanner(frames);
        for (Path folder : JournalFiles.folders(directory)) {
            readFolder(folder, frames, scanner);
        }
        return frames.tail();
    }

    /**
     * Reads all records of a journal that was written with this configuration.
     *
     * @param logicVersion of the calling program; a journal of a newer one is refused
     * @param configHash of the configuration at hand
     * @throws org.strowger.core.config.ConfigException if the journal was written with another
     *     configuration
     * @throws JournalException as {@link #read(Path, RecordHandler)} does
     */
    public static JournalTail read(Path directory, int logicVersion, String configHash,
            RecordHandler handler) {
        Optional<Manifest> manifest = Manifest.read(directory);
        if (manifest.isPresent()) {
            manifest.get().requireFit(directory, logicVersion, configHash);
        }
        return read(directory, handler);
    }

    /** Hash of the configuration that a journal was written with; empty when the directory holds no journal. */
    public static Optional<String> configHash(Path directory) {
        return Manifest.read(directory).map(Manifest::config);
    }

    /** Sequence of the last record that was acknowledged when asked; 0 when there is none, or no journal. */
    public static long lastSequence(Path directory) {
        return Manifest.read(directory).isEmpty()
                ? 0 : Watermark.read(directory.resolve(JournalFiles.WATERMARK)).sequence();
    }

    private static JournalTail requireNoRecords(Path directory) {
        List<Path> folders = JournalFiles.folders(directory);
        if (!folders.isEmpty()) {
            throw new JournalException(directory.resolve(JournalFiles.MANIFEST)
                    + ": is missing, but there are records in " + folders.get(0)
                    + "; restore the file from a copy");
        }
        return JournalTail.EMPTY;
    }

    private static void readFolder(Path folder, FrameReader frames, SegmentScanner scanner) {
        long first = JournalFiles.firstSequence(folder);
        if (first != frames.expected()) {
            String why = first > frames.expected()
                    ? ", a folder or file is missing" : ", the folder is not in its place";
            throw frames.damage(
                    folder, 0, "the folder begins with sequence " + first + frames.goodEnd() + why);
        }
        for (Path file : JournalFiles.queueFiles(folder)) {
            scanner.scan(file);
        }
    }
}
