package org.strowger.core.simulation;

import java.util.Optional;
import org.strowger.core.adapter.TelephonyCommand.Dial;

/** A phone that was dialled. */
final class PhoneLeg extends Leg {
    private final Exchange exchange;
    private final Dial dial;
    private final PhoneScript script;
    private Optional<Long> openDial;
    private boolean hasTalked;

    PhoneLeg(Exchange exchange, Dial dial, PhoneScript script, long commandId) {
        super(dial.legId());
        this.exchange = exchange;
        this.dial = dial;
        this.script = script;
        this.openDial = Optional.of(commandId);
        screen(dial.offer());
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

    @Override
    void entered() {
        script.talk().ifPresent(talk -> talksUntil(exchange.after(talk, () -> exchange.partyHangsUp(this))));
        if (!hasTalked) {
            hasTalked = true;
            script.acts().forEach(act -> timer(exchange.after(act.after(), () -> exchange.act(this, act))));
        }
    }

    @Override
    void left() {
        stopsTalking();
    }

    @Override
    void companyChanged() {
        // a phone's script does not mind
    }
}
