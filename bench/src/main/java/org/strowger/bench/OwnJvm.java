package org.strowger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own for a measurement that needs other flags than the one that asks for it. */
public final class OwnJvm {
    private OwnJvm() {
    }

    /**
     * Runs a class and waits for it; what it prints is seen here.
     *
     * @param measured its first argument is the file that it writes its outcome to
     * @param arguments those that follow
     * @return the outcome
     * @throws IllegalStateException if it failed
     */
    public static String run(Class<?> measured, List<String> flags, List<String> arguments) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        try {
            Path json = folder.path().resolve("outcome.json");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(flags);
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.addAll(List.of(measured.getName(), json.toString()));
            command.addAll(arguments);
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("the measured JVM ended with " + exit + "; its messages stand above");
            }
            return Files.readString(json);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another JVM measured", interrupted);
        } finally {
            folder.delete();
        }
    }
}
