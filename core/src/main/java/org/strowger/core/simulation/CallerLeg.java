package org.strowger.core.simulation;

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
    void bridge(long bridgeId, Leg other) {
        super.bridge(bridgeId, other);
        patience.ifPresent(VirtualTime.Entry::cancel);
        if (other instanceof PhoneLeg phone) {
            agent = Optional.of(phone);
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
        return peer().isPresent();
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
    public void press(String keys) {
        Keys.requireAll(keys);
        for (int i = 0; i < keys.length(); i++) {
            exchange.key(this, keys.charAt(i));
        }
    }
}
