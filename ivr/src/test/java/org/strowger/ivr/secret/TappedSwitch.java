package org.strowger.ivr.secret;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;
import org.strowger.core.simulation.SimulatedSwitch;

/** A switch whose every word with the engine is noted as text, and whose secret entries are counted. */
final class TappedSwitch implements TelephonyAdapter {
    private final SimulatedSwitch telephone;
    private final Consumer<String> notes;
    /** How entries ended, such as {@code TAKEN true}, and how many did. */
    final Map<String, Integer> entries = new TreeMap<>();

    TappedSwitch(SimulatedSwitch telephone, Consumer<String> notes) {
        this.telephone = telephone;
        this.notes = notes;
    }

    @Override
    public AdapterInfo info() {
        return telephone.info();
    }

    @Override
    public void start(EventSink sink) throws IOException {
        telephone.start(new EventSink() {
            @Override
            public long nextLegId() {
                return sink.nextLegId();
            }

            @Override
            public long nextEpoch() {
                return sink.nextEpoch();
            }

            @Override
            public Admission publish(TelephonyEvent event) {
                notes.accept(event.toString());
                if (event instanceof TelephonyEvent.Collected collected) {
                    entries.merge(collected.how() + " " + collected.luhn(), 1, Integer::sum);
                }
                return sink.publish(event);
            }
        });
    }

    @Override
    public void execute(long commandId, long epoch, TelephonyCommand command) {
        notes.accept(command.toString());
        telephone.execute(commandId, epoch, command);
    }

    @Override
    public void stop() {
        telephone.stop();
    }
}
