package org.strowger.core;

import java.time.Duration;
import java.time.Instant;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** When and where whole engines live in tests: from seven o'clock on, beside a switch whose phones answer after 2 s. */
final class Morning {
    private Morning() {}

    static VirtualTime time() {
        return VirtualTime.startingAt(Instant.parse("1999-01-01T07:00:00Z"));
    }

    static SimulatedSwitch telephone(VirtualTime time) {
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ofSeconds(2)));
        return telephone;
    }
}
