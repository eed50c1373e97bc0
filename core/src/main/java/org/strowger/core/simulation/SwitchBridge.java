package org.strowger.core.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Legs that hear each other at the switch: two, or more in a conference. */
final class SwitchBridge {
    private final long id;
    private final List<Leg> legs = new ArrayList<>(2);
    private final Set<Leg> muted = new HashSet<>();

    SwitchBridge(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    /** In the order in which they came in. */
    List<Leg> legs() {
        return List.copyOf(legs);
    }

    boolean isOfTwo() {
        return legs.size() == 2;
    }

    void enter(Leg leg) {
        legs.add(leg);
        leg.bridge(this);
    }

    void exit(Leg leg) {
        legs.remove(leg);
        muted.remove(leg);
        leg.unbridge();
    }

    boolean isMuted(Leg leg) {
        return muted.contains(leg);
    }

    /** @return whether that changed anything */
    boolean mute(Leg leg, boolean mute) {
        return mute ? muted.add(leg) : muted.remove(leg);
    }

    /** Whether one leg of this bridge hears another of it now. */
    boolean hears(Leg ear, Leg mouth) {
        return ear != mouth && ear.takesPart() && mouth.takesPart() && !muted.contains(mouth);
    }
}
