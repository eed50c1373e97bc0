package org.strowger.ivr.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.journal.Preflight;

/**
 * Group 48, and invariant I33: callers type known numbers in secret, and no byte of what the engine leaves behind has
 * one. What they type in the clear is found where it may be, by the same search.
 */
@Timeout(120)
class SecretsLeakTest {
    @TempDir
    private Path folder;

    /** Runs the centre in a process of its own, with all its log. @return the files that it left */
    private List<Path> run(int calls, String looks) throws IOException, InterruptedException {
        Path flags = folder.resolve("strowger.jvm");
        try (InputStream shipped = Preflight.class.getResourceAsStream(Preflight.ARGUMENT_FILE)) {
            Files.copy(shipped, flags);
        }
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + flags, "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SecretCentre.class.getName(), folder.toString(), String.valueOf(calls), looks)
                .redirectOutput(out().toFile()).redirectError(log().toFile()).start();
        assertEquals(0, child.waitFor(), this::logged);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path out() {
        return folder.resolve("out.txt");
    }

    private Path log() {
        return folder.resolve("log.txt");
    }

    private String logged() {
        try {
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DigitSearch search(List<SecretCalls.Call> calls, Function<SecretCalls.Call, String> number) {
        List<String> numbers = calls.stream().map(number).distinct().toList();
        assertEquals(calls.size(), numbers.size(), "each caller has a number of his own");
        return new DigitSearch(numbers);
    }

    private static boolean finds(DigitSearch search, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return search.in(bytes).isPresent();
        }
    }

    private static void assertNowhere(DigitSearch search, List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                OptionalLong at = search.in(bytes);
                at.ifPresent(offset -> found.add(file + " at " + offset));
            }
        }
        assertEquals(List.of(), found);
    }

    /** The journal's files that hold records. */
    private List<Path> journal(List<Path> files) {
        return files.stream().filter(file -> file.startsWith(folder.resolve("data"))
                && file.toString().endsWith(".cq4") && !file.getFileName().toString().startsWith("metadata")).toList();
    }

    @Test
    void group48TenThousandNumbersLeaveNoByte() throws IOException, InterruptedException {
        // given
        List<SecretCalls.Call> calls = SecretCalls.first(10_000);
        DigitSearch secrets = search(calls, SecretCalls.Call::secret);
        DigitSearch accounts = search(calls, SecretCalls.Call::account);
        // when
        List<Path> files = run(calls.size(), "all");
        // then
        String entries = "entries {NO_END false=1000, STOPPED false=1000, TAKEN false=4000, TAKEN true=8000, "
                + "TOO_LONG false=1000, TOO_SHORT false=1000}";
        assertEquals(entries, Files.readAllLines(out()).get(0));
        assertTrue(finds(accounts, folder.resolve("keys.txt")), "keys in the clear are in the journal, one by one");
        for (Path file : journal(files)) {
            assertTrue(finds(accounts, file), "and were played back: " + file);
        }
        assertFalse(journal(files).isEmpty());
        assertTrue(Files.size(log()) > 0, "the log says something");
        assertNowhere(secrets, files);
    }

    @Test
    void group48NoQuestionAboutACallTellsANumber() throws IOException, InterruptedException {
        // given
        List<SecretCalls.Call> calls = SecretCalls.first(2 * SecretCalls.MANNERS);
        DigitSearch secrets = search(calls, SecretCalls.Call::secret);
        // when
        List<Path> files = run(calls.size(), "each");
        // then
        String scenarios = Files.readString(folder.resolve("scenarios.txt"));
        assertTrue(scenarios.contains(calls.get(0).account()), "a scenario with digits has those in the clear");
        assertNowhere(secrets, files);
    }
}
