package org.strowger.ivr.machine;

import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowCall.HangupCause;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.compile.ZoneOffsets;
import org.strowger.ivr.expression.Secrets;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.model.Events;

/**
 * Runs the flows of one bundle. Each event moves a call through nodes until one waits; then the
 * nearest of the call's timers becomes its deadline. Decide thread; allocates nothing once warm.
 */
public final class Machine implements FlowMachine {
    private static final HangupCause[] CAUSES = HangupCause.values();
    private static final int MOST_STEPS_A_COMMAND = 256;
    private static final int MOST_STEPS_A_CALL = 1_000;
    private static final long NS_PER_MS = 1_000_000;

    private final Program program;
    private final View view;
    private final Comforts comforts;
    private final Speaker speaker;
    private final Handlers handlers;
    private final Setter setter;
    private final Dialogue dialogue;
    private final Invoker invoker;
    private final Lines lines;
    private final Presses presses;
    private final Forks forks;
    private final SubFlows subFlows;
    private int commandSteps;

    /**
     * A machine for the tables of a bundle. @param scheduleZones zone of each schedule of the
     * program
     */
    public Machine(Program program, ZoneOffsets[] scheduleZones) {
        this.program = program;
        this.view = new View(program);
        this.handlers = new Handlers(program);
        this.comforts = new Comforts(program, handlers);
        this.speaker = new Speaker(program, view, comforts, scheduleZones.clone());
        this.setter = new Setter(program, view);
        this.lines = new Lines(program, view, speaker, handlers, comforts);
        this.invoker = new Invoker(program, view, speaker, handlers, comforts);
        this.dialogue = new Dialogue(program, view, speaker, handlers, comforts);
        this.presses = new Presses(program, speaker, handlers, dialogue, lines);
        this.forks = new Forks(program, view, setter, handlers);
        this.subFlows = new SubFlows(program, view, setter, handlers, comforts);
    }

    @Override
    public FlowSession newSession() {
        return new Session(program.layout());
    }

    @Override
    public void start(FlowSession given, int flow, FlowCall call) {
        Session session = begin(given, call);
        session.reset(flow, program.flow(flow).languages()[0]);
        comforts.reset(session);
        setter.begin(session, call);
        run(session, program.flow(flow).start(), call);
    }

    @Override
    public int comfortOf(int queue) {
        return program.queueComfort(queue);
    }

    @Override
    public void comfortBegins(FlowSession given, int flow, boolean alone, FlowCall call) {
        Session session = begin(given, call);
        if (alone) {
            session.reset(flow, program.flow(flow).languages()[0]);
        }
        comforts.begin(session, flow, alone);
        session.phase = Session.BEGUN;
        setter.defaults(flow);
        run(session, program.flow(flow).start(), call);
    }

    @Override
    public void comfortEnds(FlowSession given, FlowCall call) {
        Session session = begin(given, call);
        abandon(session, call);
        settle(session, call);
        comforts.end(session);
    }

    @Override
    public boolean holdsOffer(FlowSession given) {
        Session session = (Session) given;
        boolean types = session.phase == Session.INPUT || session.phase == Session.COLLECTING;
        return types && program.row(session.node, Row.HOLD) == 1;
    }

    @Override
    public boolean whispers(FlowSession given, FlowCall call) {
        Session session = begin(given, call);
        int node = comforts.queueNode(session);
        int list = node == Row.NONE ? Row.NONE : program.row(node, Row.ANNOUNCE);
        if (list != Row.NONE) {
            speaker.whisper(session, list, call);
        }
        return list != Row.NONE;
    }

    @Override
    public void key(FlowSession given, int symbol, FlowCall call) {
        Session session = begin(given, call);
        int key = Keys.of(symbol);
        if (key != Keys.NONE) {
            run(session, presses.key(session, key, call), call);
        } else {
            call.dropped(Dropped.KEY);
        }
    }

    @Override
    public void playFinished(FlowSession given, long playId, boolean failed, FlowCall call) {
        Session session = begin(given, call);
        if (isAwaitedPlay(session, playId, call)) {
            int step = failed ? handlers.raise(session, Events.MEDIA, Step.STAY, call) : Step.STAY;
            playOver(session, step, failed, call);
        }
    }

    @Override
    public void playRefused(FlowSession given, long playId, FlowCall call) {
        Session session = begin(given, call);
        if (isAwaitedPlay(session, playId, call)) {
            playOver(session, handlers.refused(session, Events.MEDIA, call), true, call);
        }
    }

    /** Whether the flow goes on by the end of a play. One that it has stopped, or left, is counted. */
    private static boolean isAwaitedPlay(Session session, long playId, FlowCall call) {
        boolean awaited = session.playing && session.playId == playId;
        if (!awaited) {
            call.dropped(Dropped.LATE_PLAY);
        }
        return awaited;
    }

    /** What played is over. @param step where a handler of its failure leads, or {@link Step#STAY} */
    private void playOver(Session session, int step, boolean failed, FlowCall call) {
        session.playing = false;
        session.playId = 0;
        run(session, step == Step.STAY ? afterPlay(session, failed, call) : step, call);
    }

    private int afterPlay(Session session, boolean failed, FlowCall call) {
        switch (session.phase) {
            case Session.PLAYING:
                return program.row(session.node, Row.NEXT);
            case Session.INPUT:
                return dialogue.played(session, call);
            case Session.INVOKING:
                if (!failed) {
                    invoker.playAgain(session, call);
                }
                return Step.STAY;
            case Session.RECORDING:
                return lines.begin(session, call);
            case Session.GOODBYE:
                finish(session, CAUSES[program.row(session.node, Row.CAUSE)], call);
                return Step.STAY;
            default:
                return Step.STAY;
        }
    }

    @Override
    public void deadline(FlowSession given, FlowCall call) {
        Session session = begin(given, call);
        boolean isTimed = session.phase == Session.INPUT || session.phase >= Session.PAUSE;
        if (!isTimed || call.nowNs() < session.armedAtNs) {
            call.dropped(Dropped.STALE_TIMER);
            return;
        }
        session.armedAtNs = Session.NEVER;
        switch (session.phase) {
            case Session.INPUT -> run(session, dialogue.timeUp(session, call), call);
            case Session.PAUSE -> run(session, paused(session), call);
            case Session.INVOKING -> run(session, invoker.timeUp(session, call), call);
            case Session.RECORDING -> run(session, lines.timeUp(session, call), call);
            case Session.COLLECTING -> run(session, handlers.leave(session, Events.ADAPTER), call);
            default -> call.dropped(Dropped.STALE_TIMER); // it was taken back
        }
    }

    private int paused(Session session) {
        if (comforts.runs(session)) {
            session.steps = 0; // a long queue is no loop
        }
        return program.row(session.node, Row.NEXT);
    }

    @Override
    public void collected(FlowSession given, long collectId, CollectEnd how, int length, boolean luhn,
            CharSequence token, FlowCall call) {
        Session session = begin(given, call);
        if (isAwaited(session, Session.COLLECTING, collectId, call)) {
            run(session, dialogue.collected(session, how, length, luhn, token, call), call);
        }
    }

    @Override
    public void recorded(FlowSession given, long recordingId, Recorded how, long lengthNs, FlowCall call) {
        Session session = begin(given, call);
        if (isAwaited(session, Session.RECORDING, recordingId, call)) {
            run(session, lines.recorded(session, how, lengthNs, call), call);
        }
    }

    @Override
    public void transferFailed(FlowSession given, TransferFailure why, FlowCall call) {
        Session session = begin(given, call);
        if (session.phase == Session.TRANSFERRING || session.phase == Session.DIALLING) {
            run(session, lines.transferFailed(session, why, call), call);
        } else {
            call.dropped(Dropped.LATE_ANSWER);
        }
    }

    /** Whether the node waits for what has ended. An answer for another node or attempt is counted. */
    private static boolean isAwaited(Session session, byte phase, long id, FlowCall call) {
        boolean awaited = session.phase == phase && id != 0 && session.awaitedId == id;
        if (!awaited) {
            call.dropped(Dropped.LATE_ANSWER);
        }
        return awaited;
    }

    @Override
    public void invokeEnded(FlowSession given, long invokeId, InvokeAnswer answer, FlowCall call) {
        Session session = begin(given, call);
        if (isAwaited(session, Session.INVOKING, invokeId, call)) {
            run(session, invoker.ended(session, answer, call), call);
        }
    }

    @Override
    public boolean hostEvent(FlowSession given, CharSequence name, FlowCall call) {
        Session session = begin(given, call);
        int event = program.hostEvent(name);
        if (event == Row.NONE || session.phase == Session.OVER || session.phase == Session.TRANSFERRING) {
            call.dropped(Dropped.UNHANDLED);
            return false;
        }
        int handler = handlers.find(session, event);
        if (handler >= 0) {
            boolean waits = session.phase == Session.QUEUED;
            int step = handlers.take(session, handler);
            if (waits) {
                call.leaveQueue();
            }
            run(session, step, call);
        } else {
            call.dropped(handler == Handlers.IGNORED ? Dropped.IGNORED : Dropped.UNHANDLED);
        }
        return handler != Handlers.DEFAULT;
    }

    @Override
    public void queueLeft(FlowSession given, QueueExit exit, FlowCall call) {
        Session session = begin(given, call);
        if (session.phase == Session.QUEUED) {
            run(session, queueRoute(session, switch (exit) {
                case TIMEOUT -> 0;
                case CLOSED -> 2;
                case NO_AGENTS -> 3;
            }), call);
        }
    }

    @Override
    public void agentLeft(FlowSession given, FlowCall call) {
        Session session = begin(given, call);
        if (session.phase == Session.QUEUED) {
            session.dropKept();
            int after = call.wasTransferred() ? Row.NONE : program.row(session.node, Row.AFTER); // no survey then
            run(session, after == Row.NONE
                    ? program.row(session.node, Row.NEXT) : subFlows.survey(session, after), call);
        } else if (session.phase == Session.DIALLING) {
            run(session, lines.partyLeft(session), call);
        }
    }

    @Override
    public void taken(FlowSession given, FlowCall call) {
        Session session = begin(given, call);
        abandon(session, call);
        session.phase = Session.OVER;
        forget(session);
    }

    /** The caller has gone: every level that handles it gets it once, inner first (E5). */
    @Override
    public void hangup(FlowSession given, FlowCall call) {
        Session session = begin(given, call);
        if (session.phase == Session.OVER) {
            return;
        }
        if (session.phase == Session.INVOKING) {
            invoker.leave(session, call);
        }
        session.awaitedId = 0;
        session.phase = Session.OVER;
        session.playing = false;
        session.stopTimers();
        settle(session, call);
        int node = session.node;
        for (int level = session.depth;; level--) {
            handlers.unwind(session, level);
            int inner = program.nodeHandler(node, Events.HANGUP);
            int outer = program.flowHandler(session.flow, Events.HANGUP);
            if (inner != Row.NONE) {
                runSilently(session, program.target(inner), call);
            }
            if (outer != Row.NONE) {
                runSilently(session, program.target(outer), call);
            }
            if (level == 0) {
                forget(session);
                return;
            }
            node = session.caller(level - 1);
        }
    }

    /** Runs the nodes of a hangup handler, none of which waits; the check has seen that they end. */
    private void runSilently(Session session, int first, FlowCall call) {
        int step = first;
        while (step >= 0 && spendStep(session)) {
            call.routeTaken(step, program.routePlace(step));
            int node = program.destination(step);
            if (node == Row.TO_END) {
                return;
            }
            session.node = node;
            step = switch (program.row(node, Row.OP)) {
                case Row.OP_SET -> forks.set(session, call);
                case Row.OP_BRANCH -> forks.branch(session, call);
                case Row.OP_INVOKE -> invoker.tell(session, call);
                default -> Step.END;
            };
        }
    }

    private Session begin(FlowSession given, FlowCall call) {
        Session session = (Session) given;
        view.on(session, call);
        handlers.begin();
        commandSteps = 0;
        return session;
    }

    /** Goes from node to node until one waits or the flow is over. */
    private void run(Session session, int first, FlowCall call) {
        int step = first;
        if (step != Step.STAY && holdsOffer(session) && call.isAwaited()) {
            abandon(session, call); // the caller has typed: an agent has him, or his wait is over
            step = Step.STAY;
        }
        while (step >= 0) {
            go(session, call);
            call.routeTaken(step, program.routePlace(step));
            int node = program.destination(step);
            if (node == Row.TO_END) {
                step = Step.END;
            } else {
                step = spendStep(session) ? enter(session, node, call) : Step.FAIL;
            }
        }
        if (step != Step.STAY) {
            go(session, call);
        }
        if (step == Step.FAIL) {
            call.outcome("error");
        }
        if (step == Step.END || step == Step.FAIL) {
            finish(session, step == Step.END ? HangupCause.NORMAL : HangupCause.FAILED, call);
        } else if (session.phase != Session.OVER) {
            settle(session, call);
        }
    }

    /** The way leads out of the node, perhaps out of its flow too. */
    private void go(Session session, FlowCall call) {
        abandon(session, call);
        handlers.dropInner(session);
        if (comforts.isLeft(session)) {
            leaveQueue(session, call);
        }
    }

    /** The node is left: what it has begun ends. */
    private void abandon(Session session, FlowCall call) {
        speaker.stop(session, call);
        session.stopTimers();
        switch (session.phase) {
            case Session.INVOKING -> invoker.leave(session, call);
            case Session.RECORDING -> lines.leaveRecord(session, call);
            case Session.DIALLING -> call.stopDialling();
            case Session.COLLECTING -> {
                if (session.awaitedId != 0) {
                    call.stopCollecting(session.awaitedId);
                    session.awaitedId = 0;
                }
                call.maskRecording(false);
            }
            default -> { } // nothing else goes on
        }
        session.phase = Session.BEGUN;
    }

    /** Wipes what is secret, at the latest when the call ends. */
    private void forget(Session session) {
        for (int secret : program.secrets()) {
            Secrets.wipe(session.slots, secret);
        }
    }

    /** The way leads out of a comfort flow: the call leaves its queue. */
    private void leaveQueue(Session session, FlowCall call) {
        settle(session, call);
        comforts.end(session);
        call.leaveQueue();
    }

    private boolean spendStep(Session session) {
        return ++commandSteps <= MOST_STEPS_A_COMMAND && ++session.steps <= MOST_STEPS_A_CALL;
    }

    private void finish(Session session, HangupCause cause, FlowCall call) {
        abandon(session, call);
        settle(session, call);
        session.phase = Session.OVER;
        forget(session);
        call.hangup(cause);
    }

    /** Tells the engine the nearest timer if it has changed. */
    private static void settle(Session session, FlowCall call) {
        long due = Math.min(session.quietAtNs, session.maxAtNs);
        if (due == session.armedAtNs) {
            return;
        }
        session.armedAtNs = due;
        if (due == Session.NEVER) {
            call.clearDeadline();
        } else {
            call.deadlineAt(due);
        }
    }

    private int enter(Session session, int node, FlowCall call) {
        if (session.node != node) {
            session.noinputs = 0;
            session.nomatches = 0;
        }
        session.node = node;
        switch (program.row(node, Row.OP)) {
            case Row.OP_PLAY:
                return play(session, call);
            case Row.OP_MENU:
            case Row.OP_COLLECT:
                return dialogue.enter(session, call);
            case Row.OP_SET:
                return forks.set(session, call);
            case Row.OP_BRANCH:
                return forks.branch(session, call);
            case Row.OP_HOURS:
                return forks.hours(session, call);
            case Row.OP_QUEUE:
                return queue(session, call);
            case Row.OP_INVOKE:
                return invoker.enter(session, call);
            case Row.OP_TRANSFER:
                return lines.transfer(session, call);
            case Row.OP_RECORD:
                return lines.record(session, call);
            case Row.OP_CALLBACK:
                return lines.callback(session, call);
            case Row.OP_WAIT:
                return pause(session, call);
            case Row.OP_LEAVE:
                return leaveComfort(session, call);
            case Row.OP_FLOW:
                return subFlows.enter(session, call);
            case Row.OP_RETURN:
                return subFlows.leave(session, call);
            default:
                return goodbye(session, call);
        }
    }

    private int play(Session session, FlowCall call) {
        int barge = program.row(session.node, Row.BARGE);
        if (barge == Row.BARGE_FALSE) {
            session.dropKept();
        } else if (barge == Row.BARGE_TRUE && session.aheadLength > 0) {
            return program.row(session.node, Row.NEXT);
        }
        session.phase = Session.PLAYING;
        int times = program.row(session.node, Row.TIMES);
        return speaker.play(session, Row.NONE, program.row(session.node, Row.SAY), times, call)
                ? Step.STAY : program.row(session.node, Row.NEXT);
    }

    /** Kept keys come first; those that the node does not name are dropped. */
    private int pause(Session session, FlowCall call) {
        session.phase = Session.PAUSE;
        while (session.aheadLength > 0) {
            int route = presses.routeOf(session, session.takeKept(), call);
            if (route != Step.STAY) {
                return route;
            }
        }
        comforts.music(session, program.row(session.node, Row.MUSIC), call);
        session.quietAtNs = call.nowNs() + program.row(session.node, Row.WAIT) * NS_PER_MS;
        return Step.STAY;
    }

    /** A call that no flow sent to its queue is over. */
    private int leaveComfort(Session session, FlowCall call) {
        if (comforts.isAlone(session)) {
            leaveQueue(session, call);
            return Step.STAY;
        }
        return subFlows.leaveComfort(session, call);
    }

    private int queue(Session session, FlowCall call) {
        settle(session, call);
        session.phase = Session.QUEUED;
        comforts.reset(session); // the queue has its own
        int node = session.node;
        return switch (call.enqueue(program.row(node, Row.QUEUE), program.row(node, Row.PRIORITY),
                program.row(node, Row.SKILLS), program.row(node, Row.MAX_WAIT) * NS_PER_MS,
                program.row(node, Row.USE))) {
            case ENTERED -> Step.STAY;
            case FULL -> queueRoute(session, 1);
            case CLOSED -> queueRoute(session, 2);
            case NO_AGENTS -> queueRoute(session, 3);
        };
    }

    private int queueRoute(Session session, int route) {
        int target = program.row(session.node, Row.QUEUE_ROUTES + route);
        return target != Row.NONE ? target : handlers.leave(session, Events.QUEUE_TIMEOUT + route);
    }

    private int goodbye(Session session, FlowCall call) {
        int outcome = program.row(session.node, Row.OUTCOME);
        if (outcome != Row.NONE) {
            call.outcome(program.word(outcome));
        }
        session.dropKept();
        session.phase = Session.GOODBYE;
        if (!speaker.play(session, Row.NONE, program.row(session.node, Row.SAY), 1, call)) {
            finish(session, CAUSES[program.row(session.node, Row.CAUSE)], call);
        }
        return Step.STAY;
    }
}
