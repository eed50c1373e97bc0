package org.strowger.core;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.edge.HandlerLoop;
import org.strowger.core.internal.edge.HandlerPort;
import org.strowger.core.internal.permission.Guard;
import org.strowger.core.internal.permission.Whereabouts;
import org.strowger.core.internal.replay.Replayer;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.internal.ring.EngineTime;
import org.strowger.core.internal.ring.Pipeline;
import org.strowger.core.internal.ring.Pipeline.Threads;
import org.strowger.core.internal.ring.TimerLoop;
import org.strowger.core.internal.tell.Herald;
import org.strowger.core.internal.view.LiveView;
import org.strowger.core.journal.Preflight;
import org.strowger.core.permission.Actor;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.status.FlowsStatus;
import org.strowger.core.time.DrivenClock;

/** The parts of an open engine, wired; {@link Acd} is its face. */
final class Engine implements DrivenClock.Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final long CLOSE_BOUND_NS = 5_000_000_000L;

    private final AcdConfig config;
    private final Whereabouts whereabouts = new Whereabouts();
    private final LiveView live;
    private final Herald herald;
    private final Storage storage;
    private final Pipeline pipeline;
    private final HandlerPort handlers;
    private final Optional<HandlerLoop> handlerLoop;
    private final Adapters adapters;
    private final Reconfigurer reconfigurer;
    private final Optional<TimerLoop> timerLoop;
    private final Thread timerThread;
    private volatile Throwable failure;
    private volatile boolean closed;

    private Engine(AcdConfig config) {
        this.config = config;
        Preflight.requireJvmFlags();
        Blueprint given = Blueprint.read(ConfigFiles.of(config), config.handlers());
        ConfigFiles files = config.rerun()
                ? ConfigFiles.of(config) : ConfigFiles.toBeginWith(config, given.hash());
        Blueprint first = files.equals(ConfigFiles.of(config)) ? given : Blueprint.read(files);
        Blueprint.Prospect begun = first.newDecider(ConfigFiles.archiveOf(config.directory()));
        this.live = first.newLiveView();
        this.herald = new Herald(first.center(), live, begun.changes());
        herald.addListener(whereabouts);
        config.listeners().forEach(herald::addListener);
        Decider decider = begun.decider();
        IdsSeen ids = new IdsSeen();
        if (config.rerun()) {
            this.storage = Storage.openForRerun(config, first.hash());
        } else {
            Replayer replayer = new Replayer(decider, (sequence, nowNs, wallMs, record) -> {
                herald.recall(sequence, nowNs, wallMs, record);
                ids.look(record);
            });
            this.storage = Storage.open(config, files, first.hash(), replayer);
        }
        boolean driven = config.clock() instanceof DrivenClock;
        EngineTime time = new EngineTime(config.clock(), storage.tail().nowNs(), !driven);
        this.pipeline = Pipeline.of(config.ringSize(), threads(config),
                waits(config.waiting()), decider, time, storage.journal(),
                storage.tail().lastSequence(), storage.tail().chain(), herald, this::failed);
        this.handlers = new HandlerPort(config.handlers(), pipeline.publisher().invokeAnswers());
        herald.invokesTo(handlers::told);
        this.adapters = new Adapters(begun.changes().layout(), first.flows(), begun.changes().names(), herald,
                pipeline.publisher(), ids, config.clock(), driven);
        String hash = begun.changes().hash().isEmpty() ? first.hash() : begun.changes().hash();
        this.reconfigurer = new Reconfigurer(
                config, first.rankings(), begun.changes(), hash, pipeline.publisher(), adapters);
        decider.candidate().ifPresent(reconfigurer::onTrial);
        boolean restarted = storage.tail().lastSequence() > 0 && decider.isConnected();
        pipeline.start();
        takeUp(given, restarted);
        this.handlerLoop = driven ? Optional.empty() : Optional.of(HandlerLoop.start(handlers));
        if (driven) {
            this.timerLoop = Optional.empty();
            this.timerThread = null;
            ((DrivenClock) config.clock()).bind(this);
        } else {
            TimerLoop loop = pipeline.timerLoop(time);
            this.timerLoop = Optional.of(loop);
            this.timerThread = new Thread(loop, "strowger-timers");
            timerThread.setDaemon(true);
            timerThread.start();
        }
    }

    /**
     * The first command tells of a restart, where the journal ended with connections or calls; the next puts in
     * the configuration given, where it ended with another.
     */
    private void takeUp(Blueprint given, boolean restarted) {
        try {
            if (restarted && commands().engineRestarted() != Admission.ACCEPTED) {
                throw new IllegalStateException("engine: the restart could not be recorded; open the engine again");
            }
            if (!config.rerun()) {
                reconfigurer.takeUp(given);
            }
        } catch (RuntimeException refused) {
            pipeline.close(CLOSE_BOUND_NS);
            storage.close();
            throw refused;
        }
    }

    static Engine open(AcdConfig config) {
        return new Engine(config);
    }

    Commands commands() {
        return pipeline.publisher();
    }

    Herald herald() {
        return herald;
    }

    AcdStatus status() {
        return live.status();
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    void connect(TelephonyAdapter adapter) {
        if (closed || failure != null) {
            throw new IllegalStateException("engine: adapter '" + adapter.info().name()
                    + "' was to be connected, but the engine has closed; open a new one");
        }
        adapters.connect(adapter);
    }

    Reconfigurer reconfigurer() {
        return reconfigurer;
    }

    /** @param may whether the asker may change flows */
    AcdFlows flows(Supplier<Admission> may) {
        return new AcdFlows(reconfigurer, may);
    }

    FlowsStatus flowsStatus() {
        return new FlowsStatus(live.flows().versions(), reconfigurer.deploysRefused(), live.flows().dropped(),
                live.flows().droppedAfterCalls());
    }

    /** The names that a host may use now. */
    HostNames names() {
        return reconfigurer.names();
    }

    int agentIndex(String name) {
        return names().agent(name);
    }

    int queueIndex(String name) {
        return names().queue(name);
    }

    int segmentIndex(String name) {
        return names().segment(name);
    }

    /** An id for a contact that has no adapter. */
    long nextContactId() {
        return adapters.nextContactId();
    }

    /** @throws IllegalArgumentException if the centre has no such agent, or not all of these teams */
    Guard guard(Actor actor) {
        actor.agent().ifPresent(this::agentIndex);
        for (String team : actor.teams()) {
            if (!names().hasTeam(team)) {
                throw new IllegalArgumentException("actor '" + actor.name() + "': the centre has no team '" + team
                        + "'; name one of center.yml");
            }
        }
        return new Guard(actor, () -> names().staff(), whereabouts, commands().denials());
    }

    @Override
    public void settle() {
        do {
            while (!pipeline.isQuiet()) {
                if (threads(config) != Threads.DRIVER || !pipeline.runHere()) {
                    Thread.yield();
                }
            }
            if (failure != null) {
                throw new IllegalStateException("engine: stopped by a failure; see the cause", failure);
            }
        } while (handlers.drain() + adapters.drain() > 0 || !pipeline.isQuiet());
    }

    @Override
    public long nextDeadlineNs() {
        return pipeline.nextDeadlineNs();
    }

    @Override
    public void tick() {
        commands().tick();
    }

    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        adapters.close();
        handlerLoop.ifPresent(HandlerLoop::close);
        timerLoop.ifPresent(loop -> loop.close(timerThread));
        long left = pipeline.close(CLOSE_BOUND_NS);
        if (left > 0) {
            LOG.warn("engine: {} commands were not decided within {} s of closing", left,
                    CLOSE_BOUND_NS / 1_000_000_000);
        }
        if (config.clock() instanceof DrivenClock driven) {
            driven.release(this);
        }
        storage.close();
    }

    /** A stage threw: nothing more is recorded or told, and everyone learns of it. */
    private void failed(Throwable cause, long ringPosition) {
        failure = cause;
        LOG.error("engine: stopped after journal record {} (ring position {}); publishers are answered CLOSED, open"
                + " the journal again to go on", herald.toldSequence(), ringPosition, cause);
    }

    private static Threads threads(AcdConfig config) {
        if (config.layout() == AcdConfig.Layout.PIPELINED) {
            return Threads.EACH;
        }
        return config.clock() instanceof DrivenClock ? Threads.DRIVER : Threads.ONE;
    }

    private static WaitStrategy waits(AcdConfig.Waiting how) {
        return switch (how) {
            case SLEEPING -> new SleepingWaitStrategy();
            case BLOCKING -> new BlockingWaitStrategy();
            case YIELDING -> new YieldingWaitStrategy();
        };
    }
}
