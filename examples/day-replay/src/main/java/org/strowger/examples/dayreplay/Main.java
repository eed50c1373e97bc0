package org.strowger.examples.dayreplay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.strowger.core.config.ConfigException;
import org.strowger.core.journal.JournalException;
import org.strowger.examples.dayreplay.data.DataException;
import org.strowger.examples.dayreplay.options.Options;
import org.strowger.examples.dayreplay.options.OptionsException;
import org.strowger.examples.dayreplay.progress.Progress;
import org.strowger.examples.dayreplay.report.HtmlReport;
import org.strowger.examples.dayreplay.report.JsonReport;
import org.strowger.examples.dayreplay.report.Results;
import org.strowger.examples.dayreplay.report.TextReport;
import org.strowger.examples.dayreplay.run.DayReplay;

/** The program: {@code java -jar day-replay.jar --help}. */
public final class Main {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;
    private static final Path DEFAULT_REPORT = Path.of("day-replay-report.html");

    private Main() {
    }

    /** Runs, and ends with the exit status that {@code --help} explains. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** Runs. @return the exit status */
    static int run(String[] arguments, PrintStream out) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.print(Options.HELP);
                return OK;
            }
            Path report = options.report().orElse(DEFAULT_REPORT).toAbsolutePath().normalize();
            requireWritable(report);
            Results results = new DayReplay(options, Progress.onStandardError()).run();
            write(report, HtmlReport.of(results));
            out.print(options.json() ? JsonReport.of(results) : TextReport.of(results, report.toString()));
            return results.agreementHolds() && results.replayHolds() ? OK : FAILED;
        } catch (OptionsException | DataException | ConfigException | JournalException e) {
            System.err.println("day-replay: " + e.getMessage());
            return UNUSABLE;
        }
    }

    /** Better said before the run than after it. */
    private static void requireWritable(Path report) throws DataException {
        Path folder = report.getParent();
        if (Files.isDirectory(report) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new DataException(report + ": the report cannot be written there; name a file in a folder that exists and "
                    + "can be written");
        }
    }

    private static void write(Path report, String page) throws DataException {
        try {
            Files.writeString(report, page);
        } catch (IOException e) {
            throw new DataException(report + ": the report could not be written (" + e.getMessage()
                    + "); name another file", e);
        }
    }
}
