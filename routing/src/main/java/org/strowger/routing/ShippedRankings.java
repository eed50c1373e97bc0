package org.strowger.routing;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.CallRanking;
import org.strowger.core.ranking.RankingProvider;
import org.strowger.routing.agents.Balanced;
import org.strowger.routing.agents.BestSkill;
import org.strowger.routing.agents.ByAttribute;
import org.strowger.routing.agents.ByAttribute.Direction;
import org.strowger.routing.agents.FewestCalls;
import org.strowger.routing.agents.Fill;
import org.strowger.routing.agents.LeastOccupied;
import org.strowger.routing.agents.LeastSkilledFirst;
import org.strowger.routing.agents.LeastTalkTime;
import org.strowger.routing.agents.Linear;
import org.strowger.routing.agents.LongestIdle;
import org.strowger.routing.agents.RandomWeighted;
import org.strowger.routing.agents.RoundRobin;
import org.strowger.routing.agents.SkillFit;
import org.strowger.routing.agents.TierFirst;
import org.strowger.routing.calls.Deadline;
import org.strowger.routing.calls.FirstComeFirstServed;
import org.strowger.routing.calls.HeadStart;
import org.strowger.routing.calls.NewestFirst;

/** Makes the rankings of this module by name. Found by the engine; start thread only. */
public final class ShippedRankings implements RankingProvider {
    private static final String UP = "up";
    private static final String DOWN = "down";

    private static final Map<String, Function<Map<String, String>, AgentRanking>> AGENTS = Map.ofEntries(
            entry(LongestIdle.NAME, plain(LongestIdle::new)),
            entry(FewestCalls.NAME, plain(FewestCalls::new)),
            entry(LeastTalkTime.NAME, plain(LeastTalkTime::new)),
            entry(LeastOccupied.NAME, plain(LeastOccupied::new)),
            entry(RoundRobin.NAME, plain(RoundRobin::new)),
            entry(Linear.NAME, plain(Linear::new)),
            entry(RandomWeighted.NAME, plain(RandomWeighted::new)),
            entry(SkillFit.NAME, plain(SkillFit::new)),
            entry(BestSkill.NAME, plain(BestSkill::new)),
            entry(LeastSkilledFirst.NAME, plain(LeastSkilledFirst::new)),
            entry(TierFirst.NAME, plain(TierFirst::new)),
            entry(Balanced.NAME, plain(Balanced::new)),
            entry(Fill.NAME, plain(Fill::new)),
            entry(ByAttribute.NAME, ShippedRankings::byAttribute));

    private static final Map<String, Function<Map<String, String>, CallRanking>> CALLS = Map.of(
            FirstComeFirstServed.NAME, plain(FirstComeFirstServed::new),
            Deadline.NAME, plain(Deadline::new),
            NewestFirst.NAME, plain(NewestFirst::new),
            HeadStart.NAME, ShippedRankings::headStart);

    @Override
    public Optional<AgentRanking> agentRanking(String name, Map<String, String> settings) {
        return Optional.ofNullable(AGENTS.get(name)).map(maker -> maker.apply(settings));
    }

    @Override
    public Optional<CallRanking> callRanking(String name, Map<String, String> settings) {
        return Optional.ofNullable(CALLS.get(name)).map(maker -> maker.apply(settings));
    }

    @Override
    public Set<String> agentRankings() {
        return AGENTS.keySet();
    }

    @Override
    public Set<String> callRankings() {
        return CALLS.keySet();
    }

    private static <T> Function<Map<String, String>, T> plain(Supplier<? extends T> maker) {
        return written -> {
            Settings.requireNone(written);
            return maker.get();
        };
    }

    private static AgentRanking byAttribute(Map<String, String> written) {
        Settings settings = new Settings(written, ByAttribute.ATTRIBUTE, ByAttribute.DIRECTION);
        String attribute = settings.required(ByAttribute.ATTRIBUTE, "name an attribute of agents");
        String direction = settings.oneOf(ByAttribute.DIRECTION, UP, List.of(UP, DOWN));
        return new ByAttribute(attribute, direction.equals(UP) ? Direction.UP : Direction.DOWN);
    }

    private static CallRanking headStart(Map<String, String> written) {
        Settings settings = new Settings(written, HeadStart.SECONDS);
        long seconds = settings.number(HeadStart.SECONDS, "use whole seconds, 0 to 86400");
        return new HeadStart(Duration.ofSeconds(seconds));
    }
}
