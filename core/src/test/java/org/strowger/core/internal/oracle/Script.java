package org.strowger.core.internal.oracle;

import java.math.BigDecimal;
import java.util.List;

/** Commands in order, readable. */
public record Script(List<Command> commands) {
    /** Copies the list. */
    public Script {
        commands = List.copyOf(commands);
    }

    static String time(long ns) {
        return BigDecimal.valueOf(ns, 9).stripTrailingZeros().toPlainString() + " s";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < commands.size(); i++) {
            text.append(String.format("%4d  %s%n", i + 1, commands.get(i)));
        }
        return text.toString();
    }
}
