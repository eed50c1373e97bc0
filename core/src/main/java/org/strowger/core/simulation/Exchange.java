package org.strowger.core.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyEvent.Bridged;
import org.strowger.core.adapter.TelephonyEvent.Dtmf;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.LegRinging;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.simulation.PhoneScript.Manner;

/** The legs that live at the switch and what happens to them, whoever caused it: a command or a party. */
final class Exchange {
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(200);
    private static final int ENDED_KEPT = 65_536;

    private final VirtualTime time;
    private final Wire wire;
    private final Outcomes outcomes;
    private final Media media;
    private final Map<Long, Leg> legs = new LinkedHashMap<>();
    private final Map<String, PhoneLeg> phonesInUse = new HashMap<>();
    private final RecentIds ended = new RecentIds(ENDED_KEPT);

    Exchange(VirtualTime time, Wire wire, Outcomes outcomes, Media media) {
        this.time = time;
        this.wire = wire;
        this.outcomes = outcomes;
        this.media = media;
    }

    Optional<Leg> leg(long id) {
        return Optional.ofNullable(legs.get(id));
    }

    Optional<PhoneLeg> phone(String endpoint) {
        return Optional.ofNullable(phonesInUse.get(endpoint));
    }

    /** Whether a leg with this id has been here and is gone; the last {@value #ENDED_KEPT} are known. */
    boolean hasEnded(long id) {
        return ended.contains(id);
    }

    List<Long> living() {
        return List.copyOf(legs.keySet());
    }

    /** A caller's call reaches the switch. */
    void arrives(CallerLeg caller) {
        CallerScript script = caller.script();
        legs.put(caller.id(), caller);
        script.patience().ifPresent(limit -> caller.patience(time.after(limit, caller::hangUp)));
        script.hangUpAtNs().ifPresent(atNs -> caller.timer(time.at(atNs, caller::hangUp)));
        for (CallerScript.Press press : script.presses()) {
            Duration after = press.after();
            for (char key : press.keys().toCharArray()) {
                caller.timer(time.after(after, () -> key(caller, key)));
                after = after.plus(BETWEEN_KEYS);
            }
        }
        wire.offer(caller.line(), caller.call(), () -> vanish(caller, Reason.CONGESTION));
    }

    void key(Leg leg, char key) {
        if (leg.up()) {
            wire.fact(leg.line(), new Dtmf(leg.id(), key));
        }
    }

    void answer(Leg leg) {
        leg.answer();
        wire.fact(leg.line(), new LegAnswered(leg.id()));
        if (leg instanceof PhoneLeg phone) {
            phone.takeOpenDial().ifPresent(outcomes::done);
        }
    }

    /** Dials a phone that the switch can reach. */
    void ring(PhoneLeg phone, Dial dial) {
        legs.put(phone.id(), phone);
        if (phonesInUse.putIfAbsent(phone.endpoint(), phone) != null || phone.script().manner() == Manner.BUSY) {
            end(phone, Reason.BUSY);
            return;
        }
        wire.fact(phone.line(), new LegRinging(phone.id()));
        if (phone.script().manner() == Manner.ANSWER) {
            whileRinging(phone, phone.script().delay(), this::answer);
        } else if (phone.script().manner() == Manner.DECLINE) {
            whileRinging(phone, phone.script().delay(), this::partyHangsUp);
        }
        whileRinging(phone, dial.ringFor(), rings -> end(rings, Reason.NO_ANSWER));
    }

    private void whileRinging(PhoneLeg phone, Duration after, Consumer<PhoneLeg> act) {
        phone.timer(time.after(after, () -> {
            if (!phone.up()) {
                act.accept(phone);
            }
        }));
    }

    void bridge(long bridgeId, Leg one, Leg other) {
        for (Leg leg : List.of(one, other)) {
            media.finish(leg, PlayEnd.STOPPED);
            leg.music("");
        }
        one.bridge(bridgeId, other);
        other.bridge(bridgeId, one);
        wire.fact(one.line(), new Bridged(bridgeId, one.id(), other.id()));
        connected(one);
        connected(other);
    }

    private void connected(Leg leg) {
        if (!leg.alive()) {
            return; // what the other party was told made it hang up
        }
        if (leg instanceof CallerLeg caller) {
            caller.script().talk().ifPresent(talk -> caller.timer(time.after(talk, caller::hangUp)));
            caller.script().onConnected().accept(caller);
        } else if (leg instanceof PhoneLeg phone) {
            phone.script().talk().ifPresent(talk ->
                    phone.timer(time.after(talk, () -> partyHangsUp(phone))));
        }
    }

    /** The person on this leg hangs up, or declines while it rings. */
    void partyHangsUp(Leg leg) {
        if (leg.alive()) {
            end(leg, leg.up() ? Reason.NORMAL : leg instanceof CallerLeg ? Reason.ABANDONED : Reason.REJECTED);
        }
    }

    /** Ends a leg and tells it; the other one of a bridge lives on. */
    void end(Leg leg, Reason reason) {
        leave(leg, reason);
        media.finish(leg, PlayEnd.HANGUP);
        wire.fact(leg.line(), new LegEnded(leg.id(), reason));
        if (leg instanceof PhoneLeg phone) {
            phone.takeOpenDial().ifPresent(dial -> outcomes.failed(dial, reason, "the phone was not answered"));
        }
        endedForParty(leg);
    }

    /** Ends a leg of which the engine hears no more. */
    void vanish(Leg leg, Reason reason) {
        if (leg.alive()) {
            leave(leg, reason);
            media.forget(leg);
            endedForParty(leg);
        }
    }

    void vanishAll(Reason reason) {
        new ArrayList<>(legs.values()).forEach(leg -> vanish(leg, reason));
    }

    void endAll(Reason reason) {
        new ArrayList<>(legs.values()).forEach(leg -> {
            if (leg.alive()) {
                end(leg, reason);
            }
        });
    }

    private void leave(Leg leg, Reason reason) {
        leg.end(reason);
        legs.remove(leg.id());
        ended.add(leg.id());
        leg.peer().ifPresent(Leg::unbridge);
        leg.unbridge();
        if (leg instanceof PhoneLeg phone) {
            phonesInUse.remove(phone.endpoint(), phone);
        }
    }

    private static void endedForParty(Leg leg) {
        if (leg instanceof CallerLeg caller) {
            caller.script().onEnded().accept(caller);
        }
    }
}
