package org.strowger.core.center;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.strowger.core.center.AgentConfig.Membership;
import org.strowger.core.yaml.Values;

/** What differs between two forms of one agent. */
final class AgentDiff {
    private final Differences found;

    AgentDiff(Differences found) {
        this.found = found;
    }

    void compare(AgentConfig before, AgentConfig after) {
        String where = Differences.quoted("agent", after.name());
        found.value(where + ": endpoint", before.endpoint(), after.endpoint(), Function.identity());
        skills(where, before.skills(), after.skills());
        queues(where, before, after);
        found.value(where + ": team", before.team(), after.team(), Function.identity(),
                Differences.NONE);
        found.settings(where + ": capacity", CapacityConfig.SETTINGS, before.capacity(),
                after.capacity());
        attributes(where, before.attributes(), after.attributes());
        found.settings(where, AgentConfig.SETTINGS, before, after);
        found.value(where + ": difficultyRise", before.difficultyRise(), after.difficultyRise(),
                rise -> rise.points() + " points each " + rise.calls() + " calls", Differences.NONE);
        found.value(where + ": wrapUp", before.wrapUp(), after.wrapUp(), Values::show,
                AgentConfig.OF_THE_QUEUE);
    }

    private void skills(String where, Map<String, Integer> before, Map<String, Integer> after) {
        after.forEach((skill, level) -> {
            Integer old = before.get(skill);
            if (old == null) {
                found.say(where + ": gains skill '" + skill + "' at " + level);
            } else {
                found.value(where + ": skill '" + skill + '\'', old, level, Object::toString);
            }
        });
        before.keySet().stream().filter(skill -> !after.containsKey(skill))
                .forEach(skill -> found.say(where + ": loses skill '" + skill + '\''));
    }

    private void queues(String where, AgentConfig before, AgentConfig after) {
        Map<String, Membership> left = new TreeMap<>();
        before.queues().forEach(membership -> left.put(membership.queue(), membership));
        int sentences = found.sentences().size();
        for (Membership now : after.queues()) {
            Membership old = left.remove(now.queue());
            if (old == null) {
                found.say(where + ": joins queue '" + now.queue() + "' in tier " + now.tier());
            } else {
                membership(where + ": queue '" + now.queue() + "': ", old, now);
            }
        }
        left.keySet().forEach(gone -> found.say(where + ": leaves queue '" + gone + '\''));
        if (found.sentences().size() == sentences && !before.queues().equals(after.queues())) {
            found.say(where + ": his queues stand in another order");
        }
    }

    private void membership(String path, Membership before, Membership after) {
        found.value(path + "tier", before.tier(), after.tier(), Object::toString);
        found.value(path + "memberDelay", before.memberDelay(), after.memberDelay(), Values::show,
                AgentConfig.OF_THE_QUEUE);
        found.value(path + "optedOut", before.optedOut(), after.optedOut(), Object::toString);
    }

    private void attributes(String where, Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        for (String name : all.keySet()) {
            String old = before.get(name);
            String now = after.get(name);
            if (!Objects.equals(old, now)) {
                found.say(where + ": attribute '" + name + "' from "
                        + Objects.requireNonNullElse(old, Differences.NONE) + " to "
                        + Objects.requireNonNullElse(now, Differences.NONE));
            }
        }
    }
}
