package org.strowger.core.center.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.core.center.rule.Requirement.Skill;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/** Reads what a queue asks of agents. */
final class RequirementReader {
    private static final String LEVELS_HINT =
            "write the lowest level, 1 to 100, or a range of levels such as 40-60";
    private static final Set<String> WORDS = Set.of("all", "any", "not");

    private final Reading reading;

    RequirementReader(Reading reading) {
        this.reading = reading;
    }

    /** A list of needs or a map of skills to levels: all of them. */
    Requirement.All read(YamlNode node) {
        List<Requirement> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : Reading.items(node)) {
            if (item instanceof YamlNode.Mapping map) {
                map.entries().forEach(entry -> part(entry, seen).ifPresent(parts::add));
            } else if (item instanceof YamlNode.Scalar skill) {
                if (!skill.isMissing() && reading.isKnown(skill, reading.names.skills(), "skill")
                        && isNew(skill, seen)) {
                    parts.add(new Skill(skill.text()));
                }
            } else {
                reading.error(item, "bad-value",
                        "a list stands in a list of needs; write {any: [...]} or {all: [...]}");
            }
        }
        return new Requirement.All(parts);
    }

    private Optional<Requirement> part(YamlNode.Entry entry, Set<String> seen) {
        YamlNode.Scalar key = entry.key();
        if (WORDS.contains(key.text()) && !reading.names.skills().contains(key.text())) {
            return joined(key, entry.value());
        }
        boolean known = reading.isKnown(key, reading.names.skills(), "skill");
        Optional<Skill> skill = levels(entry.value(), known ? key.text() : "unknown");
        return skill.filter(read -> known && isNew(key, seen)).map(read -> read);
    }

    private Optional<Requirement> joined(YamlNode.Scalar word, YamlNode value) {
        if (Reading.isMissing(value)) {
            return Optional.empty();
        }
        List<Requirement> parts = word.text().equals("any") ? alternatives(value) : read(value).parts();
        if (parts.isEmpty()) {
            if (Reading.items(value).isEmpty()) {
                reading.error(value, "bad-value", '"' + word.text() + "\" is empty; name a skill at least");
            }
            return Optional.empty();
        }
        Requirement all = parts.size() == 1 ? parts.get(0) : new Requirement.All(parts);
        return Optional.of(switch (word.text()) {
            case "any" -> new Requirement.Any(parts);
            case "all" -> new Requirement.All(parts);
            default -> new Requirement.Not(all);
        });
    }

    /** Each item by itself; in a map of several skills each skill. */
    private List<Requirement> alternatives(YamlNode value) {
        if (value instanceof YamlNode.Mapping) {
            return read(value).parts();
        }
        List<Requirement> parts = new ArrayList<>();
        for (YamlNode item : Reading.items(value)) {
            List<Requirement> read = read(item).parts();
            if (!read.isEmpty()) {
                parts.add(read.size() == 1 ? read.get(0) : new Requirement.All(read));
            }
        }
        return parts;
    }

    private boolean isNew(YamlNode.Scalar skill, Set<String> seen) {
        if (!seen.add(skill.text())) {
            reading.error(skill, "duplicate-key",
                    '"' + skill.text() + "\" is needed already; name it once");
            return false;
        }
        return true;
    }

    /** The levels of a skill: {@code 40}, which goes up to 100, or {@code 40-60}. */
    Optional<Skill> levels(YamlNode node, String skill) {
        if (node instanceof YamlNode.Scalar level) {
            if (level.isMissing()) {
                return Optional.empty();
            }
            int dash = level.text().indexOf('-', 1);
            OptionalInt lowest =
                    Values.integer(dash < 0 ? level.text() : level.text().substring(0, dash));
            OptionalInt highest = dash < 0 ? OptionalInt.of(Checks.HIGHEST_LEVEL)
                    : Values.integer(level.text().substring(dash + 1));
            if (lowest.isPresent() && highest.isPresent() && lowest.getAsInt() >= Checks.LOWEST_LEVEL
                    && lowest.getAsInt() <= highest.getAsInt()
                    && highest.getAsInt() <= Checks.HIGHEST_LEVEL) {
                return Optional.of(new Skill(skill, lowest.getAsInt(), highest.getAsInt()));
            }
        }
        reading.error(node, "bad-number", LEVELS_HINT);
        return Optional.empty();
    }
}
