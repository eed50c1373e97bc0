package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.TelephonyEvent.AdapterDown;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.InventoryTaken;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.event.Admission;

/** The legs that an adapter lists, when it connects and when it is asked. */
class PortInventoryTest {
    private final PortRig rig = new PortRig();

    @Test
    void shouldPublishAConnectionWithItsLegsInOrder() {
        // when
        Admission admission = rig.port.publish(new AdapterUp(rig.port.nextEpoch(), List.of(4L, 1L)));
        // then
        assertEquals(Admission.ACCEPTED, admission);
        assertEquals(List.of("adapterUp 3 1", "legAlive 3 4", "legAlive 3 1", "inventoryEnd 3"), rig.ring.taken());
    }

    @Test
    void shouldKeepAnInventoryWholeWhenTheRingIsBusyInTheMiddle() {
        // given
        rig.ring.acceptOnly(2);
        rig.port.publish(new AdapterUp(rig.port.nextEpoch(), List.of(4L, 1L)));
        assertEquals(Admission.ACCEPTED, rig.port.publish(new LegAnswered(4)), "a fact waits behind it");
        assertEquals(Admission.BUSY, rig.port.publish(new LegOffered(rig.port.nextLegId(), "1", "2", -1)),
                "a new call not");
        // when
        rig.ring.acceptOnly(100);
        rig.port.drain();
        // then
        assertEquals(
                List.of("adapterUp 3 1", "legAlive 3 4", "legAlive 3 1", "inventoryEnd 3", "legAnswered 3 4"),
                rig.ring.taken());
        assertEquals(1, rig.port.count(PortCount.CALLS_REFUSED));
    }

    @Test
    void shouldKeepAnAdapterThatReportsMoreLegsThanTheBacklogHolds() {
        // given
        List<Long> legs = LongStream.rangeClosed(1, 20_000).map(each -> 2 * each).boxed().toList();
        rig.ring.acceptOnly(100);
        rig.port.publish(new AdapterUp(rig.port.nextEpoch(), legs));
        // when
        Admission fact = rig.port.publish(new LegAnswered(2));
        rig.ring.acceptOnly(Integer.MAX_VALUE);
        rig.port.drain();
        // then
        assertEquals(Admission.ACCEPTED, fact);
        assertTrue(rig.port.isUp());
        assertEquals(legs.size() + 3, rig.ring.taken().size());
        assertEquals(List.of("legAlive 3 40000", "inventoryEnd 3", "legAnswered 3 2"),
                rig.ring.taken().subList(legs.size(), legs.size() + 3));
    }

    @Test
    void shouldListManyLegsLittleByLittleWhileFactsAndNewCallsGoIn() {
        // given
        List<Long> legs = LongStream.rangeClosed(1, 50_000).map(each -> 2 * each).boxed().toList();
        rig.connect();
        // when
        rig.port.publish(new InventoryTaken(77, legs));
        Admission fact = rig.port.publish(new LegAnswered(2));
        Admission call = rig.port.publish(new LegOffered(rig.port.nextLegId(), "1", "2", -1));
        int before = rig.since("inventoryEnd 3").size();
        rig.port.drain();
        rig.ring.acceptOnly(0);
        int whenBusy = rig.port.drain();
        boolean waits = rig.port.holdsEvents();
        rig.ring.acceptOnly(Integer.MAX_VALUE);
        while (rig.port.drain() > 0) {
            assertTrue(rig.port.isUp());
        }
        // then
        assertEquals(List.of(Admission.ACCEPTED, Admission.ACCEPTED), List.of(fact, call));
        assertTrue(before < 1_000, () -> before + " commands before the ring had time");
        assertEquals(0, whenBusy);
        assertTrue(waits);
        assertFalse(rig.port.holdsEvents());
        List<String> listed = new ArrayList<>(rig.since("inventoryEnd 3"));
        assertTrue(listed.removeIf(each -> each.startsWith("legAnswered") || each.startsWith("legOffered")));
        assertEquals(Stream.of(Stream.of("inventoryBegan 3 77"), legs.stream().map(leg -> "legListed 3 " + leg),
                Stream.of("inventoryTaken 3 77")).flatMap(each -> each).toList(), listed);
        assertEquals(0, rig.port.count(PortCount.EVENTS_DELAYED));
    }

    @Test
    void shouldLetTheNewestInventoryFollowTheOneOnItsWay() {
        // given
        rig.connect();
        rig.ring.acceptOnly(2);
        // when
        rig.port.publish(new InventoryTaken(1, List.of(2L, 4L)));
        rig.port.publish(new InventoryTaken(2, List.of(2L)));
        rig.port.publish(new InventoryTaken(3, List.of(4L)));
        rig.ring.acceptOnly(Integer.MAX_VALUE);
        rig.port.drain();
        // then
        assertEquals(List.of("inventoryBegan 3 1", "legListed 3 2", "legListed 3 4", "inventoryTaken 3 1",
                "inventoryBegan 3 3", "legListed 3 4", "inventoryTaken 3 3"), rig.since("inventoryEnd 3"));
    }

    @Test
    void shouldDropAnInventoryWhoseConnectionIsOver() {
        // given
        rig.connect();
        rig.ring.acceptOnly(2);
        rig.port.publish(new InventoryTaken(1, List.of(2L, 4L)));
        rig.ring.acceptOnly(Integer.MAX_VALUE);
        // when
        rig.port.publish(new AdapterDown());
        rig.port.drain();
        // then
        assertEquals(List.of("inventoryBegan 3 1", "legListed 3 2", "adapterDown 3"), rig.since("inventoryEnd 3"));
    }
}
