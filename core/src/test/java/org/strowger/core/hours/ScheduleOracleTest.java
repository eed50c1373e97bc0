package org.strowger.core.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled schedule against a plain one that asks java.time, at many instants in many zones. */
class ScheduleOracleTest {
    private static final long SEED = 44;
    private static final String[] DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

    /** What one date says: null for the week. */
    private record Special(int year, int month, int day, List<String> windows) {
        boolean fits(LocalDate date) {
            return (year == 0 || year == date.getYear()) && month == date.getMonthValue() && day == date.getDayOfMonth();
        }
    }

    private static final class Oracle {
        final List<List<String>> week = new ArrayList<>();
        final List<List<String>> lunch = new ArrayList<>();
        final List<Special> closed = new ArrayList<>();
        final List<Special> special = new ArrayList<>();

        String stateAt(ZonedDateTime now) {
            LocalDate today = now.toLocalDate();
            LocalTime time = now.toLocalTime();
            LocalDate yesterday = today.minusDays(1);
            if (holds(named(today), time, false) || holds(named(yesterday), time, true)) {
                return "lunch";
            }
            if (holds(windows(today), time, false) || holds(windows(yesterday), time, true)) {
                return "open";
            }
            return windows(today) == null ? "holiday" : "closed";
        }

        private boolean isOrdinary(LocalDate date) {
            return special.stream().noneMatch(s -> s.fits(date)) && closed.stream().noneMatch(s -> s.fits(date));
        }

        private List<String> named(LocalDate date) {
            return isOrdinary(date) ? lunch.get(date.getDayOfWeek().getValue() - 1) : List.of();
        }

        /** Null for a holiday. */
        private List<String> windows(LocalDate date) {
            for (boolean dated : new boolean[] {true, false}) {
                for (Special one : special) {
                    if (one.fits(date) && one.year() != 0 == dated) {
                        return one.windows();
                    }
                }
            }
            return closed.stream().anyMatch(s -> s.fits(date)) ? null
                    : week.get(date.getDayOfWeek().getValue() - 1);
        }

        private static boolean holds(List<String> windows, LocalTime time, boolean dayAfter) {
            if (windows == null) {
                return false;
            }
            for (String window : windows) {
                LocalTime start = LocalTime.parse(window.substring(0, 5));
                boolean midnight = window.endsWith("24:00");
                LocalTime end = midnight ? LocalTime.MIDNIGHT : LocalTime.parse(window.substring(6));
                boolean overnight = !end.isAfter(start);
                boolean inside = dayAfter ? overnight && time.isBefore(end)
                        : !time.isBefore(start) && (overnight || time.isBefore(end));
                if (inside) {
                    return true;
                }
            }
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "Asia/Jerusalem", "America/New_York", "America/Sao_Paulo",
        "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca",
        "Antarctica/Troll", "Asia/Tehran", "America/St_Johns", "Asia/Gaza"})
    void shouldAgreeWithThePlainSchedule(String zoneName) {
        ZoneId zone = ZoneId.of(zoneName);
        SplittableRandom random = new SplittableRandom(SEED);
        long first = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
        long end = Instant.parse("2061-01-01T00:00:00Z").toEpochMilli();
        for (int i = 0; i < 15; i++) {
            Oracle oracle = new Oracle();
            Schedule schedule = random(zone, random, oracle);
            for (int j = 0; j < 500; j++) {
                compare(schedule, oracle, random.nextLong(first, end));
            }
            for (ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.ofEpochMilli(first));
                    change != null && change.getInstant().toEpochMilli() < end;
                    change = zone.getRules().nextTransition(change.getInstant())) {
                long at = change.getInstant().toEpochMilli();
                compare(schedule, oracle, at - 1);
                compare(schedule, oracle, at);
                compare(schedule, oracle, at + random.nextLong(-90_000_000L, 90_000_000L));
            }
        }
    }

    private static void compare(Schedule schedule, Oracle oracle, long wallMs) {
        ZonedDateTime now = Instant.ofEpochMilli(wallMs).atZone(schedule.zone());
        assertEquals(oracle.stateAt(now), schedule.states().get(schedule.stateAt(wallMs)),
                () -> "seed " + SEED + ", at " + now + ": " + schedule.normalized());
    }

    private static Schedule random(ZoneId zone, SplittableRandom random, Oracle oracle) {
        ScheduleBuilder builder = Schedule.in(zone).named("lunch", "mon"); // declared, also where it has no window
        for (String day : DAYS) {
            oracle.week.add(windows(random, 0));
            builder.open(day, oracle.week.get(oracle.week.size() - 1).toArray(new String[0]));
            oracle.lunch.add(windows(random, 2));
            builder.named("lunch", day, oracle.lunch.get(oracle.lunch.size() - 1).toArray(new String[0]));
        }
        for (int i = 0; i < 60; i++) {
            Special date = date(random, List.of());
            oracle.closed.add(date);
            builder.closed(text(date));
        }
        for (int i = 0; i < 60; i++) {
            Special date = date(random, windows(random, 0));
            if (oracle.special.stream().noneMatch(s -> text(s).equals(text(date)))) {
                List<String> windows = date.windows().isEmpty() ? null : date.windows();
                oracle.special.add(new Special(date.year(), date.month(), date.day(), windows));
                builder.special(text(date), date.windows().toArray(new String[0]));
            }
        }
        return builder.build();
    }

    private static Special date(SplittableRandom random, List<String> windows) {
        return new Special(random.nextBoolean() ? 0 : random.nextInt(1990, 2061), random.nextInt(1, 13),
                random.nextInt(1, 29), windows);
    }

    private static String text(Special date) {
        String monthDay = String.format("%02d-%02d", date.month(), date.day());
        return date.year() == 0 ? monthDay : date.year() + "-" + monthDay;
    }

    /** Up to two windows that do not overlap, the last one perhaps into the next day. */
    private static List<String> windows(SplittableRandom random, int rareness) {
        List<String> windows = new ArrayList<>();
        if (random.nextInt(3 + rareness) == 0) {
            windows.add(window(random.nextInt(0, 360), random.nextInt(361, 720)));
        }
        if (random.nextInt(3 + rareness) <= 1) {
            int start = random.nextInt(720, 1_440);
            int end = random.nextInt(4) == 0 ? 1_440 : random.nextInt(start + 1, start + 1_440);
            windows.add(window(start, end));
        }
        return windows;
    }

    private static String window(int start, int end) {
        int last = end == 1_440 ? end : end % 1_440;
        return String.format("%02d:%02d-%02d:%02d", start / 60, start % 60, last / 60, last % 60);
    }
}
