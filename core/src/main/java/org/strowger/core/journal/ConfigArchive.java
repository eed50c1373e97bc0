package org.strowger.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.strowger.core.config.ConfigException;

/**
 * The configurations that a journal was written with, kept beside its records so that it can be read without
 * any other file: {@code config/HASH/} of the engine's directory for each. A folder is written aside, forced
 * to the disk and renamed, so one that has its name is whole. Used while the directory is held.
 */
public final class ConfigArchive {
    private static final String FOLDER = "config";
    private static final String ASIDE = ".new";

    private final Path folder;

    private ConfigArchive(Path folder) {
        this.folder = folder;
    }

    /** The archive of an engine's directory; nothing is made or read yet. */
    public static ConfigArchive of(Path directory) {
        return new ConfigArchive(directory.resolve(FOLDER));
    }

    /** Whether a configuration is kept. */
    public boolean holds(String hash) {
        return Files.isDirectory(folder(hash));
    }

    /** Where the files of a configuration are, or would be. */
    public Path folder(String hash) {
        return folder.resolve(hash);
    }

    /**
     * Keeps a configuration, unless it is kept already.
     *
     * @param hash names it
     * @param files writes its files into an empty folder and makes sure that they are what the hash names
     * @throws ConfigException if it cannot be written
     */
    public void keep(String hash, Contents files) {
        if (holds(hash)) {
            return;
        }
        try {
            Path aside = folder.resolve(ASIDE);
            remove(aside);
            Files.createDirectories(aside);
            files.writeTo(aside);
            force(aside);
            Files.move(aside, folder(hash), StandardCopyOption.ATOMIC_MOVE);
            JournalFiles.forceDirectory(folder);
        } catch (IOException | UncheckedIOException failure) {
            throw new ConfigException(folder + ": the configuration could not be kept beside the journal ("
                    + failure.getMessage() + "); check rights and free space", failure);
        }
    }

    /** What a killed start left. */
    private static void remove(Path aside) throws IOException {
        if (!Files.exists(aside)) {
            return;
        }
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void force(Path aside) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(aside)) {
            all = files.toList();
        }
        for (Path file : all) {
            if (Files.isDirectory(file)) {
                JournalFiles.forceDirectory(file);
            } else {
                JournalFiles.forceFile(file);
            }
        }
    }

    /** Writes the files of a configuration. */
    @FunctionalInterface
    public interface Contents {
        /** Writes them into a folder. */
        void writeTo(Path folder) throws IOException;
    }
}
