package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.TelephonyEvent.AdapterDown;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.event.Admission;

/** How an adapter is lost, and how it comes back. */
class PortLossTest {
    private final PortRig rig = new PortRig();

    @Test
    void shouldPublishALostConnectionOnce() {
        // given
        rig.connect();
        // when
        rig.port.publish(new AdapterDown());
        rig.port.publish(new AdapterDown());
        // then
        assertEquals(List.of("adapterDown 3"), rig.since("inventoryEnd 3"));
        assertEquals(Admission.BUSY, rig.port.publish(new LegOffered(rig.port.nextLegId(), "1", "2", -1)));
        assertEquals(Admission.ACCEPTED, rig.port.publish(new LegAnswered(2)), "facts of living legs still count");
    }

    @Test
    void shouldLoseAnAdapterThatThrowsSixteenTimesInARowAndStartItAgainAfterASecond() {
        // given
        rig.connect();
        rig.adapter.onExecute = () -> {
            throw new IllegalStateException("no");
        };
        for (int i = 0; i < 16; i++) {
            rig.tell(ToldMessage.answer(i + 1, 2));
            rig.port.drain();
        }
        // when
        rig.port.drain();
        // then
        assertTrue(rig.port.isLost());
        assertEquals("adapterDown 3", rig.ring.taken().get(rig.ring.taken().size() - 1));
        assertEquals(1, rig.adapter.life.size());
        rig.time.advance(Duration.ofMillis(999));
        assertEquals(0, rig.port.drain());
        rig.time.advance(Duration.ofMillis(1));
        rig.port.drain();
        assertEquals(3, rig.adapter.life.size(), "stop and start");
        assertFalse(rig.port.isLost());
    }

    @Test
    void shouldWaitLongerBeforeEachRestartThatFails() {
        // given
        rig.connect();
        rig.fillOutbox();
        rig.port.drain();
        rig.adapter.failsToStart = true;
        // when
        long first = restartsWithin(Duration.ofSeconds(1));
        long second = restartsWithin(Duration.ofSeconds(1));
        long third = restartsWithin(Duration.ofSeconds(1));
        // then
        assertEquals(List.of(1L, 0L, 1L), List.of(first, second, third), "after 1 s, then after 2 s more");
        assertEquals(2, rig.port.count(PortCount.RESTART_FAILED));
    }

    private long restartsWithin(Duration duration) {
        long before = rig.port.count(PortCount.RESTART_FAILED);
        rig.time.advance(duration);
        rig.port.drain();
        return rig.port.count(PortCount.RESTART_FAILED) - before;
    }

    @Test
    void shouldLoseAnAdapterWhoseOutboxIsFullAndDropWhatIsInIt() {
        // given
        rig.connect();
        // when
        rig.fillOutbox();
        // then: the tell thread has published nothing
        assertEquals(List.of(), rig.since("inventoryEnd 3"));
        rig.port.drain();
        assertEquals(List.of("adapterDown 3"), rig.since("inventoryEnd 3"));
        assertEquals(List.of(), rig.adapter.executed);
        assertEquals(PortRig.SLOTS, rig.port.count(PortCount.COMMANDS_DROPPED));
        assertEquals(Admission.BUSY, rig.port.publish(new LegAnswered(2)));
        assertEquals(1, rig.port.count(PortCount.EVENTS_LATE));
    }

    @Test
    void shouldTakeCommandsAgainOnlyWhenTheNextConnectionIsTold() {
        // given
        rig.connect();
        rig.fillOutbox();
        rig.port.drain();
        // when
        rig.port.publish(new AdapterUp(rig.port.nextEpoch(), List.of()));
        // then
        assertFalse(rig.offer(ToldMessage.answer(50, 2)));
        rig.port.connectionBegan(2);
        assertTrue(rig.offer(ToldMessage.answer(51, 2)));
        rig.port.drain();
        assertEquals(List.of("51@2"), rig.adapter.executed);
        rig.time.advance(Duration.ofMinutes(1));
        rig.port.drain();
        assertEquals(1, rig.adapter.life.size(), "it came back by itself, so it is not started again");
    }

    @Test
    void shouldDealWithALossWhileTheAdapterSitsInExecute() {
        // given
        rig.connect();
        rig.adapter.onExecute = () -> {
            rig.time.advance(Duration.ofSeconds(10));
            rig.port.watch();
            assertTrue(Thread.currentThread().isInterrupted(), "it is woken once");
            assertTrue(rig.port.isLost());
        };
        // when
        rig.tell(ToldMessage.answer(1, 2));
        rig.port.drain();
        // then
        assertFalse(Thread.currentThread().isInterrupted(), "the interrupt was for that call alone");
        assertEquals(1, rig.port.count(PortCount.EXECUTE_SLOW));
        assertEquals(0, rig.port.count(PortCount.EXECUTE_THREW));
        assertEquals(List.of("adapterDown 3"), rig.since("inventoryEnd 3"));
    }

    @Test
    void shouldLoseAnAdapterThatFloodsABusyRing() {
        // given
        rig.connect();
        rig.ring.answer(Admission.BUSY);
        // when
        Admission last = Admission.ACCEPTED;
        int published = 0;
        while (last == Admission.ACCEPTED) {
            last = rig.port.publish(new LegAnswered(2));
            published++;
        }
        rig.ring.answer(Admission.ACCEPTED);
        rig.port.drain();
        // then
        assertEquals(8_193, published);
        assertTrue(rig.port.isLost());
        assertEquals(List.of("adapterDown 3"), rig.since("inventoryEnd 3"), "the flood itself is gone");
    }

    @Test
    void shouldLetAFailedStartBeTriedAgain() throws IOException {
        // given
        rig.port.stop();
        rig.adapter.failsToStart = true;
        assertThrows(IOException.class, rig.port::start);
        assertEquals(Admission.CLOSED, rig.port.publish(new AdapterUp(rig.port.nextEpoch(), List.of())));
        // when
        rig.adapter.failsToStart = false;
        rig.port.start();
        // then
        assertEquals(Admission.ACCEPTED, rig.port.publish(new AdapterUp(rig.port.nextEpoch(), List.of())));
    }

    @Test
    void shouldFallSilentAfterStop() {
        // given
        rig.connect();
        // when
        rig.port.stop();
        // then
        assertEquals(Admission.CLOSED, rig.port.publish(new LegAnswered(2)));
        assertEquals(List.of(), rig.since("inventoryEnd 3"));
    }
}
