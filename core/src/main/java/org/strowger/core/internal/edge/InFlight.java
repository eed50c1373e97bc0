package org.strowger.core.internal.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Commands that an adapter has been given, until and a while after their outcome, so that the outcome can be
 * matched to the command and a second one is seen as such (T2). Holds the last commands up to a bound. Any
 * thread.
 */
final class InFlight {
    private final int bound;
    private final Map<Long, Entry> byCommand = new LinkedHashMap<>();

    InFlight(int bound) {
        this.bound = bound;
    }

    synchronized void begin(CommandDecoder.Told told) {
        byCommand.put(told.commandId(), new Entry(told));
        if (byCommand.size() > bound) {
            byCommand.remove(byCommand.keySet().iterator().next());
        }
    }

    synchronized Match accepted(long commandId) {
        Entry entry = byCommand.get(commandId);
        if (entry == null) {
            return Match.UNKNOWN;
        }
        if (entry.accepted) {
            return Match.REPEATED;
        }
        entry.accepted = true;
        return Match.FIRST;
    }

    synchronized Match settled(long commandId) {
        Entry entry = byCommand.get(commandId);
        if (entry == null) {
            return Match.UNKNOWN;
        }
        if (entry.settled) {
            return Match.REPEATED;
        }
        entry.settled = true;
        return Match.FIRST;
    }

    /** The command with this id, settled or not, while it is remembered. */
    synchronized Optional<CommandDecoder.Told> command(long commandId) {
        return Optional.ofNullable(byCommand.get(commandId)).map(entry -> entry.told);
    }

    synchronized void clear() {
        byCommand.clear();
    }

    /** Commands without an outcome. */
    synchronized int open() {
        int open = 0;
        for (Entry entry : byCommand.values()) {
            open += entry.settled ? 0 : 1;
        }
        return open;
    }

    /** How an outcome fits: the first for its command, one too many, or for a command not remembered. */
    enum Match { FIRST, REPEATED, UNKNOWN }

    private static final class Entry {
        private final CommandDecoder.Told told;
        private boolean accepted;
        private boolean settled;

        private Entry(CommandDecoder.Told told) {
            this.told = told;
        }
    }
}
