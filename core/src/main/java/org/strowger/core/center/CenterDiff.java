package org.strowger.core.center;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.strowger.core.call.Medium;

/**
 * What differs between two centres, in words, for whoever is about to put the second in the place of the
 * first. Pure, in time proportional to their size; any thread but the decide thread.
 */
public final class CenterDiff {
    private final Differences found = new Differences();

    private CenterDiff() {}

    /**
     * One sentence for each difference, with the path of what it is about:
     * <pre>{@code
     * center: endSettle from 500ms to 1s
     * skill 'dutch' is new
     * queue 'billing': offerTimeout from 20s to 30s
     * queue 'old' is gone
     * agent 'ann': leaves queue 'sales'
     * }</pre>
     * The centre itself comes first, then skills, hours, teams, reasons, segments, step profiles, queues
     * and agents. Centres that are equal have none, and two that differ have one at least.
     */
    public static List<String> between(CenterConfig before, CenterConfig after) {
        CenterDiff diff = new CenterDiff();
        diff.center(before, after);
        diff.rules(before, after);
        diff.found.things("queue", before.queues(), after.queues(), QueueConfig::name,
                new QueueDiff(diff.found)::compare);
        diff.found.order("queues", names(before.queues(), QueueConfig::name),
                names(after.queues(), QueueConfig::name));
        diff.found.things("agent", before.agents(), after.agents(), AgentConfig::name,
                new AgentDiff(diff.found)::compare);
        diff.found.order("agents", names(before.agents(), AgentConfig::name),
                names(after.agents(), AgentConfig::name));
        return diff.found.sentences();
    }

    private static <T> List<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toList();
    }

    private void center(CenterConfig before, CenterConfig after) {
        found.value("center: name", before.name(), after.name(), name -> '\'' + name + '\'');
        found.value("center: zone", before.zone(), after.zone(), Object::toString);
        found.settings("center", RoutingConfig.SETTINGS, before.routing(), after.routing());
        found.settings("center", EngineConfig.SETTINGS, before.engine(), after.engine());
        for (Medium present : Medium.values()) {
            found.value("center: interruption of " + present, before.interruption().show(present),
                    after.interruption().show(present), Function.identity());
        }
        found.value("center: entry", before.entry(), after.entry(), CenterDiff::show);
        found.things("number", before.numbers(), after.numbers(), (from, to) ->
                found.value(Differences.quoted("number", to.getKey()) + ": entry", from.getValue(),
                        to.getValue(), CenterDiff::show));
        words("skill", "skills", before.skills(), after.skills());
        words("disposition", "dispositions", before.dispositions(), after.dispositions());
    }

    private void words(String noun, String nouns, List<String> before, List<String> after) {
        found.things(noun, before, after, Function.identity(), (from, to) -> {
            throw new IllegalStateException(noun + " '" + to + "' differs from itself; report this");
        });
        found.order(nouns, before, after);
    }

    private static String show(CenterConfig.Entry entry) {
        return entry instanceof CenterConfig.Entry.Flow start
                ? Differences.quoted("flow", start.flow())
                : Differences.quoted("queue", ((CenterConfig.Entry.Queue) entry).queue());
    }

    private void rules(CenterConfig before, CenterConfig after) {
        found.things("schedule", before.hours(), after.hours(), (from, to) ->
                found.text(Differences.quoted("schedule", to.getKey()), from, to));
        found.things("team", before.teams(), after.teams(), TeamConfig::name, this::team);
        found.order("teams", names(before.teams(), TeamConfig::name),
                names(after.teams(), TeamConfig::name));
        found.things("reason", before.reasons(), after.reasons(), (from, to) ->
                found.settings(Differences.quoted("reason", to.getKey()), ReasonConfig.SETTINGS,
                        from.getValue(), to.getValue()));
        found.things("segment", before.segments(), after.segments(), this::segment);
        found.things("step profile", before.stepProfiles(), after.stepProfiles(), (from, to) ->
                found.list(Differences.quoted("step profile", to.getKey()) + ": steps",
                        from.getValue(), to.getValue()));
    }

    private void team(TeamConfig before, TeamConfig after) {
        String where = Differences.quoted("team", after.name());
        found.settings(where, TeamConfig.SETTINGS, before, after);
        if (before.breaks().isPresent() && after.breaks().isPresent()) {
            found.settings(where, TeamConfig.BREAK_SETTINGS, before.breaks().get(),
                    after.breaks().get());
        } else if (before.breaks().isPresent() != after.breaks().isPresent()) {
            found.say(where + ": break rules are " + (after.breaks().isPresent() ? "on" : "off"));
        }
    }

    private void segment(
            Map.Entry<String, SegmentConfig> before, Map.Entry<String, SegmentConfig> after) {
        String where = Differences.quoted("segment", after.getKey());
        SegmentConfig from = before.getValue();
        SegmentConfig to = after.getValue();
        found.value(where + ": priority", from.priority(), to.priority(), CenterDiff::show);
        found.value(where + ": difficulty", from.difficulty(), to.difficulty(), CenterDiff::show);
        found.value(where + ": headStart", from.headStart(), to.headStart(), Settings.HEAD_START::show);
        found.value(where + ": queue", from.queue(), to.queue(), Function.identity(), Differences.NONE);
        found.value(where + ": steps", from.steps(), to.steps(), Function.identity(),
                AgentConfig.OF_THE_QUEUE);
    }

    private static String show(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : AgentConfig.OF_THE_QUEUE;
    }
}
