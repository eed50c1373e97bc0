package org.strowger.core.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;

/** One line at the simulated switch: a caller's or a phone's. */
abstract class Leg {
    private final long id;
    private final Wire.Line line = new Wire.Line();
    private final List<VirtualTime.Entry> timers = new ArrayList<>(2);
    private final List<String> heard = new ArrayList<>(2);
    private State state = State.OFFERED;
    private Optional<Reason> end = Optional.empty();
    private Optional<SwitchBridge> bridge = Optional.empty();
    private boolean held;
    private boolean holds;
    private Optional<VirtualTime.Entry> talkEnd = Optional.empty();
    private Optional<Playing> playing = Optional.empty();
    private Optional<PhoneRequest> request = Optional.empty();
    private Optional<Long> openTransfer = Optional.empty();
    private Optional<OfferData> screen = Optional.empty();
    private String music = "";
    private long heardUntilNs;

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

    Optional<SwitchBridge> bridge() {
        return bridge;
    }

    boolean isIn(long bridgeId) {
        return bridge.filter(in -> in.id() == bridgeId).isPresent();
    }

    void bridge(SwitchBridge newBridge) {
        bridge = Optional.of(newBridge);
    }

    void unbridge() {
        bridge = Optional.empty();
        holds = false;
    }

    /** It has begun to hear others. */
    abstract void entered();

    /** It has been in a conversation and hears nobody any more, and lives. */
    abstract void left();

    /** Others of its conversation came, went, or put it on hold or took it back. */
    abstract void companyChanged();

    /** Begins to count how long the person talks. */
    final void talksUntil(VirtualTime.Entry entry) {
        stopsTalking();
        timer(entry);
        talkEnd = Optional.of(entry);
    }

    final void stopsTalking() {
        talkEnd.ifPresent(VirtualTime.Entry::cancel);
        talkEnd = Optional.empty();
    }

    /** Whether the engine has put it on hold. */
    boolean held() {
        return held;
    }

    void held(boolean newHeld) {
        held = newHeld;
    }

    /** Whether its person has put the others on hold. */
    boolean holds() {
        return holds;
    }

    void holds(boolean newHolds) {
        holds = newHolds;
    }

    /** Whether, in a bridge, it hears and is heard. */
    boolean takesPart() {
        return up() && !held && !holds;
    }

    /** Whether it hears at least one other now. */
    boolean hearsSomebody() {
        return bridge.filter(in -> in.legs().stream().anyMatch(other -> in.hears(this, other))).isPresent();
    }

    Optional<Playing> playing() {
        return playing;
    }

    void playing(Optional<Playing> newPlaying) {
        playing = newPlaying;
    }

    /** Whether prompts and music can be played to it. */
    boolean canHearPrompts() {
        return up() && (bridge.isEmpty() || held);
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

    /** Until when its person was heard last, or will be; 0 if he never was. */
    long heardUntilNs() {
        return heardUntilNs;
    }

    void heardUntil(long atNs) {
        heardUntilNs = Math.max(heardUntilNs, atNs);
    }

    /** What its person asked for last. */
    Optional<PhoneRequest> request() {
        return request;
    }

    void request(PhoneRequest newRequest) {
        request = Optional.of(newRequest);
    }

    /** Whether somebody outside is rung to whom it is sent. */
    boolean isBeingTransferred() {
        return openTransfer.isPresent();
    }

    void openTransfer(long commandId) {
        openTransfer = Optional.of(commandId);
    }

    /** The transfer's command id, once: it is settled by the first who takes it. */
    Optional<Long> takeOpenTransfer() {
        Optional<Long> taken = openTransfer;
        openTransfer = Optional.empty();
        return taken;
    }

    /** What is shown of the call. */
    Optional<OfferData> screen() {
        return screen;
    }

    void screen(OfferData data) {
        screen = Optional.of(data);
    }

    private enum State { OFFERED, UP, ENDED }
}
