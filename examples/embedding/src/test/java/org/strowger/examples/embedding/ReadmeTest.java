package org.strowger.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled and run here, line by line. */
class ReadmeTest {
    private static final String BEGIN = "// README begins";
    private static final String END = "// README ends";
    private static final Path SOURCE = Path.of("src/main/java/org/strowger/examples/embedding/Main.java");

    @Test
    void shouldShowTheExampleAsItIsCompiled() throws IOException {
        assertEquals(region(), example());
    }

    @Test
    void shouldShowAnExampleOfTenLinesOrSo() throws IOException {
        assertFalse(example().isEmpty());
        assertTrue(example().size() <= 14, example().size() + " lines");
    }

    @Test
    void shouldNameTheTwoCommands() throws IOException {
        List<String> readme = Files.readAllLines(root().resolve("README.md"));
        assertTrue(readme.contains("mvn -q -Pdemo package"));
        assertTrue(readme.contains("mvn verify"));
    }

    /** The marked lines of the source, without the indentation that all of them share. */
    private static List<String> region() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(root().resolve("examples/embedding").resolve(SOURCE))) {
            if (line.strip().equals(END)) {
                inside = false;
            } else if (line.strip().equals(BEGIN)) {
                inside = true;
            } else if (inside) {
                lines.add(line);
            }
        }
        int indentation = lines.stream().filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
        return lines.stream().map(line -> line.isBlank() ? "" : line.substring(indentation)).toList();
    }

    /** The lines of the README's first Java block. */
    private static List<String> example() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(root().resolve("README.md"))) {
            if (inside && line.equals("```")) {
                return lines;
            }
            if (inside) {
                lines.add(line);
            }
            inside |= line.equals("```java");
        }
        return lines;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("README.md"))
                || !Files.isDirectory(folder.resolve("examples/embedding"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
