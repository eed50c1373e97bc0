package org.strowger.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.call.CallbackRequest;
import org.strowger.core.call.Medium;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.event.AcdListener;
import org.strowger.core.event.Admission;
import org.strowger.core.explain.Explanation;
import org.strowger.core.internal.ring.HostCommands;
import org.strowger.core.permission.Actor;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.status.FlowsStatus;

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
    private final HostCommands commands;

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
        return JournalReview.of(config).replay();
    }

    /**
     * Why an offer was made, worked out from a journal. {@link JournalReview} asks the same of a journal by the
     * configuration that it keeps.
     *
     * @return an {@link org.strowger.core.explain.OfferExplanation}, or
     *     {@link org.strowger.core.explain.NotExplained} if the journal holds no such offer
     * @throws org.strowger.core.journal.JournalException at the first record whose effects differ
     */
    public static Explanation explain(AcdConfig config, long offerId) {
        return JournalReview.of(config).explain(offerId);
    }

    /**
     * Why a call waits, worked out from a journal.
     *
     * @param callId the leg that brought it
     * @param sequence of the record after which it is asked
     * @return a {@link org.strowger.core.explain.WaitExplanation}, or
     *     {@link org.strowger.core.explain.NotExplained} if it did not wait there
     * @throws org.strowger.core.journal.JournalException at the first record whose effects differ
     */
    public static Explanation explainWait(AcdConfig config, long callId, long sequence) {
        return JournalReview.of(config).explainWait(callId, sequence);
    }

    /**
     * What a replay found.
     *
     * @param records records decided again with equal effects
     * @param stateDigest a number for the whole final state; equal states have equal digests
     */
    public record ReplayReport(long records, long stateDigest) {}

    /**
     * Puts another centre in the place of the running one, between two commands. The file is read and checked
     * whole on the calling thread, and so are the flows, which are read again. Nobody is lost or moved: what a
     * waiting call asks for follows {@code onConfigChange}, the calls of a queue that is gone follow
     * {@code removedQueue}, an agent who is gone is logged off when his calls end, and offers, wrap-ups and
     * cooldowns run on. Calls in progress keep the version of the flows that they started with.
     *
     * <p>Once accepted, new names may be used at once; listeners hear {@code CONFIG_CHANGED} when it is in
     * force. A journal keeps the files, under {@code config/} of its directory.
     *
     * @param center the new centre's file
     * @return what differs, and whether it was taken in; if it was not, the old centre runs on
     * @throws ConfigException with all the faults of the first file that has any; the old centre runs on
     */
    public Reconfiguration reconfigure(Path center) {
        return engine.reconfigurer().reconfigure(center);
    }

    /**
     * The same with a centre that stands in no file; for an engine without a journal.
     *
     * @throws IllegalStateException if the engine's durability is not MEMORY: a journal keeps the files
     */
    public Reconfiguration reconfigure(CenterConfig center) {
        return engine.reconfigurer().reconfigure(center);
    }

    /**
     * What became of another centre.
     *
     * @param admission whether it was taken in
     * @param hash names it, as {@code CONFIG_CHANGED} does
     * @param differences one sentence for each difference from the centre before, as
     *     {@link org.strowger.core.center.CenterDiff} has them; none if the two mean the same, and then nothing
     *     was done
     */
    public record Reconfiguration(Admission admission, String hash, List<String> differences) {
        /** Keeps its own copy. */
        public Reconfiguration {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Connects a telephone system. With a clock that the host drives its commands run on the driving thread,
     * else on a thread of its own.
     *
     * @throws ConfigException if it does not declare a capability that the flows need
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
    public AcdAgent agent(String name) {
        return new AcdAgent(engine, commands, name);
    }

    /** A call by id: the leg that brought it names it. */
    public AcdCall call(long callId) {
        return new AcdCall(engine, commands, callId);
    }

    /**
     * Asks for a call to a customer in a window of time. {@code CALLBACK_REQUESTED} tells its id, with the
     * reference of the request.
     *
     * @throws IllegalArgumentException if the centre has no such queue or agent
     */
    public Admission callback(CallbackRequest request) {
        return AcdCallback.schedule(engine, commands, request);
    }

    /** A callback by id, as {@code CALLBACK_REQUESTED} tells it; the call that it becomes has the same. */
    public AcdCallback callback(long callbackId) {
        return new AcdCallback(commands, callbackId);
    }

    /**
     * The engine as somebody may use it by his role. The engine itself, without {@code as}, may everything: it is
     * the embedding host's.
     *
     * @throws IllegalArgumentException if the centre has no such agent, or not all of these teams
     */
    public ActingAcd as(Actor actor) {
        return new ActingAcd(engine, actor);
    }

    /** A new contact without a telephone line; it comes in with {@link AcdContact#enqueue}. */
    public AcdContact contact(Medium medium) {
        return new AcdContact(engine, commands.queueCommands(), engine.nextContactId(), medium);
    }

    /** A contact that has come in, by its id. */
    public AcdContact contact(Medium medium, long contactId) {
        return new AcdContact(engine, commands.queueCommands(), contactId, medium);
    }

    /**
     * A queue by name.
     *
     * @throws IllegalArgumentException if the centre has no such queue
     */
    public AcdQueue queue(String name) {
        return new AcdQueue(engine, commands.queueCommands(), name);
    }

    /** The versions of the flows: deploy, try out, promote, roll back. */
    public AcdFlows flows() {
        return engine.flows(() -> Admission.ACCEPTED);
    }

    /** The live view, as of the last record told. */
    public AcdStatus status() {
        return engine.status();
    }

    /** The versions of the flows that live, with their calls. */
    public FlowsStatus flowsStatus() {
        return engine.flowsStatus();
    }

    /** Journal records told so far. */
    public long records() {
        return engine.herald().toldSequence();
    }

    /** Why the engine stopped by itself; empty while it runs or when it was closed. */
    public Optional<Throwable> failure() {
        return engine.failure();
    }

    /** Refuses new commands, finishes those taken in (5 s at most), stops the adapters, gives the journal back. */
    @Override
    public void close() {
        engine.close();
    }
}
