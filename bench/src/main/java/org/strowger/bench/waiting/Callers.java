package org.strowger.bench.waiting;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;
import org.strowger.bench.Samples;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;

/**
 * A telephone system whose callers hear every prompt to its end at once, and then wait. Tells how long after a
 * key the next prompt was to be played. One thread rings and presses; the engine's thread for it executes.
 */
final class Callers implements TelephonyAdapter {
    private static final long NOTHING = 0;

    private final AtomicLongArray intendedAt;
    private final AtomicLongArray publishedAt;
    private EventSink sink;
    private long firstLeg;
    private volatile long rung;
    private volatile boolean up;
    private volatile boolean stopped;
    private volatile long waiting;
    private volatile long answered;
    private volatile long reminded;
    private volatile long ended;
    private volatile long inventories;
    private volatile KeyWindow window = KeyWindow.NONE;

    Callers(int most) {
        intendedAt = new AtomicLongArray(most);
        publishedAt = new AtomicLongArray(most);
    }

    /** Latencies of keys; {@link #NONE} keeps none. */
    record KeyWindow(Samples fromIntended, Samples fromPublished) {
        static final KeyWindow NONE = new KeyWindow(0);

        KeyWindow(int most) {
            this(new Samples(most), new Samples(most));
        }
    }

    @Override
    public AdapterInfo info() {
        return new AdapterInfo("callers", EnumSet.of(Capability.ANSWER, Capability.PLAY, Capability.DTMF_IN));
    }

    @Override
    public void start(EventSink events) {
        sink = events;
        sink.publish(new TelephonyEvent.AdapterUp(sink.nextEpoch(), List.of()));
        up = true;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void execute(long commandId, long epoch, TelephonyCommand command) {
        if (command instanceof TelephonyCommand.Answer answer) {
            sink.publish(new TelephonyEvent.LegAnswered(answer.legId()));
        } else if (command instanceof TelephonyCommand.Play play) {
            plays(play);
        } else if (command instanceof TelephonyCommand.Hangup hangup) {
            ended++;
            sink.publish(new TelephonyEvent.LegEnded(hangup.legId(), Reason.NORMAL));
        } else if (command instanceof TelephonyCommand.Inventory inventory) {
            Thread lister = new Thread(() -> lists(inventory.inventoryId()), "callers-inventory");
            lister.setDaemon(true);
            lister.start(); // a million legs are more than execute has time for
        } else {
            throw new IllegalStateException(command + " was not to be expected of callers who wait");
        }
        sink.publish(new TelephonyEvent.CommandDone(commandId, false));
    }

    private void plays(TelephonyCommand.Play play) {
        String first = play.items().get(0).text();
        if (first.equals(FrontDesk.WRONG)) {
            answersKey(index(play.legId()));
        }
        sink.publish(new TelephonyEvent.PlayFinished(play.legId(), play.playId(), TelephonyEvent.PlayEnd.END));
        if (first.equals(FrontDesk.MENU)) {
            waiting++;
        } else if (first.equals(FrontDesk.REMINDER)) {
            reminded++;
        }
    }

    private void answersKey(int caller) {
        long nowNs = System.nanoTime();
        KeyWindow now = window;
        long published = publishedAt.getAndSet(caller, NOTHING);
        now.fromIntended.add(nowNs - intendedAt.get(caller));
        now.fromPublished.add(nowNs - published);
        answered++;
    }

    private void lists(long inventoryId) {
        sink.publish(new TelephonyEvent.InventoryTaken(inventoryId,
                LongStream.range(0, rung).mapToObj(caller -> firstLeg + 2 * caller).toList()));
        inventories++;
    }

    private int index(long leg) {
        return (int) (leg - firstLeg >>> 1);
    }

    boolean isUp() {
        return up;
    }

    /** Whether the engine has taken this for lost, and with it all its calls. */
    boolean isLost() {
        return stopped;
    }

    /** Callers who have heard the menu. */
    long waiting() {
        return waiting;
    }

    /** Wrong keys that the next prompt has followed. */
    long answered() {
        return answered;
    }

    /** How often a caller's two minutes were over. */
    long reminded() {
        return reminded;
    }

    /** Calls that ended; none is meant to. */
    long ended() {
        return ended;
    }

    /** How often all legs were listed, because the engine asks for them from time to time. */
    long inventories() {
        return inventories;
    }

    /** One more rings; on one thread. */
    Admission rings() {
        long leg = sink.nextLegId();
        if (rung == 0) {
            firstLeg = leg;
        }
        rung++;
        return sink.publish(new TelephonyEvent.LegOffered(leg, "", "100", -1));
    }

    /** Where latencies go from now on. */
    void measure(KeyWindow now) {
        window = now;
    }

    /** A caller presses a wrong key. @param intendedNs when he was to */
    Admission presses(int caller, long intendedNs) {
        intendedAt.set(caller, intendedNs);
        publishedAt.set(caller, System.nanoTime());
        return sink.publish(new TelephonyEvent.Dtmf(firstLeg + 2L * caller, FrontDesk.WRONG_KEY));
    }
}
