package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Secrets;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Flow;

/** Gives variables their values: at the start, and in {@code set}. */
final class Setter {
    private static final int HIGHEST_PRIORITY = 100;

    private final Program program;
    private final View view;

    Setter(Program program, View view) {
        this.program = program;
        this.view = view;
    }

    /**
     * Gives every variable of the call's flow its default, and each argument the call's attribute of
     * its name if there is one that its type holds.
     */
    void begin(Session session, FlowCall call) {
        defaults(session.flow);
        for (Flow.Declared declared : program.flow(session.flow).variables()) {
            if (declared.role() == Flow.Role.ARGUMENT) {
                CharSequence given = call.attribute(declared.variable().name());
                if (!given.isEmpty() && TextValue.fits(declared.variable().type(), given)) {
                    TextValue.store(session.slots, declared.variable(), given);
                }
            }
        }
    }

    /** Gives every variable of a flow its default. */
    void defaults(int flow) {
        for (Flow.Declared declared : program.flow(flow).variables()) {
            if (declared.variable().sensitive()) {
                Secrets.wipe(view.slots(), declared.variable().slot());
            } else {
                declared.initial().store(view, declared.variable().slot());
            }
        }
    }

    /**
     * Runs assignments in order.
     *
     * @return false if a value was out of range; the later ones have then not run
     */
    boolean run(Session session, int first, int count, FlowCall call) {
        for (int i = first; i < first + count; i++) {
            Assignment assignment = program.assignment(i);
            Expression value = assignment.value();
            switch (assignment.target()) {
                case VARIABLE -> value.store(view, assignment.slot());
                case LANGUAGE -> session.language =
                        program.flow(session.flow).languages()[(int) value.number(view)];
                case PRIORITY -> {
                    long priority = value.number(view);
                    if (priority < 0 || priority > HIGHEST_PRIORITY) {
                        return false;
                    }
                    call.priority((int) priority);
                }
            }
        }
        return true;
    }
}
