package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;

/** What an adapter says of its calls: taken, cleaned, or dropped for the rule that it breaks. */
class PortEventsTest {
    private final PortRig rig = new PortRig();

    @Test
    void shouldGiveOutEvenLegIdsAndRisingEpochs() {
        assertEquals(List.of(2L, 4L), List.of(rig.port.nextLegId(), rig.port.nextLegId()));
        assertEquals(List.of(1L, 2L), List.of(rig.port.nextEpoch(), rig.port.nextEpoch()));
    }

    @Test
    void shouldTakeWhatTheSwitchSaysOfACall() {
        // given
        rig.connect();
        // when
        rig.port.publish(new LegOffered(rig.port.nextLegId(), "1", "2", -1, Map.of("tier", "g\n" + "x".repeat(256))));
        // then
        assertEquals(List.of("legOffered 3 2 -1 1 2 {tier=g\uFFFD" + "x".repeat(254) + "}"),
                rig.since("inventoryEnd 3"));
        assertEquals(1, rig.port.count(PortCount.TEXTS_CLEANED));
    }

    @Test
    void shouldNotSeeWhatAnAdapterPutsIntoItsMapAfterwards() {
        // given
        Map<String, String> attributes = new HashMap<>();
        LegOffered offered = new LegOffered(2, "1", "2", -1, attributes);
        // when
        attributes.put("not a name", "late");
        // then
        assertEquals(Map.of(), offered.attributes());
    }

    @Test
    void shouldCleanTextsFromTheNetwork() {
        // given
        rig.connect();
        // when
        rig.port.publish(new LegOffered(rig.port.nextLegId(), "12\r\n3\u202E", "x".repeat(65), 50));
        // then
        assertEquals(List.of("legOffered 3 2 50 12\uFFFD\uFFFD3\uFFFD " + "x".repeat(64)), rig.since("inventoryEnd 3"));
        assertEquals(2, rig.port.count(PortCount.TEXTS_CLEANED));
    }

    @Test
    void shouldRefuseMoreAttributesThanACallHasAndNamesThatAreNone() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < LegOffered.MOST_ATTRIBUTES; i++) {
            many.put("a" + i, "");
        }
        assertEquals("", EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, many), 2));
        many.put("b", "");
        assertEquals("rule T15: LegOffered of leg 2 has 17 attributes; use 0 to 16",
                EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, many), 2));
        assertEquals("rule T15: LegOffered of leg 2 has null for its attributes; use 0 to 16",
                EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, null), 2));
        assertEquals("rule T15: LegOffered of leg 2 has an attribute without a name that can be used, or without a"
                + " value; a name is a letter, then letters, digits, _ or -, 64 at most",
                EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, Map.of("0501", "x")), 2));
        Map<String, String> large = new HashMap<>(
                Map.of("a", "x".repeat(255), "b", "x".repeat(255), "c", "x".repeat(255), "d", "x".repeat(255)));
        assertEquals("", EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, large), 2));
        large.put("d", "x".repeat(300));
        assertEquals("rule T15: LegOffered of leg 2 has attributes of 1025 characters in all; use 1024 at most",
                EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, large), 2));
        assertFalse(new LegOffered(2, "1", "2", -1, Map.of("tier", "gold")).toString().contains("gold"));
    }

    @Test
    void shouldDropEventsThatBreakARule() {
        // given
        rig.connect();
        List<TelephonyEvent> bad = List.of(
                new LegOffered(1, "1", "2", -1),
                new LegOffered(4, "1", "2", -1),
                new LegOffered(rig.port.nextLegId(), "1", "2", 101),
                new LegAnswered(0),
                new TelephonyEvent.LegEnded(2, null),
                new TelephonyEvent.Dtmf(2, 'E'),
                new TelephonyEvent.Bridged(0, 2, 1),
                new TelephonyEvent.PlayFinished(2, -1, TelephonyEvent.PlayEnd.END),
                new AdapterUp(1, List.of()),
                new AdapterUp(7, List.of()));
        // when
        bad.forEach(event -> assertEquals(Admission.BUSY, rig.port.publish(event), event.toString()));
        // then
        assertEquals(List.of(), rig.since("inventoryEnd 3"));
        assertEquals(bad.size(), rig.port.count(PortCount.EVENTS_BAD));
    }

    @Test
    void shouldNameTheRuleThatAnEventBreaks() {
        assertEquals("rule T4: LegOffered has leg id 8, which was not given out; take it from nextLegId()",
                EventCheck.brokenRule(new LegOffered(8, "1", "2", -1), 6));
        assertEquals("rule T15: Dtmf of leg 2 has a key that is on no telephone; use 0 to 9, *, #, A to D",
                EventCheck.brokenRule(new TelephonyEvent.Dtmf(2, 'E'), 6));
    }
}
