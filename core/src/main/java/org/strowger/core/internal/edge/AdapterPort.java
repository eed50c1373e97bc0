package org.strowger.core.internal.edge;

import java.io.IOException;
import java.util.Set;
import org.agrona.DirectBuffer;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.edge.CommandDecoder.Told;

/**
 * The engine's side of one connected adapter. Commands told go through a bounded {@link Outbox} to
 * {@code execute}; events are checked and go into the ring. Whatever the adapter does, it costs itself only:
 * one that lets its outbox fill, floods, throws without end or stays in {@code execute} is lost: the engine
 * hears of it, and after a pause it is stopped and started, to begin again with a new epoch.
 *
 * <p>Commands carry the epoch in which they were decided. The port learns it in the order of the journal,
 * from {@link #connectionBegan}; so a command decided before the newest connection is seen as stale.
 *
 * <p>Threads: {@link #connectionBegan} and {@link #offer} belong to the tell thread; {@link #start},
 * {@link #drain} and {@link #stop} to the adapter's one thread; the rest is for any thread.
 */
public final class AdapterPort implements EventSink {
    /** Commands an outbox holds unless said otherwise. */
    public static final int OUTBOX_COMMANDS = 4_096;

    private static final int COMMANDS_A_DRAIN = 256;
    private static final int THROWS_UNTIL_LOST = 16;

    private final TelephonyAdapter adapter;
    private final Edge edge;
    private final Link link = new Link();
    private final Restarts restarts = new Restarts();
    private final PortLog log;
    private final Outbox outbox;
    private final Outbox.Receiver deliver = this::deliver;
    private final CommandDecoder decoder;
    private final Execution execution;
    private final EventIntake intake;
    private final Wake drainer = new Wake();
    private final Wake watcher = new Wake();
    private long toldEpoch;

    /** A port with an outbox of the usual size. @param index of the adapter in the engine */
    public AdapterPort(int index, TelephonyAdapter adapter, Edge edge) {
        this(index, adapter, edge, OUTBOX_COMMANDS);
    }

    /** A port. @param outboxCommands a power of two from 2 to 1 048 576 */
    public AdapterPort(int index, TelephonyAdapter adapter, Edge edge, int outboxCommands) {
        this.adapter = adapter;
        this.edge = edge;
        log = new PortLog(adapter.info().name(), edge.clock());
        outbox = new Outbox(outboxCommands);
        decoder = new CommandDecoder(edge.directory());
        execution = new Execution(adapter, edge.clock(), log);
        intake = new EventIntake(
                index, bits(adapter.info().capabilities()), edge, link, log, restarts);
    }

    private static int bits(Set<Capability> capabilities) {
        int bits = 0;
        for (Capability capability : capabilities) {
            bits |= 1 << capability.ordinal();
        }
        return bits;
    }

    // --- tell thread ------------------------------------------------------------------------------

    /**
     * The record of this adapter's {@code AdapterUp} is told now: what is told from here on was decided in
     * that connection. Before the first, every command is refused.
     */
    public void connectionBegan(long epoch) {
        toldEpoch = epoch;
    }

    /**
     * Takes a copy of one telephony message; allocates nothing, never waits.
     *
     * @param offset where its header begins
     * @param length header and body, in bytes
     * @return false if it was refused: the adapter is lost or has no connection yet, or is lost now, because
     *     its outbox is full
     */
    public boolean offer(DirectBuffer buffer, int offset, int length) {
        if (!link.lives(toldEpoch)) {
            log.count(PortCount.COMMANDS_REFUSED);
            return false;
        }
        if (!outbox.offer(toldEpoch, buffer, offset, length)) {
            log.count(PortCount.COMMANDS_REFUSED);
            link.lose(Link.Loss.OUTBOX_FULL);
            watcher.call();
            return false;
        }
        log.count(PortCount.COMMANDS_TAKEN);
        drainer.call();
        return true;
    }

    // --- the adapter's thread ---------------------------------------------------------------------

    /** Starts the adapter. @throws IOException as the adapter does; it is stopped then, and may be started again */
    public void start() throws IOException {
        link.state(Link.State.STARTED);
        boolean started = false;
        try {
            adapter.start(this);
            started = true;
        } finally {
            if (!started) {
                link.state(Link.State.STOPPED);
            }
        }
    }

    /**
     * Does what there is to do now: has the adapter execute commands told, publishes events that had to wait,
     * deals with a loss and starts a lost adapter again when that is due.
     *
     * @return how much was done; 0 if there is nothing left for now
     */
    public int drain() {
        int done = intake.keepUp();
        if (restarts.takeIfDue(edge.clock().nowNs())) {
            restart();
            done++;
        }
        int commands = 0;
        while (commands < COMMANDS_A_DRAIN && outbox.poll(deliver)) {
            commands++;
        }
        return done + commands;
    }

    private void deliver(long epoch, DirectBuffer message) {
        if (!link.lives(epoch)) {
            log.count(PortCount.COMMANDS_DROPPED);
            return;
        }
        Told told;
        try {
            told = decoder.decode(message);
        } catch (RuntimeException unreadable) {
            log.countAndWarn(PortCount.COMMANDS_DROPPED, "a command could not be read: " + unreadable);
            link.lose(Link.Loss.UNREADABLE);
            return;
        }
        intake.given(told);
        if (!execution.run(epoch, told)) {
            intake.threw(told);
            if (execution.throwsInARow() >= THROWS_UNTIL_LOST) {
                execution.forgetThrows();
                link.lose(Link.Loss.THROWS);
            }
        }
    }

    private void restart() {
        stopAdapter();
        try {
            start();
        } catch (IOException | RuntimeException failed) {
            log.countAndWarn(PortCount.RESTART_FAILED, "could not be started again, " + failed
                    + "; the next try follows");
            restarts.plan(edge.clock().nowNs());
        }
    }

    /** Stops the adapter, for good; what it reports until then still counts. */
    public void stop() {
        restarts.cancel();
        stopAdapter();
        link.state(Link.State.STOPPED);
    }

    private void stopAdapter() {
        try {
            adapter.stop();
        } catch (RuntimeException failed) {
            log.countAndWarn(PortCount.RESTART_FAILED, "stop threw " + failed);
        }
    }

    // --- any thread -------------------------------------------------------------------------------

    /**
     * Deals with a loss even while the adapter's thread is held up in {@code execute}, and interrupts that
     * once after 10 s. To be called ten times a second or so, by a thread of its own.
     */
    public void watch() {
        if (execution.isStuck()) {
            link.lose(Link.Loss.STUCK);
        }
        intake.keepUp();
    }

    @Override
    public long nextLegId() {
        return edge.nextLegId();
    }

    @Override
    public long nextEpoch() {
        return edge.nextEpoch();
    }

    @Override
    public Admission publish(TelephonyEvent event) {
        Admission admission = intake.publish(event);
        if (link.hasLoss()) {
            watcher.call();
        }
        return admission;
    }

    /** Whether the adapter has reported a connection that stands. */
    public boolean isUp() {
        return link.state() == Link.State.UP;
    }

    /** Whether the adapter is taken for lost. */
    public boolean isLost() {
        return link.state() == Link.State.LOST;
    }

    /** How often something has happened since the port was made. */
    public long count(PortCount kind) {
        return log.get(kind);
    }

    /** Commands given to the adapter that have no outcome yet, of the last 16 384. */
    public int openCommands() {
        return intake.openCommands();
    }

    String name() {
        return adapter.info().name();
    }

    Wake drainer() {
        return drainer;
    }

    Wake watcher() {
        return watcher;
    }

    boolean hasWork() {
        return !outbox.isEmpty() || link.hasLoss();
    }

    boolean holdsEvents() {
        return intake.waits();
    }
}
