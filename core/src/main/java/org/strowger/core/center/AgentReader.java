package org.strowger.core.center;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.core.center.AgentConfig.Membership;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/** Reads one agent. What is faulty is reported and left out. */
final class AgentReader {
    private final Set<String> skills;
    private final Set<String> queues;

    AgentReader(Set<String> skills, Set<String> queues) {
        this.skills = skills;
        this.queues = queues;
    }

    AgentConfig.Builder read(Fields fields, String name) {
        AgentConfig.Builder agent = AgentConfig.named(name);
        fields.text("endpoint").ifPresent(endpoint -> {
            if (endpoint.text().isBlank()) {
                fields.error(endpoint, "bad-value",
                        "the endpoint is blank; write what the adapter dials, or leave it out for"
                                + " the name");
            } else {
                agent.endpoint(endpoint.text());
            }
        });
        for (Level skill : levels(fields, "skills", Settings.LEVEL, skills, "skill")) {
            agent.skill(skill.name(), skill.level());
        }
        if (fields.has("queues")) {
            agent.queues(levels(fields, "queues", Settings.TIER, queues, "queue").stream()
                    .map(queue -> new Membership(queue.name(), queue.level())).toList());
        }
        fields.finish();
        return agent;
    }

    private record Level(String name, int level) {}

    /** A map of names to numbers, or a list of names, which then have the usual number. */
    private static List<Level> levels(
            Fields fields, String field, Setting.Count setting, Set<String> legal, String noun) {
        List<Level> levels = new ArrayList<>();
        Optional<YamlNode> node = fields.node(field);
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping map) {
            for (YamlNode.Entry entry : map.entries()) {
                boolean known = fields.isKnown(entry.key(), legal, "unknown-" + noun, noun);
                OptionalInt number = number(fields, entry.value(), setting);
                if (known && number.isPresent()) {
                    levels.add(new Level(entry.key().text(), number.getAsInt()));
                }
            }
            return levels;
        }
        Set<String> seen = new HashSet<>();
        for (YamlNode.Scalar name : fields.texts(field)) {
            if (!fields.isKnown(name, legal, "unknown-" + noun, noun)) {
                continue;
            }
            if (seen.add(name.text())) {
                levels.add(new Level(name.text(), setting.usual()));
            } else {
                fields.error(name, "duplicate-key", '"' + name.text()
                        + "\" stands here already; name it once");
            }
        }
        return levels;
    }

    private static OptionalInt number(Fields fields, YamlNode node, Setting.Count setting) {
        if (node instanceof YamlNode.Scalar text) {
            OptionalInt number = Values.integer(text.text());
            if (text.isMissing()
                    || number.isPresent() && number.getAsInt() >= setting.lowest()
                            && number.getAsInt() <= setting.highest()) {
                return number;
            }
        }
        fields.error(node, "bad-number", "a " + setting.name() + " has to stand here: a whole number from "
                + setting.lowest() + " to " + setting.highest());
        return OptionalInt.empty();
    }
}
