package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.model.Events;

/** The nodes at which nobody waits: variables are set, and a way is taken at once. */
final class Forks {
    private final Program program;
    private final View view;
    private final Setter setter;
    private final Handlers handlers;

    Forks(Program program, View view, Setter setter, Handlers handlers) {
        this.program = program;
        this.view = view;
        this.setter = setter;
        this.handlers = handlers;
    }

    int set(Session session, FlowCall call) {
        int first = program.row(session.node, Row.SETS);
        int next = program.row(session.node, Row.NEXT);
        return setter.run(session, first, program.row(session.node, Row.SET_COUNT), call)
                ? next : handlers.raise(session, Events.SET, next, call);
    }

    int branch(Session session, FlowCall call) {
        int first = program.row(session.node, Row.WHENS);
        int end = first + program.row(session.node, Row.WHEN_COUNT);
        for (int i = first; i < end; i++) {
            if (program.expression(program.when(i, 0)).number(view) != 0) {
                int next = program.when(i, 3);
                return setter.run(session, program.when(i, 1), program.when(i, 2), call)
                        ? next : handlers.raise(session, Events.SET, next, call);
            }
        }
        return program.row(session.node, Row.NEXT);
    }

    int hours(Session session, FlowCall call) {
        Schedule schedule = program.schedule(program.row(session.node, Row.SCHEDULE));
        int routes = program.row(session.node, Row.ROUTES);
        int state = schedule.stateAt(call.wallMs());
        if (state >= Schedule.NAMED && program.route(routes + state) == Row.NONE) {
            state = schedule.stateWithoutNamesAt(call.wallMs());
        }
        if (state == Schedule.HOLIDAY && program.route(routes + state) == Row.NONE) {
            state = Schedule.CLOSED;
        }
        int route = program.route(routes + state);
        int event = state == Schedule.OPEN ? Events.HOURS_OPEN : Events.HOURS_CLOSED;
        return route != Row.NONE ? route : handlers.leave(session, event);
    }
}
