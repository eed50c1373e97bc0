package org.strowger.core.center.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads what a step does: a word, or a map of one field. */
final class EffectReader {
    /** Effects that may stand without a value. */
    private static final Set<String> WORDS = Set.of("nextTier", "stayOrLeave", "voicemail", "end");
    private static final Set<String> KEYS = new TreeSet<>(List.of("setLevel", "lowerLevel", "capLevel",
            "addSkill", "dropSkill", "replaceSkill", "nextTier", "addPool", "addAgents", "setOfferPolicy",
            "setPriority", "raisePriority", "addHeadStart", "play", "stayOrLeave", "overflow",
            "voicemail", "alarm", "addSteps", "end"));

    private final Reading reading;
    private final RequirementReader requirements;
    private final TargetReader targets;

    EffectReader(Reading reading, TargetReader targets) {
        this.reading = reading;
        this.requirements = new RequirementReader(reading);
        this.targets = targets;
    }

    /** One effect or a list; those that are faulty are left out. */
    List<StepEffect> list(YamlNode node) {
        List<StepEffect> effects = new ArrayList<>();
        for (YamlNode item : Reading.items(node)) {
            if (item instanceof YamlNode.Scalar word) {
                word(word).ifPresent(effects::add);
            } else if (item instanceof YamlNode.Mapping map && map.entries().size() == 1) {
                effects.addAll(effect(map.entries().get(0).key(), map.entries().get(0).value()));
            } else {
                reading.error(item, "bad-value",
                        "an effect is a word such as nextTier, or a map of one field such as"
                                + " {dropSkill: dutch}");
            }
        }
        if (Reading.items(node).isEmpty()) {
            reading.error(node, "bad-value", "\"do\" is empty; name one effect at least");
        }
        return effects;
    }

    private Optional<StepEffect> word(YamlNode.Scalar word) {
        if (word.isMissing()) {
            return Optional.empty();
        }
        switch (word.text()) {
            case "nextTier":
                return Optional.of(new StepEffect.NextTier());
            case "stayOrLeave":
                return Optional.of(new StepEffect.StayOrLeave(List.of(new Target.Callback())));
            case "voicemail":
                return voicemail(Optional.empty());
            case "end":
                return Optional.of(new StepEffect.End());
            default:
                boolean known = KEYS.contains(word.text());
                reading.error(word, known ? "bad-value" : "unknown-effect", known
                        ? '"' + word.text() + "\" needs a value; write {" + word.text() + ": ...}"
                        : "no effect is named \"" + word.text() + '"' + reading.question(word.text(), KEYS));
                return Optional.empty();
        }
    }

    private static Optional<StepEffect> voicemail(Optional<String> box) {
        return Optional.of(new StepEffect.Overflow(List.of(new Target.Voicemail(box))));
    }

    private List<StepEffect> effect(YamlNode.Scalar key, YamlNode value) {
        if (Reading.isMissing(value)) {
            return List.of();
        }
        return switch (key.text()) {
            case "addSkill" -> each(value, item -> addSkill(key, item));
            case "dropSkill" -> each(value, item ->
                    reading.skill(item, "dropSkill").map(StepEffect.DropSkill::new));
            case "addPool" -> each(value, item ->
                    reading.queue(item, "addPool").map(StepEffect.AddPool::new));
            default -> one(key, value).map(List::of).orElse(List.of());
        };
    }

    private List<StepEffect> each(YamlNode value, Function<YamlNode, Optional<StepEffect>> read) {
        List<StepEffect> effects = new ArrayList<>();
        Reading.items(value).forEach(item -> read.apply(item).ifPresent(effects::add));
        return effects;
    }

    private Optional<StepEffect> one(YamlNode.Scalar key, YamlNode value) {
        return switch (key.text()) {
            case "setLevel" -> setLevel(key, value);
            case "lowerLevel" -> skillAnd(key, value, "by", Checks.HIGHEST_LEVEL - 1,
                    StepEffect.LowerLevel::new);
            case "capLevel" -> skillAnd(key, value, "at", Checks.HIGHEST_LEVEL, StepEffect.CapLevel::new);
            case "replaceSkill" -> replaceSkill(key, value);
            case "addAgents" -> addAgents(value);
            case "setOfferPolicy" -> reading.choice(value, key.text(), OfferPolicy.values())
                    .map(StepEffect.SetOfferPolicy::new);
            case "setPriority" -> number(value, "the priority", 0, Checks.HIGHEST_PRIORITY)
                    .map(StepEffect.SetPriority::new);
            case "raisePriority" -> number(value, "raisePriority", 1, Checks.HIGHEST_PRIORITY)
                    .map(StepEffect.RaisePriority::new);
            case "addHeadStart" -> reading.time(value, "addHeadStart", Checks.SHORTEST_EVERY,
                    Checks.LONGEST_HEAD_START).map(StepEffect.AddHeadStart::new);
            case "play" -> reading.known(value, "play", reading.names.prompts(), "prompt")
                    .map(StepEffect.Play::new);
            case "stayOrLeave" -> targets(value, StepEffect.StayOrLeave::new);
            case "overflow" -> targets(value, StepEffect.Overflow::new);
            case "voicemail" -> reading.name(value, "voicemail").flatMap(box -> voicemail(Optional.of(box)));
            case "alarm" -> reading.text(value, "alarm").flatMap(text ->
                    reading.make(text, () -> new StepEffect.Alarm(text.text())));
            case "addSteps" -> reading.known(value, "addSteps", reading.names.profiles(), "step profile")
                    .map(StepEffect.AddSteps::new);
            default -> {
                boolean alone = WORDS.contains(key.text());
                reading.error(key, alone ? "bad-value" : "unknown-effect", alone
                        ? '"' + key.text() + "\" takes no value; write it alone"
                        : "no effect is named \"" + key.text() + '"' + reading.question(key.text(), KEYS));
                yield Optional.empty();
            }
        };
    }

    private Optional<Integer> number(YamlNode value, String what, int lowest, int highest) {
        OptionalInt number = reading.number(value, what, lowest, highest);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private Optional<StepEffect> targets(YamlNode value, Function<List<Target>, StepEffect> make) {
        List<Target> read = targets.list(value, "the list of targets");
        return read.isEmpty() ? Optional.empty() : reading.make(value, () -> make.apply(read));
    }

    private Optional<StepEffect> setLevel(YamlNode.Scalar key, YamlNode value) {
        return skill(key, value, "to", "40", (skill, levels) -> requirements.levels(levels, skill)
                .map(read -> new StepEffect.SetLevel(skill, read.lowest(), read.highest())));
    }

    private Optional<StepEffect> addSkill(YamlNode.Scalar key, YamlNode value) {
        if (value instanceof YamlNode.Scalar) {
            return reading.skill(value, "addSkill").map(skill ->
                    new StepEffect.AddSkill(skill, Checks.LOWEST_LEVEL, Checks.HIGHEST_LEVEL));
        }
        return skill(key, value, "level", "40", (skill, levels) -> requirements.levels(levels, skill)
                .map(read -> new StepEffect.AddSkill(skill, read.lowest(), read.highest())));
    }

    private Optional<StepEffect> replaceSkill(YamlNode.Scalar key, YamlNode value) {
        return skill(key, value, "with", "english", (skill, node) -> reading.skill(node, "with")
                .flatMap(other -> reading.make(node, () -> new StepEffect.ReplaceSkill(skill, other))));
    }

    private interface WithNumber {
        StepEffect make(String skill, int number);
    }

    private Optional<StepEffect> skillAnd(YamlNode.Scalar key, YamlNode value, String field, int highest,
            WithNumber effect) {
        return skill(key, value, field, "20", (skill, node) -> number(node, field, 1, highest)
                .map(number -> effect.make(skill, number)));
    }

    private interface WithValue {
        Optional<? extends StepEffect> read(String skill, YamlNode node);
    }

    /** A map of {@code skill} and one more field. */
    private Optional<StepEffect> skill(YamlNode.Scalar key, YamlNode value, String field, String example,
            WithValue effect) {
        Optional<Fields> fields = reading.fields(key, value, '"' + key.text() + '"',
                "{skill: dutch, " + field + ": " + example + "}");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> skill = fields.get().required("skill")
                .flatMap(node -> reading.skill(node, "skill"));
        Optional<YamlNode> node = fields.get().required(field);
        Optional<? extends StepEffect> read =
                node.flatMap(found -> effect.read(skill.orElse("unknown"), found));
        fields.get().finish();
        return skill.isEmpty() ? Optional.empty() : read.map(found -> found);
    }

    private Optional<StepEffect> addAgents(YamlNode value) {
        List<String> agents = reading.list(value, "\"addAgents\"", item -> reading.agent(item, "addAgents"));
        return agents.isEmpty() ? Optional.empty() : Optional.of(new StepEffect.AddAgents(agents));
    }
}
