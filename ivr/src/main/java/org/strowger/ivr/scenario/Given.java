package org.strowger.ivr.scenario;

import java.util.Map;
import java.util.TreeMap;

/**
 * The world in which a scenario's call begins: values that built-in names have, and the call's attributes.
 *
 * @param wallMs wall-clock time of the start, ms since the epoch
 * @param values by name, as checked by the reader: {@code call.from}, {@code queue.support.wait}, or the
 *     name of an attribute
 */
public record Given(long wallMs, Map<String, String> values) {
    /** Copies the values, in the order of their names. */
    public Given {
        values = new TreeMap<>(values);
    }

    /** The same world with one more value. */
    Given with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Given(wallMs, more);
    }

    /** The same world at another time. */
    Given at(long otherWallMs) {
        return new Given(otherWallMs, values);
    }
}
