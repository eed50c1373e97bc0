package org.strowger.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.FarSide;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyAdapterContract;

class SimulatedSwitchContractTest {
    @Nested
    class WithAllCapabilities extends SimulatedContract {
        WithAllCapabilities() {
            super(EnumSet.allOf(Capability.class), SwitchFaults.none());
        }
    }

    @Nested
    class WithoutMedia extends SimulatedContract {
        WithoutMedia() {
            super(EnumSet.of(Capability.ANSWER, Capability.DIAL), SwitchFaults.none());
        }
    }

    @Nested
    class WithLateEvents extends SimulatedContract {
        WithLateEvents() {
            super(EnumSet.allOf(Capability.class), SwitchFaults.none().delay(Duration.ofMillis(80)));
        }

        @Override
        protected int histories() {
            return 2_000;
        }
    }

    abstract static class SimulatedContract extends TelephonyAdapterContract {
        private final VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
        private final SimulatedSwitch telephone;

        SimulatedContract(Set<Capability> capabilities, SwitchFaults faults) {
            telephone = new SimulatedSwitch(time, "simulated", 7, capabilities);
            telephone.faults(faults);
        }

        @Override
        protected TelephonyAdapter newAdapter() {
            return telephone;
        }

        @Override
        protected FarSide newFarSide() {
            return new SimulatedFarSide(time, telephone);
        }
    }
}
