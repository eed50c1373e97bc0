package org.strowger.core.simulation;

import java.util.Optional;
import org.strowger.core.adapter.CommandDispatcher;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TelephonyCommand.AttachData;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Collect;
import org.strowger.core.adapter.TelephonyCommand.Conference;
import org.strowger.core.adapter.TelephonyCommand.Hold;
import org.strowger.core.adapter.TelephonyCommand.Inventory;
import org.strowger.core.adapter.TelephonyCommand.Monitor;
import org.strowger.core.adapter.TelephonyCommand.Recording;
import org.strowger.core.adapter.TelephonyCommand.Resume;
import org.strowger.core.adapter.TelephonyCommand.StopCollect;
import org.strowger.core.adapter.TelephonyCommand.TransferOut;
import org.strowger.core.adapter.TelephonyCommand.TransferReply;
import org.strowger.core.adapter.TelephonyCommand.Unbridge;
import org.strowger.core.adapter.TelephonyCommand.Watch;
import org.strowger.core.adapter.TelephonyEvent.InventoryTaken;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;

/**
 * What the commands about conversations, phones and the switch itself do, and the outcome of those that cannot
 * be done.
 */
abstract class ConversationCommands extends CommandDispatcher {
    private final Exchange exchange;
    private final Outcomes outcomes;
    private final Media media;
    private final Wire wire;

    ConversationCommands(Exchange exchange, Outcomes outcomes, Media media, Wire wire) {
        this.exchange = exchange;
        this.outcomes = outcomes;
        this.media = media;
        this.wire = wire;
    }

    @Override
    protected void bridge(long commandId, Bridge command) {
        Optional<Leg> one = livingLeg(commandId, command.legId());
        if (one.isEmpty()) {
            return;
        }
        Optional<Leg> other = livingLeg(commandId, command.otherLegId());
        if (other.isEmpty()) {
            return;
        }
        if (one.get().isIn(command.bridgeId()) && other.get().isIn(command.bridgeId())) {
            outcomes.doneAlready(commandId);
        } else if (one.get() == other.get() || !canEnter(one.get()) || !canEnter(other.get())) {
            outcomes.failed(commandId, Reason.NOT_PERMITTED,
                    "a bridge needs two legs that are answered, in no other bridge and listening to nobody");
        } else if (exchange.bridges().standing(command.bridgeId()).isPresent()) {
            outcomes.failed(commandId, Reason.DUPLICATE_ID, "the bridge id is in use");
        } else {
            exchange.bridges().connect(command.bridgeId(), one.get(), other.get());
            outcomes.done(commandId);
        }
    }

    @Override
    protected void unbridge(long commandId, Unbridge command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        if (leg.get().isIn(command.bridgeId())) {
            exchange.bridges().takeApart(leg.get().bridge().orElseThrow());
            outcomes.done(commandId);
        } else {
            outcomes.doneAlready(commandId);
        }
    }

    @Override
    protected void hold(long commandId, Hold command) {
        hold(commandId, command.legId(), true);
    }

    @Override
    protected void resume(long commandId, Resume command) {
        hold(commandId, command.legId(), false);
    }

    private void hold(long commandId, long legId, boolean hold) {
        Optional<Leg> leg = livingLeg(commandId, legId);
        if (leg.isEmpty()) {
            return;
        }
        if (!leg.get().up()) {
            outcomes.failed(commandId, Reason.NOT_PERMITTED, "the leg is not answered");
        } else if (leg.get().held() == hold) {
            outcomes.doneAlready(commandId);
        } else {
            leg.get().held(hold);
            if (!hold) {
                media.finish(leg.get(), PlayEnd.STOPPED);
                leg.get().music("");
            }
            leg.get().bridge().ifPresent(in -> in.legs().forEach(Leg::companyChanged));
            outcomes.done(commandId);
        }
    }

    @Override
    protected void transferOut(long commandId, TransferOut command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        Optional<PhoneScript> outside = exchange.phones().script(command.target());
        if (!leg.get().up() || leg.get().isBeingTransferred()) {
            outcomes.failed(commandId, Reason.NOT_PERMITTED, "the leg is not answered, or on its way already");
        } else if (outside.isEmpty()) {
            outcomes.failed(commandId, Reason.NOT_FOUND, "no phone has this number");
        } else {
            transferOut(commandId, leg.get(), command, outside.get());
        }
    }

    private void transferOut(long commandId, Leg leg, TransferOut command, PhoneScript outside) {
        PhoneScript script = outside.decide(new PhoneScript.Ring(
                leg.id(), command.target(), command.ringFor(), new OfferData(0, "", "")));
        if (script.manner() == PhoneScript.Manner.UNREACHABLE) {
            outcomes.failed(commandId, Reason.UNREACHABLE, "the phone is switched off");
        } else {
            exchange.transfer(leg, script, command.ringFor(), commandId);
        }
    }

    @Override
    protected void transferReply(long commandId, TransferReply command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        Optional<PhoneRequest> request = leg.get().request()
                .filter(asked -> asked.requestId() == command.requestId());
        if (request.filter(asked -> asked.isAnswered(command.answer())).isPresent()) {
            outcomes.doneAlready(commandId);
        } else if (request.filter(PhoneRequest::isOpen).isEmpty()) {
            outcomes.failed(commandId, Reason.GONE, "the request is not here, or is answered");
        } else {
            request.get().answer(command.answer());
            outcomes.done(commandId);
        }
    }

    @Override
    protected void conference(long commandId, Conference command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        Optional<SwitchBridge> bridge = exchange.bridges().standing(command.bridgeId());
        if (bridge.isEmpty() && command.act() != ConferenceAct.LEAVE) {
            outcomes.failed(commandId, Reason.GONE, "the bridge is not here, or no longer");
        } else if (leg.get().isIn(command.bridgeId())) {
            change(commandId, bridge.orElseThrow(), leg.get(), command.act());
        } else if (command.act() == ConferenceAct.LEAVE) {
            outcomes.doneAlready(commandId);
        } else if (command.act() == ConferenceAct.JOIN && canEnter(leg.get())) {
            exchange.bridges().join(bridge.orElseThrow(), leg.get());
            outcomes.done(commandId);
        } else {
            outcomes.failed(commandId, Reason.NOT_PERMITTED,
                    "the leg is not in the bridge, and not answered and free to enter it");
        }
    }

    private void change(long commandId, SwitchBridge bridge, Leg member, ConferenceAct act) {
        boolean changed = switch (act) {
            case JOIN -> false;
            case MUTE, UNMUTE -> bridge.mute(member, act == ConferenceAct.MUTE);
            case LEAVE -> {
                exchange.bridges().leave(bridge, member);
                yield true;
            }
        };
        done(commandId, changed);
    }

    @Override
    protected void monitor(long commandId, Monitor command) {
        Optional<Leg> listener = livingLeg(commandId, command.legId());
        if (listener.isEmpty()) {
            return;
        }
        Monitors monitors = exchange.monitors();
        Optional<Monitors.Listening> now = monitors.of(listener.get())
                .filter(listening -> listening.followed().id() == command.ofLegId());
        if (command.mode() == MonitorMode.OFF && now.isEmpty()
                || now.filter(listening -> listening.mode() == command.mode()).isPresent()) {
            outcomes.doneAlready(commandId);
        } else if (command.mode() == MonitorMode.OFF) {
            monitors.stop(listener.get());
            outcomes.done(commandId);
        } else {
            Optional<Leg> followed = livingLeg(commandId, command.ofLegId());
            followed.ifPresent(leg -> listen(commandId, listener.get(), leg, command.mode(), now.isPresent()));
        }
    }

    private void listen(long commandId, Leg listener, Leg followed, MonitorMode mode, boolean going) {
        boolean canListen = going || canEnter(listener) && listener != followed && followed.up()
                && exchange.monitors().of(followed).isEmpty();
        if (canListen) {
            exchange.monitors().start(listener, followed, mode);
            outcomes.done(commandId);
        } else {
            outcomes.failed(commandId, Reason.NOT_PERMITTED,
                    "to listen, both legs are answered and the listener is in no bridge and listens to nobody else");
        }
    }

    @Override
    protected void collect(long commandId, Collect command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        if (!leg.get().canHearPrompts()) {
            outcomes.failed(commandId, Reason.NOT_PERMITTED, "the leg is not answered, or in a bridge and not on hold");
        } else {
            media.finish(leg.get(), PlayEnd.STOPPED);
            exchange.secrets().end(leg.get());
            exchange.secrets().begin(leg.get(), command);
            outcomes.done(commandId);
        }
    }

    @Override
    protected void stopCollect(long commandId, StopCollect command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isPresent()) {
            done(commandId, !exchange.secrets().stop(leg.get(), command.collectId()));
        }
    }

    @Override
    protected void recording(long commandId, Recording command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        Tapes tapes = exchange.tapes();
        Optional<Tapes.Tape> tape = tapes.running(leg.get(), command.recordingId());
        switch (command.act()) {
            case START -> record(commandId, leg.get(), command, tape.isPresent());
            case STOP -> {
                tape.ifPresent(running -> tapes.finish(command.recordingId(), RecordingEnd.STOPPED));
                done(commandId, tape.isPresent());
            }
            case MASK, UNMASK -> {
                if (tape.isEmpty()) {
                    outcomes.failed(commandId, Reason.GONE, "the recording is not here, or is over");
                } else {
                    done(commandId, tapes.mask(tape.get(), command.act() == RecordingAct.MASK));
                }
            }
        }
    }

    private void record(long commandId, Leg leg, Recording command, boolean running) {
        if (running) {
            outcomes.doneAlready(commandId);
        } else if (exchange.tapes().isUsed(command.recordingId())) {
            outcomes.failed(commandId, Reason.DUPLICATE_ID, "the recording id has been used");
        } else if (!leg.up()) {
            outcomes.failed(commandId, Reason.NOT_PERMITTED, "the leg is not answered");
        } else {
            exchange.tapes().start(leg, command.recordingId(), command.silence());
            outcomes.done(commandId);
        }
    }

    @Override
    protected void attachData(long commandId, AttachData command) {
        Optional<Leg> leg = livingLeg(commandId, command.legId());
        if (leg.isEmpty()) {
            return;
        }
        boolean changes = !leg.get().screen().equals(Optional.of(command.data()));
        leg.get().screen(command.data());
        done(commandId, changes);
    }

    @Override
    protected void watch(long commandId, Watch command) {
        Phones phones = exchange.phones();
        boolean changes = phones.isWatched(command.endpoint()) != command.on();
        if (changes && command.on()) {
            phones.watch(command.endpoint());
        } else if (changes) {
            phones.unwatch(command.endpoint());
        }
        done(commandId, changes);
    }

    @Override
    protected void inventory(long commandId, Inventory command) {
        wire.state(new InventoryTaken(command.inventoryId(), exchange.living()));
        outcomes.done(commandId);
    }

    private void done(long commandId, boolean changed) {
        if (changed) {
            outcomes.done(commandId);
        } else {
            outcomes.doneAlready(commandId);
        }
    }

    private boolean canEnter(Leg leg) {
        return leg.up() && leg.bridge().isEmpty() && exchange.monitors().of(leg).isEmpty();
    }

    /** The leg; if it is not there the command has failed. */
    Optional<Leg> livingLeg(long commandId, long legId) {
        Optional<Leg> leg = exchange.leg(legId);
        if (leg.isEmpty()) {
            outcomes.failed(commandId, Reason.GONE, "the leg is not here, or no longer");
        }
        return leg;
    }
}
