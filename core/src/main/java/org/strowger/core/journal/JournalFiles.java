package org.strowger.core.journal;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Names and whereabouts of the journal's files. */
final class JournalFiles {
    static final String LOCK = "LOCK";
    static final String MANIFEST = "MANIFEST";
    static final String WATERMARK = "WATERMARK";
    static final String SEGMENTS = "segments";
    private static final int DIGITS = 19;
    private static final String QUEUE_FILE = ".cq4";
    private static final String QUEUE_METADATA = "metadata.cq4t";

    private JournalFiles() {
    }

    /** The folder of the start whose first record has this sequence. */
    static Path folder(Path directory, long firstSequence) {
        String digits = Long.toString(firstSequence);
        return directory.resolve(SEGMENTS).resolve("0".repeat(DIGITS - digits.length()) + digits);
    }

    /** The folders of all starts, in the order of their sequences; a foreign name is refused. */
    static List<Path> folders(Path directory) {
        Path segments = directory.resolve(SEGMENTS);
        if (!Files.isDirectory(segments)) {
            return List.of();
        }
        List<Path> folders = list(segments);
        for (Path folder : folders) {
            if (firstSequence(folder) < 1 || !Files.isDirectory(folder)) {
                throw new JournalException(folder + ": is no folder named by a sequence of " + DIGITS
                        + " digits; give it its name back, or move it out of the journal");
            }
        }
        return folders;
    }

    /** The sequence that names this folder; 0 when the name is no sequence. */
    static long firstSequence(Path folder) {
        String name = folder.getFileName().toString();
        if (name.length() != DIGITS) {
            return 0;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return 0;
            }
        }
        try {
            return Long.parseLong(name);
        } catch (NumberFormatException beyondLong) {
            return 0;
        }
    }

    /** The vendor's files of one start, in the order in which they were written. */
    static List<Path> queueFiles(Path folder) {
        List<Path> files = list(folder);
        files.removeIf(file -> !file.getFileName().toString().endsWith(QUEUE_FILE));
        return files;
    }

    /** Removes the folder of a start that recorded nothing. */
    static void removeFolder(Path folder) {
        try {
            for (Path file : list(folder)) {
                String name = file.getFileName().toString();
                if (!name.endsWith(QUEUE_FILE) && !name.equals(QUEUE_METADATA)) {
                    throw new JournalException(file + ": does not belong to the journal; move it elsewhere");
                }
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failure) {
            throw new JournalException(
                    folder + ": holds no record and could not be removed (" + failure + "); remove it", failure);
        }
    }

    private static List<Path> list(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException failure) {
            throw new JournalException(folder + ": could not be listed (" + failure + "); check its rights", failure);
        }
        entries.sort(null);
        return entries;
    }

    /** Forces a file's content to the disk. */
    static void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces a directory's entries to the disk. Windows has no such call and needs none. */
    static void forceDirectory(Path directory) throws IOException {
        if (File.separatorChar == '\\') {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
