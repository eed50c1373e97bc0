package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.expression.Scope.ScheduleName;

/** Numbers the schedules of a bundle: those of the centre, and those that flows define. */
final class Schedules {
    private final CenterConfig center;
    private final List<Schedule> all = new ArrayList<>();

    Schedules(CenterConfig center) {
        this.center = center;
    }

    /**
     * The schedules that a flow may name: its own, and those of the centre that it does not
     * redefine.
     */
    Map<String, ScheduleName> visible(Map<String, Schedule> own) {
        Map<String, ScheduleName> names = new HashMap<>();
        center.hours().forEach((name, schedule) -> names.put(name, number(schedule)));
        own.forEach((name, schedule) -> names.put(name, number(schedule)));
        return names;
    }

    private ScheduleName number(Schedule schedule) {
        int index = all.indexOf(schedule);
        if (index < 0) {
            index = all.size();
            all.add(schedule);
        }
        return new ScheduleName(index, schedule.states());
    }

    List<Schedule> all() {
        return List.copyOf(all);
    }
}
