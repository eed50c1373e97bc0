package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.config.ConfigException;

class PreflightTest {
    private static final String INTRO = "this JVM was started without the flags that the "
            + "journal needs; add to the java command, or start with java @strowger.jvm, a file that strowger-core.jar "
            + "holds as org/strowger/core/strowger.jvm:\n";

    @TempDir
    private Path directory;

    @Test
    void shouldSayInOneMessageWhatToAddWhenFlagsAreMissing() throws Exception {
        Path data = directory.resolve("data");
        try (ChildJvm child = ChildJvm.start(List.of(), ChildJvm.classPath(), "hold",
                data.toString())) {
            assertEquals(INTRO
                    + "    --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED\n"
                    + "    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED\n"
                    + "    --add-opens=java.base/java.lang.reflect=ALL-UNNAMED\n", child.errors());
            assertEquals(2, child.exitCode());
        }
        assertFalse(Files.exists(data));
    }

    @Test
    void shouldNameOnlyTheFlagThatIsMissing() throws Exception {
        List<String> flags = List.of("--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED");
        try (ChildJvm child = ChildJvm.start(flags, ChildJvm.classPath(), "flags")) {
            assertEquals(INTRO + "    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED\n", child.errors());
            assertEquals(2, child.exitCode());
        }
    }

    @Test
    void shouldPassWithTheShippedArgumentFileAndUseNoLibrary() throws Exception {
        String ownClasses = Arrays.stream(ChildJvm.classPath().split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
        try (ChildJvm child = ChildJvm.start(ChildJvm.shippedFlags(), ownClasses, "flags")) {
            assertEquals("", child.errors());
            assertEquals(0, child.exitCode());
        }
    }

    @Test
    void shouldMakeDirectoryAndLeaveNothingBehind() throws IOException {
        Path data = directory.resolve("a/b");

        Preflight.requireWritable(data);

        assertEquals(0, data.toFile().list().length);
    }

    @Test
    void shouldSayWhyDirectoryCannotBeUsed() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        ConfigException refusal = assertThrows(ConfigException.class,
                () -> Preflight.requireWritable(file));

        assertTrue(refusal.getMessage().startsWith(file + ": the journal's directory could not be created ("),
                refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("check rights and free space, or use another directory"),
                refusal.getMessage());
    }
}
