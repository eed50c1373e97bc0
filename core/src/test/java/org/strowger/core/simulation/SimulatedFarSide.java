package org.strowger.core.simulation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.strowger.core.adapter.FarSide;
import org.strowger.core.adapter.Reason;

/** The far side of a {@link SimulatedSwitch}, which is the same object; nothing lies between that could retransmit. */
final class SimulatedFarSide implements FarSide {
    private static final Duration SLICE = Duration.ofMillis(10);

    private final VirtualTime time;
    private final SimulatedSwitch telephone;

    SimulatedFarSide(VirtualTime time, SimulatedSwitch telephone) {
        this.time = time;
        this.telephone = telephone;
        telephone.promptLength("one", Duration.ofSeconds(1));
        telephone.promptLength("two", Duration.ofSeconds(1));
        telephone.promptMissing("absent");
    }

    @Override
    public Set<Act> acts() {
        return EnumSet.complementOf(EnumSet.of(Act.RETRANSMIT));
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration atMost) {
        long limitNs = time.nowNs() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (time.nowNs() >= limitNs) {
                return false;
            }
            time.runUntil(Math.min(limitNs, time.nowNs() + SLICE.toNanos()));
        }
        return true;
    }

    @Override
    public Party calls(String from, String to) {
        Caller caller = telephone.call(from, to, CallerScript.waiting());
        return new Party() {
            @Override
            public void hangUp() {
                caller.hangUp();
            }

            @Override
            public void press(String keys) {
                caller.press(keys);
            }

            @Override
            public Optional<Reason> end() {
                return caller.end();
            }

            @Override
            public List<String> heard() {
                return caller.heard();
            }

            @Override
            public boolean connected() {
                return caller.connected();
            }
        };
    }

    @Override
    public void phone(String endpoint, Manner manner, Duration after) {
        telephone.phone(endpoint, switch (manner) {
            case ANSWERS -> PhoneScript.answersAfter(after);
            case DECLINES -> PhoneScript.declinesAfter(after);
            case IGNORES -> PhoneScript.ignores();
            case BUSY -> PhoneScript.busy();
            case UNREACHABLE -> PhoneScript.unreachable();
        });
    }

    @Override
    public boolean rings(String endpoint) {
        return telephone.rings(endpoint);
    }

    @Override
    public void phoneHangsUp(String endpoint) {
        telephone.legAt(endpoint).ifPresent(telephone::hangUp);
    }

    @Override
    public void retransmitOffer(Party party) {
        throw new UnsupportedOperationException("the simulated switch has no wire below it; see acts()");
    }

    @Override
    public AutoCloseable occupy() {
        telephone.reachable(false);
        return () -> telephone.reachable(true);
    }

    @Override
    public void cut(Duration downFor) {
        telephone.cut(downFor);
    }

    @Override
    public void crash(Duration downFor) {
        telephone.crash(downFor);
    }

    @Override
    public int livingCalls() {
        return telephone.livingLegs().size();
    }

    @Override
    public void close() {}
}
