package org.strowger.core.simulation;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.adapter.TelephonyEvent.AdapterDown;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.adapter.TelephonyEvent.Overload;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;

/**
 * A telephone system in memory: the adapter, the switch behind it, the callers and the agents' phones, all
 * in virtual time.
 *
 * <pre>{@code
 * VirtualTime time = VirtualTime.startingAt(Instant.parse("1999-01-01T07:00:00Z"));
 * SimulatedSwitch telephone = new SimulatedSwitch(time);
 * telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(2)));
 * acd.connect(telephone);
 * Caller caller = telephone.call("0501", "100", CallerScript.waiting().talks(ofMinutes(3)));
 * time.run();
 * }</pre>
 *
 * <p>A call begins at once, a phone acts as its {@link PhoneScript} says, prompts have a length and no sound.
 * When one leg of a bridge ends the other lives until it is hung up. What is not said otherwise follows the
 * rules of {@link TelephonyAdapter}, unless {@link #faults} breaks them. The same program with the same seed
 * gives the same events in the same order.
 *
 * <p>Belongs to the thread that drives the virtual time, which also calls the adapter's methods.
 */
public final class SimulatedSwitch implements TelephonyAdapter {
    private final VirtualTime time;
    private final AdapterInfo info;
    private final Wire wire;
    private final Outcomes outcomes;
    private final Media media;
    private final Exchange exchange;
    private final SwitchCommands commands;
    private SwitchFaults faults = SwitchFaults.none();
    private State state = State.STOPPED;
    private EventSink sink;
    private long epoch;
    private int starts;
    private boolean silent;
    private boolean reachable = true;

    /** A switch named {@code simulated}, with seed 1, which can do all there is. */
    public SimulatedSwitch(VirtualTime time) {
        this(time, "simulated", 1, EnumSet.allOf(Capability.class));
    }

    /**
     * A switch of one's own.
     *
     * @param seed from which all faults follow
     * @param capabilities what it can do; the rest it refuses
     */
    public SimulatedSwitch(VirtualTime time, String name, long seed, Set<Capability> capabilities) {
        this.time = time;
        info = new AdapterInfo(name, capabilities);
        wire = new Wire(time, new SplittableRandom(seed));
        outcomes = new Outcomes(time, wire);
        media = new Media(time, wire);
        exchange = new Exchange(time, info.capabilities(), wire, outcomes, media);
        commands = new SwitchCommands(info.capabilities(), exchange, outcomes, media, wire);
    }

    // --- what embedders and drivers say -----------------------------------------------------------

    /** How the phone at an endpoint behaves from now on. */
    public void phone(String endpoint, PhoneScript script) {
        exchange.phones().script(endpoint, script);
    }

    /** How every phone behaves for which nothing else was said; without it such a phone does not exist. */
    public void everyPhone(PhoneScript script) {
        exchange.phones().everyScript(script);
    }

    /** How long a prompt takes; every other takes 3 s, a value 1 s. */
    public void promptLength(String prompt, Duration length) {
        CallerScript.requirePositiveOrZero("the length of a prompt", length);
        media.length(prompt, length);
    }

    /** How long prompts take for which nothing else was said. */
    public void promptLength(Duration length) {
        CallerScript.requirePositiveOrZero("the length of prompts", length);
        media.usualLength(length);
    }

    /** The switch lacks this prompt: playing it ends in an error. */
    public void promptMissing(String prompt) {
        media.missing(prompt);
    }

    /** What goes wrong from now on. */
    public void faults(SwitchFaults newFaults) {
        faults = newFaults;
        wire.faults(newFaults);
        commands.faults(newFaults);
    }

    /** The next facts of this kind never come in: the engine has to do without. */
    public void lose(Class<? extends TelephonyEvent> kind, int howMany) {
        wire.lose(kind, howMany);
    }

    /** The switch says how hard it is pressed. @param level 0 to 3 */
    public void overload(int level) {
        wire.state(new Overload(level));
    }

    /** From now on, or until told otherwise, every command is swallowed: no effect, no outcome. */
    public void silent(boolean newSilent) {
        silent = newSilent;
    }

    /** Whether {@code start} finds a switch; it throws {@code IOException} while there is none. */
    public void reachable(boolean newReachable) {
        reachable = newReachable;
    }

    /**
     * A call comes in, now. While there is no connection to the engine the caller hears that nobody is there
     * and his end is {@code ADAPTER_DOWN}.
     *
     * @param from the caller's number; may be empty
     * @param to the number called
     * @throws IllegalStateException if the switch has never been started
     */
    public Caller call(String from, String to, CallerScript script) {
        if (sink == null) {
            throw new IllegalStateException("switch '" + info.name() + "': a call was made before the switch was"
                    + " started; connect it to an engine first");
        }
        CallerLeg caller = new CallerLeg(
                exchange, new LegOffered(sink.nextLegId(), from, to, script.priority(), script.attributes()), script);
        time.after(Duration.ZERO, () -> arrives(caller));
        return caller;
    }

    private void arrives(CallerLeg caller) {
        if (state == State.UP) {
            exchange.arrives(caller);
        } else {
            exchange.vanish(caller, Reason.ADAPTER_DOWN);
        }
    }

    /** The leg on a phone, ringing or talking. */
    public OptionalLong legAt(String endpoint) {
        return exchange.phones().inUse(endpoint)
                .map(leg -> OptionalLong.of(leg.id()))
                .orElseGet(OptionalLong::empty);
    }

    /** Whether a phone rings. */
    public boolean rings(String endpoint) {
        return exchange.phones().inUse(endpoint).filter(leg -> !leg.up()).isPresent();
    }

    /** The person at a ringing phone answers. @return false if that leg does not ring */
    public boolean answer(long legId) {
        boolean rings = exchange.leg(legId).filter(leg -> leg instanceof PhoneLeg && !leg.up()).isPresent();
        if (rings) {
            exchange.answer(exchange.leg(legId).orElseThrow());
        }
        return rings;
    }

    /** The person on a leg hangs up; at a ringing phone that is to decline. @return false if there is no such leg */
    public boolean hangUp(long legId) {
        boolean alive = exchange.leg(legId).isPresent();
        exchange.leg(legId).ifPresent(exchange::partyHangsUp);
        return alive;
    }

    /** The person on a leg puts the others on hold. No effect while he does not talk. */
    public void hold(long legId) {
        exchange.leg(legId).ifPresent(leg -> exchange.partyHolds(leg, true));
    }

    /** The person on a leg takes the others back. */
    public void resume(long legId) {
        exchange.leg(legId).ifPresent(leg -> exchange.partyHolds(leg, false));
    }

    /**
     * The person on a leg asks for a transfer or a conference.
     *
     * @param target {@link TransferTarget#NONE} unless {@code BLIND} or {@code CONSULT} is asked for
     * @return what he asked and what he is told; empty if he does not talk, has asked already, or the switch does
     *     not declare {@code PARTY_TRANSFER}
     */
    public Optional<PhoneRequest> ask(long legId, TransferManner manner, TransferTarget target) {
        return exchange.leg(legId).flatMap(leg -> exchange.partyAsks(leg, manner, target));
    }

    /** What a leg's screen shows of the call, since it was dialled or data was attached to it. */
    public Optional<OfferData> screen(long legId) {
        return exchange.leg(legId).flatMap(Leg::screen);
    }

    /** What a token of {@code Collected} stands for, which the switch tells to nobody else. */
    public Optional<String> secretBehind(String token) {
        return exchange.secrets().behind(token);
    }

    /** Legs whose voices a leg hears now, in the order in which they began. */
    public List<Long> voices(long legId) {
        return exchange.leg(legId).map(exchange::voices).orElse(List.of());
    }

    /** Legs that live at the switch, in the order in which they began. */
    public List<Long> livingLegs() {
        return exchange.living();
    }

    /**
     * The connection between engine and switch is cut; calls go on, unseen. It comes back by itself with a
     * new epoch and the legs that are left.
     *
     * @param downFor how long the engine is without a switch
     */
    public void cut(Duration downFor) {
        goDown(downFor);
    }

    /** The switch falls over: every leg is lost, untold. It comes back by itself with a new epoch and no leg. */
    public void crash(Duration downFor) {
        goDown(downFor);
        exchange.vanishAll(Reason.LOST);
    }

    private void goDown(Duration downFor) {
        if (state != State.UP) {
            throw new IllegalStateException("switch '" + info.name() + "': it was to go down while it is " + state
                    + "; wait until it is UP");
        }
        wire.urgent(new AdapterDown());
        state = State.DOWN;
        wire.down();
        outcomes.forgetAll();
        exchange.phones().unwatchAll();
        comeUpAfter(downFor);
    }

    // --- what the engine says ---------------------------------------------------------------------

    @Override
    public AdapterInfo info() {
        return info;
    }

    @Override
    public void start(EventSink newSink) throws IOException {
        if (state != State.STOPPED) {
            throw new IllegalStateException("switch '" + info.name() + "': it was started twice; stop it first");
        }
        if (!reachable) {
            throw new IOException("switch '" + info.name() + "': it is out of reach; start it again later");
        }
        sink = newSink;
        wire.attach(newSink);
        state = State.DOWN;
        comeUpAfter(Duration.ZERO);
    }

    private void comeUpAfter(Duration delay) {
        int startedBy = ++starts;
        time.after(delay, () -> {
            if (state == State.DOWN && startedBy == starts) {
                epoch = sink.nextEpoch();
                state = State.UP;
                wire.up();
                wire.urgent(new AdapterUp(epoch, exchange.living()));
            }
        });
    }

    @Override
    public void execute(long commandId, long commandEpoch, TelephonyCommand command) {
        if (silent || wire.strikes(faults.swallowed()) || !outcomes.begin(commandId)) {
            return;
        }
        if (state != State.UP) {
            outcomes.failed(commandId, Reason.ADAPTER_DOWN, "the switch is out of reach");
        } else if (commandEpoch < epoch) {
            outcomes.failed(commandId, Reason.STALE_EPOCH, "the command is of an older connection");
        } else {
            commands.carryOut(commandId, command);
        }
    }

    @Override
    public void stop() {
        if (state != State.STOPPED) {
            state = State.STOPPED;
            wire.closing();
            exchange.endAll(Reason.ADAPTER_STOPPED);
            wire.detach();
            outcomes.forgetAll();
            exchange.phones().unwatchAll();
        }
    }

    private enum State { STOPPED, DOWN, UP }
}
