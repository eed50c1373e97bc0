package org.strowger.core.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.strowger.core.ReviewedCentre;

/**
 * Starts the tools jar as a user does, in a process of its own without any flags: run by the build once the
 * jar is packed. The rankings of the centre come from a jar named by {@code --plugins}.
 */
final class ToolsJarCheck {
    private final Path jar;
    private final Path folder;

    private ToolsJarCheck(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** @param args the jar */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("strowger-tools-");
        try {
            new ToolsJarCheck(Path.of(args[0]), folder).check();
        } finally {
            remove(folder);
        }
    }

    private void check() throws IOException, InterruptedException {
        Path journal = folder.resolve("data");
        ReviewedCentre centre = ReviewedCentre.run(folder, journal);
        Path plugin = PluginJar.write(folder.resolve("rankings.jar"));
        expect(Main.FOUND, centre.offerText(),
                "explain", "--journal", journal.toString(), "--offer", "1", "--plugins", plugin.toString());
        expect(Main.NOT_FOUND, "offer 99: is not in the journal, which holds offers 1 to 3; ask for one of these\n",
                "explain", "--journal", journal.toString(), "--offer", "99", "--plugins", plugin.toString());
        expect(Main.WRONG_USE, "explain: no journal was named; add --journal DIR" + System.lineSeparator(), "explain");
    }

    private void expect(int status, String text, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(args));
        Path said = folder.resolve("said.txt");
        int ended = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start()
                .waitFor();
        String found = Files.readString(said, StandardCharsets.UTF_8);
        if (ended != status || !found.equals(text)) {
            throw new IllegalStateException(String.join(" ", command) + "\nended with " + ended + " and said\n" + found
                    + "\nbut should have ended with " + status + " and said\n" + text);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + ": could not be removed", failure);
        }
    }
}
