package org.strowger.core;

import java.util.EnumSet;
import java.util.List;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent;

/** The least an adapter can be: lets a call in, answers it when asked, does nothing else. */
final class NotifyingAdapter implements TelephonyAdapter {
    private volatile EventSink sink;

    @Override
    public AdapterInfo info() {
        return new AdapterInfo("least", EnumSet.of(Capability.ANSWER));
    }

    @Override
    public void start(EventSink engine) {
        sink = engine;
        sink.publish(new TelephonyEvent.AdapterUp(sink.nextEpoch(), List.of()));
    }

    void callComesIn() {
        sink.publish(new TelephonyEvent.LegOffered(sink.nextLegId(), "0501", "100", -1));
    }

    @Override
    public void execute(long commandId, long epoch, TelephonyCommand command) {
        if (command instanceof TelephonyCommand.Answer answer) {
            sink.publish(new TelephonyEvent.LegAnswered(answer.legId()));
        }
        sink.publish(new TelephonyEvent.CommandDone(commandId, false));
    }

    @Override
    public void stop() {
        sink = null;
    }
}
