package org.strowger.ivr.tool;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.strowger.core.config.ConfigException;
import org.strowger.core.journal.JournalException;
import org.strowger.ivr.language.FlowSchema;

/**
 * Works on flows from a command line. Answers go to standard output, wrong use to standard error. Exit status:
 * 0 clean, 1 faults, 2 wrong usage.
 */
public final class Main {
    static final int CLEAN = 0;
    static final int FAULTS = 1;
    static final int WRONG_USE = 2;

    static final String USAGE = """
            Works on Strowger flows; changes nothing.

              check DIR [--strict]                       all faults of the flows in a folder
              test DIR [--min-coverage N] [--paths]      runs *.test.yml; which nodes and routes they leave out
              diff OLD NEW                               what changed between two folders, in words
              diagram FILE                               a flow as a diagram, with all ways out of each node
              explain-hours FILE SCHEDULE --at TIME      the state of a schedule, why, and when it next opens
              schema                                     JSON Schema of a flow file, for editors

            FILE is a flow, such as flows/main.yml, or for explain-hours also a center.yml.
              --format FORMAT   text or json; for check also sarif; for diagram mermaid or dot
              --center FILE     the centre whose queues, skills and schedules the flows name; else these are not judged
              --host FILE       the handlers that the flows may ask; else what they ask is not judged
              --journal DIR     for diagram: an engine's directory, whose journal says how often each route was taken
              --strict          warnings count as errors
              --min-coverage N  fewer routes taken, of a hundred, is a fault
              --paths           prints scenarios for the routes that none takes
              --at TIME         2026-12-24T10:00 in the schedule's zone, or 2026-12-24T10:00Z
            Exit status: 0 clean, 1 faults, 2 wrong usage.
            """;

    private static final List<String> COMMANDS =
            List.of("check", "test", "diff", "diagram", "explain-hours", "schema");

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // no logger is meant to be on this class path
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Main(out, err).run(args));
    }

    /** Runs one command. @return the exit status */
    int run(String... args) {
        try {
            if (args.length == 0) {
                throw new IllegalArgumentException("command line: no command was given; see --help");
            }
            return run(args[0], Arrays.asList(args).subList(1, args.length));
        } catch (IllegalArgumentException | ConfigException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USE;
        } catch (JournalException damaged) {
            err.println(damaged.getMessage());
            return FAULTS;
        }
    }

    private int run(String command, List<String> words) {
        switch (command) {
            case "help", "--help", "-h" -> {
                out.print(USAGE);
                return CLEAN;
            }
            case "check" -> {
                Arguments args = Arguments.of(command, words, 1, "DIR", "--center", "--host", "--format", "--strict");
                return new CheckCommand(out).run(args);
            }
            case "test" -> {
                Arguments args = Arguments.of(command, words, 1, "DIR", "--center", "--host", "--format",
                        "--min-coverage", "--paths");
                return new TestCommand(out).run(args);
            }
            case "diff" -> {
                Arguments args = Arguments.of(command, words, 2, "OLD NEW", "--center", "--host", "--format");
                return new DiffCommand(out).run(args);
            }
            case "diagram" -> {
                Arguments args = Arguments.of(command, words, 1, "FILE", "--center", "--host", "--format",
                        "--journal");
                return new DiagramCommand(out).run(args);
            }
            case "explain-hours" -> {
                Arguments args = Arguments.of(command, words, 2, "FILE SCHEDULE", "--at", "--format");
                return new HoursCommand(out).run(args);
            }
            case "schema" -> {
                Arguments.of(command, words, 0, "nothing behind it");
                out.print(JsonText.of(FlowSchema.of()));
                return CLEAN;
            }
            default -> throw new IllegalArgumentException(
                    "command line: no command is named \"" + command + '"' + Arguments.orHelp(command, COMMANDS, ""));
        }
    }
}
