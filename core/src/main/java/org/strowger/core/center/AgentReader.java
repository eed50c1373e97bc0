package org.strowger.core.center;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.core.center.AgentConfig.Membership;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/** Reads one agent. What is faulty is reported and left out. */
final class AgentReader {
    private final String file;
    private final Set<String> skills;
    private final Set<String> queues;
    private final Set<String> teams;
    private final Faults faults;
    private final AgentConfig usual = AgentConfig.named("usual").build();

    AgentReader(String file, Set<String> skills, Set<String> queues, Set<String> teams, Faults faults) {
        this.file = file;
        this.skills = skills;
        this.queues = queues;
        this.teams = teams;
        this.faults = faults;
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
        readSkills(fields, agent);
        if (fields.has("queues")) {
            agent.queues(memberships(fields));
        }
        fields.text("team").filter(team -> fields.isKnown(team, teams, "unknown-team", "team"))
                .ifPresent(team -> agent.team(team.text()));
        String where = "agent '" + name + '\'';
        fields.map("capacity").ifPresent(map -> {
            Fields slots = new Fields(file, map, map, "a capacity", where + ": capacity", "", faults);
            CapacityConfig.SETTINGS.read(slots, CapacityConfig.usual(), agent.capacity());
            slots.finish();
        });
        fields.map("attributes").ifPresent(map -> readAttributes(fields, map, agent));
        AgentConfig.SETTINGS.read(fields, usual, agent.values());
        fields.map("difficultyRise").ifPresent(map -> {
            Fields rise = new Fields(file, map, map, "a rise", where + ": difficultyRise", "", faults);
            agent.difficultyRise(Settings.RISE_CALLS.read(rise, Settings.RISE_CALLS.usual()),
                    Settings.RISE_POINTS.read(rise, Settings.RISE_POINTS.usual()));
            rise.finish();
        });
        Settings.WRAP_UP.readOwn(fields, where, AgentConfig.OF_THE_QUEUE).ifPresent(agent::wrapUp);
        fields.finish();
        return agent;
    }

    private static void readAttributes(Fields fields, YamlNode.Mapping map, AgentConfig.Builder agent) {
        for (YamlNode.Entry entry : map.entries()) {
            if (fields.isName(entry.key()) && entry.value() instanceof YamlNode.Scalar value
                    && (value.isMissing() || AgentConfig.isAttributeValue(value.text()))) {
                if (!value.isMissing()) {
                    agent.attribute(entry.key().text(), value.text());
                }
            } else if (Values.isName(entry.key().text())) {
                fields.error(entry.value(), "bad-value",
                        "an attribute is a text of 1 to 200 characters, or a whole number");
            }
        }
    }

    /** A map of skills to levels, or a list of skills, which then have the usual level. */
    private void readSkills(Fields fields, AgentConfig.Builder agent) {
        Optional<YamlNode> node = fields.node("skills");
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping map) {
            for (YamlNode.Entry entry : map.entries()) {
                boolean known = fields.isKnown(entry.key(), skills, "unknown-skill", "skill");
                OptionalInt level = number(fields, entry.value(), Settings.LEVEL);
                if (known && level.isPresent()) {
                    agent.skill(entry.key().text(), level.getAsInt());
                }
            }
            return;
        }
        names(fields, "skills", skills, "skill").forEach(agent::skill);
    }

    /** A map of queues to tiers or to maps, or a list of queues, all of which are in the usual tier. */
    private List<Membership> memberships(Fields fields) {
        List<Membership> memberships = new ArrayList<>();
        Optional<YamlNode> node = fields.node("queues");
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping map) {
            for (YamlNode.Entry entry : map.entries()) {
                boolean known = fields.isKnown(entry.key(), queues, "unknown-queue", "queue");
                String queue = known ? entry.key().text() : "unknown";
                Optional<Membership> membership = membership(fields, queue, entry);
                membership.filter(read -> known).ifPresent(memberships::add);
            }
            return memberships;
        }
        for (String queue : names(fields, "queues", queues, "queue")) {
            memberships.add(new Membership(queue, Settings.TIER.usual()));
        }
        return memberships;
    }

    private Optional<Membership> membership(Fields fields, String queue, YamlNode.Entry entry) {
        if (!(entry.value() instanceof YamlNode.Mapping map)) {
            OptionalInt tier = number(fields, entry.value(), Settings.TIER);
            return tier.isEmpty() ? Optional.empty()
                    : Optional.of(new Membership(queue, tier.getAsInt()));
        }
        Fields settings = new Fields(file, entry.key(), map, "a membership", "queue", queue, faults);
        int tier = Settings.TIER.read(settings, Settings.TIER.usual());
        Optional<Duration> delay = Settings.MEMBER_DELAY.readOwn(
                settings, "queue '" + queue + '\'', AgentConfig.OF_THE_QUEUE);
        boolean optedOut = Settings.OPTED_OUT.read(settings, Settings.OPTED_OUT.usual());
        settings.finish();
        return Optional.of(new Membership(queue, tier, delay, optedOut));
    }

    /** A list of names that are known, each once. */
    private static List<String> names(Fields fields, String field, Set<String> legal, String noun) {
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (YamlNode.Scalar name : fields.texts(field)) {
            if (!fields.isKnown(name, legal, "unknown-" + noun, noun)) {
                continue;
            }
            if (seen.add(name.text())) {
                names.add(name.text());
            } else {
                fields.error(name, "duplicate-key", '"' + name.text()
                        + "\" stands here already; name it once");
            }
        }
        return names;
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
        fields.error(node, "bad-number", "a " + setting.name()
                + " has to stand here: a whole number from " + setting.lowest() + " to "
                + setting.highest());
        return OptionalInt.empty();
    }
}
