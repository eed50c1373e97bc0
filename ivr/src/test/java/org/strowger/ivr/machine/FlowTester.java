package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.core.yaml.Values;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.RouteName;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.Slots;
import org.strowger.ivr.expression.ValueType.Kind;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.model.Flow;

/** Takes one call through a flow under a virtual clock, and compares all it does since it was last asked. */
final class FlowTester {
    final FakeCall call;
    final Session session;

    private final FlowMachine machine;
    private final Program program;
    private final CenterConfig center;
    private final int mainFlow;
    private boolean comfortBegan;

    FlowTester(CompiledBundle bundle, CenterConfig center) {
        this.center = center;
        this.mainFlow = Math.max(0, bundle.mainFlow("main"));
        this.program = bundle.program();
        this.machine = bundle.newMachine();
        this.session = (Session) machine.newSession();
        this.call = new FakeCall(center.queues().stream().map(QueueConfig::name).toList(), bundle.prompts(),
                bundle.languages());
        this.call.wallAtZeroMs = Instant.parse("2026-11-03T10:00:00Z").toEpochMilli();
    }

    /** A tester of a flow's text, in the usual centre; the call has not begun. */
    static FlowTester of(String text) {
        return of(TestCenter.usual(), text);
    }

    /** A tester of a bundle, given as name, text, name, text …; calls start in the flow {@code main}. */
    static FlowTester ofFiles(String... namesAndTexts) {
        CenterConfig center = TestCenter.usual();
        return new FlowTester(TestBundle.compileFiles(center, namesAndTexts), center);
    }

    static FlowTester of(CenterConfig center, String text) {
        return new FlowTester(TestBundle.compile(center, text), center);
    }

    /** A tester of the flow {@code main} among several files, given as name, text, name, text … */
    static FlowTester ofAll(CenterConfig center, String... namesAndTexts) {
        return new FlowTester(TestBundle.compileFiles(center, namesAndTexts), center);
    }

    FlowTester clock(String instant) {
        call.wallAtZeroMs = Instant.parse(instant).toEpochMilli();
        return this;
    }

    FlowTester queueAnswers(String queue, QueueEntry answer) {
        call.answers.put(queueNumber(queue), answer);
        return this;
    }

    FlowTester queueWait(String queue, Duration wait) {
        call.waitsNs.put(queueNumber(queue), wait.toNanos());
        return this;
    }

    private int queueNumber(String name) {
        return center.queues().stream().map(QueueConfig::name).toList().indexOf(name);
    }

    /** The call enters the first flow. */
    FlowTester start() {
        machine.start(session, mainFlow, call);
        return comfort();
    }

    /** As the engine does at the end of a step: what the caller hears in a queue begins. */
    private FlowTester comfort() {
        if (call.queued) {
            call.queued = false;
            int flow = call.comfort >= 0 ? call.comfort : machine.comfortOf(call.queue);
            comfortBegan = flow >= 0;
            if (comfortBegan) {
                machine.comfortBegins(session, flow, false, call);
                return comfort();
            }
        }
        return this;
    }

    /** A call that no flow sent waits in a queue. */
    FlowTester waitsIn(String queue) {
        machine.comfortBegins(session, machine.comfortOf(queueNumber(queue)), true, call);
        return this;
    }

    /** Whether an agent's answer is to be held back. */
    boolean holds() {
        return machine.holdsOffer(session);
    }

    /** An agent answers and is connected. */
    FlowTester agentAnswers() {
        machine.comfortEnds(session, call);
        call.actions.add("connect");
        return this;
    }

    /** Whether a comfort flow runs. */
    boolean hasComfort() {
        return comfortBegan && call.waits;
    }

    /** The wait in a queue ends without an agent. */
    FlowTester waitEnds(FlowMachine.QueueExit exit) {
        if (hasComfort()) {
            machine.comfortEnds(session, call);
        }
        call.waits = false;
        machine.queueLeft(session, exit, call);
        return comfort();
    }

    /** Presses keys, all at this instant. */
    FlowTester press(String keys) {
        for (int i = 0; i < keys.length() && !call.over; i++) {
            machine.key(session, keys.charAt(i), call);
            comfort();
        }
        return this;
    }

    /** What plays is over. */
    FlowTester done() {
        machine.playFinished(session, call.lastPlay, false, call);
        return comfort();
    }

    /** What plays could not be played. */
    FlowTester playFails() {
        machine.playFinished(session, call.lastPlay, true, call);
        return comfort();
    }

    /** The adapter refuses to play, or has lost it. */
    FlowTester playRefused() {
        machine.playRefused(session, call.lastPlay, call);
        return comfort();
    }

    /** A play of before is reported over. */
    FlowTester lateDone(long playId) {
        machine.playFinished(session, playId, false, call);
        return comfort();
    }

    /** Lets time pass; the deadline comes when it is due. */
    FlowTester after(String duration) {
        long end = call.nowNs + Values.duration(duration).orElseThrow().toNanos();
        while (!call.over && call.deadlineNs <= end) {
            call.nowNs = call.deadlineNs;
            call.deadlineNs = FakeCall.NO_DEADLINE;
            machine.deadline(session, call);
            comfort();
        }
        call.nowNs = end;
        return this;
    }

    /** A timer comes that was taken back or never set. */
    FlowTester staleTimer() {
        machine.deadline(session, call);
        return comfort();
    }

    FlowTester queueLeft(FlowMachine.QueueExit exit) {
        machine.queueLeft(session, exit, call);
        return this;
    }

    FlowTester agentLeft() {
        machine.agentLeft(session, call);
        return comfort();
    }

    FlowTester hangsUp() {
        machine.hangup(session, call);
        return this;
    }

    /** The handler asked last answers. @param results name, value, name, value …; the name may be empty */
    FlowTester answers(String... results) {
        return answers(call.lastInvoke, Outcome.ANSWERED, results);
    }

    /** The handler asked last cannot answer, or answers something else than it declares. */
    FlowTester invokeEnds(Outcome outcome) {
        return answers(call.lastInvoke, outcome);
    }

    FlowTester answers(long invokeId, Outcome outcome, String... results) {
        machine.invokeEnded(session, invokeId, new FakeAnswer(outcome, results), call);
        return comfort();
    }

    /** The adapter has collected in secret, or not. */
    FlowTester collected(CollectEnd how, int length, boolean luhn, String token) {
        machine.collected(session, call.lastCollect, how, length, luhn, token, call);
        return comfort();
    }

    /** The recording is over. */
    FlowTester recorded(Recorded how, String length) {
        machine.recorded(session, call.lastRecording, how,
                Values.duration(length).orElseThrow().toNanos(), call);
        return comfort();
    }

    FlowTester transferFails(FlowMachine.TransferFailure why) {
        machine.transferFailed(session, why, call);
        return comfort();
    }

    /** The host tells of an event. */
    FlowTester event(String name, boolean handled) {
        assertEquals(handled, machine.hostEvent(session, name, call));
        return this;
    }

    /** The host takes the call out of its flow. */
    FlowTester taken() {
        machine.taken(session, call);
        return this;
    }

    /** The host tells of an event that may or may not be handled. */
    FlowTester tells(String name) {
        machine.hostEvent(session, name, call);
        return comfort();
    }

    /** Compares all actions since the last comparison. */
    FlowTester expect(String... actions) {
        assertEquals(List.of(actions), call.actions);
        call.actions.clear();
        return this;
    }

    /** Compares what was dropped since the last comparison; all of it is one kind. */
    FlowTester dropped(int times, Dropped what) {
        return dropped(Map.of(what, times));
    }

    /** Compares what was dropped since the last comparison. */
    FlowTester dropped(Map<Dropped, Integer> counts) {
        assertEquals(counts, call.dropped);
        call.dropped.clear();
        return this;
    }

    /** Forgets the actions so far. */
    FlowTester skip() {
        call.actions.clear();
        return this;
    }

    FlowTester at(String node) {
        assertEquals(node, program.nodeName(session.node));
        return this;
    }

    FlowTester inputEvent(String last, String reason) {
        assertEquals(last, Reasons.event(session.lastEvent));
        assertEquals(reason, Reasons.reason(session.reason));
        return this;
    }

    FlowTester typed(String keys) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < session.entryLength; i++) {
            text.append(Keys.symbol(session.typed(i)));
        }
        assertEquals(keys, text.toString());
        return this;
    }

    FlowTester endKey(String name) {
        assertEquals(name, Keys.name(session.endKey));
        return this;
    }

    /** Compares a variable: text or digits as they are, an enum by name, others as their number. */
    FlowTester holds(String name, String value) {
        for (Flow.Declared declared : program.flow(session.flow).variables()) {
            if (declared.variable().name().equals(name)) {
                assertEquals(value, shown(declared.variable()));
                return this;
            }
        }
        throw new AssertionError("no variable " + name);
    }

    private String shown(Variable variable) {
        long[] slots = session.slots;
        if (!variable.type().isChars()) {
            int value = (int) slots[variable.slot()];
            return variable.type().kind() == Kind.ENUM
                    ? variable.type().values().get(value) : Long.toString(slots[variable.slot()]);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Slots.length(slots, variable.slot()); i++) {
            text.append(variable.type().kind() == Kind.DIGITS
                    ? Slots.digitAt(slots, variable.slot(), i) : Slots.textAt(slots, variable.slot(), i));
        }
        return text.toString();
    }

    /** The named routes taken so far. */
    List<RouteName> routes() {
        return call.routes.stream().flatMap(route -> program.routeMap().nameOf(route).stream()).toList();
    }

    List<RouteName> routeNames() {
        return program.routeMap().names();
    }

    String nodeName() {
        return program.nodeName(session.node);
    }

    /** The same tester for another call, in a session that has been used. */
    FlowTester renewed() {
        call.actions.clear();
        call.answers.clear();
        call.deadlineNs = FakeCall.NO_DEADLINE;
        call.over = false;
        call.waits = false;
        call.queued = false;
        call.awaited = false;
        return this;
    }
}
