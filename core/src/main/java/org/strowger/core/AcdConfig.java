package org.strowger.core;

import java.nio.file.Path;
import java.util.Optional;
import org.strowger.core.time.EngineClock;

/**
 * Settings of an engine. Immutable; building opens no file, thread or socket.
 *
 * @param directory where the journal lives
 * @param center the centre's file
 * @param flows folder of flows, if calls run through flows
 * @param durability what survives; default {@link Durability#PROCESS_CRASH}
 * @param clock where time comes from; default the system's
 * @param layout how many threads; default by the number of cores
 * @param ringSize slots of the ring, a power of two from 64 to 1 048 576; default 4 096
 * @param rerun whether the host will publish every command of the journal again, in the same order, before new
 *     ones; only with a clock that the host drives
 */
public record AcdConfig(
        Path directory,
        Path center,
        Optional<Path> flows,
        Durability durability,
        EngineClock clock,
        Layout layout,
        int ringSize,
        boolean rerun) {
    /** How the stages are laid on threads. */
    public enum Layout {
        /** One thread decides, records and tells. */
        COMPACT,
        /** A thread each; for 4 cores and more. */
        PIPELINED
    }

    /** Begins with the directory of the journal. */
    public static Builder at(Path directory) {
        return new Builder(directory);
    }

    /** Gathers settings. */
    public static final class Builder {
        private final Path directory;

        private Builder(Path directory) {
            this.directory = directory;
        }

        /** The centre's file. */
        public Builder center(Path file) {
            throw new UnsupportedOperationException();
        }

        /** The folder of flows. */
        public Builder flows(Path folder) {
            throw new UnsupportedOperationException();
        }

        /** What survives. */
        public Builder durability(Durability level) {
            throw new UnsupportedOperationException();
        }

        /** Where time comes from. */
        public Builder clock(EngineClock source) {
            throw new UnsupportedOperationException();
        }

        /** How many threads. */
        public Builder layout(Layout threads) {
            throw new UnsupportedOperationException();
        }

        /** Slots of the ring. */
        public Builder ringSize(int slots) {
            throw new UnsupportedOperationException();
        }

        /** Whether the host publishes the journal's commands again. */
        public Builder rerun(boolean again) {
            throw new UnsupportedOperationException();
        }

        /** Checks and builds. */
        public AcdConfig build() {
            throw new UnsupportedOperationException(directory.toString());
        }
    }
}
