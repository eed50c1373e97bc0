package org.strowger.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.measure.AgentSchedule.Plan;
import org.strowger.core.measure.AgentSchedule.Span;

/** What needs the host's own data: schedules and customers' tokens. */
class HostDataTest {
    private static final long DAY = 86_400_000;

    @Test
    void shouldCountRepeatsOfOneTokenAndReasonWithinTheDays() {
        // given
        RepeatContacts repeats = new RepeatContacts(Duration.ofDays(7), 100);
        // when
        repeats.contact("t1", "billing", 0);
        repeats.contact("t1", "moving", DAY);
        repeats.contact("t2", "billing", DAY);
        repeats.contact("t1", "billing", 7 * DAY);
        repeats.contact("t1", "billing", 14 * DAY + 1);
        // then: one of five was repeated
        assertEquals(4 / 5.0, repeats.counts().kpi(Kpi.FCR_PROXY).orElseThrow());
    }

    @Test
    void shouldForgetTheOldestContactWhenAsManyAreKept() {
        RepeatContacts repeats = new RepeatContacts(Duration.ofDays(7), 1);
        repeats.contact("t1", "billing", 0);
        repeats.contact("t2", "billing", 1);
        repeats.contact("t1", "billing", 2);
        assertEquals(1, repeats.counts().kpi(Kpi.FCR_PROXY).orElseThrow());
    }

    @Test
    void shouldRefuseSettingsThatCannotBe() {
        assertEquals("repeat contacts: the time was PT0S; use more than 0 s, such as 7 days",
                assertThrows(IllegalArgumentException.class, () -> new RepeatContacts(Duration.ZERO, 1)).getMessage());
        assertEquals("schedule of agent 'ann': the span from 5 ms overlaps the one before it; end that one first",
                assertThrows(IllegalArgumentException.class, () -> new AgentSchedule("ann", List.of(
                        new Span(5, 9, Plan.AWAY, false), new Span(0, 6, Plan.ON_QUEUE, true)))).getMessage());
        AgentSchedule ann = new AgentSchedule("ann", List.of());
        assertEquals("schedule of agent 'ann': it was given twice; put all spans into one",
                assertThrows(IllegalArgumentException.class,
                        () -> new ScheduleMeasures(List.of(ann, ann))).getMessage());
    }
}
