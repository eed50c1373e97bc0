package org.strowger.core.center;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.strowger.core.call.Medium;
import org.strowger.core.center.QueueConfig.Need;
import org.strowger.core.center.QueueConfig.RankingConfig;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/**
 * Reads the settings of one queue, or the defaults of all. What is faulty is reported and left as
 * it was.
 */
final class QueueReader {
    private static final String RANKING_HINT =
            "a ranking is a name, or a map of name and settings, such as {name: headStart, seconds: 90}";

    private final RankingCheck rankings;
    private final Set<String> skills;
    private final Set<String> schedules;

    QueueReader(RankingCheck rankings, Set<String> skills, Set<String> schedules) {
        this.rankings = rankings;
        this.skills = skills;
        this.schedules = schedules;
    }

    /** Sets what is written on {@code queue}, whose present values are the defaults. */
    void readSettings(Fields fields, QueueConfig usual, QueueConfig.Builder queue) {
        readRanking(fields, usual, queue);
        Medium medium = Settings.MEDIUM.read(fields, usual.medium());
        queue.medium(medium);
        for (QueueSettings.Bound<?> bound : QueueSettings.of(medium)) {
            bound.read(fields, usual, queue);
        }
        fields.text("hours")
                .filter(name -> fields.isKnown(name, schedules, "unknown-schedule", "schedule"))
                .map(YamlNode.Scalar::text).or(usual::hours).ifPresent(queue::hours);
    }

    private void readRanking(Fields fields, QueueConfig usual, QueueConfig.Builder queue) {
        queue.ranking(usual.ranking()).callRanking(usual.order().callRanking());
        fields.node("ranking").ifPresent(node -> {
            List<YamlNode> items = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
            List<RankingConfig> read = new ArrayList<>();
            for (YamlNode item : items) {
                ranking(fields, item, rankings::agentRanking).ifPresent(read::add);
            }
            if (items.isEmpty()) {
                fields.error(node, "bad-value", "the ranking is empty; name one, or leave it out");
            } else if (!read.isEmpty()) {
                queue.ranking(read);
            }
        });
        fields.node("callRanking")
                .flatMap(node -> ranking(fields, node, rankings::callRanking))
                .ifPresent(queue::callRanking);
    }

    private Optional<RankingConfig> ranking(Fields fields, YamlNode node,
            BiFunction<String, Map<String, String>, Optional<RankingCheck.Refusal>> check) {
        Optional<YamlNode.Scalar> name = node instanceof YamlNode.Mapping map
                ? map.get("name").filter(YamlNode.Scalar.class::isInstance).map(YamlNode.Scalar.class::cast)
                : Optional.of(node).filter(YamlNode.Scalar.class::isInstance)
                        .map(YamlNode.Scalar.class::cast);
        if (name.isPresent() && name.get().isMissing()) {
            return Optional.empty();
        }
        if (name.isEmpty() || name.get().text().isBlank()) {
            fields.error(node, "bad-value", RANKING_HINT);
            return Optional.empty();
        }
        Map<String, String> settings = settings(fields, node);
        Optional<RankingCheck.Refusal> refusal = check.apply(name.get().text(), settings);
        refusal.ifPresent(why -> fields.error(name.get(), why.code(), why.message()));
        return refusal.isPresent() ? Optional.empty()
                : Optional.of(new RankingConfig(name.get().text(), settings));
    }

    private static Map<String, String> settings(Fields fields, YamlNode node) {
        Map<String, String> settings = new TreeMap<>();
        if (node instanceof YamlNode.Mapping map) {
            for (YamlNode.Entry entry : map.entries()) {
                if (!(entry.value() instanceof YamlNode.Scalar value)) {
                    fields.error(entry.value(), "bad-value", "a ranking's setting has to be a text");
                } else if (!entry.key().text().equals("name")) {
                    settings.put(entry.key().text(), value.text());
                }
            }
        }
        return settings;
    }

    /** The skills needed: a map to lowest level or range, or a list. */
    void readNeeds(Fields fields, QueueConfig.Builder queue) {
        Optional<YamlNode> node = fields.node("needs");
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping map) {
            for (YamlNode.Entry entry : map.entries()) {
                Optional<Need> need = need(fields, entry);
                need.ifPresent(found -> queue.needs(found.skill(), found.lowest(), found.highest()));
            }
            return;
        }
        Set<String> seen = new HashSet<>();
        for (YamlNode.Scalar skill : fields.texts("needs")) {
            if (fields.isKnown(skill, skills, "unknown-skill", "skill")) {
                if (seen.add(skill.text())) {
                    queue.needs(skill.text());
                } else {
                    fields.error(skill, "duplicate-key", '"' + skill.text()
                            + "\" is needed already; name it once");
                }
            }
        }
    }

    private Optional<Need> need(Fields fields, YamlNode.Entry entry) {
        boolean known = fields.isKnown(entry.key(), skills, "unknown-skill", "skill");
        if (entry.value() instanceof YamlNode.Scalar level) {
            if (level.isMissing()) {
                return Optional.empty();
            }
            int dash = level.text().indexOf('-', 1);
            OptionalInt lowest = Values.integer(dash < 0 ? level.text() : level.text().substring(0, dash));
            OptionalInt highest = dash < 0 ? OptionalInt.of(100)
                    : Values.integer(level.text().substring(dash + 1));
            if (lowest.isPresent() && highest.isPresent() && lowest.getAsInt() >= 1
                    && lowest.getAsInt() <= highest.getAsInt() && highest.getAsInt() <= 100) {
                return known ? Optional.of(
                        new Need(entry.key().text(), lowest.getAsInt(), highest.getAsInt()))
                        : Optional.empty();
            }
        }
        fields.error(entry.value(), "bad-number",
                "write the lowest level, 1 to 100, or a range of levels such as 40-60");
        return Optional.empty();
    }
}
