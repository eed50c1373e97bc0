package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.status.QueueStatus;

/** R33: an operator's screen lists all queues in a loop while calls are routed. */
class ListingRaceTest {
    @Test
    @Timeout(120)
    @DisplayName("R33 Listing stalls routing: it decides nothing and reads what is published")
    void shouldR33DecideTheSameWhenAllQueuesAreListedAllTheTime() throws InterruptedException {
        // given
        Trial alone = manyQueues();
        Trial listed = manyQueues();
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Lister lister = new Lister(listed);
        Thread thread = new Thread(lister, "lister");
        thread.setUncaughtExceptionHandler((who, thrown) -> fault.set(thrown));
        // when
        busyHour(alone, () -> true);
        thread.start();
        try {
            busyHour(listed, () -> lister.listings > 0 || fault.get() != null);
        } finally {
            lister.over = true;
            thread.join();
        }
        // then
        assertEquals(null, fault.get());
        assertTrue(lister.listings > 0, "it was listed");
        assertEquals(alone.tape().size(), listed.tape().size());
        assertEquals(alone.decider.digest(), listed.decider.digest());
        assertEquals(alone.told(), listed.told());
    }

    private static Trial manyQueues() {
        CenterConfig.Builder center = CenterConfig.named("test").entryQueue("q0");
        for (int queue = 0; queue < 100; queue++) {
            center.queue(Trial.queue("q" + queue))
                    .number("1" + (1_000 + queue), new CenterConfig.Entry.Queue("q" + queue));
        }
        for (int agent = 0; agent < 10; agent++) {
            center.agent(AgentConfig.named("a" + agent));
        }
        return new Trial(center.build());
    }

    /** Calls to all queues, some served, some abandoned, in the same order every time. */
    private static void busyHour(Trial trial, BooleanSupplier mayEnd) {
        for (int agent = 0; agent < 10; agent++) {
            trial.signIn("a" + agent);
        }
        Probe probe = new Probe(trial.decider);
        for (int call = 0; call < 400; call++) {
            long id = trial.arrives(-1, "1" + (1_000 + call * 7 % 100));
            if (call % 3 == 0) {
                trial.ends(id, Reason.NORMAL);
            }
            for (Probe.OfferSeen offer : probe.offers()) {
                trial.answers(offer.legId()).bridged(offer.call(), offer.legId());
            }
            if (call % 2 == 0) {
                probe.calls().stream().filter(seen -> seen.agent() >= 0).findFirst()
                        .ifPresent(seen -> trial.ends(seen.id(), Reason.NORMAL));
            }
        }
        while (!mayEnd.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** Lists all queues in a loop, as an operator's screen does. Its own thread. */
    private static final class Lister implements Runnable {
        private final Trial trial;
        private volatile boolean over;
        private volatile long listings;

        private Lister(Trial trial) {
            this.trial = trial;
        }

        @Override
        public void run() {
            long last = 0;
            while (!over) {
                AcdStatus all = trial.live.status();
                assertTrue(all.sequence() >= last, "it never goes back");
                last = all.sequence();
                for (QueueStatus queue : all.queues()) {
                    assertEquals(queue.offered(), queue.answered() + queue.abandoned() + queue.overflowed()
                            + queue.withdrawn() + queue.waiting(), "half a record was shown: " + queue);
                }
                listings++;
            }
        }
    }
}
