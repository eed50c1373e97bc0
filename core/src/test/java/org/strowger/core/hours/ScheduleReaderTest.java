package org.strowger.core.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.config.Fault;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlNode;
import org.strowger.core.yaml.YamlReader;

class ScheduleReaderTest {
    private static final Optional<ZoneId> LONDON = Optional.of(ZoneId.of("Europe/London"));

    private static Map<String, Schedule> read(String yaml, Optional<ZoneId> zone, Faults faults) {
        YamlNode.Mapping root = YamlReader.read("f.yml", yaml.getBytes(StandardCharsets.UTF_8), faults).root().orElseThrow();
        return ScheduleReader.readAll("f.yml", root.entries(), zone, faults);
    }

    @Test
    void shouldReadWhatTheBuilderBuilds() {
        // given
        Faults faults = new Faults();
        String yaml = """
                office:
                  mon-fri: [08:30-12:00, 13:00-18:00]
                  sat: 09:00-13:00
                  closed: [12-25, 2027-03-26]
                  special: {2026-12-24: 08:30-12:00, 12-31: closed, 01-02: [10:00-11:00, 22:00-06:00]}
                  names: {lunch: {mon-fri: 12:30-13:30}}
                night: {zone: Asia/Jerusalem, sat-mon: 22:00-06:00, closed: 12-25, x-owner: ops}
                """;
        // when
        Map<String, Schedule> schedules = read(yaml, LONDON, faults);
        // then
        assertEquals(List.of(), faults.all());
        assertEquals(Map.of(
                "office", Schedule.in(LONDON.get()).open("mon-fri", "08:30-12:00", "13:00-18:00")
                        .open("sat", "09:00-13:00").closed("12-25", "2027-03-26")
                        .special("2026-12-24", "08:30-12:00").special("12-31")
                        .special("01-02", "10:00-11:00", "22:00-06:00")
                        .named("lunch", "mon-fri", "12:30-13:30").build(),
                "night", Schedule.in(ZoneId.of("Asia/Jerusalem")).open("sat-mon", "22:00-06:00").closed("12-25").build()),
                schedules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            o: {mon-fri: 9-17h} ¦ 1:14: error: write opening times as 09:00-17:00; a night shift may be 22:00-06:00 [bad-hours]
            o: {mon: 09:00-24:01} ¦ 1:10: error: write opening times as 09:00-17:00; a night shift may be 22:00-06:00 [bad-hours]
            o: {mon: {a: b}} ¦ 1:10: error: write opening times as 09:00-17:00; a night shift may be 22:00-06:00 [bad-hours]
            o: {mon: [09:00-12:00, 11:59-13:00]} ¦ 1:24: error: 11:59-13:00 overlaps 09:00-12:00; windows of one day may not overlap [hours-overlap]
            o: {mon: [22:00-06:00, 23:00-24:00]} ¦ 1:24: error: 23:00-24:00 overlaps 22:00-06:00; windows of one day may not overlap [hours-overlap]
            o: {mon-fri: 09:00-12:00, fri: 09:00-10:00} ¦ 1:27: error: fri is already part of "mon-fri" at 1:5; name each day once [duplicate-key]
            o: {mon: 09:00-12:00, closed: [02-30]} ¦ 1:32: error: write a date of the calendar as 2027-03-26, or 12-25 for every year [bad-date]
            o: {closed: 2027-02-29} ¦ 1:13: error: write a date of the calendar as 2027-03-26, or 12-25 for every year [bad-date]
            o: {closed: [12-25, 12-25]} ¦ 1:21: error: 12-25 is already closed at 1:14 [duplicate-key]
            o: {special: {12-32: closed}} ¦ 1:15: error: write a date of the calendar as 2027-03-26, or 12-25 for every year [bad-date]
            o: {special: {12-24: shut}} ¦ 1:22: error: write opening times as 09:00-17:00; a night shift may be 22:00-06:00 [bad-hours]
            o: {mon-fry: 09:00-17:00} ¦ 1:5: error: a schedule has no field "mon-fry"; did you mean "mon-fri"? [unknown-field]
            o: {name: {lunch: {mon: 12:00-13:00}}} ¦ 1:5: error: a schedule has no field "name"; did you mean "names"? [unknown-field]
            o: {zone: Europe/Londn} ¦ 1:11: error: unknown time zone; did you mean "Europe/London"? [unknown-zone]
            o: {zone: Mars/Olympus} ¦ 1:11: error: unknown time zone; write an IANA name, such as Europe/London [unknown-zone]
            o: {zone: +02:00} ¦ 1:11: error: unknown time zone; write an IANA name, such as Europe/London [unknown-zone]
            o: {names: {open: {mon: 12:00-13:00}}} ¦ 1:13: error: "open" is a state of every schedule; choose another name [bad-name]
            o: {names: {a: {mon: 12:00-13:00}, b: {mon: 12:30-13:30}}} ¦ 1:36: error: 12:30-13:30 on mon overlaps another name; named windows of one day may not overlap [hours-overlap]
            o: 09:00-17:00 ¦ 1:4: error: a schedule has to be a map, such as {mon-fri: 09:00-17:00} [bad-value]
            """)
    void shouldSayExactlyWhatIsWrong(String yaml, String expected) {
        Faults faults = new Faults();
        read(yaml, LONDON, faults);
        assertEquals(List.of("f.yml:" + expected), faults.all().stream().map(Fault::toString).toList());
    }

    @Test
    void shouldAskForAZoneWhereNoneIsKnown() {
        Faults faults = new Faults();
        read("office: {mon: 09:00-17:00}", Optional.empty(), faults);
        assertEquals("f.yml:1:1: error: schedule \"office\" needs \"zone\" [missing-field]", faults.all().get(0).toString());
        assertEquals(1, faults.count());
    }
}
