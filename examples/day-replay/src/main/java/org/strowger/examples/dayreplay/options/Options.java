package org.strowger.examples.dayreplay.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command line, read strictly. Immutable.
 *
 * @param data the log to run, if not the shipped one
 * @param days the days to run, if not all of the log's
 * @param headStartS head start of priority calls in seconds, 0 for first come first served
 * @param journal where the journals stay, if they shall
 * @param report where the report goes, if not to the default
 * @param json whether to print one JSON document instead of text
 * @param resume whether to go on with the journals of a run that was cut off
 * @param help whether to print the help and nothing else
 */
public record Options(
        Optional<Path> data,
        Optional<SortedSet<Integer>> days,
        int headStartS,
        Optional<Path> journal,
        Optional<Path> report,
        boolean json,
        boolean resume,
        boolean help) {
    /** What {@code --help} prints. */
    public static final String HELP = """
            Runs recorded days of a bank's telephone centre through the Strowger engine, in virtual time:
            first every moment at which an agent took a call (does the engine pick the same caller?),
            then the whole days with the engine routing (what would have become of the callers?).
            Both journals are read back at the end and every decision is made again.

            java -jar day-replay.jar [options]

              --data FILE                  a log, .csv or .csv.gz; without it 1 to 10 January 1999, which ship
              --days 1-10                  only these days of the month; also 3 or 1,4-6
              --priority-head-start 90s    priority calls count as if they had come that much earlier;
                                           0s to 24h, without it first come first served
              --journal DIR                keep the journals there; without it they are deleted at the end
              --report FILE                write the HTML report there; without it day-replay-report.html
              --json                       print one JSON document on standard output instead of text
              --resume                     go on with the journals in DIR of a run that was cut off
              --help                       print this

            Exit status: 0 if all is well; 1 if the agreement or the replay fails: the shipped days must agree
            100 % when run first come first served, and everywhere the engine must pick exactly as often the
            recorded call as its ranking has to by the log; 2 if options, data or journals cannot be used.
            """;

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h)");
    private static final int LONGEST_HEAD_START_S = 86_400;

    /** Reads the arguments. @throws OptionsException at the first that cannot be used */
    public static Options parse(String... arguments) throws OptionsException {
        Reader reader = new Reader(List.of(arguments));
        while (reader.hasNext()) {
            reader.next();
        }
        return reader.options();
    }

    private static int headStart(String text) throws OptionsException {
        Matcher matcher = DURATION.matcher(text);
        if (matcher.matches()) {
            int unit = switch (matcher.group(2)) {
                case "s" -> 1;
                case "m" -> 60;
                default -> 3_600;
            };
            long seconds = Long.parseLong(matcher.group(1)) * unit;
            if (seconds <= LONGEST_HEAD_START_S) {
                return (int) seconds;
            }
        }
        throw new OptionsException("option --priority-head-start was '" + text
                + "'; use 0s to 24h, such as 90s");
    }

    private static Path path(String option, String text) throws OptionsException {
        if (text.isEmpty()) {
            throw new OptionsException("option " + option + " was empty; give a path");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new OptionsException("option " + option + " was no path (" + e.getReason() + "); give one");
        }
    }

    private static final class Reader {
        private final List<String> arguments;
        private final Set<String> seen = new HashSet<>();
        private int position;
        private Optional<Path> data = Optional.empty();
        private Optional<SortedSet<Integer>> days = Optional.empty();
        private int headStartS;
        private Optional<Path> journal = Optional.empty();
        private Optional<Path> report = Optional.empty();

        private Reader(List<String> arguments) {
            this.arguments = arguments;
        }

        private boolean hasNext() {
            return position < arguments.size();
        }

        private void next() throws OptionsException {
            String option = arguments.get(position++);
            switch (option) {
                case "--data" -> data = Optional.of(path(option, value(option, "FILE")));
                case "--days" -> days = Optional.of(DayList.parse(value(option, "1-10")));
                case "--priority-head-start" -> headStartS = headStart(value(option, "90s"));
                case "--journal" -> journal = Optional.of(path(option, value(option, "DIR")));
                case "--report" -> report = Optional.of(path(option, value(option, "FILE")));
                case "--json", "--resume", "--help" -> { }
                default -> throw new OptionsException("option '" + option + "' is unknown; --help lists the options");
            }
            if (!seen.add(option)) {
                throw new OptionsException("option " + option + " was given twice; give it once");
            }
        }

        private String value(String option, String example) throws OptionsException {
            if (!hasNext() || arguments.get(position).startsWith("--")) {
                throw new OptionsException("option " + option + " has no value; write " + option + " " + example);
            }
            return arguments.get(position++);
        }

        private Options options() throws OptionsException {
            boolean resume = seen.contains("--resume");
            if (resume && journal.isEmpty()) {
                throw new OptionsException(
                        "option --resume has no journal to go on with; add --journal DIR of the run that was cut off");
            }
            return new Options(
                    data, days, headStartS, journal, report, seen.contains("--json"), resume, seen.contains("--help"));
        }
    }
}
