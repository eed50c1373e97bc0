package org.strowger.ivr.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.core.yaml.Values;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.machine.SessionProbe;
import org.strowger.ivr.model.Flow;

/** A bundle that runs calls as another does, and notes all that one of them meets. Used by one replay. */
final class CallWatch implements FlowBundle {
    private static final long NS_PER_MS = 1_000_000;

    final CompiledBundle bundle;
    final CenterConfig center;
    private final long callId;
    private final List<Move> moves = new ArrayList<>();
    private Optional<Given> given = Optional.empty();
    private int flow;
    private long lastMs;
    private boolean answered;
    private boolean cut;

    CallWatch(CompiledBundle bundle, CenterConfig center, long callId) {
        this.bundle = bundle;
        this.center = center;
        this.callId = callId;
    }

    /** The world in which the call began; empty if it never ran in a flow of this bundle. */
    Optional<Given> given() {
        return given;
    }

    /** The main flow in which it began. */
    int flow() {
        return flow;
    }

    /** Whether it met more than moves can tell: keys typed in secret, or a queue that let go of it. */
    boolean isCut() {
        return cut;
    }

    /** What it met, in order, up to where it is cut. */
    List<Move> moves() {
        return List.copyOf(moves);
    }

    @Override
    public String hash() {
        return bundle.hash();
    }

    @Override
    public int mainFlow(String name) {
        return bundle.mainFlow(name);
    }

    @Override
    public List<String> prompts() {
        return bundle.prompts();
    }

    @Override
    public List<String> languages() {
        return bundle.languages();
    }

    @Override
    public List<String> routes() {
        return bundle.routes();
    }

    @Override
    public List<Requirement> addedSkills() {
        return bundle.addedSkills();
    }

    @Override
    public Set<Need> needs() {
        return bundle.needs();
    }

    @Override
    public FlowMachine newMachine() {
        return new Watched(bundle.newMachine());
    }

    private void begins(int startedFlow, FlowCall call) {
        flow = startedFlow;
        lastMs = call.nowNs() / NS_PER_MS;
        Map<String, String> values = new TreeMap<>();
        values.put("call.from", call.caller().toString());
        values.put("call.to", call.called().toString());
        values.put("call.priority", Integer.toString(call.priority()));
        for (Flow.Declared declared : bundle.program().flow(startedFlow).variables()) {
            String name = declared.variable().name();
            if (declared.role() == Flow.Role.ARGUMENT && call.attribute(name).length() > 0) {
                values.put(name, call.attribute(name).toString());
            }
        }
        for (int i = 0; i < center.queues().size(); i++) {
            QueueConfig queue = center.queues().get(i);
            values.put("queue." + queue.name() + ".waiting", Integer.toString(call.queueWaiting(i)));
            values.put("queue." + queue.name() + ".agents", Integer.toString(call.queueAgents(i)));
            values.put("queue." + queue.name() + ".wait",
                    Values.show(Duration.ofMillis(call.queueWaitNs(i) / NS_PER_MS)));
        }
        given = Optional.of(new Given(call.wallMs(), values));
    }

    /** Time has passed up to now, and then something happened. */
    private void met(FlowCall call, Move... happened) {
        if (call.callId() != callId || given.isEmpty() || cut) {
            return;
        }
        long nowMs = call.nowNs() / NS_PER_MS;
        if (nowMs > lastMs) {
            moves.add(new Move.Wait(nowMs - lastMs));
            lastMs = nowMs;
        }
        moves.addAll(List.of(happened));
    }

    private SessionProbe probe(FlowSession session, FlowCall call) {
        return new SessionProbe(bundle.program(), session, call);
    }

    private void cut(FlowCall call) {
        met(call);
        cut |= call.callId() == callId;
    }

    private Move answer(FlowSession session, InvokeAnswer answer, FlowCall call) {
        Program program = bundle.program();
        Program.Invoke question = program.invoke(program.row(probe(session, call).node(), Row.INVOKE));
        if (answer.outcome() == InvokeAnswer.Outcome.FAILED) {
            return new Move.Fail(question.handler());
        }
        Map<String, String> values = new TreeMap<>();
        for (String name : question.results()) {
            if (answer.has(name)) {
                values.put(name, answer.value(name).toString());
            }
        }
        return new Move.Answer(question.handler(), values);
    }

    /** Notes and passes on. */
    private final class Watched implements FlowMachine {
        private final FlowMachine machine;

        Watched(FlowMachine machine) {
            this.machine = machine;
        }

        @Override
        public FlowSession newSession() {
            return machine.newSession();
        }

        @Override
        public void start(FlowSession session, int startedFlow, FlowCall call) {
            if (call.callId() == callId) {
                begins(startedFlow, call);
            }
            machine.start(session, startedFlow, call);
        }

        @Override
        public void key(FlowSession session, int key, FlowCall call) {
            met(call, new Move.Press(String.valueOf((char) key), 0));
            machine.key(session, key, call);
        }

        @Override
        public void playFinished(FlowSession session, long playId, boolean failed, FlowCall call) {
            if (probe(session, call).awaitsPlay(playId)) {
                met(call, new Move.Report(failed ? Move.Outcome.FAILED : Move.Outcome.DONE));
            }
            machine.playFinished(session, playId, failed, call);
        }

        @Override
        public void playRefused(FlowSession session, long playId, FlowCall call) {
            cut(call); // a scenario has no word for it
            machine.playRefused(session, playId, call);
        }

        @Override
        public void deadline(FlowSession session, FlowCall call) {
            met(call);
            machine.deadline(session, call);
        }

        @Override
        public void queueLeft(FlowSession session, QueueExit exit, FlowCall call) {
            if (exit == QueueExit.TIMEOUT) {
                met(call);
            } else {
                cut(call);
            }
            machine.queueLeft(session, exit, call);
        }

        @Override
        public void agentLeft(FlowSession session, FlowCall call) {
            if (probe(session, call).isDialling()) {
                met(call, new Move.Report(Move.Outcome.DONE));
            } else {
                agentLeft(call);
            }
            machine.agentLeft(session, call);
        }

        private void agentLeft(FlowCall call) {
            if (call.callId() == callId && !answered) {
                met(call, new Move.Agent(Move.AgentAct.ANSWERS));
            }
            met(call, new Move.Agent(Move.AgentAct.LEAVES));
            answered = false;
        }

        @Override
        public void collected(FlowSession session, long collectId, CollectEnd how, int length, boolean luhn,
                CharSequence token, FlowCall call) {
            cut(call); // nobody knows which keys
            machine.collected(session, collectId, how, length, luhn, token, call);
        }

        @Override
        public void recorded(FlowSession session, long recordingId, Recorded how, long lengthNs, FlowCall call) {
            met(call);
            machine.recorded(session, recordingId, how, lengthNs, call);
        }

        @Override
        public void transferFailed(FlowSession session, TransferFailure why, FlowCall call) {
            met(call, new Move.Report(Move.Outcome.valueOf(why.name())));
            machine.transferFailed(session, why, call);
        }

        @Override
        public void invokeEnded(FlowSession session, long invokeId, InvokeAnswer answer, FlowCall call) {
            if (call.callId() == callId && probe(session, call).awaits(invokeId)) {
                met(call, answer(session, answer, call));
            }
            machine.invokeEnded(session, invokeId, answer, call);
        }

        @Override
        public boolean hostEvent(FlowSession session, CharSequence name, FlowCall call) {
            met(call, new Move.HostEvent("host." + name));
            return machine.hostEvent(session, name, call);
        }

        @Override
        public int comfortOf(int queue) {
            return machine.comfortOf(queue);
        }

        @Override
        public void comfortBegins(FlowSession session, int comfort, boolean alone, FlowCall call) {
            machine.comfortBegins(session, comfort, alone, call);
        }

        @Override
        public void comfortEnds(FlowSession session, FlowCall call) {
            machine.comfortEnds(session, call);
        }

        @Override
        public boolean holdsOffer(FlowSession session) {
            return machine.holdsOffer(session);
        }

        @Override
        public boolean whispers(FlowSession session, FlowCall call) {
            boolean announced = machine.whispers(session, call);
            if (call.callId() == callId) {
                answered = true;
                Move answers = new Move.Agent(Move.AgentAct.ANSWERS);
                met(call, announced ? new Move[] {answers, new Move.Report(Move.Outcome.DONE)}
                        : new Move[] {answers});
            }
            return announced;
        }

        @Override
        public void taken(FlowSession session, FlowCall call) {
            cut(call); // a scenario has no word for it
            machine.taken(session, call);
        }

        @Override
        public void hangup(FlowSession session, FlowCall call) {
            met(call, new Move.HangUp());
            machine.hangup(session, call);
        }
    }
}
