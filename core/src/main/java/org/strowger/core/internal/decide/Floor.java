package org.strowger.core.internal.decide;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import org.strowger.core.adapter.Capability;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.call.Medium;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.AgentEvent;
import org.strowger.core.internal.agent.AgentLife;
import org.strowger.core.internal.agent.Interruption;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.CallEvent;
import org.strowger.core.internal.call.CallLife;
import org.strowger.core.internal.call.CallTable;
import org.strowger.core.internal.call.CallbackEvent;
import org.strowger.core.internal.call.CallbackLife;
import org.strowger.core.internal.call.CallbackStage;
import org.strowger.core.internal.call.CallbackTable;
import org.strowger.core.internal.call.LastAgents;
import org.strowger.core.internal.call.LeftPlaces;
import org.strowger.core.internal.call.OfferEvent;
import org.strowger.core.internal.call.OfferLife;
import org.strowger.core.internal.call.OfferStage;
import org.strowger.core.internal.call.Parties;
import org.strowger.core.internal.estimate.EstimateBook;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.lifecycle.LifeCycle;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.time.DeadlineQueue;

/** The state that the desks share: agents, queues, calls, timers, life cycles, ids, and the present moment. */
final class Floor {
    /** Adapters of one engine at most. */
    static final int MAX_ADAPTERS = 64;
    /** In place of an adapter, for contacts that have none: the host carries them, and is never down. */
    static final int HOST = MAX_ADAPTERS;

    private static final int CUSTOMERS_REMEMBERED = 100_000;
    private static final int PLACES_KEPT = 10_000;
    private static final int MEDIA = Medium.values().length;

    final RoutingPlan plan;
    /** By index, also those that are gone. The arrays are replaced when the configuration brings more. */
    Agent[] agents = {};
    QueueState[] queues = {};
    /** Those of them that the present configuration lacks. */
    final BitSet queuesGone = new BitSet();
    /** Settings of stays in no queue, for calls that have been in none. */
    final QueueState usual;
    final CallTable calls = new CallTable();
    final Parties parties = new Parties(calls);
    final DeadlineQueue timers = new DeadlineQueue();
    final Matcher matcher;
    final EffectWriter effects = new EffectWriter();
    final LifeCycle<AgentState, AgentEvent> agentLife = AgentLife.table();
    final LifeCycle<CallState, CallEvent> callLife = CallLife.table();
    final LifeCycle<OfferStage, OfferEvent> offerLife = OfferLife.table();
    final LifeCycle<CallbackStage, CallbackEvent> callbackLife = CallbackLife.table();
    /** Calls that the centre owes. */
    final CallbackTable callbacks = new CallbackTable();
    /** Whether an adapter cannot carry calls now: never up, down, or still listing its legs. */
    final boolean[] adapterDown = new boolean[MAX_ADAPTERS + 1];
    /** Number of each adapter's present connection. */
    final long[] adapterEpoch = new long[MAX_ADAPTERS + 1];
    /** What each adapter can do, a bit for each {@link org.strowger.core.adapter.Capability}. */
    final int[] adapterCapabilities = new int[MAX_ADAPTERS + 1];
    /** What is known of connections after a restart. */
    final Resync resync = new Resync(timers);
    /** Reasons of NOT_READY by number. */
    ReasonTable reasons;
    /** Teams, in the order of the centre. */
    TeamState[] teams = {};
    /** Which medium may interrupt which. */
    final Interruption interruption = new Interruption(MEDIA);
    /** How busy teams and queues are. */
    final OccupancyDesk occupancy;

    /** The moment of the command in hand. */
    long nowNs;
    /** That of the last one that was to be recorded. */
    long recordedNs;
    long wallMs;
    /** Seed of all lots: the wall-clock time of the first command. */
    long seed;

    /** With whom customers talked last. */
    final LastAgents lastAgents = new LastAgents(CUSTOMERS_REMEMBERED);
    /** Places whose callers hung up and may come back. */
    final LeftPlaces leftPlaces = new LeftPlaces(PLACES_KEPT);

    /** How long calls will have to wait. */
    final EstimateBook estimates;
    /** Joins whom the step has moved. */
    final Pairing pairing = new Pairing(this);
    /** Who looks on while a journal is decided again; null in engines that run. */
    DecideProbe probe;
    /** Looks whether all is well. */
    final Watch watch = new Watch(this);

    private long nextOfferId = 1;
    private long nextSegmentId = 1;
    private long nextPlayId = 1;
    private long nextBridgeId = 1;
    private long nextRecordingId = 1;
    private long nextInventoryId = 1;
    private long nextErrandId = -1;
    /** Legs of ours are odd, legs from outside even. */
    private long nextLegId = 1;

    Floor(RoutingPlan plan) {
        this.plan = plan;
        InterruptDesk.take(interruption, plan.layout().center().interruption());
        grow();
        for (Agent agent : agents) {
            agent.kind = plan.kindOf(agent.index);
            agent.queues = plan.queuesOf(agent.index);
        }
        this.usual = new QueueState(QueueConfig.named("usual").build(), null, calls);
        Arrays.fill(adapterDown, true);
        adapterDown[HOST] = false;
        this.matcher = new Matcher(plan, calls, agents, adapterDown, MEDIA);
        int[][] queuesOfAgent = new int[agents.length][];
        Arrays.setAll(queuesOfAgent, plan::queuesOf);
        this.estimates = new EstimateBook(queues.length, queuesOfAgent, matcher::freeFor);
        this.occupancy = new OccupancyDesk(this);
    }

    /** The settings that hold for a call's present stay: those of its queue, or of the last one that it was in. */
    QueueState settings(Call call) {
        return settings(call.queue, call.home);
    }

    /** The same for an agent's stay. */
    QueueState settings(int queue, int home) {
        int its = queue == Call.NONE ? home : queue;
        return its == Call.NONE ? usual : queues[its];
    }

    /** Whether an adapter can do something. */
    boolean can(int adapter, Capability capability) {
        return (adapterCapabilities[adapter] & 1 << capability.ordinal()) != 0;
    }

    /** Music for a caller whose adapter has any. @param queue whose music, or −1 to stop it */
    void music(Call call, int queue) {
        if (call.adapter != HOST && can(call.adapter, Capability.MUSIC)) {
            effects.music(call, queue);
        }
    }

    /** Makes the teams, agents and queues that the configuration has more than before. */
    void grow() {
        Layout layout = plan.layout();
        if (reasons == null || reasons.reasons().size() < layout.reasons().size()) {
            reasons = ReasonTable.of(layout);
        }
        teams = grown(teams, layout.teams().size(), team -> {
            TeamState made = new TeamState();
            made.configure(layout.team(team));
            return made;
        });
        agents = grown(agents, layout.agents().size(), agent -> AgentSettings.newAgent(layout, agent, interruption));
        queues = grown(queues, layout.queues().size(),
                queue -> new QueueState(layout.queue(queue), layout.hours(queue).orElse(null), calls));
    }

    private static <T> T[] grown(T[] known, int size, IntFunction<T> make) {
        if (size == known.length) {
            return known;
        }
        T[] more = Arrays.copyOf(known, size);
        for (int i = known.length; i < size; i++) {
            more[i] = make.apply(i);
        }
        return more;
    }

    long takeOfferId() {
        return nextOfferId++;
    }

    /** The offer that would be made next, as the number of a decision. */
    long nextOfferId() {
        return nextOfferId;
    }

    long takeSegmentId() {
        return nextSegmentId++;
    }

    /** The play id taken last. */
    long lastPlayId() {
        return nextPlayId - 1;
    }

    long takePlayId() {
        return nextPlayId++;
    }

    long takeBridgeId() {
        return nextBridgeId++;
    }

    long takeRecordingId() {
        return nextRecordingId++;
    }

    long takeInventoryId() {
        return nextInventoryId++;
    }

    /** Negative, so that it is no leg's. */
    long takeErrandId() {
        return nextErrandId--;
    }

    long takeLegId() {
        long id = nextLegId;
        nextLegId += 2;
        return id;
    }

    /** All id counters, for the digest. */
    long digestIds() {
        long digest = nextOfferId;
        digest = 31 * digest + nextSegmentId;
        digest = 31 * digest + nextPlayId;
        digest = 31 * digest + nextBridgeId;
        digest = 31 * digest + nextRecordingId;
        digest = 31 * digest + nextInventoryId;
        digest = 31 * digest + nextErrandId;
        digest = 31 * digest + nextLegId;
        return 31 * digest + effects.nextCommandId();
    }
}
