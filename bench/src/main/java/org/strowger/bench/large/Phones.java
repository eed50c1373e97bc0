package org.strowger.bench.large;

import java.util.EnumSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;

/** A telephone system on which everybody does what he is asked to at once; callers are played from outside. */
final class Phones implements TelephonyAdapter {
    private final Queue<Long> talking = new ConcurrentLinkedQueue<>();
    private EventSink sink;
    private volatile boolean up;

    @Override
    public AdapterInfo info() {
        return new AdapterInfo("phones", EnumSet.of(Capability.ANSWER, Capability.DIAL, Capability.BRIDGE));
    }

    @Override
    public void start(EventSink events) {
        sink = events;
        sink.publish(new TelephonyEvent.AdapterUp(sink.nextEpoch(), java.util.List.of()));
        up = true;
    }

    @Override
    public void execute(long commandId, long epoch, TelephonyCommand command) {
        if (command instanceof TelephonyCommand.Answer answer) {
            sink.publish(new TelephonyEvent.LegAnswered(answer.legId()));
        } else if (command instanceof TelephonyCommand.Dial dial) {
            sink.publish(new TelephonyEvent.LegAnswered(dial.legId()));
        } else if (command instanceof TelephonyCommand.Bridge bridge) {
            sink.publish(new TelephonyEvent.Bridged(bridge.bridgeId(), bridge.legId(), bridge.otherLegId()));
            talking.add(bridge.legId());
        } else if (command instanceof TelephonyCommand.Hangup hangup) {
            sink.publish(new TelephonyEvent.LegEnded(hangup.legId(), Reason.NORMAL));
        } else {
            throw new IllegalStateException(command + " was not to be expected of this load");
        }
        sink.publish(new TelephonyEvent.CommandDone(commandId, false));
    }

    @Override
    public void stop() {
        up = false;
    }

    boolean isUp() {
        return up;
    }

    /** An id for the next caller. */
    long nextCaller() {
        return sink.nextLegId();
    }

    /** A caller rings. */
    Admission rings(long caller, String called) {
        return sink.publish(new TelephonyEvent.LegOffered(caller, "", called, -1));
    }

    /** The caller who talks longest, who is taken out; null if nobody talks. */
    Long longestTalk() {
        return talking.poll();
    }

    /** A caller hangs up. */
    Admission hangsUp(long caller) {
        return sink.publish(new TelephonyEvent.LegEnded(caller, Reason.NORMAL));
    }
}
