package org.strowger.core.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;

/** A caller and his leg. */
final class CallerLeg extends Leg implements Caller {
    private final Exchange exchange;
    private final LegOffered call;
    private final CallerScript script;
    private Optional<VirtualTime.Entry> patience = Optional.empty();
    private Optional<VirtualTime.Entry> holdPatience = Optional.empty();
    private Optional<PhoneLeg> agent = Optional.empty();
    private boolean answered;

    CallerLeg(Exchange exchange, LegOffered call, CallerScript script) {
        super(call.legId());
        this.exchange = exchange;
        this.call = call;
        this.script = script;
    }

    LegOffered call() {
        return call;
    }

    CallerScript script() {
        return script;
    }

    void patience(VirtualTime.Entry entry) {
        timer(entry);
        patience = Optional.of(entry);
    }

    @Override
    void answer() {
        super.answer();
        answered = true;
    }

    @Override
    void entered() {
        patience.ifPresent(VirtualTime.Entry::cancel);
        companyChanged();
        script.talk().ifPresent(talk -> talksUntil(exchange.after(talk, this::hangUp)));
        script.onConnected().accept(this);
    }

    @Override
    void left() {
        stopsTalking();
        companyChanged();
    }

    @Override
    void companyChanged() {
        bridge().ifPresent(this::lookForAgent);
        if (hearsSomebody()) {
            holdPatience.ifPresent(VirtualTime.Entry::cancel);
            holdPatience = Optional.empty();
        } else if (holdPatience.isEmpty()) {
            holdPatience = script.holdPatience().map(limit -> exchange.after(limit, this::hangUp));
            holdPatience.ifPresent(this::timer);
        }
    }

    private void lookForAgent(SwitchBridge in) {
        if (agent.filter(phone -> in.legs().contains(phone)).isEmpty()) {
            in.legs().stream()
                    .filter(PhoneLeg.class::isInstance).map(PhoneLeg.class::cast)
                    .findFirst().ifPresent(phone -> agent = Optional.of(phone));
        }
    }

    @Override
    public long legId() {
        return id();
    }

    @Override
    public boolean answered() {
        return answered;
    }

    @Override
    public OptionalLong agentLegId() {
        return agent.isPresent() ? OptionalLong.of(agent.get().id()) : OptionalLong.empty();
    }

    @Override
    public Optional<String> agentEndpoint() {
        return agent.map(PhoneLeg::endpoint);
    }

    @Override
    public boolean connected() {
        return hearsSomebody();
    }

    @Override
    public boolean onHold() {
        return bridge().isPresent() && !hearsSomebody();
    }

    @Override
    public Optional<Reason> end() {
        return endReason();
    }

    @Override
    public void hangUp() {
        exchange.partyHangsUp(this);
    }

    @Override
    public void speak(Duration length) {
        CallerScript.requirePositiveOrZero("what is said", length);
        exchange.speaks(this, length);
    }

    @Override
    public void press(String keys) {
        Keys.requireAll(keys);
        for (int i = 0; i < keys.length(); i++) {
            exchange.key(this, keys.charAt(i));
        }
    }
}
