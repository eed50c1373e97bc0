package org.strowger.core.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyEvent.Dtmf;
import org.strowger.core.adapter.TelephonyEvent.Held;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.LegRinging;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.adapter.TelephonyEvent.Resumed;
import org.strowger.core.adapter.TelephonyEvent.TransferRequested;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.simulation.PhoneScript.Manner;

/** The legs that live at the switch and what happens to them, whoever caused it: a command or a party. */
final class Exchange {
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(200);
    private static final int ENDED_KEPT = 65_536;

    private final VirtualTime time;
    private final Set<Capability> capabilities;
    private final Wire wire;
    private final Outcomes outcomes;
    private final Media media;
    private final Map<Long, Leg> legs = new LinkedHashMap<>();
    private final Phones phones;
    private final Bridges bridges;
    private final Monitors monitors;
    private final Tapes tapes;
    private final SecretEntries secrets;
    private final RecentIds ended = new RecentIds(ENDED_KEPT);
    private long lastRequestId;

    Exchange(VirtualTime time, Set<Capability> capabilities, Wire wire, Outcomes outcomes, Media media) {
        this.time = time;
        this.capabilities = capabilities;
        this.wire = wire;
        this.outcomes = outcomes;
        this.media = media;
        phones = new Phones(wire);
        bridges = new Bridges(wire, media);
        monitors = new Monitors(wire);
        tapes = new Tapes(time, wire);
        secrets = new SecretEntries(time, wire, media);
    }

    Phones phones() {
        return phones;
    }

    Bridges bridges() {
        return bridges;
    }

    Monitors monitors() {
        return monitors;
    }

    Tapes tapes() {
        return tapes;
    }

    SecretEntries secrets() {
        return secrets;
    }

    VirtualTime.Entry after(Duration delay, Runnable work) {
        return time.after(delay, work);
    }

    Optional<Leg> leg(long id) {
        return Optional.ofNullable(legs.get(id));
    }

    /** Whether a leg with this id has been here and is gone; the last {@value #ENDED_KEPT} are known. */
    boolean hasEnded(long id) {
        return ended.contains(id);
    }

    /** Legs whose voices a leg hears. */
    List<Long> voices(Leg ear) {
        List<Long> voices = new ArrayList<>();
        for (Leg mouth : legs.values()) {
            if (ear.bridge().filter(in -> in.legs().contains(mouth) && in.hears(ear, mouth)).isPresent()
                    || monitors.hears(ear, mouth)) {
                voices.add(mouth.id());
            }
        }
        return voices;
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
        for (CallerScript.Speech speech : script.speeches()) {
            caller.timer(time.after(speech.after(), () -> speaks(caller, speech.length())));
        }
        wire.offer(caller.line(), caller.call(), () -> vanish(caller, Reason.CONGESTION));
    }

    void speaks(Leg leg, Duration length) {
        leg.heardUntil(time.nowNs() + length.toNanos());
    }

    void key(Leg leg, char key) {
        leg.heardUntil(time.nowNs());
        if (leg.up() && !secrets.key(leg, key)) {
            wire.fact(leg.line(), new Dtmf(leg.id(), key));
        }
    }

    void answer(Leg leg) {
        leg.answer();
        wire.fact(leg.line(), new LegAnswered(leg.id()));
        if (leg instanceof PhoneLeg phone) {
            phones.answered(phone);
            phone.takeOpenDial().ifPresent(outcomes::done);
        }
    }

    /** Dials a phone that the switch can reach. */
    void ring(PhoneLeg phone, Dial dial) {
        legs.put(phone.id(), phone);
        if (!phones.take(phone) || isBusy(phone.script())) {
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

    private static boolean isBusy(PhoneScript script) {
        return script.manner() == Manner.BUSY || script.manner() == Manner.DO_NOT_DISTURB;
    }

    private void whileRinging(PhoneLeg phone, Duration after, Consumer<PhoneLeg> act) {
        phone.timer(time.after(after, () -> {
            if (!phone.up()) {
                act.accept(phone);
            }
        }));
    }

    /** Sends a leg to a number outside; it stays where it is until somebody answers there. */
    void transfer(Leg leg, PhoneScript outside, Duration ringFor, long commandId) {
        leg.openTransfer(commandId);
        outcomes.accepted(commandId);
        if (isBusy(outside)) {
            transferFailed(leg, Reason.BUSY);
        } else if (outside.manner() == Manner.ANSWER && outside.delay().compareTo(ringFor) <= 0) {
            leg.timer(time.after(outside.delay(), () -> transferred(leg)));
        } else if (outside.manner() == Manner.DECLINE && outside.delay().compareTo(ringFor) <= 0) {
            leg.timer(time.after(outside.delay(), () -> transferFailed(leg, Reason.REJECTED)));
        } else {
            leg.timer(time.after(ringFor, () -> transferFailed(leg, Reason.NO_ANSWER)));
        }
    }

    private void transferred(Leg leg) {
        long commandId = leg.takeOpenTransfer().orElseThrow();
        end(leg, Reason.TRANSFERRED);
        outcomes.done(commandId);
    }

    private void transferFailed(Leg leg, Reason reason) {
        outcomes.failed(leg.takeOpenTransfer().orElseThrow(), reason, "nobody answered there");
    }

    /** The person on this leg puts the others on hold, or takes them back. */
    void partyHolds(Leg leg, boolean hold) {
        if (leg.bridge().isPresent() && leg.holds() != hold) {
            leg.holds(hold);
            leg.bridge().get().legs().forEach(Leg::companyChanged);
            if (capabilities.contains(Capability.HOLD_EVENTS)) {
                wire.fact(leg.line(), hold ? new Held(leg.id()) : new Resumed(leg.id()));
            }
        }
    }

    /** The person on this leg asks for something; empty if he does not talk, has asked already or cannot ask. */
    Optional<PhoneRequest> partyAsks(Leg leg, TransferManner manner, TransferTarget target) {
        boolean canAsk = leg.up() && capabilities.contains(Capability.PARTY_TRANSFER);
        if (!canAsk || leg.request().filter(PhoneRequest::isOpen).isPresent()) {
            return Optional.empty();
        }
        PhoneRequest request = new PhoneRequest(++lastRequestId, manner);
        leg.request(request);
        wire.fact(leg.line(), new TransferRequested(leg.id(), request.requestId(), manner, target));
        return Optional.of(request);
    }

    /** A phone's script goes on. */
    void act(PhoneLeg phone, PhoneScript.Act act) {
        switch (act.kind()) {
            case HOLD -> partyHolds(phone, true);
            case RESUME -> partyHolds(phone, false);
            case ASK -> partyAsks(phone, act.manner(), act.target());
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
        secrets.end(leg);
        tapes.end(leg);
        monitors.end(leg);
        leave(leg, reason);
        media.finish(leg, PlayEnd.HANGUP);
        wire.fact(leg.line(), new LegEnded(leg.id(), reason));
        if (leg instanceof PhoneLeg phone) {
            phone.takeOpenDial().ifPresent(dial -> outcomes.failed(dial, reason, "the phone was not answered"));
        }
        leg.takeOpenTransfer().ifPresent(transfer -> outcomes.failed(transfer, Reason.GONE, "the leg has ended"));
        endedForParty(leg);
    }

    /** Ends a leg of which the engine hears no more. */
    void vanish(Leg leg, Reason reason) {
        if (leg.alive()) {
            secrets.forget(leg);
            tapes.forget(leg);
            monitors.forget(leg);
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
        bridges.end(leg);
        if (leg instanceof PhoneLeg phone) {
            phones.release(phone);
        }
    }

    private static void endedForParty(Leg leg) {
        if (leg instanceof CallerLeg caller) {
            caller.script().onEnded().accept(caller);
        }
    }
}
