package org.strowger.ivr.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.core.yaml.Values;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.machine.SessionProbe;
import org.strowger.ivr.scenario.VirtualCall.Held;
import org.strowger.ivr.scenario.VirtualCall.Place;

/** Takes one call through a bundle, move by move, under a clock that only the moves turn. */
final class FlowRun {
    private static final long NS_PER_MS = 1_000_000;
    /** A comfort flow may hold an answer back so long. */
    private static final long LONGEST_HOLD_NS = 20_000 * NS_PER_MS;

    private final Program program;
    private final FlowMachine machine;
    private final FlowSession session;
    private final Journey journey;
    private final VirtualCall call;
    private final SessionProbe probe;

    /** The call begins. @param flow number of a main flow */
    FlowRun(CompiledBundle bundle, CenterConfig center, int flow, Given given) {
        program = bundle.program();
        machine = bundle.newMachine();
        session = machine.newSession();
        journey = new Journey(program);
        call = new VirtualCall(bundle, center, given, journey);
        probe = new SessionProbe(program, session, call);
        journey.met("a call for " + program.flow(flow).name());
        machine.start(session, flow, call);
        settle();
    }

    Journey journey() {
        return journey;
    }

    SessionProbe probe() {
        return probe;
    }

    Place place() {
        return call.place;
    }

    boolean isPlaying() {
        return call.playing;
    }

    boolean isTransferring() {
        return call.transferring;
    }

    boolean isRecording() {
        return call.recordingId != 0;
    }

    /** The handler that is asked, or empty. */
    String asked() {
        return call.asked;
    }

    /** Name of the node in which the call is or was last. */
    String node() {
        return program.nodeName(probe.node());
    }

    /** Time from now to the next deadline; empty if nothing waits for time. */
    Optional<Long> msToDeadline() {
        long next = nextNs();
        return next == VirtualCall.NEVER ? Optional.empty()
                : Optional.of((next - call.nowNs + NS_PER_MS - 1) / NS_PER_MS);
    }

    void make(Move move) throws CannotHappen {
        if (move instanceof Move.Wait wait) {
            journey.met("wait " + Values.show(Duration.ofMillis(wait.ms())));
            pass(wait.ms());
        } else if (call.place == Place.GONE) {
            throw new CannotHappen("the call is over; leave this step out");
        } else if (move instanceof Move.Press press) {
            press(press);
        } else if (move instanceof Move.HangUp) {
            journey.met("the caller hangs up");
            call.place = Place.GONE;
            call.playing = false;
            machine.hangup(session, call);
        } else if (move instanceof Move.Agent agent) {
            agent(agent.act());
        } else if (move instanceof Move.Report report) {
            report(report.outcome());
        } else if (move instanceof Move.Answer answer) {
            answer(answer.handler(), new GivenAnswer(InvokeAnswer.Outcome.ANSWERED, answer.values()));
        } else if (move instanceof Move.Fail fail) {
            answer(fail.handler(), new GivenAnswer(InvokeAnswer.Outcome.FAILED, Map.of()));
        } else if (move instanceof Move.HostEvent event) {
            journey.met(event.name());
            machine.hostEvent(session, event.name().substring("host.".length()), call);
            settle();
        }
    }

    private void answer(String handler, GivenAnswer answer) throws CannotHappen {
        if (!call.asked.equals(handler)) {
            throw new CannotHappen(call.asked.isEmpty() ? "no handler is asked here; leave this step out"
                    : "\"" + call.asked + "\" is asked here, not \"" + handler + '"');
        }
        journey.met(handler + (answer.outcome() == InvokeAnswer.Outcome.FAILED ? " fails" : " answers"));
        call.asked = "";
        machine.invokeEnded(session, call.askedId, answer, call);
        settle();
    }

    private void press(Move.Press press) throws CannotHappen {
        for (int i = 0; i < press.keys().length(); i++) {
            if (i > 0) {
                pass(press.gapMs());
            }
            if (call.place == Place.GONE) {
                throw new CannotHappen("the call is over before key " + (i + 1) + " of \"" + press.keys()
                        + "\"; press fewer");
            }
            char symbol = press.keys().charAt(i);
            if (call.secret.isPresent()) {
                pressSecretly(symbol);
                continue;
            }
            journey.pressed(symbol);
            if (call.place == Place.IN_FLOW || call.comforted) {
                machine.key(session, symbol, call);
                settle();
            }
        }
    }

    private void pressSecretly(char symbol) {
        journey.met("press a key in secret");
        SecretKeys keys = call.secret.orElseThrow();
        if (call.playing) {
            call.playing = false;
            keys.listen(call.nowNs);
        }
        keys.press(symbol, Keys.of(symbol), call.nowNs).ifPresent(this::collected);
    }

    private void collected(CollectEnd how) {
        SecretKeys keys = call.secret.orElseThrow();
        call.secret = Optional.empty();
        call.playing = false;
        boolean taken = how == CollectEnd.TAKEN;
        machine.collected(session, keys.id, how, taken ? keys.length() : 0, taken && keys.passesLuhn(),
                taken ? "secret" : "", call);
        settle();
    }

    private void report(Move.Outcome outcome) throws CannotHappen {
        boolean done = outcome == Move.Outcome.DONE;
        String word = outcome.name().toLowerCase(Locale.ROOT);
        boolean ends = call.playing || call.recordingId != 0;
        if (!call.transferring && (!ends || outcome.compareTo(Move.Outcome.FAILED) > 0)) {
            throw new CannotHappen("nothing goes on here that could be " + word + "; leave \"then\" out");
        }
        journey.met(word);
        if (call.transferring) {
            transferEnds(outcome);
        } else if (call.playing) {
            call.playing = false;
            if (call.place == Place.ANNOUNCED) {
                connect();
            } else if (call.secret.isPresent()) {
                call.secret.get().listen(call.nowNs);
            } else {
                machine.playFinished(session, call.playId, !done, call);
            }
        } else {
            recorded(done ? Recorded.STOPPED : Recorded.FAILED);
        }
        settle();
    }

    private void transferEnds(Move.Outcome outcome) {
        call.transferring = false;
        if (outcome == Move.Outcome.DONE && call.attended) {
            machine.agentLeft(session, call);
        } else if (outcome == Move.Outcome.DONE) {
            call.place = Place.GONE;
            machine.hangup(session, call);
        } else {
            machine.transferFailed(session, TransferFailure.valueOf(outcome.name()), call);
        }
    }

    private void recorded(Recorded how) {
        long id = call.recordingId;
        call.recordingId = 0;
        call.stopped = false;
        machine.recorded(session, id, how, call.nowNs - call.recordingFromNs, call);
    }

    private void agent(Move.AgentAct act) throws CannotHappen {
        boolean answers = act == Move.AgentAct.ANSWERS;
        if (call.place != (answers ? Place.QUEUED : Place.TALKING)) {
            throw new CannotHappen(answers ? "the call waits in no queue, so no agent can answer it"
                    : "no agent talks with the caller; let one answer first");
        }
        journey.met("the agent " + act.name().toLowerCase(Locale.ROOT));
        switch (act) {
            case ANSWERS -> holdOr(Held.ANSWER);
            case LEAVES -> {
                call.place = Place.IN_FLOW;
                machine.agentLeft(session, call);
                settle();
            }
            case TRANSFERS -> call.place = Place.GONE;
        }
    }

    /** Lets something happen now, or if the comfort flow wishes so, once the caller has typed. */
    private void holdOr(Held what) {
        call.queueEndNs = VirtualCall.NEVER;
        if (call.comforted && machine.holdsOffer(session)) {
            call.held = Optional.of(what);
            call.queueEndNs = call.nowNs + LONGEST_HOLD_NS;
        } else {
            letHappen(what);
        }
    }

    private void letHappen(Held what) {
        call.held = Optional.empty();
        call.queueEndNs = VirtualCall.NEVER;
        if (call.comforted) {
            call.comforted = false;
            machine.comfortEnds(session, call);
        }
        if (what == Held.TIMEOUT) {
            call.place = Place.IN_FLOW;
            journey.did("leave " + call.queue + " timeout");
            machine.queueLeft(session, QueueExit.TIMEOUT, call);
            settle();
        } else if (machine.whispers(session, call)) {
            call.place = Place.ANNOUNCED;
        } else {
            connect();
        }
    }

    private void connect() {
        call.place = Place.TALKING;
        journey.did("connect");
    }

    /** Lets time pass; deadlines come when they are due. */
    private void pass(long ms) {
        long end = call.nowNs + ms * NS_PER_MS;
        while (call.place != Place.GONE && nextNs() <= end) {
            now(nextNs());
            if (call.queueEndNs <= call.nowNs) {
                if (call.held.isPresent()) {
                    letHappen(call.held.get());
                } else {
                    holdOr(Held.TIMEOUT);
                }
            } else if (call.secret.isPresent() && call.secret.get().dueNs <= call.nowNs) {
                collected(call.secret.get().timeUp(call.nowNs));
            } else {
                call.deadlineNs = VirtualCall.NEVER;
                machine.deadline(session, call);
                settle();
            }
        }
        now(end);
    }

    /** When something next comes by itself. */
    private long nextNs() {
        long secretNs = call.secret.map(keys -> keys.dueNs).orElse(VirtualCall.NEVER);
        return Math.min(secretNs, Math.min(call.deadlineNs, call.queueEndNs));
    }

    /** After the machine was asked: a comfort flow may have to begin, or may have let go of the caller. */
    private void settle() {
        if (call.recordingId != 0 && call.stopped) {
            recorded(Recorded.STOPPED);
            settle();
        } else if (call.held.isPresent() && !machine.holdsOffer(session)) {
            letHappen(call.held.get());
        } else if (call.place == Place.QUEUED && !call.comforted) {
            int comfort = call.wishedComfort >= 0 ? call.wishedComfort : machine.comfortOf(call.queueIndex);
            if (comfort >= 0) {
                call.comforted = true;
                machine.comfortBegins(session, comfort, false, call);
                settle();
            }
        }
    }

    private void now(long ns) {
        call.nowNs = ns;
        journey.at(ns);
    }

    /** All that decides what may come next; equal for calls that cannot be told apart any more. */
    String situation() {
        return call.place + " " + call.playing + call.comforted + call.held + call.asked
                + call.transferring + isRecording() + call.secret.map(SecretKeys::length)
                + ' ' + call.queue + ' ' + probe.state();
    }

    List<String> takeActions() {
        return journey.takeActions();
    }
}
