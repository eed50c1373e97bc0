package org.strowger.core.simulation;

import java.util.Optional;
import org.strowger.core.adapter.TelephonyCommand.Dial;

/** A phone that was dialled. */
final class PhoneLeg extends Leg {
    private final Dial dial;
    private final PhoneScript script;
    private Optional<Long> openDial;

    PhoneLeg(Dial dial, PhoneScript script, long commandId) {
        super(dial.legId());
        this.dial = dial;
        this.script = script;
        this.openDial = Optional.of(commandId);
    }

    String endpoint() {
        return dial.endpoint();
    }

    PhoneScript script() {
        return script;
    }

    /** The dial's command id, once: it is settled by the first who takes it. */
    Optional<Long> takeOpenDial() {
        Optional<Long> taken = openDial;
        openDial = Optional.empty();
        return taken;
    }
}
