package org.strowger.ivr.check;

import java.util.Set;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/** What may be the name of a flow, node, variable or use (2.1). */
final class Names {
    private static final Set<String> RESERVED = Set.of("end", "ignore");

    private Names() {}

    /** Whether a text is a name and not reserved; a fault if not. */
    static boolean check(String file, YamlNode.Scalar name, Faults faults) {
        boolean reserved = RESERVED.contains(name.text());
        if (reserved || !Values.isName(name.text())) {
            faults.error(file, name, "bad-name", reserved
                    ? "\"" + name.text() + "\" is reserved; choose another name" : Values.NAME_HINT);
            return false;
        }
        return true;
    }
}
