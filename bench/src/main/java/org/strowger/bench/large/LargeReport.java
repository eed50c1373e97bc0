package org.strowger.bench.large;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.strowger.bench.Samples;
import org.strowger.bench.quick.Conditions;
import org.strowger.core.Durability;

/**
 * The outcome of a large run, for people and for machines.
 *
 * @param conditions under which it was measured
 * @param plan what was done
 * @param events what an agent's change of state costs among few queues and among many
 * @param parts one for each durability
 */
record LargeReport(Conditions conditions, LargeRun.Plan plan, StateEvents.Cost events, List<Part> parts) {
    /** The most that the tail may grow by what goes on beside the load. */
    static final double BAR = 2;

    /**
     * How the configuration came in.
     *
     * @param hostSeconds to read it, check it and work it out
     * @param toldMs from publish to tell
     */
    record Loading(double hostSeconds, double toldMs) {}

    /**
     * What was measured at one durability.
     *
     * @param listings of all queues a second, in the windows with listings
     * @param swaps of the configuration a second, in these windows
     * @param refused callers refused because the engine had too much to do
     * @param collections of garbage in all
     */
    record Part(Durability durability, Loading loading, List<Window> windows, double listings, double swaps,
            long refused, long collections) {
        Samples.Tail offers(Window.Beside beside) {
            return tail(beside, window -> window.offers);
        }

        Samples.Tail arrivals(Window.Beside beside) {
            return tail(beside, window -> window.arrivals);
        }

        Samples.Tail naps(Window.Beside beside) {
            return tail(beside, window -> window.naps);
        }

        private Samples.Tail tail(Window.Beside beside, Function<Window, Samples> which) {
            return Samples.of(rounds(beside).map(which).toList()).tail();
        }

        private Stream<Window> rounds(Window.Beside beside) {
            return windows.stream().filter(window -> window.beside == beside);
        }

        /**
         * How much higher p99.9 of agent free to offer told is than in the quiet window of the same round: the
         * median of the rounds, so that one stall of the machine, wherever it falls, decides nothing.
         */
        double ratio(Window.Beside beside) {
            double[] loaded = rounds(beside).mapToDouble(window -> window.offers.tail().p999()).toArray();
            double[] quiet = rounds(Window.Beside.NOTHING).mapToDouble(window -> window.offers.tail().p999()).toArray();
            double[] ratios = IntStream.range(0, quiet.length).mapToDouble(i -> loaded[i] / quiet[i]).sorted().toArray();
            return (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
        }
    }

    static String line(Window window) {
        return String.format(Locale.ROOT, "%-38s offers %s", window.beside.label(),
                (window.beside == Window.Beside.REST ? window.naps : window.offers).tail().text());
    }

    /** All figures, and whether the bar is met. */
    String verdicts() {
        StringBuilder text = new StringBuilder(text(events));
        for (Part part : parts) {
            text.append(String.format(Locale.ROOT, "%n%s, %.1f listings/s, %.2f swaps/s, %d callers refused, %d"
                    + " collections%n", part.durability, part.listings, part.swaps, part.refused, part.collections));
            for (Window.Beside beside : Window.Beside.values()) {
                if (beside != Window.Beside.REST) {
                    text.append(row(beside, "agent free to offer told", part.offers(beside)));
                    text.append(row(beside, "caller rings to arrival told", part.arrivals(beside)));
                }
                text.append(row(beside, "the load's thread too late", part.naps(beside)));
            }
            text.append(String.format(Locale.ROOT, "bar 1: p99.9 of agent free to offer told within %.0f times the"
                    + " quiet one, median of the rounds: listing %.2f times, %s; swaps too %.2f times, %s (foreign"
                    + " work %.2f times)%n", BAR,
                    part.ratio(Window.Beside.LISTING), verdict(part.ratio(Window.Beside.LISTING)),
                    part.ratio(Window.Beside.LISTING_AND_SWAPS), verdict(part.ratio(Window.Beside.LISTING_AND_SWAPS)),
                    part.ratio(Window.Beside.FOREIGN_WORK)));
        }
        return text.toString();
    }

    static String text(StateEvents.Cost events) {
        return String.format(Locale.ROOT, "bar 2: an agent's change of state, decide alone: %.0f ns ± %.0f %% among 10"
                + " queues, %.0f ns ± %.0f %% among all: %.2f times%n", events.few(), events.fewSpread() * 100,
                events.many(), events.manySpread() * 100, events.ratio());
    }

    private static String verdict(double ratio) {
        return ratio <= BAR ? "met" : "NOT MET";
    }

    private static String row(Window.Beside beside, String what, Samples.Tail tail) {
        return String.format(Locale.ROOT, "%-38s %-29s %s%n", beside.label(), what, tail.text());
    }

    /** One JSON object. */
    String json() {
        StringBuilder json = new StringBuilder(4_096);
        json.append("{\n  \"conditions\": ").append(conditions.json());
        json.append(String.format(Locale.ROOT, ",%n  \"queues\": %d, \"memberships\": %d, \"callsPerSecond\": %d,"
                + " \"callsInCentre\": %d,%n  \"stateEventNs\": {\"few\": %.1f, \"many\": %.1f, \"ratio\": %.3f},%n"
                + "  \"parts\": [", plan.centre().queues(),
                plan.centre().agents() * LargeCentre.QUEUES_OF_AGENT, plan.callsPerSecond(), plan.inCentre(),
                events.few(), events.many(), events.ratio()));
        String separator = "\n";
        for (Part part : parts) {
            json.append(separator).append(json(part));
            separator = ",\n";
        }
        return json.append("\n  ]\n}\n").toString();
    }

    private static String json(Part part) {
        StringBuilder json = new StringBuilder(2_048);
        json.append(String.format(Locale.ROOT, "    {\"durability\": \"%s\", \"loadedSeconds\": %.3f, \"toldMs\": %.3f,"
                + " \"listingsPerSecond\": %.2f, \"swapsPerSecond\": %.2f, \"refused\": %d, \"collections\": %d",
                part.durability, part.loading.hostSeconds(), part.loading.toldMs(), part.listings, part.swaps,
                part.refused, part.collections));
        for (Window.Beside beside : Window.Beside.values()) {
            json.append(String.format(Locale.ROOT, ",%n     \"%s\": {\"offersUs\": %s, \"arrivalsUs\": %s,"
                    + " \"napsUs\": %s}", beside.name().toLowerCase(Locale.ROOT), part.offers(beside).json(),
                    part.arrivals(beside).json(), part.naps(beside).json()));
        }
        return json.append(String.format(Locale.ROOT, ",%n     \"listingRatio\": %.3f, \"swapRatio\": %.3f,"
                + " \"foreignRatio\": %.3f}", part.ratio(Window.Beside.LISTING),
                part.ratio(Window.Beside.LISTING_AND_SWAPS), part.ratio(Window.Beside.FOREIGN_WORK))).toString();
    }
}
