package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.expression.Secrets;
import org.strowger.ivr.model.Events;

/** Asks handlers of the host, again if need be, and takes their answers. Gives the {@link Step} that follows. */
final class Invoker {
    private static final long NS_PER_MS = 1_000_000;

    private final Program program;
    private final View view;
    private final Speaker speaker;
    private final Handlers handlers;
    private final Comforts comforts;
    private final ValueText text = new ValueText();

    Invoker(Program program, View view, Speaker speaker, Handlers handlers, Comforts comforts) {
        this.program = program;
        this.view = view;
        this.speaker = speaker;
        this.handlers = handlers;
        this.comforts = comforts;
    }

    /** The call has come to the node. */
    int enter(Session session, FlowCall call) {
        session.phase = Session.INVOKING;
        session.attempt = 1;
        ask(session, call);
        playAgain(session, call);
        if (program.row(session.node, Row.MUSIC) != Row.NONE) {
            comforts.music(session, program.row(session.node, Row.MUSIC), call);
        }
        return Step.STAY;
    }

    private void ask(Session session, FlowCall call) {
        session.awaitedId = send(session, call);
        session.quietAtNs = call.nowNs() + program.row(session.node, Row.TIMEOUT) * NS_PER_MS;
    }

    private long send(Session session, FlowCall call) {
        Program.Invoke question = question(session);
        call.beginInvoke(question.handler(), session.attempt);
        for (int i = 0; i < question.arguments().length; i++) {
            call.invokeArgument(question.arguments()[i], text.of(question.values()[i], view));
        }
        return call.endInvoke();
    }

    /** The caller has gone: tells the handler, awaits nothing, and goes on. */
    int tell(Session session, FlowCall call) {
        session.attempt = 1;
        send(session, call);
        return program.row(session.node, Row.NEXT);
    }

    /** What is played meanwhile begins, or begins again. */
    void playAgain(Session session, FlowCall call) {
        speaker.play(session, Row.NONE, program.row(session.node, Row.SAY), 1, call);
    }

    /** The answer did not come in time, or it is time to ask again. */
    int timeUp(Session session, FlowCall call) {
        if (session.awaitedId == 0) {
            session.attempt++;
            ask(session, call);
            return Step.STAY;
        }
        cancel(session, call);
        return failed(session, Events.INVOKE_TIMEOUT, call);
    }

    /** The answer that was awaited. */
    int ended(Session session, InvokeAnswer answer, FlowCall call) {
        session.awaitedId = 0;
        session.stopTimers();
        return switch (answer.outcome()) {
            case FAILED -> failed(session, Events.INVOKE_FAILED, call);
            case WRONG_RESULT -> handlers.leave(session, Events.INVOKE_RESULT);
            case ANSWERED -> take(session, answer) ? program.row(session.node, Row.NEXT)
                    : handlers.leave(session, Events.INVOKE_RESULT);
        };
    }

    private int failed(Session session, int event, FlowCall call) {
        session.stopTimers();
        if (session.attempt <= program.row(session.node, Row.RETRY)) {
            session.quietAtNs = call.nowNs() + program.row(session.node, Row.BACKOFF) * NS_PER_MS;
            return Step.STAY;
        }
        return handlers.leave(session, event);
    }

    /** All results or none. */
    private boolean take(Session session, InvokeAnswer answer) {
        Program.Invoke question = question(session);
        for (int i = 0; i < question.results().length; i++) {
            String name = question.results()[i];
            if (!answer.has(name) || !TextValue.fits(question.targets()[i].type(), answer.value(name))) {
                return false;
            }
        }
        for (int i = 0; i < question.results().length; i++) {
            TextValue.store(session.slots, question.targets()[i], answer.value(question.results()[i]));
        }
        return true;
    }

    /** The node is left: nobody awaits the answer any more, if one was, and what was secret is forgotten. */
    void leave(Session session, FlowCall call) {
        cancel(session, call);
        if (program.row(session.node, Row.MUSIC) != Row.NONE) {
            comforts.silence(session, call);
        }
        for (int secret : question(session).secrets()) {
            Secrets.wipe(session.slots, secret);
        }
    }

    private void cancel(Session session, FlowCall call) {
        if (session.awaitedId != 0) {
            call.cancelInvoke(question(session).handler(), session.awaitedId);
            session.awaitedId = 0;
        }
    }

    private Program.Invoke question(Session session) {
        return program.invoke(program.row(session.node, Row.INVOKE));
    }
}
