package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.simulation.VirtualTime;

@Timeout(60)
class OutboxLoopTest {
    private final RecordedAdapter adapter = new RecordedAdapter();
    private final RecordedCommands ring = new RecordedCommands();
    private final AdapterPort port = new AdapterPort(0, adapter, new Edge(
            ring,
            TestDirectories.ofNobody(),
            VirtualTime.startingAt(Instant.EPOCH),
            new AtomicLong(),
            new AtomicLong()), 16);

    @Test
    void shouldRunTheAdapterOnOneThreadOfItsOwn() throws Exception {
        // given
        CountDownLatch executed = new CountDownLatch(2_000);
        adapter.onExecute = executed::countDown;
        // when
        try (OutboxLoop loop = OutboxLoop.start(port)) {
            connect();
            assertTrue(loop.isRunning());
            int told = 0;
            while (told < 2_000) {
                ToldMessage message = ToldMessage.answer(told + 1, 2);
                // the outbox is never let fill: the 16th before this one has been executed
                while (told - (2_000 - executed.getCount()) >= 15) {
                    Thread.yield();
                }
                assertTrue(port.offer(message.buffer, ToldMessage.OFFSET, message.length));
                told++;
            }
            assertTrue(executed.await(30, TimeUnit.SECONDS));
        }
        // then
        assertEquals(2_000, adapter.executed().size());
        assertEquals("2000@1", adapter.executed().get(1_999));
        assertEquals(List.of("start by strowger-outbox-test", "stop by strowger-outbox-test"), adapter.life);
    }

    @Test
    void shouldReportALossWhileTheAdapterNeverReturns() throws Exception {
        // given
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        adapter.onExecute = () -> {
            entered.countDown();
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
        try (OutboxLoop loop = OutboxLoop.start(port)) {
            connect();
            assertTrue(loop.isRunning());
            ToldMessage message = ToldMessage.answer(1, 2);
            assertTrue(port.offer(message.buffer, ToldMessage.OFFSET, message.length));
            entered.await();
            // when
            boolean taken = true;
            while (taken) {
                taken = port.offer(message.buffer, ToldMessage.OFFSET, message.length);
            }
            // then
            while (!ring.taken().contains("adapterDown 0")) {
                Thread.yield();
            }
            assertTrue(port.isLost());
            release.countDown();
        }
        assertEquals(1, adapter.executed().size(), "what was behind it is dropped");
    }

    @Test
    void shouldGiveAFailureToStartToItsCaller() {
        // given
        adapter.failsToStart = true;
        // when
        IOException failure = assertThrows(IOException.class, () -> OutboxLoop.start(port));
        // then
        assertEquals("port 5060 is in use", failure.getMessage());
        assertFalse(port.isUp());
    }

    private void connect() {
        port.publish(new AdapterUp(port.nextEpoch(), List.of()));
        port.connectionBegan(1);
    }
}
