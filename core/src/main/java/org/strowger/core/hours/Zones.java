package org.strowger.core.hours;

import java.time.ZoneId;
import java.util.Optional;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlNode;

/** Time zones by their IANA names. */
public final class Zones {
    private Zones() {}

    /** The zone of that name; a fault {@code unknown-zone} if there is none. Names only, no offsets. */
    public static Optional<ZoneId> read(String file, YamlNode.Scalar name, Faults faults) {
        if (ZoneId.getAvailableZoneIds().contains(name.text())) {
            return Optional.of(ZoneId.of(name.text()));
        }
        String question = Faults.didYouMean(name.text(), ZoneId.getAvailableZoneIds());
        faults.error(file, name, "unknown-zone", "unknown time zone"
                + (question.isEmpty() ? "; write an IANA name, such as Europe/London" : question));
        return Optional.empty();
    }
}
