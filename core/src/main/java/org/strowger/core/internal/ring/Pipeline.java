package org.strowger.core.internal.ring;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.WaitStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.journal.Journal;

/**
 * The ring and its consumers, laid on threads as {@link Threads} says; the stages are the same objects in
 * each. Any throwable in a stage stops the pipeline: nothing after it is recorded or told, and publishers
 * get CLOSED.
 */
public final class Pipeline {
    private static final int MAX_BATCH = 256;

    private final RingBuffer<RecordSlot> ring;
    private final CommandPublisher publisher;
    private final DecideStage decide;
    private final RecordStage record;
    private final Teller teller;
    private final ObjLongConsumer<Throwable> onFailure;
    private final List<BatchEventProcessor<RecordSlot>> processors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final EventPoller<RecordSlot> poller;
    private final EventPoller.Handler<RecordSlot> here;
    private volatile boolean failed;
    /** Guards layout DRIVER against a listener that publishes while it is being told. */
    private boolean running;

    /** Who runs the stages. */
    public enum Threads {
        /** The thread that drives the clock, in {@link #runHere}. */
        DRIVER,
        /** One thread takes a batch through decide, record and tell. */
        ONE,
        /** A thread each. */
        EACH
    }

    /**
     * @param onFailure told once, with the cause and the ring position, on the failing thread
     */
    private Pipeline(
            int ringSize, Threads layout, WaitStrategy waits, DecideStage decide, RecordStage record,
            Teller teller, ObjLongConsumer<Throwable> onFailure) {
        this.ring = RingBuffer.createMultiProducer(RecordSlot::new, ringSize, waits);
        this.decide = decide;
        this.record = record;
        this.teller = teller;
        this.onFailure = onFailure;
        Compact compact = new Compact();
        this.here = (slot, at, endOfBatch) -> {
            compact.onEvent(slot, at, endOfBatch);
            return true;
        };
        this.poller = layout == Threads.DRIVER ? ring.newPoller() : null;
        this.publisher = new CommandPublisher(ring, layout == Threads.DRIVER ? this::runHere : () -> false);
        if (layout == Threads.ONE) {
            add("strowger-engine", compact);
        } else if (layout == Threads.EACH) {
            add("strowger-decide", new Deciding());
            add("strowger-record", new Recording());
            add("strowger-tell", new Telling());
        }
        ring.addGatingSequences(told());
    }

    /**
     * A pipeline that is not started yet.
     *
     * @param lastSequence sequence of the last record in the journal, 0 if there is none
     * @param chain its checksum
     */
    public static Pipeline of(
            int ringSize, Threads layout, WaitStrategy waits, Decider decider, EngineTime time,
            Journal journal, long lastSequence, int chain, Teller teller,
            ObjLongConsumer<Throwable> onFailure) {
        return new Pipeline(ringSize, layout, waits, new DecideStage(decider, time, lastSequence + 1),
                new RecordStage(journal, chain), teller, onFailure);
    }

    /** Where commands go in. */
    public CommandPublisher publisher() {
        return publisher;
    }

    /** Starts the consumers. */
    public void start() {
        threads.forEach(Thread::start);
    }

    /**
     * Takes all that was published through the stages, on the calling thread; layout DRIVER, one thread at a
     * time. Returns whether there was anything.
     */
    public boolean runHere() {
        if (running || failed) {
            return false;
        }
        running = true;
        try {
            return poller.poll(here) == EventPoller.PollState.PROCESSING;
        } catch (Throwable thrown) { // every kind of failure stops the engine, as on a thread of its own
            new Stop().handleEventException(thrown, poller.getSequence().get(), null);
            return false;
        } finally {
            running = false;
        }
    }

    /** Whether everything published so far was told, or never will be. Any thread. */
    public boolean isQuiet() {
        return failed || told().get() >= ring.getCursor();
    }

    /** Ring position of the last command published. Any thread. */
    long cursor() {
        return ring.getCursor();
    }

    /** Whether everything up to a ring position was decided, or never will be. Any thread. */
    boolean isDecided(long position) {
        return failed || processors.get(0).getSequence().get() >= position;
    }

    /** Earliest deadline as of the last batch, {@link Long#MAX_VALUE} if there is none. Any thread. */
    public long nextDeadlineNs() {
        return decide.nextDeadlineNs();
    }

    /** A loop that ticks by itself, for the engine's own thread. */
    public TimerLoop timerLoop(EngineTime time) {
        return new TimerLoop(this, decide, time);
    }

    /** Ring position up to which everything was told. Any thread. */
    long toldPosition() {
        return told().get();
    }

    /** Whether a stage threw. Any thread. */
    public boolean hasFailed() {
        return failed;
    }

    /** Refuses new commands, lets the rest through within the bound, then ends the threads. Returns what was left. */
    public long close(long boundNs) {
        publisher.close();
        long endNs = System.nanoTime() + boundNs;
        while (!isQuiet() && System.nanoTime() < endNs) {
            if (poller != null) {
                runHere();
            } else {
                Thread.yield();
            }
        }
        long left = failed ? 0 : ring.getCursor() - told().get();
        processors.forEach(BatchEventProcessor::halt);
        for (Thread thread : threads) {
            if (thread != Thread.currentThread()) {
                joinWithin(thread, endNs);
            }
        }
        return left;
    }

    private static void joinWithin(Thread thread, long endNs) {
        try {
            thread.join(Math.max(1, (endNs - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Sequence told() {
        return poller != null ? poller.getSequence() : processors.get(processors.size() - 1).getSequence();
    }

    private void add(String name, EventHandler<RecordSlot> handler) {
        Sequence[] after = processors.isEmpty() ? new Sequence[0] : new Sequence[] {told()};
        BatchEventProcessor<RecordSlot> processor = new BatchEventProcessorBuilder()
                .setMaxBatchSize(MAX_BATCH).build(ring, ring.newBarrier(after), handler);
        processor.setExceptionHandler(new Stop());
        processors.add(processor);
        Thread thread = new Thread(processor, name);
        thread.setDaemon(true);
        threads.add(thread);
    }

    private void tell(RecordSlot slot) {
        if (slot.sequence != RecordSlot.NOT_RECORDED) {
            teller.tell(slot);
        }
    }

    /** All three stages on one thread, a batch at a time. */
    private final class Compact implements EventHandler<RecordSlot> {
        private long batchStart = -1;

        @Override
        public void onEvent(RecordSlot slot, long at, boolean endOfBatch) {
            if (failed) {
                return;
            }
            if (batchStart < 0) {
                batchStart = at;
            }
            decide.decide(slot);
            record.add(slot);
            if (endOfBatch) {
                record.flush();
                decide.batchDecided();
                for (long told = batchStart; told <= at; told++) {
                    tell(ring.get(told));
                }
                batchStart = -1;
            }
        }
    }

    /** The first stage alone. */
    private final class Deciding implements EventHandler<RecordSlot> {
        @Override
        public void onEvent(RecordSlot slot, long at, boolean endOfBatch) {
            if (failed) {
                return;
            }
            decide.decide(slot);
            if (endOfBatch) {
                decide.batchDecided();
            }
        }
    }

    /** The second stage alone. */
    private final class Recording implements EventHandler<RecordSlot> {
        @Override
        public void onEvent(RecordSlot slot, long at, boolean endOfBatch) {
            if (failed) {
                return;
            }
            record.add(slot);
            if (endOfBatch) {
                record.flush();
            }
        }
    }

    /** The third stage alone. */
    private final class Telling implements EventHandler<RecordSlot> {
        @Override
        public void onEvent(RecordSlot slot, long at, boolean endOfBatch) {
            if (!failed) {
                tell(slot);
            }
        }
    }

    /** The first throwable ends the engine; later ones follow from it. */
    private final class Stop implements ExceptionHandler<RecordSlot> {
        @Override
        public void handleEventException(Throwable thrown, long at, RecordSlot slot) {
            fail(thrown, at);
        }

        @Override
        public void handleOnStartException(Throwable thrown) {
            fail(thrown, -1);
        }

        @Override
        public void handleOnShutdownException(Throwable thrown) {
            fail(thrown, -1);
        }

        private void fail(Throwable thrown, long at) {
            synchronized (Pipeline.this) {
                if (failed) {
                    return;
                }
                failed = true;
            }
            publisher.close();
            onFailure.accept(thrown, at);
        }
    }
}
