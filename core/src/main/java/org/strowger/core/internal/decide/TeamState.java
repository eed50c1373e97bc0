package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.center.BreakConfig;
import org.strowger.core.center.MostAway;
import org.strowger.core.center.TeamConfig;

/** A team while the engine runs: its break rules in ns, and who is away or stands in line. */
final class TeamState {
    /** Time on line that earns a break; 0 without break rules. */
    final long breakAfterNs;
    final long breakLengthNs;
    final long coolDownNs;
    private final MostAway mostAway;

    /** Of its agents. */
    int signedIn;
    /** Those on a break, or about to begin it. */
    int away;
    private int[] line = new int[4];
    private int lineLength;

    TeamState(TeamConfig config) {
        breakAfterNs = config.breaks().map(BreakConfig::breakAfter).map(java.time.Duration::toNanos).orElse(0L);
        breakLengthNs = config.breaks().map(BreakConfig::breakLength).map(java.time.Duration::toNanos).orElse(0L);
        coolDownNs = config.breaks().map(BreakConfig::coolDown).map(java.time.Duration::toNanos).orElse(0L);
        mostAway = config.breaks().map(BreakConfig::maxOnBreak).orElse(MostAway.agents(0));
    }

    boolean hasBreakRules() {
        return breakAfterNs > 0;
    }

    /** Whether one more may be away; a share of those signed in is one agent at least. */
    boolean hasRoom() {
        if (mostAway.number() == 0) {
            return true;
        }
        int limit = mostAway.percent()
                ? Math.max(1, signedIn * mostAway.number() / 100) : mostAway.number();
        return away < limit;
    }

    /** Stands an agent in line, last; returns his place. */
    int join(int agent) {
        if (lineLength == line.length) {
            line = Arrays.copyOf(line, lineLength * 2);
        }
        line[lineLength++] = agent;
        return lineLength;
    }

    /** Takes an agent out of the line. */
    void leave(int agent) {
        int at = 0;
        while (line[at] != agent) {
            at++;
        }
        lineLength--;
        System.arraycopy(line, at + 1, line, at, lineLength - at);
    }

    int inLine() {
        return lineLength;
    }

    /** Takes the first out of the line. */
    int first() {
        int first = line[0];
        leave(first);
        return first;
    }

    long digest(long seed) {
        long digest = 31 * (31 * seed + signedIn) + away;
        for (int i = 0; i < lineLength; i++) {
            digest = 31 * digest + line[i];
        }
        return digest;
    }
}
