package org.strowger.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;

/** A simulated switch and people who talk at it: a caller on an even leg, agents on odd ones. */
abstract class TalkBench {
    static final long BRIDGE = 100;

    final VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
    final SimulatedSwitch telephone = new SimulatedSwitch(time);
    final List<TelephonyEvent> events = new ArrayList<>();
    private long lastCommand;

    @BeforeEach
    final void start() throws IOException {
        telephone.start(new Sink());
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ZERO));
        time.advance(Duration.ZERO);
    }

    Caller talks(CallerScript script) {
        Caller caller = telephone.call("0501", "100", script);
        time.advance(Duration.ZERO);
        done(new Answer(caller.legId()));
        phone(1, "ann");
        done(new Bridge(BRIDGE, caller.legId(), 1));
        assertTrue(caller.connected());
        return caller;
    }

    void phone(long leg, String endpoint) {
        execute(dial(leg, endpoint));
        time.advance(Duration.ZERO);
    }

    static Dial dial(long leg, String endpoint) {
        return new Dial(leg, endpoint, Duration.ofSeconds(20), new OfferData(2, "agent", "queue"));
    }

    long execute(TelephonyCommand command) {
        telephone.execute(++lastCommand, 1, command);
        return lastCommand;
    }

    void done(TelephonyCommand command) {
        assertEquals(new CommandDone(execute(command), false), outcome(lastCommand));
    }

    void already(TelephonyCommand command) {
        assertEquals(new CommandDone(execute(command), true), outcome(lastCommand));
    }

    void fails(TelephonyCommand command, Reason reason) {
        assertEquals(reason, ((CommandFailed) outcome(execute(command))).reason());
    }

    TelephonyEvent outcome(long commandId) {
        return events.stream()
                .filter(event -> event instanceof CommandDone done && done.commandId() == commandId
                        || event instanceof CommandFailed failed && failed.commandId() == commandId)
                .findFirst().orElseThrow(() -> new AssertionError("no outcome of command " + commandId));
    }

    <T extends TelephonyEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Keeps every event. */
    final class Sink implements EventSink {
        private long epochs;
        private long legs;

        @Override
        public long nextLegId() {
            legs += 2;
            return legs;
        }

        @Override
        public long nextEpoch() {
            return ++epochs;
        }

        @Override
        public Admission publish(TelephonyEvent event) {
            events.add(event);
            return Admission.ACCEPTED;
        }
    }
}
