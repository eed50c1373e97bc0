package org.strowger.core.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.TelephonyEvent.EndpointState;
import org.strowger.core.simulation.PhoneScript.Manner;

/** Phones that can be dialled, which of them are in use, and the state of those that are watched. */
final class Phones {
    private final Wire wire;
    private final Map<String, PhoneScript> scripts = new HashMap<>();
    private final Map<String, PhoneLeg> inUse = new HashMap<>();
    private final Map<String, DeviceState> watched = new TreeMap<>();
    private Optional<PhoneScript> every = Optional.empty();

    Phones(Wire wire) {
        this.wire = wire;
    }

    void script(String endpoint, PhoneScript script) {
        scripts.put(endpoint, script);
        changed(endpoint);
    }

    void everyScript(PhoneScript script) {
        every = Optional.of(script);
        watched.keySet().forEach(this::changed);
    }

    /** What a phone does; empty if there is none. */
    Optional<PhoneScript> script(String endpoint) {
        return Optional.ofNullable(scripts.get(endpoint)).or(() -> every);
    }

    Optional<PhoneLeg> inUse(String endpoint) {
        return Optional.ofNullable(inUse.get(endpoint));
    }

    /** @return false if another leg uses it */
    boolean take(PhoneLeg leg) {
        boolean free = inUse.putIfAbsent(leg.endpoint(), leg) == null;
        changed(leg.endpoint());
        return free;
    }

    void answered(PhoneLeg leg) {
        changed(leg.endpoint());
    }

    void release(PhoneLeg leg) {
        if (inUse.remove(leg.endpoint(), leg)) {
            changed(leg.endpoint());
        }
    }

    boolean isWatched(String endpoint) {
        return watched.containsKey(endpoint);
    }

    /** Reports a phone's state now and at each change. */
    void watch(String endpoint) {
        DeviceState state = state(endpoint);
        watched.put(endpoint, state);
        wire.state(new EndpointState(endpoint, state));
    }

    void unwatch(String endpoint) {
        watched.remove(endpoint);
    }

    /** A connection has ended, and all watches with it. */
    void unwatchAll() {
        watched.clear();
    }

    private void changed(String endpoint) {
        DeviceState state = state(endpoint);
        if (watched.containsKey(endpoint) && watched.put(endpoint, state) != state) {
            wire.state(new EndpointState(endpoint, state));
        }
    }

    private DeviceState state(String endpoint) {
        PhoneLeg leg = inUse.get(endpoint);
        if (leg != null) {
            return leg.up() ? DeviceState.BUSY : DeviceState.RINGING;
        }
        Manner manner = script(endpoint).map(PhoneScript::manner).orElse(Manner.UNREACHABLE);
        return switch (manner) {
            case UNREACHABLE -> DeviceState.GONE;
            case BUSY -> DeviceState.BUSY;
            case DO_NOT_DISTURB -> DeviceState.DO_NOT_DISTURB;
            case ANSWER, DECLINE, IGNORE, DECIDE -> DeviceState.IDLE;
        };
    }
}
