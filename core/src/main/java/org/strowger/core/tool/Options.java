package org.strowger.core.tool;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.strowger.core.yaml.Faults;

/**
 * What was written on the command line.
 *
 * @param offer an offer's id, or {@link #NONE}
 * @param call a call's id, or {@link #NONE}
 * @param at a record's sequence, with a call
 */
record Options(
        Command command, Path journal, long offer, long call, long at, boolean json,
        List<Path> plugins, Optional<Path> center, Optional<Path> flows, Optional<Path> html) {
    static final long NONE = -1;

    static final String USAGE = """
            Looks back on a Strowger journal; changes nothing.

              explain --journal DIR --offer ID           why an offer was made
              explain --journal DIR --call ID --at N     why a call waited after record N
              replay  --journal DIR                      decides all again and compares
              what-if --journal DIR --center FILE        the same callers and agents under other rules

            DIR is an engine's directory; it keeps the configuration that the journal was written with.
              --json                for programs
              --plugins PATH...     jars, or folders of jars, with rankings and the flow language
              --center FILE         a centre's file instead of the one kept; of what-if, the other rules
              --flows DIR           with --center: the folder of flows
              --html FILE           of what-if: a page with every difference, written to this file
            Exit status: 0 answered, 1 nothing found or the journal differs, 2 wrong use.
            """;

    private static final List<String> COMMANDS = List.of("explain", "replay", "what-if");
    private static final List<String> NAMES = List.of("--journal", "--offer", "--call", "--at", "--json", "--center",
            "--html", "--flows", "--plugins");

    enum Command {
        EXPLAIN,
        REPLAY,
        WHAT_IF,
        HELP
    }

    /** @throws IllegalArgumentException with one sentence for the first thing wrong */
    static Options parse(String... args) {
        return new Reader(args).read();
    }

    /** Walks over the words. */
    private static final class Reader {
        private final String[] args;
        private int next;
        private Optional<Path> journal = Optional.empty();
        private long offer = NONE;
        private long call = NONE;
        private long at = NONE;
        private boolean json;
        private final List<Path> plugins = new ArrayList<>();
        private Optional<Path> center = Optional.empty();
        private Optional<Path> flows = Optional.empty();
        private Optional<Path> html = Optional.empty();

        private Reader(String[] args) {
            this.args = args;
        }

        private Options read() {
            if (args.length == 0) {
                throw new IllegalArgumentException("command line: no command was given; use explain, replay or what-if, or --help");
            }
            Command command = switch (args[next++]) {
                case "explain" -> Command.EXPLAIN;
                case "replay" -> Command.REPLAY;
                case "what-if" -> Command.WHAT_IF;
                case "help", "--help", "-h" -> Command.HELP;
                default -> throw new IllegalArgumentException("command line: no command is named \"" + args[0]
                        + '"' + orElse(args[0], COMMANDS, "use explain, replay or what-if, or --help"));
            };
            while (next < args.length && command != Command.HELP) {
                option(args[next++]);
            }
            check(command);
            return new Options(command, journal.orElse(Path.of("")), offer, call, at, json, List.copyOf(plugins),
                    center, flows, html);
        }

        private void option(String name) {
            switch (name) {
                case "--journal" -> journal = Optional.of(path(name));
                case "--offer" -> offer = number(name);
                case "--call" -> call = number(name);
                case "--at" -> at = number(name);
                case "--json" -> json = true;
                case "--center" -> center = Optional.of(path(name));
                case "--html" -> html = Optional.of(path(name));
                case "--flows" -> flows = Optional.of(path(name));
                case "--plugins" -> {
                    plugins.add(path(name));
                    while (next < args.length && !args[next].startsWith("--")) {
                        plugins.add(path(name));
                    }
                }
                default -> throw new IllegalArgumentException(
                        "command line: no option is named \"" + name + '"' + orHelp(name));
            }
        }

        private static String orElse(String wrong, List<String> legal, String otherwise) {
            return Faults.nearest(wrong, legal).map(name -> "; did you mean \"" + name + "\"?")
                    .orElse("; " + otherwise);
        }

        /** The dashes are no letters of a name. */
        private static String orHelp(String wrong) {
            List<String> names = NAMES.stream().map(name -> name.substring(2)).toList();
            return !wrong.startsWith("--") ? "; see --help" : Faults.nearest(wrong.substring(2), names)
                    .map(name -> "; did you mean \"--" + name + "\"?").orElse("; see --help");
        }

        private void check(Command command) {
            if (command == Command.HELP) {
                return;
            }
            String name = command.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (journal.isEmpty()) {
                throw new IllegalArgumentException(name + ": no journal was named; add --journal DIR");
            }
            if (flows.isPresent() && center.isEmpty()) {
                throw new IllegalArgumentException(name + ": --flows was given without --center; give both or neither");
            }
            if (command == Command.WHAT_IF && center.isEmpty()) {
                throw new IllegalArgumentException("what-if: no other rules were named; add --center FILE");
            }
            if (command != Command.WHAT_IF && html.isPresent()) {
                throw new IllegalArgumentException(name + ": --html was given; it is for what-if");
            }
            boolean aCall = call != NONE || at != NONE;
            if (command != Command.EXPLAIN && (offer != NONE || aCall)) {
                throw new IllegalArgumentException(name + ": an offer or a call was named; ask for it with explain");
            }
            if (command == Command.EXPLAIN && ((offer != NONE) == aCall || (call == NONE) != (at == NONE))) {
                throw new IllegalArgumentException(
                        "explain: name one thing; use --offer ID, or --call ID with --at SEQUENCE");
            }
        }

        private String value(String name) {
            if (next == args.length || args[next].startsWith("--")) {
                throw new IllegalArgumentException("command line: " + name + " has no value; write one behind it");
            }
            return args[next++];
        }

        private long number(String name) {
            String text = value(name);
            try {
                long number = Long.parseLong(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException(wrongNumber(name, text), noNumber);
            }
            throw new IllegalArgumentException(wrongNumber(name, text));
        }

        private static String wrongNumber(String name, String text) {
            return "command line: " + name + " was \"" + text + "\"; use a whole number, 0 or more";
        }

        private Path path(String name) {
            String text = value(name);
            try {
                return Path.of(text);
            } catch (InvalidPathException noPath) {
                throw new IllegalArgumentException(
                        "command line: " + name + " was \"" + text + "\"; use the name of a file or folder", noPath);
            }
        }
    }
}
