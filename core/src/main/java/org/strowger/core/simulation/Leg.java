package org.strowger.core.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.adapter.Reason;

/** One line at the simulated switch: a caller's or a phone's. */
class Leg {
    private final long id;
    private final Wire.Line line = new Wire.Line();
    private final List<VirtualTime.Entry> timers = new ArrayList<>(2);
    private final List<String> heard = new ArrayList<>(2);
    private State state = State.OFFERED;
    private Optional<Reason> end = Optional.empty();
    private Optional<Leg> peer = Optional.empty();
    private long bridgeId;
    private Optional<Playing> playing = Optional.empty();
    private String music = "";

    Leg(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    Wire.Line line() {
        return line;
    }

    boolean alive() {
        return state != State.ENDED;
    }

    boolean up() {
        return state == State.UP;
    }

    void answer() {
        state = State.UP;
    }

    void end(Reason reason) {
        state = State.ENDED;
        end = Optional.of(reason);
        timers.forEach(VirtualTime.Entry::cancel);
        timers.clear();
    }

    /** Keeps a timer that is to go when the leg does. */
    void timer(VirtualTime.Entry entry) {
        timers.add(entry);
    }

    Optional<Reason> endReason() {
        return end;
    }

    Optional<Leg> peer() {
        return peer;
    }

    long bridgeId() {
        return bridgeId;
    }

    void bridge(long newBridgeId, Leg other) {
        bridgeId = newBridgeId;
        peer = Optional.of(other);
    }

    void unbridge() {
        bridgeId = 0;
        peer = Optional.empty();
    }

    Optional<Playing> playing() {
        return playing;
    }

    void playing(Optional<Playing> newPlaying) {
        playing = newPlaying;
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }

    void hears(List<String> items) {
        heard.addAll(items);
    }

    public String music() {
        return music;
    }

    void music(String newMusic) {
        music = newMusic;
    }

    private enum State { OFFERED, UP, ENDED }
}
