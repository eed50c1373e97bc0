package org.strowger.examples.dayreplay.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.RecordedCall;

/**
 * Judges which waiting call was taken, per day and call type, from the times of the log as they stand
 * (a call whose wait passes midnight is not moved). Pure functions; any thread.
 *
 * <p>Each answered call is one decision, at the moment at which it left its queue. Its alternatives are
 * the calls that clearly waited then: the log's clock has 1 s, so 2 s on either side. Without one it is
 * no decision with a choice. A call's key is its entry into the queue, less the head start if it is a
 * priority call; the call taken agrees if no alternative's key is earlier by more than 1 s, a tie.
 *
 * @param headStartS seconds by which a priority call is taken to have come earlier; 0 is first come first served
 */
public record AgreementRule(int headStartS) {
    private static final int LONGEST_WAIT_S = 7_200;
    private static final int CLEAR_S = 2;
    private static final int TIE_S = 1;

    /** Refuses a negative head start. */
    public AgreementRule {
        if (headStartS < 0) {
            throw new IllegalArgumentException("head start was " + headStartS + " s; use 0 or more");
        }
    }

    /** Whether a call takes part: it queued, both queue times were recorded, and the wait is believable. */
    public static boolean isJudged(RecordedCall call) {
        return call.queued()
                && call.queueStartS().isPresent()
                && call.queueExitS().isPresent()
                && call.waitS().getAsInt() < LONGEST_WAIT_S;
    }

    /** Whether {@code other} clearly waited when {@code taken} was; both judged, of one day and type. */
    public static boolean isAlternative(RecordedCall other, RecordedCall taken) {
        int takenAtS = taken.queueExitS().getAsInt();
        return other != taken
                && other.queueStartS().getAsInt() < takenAtS - CLEAR_S
                && other.queueExitS().getAsInt() > takenAtS + CLEAR_S;
    }

    /** What the order of waiting calls goes by, earlier first. */
    public int keyS(RecordedCall call) {
        return call.queueStartS().getAsInt() - (call.isPriority() ? headStartS : 0);
    }

    /** Whether a ranking that picks {@code picked} does the same as one that took {@code taken}: at most a tie apart. */
    public boolean isSame(RecordedCall picked, RecordedCall taken) {
        return picked == taken || Math.abs(keyS(picked) - keyS(taken)) <= TIE_S;
    }

    /**
     * What the recorded ACD did, from the log alone: how often the call that it took is the one that this
     * rule would have taken. Looks at every pair of calls of a day's queue, some thousand calls at most.
     */
    public Agreement judge(List<RecordedCall> calls) {
        Map<CallType, Agreement.Count> counts = new EnumMap<>(CallType.class);
        queuesByDay(calls).values().forEach(queue -> judgeQueue(queue, counts));
        return new Agreement(counts);
    }

    /** One queue on one day. */
    public record DayQueue(int day, CallType type) {}

    /** The judged calls of each day's queue, in the order of the log. */
    public static Map<DayQueue, List<RecordedCall>> queuesByDay(List<RecordedCall> calls) {
        Map<DayQueue, List<RecordedCall>> queues = new LinkedHashMap<>();
        for (RecordedCall call : calls) {
            if (isJudged(call)) {
                queues.computeIfAbsent(new DayQueue(call.day(), call.type()), day -> new ArrayList<>()).add(call);
            }
        }
        return queues;
    }

    /** Whether {@code taken} had an alternative among the judged calls of its day's queue. */
    public static boolean hasChoice(RecordedCall taken, List<RecordedCall> queue) {
        for (RecordedCall other : queue) {
            if (isAlternative(other, taken)) {
                return true;
            }
        }
        return false;
    }

    private void judgeQueue(List<RecordedCall> queue, Map<CallType, Agreement.Count> counts) {
        for (RecordedCall taken : queue) {
            if (!taken.answered()) {
                continue;
            }
            int earliest = Integer.MAX_VALUE;
            for (RecordedCall other : queue) {
                if (isAlternative(other, taken)) {
                    earliest = Math.min(earliest, keyS(other));
                }
            }
            if (earliest != Integer.MAX_VALUE) {
                boolean same = keyS(taken) <= earliest + TIE_S;
                counts.merge(taken.type(), Agreement.Count.of(same), Agreement.Count::plus);
            }
        }
    }
}
