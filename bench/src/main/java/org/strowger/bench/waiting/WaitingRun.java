package org.strowger.bench.waiting;

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
import org.strowger.bench.JvmFlags;
import org.strowger.bench.OwnJvm;
import org.strowger.bench.Samples;
import org.strowger.bench.TemporaryFolder;
import org.strowger.bench.quick.Conditions;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.event.Admission;

/**
 * What do a million callers cost who wait in a flow, and does a key still bring the next prompt at once? An engine
 * without a journal takes them in through a bank's front desk, until each has heard the menu and has two minutes for
 * a key. Measured are the memory of a call and of the flow's part in it, and threads. Then callers all over the
 * million press wrong keys at a steady pace, in windows that take turns with windows in which nothing is pressed:
 * what the machine alone makes the measuring thread late. The same was measured while few waited, so that it shows
 * what the many add. In the end each caller's two minutes run out. Latency counts from the moment when a key was to
 * be pressed until the adapter is to play.
 *
 * <pre>java -jar bench/target/bench.jar waiting</pre>
 */
public final class WaitingRun {
    /** Of the command, unless it says otherwise. */
    public static final int USUAL_CALLS = 1_000_000;
    /** So that many are not few. */
    public static final int LEAST_CALLS = 100_000;
    /** What fits into half of the heap. */
    public static final int MOST_CALLS = 2_000_000;

    private static final List<String> HEAP = List.of("-Xms6g", "-Xmx7g");
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long NAP_NS = 50_000;
    private static final long STUCK_NS = 60 * SECOND_NS;
    private static final int ON_THEIR_WAY = 256;
    private static final int STEPS_TOLD = 10;
    /** Prime, so that keys come from all over the memory. */
    private static final long STRIDE = 611_953;

    private final PrintStream out;
    private final Plan plan;
    private long pressed;

    /**
     * How much is done.
     *
     * @param few calls that wait at first
     * @param calls that wait in the end
     * @param keysPerSecond pressed in the windows with keys
     * @param rounds how often each kind of window comes
     * @param windowMs how long one is
     * @param untilReminded whether to wait until each caller's two minutes are over
     */
    record Plan(int few, int calls, int keysPerSecond, int rounds, int windowMs, boolean untilReminded) {
        /** The whole thing. */
        static Plan full(int calls) {
            return new Plan(10_000, calls, 1_000, 5, 2_000, true);
        }

        int keysOfWindow() {
            return keysPerSecond * windowMs / 1_000;
        }

        int keys() {
            return rounds * keysOfWindow();
        }
    }

    /** @param out where progress and figures go, line by line */
    WaitingRun(PrintStream out, Plan plan) {
        if (2 * (plan.keys() + plan.keysOfWindow()) > FrontDesk.WRONG_KEYS * plan.few) {
            throw new IllegalArgumentException("waiting: few was " + plan.few + " for twice " + plan.keys()
                    + " keys; use a call for every " + FrontDesk.WRONG_KEYS / 2 + " keys and some more");
        }
        this.out = out;
        this.plan = plan;
    }

    /** Measures in a JVM with the flags that this needs; the outcome as JSON. */
    public static String inItsOwnJvm(int calls) throws IOException {
        List<String> flags = new ArrayList<>(JvmFlags.all());
        flags.addAll(HEAP);
        return OwnJvm.run(WaitingRun.class, flags, List.of(Integer.toString(calls)));
    }

    /** In the measured JVM. @param args where the outcome goes, as JSON; how many calls */
    public static void main(String[] args) throws IOException {
        Plan plan = Plan.full(Integer.parseInt(args[1]));
        Files.writeString(Path.of(args[0]), new WaitingRun(System.out, plan).measure().json());
    }

    /** Measures. */
    WaitingReport measure() throws IOException {
        Conditions conditions = Conditions.ofThisJvm();
        out.print(conditions.text());
        TemporaryFolder folder = TemporaryFolder.create();
        try {
            FrontDesk desk = FrontDesk.in(folder.path());
            Sessions sessions = Sessions.measure(desk.bundle().newMachine(), plan.calls);
            Callers callers = new Callers(plan.calls);
            AcdConfig config = AcdConfig.at(folder.path().resolve("data")).center(desk.center()).flows(desk.flows())
                    .durability(Durability.MEMORY).waiting(AcdConfig.Waiting.BLOCKING).build();
            try (Acd acd = Acd.open(config)) {
                acd.connect(callers);
                await(acd, callers, callers::isUp);
                WaitingReport report = measure(conditions, sessions, acd, callers);
                out.print(report.text());
                return report;
            }
        } finally {
            folder.delete();
        }
    }

    private WaitingReport measure(Conditions conditions, Sessions sessions, Acd acd, Callers callers) {
        Heap before = Heap.collected();
        int threadsBefore = threads();
        fill(acd, callers, plan.few);
        turns(new Samples(0), atNs -> press(callers, plan.few, atNs)); // warms up
        KeyFigures few = keys(acd, callers, plan.few);
        long startNs = System.nanoTime();
        fill(acd, callers, plan.calls);
        double seconds = (System.nanoTime() - startNs) / 1e9;
        WaitingReport.Memory memory =
                new WaitingReport.Memory(sessions, before, Heap.collected(), threads() - threadsBefore);
        out.print(memory.text(plan.calls));
        KeyFigures many = keys(acd, callers, plan.calls);
        return new WaitingReport(conditions, plan, seconds, memory, few, many,
                plan.untilReminded ? remind(acd, callers) : 0, callers.inventories());
    }

    /**
     * Keys in one state of the centre.
     *
     * @param alone how late the measuring thread woke while nothing was pressed
     * @param late the same while keys were pressed
     * @param intended from when a key was to be pressed until the next prompt was to be played
     * @param published the same, from when the key was handed over
     * @param collections of garbage meanwhile
     */
    record KeyFigures(Samples.Tail alone, Samples.Tail late, Samples.Tail intended, Samples.Tail published,
            long collections) {}

    private KeyFigures keys(Acd acd, Callers callers, int waiting) {
        await(acd, callers, () -> callers.answered() == pressed);
        Callers.KeyWindow keys = new Callers.KeyWindow(plan.keys());
        Samples alone = new Samples(plan.keys());
        Samples late = new Samples(plan.keys());
        long collections = collections();
        for (int round = 0; round < plan.rounds; round++) {
            turns(alone, atNs -> { });
            callers.measure(keys);
            turns(late, atNs -> press(callers, waiting, atNs));
            await(acd, callers, () -> callers.answered() == pressed);
            out.printf(Locale.ROOT, "%d/%d  %d keys pressed while %,d callers wait%n", round + 1, plan.rounds,
                    plan.keysOfWindow(), waiting);
        }
        callers.measure(Callers.KeyWindow.NONE);
        return new KeyFigures(alone.tail(), late.tail(), keys.fromIntended().tail(), keys.fromPublished().tail(),
                collections() - collections);
    }

    /** Lets callers ring until so many wait. */
    private void fill(Acd acd, Callers callers, int calls) {
        for (long rung = callers.waiting(); rung < calls; rung++) {
            long call = rung;
            if (call - callers.waiting() >= ON_THEIR_WAY) {
                await(acd, callers, () -> call - callers.waiting() < ON_THEIR_WAY / 2);
            }
            require(callers.rings());
            if ((call + 1) % (plan.calls / STEPS_TOLD) == 0) {
                out.printf(Locale.ROOT, "%,d callers have rung%n", call + 1);
            }
        }
        await(acd, callers, () -> callers.waiting() == calls);
    }

    /** What is done at each turn. */
    private interface Turn {
        void at(long intendedNs);
    }

    /** Wakes at a steady pace. @param late how much later than it meant to */
    private void turns(Samples late, Turn turn) {
        long turnNs = SECOND_NS / plan.keysPerSecond;
        long atNs = System.nanoTime();
        for (int left = plan.keysOfWindow(); left > 0; left--) {
            atNs += turnNs;
            long nowNs = System.nanoTime();
            while (nowNs < atNs) {
                LockSupport.parkNanos(atNs - nowNs);
                nowNs = System.nanoTime();
            }
            late.add(nowNs - atNs);
            turn.at(atNs);
        }
    }

    private void press(Callers callers, int waiting, long atNs) {
        require(callers.presses((int) (pressed++ * STRIDE % waiting), atNs));
    }

    /**
     * Every caller's two minutes run out, as fast as they rang. A machine that stands still meanwhile may cost the
     * adapter its connection, because more is told then than waits for it at most; that is part of the outcome.
     *
     * @return how many were reminded
     */
    private long remind(Acd acd, Callers callers) {
        out.println("waiting until each caller's two minutes are over");
        await(acd, callers, () -> callers.reminded() >= plan.calls || callers.isLost());
        return callers.reminded();
    }

    /** A condition that comes with what the engine does. */
    private interface Condition {
        boolean holds();
    }

    private static void await(Acd acd, Callers callers, Condition condition) {
        long endNs = System.nanoTime() + 4 * STUCK_NS;
        while (!condition.holds()) {
            if (acd.failure().isPresent() || callers.isLost() || callers.ended() > 0 || System.nanoTime() > endNs) {
                throw new IllegalStateException("callers do not wait as they are meant to: " + callers.waiting()
                        + " heard the menu, " + callers.reminded() + " reminders, " + callers.ended() + " ended"
                        + (callers.isLost() ? ", the adapter was lost" : ""), acd.failure().orElse(null));
            }
            LockSupport.parkNanos(NAP_NS);
        }
    }

    private static void require(Admission answer) {
        if (answer != Admission.ACCEPTED) {
            throw new IllegalStateException("an event of a caller was answered " + answer
                    + "; the engine cannot follow, or has stopped");
        }
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }
}
