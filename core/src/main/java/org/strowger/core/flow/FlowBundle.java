package org.strowger.core.flow;

import java.util.List;

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

    /** A machine for one decide thread. */
    FlowMachine newMachine();
}
