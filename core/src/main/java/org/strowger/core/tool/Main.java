package org.strowger.core.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.JournalReview;
import org.strowger.core.WhatIf;
import org.strowger.core.config.ConfigException;
import org.strowger.core.explain.Explanation;
import org.strowger.core.explain.NotExplained;
import org.strowger.core.journal.JournalException;
import org.strowger.core.whatif.WhatIfReport;

/**
 * Looks back on a journal from a command line. Answers go to standard output, errors and progress to standard
 * error. Exit status: 0 for an answer; 1 if there is nothing to explain, or the journal is damaged or differs;
 * 2 if the call or the configuration is wrong.
 */
public final class Main {
    static final int FOUND = 0;
    static final int NOT_FOUND = 1;
    static final int WRONG_USE = 2;

    private static final String UNKNOWN_RANKING = "unknown-ranking";
    private static final String NO_RANKINGS = "command line: this jar brings no rankings; add --plugins and the jar of"
            + " strowger-routing, or of those of your own";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    Main(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // no logger is meant to be on this class path
        System.setProperty("jdk.console", "java.base"); // so that a console means a terminal on JDK 22 and later too
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Main(out, System.err, System.console() != null).run(args));
    }

    /** Runs one command. @return the exit status */
    int run(String... args) {
        boolean bare = false;
        try {
            Options options = Options.parse(args);
            bare = options.plugins().isEmpty();
            if (options.command() == Options.Command.HELP) {
                out.print(Options.USAGE);
                return FOUND;
            }
            Plugins plugins = Plugins.load(options.plugins());
            try {
                return run(options);
            } finally {
                plugins.close();
            }
        } catch (ConfigException wrong) {
            err.println(wrong.getMessage());
            if (bare && wrong.faults().stream().anyMatch(fault -> fault.code().equals(UNKNOWN_RANKING))) {
                err.println(NO_RANKINGS);
            }
            return WRONG_USE;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USE;
        } catch (JournalException damaged) {
            err.println(damaged.getMessage());
            return NOT_FOUND;
        }
    }

    private int run(Options options) {
        try (ProgressLine progress = new ProgressLine(err, terminal)) {
            if (options.command() == Options.Command.WHAT_IF) {
                return whatIf(progress, options);
            }
            JournalReview review = review(options).telling(progress);
            return switch (options.command()) {
                case REPLAY -> replay(review, progress, options);
                default -> explain(review, progress, options);
            };
        }
    }

    private static JournalReview review(Options options) {
        if (options.center().isEmpty()) {
            return JournalReview.of(options.journal());
        }
        AcdConfig.Builder config = AcdConfig.at(options.journal()).center(options.center().get());
        options.flows().ifPresent(config::flows);
        return JournalReview.of(config.build());
    }

    private int replay(JournalReview review, ProgressLine progress, Options options) {
        Acd.ReplayReport report = review.replay();
        progress.close();
        String digest = Long.toHexString(report.stateDigest());
        out.println(options.json()
                ? "{\"records\":" + report.records() + ",\"stateDigest\":\"" + digest + "\"}"
                : report.records() + " records decided again with equal effects; the state's digest is " + digest);
        return FOUND;
    }

    private int whatIf(ProgressLine progress, Options options) {
        WhatIf question = WhatIf.of(options.journal()).center(options.center().orElseThrow()).telling(progress::at);
        WhatIfReport report = options.flows().map(question::flows).orElse(question).run();
        progress.close();
        if (options.html().isPresent()) {
            write(options.html().get(), report.html());
        }
        out.print(options.json() ? report.json() : report.text());
        return FOUND;
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException unwritable) {
            throw new IllegalArgumentException("what-if: --html was " + file + ", which cannot be written ("
                    + unwritable + "); name a file in a folder that is there", unwritable);
        }
    }

    private int explain(JournalReview review, ProgressLine progress, Options options) {
        Explanation explanation = options.offer() != Options.NONE
                ? review.explain(options.offer()) : review.explainWait(options.call(), options.at());
        progress.close();
        boolean found = !(explanation instanceof NotExplained);
        if (options.json()) {
            out.print(explanation.json());
        } else {
            (found ? out : err).print(explanation.text());
        }
        return found ? FOUND : NOT_FOUND;
    }
}
