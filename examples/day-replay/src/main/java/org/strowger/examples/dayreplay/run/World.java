package org.strowger.examples.dayreplay.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.event.AcdListener;
import org.strowger.core.event.Admission;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.examples.dayreplay.centre.AgentLine;
import org.strowger.examples.dayreplay.centre.CentreFiles;
import org.strowger.examples.dayreplay.data.RecordedCall;

/**
 * A real engine with its journal, a simulated switch and a clock that stands still until a run moves it. One
 * thread drives all of it.
 */
final class World implements AutoCloseable {
    /** Above the queues' usual priority of 50, which is what ranking {@code headStart} goes by. */
    private static final int PRIORITY = 60;
    private static final String CALLED = "100";
    private static final Instant START = Instant.parse("1999-01-01T00:00:00Z");

    private final AcdConfig config;
    private final VirtualTime time;
    private final SimulatedSwitch telephone;
    private final Acd acd;

    private World(AcdConfig config, VirtualTime time, AcdListener listener) {
        this.config = config;
        this.time = time;
        this.telephone = new SimulatedSwitch(time);
        this.acd = Acd.open(config);
        acd.listen(listener);
        acd.connect(telephone);
        time.runUntil(0);
    }

    /**
     * Opens an engine whose journal lives below a folder.
     *
     * @param resumed whether a journal of an earlier start may be there, to be compared with command by command
     */
    static World open(Path folder, boolean resumed, int headStartS, int wrapUpS, List<AgentLine> agents,
            AcdListener listener) throws IOException {
        CentreFiles files = CentreFiles.write(folder, headStartS, wrapUpS, agents);
        VirtualTime time = VirtualTime.startingAt(START);
        AcdConfig config = AcdConfig.at(folder.resolve("journal"))
                .center(files.center())
                .flows(files.flows())
                .durability(Durability.PROCESS_CRASH)
                .clock(time)
                .layout(AcdConfig.Layout.COMPACT)
                .waiting(AcdConfig.Waiting.YIELDING) // the driver waits for each decision, so its latency is our speed
                .rerun(resumed)
                .build();
        return new World(config, time, listener);
    }

    VirtualTime time() {
        return time;
    }

    SimulatedSwitch telephone() {
        return telephone;
    }

    Acd acd() {
        return acd;
    }

    /** Where the journal can be read back. */
    AcdConfig config() {
        return config;
    }

    /** A recorded caller rings now. */
    Caller ring(RecordedCall call, CallerScript script) {
        return telephone.call("", CALLED, call.isPriority() ? script.priority(PRIORITY) : script);
    }

    /** In virtual time nothing is ever too much for the ring. */
    static void require(Admission admission) {
        if (admission != Admission.ACCEPTED) {
            throw new IllegalStateException("engine: a command was answered " + admission
                    + " while the driver waits for each; see the log for why it stopped");
        }
    }

    /** Whether a caller's line has gone for a reason that the log does not know. */
    static boolean wasRefused(Caller caller) {
        return caller.end().filter(end -> end == Reason.CONGESTION || end == Reason.ADAPTER_DOWN).isPresent();
    }

    /** Closes engine and journal. */
    @Override
    public void close() {
        acd.close();
    }
}
