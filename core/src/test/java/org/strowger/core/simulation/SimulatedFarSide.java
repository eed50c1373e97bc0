package org.strowger.core.simulation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.strowger.core.adapter.FarSide;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;

/** The far side of a {@link SimulatedSwitch}, which is the same object; nothing lies between that could retransmit. */
final class SimulatedFarSide implements FarSide {
    private static final Duration SLICE = Duration.ofMillis(10);

    private final VirtualTime time;
    private final SimulatedSwitch telephone;
    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private final Set<String> endpoints = new LinkedHashSet<>();
    private final Map<String, PhoneRequest> requests = new HashMap<>();

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
        callers.put(from, caller);
        return new Party() {
            @Override
            public String number() {
                return from;
            }

            @Override
            public void hangUp() {
                caller.hangUp();
            }

            @Override
            public void press(String keys) {
                caller.press(keys);
            }

            @Override
            public void speak(Duration length) {
                caller.speak(length);
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
        endpoints.add(endpoint);
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
    public void phoneHolds(String endpoint, boolean hold) {
        long leg = telephone.legAt(endpoint).orElseThrow();
        if (hold) {
            telephone.hold(leg);
        } else {
            telephone.resume(leg);
        }
    }

    @Override
    public void phoneAsks(String endpoint, TransferManner manner, TransferTarget target) {
        long leg = telephone.legAt(endpoint).orElseThrow();
        requests.put(endpoint, telephone.ask(leg, manner, target).orElseThrow());
    }

    @Override
    public List<TransferAnswer> phoneWasTold(String endpoint) {
        return requests.get(endpoint).answers();
    }

    @Override
    public Set<String> voices(String numberOrEndpoint) {
        List<Long> voices = legOf(numberOrEndpoint).map(telephone::voices).orElse(List.of());
        Set<String> names = new LinkedHashSet<>(callers.keySet());
        names.addAll(endpoints);
        names.removeIf(name -> legOf(name).filter(voices::contains).isEmpty());
        return names;
    }

    private Optional<Long> legOf(String numberOrEndpoint) {
        OptionalLong phone = telephone.legAt(numberOrEndpoint);
        return phone.isPresent() ? Optional.of(phone.getAsLong())
                : Optional.ofNullable(callers.get(numberOrEndpoint)).map(Caller::legId);
    }

    @Override
    public Optional<OfferData> screen(String endpoint) {
        return legOf(endpoint).flatMap(telephone::screen);
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
