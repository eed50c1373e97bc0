package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.model.Events;

/** Flows within flows: what goes in, what comes out, and where the flow outside goes on. */
final class SubFlows {
    private final Program program;
    private final View view;
    private final Setter setter;
    private final Handlers handlers;
    private final Comforts comforts;
    private final ValueText valueText = new ValueText();

    SubFlows(Program program, View view, Setter setter, Handlers handlers, Comforts comforts) {
        this.program = program;
        this.view = view;
        this.setter = setter;
        this.handlers = handlers;
        this.comforts = comforts;
    }

    /** A flow node is entered: its flow begins. */
    int enter(Session session, FlowCall call) {
        if (session.depth == Program.MOST_CALLERS) {
            return handlers.leave(session, Events.FLOW_DEPTH);
        }
        int flow = program.row(session.node, Row.USE);
        setter.defaults(flow);
        assign(session, Row.SETS, call);
        return into(session, flow);
    }

    /** The agent has gone and the caller is still there: what follows runs within the queue node. */
    int survey(Session session, int flow) {
        if (session.depth == Program.MOST_CALLERS) {
            return handlers.leave(session, Events.FLOW_DEPTH);
        }
        setter.defaults(flow);
        return into(session, flow);
    }

    private int into(Session session, int flow) {
        session.push(flow);
        return program.flow(flow).start();
    }

    /** A sub-flow returns: where the node that it ran in goes. */
    int leave(Session session, FlowCall call) {
        assign(session, Row.SETS, call);
        int reason = program.row(session.node, Row.REASON);
        Program.FlowTable returned = program.flow(session.flow);
        handlers.unwind(session, session.depth - 1);
        if (program.row(session.node, Row.OP) == Row.OP_QUEUE) {
            for (Program.Result result : returned.results()) {
                call.result(result.name(), valueText.of(result.value(), view));
            }
            return program.row(session.node, Row.NEXT);
        }
        assign(session, Row.TAKES, call);
        return reason == 0 ? program.row(session.node, Row.NEXT) : routeOf(session, reason);
    }

    /** A comfort flow within a queue node is left: where that node goes for the reason. */
    int leaveComfort(Session session, FlowCall call) {
        assign(session, Row.SETS, call);
        int reason = program.row(session.node, Row.REASON);
        comforts.unwind(session);
        assign(session, Row.TAKES, call);
        int route = routeOf(session, reason);
        return route != Row.NONE ? route : handlers.leave(session, Events.QUEUE_LEFT);
    }

    private int routeOf(Session session, int reason) {
        return program.route(program.row(session.node, Row.ROUTES) + reason - 1);
    }

    /** Runs assignments to variables, which cannot fail. @param field that names the first; the next their number */
    private void assign(Session session, int field, FlowCall call) {
        setter.run(session, program.row(session.node, field), program.row(session.node, field + 1), call);
    }
}
