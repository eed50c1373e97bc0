package org.strowger.core;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.replay.Replayer;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.internal.ring.EngineTime;
import org.strowger.core.internal.ring.Pipeline;
import org.strowger.core.internal.ring.Pipeline.Threads;
import org.strowger.core.internal.ring.TimerLoop;
import org.strowger.core.internal.tell.Herald;
import org.strowger.core.internal.view.LiveView;
import org.strowger.core.journal.Preflight;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.time.DrivenClock;

/** The parts of an open engine, wired; {@link Acd} is its face. */
final class Engine implements DrivenClock.Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final long CLOSE_BOUND_NS = 5_000_000_000L;

    private final AcdConfig config;
    private final Map<String, Integer> agents;
    private final Map<String, Integer> queues;
    private final ReasonTable reasons;
    private final List<String> dispositions;
    private final ForcedLogOff forcedLogOff;
    private final Map<String, Integer> segments;
    private final LiveView live;
    private final Herald herald;
    private final Storage storage;
    private final Pipeline pipeline;
    private final Adapters adapters;
    private final Optional<TimerLoop> timerLoop;
    private final Thread timerThread;
    private volatile Throwable failure;
    private volatile boolean closed;

    private Engine(AcdConfig config) {
        this.config = config;
        Preflight.requireJvmFlags();
        Blueprint blueprint = Blueprint.read(ConfigFiles.of(config));
        this.agents = indices(blueprint.center().agents().stream().map(AgentConfig::name).toList());
        this.queues = indices(blueprint.center().queues().stream().map(QueueConfig::name).toList());
        this.reasons = ReasonTable.of(blueprint.center());
        this.dispositions = blueprint.center().dispositions();
        this.forcedLogOff = blueprint.center().engine().forcedLogOff();
        this.segments = indices(List.copyOf(blueprint.center().segments().keySet()));
        this.live = new LiveView(blueprint.center());
        this.herald = new Herald(blueprint.center(), live);
        config.listeners().forEach(herald::addListener);
        Decider decider = blueprint.newDecider();
        IdsSeen ids = new IdsSeen();
        if (config.rerun()) {
            this.storage = Storage.openForRerun(config, blueprint.hash());
        } else {
            Replayer replayer = new Replayer(decider, (sequence, nowNs, wallMs, record) -> {
                herald.recall(sequence, nowNs, wallMs, record);
                ids.look(record);
            });
            this.storage = Storage.open(config, blueprint.hash(), replayer);
        }
        boolean driven = config.clock() instanceof DrivenClock;
        EngineTime time = new EngineTime(config.clock(), storage.tail().nowNs(), !driven);
        this.pipeline = Pipeline.of(config.ringSize(), threads(config),
                waits(config.waiting()), decider, time, storage.journal(),
                storage.tail().lastSequence(), storage.tail().chain(), herald, this::failed);
        this.adapters = new Adapters(
                blueprint, herald, pipeline.publisher(), ids, config.clock(), driven);
        pipeline.start();
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

    int agentIndex(String name) {
        return index("agent", agents, name);
    }

    int queueIndex(String name) {
        return index("queue", queues, name);
    }

    /** @throws IllegalArgumentException if the centre has no such reason */
    int reasonNumber(NotReadyReason reason) {
        return reasons.number(reason);
    }

    /** @throws IllegalArgumentException if the centre has no such code */
    int dispositionIndex(String code) {
        int index = dispositions.indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("engine: the centre has no disposition '" + code
                    + "'; name one of center.yml");
        }
        return index;
    }

    /** What becomes of calls when an agent is logged off by force, unless said otherwise. */
    ForcedLogOff forcedLogOff() {
        return forcedLogOff;
    }

    int segmentIndex(String name) {
        return index("segment", segments, name);
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
        } while (adapters.drain() > 0 || !pipeline.isQuiet());
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

    private static int index(String what, Map<String, Integer> known, String name) {
        Integer index = known.get(name);
        if (index == null) {
            throw new IllegalArgumentException(
                    "engine: the centre has no " + what + " '" + name + "'; name one of center.yml");
        }
        return index;
    }

    private static Map<String, Integer> indices(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        return index;
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
