package org.strowger.core.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZoneTimeTest {
    @Test
    void shouldAgreeWithTheCalendarWhenMomentsAreRandom() {
        long seed = 7;
        Random random = new Random(seed);
        for (String name : new String[] {"UTC", "Europe/London", "Asia/Jerusalem", "America/St_Johns"}) {
            ZoneId zone = ZoneId.of(name);
            ZoneTime time = ZoneTime.in(zone);
            for (int i = 0; i < 5_000; i++) {
                long wallMs = 700_000_000_000L + (random.nextLong() >>> 22) % 2_000_000_000_000L;
                ZonedDateTime expected = Instant.ofEpochMilli(wallMs).atZone(zone);
                long localMs = time.localMs(wallMs);
                String where = "seed " + seed + ", " + expected;
                assertEquals(expected.toLocalTime().toSecondOfDay() / 60, ZoneTime.minute(localMs), where);
                assertEquals(expected.getDayOfWeek().ordinal(), ZoneTime.weekday(localMs), where);
                assertEquals(expected.toLocalDate().toEpochDay(), ZoneTime.day(localMs), where);
                assertEquals(expected.getMonthValue() * 32 + expected.getDayOfMonth(),
                        ZoneTime.monthAndDay(localMs), where);
            }
        }
    }

    @Test
    void shouldHoldAMinuteInAWindowThatRunsPastMidnight() {
        Window night = Window.parse("22:00-06:00").orElseThrow();
        assertEquals(true, night.has(22 * 60));
        assertEquals(true, night.has(0));
        assertEquals(true, night.has(5 * 60 + 59));
        assertEquals(false, night.has(6 * 60));
        assertEquals(false, night.has(12 * 60));
        assertEquals(true, Window.parse("00:00-24:00").orElseThrow().has(1_439));
    }
}
