package org.strowger.bench.waiting;

import java.util.List;
import java.util.Locale;
import org.strowger.bench.Samples;
import org.strowger.bench.quick.Conditions;

/**
 * The outcome of a run with waiting callers, for people and for machines.
 *
 * @param conditions under which it was measured
 * @param plan what was done
 * @param fillSeconds until all waited
 * @param memory what they cost
 * @param few keys while few waited
 * @param many keys while all waited
 * @param reminded callers whose two minutes were seen to run out; 0 if that was not waited for
 * @param inventories how often all legs were listed for the engine
 */
record WaitingReport(Conditions conditions, WaitingRun.Plan plan, double fillSeconds, Memory memory,
        WaitingRun.KeyFigures few, WaitingRun.KeyFigures many, long reminded, long inventories) {
    private static final double MOST_BYTES = 256;
    private static final double MOST_US = 100;
    private static final int CLASSES_SHOWN = 8;
    private static final String TIMERS = "org.strowger.core.internal.time.DeadlineQueue";

    /**
     * What waiting calls cost.
     *
     * @param sessions the flow's part
     * @param before any call came
     * @param after all waited
     * @param threads more than before
     */
    record Memory(Sessions sessions, Heap before, Heap after, int threads) {
        double bytes(int calls) {
            return (double) (after.bytes() - before.bytes()) / calls;
        }

        /** How many queues of timers there are in the engine. */
        long timerQueues() {
            return after.instances(TIMERS);
        }

        private List<Heap.Share> largest() {
            List<Heap.Share> growth = after.growth(before);
            return growth.subList(0, Math.min(CLASSES_SHOWN, growth.size()));
        }

        String text(int calls) {
            StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%,d callers wait: %.1f bytes each in"
                    + " all, of which %.1f of the flow (%.1f live after a collection); %d threads more; %d queue of"
                    + " timers%n", calls, bytes(calls), sessions.allocated(), sessions.live(), threads,
                    timerQueues()));
            for (Heap.Share share : largest()) {
                text.append(String.format(Locale.ROOT, "    %8.1f bytes a call, %,11d  %s%n",
                        (double) share.bytes() / calls, share.instances(), share.name()));
            }
            return text.toString();
        }

        String json(int calls) {
            return String.format(Locale.ROOT, "{\"bytesPerCall\": %.1f, \"sessionBytes\": %.1f, \"sessionBytesLive\":"
                    + " %.1f, \"threadsAdded\": %d, \"timerQueues\": %d}", bytes(calls), sessions.allocated(),
                    sessions.live(), threads, timerQueues());
        }
    }

    /** All figures, and whether the goal is met. */
    String text() {
        return String.format(Locale.ROOT, "filled in %.0f s; %,d of %,d reminded%s; %d inventories%n%s%s"
                + "G8: %.0f B of the flow a call, at most 256: %s; %d threads more: %s; p99 of key to next prompt"
                + " %.0f µs, below 100: %s%nG8: p99 with all %.2f times that with few, p50 %.2f times%n",
                fillSeconds, reminded, plan.calls(), lost(), inventories, text(plan.few(), few),
                text(plan.calls(), many), memory.sessions.allocated(),
                verdict(memory.sessions.allocated() <= MOST_BYTES), memory.threads, verdict(memory.threads <= 0), many.intended().p99(), verdict(many.intended().p99() < MOST_US),
                many.intended().p99() / few.intended().p99(), many.intended().p50() / few.intended().p50());
    }

    private String lost() {
        boolean lost = plan.untilReminded() && reminded < plan.calls();
        return lost ? ", then the adapter was lost: its outbox was full" : "";
    }

    private static String text(int waiting, WaitingRun.KeyFigures keys) {
        return String.format(Locale.ROOT, "%,d callers wait, %d collections%n    machine alone, thread late   %s%n"
                + "    keys pressed, thread late    %s%n    key intended to next prompt  %s%n"
                + "    key published to next prompt %s%n", waiting, keys.collections(), keys.alone().text(),
                keys.late().text(), keys.intended().text(), keys.published().text());
    }

    private static String verdict(boolean met) {
        return met ? "met" : "NOT MET";
    }

    /** One JSON object. */
    String json() {
        return String.format(Locale.ROOT, "{%n  \"conditions\": %s,%n  \"calls\": %d, \"keysPerSecond\": %d,"
                + " \"fillSeconds\": %.1f, \"reminded\": %d, \"inventories\": %d,%n  \"memory\": %s,%n"
                + "  \"few\": %s,%n  \"many\": %s%n}%n", conditions.json(), plan.calls(), plan.keysPerSecond(),
                fillSeconds, reminded, inventories, memory.json(plan.calls()), json(plan.few(), few),
                json(plan.calls(), many));
    }

    private static String json(int waiting, WaitingRun.KeyFigures keys) {
        return String.format(Locale.ROOT, "{\"waiting\": %d, \"collections\": %d,%n    \"aloneUs\": %s,%n"
                + "    \"lateUs\": %s,%n    \"keyUs\": %s,%n    \"keyFromPublishUs\": %s}", waiting,
                keys.collections(), keys.alone().json(), keys.late().json(), keys.intended().json(),
                keys.published().json());
    }
}
