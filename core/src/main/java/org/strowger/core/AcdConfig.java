package org.strowger.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.event.AcdListener;
import org.strowger.core.handler.FlowHandler;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.RegisteredHandler;
import org.strowger.core.time.DrivenClock;
import org.strowger.core.time.EngineClock;
import org.strowger.core.time.SystemClock;

/**
 * Settings of an engine: {@code AcdConfig.at(Path.of("data")).center(Path.of("center.yml")).build()}.
 * Immutable; building opens no file, thread or socket.
 *
 * @param directory where the journal lives; of no use at {@link Durability#MEMORY}
 * @param center the centre's file
 * @param flows folder of flows, if calls run through flows
 * @param durability what survives; default {@link Durability#PROCESS_CRASH}
 * @param clock where time comes from; default the system's
 * @param layout how many threads; default COMPACT up to 3 cores, PIPELINED from 4
 * @param waiting how the engine's threads wait for work; default SLEEPING
 * @param ringSize slots of the ring, a power of two from 64 to 1 048 576; default 4 096
 * @param rerun whether the host will publish every command of the journal again, in the same order and at the
 *     same times, before new ones; only with a clock that the host drives; default no
 * @param listeners told every fact of the journal: first those recorded before this start, on the opening thread,
 *     then the new ones; default none
 * @param handlers answer what flows ask of the host; default none
 */
public record AcdConfig(
        Path directory,
        Path center,
        Optional<Path> flows,
        Durability durability,
        EngineClock clock,
        Layout layout,
        Waiting waiting,
        int ringSize,
        boolean rerun,
        List<AcdListener> listeners,
        List<RegisteredHandler> handlers) {
    private static final int SMALLEST_RING = 64;
    private static final int LARGEST_RING = 1 << 20;
    private static final int CORES_FOR_PIPELINE = 4;

    /** Checks every setting. */
    public AcdConfig {
        requireGiven("center", center);
        requireGiven("directory", directory);
        listeners = List.copyOf(listeners);
        handlers = List.copyOf(handlers);
        Set<String> names = new HashSet<>();
        for (RegisteredHandler one : handlers) {
            if (!names.add(one.config().name())) {
                throw new IllegalArgumentException("engine: two handlers are named '" + one.config().name()
                        + "'; register each once");
            }
        }
        if (ringSize < SMALLEST_RING || ringSize > LARGEST_RING || Integer.bitCount(ringSize) != 1) {
            throw new IllegalArgumentException("engine: ringSize was " + ringSize + "; use a power of two from "
                    + SMALLEST_RING + " to " + LARGEST_RING);
        }
        if (rerun && !(clock instanceof DrivenClock)) {
            throw new IllegalArgumentException(
                    "engine: rerun was asked with a clock that runs by itself; give a clock that the host drives");
        }
        if (rerun && durability == Durability.MEMORY) {
            throw new IllegalArgumentException(
                    "engine: rerun was asked at durability MEMORY, which has no journal; use PROCESS_CRASH");
        }
    }

    /** How the stages are laid on threads. */
    public enum Layout {
        /** One thread decides, records and tells; with a clock that the host drives, the driving thread does. */
        COMPACT,
        /** A thread each; for 4 cores and more. */
        PIPELINED
    }

    /** How the engine's threads wait for work. */
    public enum Waiting {
        /** Sleep for tens of µs; costs next to no processor time. */
        SLEEPING,
        /** Wait for a signal. */
        BLOCKING,
        /** Give the core away again and again; fast, for tests and for hosts with a core to spare. */
        YIELDING
    }

    /** Begins with the directory of the journal. */
    public static Builder at(Path directory) {
        return new Builder(directory);
    }

    private static void requireGiven(String setting, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("engine: " + setting + " was not given; it has no default");
        }
    }

    /** Gathers settings. */
    public static final class Builder {
        private final Path directory;
        private Path center;
        private Optional<Path> flows = Optional.empty();
        private Durability durability = Durability.PROCESS_CRASH;
        private EngineClock clock = SystemClock.INSTANCE;
        private Layout layout = Runtime.getRuntime().availableProcessors() < CORES_FOR_PIPELINE
                ? Layout.COMPACT : Layout.PIPELINED;
        private Waiting waiting = Waiting.SLEEPING;
        private int ringSize = 4096;
        private boolean rerun;
        private final List<AcdListener> listeners = new ArrayList<>();
        private final List<RegisteredHandler> handlers = new ArrayList<>();

        private Builder(Path directory) {
            this.directory = directory;
        }

        /** The centre's file. */
        public Builder center(Path file) {
            center = file;
            return this;
        }

        /** The folder of flows. */
        public Builder flows(Path folder) {
            flows = Optional.of(folder);
            return this;
        }

        /** What survives. */
        public Builder durability(Durability level) {
            durability = Objects.requireNonNull(level);
            return this;
        }

        /** Where time comes from. */
        public Builder clock(EngineClock source) {
            clock = Objects.requireNonNull(source);
            return this;
        }

        /** How many threads. */
        public Builder layout(Layout threads) {
            layout = Objects.requireNonNull(threads);
            return this;
        }

        /** How threads wait. */
        public Builder waiting(Waiting how) {
            waiting = Objects.requireNonNull(how);
            return this;
        }

        /** Slots of the ring. */
        public Builder ringSize(int slots) {
            ringSize = slots;
            return this;
        }

        /** Whether the host publishes the journal's commands again. */
        public Builder rerun(boolean again) {
            rerun = again;
            return this;
        }

        /** Adds one that is told every fact of the journal from its first record on. */
        public Builder listener(AcdListener listener) {
            listeners.add(Objects.requireNonNull(listener));
            return this;
        }

        /** Adds what answers flows that ask for it by {@code invoke}. */
        public Builder handler(HandlerConfig declared, FlowHandler handler) {
            handlers.add(new RegisteredHandler(declared, handler));
            return this;
        }

        /** Checks and builds. @throws IllegalArgumentException naming the setting that cannot be */
        public AcdConfig build() {
            return new AcdConfig(
                    directory, center, flows, durability, clock, layout, waiting, ringSize, rerun, listeners,
                    handlers);
        }
    }
}
