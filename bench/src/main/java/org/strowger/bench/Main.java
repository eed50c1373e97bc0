package org.strowger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.strowger.bench.large.LargeRun;
import org.strowger.bench.quick.QuickRatios;
import org.strowger.bench.waiting.WaitingRun;

/** {@code java -jar bench.jar}: the quick selection, or JMH with all its options. */
public final class Main {
    static final String HELP = """
            java -jar bench.jar quick [--json FILE]
                measures a selection in under three minutes and prints every figure, and whether
                goals G1 to G3 are met; --json writes the same as one JSON object
            java -jar bench.jar large [--json FILE]
                loads 40,000 queues with 75,000 memberships in one command, and measures in under three
                minutes what listing them and swapping configurations does to the routing of calls
            java -jar bench.jar waiting [--calls N] [--json FILE]
                has N callers, 1,000,000 unless said otherwise, wait in a bank's front-desk flow; measures in
                about five minutes and 7 GiB of heap what each costs, and how soon a key is answered
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
            measure(words, () -> new QuickRatios(System.out).run().json());
        } else if (words.get(0).equals("large")) {
            measure(words, () -> LargeRun.inItsOwnJvm());
        } else if (words.get(0).equals("waiting")) {
            waiting(words);
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }

    private static void waiting(List<String> words) throws IOException, RunnerException {
        if (words.size() < 2 || !words.get(1).equals("--calls")) {
            measure(words, () -> WaitingRun.inItsOwnJvm(WaitingRun.USUAL_CALLS));
            return;
        }
        String given = words.size() > 2 ? words.get(2) : "";
        if (!given.matches("[1-9][0-9]{3,6}") || Integer.parseInt(given) < WaitingRun.LEAST_CALLS
                || Integer.parseInt(given) > WaitingRun.MOST_CALLS) {
            refuse("waiting: --calls was '" + given + "'; use " + WaitingRun.LEAST_CALLS + " to "
                    + WaitingRun.MOST_CALLS);
        }
        List<String> others = new ArrayList<>(words);
        others.subList(1, 3).clear();
        measure(others, () -> WaitingRun.inItsOwnJvm(Integer.parseInt(given)));
    }

    private static void refuse(String fault) {
        System.err.println(fault);
        System.exit(WRONG_USE);
    }

    /** Measures, and gives the outcome as JSON. */
    private interface Measurement {
        String run() throws IOException, RunnerException;
    }

    private static void measure(List<String> words, Measurement measurement) throws IOException, RunnerException {
        boolean json = words.size() == 3 && words.get(1).equals("--json");
        if (words.size() > 1 && !json) {
            refuse(words.get(0) + ": found '" + String.join(" ", words.subList(1, words.size()))
                    + "'; use nothing more, or --json FILE");
        }
        String outcome = measurement.run();
        if (json) {
            Path file = Path.of(words.get(2));
            Files.writeString(file, outcome, StandardCharsets.UTF_8);
            System.out.println("written to " + file);
        }
    }
}
