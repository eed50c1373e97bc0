package org.strowger.core.center.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.strowger.core.config.Fault;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlLimits;
import org.strowger.core.yaml.YamlNode;
import org.strowger.core.yaml.YamlReader;

/** Rules of one queue in a file of their own, read for a small centre. */
final class RuleFile {
    static final RuleNames NAMES = RuleNames
            .of(Set.of("dutch", "flemish", "english", "trainee"), Set.of("sales", "billing"),
                    Set.of("ann", "bob", "1001"))
            .withStates(Set.of("lunch")).withProfiles(Set.of("nightly", "vip"))
            .withSegments(Set.of("gold", "silver")).withReasons(Set.of("LUNCH", "BREAK"))
            .withPrompts(Set.of("sorry", "welcome")).withFlows(Set.of("main"));

    private final Faults faults = new Faults();
    private final RuleReader reader = new RuleReader("f.yml", NAMES, faults);
    private final Fields fields;

    RuleFile(String yaml) {
        YamlNode.Mapping root = YamlReader
                .read("f.yml", yaml.getBytes(StandardCharsets.UTF_8), YamlLimits.CENTER, faults)
                .root().orElseThrow();
        fields = new Fields("f.yml", root, root, "a queue", "queue", "billing", faults);
        fields.map("stepProfiles").ifPresent(map -> reader.profiles(map.entries()));
    }

    /** Reads with the reader's method; what was read before the faults are looked at. */
    <T> T read(BiFunction<RuleReader, Fields, Optional<T>> method) {
        T value = method.apply(reader, fields).orElseThrow();
        fields.finish();
        faults.throwIfAny();
        return value;
    }

    /** All the faults of everything that can stand in the file. */
    List<String> faults() {
        reader.needs(fields);
        reader.steps(fields);
        reader.overflow(fields);
        reader.condition(fields, "joinWhen", RuleReader.Asked.AT_ENTRY);
        reader.condition(fields, "leaveWhen", RuleReader.Asked.WHILE_WAITING);
        fields.finish();
        return faults.all().stream().map(Fault::toString).map(text -> text.substring("f.yml:".length()))
                .toList();
    }

    static Requirement needs(String yaml) {
        return new RuleFile("needs: " + yaml).read(RuleReader::needs);
    }

    static List<StepConfig> steps(String yaml) {
        return new RuleFile("steps: " + yaml).read(RuleReader::steps);
    }

    static List<OverflowConfig> overflow(String yaml) {
        return new RuleFile("overflow: " + yaml).read(RuleReader::overflow);
    }

    static Condition condition(String yaml) {
        return new RuleFile("leaveWhen: " + yaml).read((reader, fields) ->
                reader.condition(fields, "leaveWhen", RuleReader.Asked.WHILE_WAITING));
    }
}
