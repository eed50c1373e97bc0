package org.strowger.core.internal.edge;

import java.util.concurrent.TimeUnit;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.time.EngineClock;

/** Calls {@code execute} and keeps an eye on it: how long it takes, and whether it throws. */
final class Execution {
    private static final long SLOW_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long STUCK_NS = TimeUnit.SECONDS.toNanos(10);

    private final TelephonyAdapter adapter;
    private final EngineClock clock;
    private final PortLog log;
    private boolean running;
    private boolean interrupted;
    private long sinceNs;
    private Thread thread;
    private int throwsInARow;

    Execution(TelephonyAdapter adapter, EngineClock clock, PortLog log) {
        this.adapter = adapter;
        this.clock = clock;
        this.log = log;
    }

    /** Adapter's thread. @return false if it threw */
    boolean run(long epoch, CommandDecoder.Told told) {
        begin();
        try {
            adapter.execute(told.commandId(), epoch, told.command());
            throwsInARow = 0;
            return true;
        } catch (Throwable thrown) { // nothing of theirs may end the loop
            throwsInARow++;
            log.countAndWarn(PortCount.EXECUTE_THREW, "execute of " + told.command().getClass().getSimpleName()
                    + " for leg " + told.command().legId() + " threw " + place(thrown)
                    + "; report CommandFailed instead");
            return false;
        } finally {
            end(told);
        }
    }

    int throwsInARow() {
        return throwsInARow;
    }

    void forgetThrows() {
        throwsInARow = 0;
    }

    /** Any thread: whether a call has gone on for too long; interrupts it the first time. */
    synchronized boolean isStuck() {
        boolean stuck = running && clock.nowNs() - sinceNs >= STUCK_NS;
        if (stuck && !interrupted) {
            interrupted = true;
            thread.interrupt();
        }
        return stuck;
    }

    private synchronized void begin() {
        running = true;
        interrupted = false;
        sinceNs = clock.nowNs();
        thread = Thread.currentThread();
    }

    private synchronized void end(CommandDecoder.Told told) {
        running = false;
        if (interrupted) {
            Thread.interrupted(); // it was meant for that one call
        }
        long tookNs = clock.nowNs() - sinceNs;
        if (tookNs > SLOW_NS) {
            log.countAndWarn(PortCount.EXECUTE_SLOW, "rule T1: execute of "
                    + told.command().getClass().getSimpleName() + " took " + TimeUnit.NANOSECONDS.toMillis(tookNs)
                    + " ms; return within 20 ms and go on in a thread of your own");
        }
    }

    /** Class and place, but not the message: it may hold a caller's number. */
    private static String place(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return thrown.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }
}
