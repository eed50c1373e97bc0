package org.strowger.examples.dayreplay.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strowger.examples.dayreplay.data.DataException;

/**
 * The folder of the journals, with a note of what they were made from, so that a run is never resumed with
 * other data or settings. Without a folder of the user's it is a temporary one, gone at the end.
 */
public final class RunFolder implements AutoCloseable {
    private static final String NOTE = "run.properties";
    private static final String FRESH_NOTE = NOTE + ".new";

    private final Path folder;
    private final boolean temporary;
    private final boolean resumed;

    private RunFolder(Path folder, boolean temporary, boolean resumed) {
        this.folder = folder;
        this.temporary = temporary;
        this.resumed = resumed;
    }

    /**
     * Opens the folder.
     *
     * @param journal the user's folder, if the journals shall stay
     * @param resume whether to go on with what is there; if that is nothing, the run was cut off before it began
     * @param settings what the journals are made from
     * @throws DataException if there is something else in the folder
     */
    public static RunFolder open(Optional<Path> journal, boolean resume, Map<String, String> settings)
            throws DataException {
        try {
            if (journal.isEmpty()) {
                return new RunFolder(Files.createTempDirectory("day-replay-"), true, false);
            }
            return open(journal.get(), resume, new TreeMap<>(settings));
        } catch (IOException e) {
            throw new DataException(journal.map(Path::toString).orElse("temporary folder") + ": cannot be used ("
                    + e.getMessage() + "); name a folder that can be written", e);
        }
    }

    /** Whether journals of an earlier start may be there. */
    public boolean resumed() {
        return resumed;
    }

    /** A run's own folder. */
    public Path of(String run) throws IOException {
        return Files.createDirectories(folder.resolve(run));
    }

    /** Deletes a temporary folder with all that is in it. */
    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": could not be deleted; delete it by hand", e);
        }
    }

    private static RunFolder open(Path folder, boolean resume, Map<String, String> settings)
            throws IOException, DataException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new DataException(folder + ": is no folder; name one for the journals");
        }
        Files.createDirectories(folder);
        Path note = folder.resolve(NOTE);
        if (!Files.exists(note)) {
            requireNothingElse(folder);
            writeNote(folder, settings);
            return new RunFolder(folder, false, resume);
        }
        if (!resume) {
            throw new DataException(folder + ": holds the journals of an earlier run; add --resume to go on with them, "
                    + "or name another folder");
        }
        requireSame(note, settings);
        return new RunFolder(folder, false, true);
    }

    private static void requireNothingElse(Path folder) throws IOException, DataException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others = files.filter(file -> !file.getFileName().toString().equals(FRESH_NOTE)).toList();
            if (!others.isEmpty()) {
                throw new DataException(folder + ": is not empty and holds no journals of this program; name an empty or a "
                        + "new folder");
            }
        }
    }

    private static void requireSame(Path note, Map<String, String> settings) throws IOException, DataException {
        Properties written = new Properties();
        try (Reader in = Files.newBufferedReader(note)) {
            written.load(in);
        } catch (IllegalArgumentException e) {
            throw new DataException(note + ": is damaged (" + e.getMessage() + "); name another folder", e);
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String before = written.getProperty(setting.getKey(), "nothing");
            if (!before.equals(setting.getValue())) {
                throw new DataException(note + ": the journals were made with " + setting.getKey() + " " + before
                        + ", this run has " + setting.getValue() + "; give the same again, or name another folder");
            }
        }
    }

    private static void writeNote(Path folder, Map<String, String> settings) throws IOException {
        Path fresh = folder.resolve(FRESH_NOTE);
        Files.writeString(fresh, settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining()));
        Files.move(fresh, folder.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE);
    }
}
