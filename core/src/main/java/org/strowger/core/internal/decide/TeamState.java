package org.strowger.core.internal.decide;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.strowger.core.center.BreakConfig;
import org.strowger.core.center.MostAway;
import org.strowger.core.center.TeamConfig;

/** A team while the engine runs: its break rules in ns, and who is away or stands in line. */
final class TeamState {
    /** Time on line that earns a break; 0 without break rules. */
    long breakAfterNs;
    long breakLengthNs;
    long coolDownNs;
    private MostAway mostAway = MostAway.agents(0);

    /** Of its agents. */
    int signedIn;
    /** Those on a break, or about to begin it. */
    int away;
    private int[] line = new int[4];
    private int lineLength;

    /** Takes its rules from a configuration; a team that is gone has none. Who is away stays so. */
    void configure(Optional<TeamConfig> config) {
        Optional<BreakConfig> breaks = config.flatMap(TeamConfig::breaks);
        breakAfterNs = breaks.map(BreakConfig::breakAfter).map(Duration::toNanos).orElse(0L);
        breakLengthNs = breaks.map(BreakConfig::breakLength).map(Duration::toNanos).orElse(0L);
        coolDownNs = breaks.map(BreakConfig::coolDown).map(Duration::toNanos).orElse(0L);
        mostAway = breaks.map(BreakConfig::maxOnBreak).orElse(MostAway.agents(0));
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
