package org.strowger.core.flow;

import java.util.List;
import java.util.Set;
import org.strowger.core.center.rule.Requirement;

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

    /**
     * What calls may be sent to a queue with, beyond the queue's own needs, by the index that
     * {@link FlowCall#enqueue} takes. The centre has all skills named.
     */
    default List<Requirement> addedSkills() {
        return List.of();
    }

    /**
     * Names of all routes that calls may take, sorted. They follow from the hash alone: a journal knows a route by
     * its place here.
     */
    default List<String> routes() {
        return List.of();
    }

    /** What an adapter has to be able to do beyond keys and prompts, so that every node of the bundle can run. */
    default Set<Need> needs() {
        return Set.of();
    }

    /** What nodes may need of an adapter. */
    enum Need {
        /** Digits are collected in secret. */
        SECRET_COLLECT,
        /** The caller is recorded. */
        RECORDING,
        /** The caller is sent to an address outside. */
        TRANSFER,
        /** An address outside is rung for the caller. */
        DIAL
    }

    /** A machine for one decide thread. */
    FlowMachine newMachine();
}
