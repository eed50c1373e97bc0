package org.strowger.core.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of opening hours; scenarios 44 and 45 of the flow language are among them. */
class ScheduleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static String utc(Schedule schedule, String instant) {
        return schedule.states().get(schedule.stateAt(Instant.parse(instant).toEpochMilli()));
    }

    private static String local(Schedule schedule, String time) {
        return utc(schedule, LocalDateTime.parse(time).atZone(schedule.zone()).toInstant().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:29:59.999Z, closed", "2026-03-29T00:30:00Z, open", // local 00:30
        "2026-03-29T00:59:59.999Z, open", "2026-03-29T01:00:00Z, open", // local 02:00, an hour was skipped
        "2026-03-29T01:29:59.999Z, open", "2026-03-29T01:30:00Z, closed"})
    void shouldMissTheHourThatTheClockSkips(String instant, String state) {
        assertEquals(state, utc(Schedule.in(LONDON).open("sun", "00:30-02:30").build(), instant));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:14:59.999Z, closed", "2026-10-25T00:15:00Z, open", "2026-10-25T00:44:59.999Z, open",
        "2026-10-25T00:45:00Z, closed", "2026-10-25T01:14:59.999Z, closed", "2026-10-25T01:15:00Z, open",
        "2026-10-25T01:44:59.999Z, open", "2026-10-25T01:45:00Z, closed"})
    void shouldCountTwiceTheHourThatTheClockRepeats(String instant, String state) {
        assertEquals(state, utc(Schedule.in(LONDON).open("sun", "01:15-01:45").build(), instant));
    }

    @Test
    void shouldLetASpecialDayBeatAClosedDate() {
        // given
        Schedule schedule = Schedule.in(LONDON).open("mon-sun", "09:00-18:00").closed("12-25", "2027-03-26")
                .special("2026-12-25", "10:00-12:00").special("03-26", "13:00-14:00").special("2026-12-31").build();
        // then
        assertEquals("open", local(schedule, "2026-12-25T11:00"));
        assertEquals("closed", local(schedule, "2026-12-25T12:00")); // no holiday, and not the week either
        assertEquals("holiday", local(schedule, "2027-12-25T11:00"));
        assertEquals("holiday", local(schedule, "2026-12-31T10:00"));
        assertEquals("open", local(schedule, "2027-12-31T10:00"));
        assertEquals("open", local(schedule, "2027-03-26T13:30")); // yearly special against a closed date
        assertEquals("closed", local(schedule, "2027-03-26T09:30"));
    }

    @Test
    void shouldEndBeforeItsEnd() {
        Schedule schedule = Schedule.in(LONDON).open("mon-fri", "08:30-18:00").open("sat", "20:00-24:00").build();
        assertEquals("closed", local(schedule, "2026-11-24T08:29:59.999"));
        assertEquals("open", local(schedule, "2026-11-24T08:30"));
        assertEquals("open", local(schedule, "2026-11-24T17:59:59.999"));
        assertEquals("closed", local(schedule, "2026-11-24T18:00"));
        assertEquals("open", local(schedule, "2026-11-28T23:59:59.999"));
        assertEquals("closed", local(schedule, "2026-11-29T00:00"));
    }

    @Test
    void shouldDecideANightByTheDayOnWhichItStarts() {
        // given
        Schedule schedule = Schedule.in(LONDON).open("mon-fri", "22:00-06:00").closed("2026-11-25").build();
        // then
        assertEquals("closed", local(schedule, "2026-11-23T05:00")); // Monday; Sunday has no night
        assertEquals("open", local(schedule, "2026-11-24T23:00"));
        assertEquals("open", local(schedule, "2026-11-25T05:59")); // the closed date does not cut the night before
        assertEquals("holiday", local(schedule, "2026-11-25T06:00"));
        assertEquals("holiday", local(schedule, "2026-11-25T23:00"));
        assertEquals("closed", local(schedule, "2026-11-26T05:00")); // its own night is gone
        assertEquals("open", local(schedule, "2026-11-28T05:59")); // Friday's night, on Saturday
    }

    @Test
    void shouldWrapRangesOfDays() {
        Schedule schedule = Schedule.in(LONDON).open("sat-mon", "09:00-17:00").build();
        assertEquals("open", local(schedule, "2026-11-28T10:00"));
        assertEquals("open", local(schedule, "2026-11-29T10:00"));
        assertEquals("open", local(schedule, "2026-11-30T10:00"));
        assertEquals("closed", local(schedule, "2026-12-01T10:00"));
        assertEquals("closed", local(schedule, "2026-11-27T10:00"));
    }

    @Test
    void shouldNameWindowsOfTheWeekOnly() {
        // given
        Schedule schedule = Schedule.in(LONDON).open("mon-fri", "09:00-17:00").named("lunch", "mon-fri", "12:30-13:30")
                .named("late", "fri", "16:00-20:00").closed("2026-11-25").special("2026-11-26", "09:00-17:00").build();
        // then
        assertEquals(List.of("open", "closed", "holiday", "lunch", "late"), schedule.states());
        assertEquals("lunch", local(schedule, "2026-11-24T12:30"));
        assertEquals("open", local(schedule, "2026-11-24T13:30"));
        assertEquals("holiday", local(schedule, "2026-11-25T12:30"));
        assertEquals("open", local(schedule, "2026-11-26T12:30"));
        assertEquals("late", local(schedule, "2026-11-27T16:30"));
        assertEquals("late", local(schedule, "2026-11-27T19:00"));
        assertEquals(Schedule.OPEN, schedule.stateWithoutNamesAt(Instant.parse("2026-11-27T16:30:00Z").toEpochMilli()));
        assertEquals(Schedule.CLOSED, schedule.stateWithoutNamesAt(Instant.parse("2026-11-27T19:00:00Z").toEpochMilli()));
    }

    @Test
    void shouldKnowLeapDaysOfLeapYearsOnly() {
        Schedule schedule = Schedule.in(LONDON).open("mon-sun", "00:00-24:00").closed("02-29").build();
        assertEquals("holiday", local(schedule, "2028-02-29T10:00"));
        assertEquals("open", local(schedule, "2027-03-01T10:00"));
        assertEquals("open", local(schedule, "2028-03-01T10:00"));
    }

    @Test
    void shouldUseTheOffsetsOf1999() {
        // Jerusalem: summer time from 2 April to 3 September 1999
        Schedule schedule = Schedule.in(ZoneId.of("Asia/Jerusalem")).open("mon-sun", "07:00-24:00").build();
        assertEquals("closed", utc(schedule, "1999-01-03T04:59:59Z"));
        assertEquals("open", utc(schedule, "1999-01-03T05:00:00Z"));
        assertEquals("open", utc(schedule, "1999-07-04T04:00:00Z"));
        assertEquals("closed", utc(schedule, "1999-07-04T03:59:59Z"));
    }

    @Test
    void shouldBeEqualToOneThatDecidesAlike() {
        ScheduleBuilder written = Schedule.in(LONDON).open("mon", "13:00-14:00", "09:00-12:00").closed("12-25");
        ScheduleBuilder otherwise = Schedule.in(LONDON).closed("12-25").open("mon", "09:00-12:00", "13:00-14:00");
        assertEquals(written.build(), otherwise.build());
        assertEquals(written.build().hashCode(), otherwise.build().hashCode());
        assertNotEquals(written.build(), otherwise.open("tue", "09:00-12:00").build());
        assertNotEquals(written.build(), Schedule.in(ZoneId.of("Europe/Paris")).open("mon", "09:00-12:00",
                "13:00-14:00").closed("12-25").build());
    }

    @Test
    void shouldRefuseWhatItCannotTake() {
        ScheduleBuilder builder = Schedule.in(LONDON).open("mon-wed", "09:00-12:00").named("lunch", "mon", "12:00-13:00");
        assertRefused("schedule: wed was given twice; name each day once", () -> builder.open("wed-fri", "09:00-12:00"));
        assertRefused("schedule: a window was '9-17h'; write opening times as 09:00-17:00; a night shift may be"
                + " 22:00-06:00", () -> builder.open("sat", "9-17h"));
        assertRefused("schedule: a window was '24:00-06:00'; write opening times as 09:00-17:00; a night shift may be"
                + " 22:00-06:00", () -> builder.open("sat", "24:00-06:00"));
        assertRefused("schedule: 11:00-13:00 overlaps 09:00-12:00; windows of one day may not overlap",
                () -> builder.open("sat", "09:00-12:00", "11:00-13:00"));
        assertRefused("schedule: days were 'monday'; write mon, mon-fri or sat-mon", () -> builder.open("monday"));
        assertRefused("schedule: a date was '02-30'; write a date of the calendar as 2027-03-26, or 12-25 for every"
                + " year", () -> builder.closed("02-30"));
        assertRefused("schedule: a named window cannot be called 'holiday'; choose another name",
                () -> builder.named("holiday", "mon", "09:00-10:00"));
        assertRefused("schedule: two names hold at 12:30-12:45; named windows of one day may not overlap",
                () -> builder.named("tea", "mon", "12:30-12:45").build());
    }

    private static void assertRefused(String message, Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    @Test
    void shouldAllocateNothingWhenAsked() {
        // given
        Schedule schedule = Schedule.in(LONDON).open("mon-fri", "22:00-06:00").named("lunch", "mon-fri", "12:30-13:30")
                .closed("12-25", "2027-03-26").special("2026-12-24", "08:30-12:00").build();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        long least = Long.MAX_VALUE;
        // when
        for (int window = 0; window < 10; window++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                sum += schedule.stateAt(1_700_000_000_000L + i * 7_777_777L);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        // then
        assertEquals(0, least, () -> "bytes in 10,000 questions");
        assertNotEquals(0, sum);
    }
}
