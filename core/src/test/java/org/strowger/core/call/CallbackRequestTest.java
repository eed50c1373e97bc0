package org.strowger.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a request for a callback takes, and how it refuses the rest. */
class CallbackRequestTest {
    private static final ZonedDateTime NINE = ZonedDateTime.parse("1999-03-01T09:00:00+02:00[Europe/Helsinki]");

    private static CallbackRequest.Builder request(String number) {
        return CallbackRequest.to(number).in("sales").between(NINE, NINE.plusHours(1));
    }

    @Test
    void shouldKeepWhatIsAskedAndShowNoNumber() {
        CallbackRequest request = request("0401234").owner("ann").attempts(2).shown("100").reference("crm-7")
                .adapter(1).build();
        assertEquals(Optional.of("ann"), request.owner());
        assertEquals(920_271_600_000L, request.from().toInstant().toEpochMilli());
        assertFalse(request.toString().contains("0401234"), request.toString());
    }

    @Test
    void shouldRefuseWhatCannotBeCalled() {
        refuses("the number had 0 characters, not all of them fit to dial; use 1 to 64 of printable ASCII",
                request(""));
        refuses("the number had 3 characters, not all of them fit to dial; use 1 to 64 of printable ASCII",
                request("04\n"));
        refuses("reference had 65 characters, or some that are not plain; use up to 64 of printable ASCII",
                change(builder -> builder.reference("x".repeat(65))));
        refuses("shown had 1 characters, or some that are not plain; use up to 64 of printable ASCII",
                change(builder -> builder.shown("\u00e4")));
        refuses("its window was " + NINE + " to " + NINE + "; let it close after it opens",
                change(builder -> builder.between(NINE, NINE)));
        refuses("attempts was 11; use 1 to 10, or 0 for the queue's", change(builder -> builder.attempts(11)));
        refuses("adapter was 64; use 0 to 63, the place of one that is connected",
                change(builder -> builder.adapter(64)));
        refuses("it had no window; say between when and when the customer may be called",
                CallbackRequest.to("0401234").in("sales"));
    }

    private static CallbackRequest.Builder change(UnaryOperator<CallbackRequest.Builder> change) {
        return change.apply(request("0401234"));
    }

    private static void refuses(String why, CallbackRequest.Builder builder) {
        assertEquals("callback in queue 'sales': " + why,
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }
}
