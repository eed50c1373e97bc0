package org.strowger.bench.large;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.strowger.bench.JvmFlags;
import org.strowger.bench.OwnJvm;
import org.strowger.bench.TemporaryFolder;
import org.strowger.bench.quick.Conditions;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.event.Admission;

/**
 * Does it disturb the routing of calls that all queues of a large centre are listed in a loop, and its
 * configuration changed? An engine with 40,000 queues and 75,000 memberships, the latter put in by one command,
 * carries a steady load; windows with and without that work beside it take turns, so that what the machine
 * does hits both. A third kind of window has two threads busy with what does not touch the engine: what the
 * cores alone make of it. Latency counts from the moment when a command was to be published until its effect is told.
 *
 * <pre>java -jar bench/target/bench.jar large</pre>
 */
public final class LargeRun {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final int EDITIONS = 4;
    private static final long CHANGE_BOUND_NS = 60 * SECOND_NS;
    private static final long POLL_NS = 5_000_000;

    private final PrintStream out;
    private final Plan plan;

    /**
     * How much is done.
     *
     * @param centre how large
     * @param callsPerSecond pace of the load
     * @param inCentre calls in the centre at a time
     * @param swapEvery ms from the start of one change of configuration to the next, at least
     * @param rounds how often each kind of window comes
     * @param windowMs how long a window is at least
     * @param least offers, listings and swaps that a window waits for where they belong to it
     * @param settleMs between two windows: how the machine takes a change of work is part of neither
     * @param eventRounds batches of changes of state
     */
    record Plan(LargeCentre centre, int callsPerSecond, int inCentre, int swapEvery, int rounds, int windowMs,
            int least, int settleMs, int eventRounds) {
        /** The whole thing. */
        static final Plan FULL = new Plan(LargeCentre.LARGEST, 1_000, 20_000, 500, 5, 2_000, 0, 200, 4_000);
    }

    /** @param out where progress and figures go, line by line */
    LargeRun(PrintStream out, Plan plan) {
        this.out = out;
        this.plan = plan;
    }

    /** Measures in a JVM with the flags that this needs, which takes up to three minutes; the outcome as JSON. */
    public static String inItsOwnJvm() throws IOException {
        return OwnJvm.run(LargeRun.class, JvmFlags.with(JvmFlags.ZGC), List.of());
    }

    /** In the measured JVM. @param args where the outcome goes, as JSON */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), new LargeRun(System.out, Plan.FULL).measure().json());
    }

    /** Measures at each durability. */
    LargeReport measure() throws IOException {
        Conditions conditions = Conditions.ofThisJvm();
        out.print(conditions.text());
        out.printf(Locale.ROOT, "%,d queues, %,d memberships, %,d calls/s, %,d calls in the centre,"
                + " a swap of %d queues and %d agents each %d ms%n", plan.centre.queues(),
                plan.centre.agents() * LargeCentre.QUEUES_OF_AGENT, plan.callsPerSecond, plan.inCentre,
                2 * LargeCentre.CHANGED, 2 * LargeCentre.CHANGED, plan.swapEvery);
        StateEvents.Cost events = StateEvents.measure(plan.centre.queues(), plan.eventRounds);
        out.print(LargeReport.text(events));
        List<LargeReport.Part> parts = new ArrayList<>();
        for (Durability durability : List.of(Durability.PROCESS_CRASH, Durability.MEMORY)) {
            TemporaryFolder folder = TemporaryFolder.create();
            try {
                parts.add(measure(durability, folder.path()));
            } finally {
                folder.delete();
            }
        }
        LargeReport report = new LargeReport(conditions, plan, events, parts);
        out.print(report.verdicts());
        return report;
    }

    private LargeReport.Part measure(Durability durability, Path folder) throws IOException {
        out.println(durability + ": writing the centre's editions");
        Path begin = new LargeCentre(100, 1).write(folder, 0);
        Path first = begin.resolveSibling("begin.yml");
        Files.move(begin, first);
        List<Path> editions = new ArrayList<>();
        for (int edition = 0; edition < EDITIONS; edition++) {
            editions.add(plan.centre.write(folder, edition));
        }
        Told told = new Told(plan.centre.agents());
        try (Acd acd = Acd.open(AcdConfig.at(folder.resolve("data")).center(first).durability(durability)
                .listener(told).build())) {
            LargeReport.Loading loading = load(acd, told, editions.get(0));
            out.printf(Locale.ROOT, "%s: loaded in one command: %.1f s on the host's thread, told %.0f ms after it"
                    + " was published%n", durability, loading.hostSeconds(), loading.toldMs());
            Phones phones = new Phones();
            acd.connect(phones);
            while (!phones.isUp()) {
                LockSupport.parkNanos(POLL_NS);
            }
            Load load = new Load(plan.centre, acd, phones, told, plan.callsPerSecond);
            load.fill(plan.inCentre);
            List<Supplier<Acd.Reconfiguration>> swaps = new ArrayList<>();
            for (Path edition : editions) {
                swaps.add(swap(acd, durability, edition));
            }
            try (Besides besides = new Besides(acd, plan.centre.queues(), swaps, plan.swapEvery * 1_000_000L)) {
                return windows(durability, loading, load, besides, acd);
            }
        }
    }

    /** With a journal a configuration is read from its file each time; without one it is read beforehand. */
    private static Supplier<Acd.Reconfiguration> swap(Acd acd, Durability durability, Path edition) throws IOException {
        if (durability != Durability.MEMORY) {
            return () -> acd.reconfigure(edition);
        }
        CenterConfig center = CenterReader.read(edition.getFileName().toString(), Files.readAllBytes(edition));
        return () -> acd.reconfigure(center);
    }

    private LargeReport.Loading load(Acd acd, Told told, Path centre) {
        long startNs = System.nanoTime();
        Acd.Reconfiguration done = acd.reconfigure(centre);
        long publishedNs = System.nanoTime();
        if (done.admission() != Admission.ACCEPTED) {
            throw new IllegalStateException("the large centre was answered " + done.admission());
        }
        while (told.changes() == 0) {
            if (acd.failure().isPresent() || System.nanoTime() - publishedNs > CHANGE_BOUND_NS) {
                throw new IllegalStateException("the large centre was not put in", acd.failure().orElse(null));
            }
            LockSupport.parkNanos(POLL_NS / 10);
        }
        return new LargeReport.Loading((publishedNs - startNs) / 1e9, (System.nanoTime() - publishedNs) / 1e6);
    }

    private LargeReport.Part windows(Durability durability, LargeReport.Loading loading, Load load,
            Besides besides, Acd acd) {
        Thread thread = new Thread(load, "bench-load");
        thread.setDaemon(true);
        thread.start();
        List<Window> windows = new ArrayList<>();
        window(load, besides, acd, new Window(Window.Beside.LISTING_AND_SWAPS)); // warms everything up
        long listings = besides.listings();
        long swaps = besides.swaps();
        long refused = load.refused();
        long collections = collections();
        for (int round = 0; round < plan.rounds; round++) {
            for (Window.Beside beside : Window.Beside.values()) {
                Window window = window(load, besides, acd, new Window(beside));
                windows.add(window);
                out.printf(Locale.ROOT, "%s %d/%d  %s%n", durability, round + 1, plan.rounds, LargeReport.line(window));
            }
        }
        load.end();
        double seconds = plan.rounds * plan.windowMs / 1e3;
        return new LargeReport.Part(durability, loading, windows, (besides.listings() - listings) / seconds / 2,
                (besides.swaps() - swaps) / seconds, load.refused() - refused, collections() - collections);
    }

    private Window window(Load load, Besides besides, Acd acd, Window window) {
        besides.goOn(window.beside);
        pause(plan.settleMs * 1_000_000L);
        load.measure(window);
        long endNs = System.nanoTime() + plan.windowMs * 1_000_000L;
        long listed = besides.listings() + plan.least;
        long swapped = besides.swaps() + plan.least;
        while (System.nanoTime() < endNs || besides.failure() == null && load.failure() == null
                && (window.beside != Window.Beside.REST && window.offers.size() < plan.least
                || window.beside.lists() && besides.listings() < listed
                || window.beside == Window.Beside.LISTING_AND_SWAPS && besides.swaps() < swapped)) {
            LockSupport.parkNanos(POLL_NS);
        }
        load.measure(Window.NONE);
        besides.goOn(Window.Beside.NOTHING);
        Throwable failure = acd.failure().orElse(load.failure() == null ? besides.failure() : load.failure());
        if (failure != null) {
            throw new IllegalStateException("what was measured did not go on to the end", failure);
        }
        return window;
    }

    private static void pause(long ns) {
        long endNs = System.nanoTime() + ns;
        while (System.nanoTime() < endNs) {
            LockSupport.parkNanos(endNs - System.nanoTime());
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }
}
