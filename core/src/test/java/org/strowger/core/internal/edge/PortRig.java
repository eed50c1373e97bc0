package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.simulation.VirtualTime;

/** A port of an adapter that is recorded, on a ring that is recorded, in virtual time; started, but not connected. */
final class PortRig {
    /** Commands that fit into the outbox. */
    static final int SLOTS = 8;

    final VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
    final RecordedCommands ring = new RecordedCommands();
    final RecordedAdapter adapter = new RecordedAdapter();
    final AdapterPort port = new AdapterPort(3, adapter, new Edge(ring,
            TestDirectories.of(List.of("ann"), List.of("billing"), List.of("welcome"), List.of("en")),
            time, new AtomicLong(), new AtomicLong()), SLOTS);

    PortRig() {
        try {
            port.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Connects the adapter, which has no leg, and tells the port that this is decided. */
    void connect() {
        long epoch = port.nextEpoch();
        port.publish(new AdapterUp(epoch, List.of()));
        port.connectionBegan(epoch);
    }

    boolean offer(ToldMessage message) {
        return port.offer(message.buffer, ToldMessage.OFFSET, message.length);
    }

    /** Offers a message that has room. */
    void tell(ToldMessage message) {
        assertTrue(offer(message));
    }

    /** Tells commands until one has no room. */
    void fillOutbox() {
        for (int i = 0; i < SLOTS; i++) {
            tell(ToldMessage.answer(i + 1, 2));
        }
        assertFalse(offer(ToldMessage.answer(SLOTS + 1, 2)));
    }

    /** The commands that the ring has taken since the last one of that text. */
    List<String> since(String command) {
        List<String> taken = ring.taken();
        return taken.subList(taken.lastIndexOf(command) + 1, taken.size());
    }
}
