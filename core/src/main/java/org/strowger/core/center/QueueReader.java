package org.strowger.core.center;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.strowger.core.call.Medium;
import org.strowger.core.center.QueueConfig.RankingConfig;
import org.strowger.core.center.rule.RuleReader;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/**
 * Reads the settings of one queue, or the defaults of all. What is faulty is reported and left as
 * it was.
 */
final class QueueReader {
    private static final String RANKING_HINT =
            "a ranking is a name, or a map of name and settings, such as {name: headStart, seconds: 90}";

    private final RankingCheck rankings;
    private final RuleReader rules;
    private final Set<String> schedules;

    QueueReader(RankingCheck rankings, RuleReader rules, Set<String> schedules) {
        this.rankings = rankings;
        this.rules = rules;
        this.schedules = schedules;
    }

    /** A queue whose other settings are usual; empty if they cannot stand together. */
    Optional<QueueConfig> read(Fields fields, YamlNode.Scalar name, QueueConfig usual) {
        QueueConfig.Builder queue = QueueConfig.named(name.text());
        readSettings(fields, usual, queue);
        rules.needs(fields).ifPresent(queue::needs);
        fields.finish();
        try {
            return Optional.of(queue.build());
        } catch (IllegalArgumentException refused) { // each is fine by itself: a default of another medium
            fields.error(name, "bad-value", refused.getMessage());
            return Optional.empty();
        }
    }

    /** Sets what is written on {@code queue}, whose present values are the defaults. */
    void readSettings(Fields fields, QueueConfig usual, QueueConfig.Builder queue) {
        readRanking(fields, usual, queue);
        Medium medium = Settings.MEDIUM.read(fields, usual.medium());
        queue.medium(medium);
        QueueSettings.of(medium).read(fields, usual, queue.values());
        queue.joinWhen(rules.condition(fields, "joinWhen", RuleReader.Asked.AT_ENTRY)
                .orElse(usual.waiting().joinWhen()));
        queue.leaveWhen(rules.condition(fields, "leaveWhen", RuleReader.Asked.WHILE_WAITING)
                .orElse(usual.waiting().leaveWhen()));
        queue.steps(rules.steps(fields).orElse(usual.steps()));
        queue.overflow(rules.overflow(fields).orElse(usual.overflow()));
        fields.text("announcePrompt").map(YamlNode.Scalar::text)
                .or(() -> usual.announce().announcePrompt()).ifPresent(queue::announcePrompt);
        fields.text("comfort").filter(fields::isName).map(YamlNode.Scalar::text)
                .or(() -> usual.announce().comfort()).ifPresent(queue::comfort);
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
}
