package org.strowger.core.journal;

import java.io.IOException;
import java.nio.file.Path;
import org.strowger.core.ConfigException;

/**
 * What a child JVM runs: {@code flags} checks the JVM, {@code hold DIRECTORY} opens a journal and waits for input to end,
 * {@code append DIRECTORY} appends for ever and prints each sequence once it is recorded.
 */
final class JournalChild {
    private JournalChild() {
    }

    public static void main(String[] arguments) throws IOException {
        try {
            run(arguments);
        } catch (ConfigException | JournalException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    private static void run(String[] arguments) throws IOException {
        if (arguments[0].equals("flags")) {
            Preflight.requireJvmFlags();
            return;
        }
        try (OpenedJournal journal = TestJournals.open(Path.of(arguments[1]))) {
            System.out.println("open " + journal.tail().lastSequence());
            if (arguments[0].equals("hold")) {
                System.in.read();
                return;
            }
            TestRecords records = new TestRecords(TestJournals.SEED, journal.tail());
            for (int i = 0; ; i++) {
                System.out.println(records.appendTo(journal, 1 + i % 5));
            }
        }
    }
}
