package org.strowger.core.simulation;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.adapter.TelephonyEvent.CommandAccepted;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;

/**
 * Reports what became of commands, one outcome each (T2), and remembers it for a while, so that a command
 * that comes again has no effect and gets the same answer (T5).
 */
final class Outcomes {
    private static final long KEPT_NS = Duration.ofMinutes(2).toNanos();

    private final VirtualTime time;
    private final Wire wire;
    private final Map<Long, Memory> byCommand = new LinkedHashMap<>();

    Outcomes(VirtualTime time, Wire wire) {
        this.time = time;
        this.wire = wire;
    }

    /** Whether the command is new; one that is not has its outcome reported again, if it has one. */
    boolean begin(long commandId) {
        Memory known = byCommand.get(commandId);
        if (known != null) {
            known.outcome.ifPresent(wire::outcome);
            return false;
        }
        forgetOld();
        byCommand.put(commandId, new Memory(time.nowNs(), Optional.empty()));
        return true;
    }

    void accepted(long commandId) {
        wire.outcome(new CommandAccepted(commandId));
    }

    void done(long commandId) {
        settle(commandId, new CommandDone(commandId, false));
    }

    void doneAlready(long commandId) {
        settle(commandId, new CommandDone(commandId, true));
    }

    void failed(long commandId, Reason reason, String text) {
        settle(commandId, new CommandFailed(commandId, reason, text));
    }

    void forgetAll() {
        byCommand.clear();
    }

    private void settle(long commandId, TelephonyEvent outcome) {
        byCommand.computeIfPresent(commandId, (id, memory) -> new Memory(memory.sinceNs, Optional.of(outcome)));
        wire.outcome(outcome);
    }

    private void forgetOld() {
        Iterator<Memory> eldest = byCommand.values().iterator();
        while (eldest.hasNext() && eldest.next().sinceNs < time.nowNs() - KEPT_NS) {
            eldest.remove();
        }
    }

    private record Memory(long sinceNs, Optional<TelephonyEvent> outcome) {}
}
