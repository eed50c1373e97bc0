package org.strowger.core.internal.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.ReasonConfig;
import org.strowger.core.internal.layout.Layout;

/**
 * The reasons of one centre by number: the words that every centre knows, then the codes configured. Immutable; any thread.
 */
public final class ReasonTable {
    /** Not said. */
    public static final int NONE = NotReadyReason.common().indexOf(NotReadyReason.NONE);
    /** A break. */
    public static final int BREAK = NotReadyReason.common().indexOf(NotReadyReason.BREAK);
    /** Too many offers missed. */
    public static final int MISSED = NotReadyReason.common().indexOf(NotReadyReason.MISSED);
    /** The phone is out of reach, or too many offers failed. */
    public static final int TECHNICAL = NotReadyReason.common().indexOf(NotReadyReason.TECHNICAL);

    private final List<NotReadyReason> reasons;
    private final Map<NotReadyReason, Integer> numbers = new HashMap<>();
    private final long[] longestNs;

    private ReasonTable(List<NotReadyReason> reasons, Map<String, ReasonConfig> configured) {
        this.reasons = List.copyOf(reasons);
        this.longestNs = new long[reasons.size()];
        for (int i = 0; i < longestNs.length; i++) {
            numbers.put(reasons.get(i), i);
            ReasonConfig config = configured.get(reasons.get(i).name());
            longestNs[i] = config == null ? 0 : config.longest().toNanos();
        }
    }

    /** The reasons of a centre that is an engine's first. */
    public static ReasonTable of(CenterConfig center) {
        return of(Layout.of(center));
    }

    /** The reasons of a configuration, and those of earlier ones. */
    public static ReasonTable of(Layout layout) {
        return new ReasonTable(layout.reasons().list().stream().map(ReasonTable::named).toList(),
                layout.center().reasons());
    }

    private static NotReadyReason named(String name) {
        for (NotReadyReason reason : NotReadyReason.common()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        return NotReadyReason.code(name);
    }

    /** A reason by number. */
    public NotReadyReason reason(int number) {
        return reasons.get(number);
    }

    /** All of them, in the order of their numbers. */
    public List<NotReadyReason> reasons() {
        return reasons;
    }

    /** How long a reason may last, in ns; 0 for as long as it likes. */
    public long longestNs(int number) {
        return longestNs[number];
    }

    /**
     * The number of a reason.
     *
     * @throws IllegalArgumentException if the centre has no such reason
     */
    public int number(NotReadyReason reason) {
        Integer number = numbers.get(reason);
        if (number == null) {
            throw new IllegalArgumentException("engine: the centre has no reason '" + reason.name()
                    + "'; name one of center.yml, or one of NotReadyReason");
        }
        return number;
    }
}
