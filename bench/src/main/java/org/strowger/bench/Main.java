package org.strowger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.strowger.bench.quick.QuickRatios;
import org.strowger.bench.quick.Report;

/** {@code java -jar bench.jar}: the quick selection, or JMH with all its options. */
public final class Main {
    static final String HELP = """
            java -jar bench.jar quick [--json FILE]
                measures a selection in under three minutes and prints every figure, and whether
                goals G1 to G3 are met; --json writes the same as one JSON object
            java -jar bench.jar NAME [OPTIONS]
                runs the benchmarks whose names contain NAME, with JMH's own options, such as
                -prof gc (bytes per operation), -f 3 (JVMs), -p centre=LARGE (size of the centre)
            java -jar bench.jar -l
                lists all benchmarks; each class opens with its question and its command
            java -jar bench.jar -h
                JMH's own options
            """;

    private static final int WRONG_USE = 2;

    private Main() {
    }

    /** Runs what is asked for; exit status 2 if that cannot be understood. */
    public static void main(String[] args) throws IOException, RunnerException {
        List<String> words = List.of(args);
        if (words.isEmpty() || words.equals(List.of("--help"))) {
            System.out.print(HELP);
        } else if (words.get(0).equals("quick")) {
            quick(words.subList(1, words.size()));
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }

    private static void quick(List<String> options) throws IOException, RunnerException {
        boolean json = options.size() == 2 && options.get(0).equals("--json");
        if (!options.isEmpty() && !json) {
            System.err.println("quick: found '" + String.join(" ", options) + "'; use nothing more, or --json FILE");
            System.exit(WRONG_USE);
        }
        Report report = new QuickRatios(System.out).run();
        if (json) {
            Path file = Path.of(options.get(1));
            Files.writeString(file, report.json(), StandardCharsets.UTF_8);
            System.out.println("written to " + file);
        }
    }
}
