package org.strowger.examples.dayreplay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.RecordedCall;

class ModelTest {
    private static final int CALLS = 20_000;

    private final Patience patience = new Patience(new Draws(1));
    private final ServiceTimes services = new ServiceTimes(new Draws(1));

    @Test
    void shouldTakeTheWaitOfWhoHungUpAsHisPatience() {
        assertEquals(40, patience.secondsOf(call(7, CallType.PS, false, 40, OptionalInt.empty())));
    }

    @Test
    void shouldDrawPatienceBeyondTheWaitOfWhoWasAnswered() {
        for (int line = 1; line <= CALLS; line++) {
            double seconds = patience.secondsOf(call(line, CallType.NW, true, 100, OptionalInt.of(1)));
            assertTrue(seconds > 100, "line " + line + ": " + seconds);
        }
    }

    @Test
    void shouldFollowTheCurveOfTheType() {
        // S(300) is 0.53391 over all types, and PE has no curve of its own
        assertShare(0.53391, line -> patience.secondsOf(call(line, CallType.PE, true, 0, OptionalInt.of(1))), 300);
        // given a wait of 200 s: S(300) / S(200) = 0.53391 / 0.61819
        assertShare(0.53391 / 0.61819,
                line -> patience.secondsOf(call(line, CallType.PE, true, 200, OptionalInt.of(1))), 300);
    }

    @Test
    void shouldKeepRecordedServiceAndDrawTheRestLognormally() {
        assertEquals(62, services.secondsOf(call(7, CallType.PS, true, 0, OptionalInt.of(62))));
        double meanLog = IntStream.rangeClosed(1, CALLS)
                .mapToDouble(line -> Math.log(
                        services.secondsOf(call(line, CallType.PS, false, 9, OptionalInt.empty()))))
                .average().orElseThrow();
        assertEquals(4.8392, meanLog, 4 * 0.8459 / Math.sqrt(CALLS));
    }

    @Test
    void shouldDrawTheSameForACallWheneverItIsAsked() {
        RecordedCall call = call(42, CallType.IN, true, 3, OptionalInt.empty());
        double first = patience.secondsOf(call);
        patience.secondsOf(call(43, CallType.IN, true, 3, OptionalInt.empty()));
        assertEquals(first, new Patience(new Draws(1)).secondsOf(call));
    }

    private static void assertShare(double expected, ToDoubleFunction<Integer> patienceOfLine, double beyond) {
        double share = IntStream.rangeClosed(1, CALLS)
                .filter(line -> patienceOfLine.applyAsDouble(line) > beyond).count() / (double) CALLS;
        assertEquals(expected, share, 4 * Math.sqrt(expected * (1 - expected) / CALLS));
    }

    private static RecordedCall call(int line, CallType type, boolean answered, int waitS, OptionalInt serviceS) {
        return new RecordedCall(line, 1, 100, 0, type, 0, true, OptionalInt.of(100), OptionalInt.of(100 + waitS),
                answered, serviceS.isPresent() ? OptionalInt.of(500) : OptionalInt.empty(),
                serviceS.isPresent() ? OptionalInt.of(500 + serviceS.getAsInt()) : OptionalInt.empty(),
                Optional.empty());
    }
}
