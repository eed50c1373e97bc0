package org.strowger.ivr.scenario;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;
import org.strowger.core.yaml.FaultReport;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.ivr.compile.RouteName;

/**
 * {@code test DIR}: runs the scenarios of a folder and prints failures and coverage, as text or JSON.
 * Options: {@code --center FILE} [{@code center.yml} beside the folder], {@code --min-coverage N}, a
 * percentage of routes [0], {@code --paths}, which prints scenarios for the routes that none takes, and
 * {@code --format text|json} [text].
 */
public final class TestCommand {
    private static final int CLEAN = 0;
    private static final int FAULTS = 1;
    private static final int WRONG_USE = 2;
    private static final String COMMAND = "test: ";

    private final PrintStream out;
    private final PrintStream err;

    /** @param out takes answers @param err takes what is wrong with the usage */
    public TestCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it.
     *
     * @param words what stands behind {@code test}
     * @return 0 if all passed and enough is covered, 1 if not or there are faults, 2 for wrong usage
     */
    public int run(List<String> words) {
        try {
            Options options = Options.parse(words);
            return run(options, CenterReader.read(options.center()));
        } catch (IllegalArgumentException | ConfigException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USE;
        }
    }

    private int run(Options options, CenterConfig center) {
        List<YamlFile> files = new ArrayList<>();
        Faults faults = new Faults();
        FlowTests tests;
        try {
            tests = FlowTests.read(options.folder(), center, Optional.empty(), files, faults);
        } catch (ConfigException flows) {
            if (flows.faults().isEmpty()) {
                throw flows;
            }
            return refuse(options, flows.faults(), files);
        }
        if (faults.anyError()) {
            return refuse(options, faults.all(), files);
        }
        FlowTestReport report = tests.run();
        PathFinder.Found ways = options.paths() ? tests.waysTo(report.coverage().routesLeft())
                : new PathFinder.Found(List.of(), List.of());
        out.print(options.json() ? new ReportJson().of(report, ways) : text(report, ways));
        boolean enough = report.coverage().percent() >= options.percent();
        if (!enough && !options.json()) {
            out.println("coverage is below " + options.percent() + " %");
        }
        return report.passed() && enough ? CLEAN : FAULTS;
    }

    private int refuse(Options options, List<Fault> faults, List<YamlFile> files) {
        out.print(options.json() ? new ReportJson().of(faults) : new FaultReport(files).print(faults));
        return FAULTS;
    }

    private static String text(FlowTestReport report, PathFinder.Found ways) {
        StringBuilder text = new StringBuilder(report.toString());
        ways.text().forEach(file -> text.append("# ---- scenarios for what is not covered\n").append(file));
        for (RouteName route : ways.missing()) {
            text.append("# no way found: ").append(route).append('\n');
        }
        return text.toString();
    }

    /** What was written behind the command. */
    private record Options(Path folder, Path center, int percent, boolean paths, boolean json) {
        /** @throws IllegalArgumentException with one sentence for the first thing wrong */
        static Options parse(List<String> words) {
            List<String> names = new ArrayList<>();
            Optional<String> center = Optional.empty();
            int percent = 0;
            boolean paths = false;
            boolean json = false;
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                switch (word) {
                    case "--paths" -> paths = true;
                    case "--center" -> center = Optional.of(value(words, ++i));
                    case "--min-coverage" -> percent = percent(value(words, ++i));
                    case "--format" -> json = isJson(value(words, ++i));
                    default -> names.add(word);
                }
            }
            names.stream().filter(name -> name.startsWith("--")).findFirst().ifPresent(option -> {
                throw new IllegalArgumentException(COMMAND + "no option is named \"" + option
                        + "\"; use --center, --min-coverage, --paths or --format");
            });
            if (names.size() != 1) {
                throw new IllegalArgumentException(COMMAND + "found " + names.size()
                        + " folders; write test DIR, with one folder of flows");
            }
            Path folder = path(names.get(0));
            return new Options(folder, center.map(Options::path).orElseGet(() -> beside(folder)), percent,
                    paths, json);
        }

        private static String value(List<String> words, int index) {
            if (index >= words.size()) {
                throw new IllegalArgumentException(COMMAND + words.get(index - 1)
                        + " has no value; write one behind it");
            }
            return words.get(index);
        }

        private static int percent(String text) {
            if (!text.matches("100|[0-9]{1,2}")) {
                throw new IllegalArgumentException(COMMAND + "--min-coverage was \"" + text
                        + "\"; use 0 to 100");
            }
            return Integer.parseInt(text);
        }

        private static boolean isJson(String text) {
            if (!text.equals("json") && !text.equals("text")) {
                throw new IllegalArgumentException(COMMAND + "--format was \"" + text
                        + "\"; use text or json");
            }
            return text.equals("json");
        }

        private static Path beside(Path folder) {
            Path center = folder.toAbsolutePath().resolveSibling("center.yml");
            if (!Files.isRegularFile(center)) {
                throw new IllegalArgumentException(COMMAND + "no center.yml lies beside " + folder
                        + "; name the centre whose queues the flows use with --center");
            }
            return center;
        }

        private static Path path(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException noPath) {
                throw new IllegalArgumentException(COMMAND + "\"" + text
                        + "\" was given; use the name of a file or folder", noPath);
            }
        }
    }
}
