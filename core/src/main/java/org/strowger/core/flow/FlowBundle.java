package org.strowger.core.flow;

import java.util.List;
import java.util.Set;
import org.strowger.core.adapter.Capability;

/** A checked and compiled bundle of flows. Immutable; any thread. */
public interface FlowBundle {
    /** SHA-256 of the normalized bundle, in hex. */
    String hash();

    /** Index of a flow at which calls may start, or -1. */
    int mainFlow(String name);

    /** Prompt names by index, for the edge that tells an adapter what to play. */
    List<String> prompts();

    /** Languages by index; the first is the fallback. */
    List<String> languages();

    /** What an adapter has to declare beyond keys and prompts, so that every node of the bundle can run. */
    default Set<Capability> needs() {
        return Set.of();
    }

    /** A machine for one decide thread. */
    FlowMachine newMachine();
}
