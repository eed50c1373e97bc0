package org.strowger.ivr.scenario;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.model.Flow;

/**
 * Thinks of worlds in which calls may start: one in which all is open, and others that differ from it in
 * one thing or two: a schedule's state, a queue that takes nobody or is slow, an attribute, a withheld number.
 */
final class WorldMaker {
    private static final long FROM = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final String CALLER = "+442071234567";
    private static final long QUARTER_MS = 15 * 60_000;
    /** A year and a bit, so that every date of the calendar is met. */
    private static final int QUARTERS = 380 * 24 * 4;

    private final Program program;
    private final CenterConfig center;

    WorldMaker(Program program, CenterConfig center) {
        this.program = program;
        this.center = center;
    }

    /** The zone of the flows' first schedule; UTC if there is none. */
    ZoneId zone() {
        return program.schedules() > 0 ? program.schedule(0).zone() : ZoneId.of("UTC");
    }

    /** The usual world, then those that differ from it in one thing, then those that do in two. */
    List<Given> worlds(int flow) {
        Given usual = new Given(usualClock(), Map.of());
        List<UnaryOperator<Given>> changes = changes(flow);
        List<Given> worlds = new ArrayList<>(List.of(usual));
        changes.forEach(change -> worlds.add(change.apply(usual)));
        for (UnaryOperator<Given> first : changes) {
            changes.forEach(second -> worlds.add(second.apply(first.apply(usual))));
        }
        return worlds.stream().distinct().toList();
    }

    private List<UnaryOperator<Given>> changes(int flow) {
        List<UnaryOperator<Given>> changes = new ArrayList<>();
        for (int i = 0; i < program.schedules(); i++) {
            Schedule schedule = program.schedule(i);
            for (int state = 0; state < schedule.states().size(); state++) {
                long at = clockIn(schedule, state);
                if (at >= 0) {
                    changes.add(given -> given.at(at));
                }
            }
        }
        for (int queue : queues()) {
            QueueConfig config = center.queues().get(queue);
            String name = "queue." + config.name() + '.';
            changes.add(given -> given.with(name + "open", "false"));
            changes.add(given -> given.with(name + "callback", "false").with("call.from", CALLER));
            changes.add(given -> given.with(name + "agents", "0"));
            changes.add(given -> given.with(name + "wait", "1h"));
            if (config.waiting().maxWaiting() > 0) {
                String full = Integer.toString(config.waiting().maxWaiting());
                changes.add(given -> given.with(name + "waiting", full));
            }
        }
        changes.add(given -> given.with("call.from", CALLER));
        for (Flow.Declared declared : program.flow(flow).variables()) {
            ValueType type = declared.variable().type();
            String name = declared.variable().name();
            if (declared.role() == Flow.Role.ARGUMENT && type.kind() == ValueType.Kind.ENUM) {
                type.values().forEach(value -> changes.add(given -> given.with(name, value)));
            } else if (declared.role() == Flow.Role.ARGUMENT && type.kind() == ValueType.Kind.BOOL) {
                changes.add(given -> given.with(name, "true"));
            }
        }
        return changes;
    }

    /** Queues that nodes name. */
    private TreeSet<Integer> queues() {
        TreeSet<Integer> queues = new TreeSet<>();
        for (int node = 0; node < program.nodes(); node++) {
            if (program.row(node, Row.OP) == Row.OP_QUEUE) {
                queues.add(program.row(node, Row.QUEUE));
            }
        }
        return queues;
    }

    /** The first quarter of an hour at which most schedules are open. */
    private long usualClock() {
        long best = FROM + 10 * 4 * QUARTER_MS; // ten o'clock
        int most = -1;
        for (int i = 0; i < QUARTERS && most < program.schedules(); i++) {
            int open = 0;
            for (int schedule = 0; schedule < program.schedules(); schedule++) {
                open += program.schedule(schedule).stateAt(FROM + i * QUARTER_MS) == Schedule.OPEN ? 1 : 0;
            }
            if (open > most && program.schedules() > 0) {
                most = open;
                best = FROM + i * QUARTER_MS;
            }
        }
        return best;
    }

    /** The first quarter of an hour at which a schedule is in a state, or -1. */
    private static long clockIn(Schedule schedule, int state) {
        for (int i = 0; i < QUARTERS; i++) {
            if (schedule.stateAt(FROM + i * QUARTER_MS) == state) {
                return FROM + i * QUARTER_MS;
            }
        }
        return -1;
    }
}
