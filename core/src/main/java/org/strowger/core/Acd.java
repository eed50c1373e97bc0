package org.strowger.core;

import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.config.ConfigException;
import org.strowger.core.event.AcdListener;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.status.AcdStatus;

/**
 * An engine: distributes calls to agents, runs their flows, records every decision and tells it to
 * adapters and listeners.
 *
 * <pre>{@code
 * try (Acd acd = Acd.open(AcdConfig.at(Path.of("data")).center(Path.of("center.yml")).build())) {
 *     acd.listen(event -> System.out.println(event.kind() + " " + event.callId()));
 *     acd.connect(new MySipAdapter());
 *     acd.agent("ann").signIn();
 *     ...
 * }
 * }</pre>
 *
 * <p>Any thread may call. Nothing here waits for a decision: an {@link Admission} says whether a command was
 * taken in, listeners hear what became of it.
 */
public final class Acd implements AutoCloseable {
    private final Engine engine;
    private final Commands commands;

    private Acd(Engine engine) {
        this.engine = engine;
        this.commands = engine.commands();
    }

    /**
     * Opens an engine, after recovering what its journal holds.
     *
     * @throws ConfigException if the centre, a flow, the JVM's flags or the directory cannot be used
     * @throws org.strowger.core.journal.JournalException if the journal is damaged, or in use by another engine
     */
    public static Acd open(AcdConfig config) {
        return new Acd(Engine.open(config));
    }

    /**
     * Reads a journal through and decides every command again, without changing anything; the listeners of the
     * configuration are told every fact, so that a report can be made of any journal.
     *
     * @throws org.strowger.core.journal.JournalException at the first record whose effects differ
     */
    public static ReplayReport replay(AcdConfig config) {
        return Engine.replay(config);
    }

    /**
     * What a replay found.
     *
     * @param records records decided again with equal effects
     * @param stateDigest a number for the whole final state; equal states have equal digests
     */
    public record ReplayReport(long records, long stateDigest) {}

    /**
     * Connects a telephone system. With a clock that the host drives its commands run on the driving thread,
     * else on a thread of its own.
     *
     * @throws IllegalStateException if the engine has closed or has as many adapters as it can take
     * @throws java.io.UncheckedIOException if the adapter could not start
     */
    public void connect(TelephonyAdapter adapter) {
        engine.connect(adapter);
    }

    /**
     * Adds a listener; before the first call, so that it misses nothing. One that shall hear what was recorded
     * before this start too is given in {@link AcdConfig}.
     */
    public void listen(AcdListener listener) {
        engine.herald().addListener(listener);
    }

    /**
     * An agent by name.
     *
     * @throws IllegalArgumentException if the centre has no such agent
     */
    public Agent agent(String name) {
        return new Agent(commands, engine.agentIndex(name));
    }

    /** A call by id: the leg that brought it names it. */
    public Call call(long callId) {
        return new Call(engine, commands, callId);
    }

    /** The live view, as of the last record told. */
    public AcdStatus status() {
        return engine.status();
    }

    /** Journal records told so far. */
    public long records() {
        return engine.herald().toldSequence();
    }

    /** Why the engine stopped by itself; empty while it runs or when it was closed. */
    public java.util.Optional<Throwable> failure() {
        return engine.failure();
    }

    /** Refuses new commands, finishes those taken in (5 s at most), stops the adapters, gives the journal back. */
    @Override
    public void close() {
        engine.close();
    }

    /** What a host asks of an agent. A command that is impossible at that moment changes nothing and is told as refused. */
    public static final class Agent {
        private final Commands commands;
        private final int index;

        private Agent(Commands commands, int index) {
            this.commands = commands;
            this.index = index;
        }

        /** Signs in, ready at once. */
        public Admission signIn() {
            return commands.agentSignIn(index, true, NotReadyReason.NONE.ordinal());
        }

        /** Signs in, not ready. */
        public Admission signIn(NotReadyReason reason) {
            return commands.agentSignIn(index, false, reason.ordinal());
        }

        /** Wishes to take calls; remembered while he is busy. */
        public Admission ready() {
            return commands.agentReady(index);
        }

        /** Wishes a break; an open offer is withdrawn, and the wish is remembered while he is busy. */
        public Admission notReady(NotReadyReason reason) {
            return commands.agentNotReady(index, reason.ordinal());
        }

        /** Ends after-call work. */
        public Admission endWrapUp() {
            return commands.agentEndWrapUp(index);
        }

        /** Leaves; remembered while he is busy. */
        public Admission signOut() {
            return commands.agentSignOut(index);
        }
    }

    /** What a host asks for a call. A command that is impossible at that moment changes nothing and is told as refused. */
    public static final class Call {
        private static final int HIGHEST_PRIORITY = 100;

        private final Engine engine;
        private final Commands commands;
        private final long callId;

        private Call(Engine engine, Commands commands, long callId) {
            this.engine = engine;
            this.commands = commands;
            this.callId = callId;
        }

        /** Takes it out of its flow and puts it into a queue, with the queue's usual priority. */
        public Admission enqueue(String queue) {
            return commands.callEnqueue(callId, engine.queueIndex(queue), -1);
        }

        /** The same with a priority. @param priority 0 to 100 */
        public Admission enqueue(String queue, int priority) {
            if (priority < 0 || priority > HIGHEST_PRIORITY) {
                throw new IllegalArgumentException("call " + callId + ": priority was " + priority
                        + "; use 0 to " + HIGHEST_PRIORITY);
            }
            return commands.callEnqueue(callId, engine.queueIndex(queue), priority);
        }

        /** Takes it out of its queue, counted as withdrawn, and hangs up. */
        public Admission withdraw() {
            return commands.callWithdraw(callId);
        }

        /** Ends it, whatever it is doing. */
        public Admission hangUp() {
            return commands.callHangup(callId);
        }
    }
}
