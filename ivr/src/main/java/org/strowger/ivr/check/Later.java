package org.strowger.ivr.check;

import java.util.List;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/**
 * What format 1 has and this version does not run yet, see {@code Language}: refused by name, never passed over.
 */
final class Later {
    private Later() {}

    /** The sentence that refuses. */
    static String says(String what) {
        return "format 1 has " + what + ", but this version does not run that yet; leave it out";
    }

    /** Refuses fields of a map. */
    static void refuse(String file, YamlNode.Mapping map, Fields fields, Faults faults,
            String... names) {
        List<String> later = List.of(names);
        for (YamlNode.Entry entry : map.entries()) {
            if (later.contains(entry.key().text())) {
                faults.error(file, entry.key(), "unknown-field",
                        says("\"" + entry.key().text() + "\" here"));
            }
        }
        fields.allow(later);
    }
}
