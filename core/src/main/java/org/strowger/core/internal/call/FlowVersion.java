package org.strowger.core.internal.call;

import java.util.ArrayDeque;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;

/** One version of the flows, from its first call until the last has ended. Decide thread. */
public final class FlowVersion {
    /** In place of a number: calls that are over, of which no version is known any more. */
    public static final int OF_CALLS_OVER = 0;

    /** 1 for the first of a journal. */
    public final int number;
    /** Null when the engine has no flows. */
    public FlowBundle bundle;
    /** Runs what begins from now on; null when the engine has no flows. */
    public FlowMachine machine;
    /** What the machine's prompts are to the engine. */
    public PlayIndex playIndex;
    /** Numbers of what the machine's flows add to the needs of queues. */
    public int[] additions;
    /** Sessions of that machine that no call has. */
    public final ArrayDeque<FlowSession> free = new ArrayDeque<>();
    /** Whether the journal says which flows it is. */
    public boolean named;
    /** Calls that have begun it and are not over. */
    public int calls;

    /** A version without calls. @param bundle and machine null when the engine has no flows */
    public FlowVersion(int number, FlowBundle bundle, FlowMachine machine, PlayIndex playIndex, int[] additions) {
        this.number = number;
        this.bundle = bundle;
        this.machine = machine;
        this.playIndex = playIndex;
        this.additions = additions;
    }

    /** The same flows, compiled for another centre. */
    public void run(FlowBundle compiled, FlowMachine newer, PlayIndex index, int[] added) {
        bundle = compiled;
        machine = newer;
        playIndex = index;
        additions = added;
        free.clear();
    }

    /** Names the version; empty when the engine has no flows. */
    public String hash() {
        return bundle == null ? "" : bundle.hash();
    }
}
