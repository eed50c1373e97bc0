package org.strowger.core;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.collections.Int2IntHashMap;
import org.strowger.core.internal.ring.Commands;

/** Public types that show what they should not. */
public final class PlantedSignatures {
    private PlantedSignatures() {
    }

    /** Shows a dependency in every member. */
    public abstract static class OfDependencies {
        /** In a type argument of a field. */
        protected Map<String, List<DirectBuffer>> buffers;

        /** As a parameter. */
        public abstract void parameter(RingBuffer<String> ring);

        /** As a result. */
        public abstract Int2IntHashMap result();

        /** As an array. */
        public abstract DirectBuffer[] array();

        /** As a bound. */
        public abstract <B extends DirectBuffer> B bound();
    }

    /** Shows a dependency as a supertype and in the bound of its parameter. */
    public abstract static class Heir<B extends DirectBuffer> implements EventHandler<String> {}

    /** Shows an internal type in every member. */
    public abstract static class OfInternals {
        /** In a field. */
        public Commands commands;

        /** As a result. */
        public abstract List<Commands> all();
    }
}
