package org.strowger.core.center;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.strowger.core.center.QueueConfig.RankingConfig;
import org.strowger.core.center.rule.Requirement;

/** What differs between two forms of one queue. */
final class QueueDiff {
    private final Differences found;

    QueueDiff(Differences found) {
        this.found = found;
    }

    void compare(QueueConfig before, QueueConfig after) {
        String where = Differences.quoted("queue", after.name());
        found.value(where + ": medium", before.medium(), after.medium(), Enum::name);
        found.value(where + ": needs", before.needs(), after.needs(), QueueDiff::show);
        found.value(where + ": ranking", before.ranking(), after.ranking(), QueueDiff::show);
        found.value(where + ": callRanking", before.order().callRanking(),
                after.order().callRanking(), QueueDiff::show);
        found.settings(where, QueueSettings.of(after.medium()), before, after);
        found.text(where + ": joinWhen", before.waiting().joinWhen(), after.waiting().joinWhen());
        found.text(where + ": leaveWhen", before.waiting().leaveWhen(), after.waiting().leaveWhen());
        found.value(where + ": hours", before.hours(), after.hours(), Function.identity(),
                Differences.NONE);
        found.value(where + ": announcePrompt", before.announce().announcePrompt(),
                after.announce().announcePrompt(), Function.identity(), Differences.NONE);
        found.value(where + ": comfort", before.announce().comfort(), after.announce().comfort(),
                Function.identity(), Differences.NONE);
        found.list(where + ": steps", before.steps(), after.steps());
        found.list(where + ": overflow rules", before.overflow(), after.overflow());
    }

    private static String show(List<RankingConfig> rankings) {
        return rankings.stream().map(QueueDiff::show).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String show(RankingConfig ranking) {
        return ranking.settings().isEmpty() ? ranking.name() : ranking.name() + ranking.settings();
    }

    /** In words: {@code billing and (dutch or flemish 60-100) and not trainee}. */
    static String show(Requirement requirement) {
        if (requirement.equals(Requirement.NOTHING)) {
            return "nothing";
        }
        return show(requirement, false);
    }

    private static String show(Requirement requirement, boolean inside) {
        if (requirement instanceof Requirement.Skill skill) {
            boolean anyLevel = skill.lowest() == 1 && skill.highest() == 100;
            return anyLevel ? skill.skill()
                    : skill.skill() + ' ' + skill.lowest() + '-' + skill.highest();
        }
        if (requirement instanceof Requirement.Not not) {
            return "not " + show(not.part(), true);
        }
        boolean any = requirement instanceof Requirement.Any;
        List<Requirement> parts = any ? ((Requirement.Any) requirement).parts()
                : ((Requirement.All) requirement).parts();
        String joined = parts.stream().map(part -> show(part, true))
                .collect(Collectors.joining(any ? " or " : " and "));
        return inside ? '(' + joined + ')' : joined;
    }
}
