package org.strowger.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.strowger.core.ConfigException;

/**
 * Looks for what the engine needs from its JVM and its disk, before a library meets it as a stack trace. Uses no library.
 */
public final class Preflight {
    /** The argument file in the jar: copy it beside the program and start with {@code java @strowger.jvm …}. */
    public static final String ARGUMENT_FILE = "/org/strowger/core/strowger.jvm";
    private static final List<String> OPEN_PACKAGES = List.of("jdk.internal.misc", "sun.nio.ch", "java.lang.reflect");
    private static final int PROBE_BYTES = 4096;

    private Preflight() {
    }

    /**
     * Checks that this JVM was started with the flags that Agrona and Chronicle Queue need.
     *
     * @throws ConfigException if one is missing; gives each line to add
     */
    public static void requireJvmFlags() {
        StringBuilder missing = new StringBuilder();
        for (String opened : OPEN_PACKAGES) {
            if (!Object.class.getModule().isOpen(opened, Preflight.class.getModule())) {
                missing.append("\n    --add-opens=java.base/").append(opened).append("=ALL-UNNAMED");
            }
        }
        if (missing.length() > 0) {
            throw new ConfigException("this JVM was started without the flags that the journal needs; add to the java"
                    + " command, or start with java @strowger.jvm, a file that strowger-core.jar holds as "
                    + ARGUMENT_FILE.substring(1) + ":" + missing);
        }
    }

    /**
     * Makes the directory if need be, and checks that it takes a file: written, forced, deleted.
     *
     * @throws ConfigException if it does not; says which step failed
     */
    public static void requireWritable(Path directory) {
        String step = "be created";
        try {
            Files.createDirectories(directory);
            step = "take a new file";
            Path probe = Files.createTempFile(directory, ".probe-", "");
            try {
                step = "have a file written and forced";
                writeAndForce(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException failure) {
            throw new ConfigException(directory + ": the journal's directory could not " + step + " (" + failure
                    + "); check rights and free space, or use another directory", failure);
        }
    }

    private static void writeAndForce(Path probe) throws IOException {
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(PROBE_BYTES);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        }
    }
}
