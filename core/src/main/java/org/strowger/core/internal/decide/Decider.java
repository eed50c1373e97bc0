package org.strowger.core.internal.decide;

import java.util.Optional;
import org.agrona.DirectBuffer;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.TickDecoder;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.time.DeadlineQueue;

/**
 * Applies one command to the state and writes the effects that follow: a pure function of state, time
 * and command. Checks come before changes; an exception is a defect and stops the engine.
 */
public final class Decider {
    /** Adapters of one engine at most. */
    public static final int MAX_ADAPTERS = Floor.MAX_ADAPTERS;

    /** Grows when the same commands would be decided otherwise than before; a journal of a later one is refused. */
    public static final int LOGIC_VERSION = 1;

    /** Timers fired by one tick at most; what is left is due at once, for the next tick. */
    private static final int TIMERS_A_TICK = 64;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    private final CommandTable table = new CommandTable();
    private final Floor floor;
    private final AgentDesk agents;
    private final WrapUpDesk wrapUps;
    private final BreakDesk breaks;
    private final ReasonDesk reasons;
    private final DeviceDesk devices;
    private final OfferDesk offers;
    private final PlaceDesk places;
    private final PreferDesk preferences;
    private final WaitDesk waits;
    private final VersionDesk versions;
    private final FlowDesk flows;
    private final CallDesk calls;
    private final CallbackDesk callbacks;
    private final QueueDesk queues;
    private final Conversations talk;
    private final AdapterDesk adapters;
    private final ConfigDesk configs;

    /** A decider whose configuration stays. @param bundle null when the engine has no flows */
    public Decider(CenterConfig center, RoutingPlan plan, FlowBundle bundle) {
        this(center, plan, bundle, null);
    }

    /**
     * A decider in its first state.
     *
     * @param center the first configuration
     * @param plan made of it
     * @param bundle null when the engine has no flows
     * @param changes the configurations that commands name; null when none may
     */
    public Decider(CenterConfig center, RoutingPlan plan, FlowBundle bundle, CenterChanges changes) {
        floor = new Floor(plan);
        offers = new OfferDesk(floor);
        versions = new VersionDesk(floor, new EntryTable(plan.layout(), bundle), bundle);
        flows = new FlowDesk(floor, versions);
        places = new PlaceDesk(floor, new CustomerSegments(plan.layout(), plan.rules()));
        preferences = new PreferDesk(floor, offers, places);
        waits = new WaitDesk(floor, offers, flows, places, preferences);
        AgentMoves moves = new AgentMoves(floor, waits, center.routing().idleFrom());
        breaks = new BreakDesk(floor);
        reasons = new ReasonDesk(floor, breaks);
        devices = new DeviceDesk(floor, offers, center.engine().deviceGrace().toNanos());
        moves.bind(reasons, breaks, devices);
        breaks.bind(moves);
        wrapUps = new WrapUpDesk(floor, moves, breaks);
        agents = new AgentDesk(floor, offers, moves, wrapUps, breaks, new LimitDesk(floor, preferences));
        callbacks = new CallbackDesk(floor, offers, versions);
        calls = new CallDesk(floor, offers, waits, flows, callbacks, versions);
        queues = new QueueDesk(floor, offers, waits, calls);
        talk = new Conversations(floor, agents, devices, offers, waits, flows, calls, callbacks,
                center.engine());
        InterruptDesk interrupts = new InterruptDesk(floor, talk.talks);
        agents.bind(interrupts);
        devices.bind(moves, talk.inventory);
        adapters = new AdapterDesk(floor, offers, devices, talk.monitors, talk.inventory,
                center.engine().resyncWindow().toNanos());
        OwnCallDesk ownCalls = new OwnCallDesk(floor, offers, moves, wrapUps);
        ForceDesk force = new ForceDesk(floor, offers, talk.releases, moves, agents, wrapUps, ownCalls, breaks);
        offers.bind(agents, talk.talks, waits, talk.direct, callbacks, flows);
        waits.bind(calls, talk.direct, callbacks);
        callbacks.bind(calls, waits);
        places.bind(waits);
        preferences.bind(waits);
        flows.bind(calls, waits, callbacks, talk.recordings, talk.outside, talk.monitors);
        AgentSeats seats = new AgentSeats(floor, agents, moves);
        TermsDesk terms = new TermsDesk(floor, moves, breaks, devices, adapters, talk, interrupts);
        configs = new ConfigDesk(floor, seats, terms, waits, places, calls, versions, callbacks,
                changes);
        new ConfigCommands(configs).enter(table);
        new VersionCommands(versions, changes).enter(table);
        new AgentCommands(floor, agents, wrapUps).enter(table);
        new ShiftCommands(floor, agents, wrapUps, ownCalls, breaks, force, devices).enter(table);
        new CallCommands(calls).enter(table);
        new PlaceCommands(places).enter(table);
        new PreferCommands(preferences, calls).enter(table);
        new QueueCommands(floor, queues).enter(table);
        new ContactCommands(new ContactDesk(floor, offers, places, waits, calls, talk.talks)).enter(table);
        new CallbackCommands(callbacks).enter(table);
        new FlowCommands(floor, flows).enter(table);
        new DenialCommands(floor.effects).enter(table);
        new LegCommands(floor, calls, offers, waits, flows, talk, callbacks).enter(table);
        new AdapterCommands(adapters).enter(table);
        talk.enter(table, floor);
    }

    /**
     * Decides one command.
     *
     * @param record holds the command; the effects are added to it
     * @param nowNs engine time, never less than before
     * @param wallMs wall-clock time
     * @return whether anything is to be recorded; false only for a tick that found no timer due
     */
    public boolean decide(RecordBuffer record, long nowNs, long wallMs) {
        floor.nowNs = nowNs;
        floor.wallMs = wallMs;
        if (floor.seed == 0) {
            floor.seed = wallMs;
        }
        floor.effects.into(record);
        DirectBuffer buffer = record.buffer();
        header.wrap(buffer, RecordBuffer.COMMAND);
        int template = header.templateId();
        if (template == TickDecoder.TEMPLATE_ID) {
            return tick();
        }
        floor.recordedNs = nowNs;
        table.decide(template, buffer, RecordBuffer.COMMAND);
        settle();
        flows.stepIsOver();
        floor.watch.stepIsOver(offers, waits);
        return true;
    }

    /** The earliest deadline, or {@link Long#MAX_VALUE}. */
    public long nextDeadlineNs() {
        return floor.timers.nextDeadlineNs();
    }

    /** Whether connections stand or calls live at adapters, so that a restart has to be told. */
    public boolean isConnected() {
        return adapters.isConnected();
    }

    /** The flows that are on trial. */
    public Optional<FlowCandidate> candidate() {
        return Optional.ofNullable(versions.candidate());
    }

    /** A digest of the whole state: equal states, equal digests. */
    public long digest() {
        return versions.digest(talk.inventory.digest(talk.monitors.digest(new StateDigest(floor).value())));
    }

    /** Lets somebody look on from the next command. */
    public void watchedBy(DecideProbe probe) {
        floor.probe = probe;
    }

    /** The state, for those who look on. */
    public Scene scene() {
        return new Scene(floor);
    }

    Floor floor() {
        return floor;
    }

    Conversations talk() {
        return talk;
    }

    /** Makes the offers that the step has made possible; then whoever nobody can serve any more may leave. */
    private void settle() {
        waits.comforts().beginFlows();
        floor.pairing.settle(offers, waits);
        waits.steps().judgeMoved();
        waits.comforts().beginFlows();
        floor.pairing.settle(offers, waits);
    }

    private boolean tick() {
        int fired = 0;
        while (fired < TIMERS_A_TICK && floor.timers.nextDeadlineNs() <= floor.nowNs) {
            fired += fireAllOf(floor.timers.nextDeadlineNs(), TIMERS_A_TICK - fired);
            settle();
        }
        if (fired > 0) {
            floor.recordedNs = floor.nowNs;
            flows.stepIsOver();
            floor.watch.stepIsOver(offers, waits);
        }
        return fired > 0;
    }

    /** What is due at one moment happens together: only then are those joined who have come free. */
    private int fireAllOf(long deadlineNs, int most) {
        if (floor.probe != null) {
            floor.probe.timersFire();
        }
        int fired = 0;
        for (int timer = floor.timers.pollDue(deadlineNs); timer != DeadlineQueue.NONE;
                timer = ++fired < most ? floor.timers.pollDue(deadlineNs) : DeadlineQueue.NONE) {
            if (floor.probe != null) {
                TimerKind.tell(floor.probe, floor, timer);
            }
            fire(timer, floor.timers.kind(timer), floor.timers.owner(timer));
        }
        return fired;
    }

    private void fire(int timer, int kind, int owner) {
        switch (kind) {
            case TimerKind.OFFER -> offers.deadline(floor.calls.offer(owner));
            case TimerKind.WRAP_UP -> wrapUps.lapsed(floor.agents[owner], timer);
            case TimerKind.COOLDOWN -> agents.cooldownOver(floor.agents[owner]);
            case TimerKind.WAIT -> waits.timePassed(floor.calls.call(owner));
            case TimerKind.EMPTY -> waits.empties().tooLong(owner);
            case TimerKind.ASK -> waits.steps().ask(owner);
            case TimerKind.GONE -> configs.letGo(owner);
            case TimerKind.FLOW -> flows.deadline(floor.calls.call(owner));
            case TimerKind.LOST -> {
                Call call = floor.calls.call(owner);
                call.lostTimer = DeadlineQueue.NONE;
                talk.inventory.givesUp(call, call.legId, Call.NONE, call.missing);
                calls.lost(call);
            }
            case TimerKind.CALLBACK -> callbacks.timePassed(floor.callbacks.callback(owner));
            case TimerKind.PARTY_LOST -> talk.partyLost(floor, owner);
            case TimerKind.RING_OUTSIDE -> talk.ringTimePassed(floor, owner);
            case TimerKind.SETTLE -> talk.talks.settleTimePassed(floor.calls.call(owner));
            case TimerKind.INVENTORY -> talk.inventory.timePassed(owner);
            case TimerKind.RESYNC -> adapters.resyncOver();
            case TimerKind.LISTEN -> talk.monitors.ringTimePassed(owner);
            case TimerKind.RETURN -> agents.returnDue(floor.agents[owner]);
            case TimerKind.DEVICE -> devices.graceOver(floor.agents[owner]);
            case TimerKind.REASON -> reasons.tooLong(floor.agents[owner]);
            case TimerKind.BREAK -> breaks.earned(floor.agents[owner]);
            case TimerKind.OCCUPANCY -> floor.occupancy.look(owner);
            case TimerKind.WATCH -> devices.watchAgain(floor.agents[owner]);
            case TimerKind.LEFT_PLACE -> places.lapsed(owner);
            case TimerKind.THAW -> queues.thawDue(owner);
            case TimerKind.DOOR -> queues.doorDue(owner);
            default -> throw new IllegalStateException("timer of unknown kind " + kind + "; this is a defect");
        }
    }
}
