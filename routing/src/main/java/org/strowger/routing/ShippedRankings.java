package org.strowger.routing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.CallRanking;
import org.strowger.core.ranking.RankingProvider;
import org.strowger.routing.agents.LongestIdle;
import org.strowger.routing.agents.SkillFit;
import org.strowger.routing.agents.TierFirst;
import org.strowger.routing.calls.FirstComeFirstServed;
import org.strowger.routing.calls.HeadStart;
import org.strowger.routing.calls.StrictPriority;

/** Makes the rankings of this module by name. Found by the engine; start thread only. */
public final class ShippedRankings implements RankingProvider {
    @Override
    public Optional<AgentRanking> agentRanking(String name, Map<String, String> settings) {
        return switch (name) {
            case LongestIdle.NAME -> Optional.of(plain(settings, new LongestIdle()));
            case SkillFit.NAME -> Optional.of(plain(settings, new SkillFit()));
            case TierFirst.NAME -> Optional.of(plain(settings, new TierFirst()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<CallRanking> callRanking(String name, Map<String, String> settings) {
        return switch (name) {
            case FirstComeFirstServed.NAME -> Optional.of(plain(settings, new FirstComeFirstServed()));
            case StrictPriority.NAME -> Optional.of(plain(settings, new StrictPriority()));
            case HeadStart.NAME -> Optional.of(headStart(settings));
            default -> Optional.empty();
        };
    }

    @Override
    public Set<String> agentRankings() {
        return Set.of(LongestIdle.NAME, SkillFit.NAME, TierFirst.NAME);
    }

    @Override
    public Set<String> callRankings() {
        return Set.of(FirstComeFirstServed.NAME, StrictPriority.NAME, HeadStart.NAME);
    }

    private static <T> T plain(Map<String, String> settings, T ranking) {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException(
                    "setting \"" + settings.keySet().iterator().next() + "\" is unknown; it has none");
        }
        return ranking;
    }

    private static CallRanking headStart(Map<String, String> settings) {
        String seconds = settings.get(HeadStart.SECONDS);
        if (seconds == null || settings.size() > 1) {
            throw new IllegalArgumentException(
                    "settings were " + settings.keySet() + "; give \"" + HeadStart.SECONDS + "\" alone");
        }
        try {
            return new HeadStart(Duration.ofSeconds(Long.parseLong(seconds)));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    HeadStart.SECONDS + " was \"" + seconds + "\"; use whole seconds, 0 to 86400", notANumber);
        }
    }
}
