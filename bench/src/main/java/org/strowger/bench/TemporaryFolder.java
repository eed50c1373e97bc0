package org.strowger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one measurement, in the system's directory for temporary files. */
public final class TemporaryFolder {
    private static final String SEGMENT = ".cq4";
    private static final Comparator<Path> NEWEST_LAST = Comparator.comparing(Path::toString);

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** Makes one. */
    public static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("strowger-bench"));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Deletes the journal's files but the two that were begun last: they would fill memory and disk. */
    public void deleteOldSegments() throws IOException {
        List<Path> segments;
        try (Stream<Path> files = Files.walk(path)) {
            segments = files.filter(file -> file.toString().endsWith(SEGMENT)).sorted(NEWEST_LAST).toList();
        }
        for (Path old : segments.subList(0, Math.max(0, segments.size() - 2))) {
            Files.delete(old);
        }
    }

    /** Deletes it and all that is in it. */
    public void delete() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(path)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
