package org.strowger.examples.dayreplay.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of the log. Times are seconds since midnight of {@code day}; one that is earlier than the
 * time before it belongs to the day after.
 *
 * @param line 1-based line in the file
 * @param day of the month, 1 to 31
 * @param arriveS when the call reached the IVR
 * @param ivrS time spent there
 * @param type what the caller wants
 * @param priority 0 and 1 regular, 2 priority
 * @param queued whether the call waited in a queue
 * @param queueStartS when it entered the queue, if recorded
 * @param queueExitS when it left the queue, if recorded
 * @param answered whether an agent took it; otherwise the caller hung up
 * @param serviceStartS when an agent began to serve it, if recorded
 * @param serviceEndS when he was done, if recorded
 * @param agent who served it, if recorded
 */
public record RecordedCall(
        int line,
        int day,
        int arriveS,
        int ivrS,
        CallType type,
        int priority,
        boolean queued,
        OptionalInt queueStartS,
        OptionalInt queueExitS,
        boolean answered,
        OptionalInt serviceStartS,
        OptionalInt serviceEndS,
        Optional<String> agent) {
    /** Seconds of a day. */
    public static final int DAY_S = 86_400;

    private static final int PRIORITY = 2;

    /** The calls of each day, days and calls in the order given. */
    public static List<List<RecordedCall>> byDay(List<RecordedCall> calls) {
        Map<Integer, List<RecordedCall>> days = new LinkedHashMap<>();
        calls.forEach(call -> days.computeIfAbsent(call.day(), day -> new ArrayList<>()).add(call));
        return List.copyOf(days.values());
    }

    /** Whether it is a priority call. */
    public boolean isPriority() {
        return priority == PRIORITY;
    }

    /** Whether the caller asked for an agent: waited for one, or was served at once. */
    public boolean wantsAgent() {
        return queued || answered;
    }

    /** When it asked for an agent: as recorded, else at the end of its time in the IVR. */
    public int wantsAgentAtS() {
        return queued && queueStartS.isPresent() ? notBefore(queueStartS.getAsInt(), arriveS) : arriveS + ivrS;
    }

    /** Seconds in the queue: 0 if it did not queue, nothing if it queued and a time is missing. */
    public OptionalInt waitS() {
        if (!queued) {
            return OptionalInt.of(0);
        }
        if (queueStartS.isEmpty() || queueExitS.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(notBefore(queueExitS.getAsInt(), queueStartS.getAsInt()) - queueStartS.getAsInt());
    }

    /** Seconds of service, if both its times were recorded. */
    public OptionalInt serviceS() {
        if (serviceStartS.isEmpty() || serviceEndS.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(notBefore(serviceEndS.getAsInt(), serviceStartS.getAsInt()) - serviceStartS.getAsInt());
    }

    private static int notBefore(int timeS, int earlierS) {
        return timeS < earlierS ? timeS + DAY_S : timeS;
    }
}
