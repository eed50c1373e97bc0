package org.strowger.ivr.check;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.model.Flow.Kind;

/** What a file declares about its flow before the nodes, and what {@link Uses} makes of it. */
final class FlowHead {
    final String file;
    final Kind kind;
    /** Empty after a fault. */
    final Optional<YamlNode.Scalar> name;
    final VariableReader variables;
    /** Files by local name, as written. */
    final Map<String, YamlNode.Scalar> usesWritten = new LinkedHashMap<>();
    /** The flows that they are. */
    final Map<String, FlowHead> uses = new LinkedHashMap<>();
    /** Its own, else those of the main flow that uses it. */
    Optional<ZoneId> zone;
    Optional<List<String>> languages;
    Optional<String> audio;
    /** Those of the three fields that a user has handed down. */
    final Set<String> handedDown = new HashSet<>();

    private final Set<String> own = new HashSet<>();

    FlowHead(String file, Kind kind, Optional<YamlNode.Scalar> name, VariableReader variables,
            Optional<ZoneId> zone, Optional<List<String>> languages, Optional<String> audio) {
        this.file = file;
        this.kind = kind;
        this.name = name;
        this.variables = variables;
        this.zone = zone;
        this.languages = languages;
        this.audio = audio;
        if (zone.isPresent()) {
            own.add("zone");
        }
        if (languages.isPresent()) {
            own.add("languages");
        }
        if (audio.isPresent()) {
            own.add("prompts");
        }
    }

    /** Whether the file itself has that field. */
    boolean own(String field) {
        return own.contains(field);
    }

    /** The flow's name; its file's after a fault. */
    String flowName() {
        return name.map(YamlNode.Scalar::text).orElse(file);
    }
}
