package org.strowger.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.agrona.DirectBuffer;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.config.ConfigException;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.decide.PlayNames;
import org.strowger.core.internal.edge.AdapterPort;
import org.strowger.core.internal.edge.Directory;
import org.strowger.core.internal.edge.Edge;
import org.strowger.core.internal.edge.OutboxLoop;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.internal.tell.CommandOutlet;
import org.strowger.core.internal.tell.Herald;
import org.strowger.core.time.EngineClock;

/** The telephone systems connected to one engine. Each runs on threads of its own, or on the driver's. */
final class Adapters {
    private final Edge edge;
    private final Herald herald;
    private final Directory directory;
    private final boolean driven;
    private volatile Set<Capability> needs;
    private final List<AdapterPort> ports = new CopyOnWriteArrayList<>();
    private final List<TelephonyAdapter> connected = new ArrayList<>();
    private final List<OutboxLoop> loops = new CopyOnWriteArrayList<>();

    /** @param driven whether the host drives time, and so the adapters too */
    Adapters(Layout layout, Optional<FlowBundle> flows, PlayNames names, Herald herald, Commands commands, IdsSeen ids,
            EngineClock clock, boolean driven) {
        this.herald = herald;
        this.driven = driven;
        this.needs = flows.map(Adapters::needsOf).orElse(Set.of());
        this.directory = new Directory(layout, names.prompts(), names.languages());
        herald.addFollower(directory::follow);
        this.edge = new Edge(
                commands, directory, clock, new AtomicLong(ids.legId()), new AtomicLong(ids.epoch()));
    }

    private static Set<Capability> needsOf(FlowBundle flows) {
        return flows.needs().stream().map(Adapters::capability).collect(Collectors.toUnmodifiableSet());
    }

    private static Capability capability(FlowBundle.Need need) {
        return switch (need) {
            case SECRET_COLLECT -> Capability.NATIVE_COLLECT;
            case RECORDING -> Capability.RECORD;
            case TRANSFER -> Capability.TRANSFER_OUT;
            case DIAL -> Capability.DIAL;
        };
    }

    /** An id for a contact that has no adapter. */
    long nextContactId() {
        return edge.nextLegId();
    }

    synchronized void connect(TelephonyAdapter adapter) {
        if (ports.size() == Decider.MAX_ADAPTERS) {
            throw new IllegalStateException("engine: adapter '" + adapter.info().name() + "' is one too many; "
                    + Decider.MAX_ADAPTERS + " can be connected");
        }
        requireCapable(adapter, needs);
        AdapterPort port = new AdapterPort(ports.size(), adapter, edge);
        herald.addOutlet(new PortOutlet(port));
        ports.add(port);
        connected.add(adapter);
        try {
            if (driven) {
                port.start();
            } else {
                loops.add(OutboxLoop.start(port));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("adapter '" + adapter.info().name() + "': could not start; "
                    + failed.getMessage(), failed);
        }
    }

    /**
     * Whoever is connected from now on has to be able to do what other flows need too, and is told what they play.
     *
     * @param names of all that is played, indexed as before and at the end more
     *
     * @throws ConfigException if somebody connected is not
     */
    synchronized void alsoRun(FlowBundle flows, PlayNames names) {
        Set<Capability> all = new TreeSet<>(needs);
        all.addAll(needsOf(flows));
        connected.forEach(adapter -> requireCapable(adapter, all));
        needs = Set.copyOf(all);
        directory.alsoPlay(names);
    }

    private static void requireCapable(TelephonyAdapter adapter, Set<Capability> needs) {
        Set<Capability> lacking = new TreeSet<>(needs);
        lacking.removeAll(adapter.info().capabilities());
        if (!lacking.isEmpty()) {
            throw new ConfigException("adapter '" + adapter.info().name() + "': the flows need " + lacking
                    + ", which it does not declare; connect one that does, or leave such nodes out of the flows");
        }
    }

    /** Has the adapters execute what they were told; for the driver of a clock. Returns how much was done. */
    int drain() {
        int done = 0;
        for (AdapterPort port : ports) {
            done += port.drain();
        }
        return done;
    }

    void close() {
        loops.forEach(OutboxLoop::close);
        if (driven) {
            ports.forEach(AdapterPort::stop);
        }
    }

    /** A port as tell sees it. */
    private record PortOutlet(AdapterPort port) implements CommandOutlet {
        @Override
        public void connectionBegan(long epoch) {
            port.connectionBegan(epoch);
        }

        @Override
        public boolean offer(DirectBuffer buffer, int offset, int length) {
            return port.offer(buffer, offset, length);
        }
    }
}
