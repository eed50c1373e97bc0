package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.simulation.VirtualTime;

class OutboxTest {
    private final Outbox outbox = new Outbox(4);

    @Test
    void shouldHandOnMessagesInOrderWithTheirEpochs() {
        // given
        offer(7, "ab");
        offer(8, "c");
        // when
        List<String> received = new ArrayList<>();
        while (outbox.poll((epoch, bytes) -> received.add(epoch + " " + (char) bytes.getByte(0)))) {
            assertTrue(received.size() <= 2);
        }
        // then
        assertEquals(List.of("7 a", "8 c"), received);
        assertTrue(outbox.isEmpty());
    }

    @Test
    void shouldRefuseWhatIsBeyondItsBoundAndTakeMoreAfterAPoll() {
        for (int i = 0; i < 4; i++) {
            assertTrue(offer(1, "x"));
        }
        assertFalse(offer(1, "x"));
        assertTrue(outbox.poll((epoch, bytes) -> {}));
        assertTrue(offer(1, "x"));
    }

    @Test
    void shouldTakeAMessageLargerThanASlot() {
        // given
        offer(1, "y".repeat(1_000));
        // when, then
        assertTrue(outbox.poll((epoch, bytes) -> assertEquals('y', bytes.getByte(999))));
    }

    @Test
    void shouldGetItsSlotBackWhenTheReceiverThrows() {
        for (int i = 0; i < 10; i++) {
            assertTrue(offer(1, "x"));
            assertThrows(IllegalStateException.class, () -> outbox.poll((epoch, bytes) -> {
                throw new IllegalStateException("no");
            }));
        }
    }

    @Test
    void shouldNameItsRange() {
        assertEquals("outbox: the bound was 3 commands; use a power of two from 2 to 1048576",
                assertThrows(IllegalArgumentException.class, () -> new Outbox(3)).getMessage());
    }

    @Test
    void shouldAllocateNothingWhileCommandsAreTold() throws Exception {
        // given
        RecordedAdapter adapter = new RecordedAdapter();
        Edge edge = new Edge(
                new RecordedCommands(),
                TestDirectories.ofNobody(),
                VirtualTime.startingAt(java.time.Instant.EPOCH),
                new AtomicLong(),
                new AtomicLong());
        AdapterPort port = new AdapterPort(0, adapter, edge, 1_024);
        port.start();
        port.publish(new AdapterUp(port.nextEpoch(), List.of()));
        port.connectionBegan(1);
        ToldMessage message = ToldMessage.dial(4, 1, 0, 2, 20_000_000_000L, 0);
        // when
        long least = Long.MAX_VALUE;
        for (int window = 0; window < 10; window++) {
            least = Math.min(least, bytesToFill(port, message));
            while (port.drain() > 0) {
                assertFalse(port.isLost());
            }
        }
        // then
        assertEquals(0, least);
    }

    private static long bytesToFill(AdapterPort port, ToldMessage message) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        boolean taken = true;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_024; i++) {
            taken &= port.offer(message.buffer, ToldMessage.OFFSET, message.length);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken);
        return allocated;
    }

    private boolean offer(long epoch, String text) {
        UnsafeBuffer buffer = new UnsafeBuffer(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return outbox.offer(epoch, buffer, 0, buffer.capacity());
    }
}
