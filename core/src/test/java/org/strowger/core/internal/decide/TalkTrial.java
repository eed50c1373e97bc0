package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.EncodedCommand;
import org.strowger.core.internal.ring.TalkCommandEncoders;
import org.strowger.core.internal.ring.TalkFactEncoders;

/** A trial whose switch can do all there is, with the commands of conversations as methods. */
final class TalkTrial {
    private static final int ONLY = -1;

    final Trial trial;
    final CommandEncoders encoders = new CommandEncoders();
    private final TalkCommandEncoders host = new TalkCommandEncoders();
    private final TalkFactEncoders facts = new TalkFactEncoders();
    private final List<Completed> completed = new ArrayList<>();
    private long requests;

    /** A stay that was completed, times in ms. */
    record Completed(String agent, String end, long talkMs, long holdMs) {}

    TalkTrial(CenterConfig center) {
        this(center, null, EnumSet.allOf(Capability.class));
    }

    TalkTrial(CenterConfig center, FlowBundle flows, Set<Capability> capabilities) {
        trial = new Trial(center, flows);
        trial.adapterUp(0, 2, capabilities);
        trial.listen(this::note);
        trial.told();
    }

    private void note(AcdEvent event) {
        boolean stayOver = event.kind() == AcdEventKind.STAY_ENDED && !event.agent().isEmpty();
        if (event.kind() == AcdEventKind.SEGMENT_COMPLETED || stayOver) {
            completed.add(new Completed(event.agent(), event.detail(), event.durationNs() / 1_000_000,
                    event.holdNs() / 1_000_000));
        }
    }

    List<Completed> completed() {
        return List.copyOf(completed);
    }

    /** A call comes in and its agent, the leg dialled last, answers; returns its id. */
    long talks(long agentLeg) {
        long call = trial.arrives();
        trial.answers(agentLeg).bridged(call, agentLeg);
        trial.told();
        return call;
    }

    /** Somebody rung answers and hears a leg. */
    TalkTrial answers(long leg, long hears) {
        trial.answers(leg).bridged(hears, leg);
        return this;
    }

    TalkTrial host(Function<TalkCommandEncoders, EncodedCommand> command) {
        trial.command(command.apply(host));
        return this;
    }

    TalkTrial report(Function<TalkFactEncoders, EncodedCommand> fact) {
        trial.command(fact.apply(facts));
        return this;
    }

    TalkTrial hold(long call) {
        return host(command -> command.callHold(call, ONLY));
    }

    TalkTrial retrieve(long call) {
        return host(command -> command.callRetrieve(call, ONLY));
    }

    TalkTrial toQueue(long call, String queue, boolean keep) {
        return host(command -> command.callTransfer(
                call, ONLY, TransferTarget.Kind.QUEUE, trial.queueIndex(queue), "", keep));
    }

    TalkTrial toAgent(long call, String agent) {
        return host(command -> command.callTransfer(
                call, ONLY, TransferTarget.Kind.AGENT, trial.agent(agent), "", true));
    }

    TalkTrial toNumber(long call, String number) {
        return host(command -> command.callTransfer(
                call, ONLY, TransferTarget.Kind.NUMBER, -1, number, true));
    }

    TalkTrial consultQueue(long call, String queue) {
        return host(command -> command.callConsult(
                call, ONLY, TransferTarget.Kind.QUEUE, trial.queueIndex(queue), ""));
    }

    TalkTrial consultAgent(long call, String agent) {
        return host(command -> command.callConsult(
                call, ONLY, TransferTarget.Kind.AGENT, trial.agent(agent), ""));
    }

    TalkTrial consultNumber(long call, String number) {
        return host(command -> command.callConsult(call, ONLY, TransferTarget.Kind.NUMBER, -1, number));
    }

    /** A named agent consults another. */
    TalkTrial consultBy(long call, String by, String agent) {
        return host(command -> command.callConsult(
                call, trial.agent(by), TransferTarget.Kind.AGENT, trial.agent(agent), ""));
    }

    TalkTrial complete(long call) {
        return host(command -> command.consultComplete(call, ONLY));
    }

    TalkTrial cancel(long call) {
        return host(command -> command.consultCancel(call, ONLY));
    }

    TalkTrial confer(long call) {
        return host(command -> command.callConference(call, ONLY));
    }

    TalkTrial drop(long call, long leg) {
        return host(command -> command.partyDrop(call, leg));
    }

    TalkTrial mute(long call, long leg, boolean muted) {
        return host(command -> command.partyMute(call, leg, muted));
    }

    TalkTrial listenTo(String supervisor, long call, MonitorMode mode) {
        return host(command -> command.monitorStart(trial.agent(supervisor), call, -1, mode));
    }

    TalkTrial follow(String supervisor, String agent, MonitorMode mode) {
        return host(command -> command.monitorStart(trial.agent(supervisor), 0, trial.agent(agent), mode));
    }

    TalkTrial mode(String supervisor, MonitorMode mode) {
        return host(command -> command.monitorSwitch(trial.agent(supervisor), mode));
    }

    TalkTrial stopListening(String supervisor) {
        return host(command -> command.monitorStop(trial.agent(supervisor)));
    }

    TalkTrial takeOver(String supervisor) {
        return host(command -> command.takeOver(trial.agent(supervisor)));
    }

    TalkTrial record(long call, RecordingAct act) {
        return host(command -> command.recordingControl(call, act));
    }

    TalkTrial release(String agent) {
        return host(command -> command.agentRelease(trial.agent(agent)));
    }

    /** The person on a leg presses hold or takes the other side back. */
    TalkTrial presses(long leg, boolean hold) {
        return report(fact -> hold ? fact.held(leg) : fact.resumed(leg));
    }

    /** The person on a leg asks for a transfer to a queue. */
    TalkTrial asksForQueue(long leg, String queue) {
        return asks(leg, TransferManner.BLIND, TransferTarget.Kind.QUEUE, trial.queueIndex(queue));
    }

    TalkTrial asks(long leg, TransferManner manner, TransferTarget.Kind kind, int target) {
        return report(fact -> fact.transferRequested(leg, ++requests, manner, kind, target,
                kind == TransferTarget.Kind.NUMBER ? "0800" : ""));
    }

    TalkTrial ends(long leg) {
        return ends(leg, Reason.NORMAL);
    }

    TalkTrial ends(long leg, Reason reason) {
        trial.ends(leg, reason);
        return this;
    }

    TalkTrial passes(long seconds) {
        trial.passes(seconds, TimeUnit.SECONDS);
        return this;
    }

    TalkTrial passesMs(long ms) {
        trial.passes(ms, TimeUnit.MILLISECONDS);
        return this;
    }

    /** The switch lists its legs, as the inventory asked for last. */
    TalkTrial lists(long inventory, long... legs) {
        report(fact -> fact.inventoryBegan(0, inventory));
        for (long leg : legs) {
            report(fact -> fact.legListed(0, leg));
        }
        return report(fact -> fact.inventoryTaken(0, inventory));
    }

    /** The switch comes back with these legs, and can do all there is. */
    TalkTrial connects(long epoch, long... legs) {
        trial.command(encoders.adapterUp(0, epoch, -1));
        for (long leg : legs) {
            trial.command(encoders.legAlive(0, leg));
        }
        trial.command(encoders.inventoryEnd(0));
        return this;
    }

    /** Asserts what has been told since this was last asked. */
    TalkTrial told(String... lines) {
        assertEquals(List.of(lines), trial.told());
        return this;
    }

    TalkTrial forget() {
        trial.told();
        return this;
    }

    String state(String agent) {
        return trial.agentStatus(agent).state().name();
    }

    /** Nothing is left: no party, no errand, no timer but those of after-call work. */
    void assertEmpty() {
        Floor floor = trial.decider.floor();
        assertEquals(0, floor.calls.living(), "calls live");
        assertEquals(0, floor.calls.openOffers(), "offers are open");
        Probe probe = new Probe(trial.decider);
        assertEquals(probe.timersOwned(), probe.timersArmed(), "timers have an owner");
    }
}
