package org.strowger.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.call.CallbackRequest;
import org.strowger.core.call.Medium;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.event.AcdListener;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.permission.Guard;
import org.strowger.core.internal.permission.GuardedCommands;
import org.strowger.core.internal.ring.HostCommands;
import org.strowger.core.permission.Actor;
import org.strowger.core.permission.Operation;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.status.FlowsStatus;
import org.strowger.core.status.AcdStatus.AgentStatus;

/**
 * The engine as one {@link Actor} may use it: {@code acd.as(Actor.agent("ann")).agent("ann").ready()}. What he may
 * not is answered {@link Admission#FORBIDDEN}, or with nothing to read; it changes nothing and is recorded and told
 * as {@code OPERATION_DENIED}. While the ring cannot take that record, the answer is BUSY or CLOSED instead.
 *
 * <p>Which calls an agent talks on is taken from the live view, as of the last record told. Who may do what stands
 * in {@link Operation}. Any thread.
 */
public final class ActingAcd {
    private final Engine engine;
    private final Guard guard;
    private final HostCommands commands;

    ActingAcd(Engine engine, Actor actor) {
        this.engine = engine;
        this.guard = engine.guard(actor);
        this.commands = new GuardedCommands(guard, engine.commands());
    }

    /**
     * An agent by name.
     *
     * @throws IllegalArgumentException if the centre has no such agent; later, if an agent is forced in the name of
     *     somebody else than this actor
     */
    public AcdAgent agent(String name) {
        return new AcdAgent(engine, commands, name);
    }

    /** A call by id. */
    public AcdCall call(long callId) {
        return new AcdCall(engine, commands, callId);
    }

    /** A new contact without a telephone line. */
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

    /** Asks for a call to a customer, as {@link Acd#callback(CallbackRequest)} does and with its exceptions. */
    public Admission callback(CallbackRequest request) {
        return AcdCallback.schedule(engine, commands, request);
    }

    /** A callback by id. */
    public AcdCallback callback(long callbackId) {
        return new AcdCallback(commands, callbackId);
    }

    /** The live view, as of the last record told; empty if he may not see it. */
    public Optional<AcdStatus> status() {
        return guard.reads(Operation.READ_STATUS) ? Optional.of(engine.status()) : Optional.empty();
    }

    /** The versions of the flows that live; empty if he may not see them. */
    public Optional<FlowsStatus> flowsStatus() {
        return guard.reads(Operation.READ_STATUS) ? Optional.of(engine.flowsStatus()) : Optional.empty();
    }

    /**
     * One agent's line of the live view; empty if he may not see it.
     *
     * @throws IllegalArgumentException if the centre has no such agent
     */
    public Optional<AgentStatus> agentStatus(String name) {
        int index = engine.agentIndex(name);
        return guard.readsAgent(Operation.READ_AGENT, index)
                ? engine.status().agents().stream().filter(line -> line.agent().equals(name)).findFirst()
                : Optional.empty();
    }

    /** Adds a listener, as {@link Acd#listen} does. */
    public Admission listen(AcdListener listener) {
        return guard.onCentre(Operation.READ_EVENTS, () -> {
            engine.herald().addListener(listener);
            return Admission.ACCEPTED;
        });
    }

    /**
     * Reads and checks a centre's file whole, and leaves the engine as it is; empty if he may not.
     *
     * @throws org.strowger.core.config.ConfigException with every fault of the file
     */
    public Optional<CenterConfig> check(Path center) {
        return guard.reads(Operation.CHECK_CONFIGURATION)
                ? Optional.of(CenterReader.read(center, RankingCatalog.onClassPath().check())) : Optional.empty();
    }

    /**
     * Puts another centre in the place of the running one, as {@link Acd#reconfigure(Path)} does and with its
     * exceptions.
     */
    public Acd.Reconfiguration reconfigure(Path center) {
        Admission may = guard.onCentre(Operation.RECONFIGURE, () -> Admission.ACCEPTED);
        return may == Admission.ACCEPTED
                ? engine.reconfigurer().reconfigure(center) : new Acd.Reconfiguration(may, "", List.of());
    }

    /** The versions of the flows; whoever may not change them is answered FORBIDDEN. */
    public AcdFlows flows() {
        return engine.flows(() -> guard.onCentre(Operation.DEPLOY_FLOWS, () -> Admission.ACCEPTED));
    }

    /** Connects a telephone system, as {@link Acd#connect} does and with its exceptions. */
    public Admission connect(TelephonyAdapter adapter) {
        return guard.onCentre(Operation.CONNECT, () -> {
            engine.connect(adapter);
            return Admission.ACCEPTED;
        });
    }
}
