package org.strowger.core.center;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.call.Medium;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads which contacts may interrupt which: {@code {EMAIL: OTHERS, CHAT: [VOICE]}}. */
final class InterruptionReader {
    private static final List<String> MEDIA = Arrays.stream(Medium.values()).map(Medium::name).toList();
    private static final String HINT = "what interrupts is NONE, SELF, OTHERS, ALL or a list of media, such as [VOICE]";

    private final Fields fields;

    InterruptionReader(Fields fields) {
        this.fields = fields;
    }

    InterruptionConfig read(YamlNode.Mapping map) {
        InterruptionConfig all = InterruptionConfig.none();
        for (YamlNode.Entry entry : map.entries()) {
            Optional<Medium> present = medium(entry.key());
            if (present.isPresent()) {
                all = read(all, present.get(), entry.value());
            }
        }
        return all;
    }

    private InterruptionConfig read(InterruptionConfig all, Medium present, YamlNode value) {
        if (value instanceof YamlNode.Scalar scalar) {
            for (InterruptionConfig.Rule rule : InterruptionConfig.Rule.values()) {
                if (rule.name().equals(scalar.text())) {
                    return all.of(present, rule);
                }
            }
        } else if (value instanceof YamlNode.Sequence list) {
            Set<Medium> media = EnumSet.noneOf(Medium.class);
            boolean plain = true;
            for (YamlNode item : list.items()) {
                plain &= item instanceof YamlNode.Scalar;
                if (item instanceof YamlNode.Scalar name) {
                    medium(name).ifPresent(media::add);
                }
            }
            if (plain) {
                return all.of(present, media.toArray(new Medium[0]));
            }
        }
        fields.error(value, "bad-value", HINT);
        return all;
    }

    private Optional<Medium> medium(YamlNode.Scalar name) {
        return fields.isKnown(name, MEDIA, "unknown-medium", "medium")
                ? Optional.of(Medium.valueOf(name.text())) : Optional.empty();
    }
}
