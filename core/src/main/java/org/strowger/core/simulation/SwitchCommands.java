package org.strowger.core.simulation;

import java.util.Optional;
import java.util.Set;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand.Hangup;
import org.strowger.core.adapter.TelephonyCommand.Music;
import org.strowger.core.adapter.TelephonyCommand.Play;
import org.strowger.core.adapter.TelephonyCommand.Reject;
import org.strowger.core.adapter.TelephonyCommand.StopPlay;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;

/** What each command does at the simulated switch, and the outcome of those that cannot be done. */
final class SwitchCommands extends ConversationCommands {
    private static final int OVERTAKEN_KEPT = 4_096;
    private static final int PLAYS_KEPT = 65_536;

    private final Set<Capability> capabilities;
    private final Exchange exchange;
    private final Outcomes outcomes;
    private final Media media;
    private final Wire wire;
    private final RecentIds hungUpBeforeDial = new RecentIds(OVERTAKEN_KEPT);
    private final RecentIds plays = new RecentIds(PLAYS_KEPT);
    private SwitchFaults faults = SwitchFaults.none();

    SwitchCommands(Set<Capability> capabilities, Exchange exchange, Outcomes outcomes, Media media, Wire wire) {
        super(exchange, outcomes, media, wire);
        this.capabilities = capabilities;
        this.exchange = exchange;
        this.outcomes = outcomes;
        this.media = media;
        this.wire = wire;
    }

    void faults(SwitchFaults newFaults) {
        faults = newFaults;
    }

    /** Carries a command out that is new and of this connection. */
    void carryOut(long commandId, TelephonyCommand command) {
        if (command.needs().isPresent() && !capabilities.contains(command.needs().get())) {
            unsupported(commandId, command);
        } else {
            dispatch(commandId, command);
        }
    }

    @Override
    protected void answer(long commandId, Answer command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        if (leg.get().up()) {
            outcomes.doneAlready(commandId);
        } else if (leg.get() instanceof CallerLeg) {
            exchange.answer(leg.get());
            outcomes.done(commandId);
        } else {
            outcomes.failed(commandId, Reason.NOT_PERMITTED, "only the phone itself can answer a dialled leg");
        }
    }

    @Override
    protected void reject(long commandId, Reject command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        if (leg.get().up() || leg.get() instanceof PhoneLeg) {
            outcomes.failed(commandId, Reason.NOT_PERMITTED, "only a leg that was offered can be rejected");
        } else {
            exchange.end(leg.get(), reasonOr(command.reason(), Reason.CANCELLED));
            outcomes.done(commandId);
        }
    }

    @Override
    protected void hangup(long commandId, Hangup command) {
        Optional<Leg> leg = exchange.leg(command.legId());
        if (leg.isPresent()) {
            Reason unanswered = reasonOr(command.reason(), Reason.CANCELLED);
            exchange.end(leg.get(), leg.get().up() ? Reason.NORMAL : unanswered);
            outcomes.done(commandId);
        } else {
            if (!exchange.hasEnded(command.legId())) {
                hungUpBeforeDial.add(command.legId());
            }
            outcomes.doneAlready(commandId);
        }
    }

    @Override
    protected void dial(long commandId, Dial command) {
        Optional<PhoneScript> phone = exchange.phones().script(command.endpoint());
        if (exchange.leg(command.legId()).isPresent() || exchange.hasEnded(command.legId())) {
            outcomes.failed(commandId, Reason.DUPLICATE_ID, "the leg id has been used");
        } else if (hungUpBeforeDial.contains(command.legId())) {
            outcomes.failed(commandId, Reason.CANCELLED, "the leg was hung up before it was dialled");
        } else if (wire.strikes(faults.refusedDials())) {
            outcomes.failed(commandId, Reason.CONGESTION, "no line is free");
        } else if (phone.isEmpty()) {
            outcomes.failed(commandId, Reason.NOT_FOUND, "no phone has this endpoint");
        } else {
            ring(commandId, command, phone.get());
        }
    }

    private void ring(long commandId, Dial command, PhoneScript phone) {
        PhoneScript script = phone.decide(new PhoneScript.Ring(
                command.legId(), command.endpoint(), command.ringFor(), command.offer()));
        if (script.manner() == PhoneScript.Manner.UNREACHABLE) {
            outcomes.failed(commandId, Reason.UNREACHABLE, "the phone is switched off");
        } else {
            outcomes.accepted(commandId);
            exchange.ring(new PhoneLeg(exchange, command, script, commandId), command);
        }
    }

    @Override
    protected void play(long commandId, Play command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        if (plays.contains(command.playId())) {
            outcomes.failed(commandId, Reason.DUPLICATE_ID, "the play id has been used");
        } else if (!leg.get().canHearPrompts()) {
            outcomes.failed(commandId, Reason.NOT_PERMITTED, "the leg is not answered, or in a bridge and not on hold");
        } else {
            plays.add(command.playId());
            media.play(leg.get(), command);
            outcomes.done(commandId);
        }
    }

    @Override
    protected void stopPlay(long commandId, StopPlay command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        if (leg.get().playing().filter(playing -> playing.playId() == command.playId()).isPresent()) {
            media.finish(leg.get(), PlayEnd.STOPPED);
            outcomes.done(commandId);
        } else {
            outcomes.doneAlready(commandId);
        }
    }

    @Override
    protected void music(long commandId, Music command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        if (leg.get().music().equals(command.music())) {
            outcomes.doneAlready(commandId);
        } else if (!leg.get().canHearPrompts()) {
            outcomes.failed(commandId, Reason.NOT_PERMITTED, "the leg is not answered, or in a bridge and not on hold");
        } else {
            leg.get().music(command.music());
            outcomes.done(commandId);
        }
    }

    @Override
    protected void unsupported(long commandId, TelephonyCommand command) {
        outcomes.failed(commandId, Reason.UNSUPPORTED, "not declared: " + command.getClass().getSimpleName());
    }

    private static Reason reasonOr(Reason given, Reason otherwise) {
        return given == Reason.NONE ? otherwise : given;
    }
}
