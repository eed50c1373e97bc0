package org.strowger.core.internal.rule;

import java.util.List;
import org.strowger.core.hours.Schedule;

/** Which states of which schedule have a name: each schedule numbers its named windows by itself. */
final class OpeningTable {
    private static final List<String> WITHOUT_HOURS = List.of("open", "closed", "holiday");

    private final List<Schedule> schedules;
    /** Schedule of each queue, or {@link RuleFacts#NONE}. */
    private final int[] scheduleOfQueue;

    OpeningTable(List<Schedule> schedules, int[] scheduleOfQueue) {
        this.schedules = schedules;
        this.scheduleOfQueue = scheduleOfQueue;
    }

    /** The states with one of these names, in every schedule. */
    States states(List<String> names) {
        boolean[][] holds = new boolean[schedules.size() + 1][];
        for (int i = 0; i < schedules.size(); i++) {
            holds[i] = marks(schedules.get(i).states(), names);
        }
        holds[schedules.size()] = marks(WITHOUT_HOURS, names);
        return new States(holds);
    }

    private static boolean[] marks(List<String> states, List<String> names) {
        boolean[] marks = new boolean[states.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = names.contains(states.get(i));
        }
        return marks;
    }

    /** Some states of every schedule. */
    final class States {
        private final boolean[][] holds;

        private States(boolean[][] holds) {
            this.holds = holds;
        }

        boolean has(int queue, int state) {
            int schedule = scheduleOfQueue[queue];
            boolean[] marks = holds[schedule < 0 ? holds.length - 1 : schedule];
            return state < marks.length && marks[state];
        }
    }
}
