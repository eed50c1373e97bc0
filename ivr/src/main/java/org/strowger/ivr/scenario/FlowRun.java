package org.strowger.ivr.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.yaml.Values;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.compile.Program;
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

    /** Name of the node in which the call is or was last. */
    String node() {
        return program.nodeName(probe.node());
    }

    /** Time from now to the next deadline; empty if nothing waits for time. */
    Optional<Long> msToDeadline() {
        long next = Math.min(call.deadlineNs, call.queueEndNs);
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
            throw new CannotHappen("no flow asks \"" + answer.handler() + "\" here; leave the answer out");
        } else if (move instanceof Move.Fail fail) {
            throw new CannotHappen("no flow asks \"" + fail.handler() + "\" here; leave the failure out");
        } else {
            throw new CannotHappen("no flow listens for host events; leave this step out");
        }
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
            journey.met("press " + press.keys().charAt(i));
            if (call.place == Place.IN_FLOW || call.comforted) {
                machine.key(session, press.keys().charAt(i), call);
                settle();
            }
        }
    }

    private void report(Move.Outcome outcome) throws CannotHappen {
        if (!call.playing) {
            throw new CannotHappen("nothing plays here that could be "
                    + outcome.name().toLowerCase(Locale.ROOT) + "; leave \"then\" out");
        }
        journey.met(outcome.name().toLowerCase(Locale.ROOT));
        call.playing = false;
        if (call.place == Place.ANNOUNCED) {
            connect();
        } else {
            machine.playFinished(session, call.playId, outcome == Move.Outcome.FAILED, call);
            settle();
        }
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
        while (call.place != Place.GONE && Math.min(call.deadlineNs, call.queueEndNs) <= end) {
            if (call.queueEndNs <= call.deadlineNs) {
                now(call.queueEndNs);
                if (call.held.isPresent()) {
                    letHappen(call.held.get());
                } else {
                    holdOr(Held.TIMEOUT);
                }
            } else {
                now(call.deadlineNs);
                call.deadlineNs = VirtualCall.NEVER;
                machine.deadline(session, call);
                settle();
            }
        }
        now(end);
    }

    /** After the machine was asked: a comfort flow may have to begin, or may have let go of the caller. */
    private void settle() {
        if (call.held.isPresent() && !machine.holdsOffer(session)) {
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
        return call.place + " " + call.playing + ' ' + call.comforted + call.held + ' ' + call.queue + ' ' + probe.state();
    }

    List<String> takeActions() {
        return journey.takeActions();
    }
}
