package org.strowger.core.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.TelephonyEvent.MonitorEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorStarted;

/** Who listens to whom at the switch. */
final class Monitors {
    private final Wire wire;
    private final Map<Leg, Listening> byListener = new LinkedHashMap<>();

    Monitors(Wire wire) {
        this.wire = wire;
    }

    Optional<Listening> of(Leg listener) {
        return Optional.ofNullable(byListener.get(listener));
    }

    void start(Leg listener, Leg followed, MonitorMode mode) {
        byListener.put(listener, new Listening(listener, followed, mode));
        wire.fact(listener.line(), followed.line(), new MonitorStarted(listener.id(), followed.id(), mode));
    }

    void stop(Leg listener) {
        Leg followed = byListener.remove(listener).followed();
        wire.fact(listener.line(), followed.line(), new MonitorEnded(listener.id(), followed.id()));
    }

    /** A leg is about to end: it listens no more, and those who listen to it have nobody left. */
    void end(Leg leg) {
        byListener.remove(leg);
        listenersTo(leg).forEach(listening -> stop(listening.listener()));
    }

    /** As {@link #end}, and nobody is told. */
    void forget(Leg leg) {
        byListener.remove(leg);
        listenersTo(leg).forEach(listening -> byListener.remove(listening.listener()));
    }

    private List<Listening> listenersTo(Leg leg) {
        List<Listening> listeners = new ArrayList<>();
        for (Listening listening : byListener.values()) {
            if (listening.followed() == leg) {
                listeners.add(listening);
            }
        }
        return listeners;
    }

    /** Whether one leg hears another only because somebody listens. */
    boolean hears(Leg ear, Leg mouth) {
        Listening listens = byListener.get(ear);
        if (listens != null) {
            return mouth == listens.followed() || inOneBridge(mouth, listens.followed());
        }
        Listening speaks = byListener.get(mouth);
        return speaks != null && (speaks.mode() == MonitorMode.WHISPER && ear == speaks.followed()
                || speaks.mode() == MonitorMode.BARGE && (ear == speaks.followed()
                        || inOneBridge(ear, speaks.followed())));
    }

    private static boolean inOneBridge(Leg one, Leg other) {
        return one.bridge().filter(in -> in.legs().contains(other) && in.hears(one, other)).isPresent();
    }

    /** One leg's ear on another. */
    record Listening(Leg listener, Leg followed, MonitorMode mode) {}
}
