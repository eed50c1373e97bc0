package org.strowger.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.strowger.core.time.DrivenClock;

/**
 * A clock that stands still until it is told to move, with an agenda of what happens when.
 *
 * <pre>{@code
 * VirtualTime time = VirtualTime.startingAt(Instant.parse("1999-01-01T07:00:00Z"));
 * time.after(Duration.ofSeconds(5), () -> telephone.call("0501", "100", CallerScript.waiting()));
 * time.advance(Duration.ofMinutes(1));
 * }</pre>
 *
 * <p>Each entry runs at its own moment, after which the bound engine settles: what the entry published is
 * decided, recorded and told before the next entry runs. The engine's timers take part as well. Entries of
 * one moment run in the order in which they were made, before a timer of that moment.
 *
 * <p>One thread drives, and it alone makes entries while it does; any thread may read the time.
 */
public final class VirtualTime implements DrivenClock {
    /** The same timer due this often in one moment means that the engine does not fire it. */
    private static final int STUCK_TICKS = 10_000;

    private static final Engine NOBODY = new Engine() {
        @Override
        public void settle() {}

        @Override
        public long nextDeadlineNs() {
            return Long.MAX_VALUE;
        }

        @Override
        public void tick() {}
    };

    private final Agenda agenda = new Agenda();
    private final long wallMsAtZero;
    private volatile long nowNs;
    private Engine engine = NOBODY;
    private Thread driver;
    private int ticksInThisMoment;

    private VirtualTime(long wallMsAtZero) {
        this.wallMsAtZero = wallMsAtZero;
    }

    /** A clock at 0 ns. @param start what the wall clock shows then, to the ms */
    public static VirtualTime startingAt(Instant start) {
        return new VirtualTime(start.toEpochMilli());
    }

    /** Virtual time in ns; begins at 0 and never falls. Any thread. */
    @Override
    public long nowNs() {
        return nowNs;
    }

    /** The wall clock in ms since the epoch: the start and the virtual time passed since. Any thread. */
    @Override
    public long wallMs() {
        return wallMsAtZero + nowNs / 1_000_000;
    }

    /**
     * Has the engine take part; an engine opened later takes the place of the one before. An engine with
     * this clock does it by itself.
     */
    @Override
    public void bind(Engine newEngine) {
        requireDriver();
        engine = Objects.requireNonNull(newEngine, "virtual time: the engine to bind was null; give one");
    }

    /** Lets an engine that is closing go; nothing happens if another has been bound since. */
    @Override
    public void release(Engine closing) {
        if (engine == closing) {
            engine = NOBODY;
        }
    }

    /**
     * Enters work into the agenda.
     *
     * @param atNs when, in virtual ns; now or later
     * @return the entry, which can be taken back
     * @throws IllegalArgumentException if the moment has passed
     */
    public Entry at(long atNs, Runnable work) {
        requireDriver();
        if (atNs < nowNs) {
            throw new IllegalArgumentException("virtual time: an entry was made for " + atNs + " ns, and now is "
                    + nowNs + " ns; choose now or a later moment");
        }
        return agenda.add(atNs, Objects.requireNonNull(work, "virtual time: the work was null; give some"));
    }

    /** Enters work that is due after a while. @param delay 0 or more, from now */
    public Entry after(Duration delay, Runnable work) {
        return at(Math.addExact(nowNs, delay.toNanos()), work);
    }

    /** Entries that wait in the agenda. */
    public int pending() {
        return agenda.size();
    }

    /**
     * Runs the next entry of the agenda or the engine's next timer, whichever is earlier, and settles.
     *
     * @return false if there is neither; then nothing will happen until somebody acts
     */
    public boolean step() {
        begin();
        try {
            engine.settle();
            return stepBefore(Long.MAX_VALUE);
        } finally {
            driver = null;
        }
    }

    /** Lets time pass, running what is due meanwhile. @param duration 0 or more */
    public void advance(Duration duration) {
        runUntil(Math.addExact(nowNs, duration.toNanos()));
    }

    /** Runs all that is due up to and at a moment, then stands there. @param atNs now or later */
    public void runUntil(long atNs) {
        if (atNs < nowNs) {
            throw new IllegalArgumentException("virtual time: was asked to run until " + atNs + " ns, and now is "
                    + nowNs + " ns; time only moves forward");
        }
        begin();
        try {
            drive(atNs);
            moveTo(atNs);
            engine.settle();
        } finally {
            driver = null;
        }
    }

    /** Runs until the agenda is empty and the engine has no timer. */
    public void run() {
        begin();
        try {
            drive(Long.MAX_VALUE);
        } finally {
            driver = null;
        }
    }

    private void drive(long lastNs) {
        engine.settle();
        boolean more = true;
        while (more) {
            more = stepBefore(lastNs);
        }
    }

    private boolean stepBefore(long lastNs) {
        long entryNs = agenda.nextNs();
        long timerNs = Math.max(engine.nextDeadlineNs(), nowNs);
        if (Math.min(entryNs, timerNs) > lastNs || entryNs == Long.MAX_VALUE && timerNs == Long.MAX_VALUE) {
            return false;
        }
        if (entryNs <= timerNs) {
            moveTo(entryNs);
            agenda.take().run();
        } else {
            moveTo(timerNs);
            requireProgress();
            engine.tick();
        }
        engine.settle();
        return true;
    }

    private void moveTo(long atNs) {
        if (atNs > nowNs) {
            nowNs = atNs;
            ticksInThisMoment = 0;
        }
    }

    private void requireProgress() {
        if (++ticksInThisMoment > STUCK_TICKS) {
            throw new IllegalStateException("virtual time: the engine still has a timer due at " + nowNs + " ns after "
                    + STUCK_TICKS + " ticks in that moment; its tick must fire what is due");
        }
    }

    private void begin() {
        if (driver != null) {
            throw new IllegalStateException("virtual time: it was driven again while it runs; an entry of the agenda,"
                    + " a script and a listener may make entries but not drive");
        }
        driver = Thread.currentThread();
    }

    private void requireDriver() {
        Thread running = driver;
        if (running != null && running != Thread.currentThread()) {
            throw new IllegalStateException("virtual time: thread '" + Thread.currentThread().getName()
                    + "' used it while thread '" + running.getName() + "' drives it; use the driving thread");
        }
    }

    /** Something that will happen. */
    public interface Entry {
        /** Takes it back; no effect once it has run. */
        void cancel();
    }
}

