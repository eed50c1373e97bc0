package org.strowger.core.internal.edge;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.adapter.TelephonyEvent.Bridged;
import org.strowger.core.adapter.TelephonyEvent.Collected;
import org.strowger.core.adapter.TelephonyEvent.ConferenceJoined;
import org.strowger.core.adapter.TelephonyEvent.ConferenceLeft;
import org.strowger.core.adapter.TelephonyEvent.Dtmf;
import org.strowger.core.adapter.TelephonyEvent.EndpointState;
import org.strowger.core.adapter.TelephonyEvent.Held;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.LegRinging;
import org.strowger.core.adapter.TelephonyEvent.MonitorEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorStarted;
import org.strowger.core.adapter.TelephonyEvent.Overload;
import org.strowger.core.adapter.TelephonyEvent.PlayFinished;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;
import org.strowger.core.adapter.TelephonyEvent.Resumed;
import org.strowger.core.adapter.TelephonyEvent.TransferRequested;
import org.strowger.core.adapter.TelephonyEvent.Unbridged;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.internal.edge.Backlog.Fact;

/** Which command of the ring each fact becomes; names become indices here. Any thread. */
final class RingFacts {
    private static final int NONE = -1;

    private final int adapter;
    private final Directory directory;
    private final UnaryOperator<String> clean;

    /** @param clean makes a text fit to go on */
    RingFacts(int adapter, Directory directory, UnaryOperator<String> clean) {
        this.adapter = adapter;
        this.directory = directory;
        this.clean = clean;
    }

    /** The command for a fact; empty for the state of a phone that no agent has. */
    Optional<Fact> of(TelephonyEvent event) {
        if (event instanceof EndpointState state) {
            int agent = directory.agentAt(state.endpoint());
            return agent == NONE ? Optional.empty()
                    : Optional.of(commands -> commands.talkFacts().endpointState(adapter, agent, state.state()));
        }
        Optional<Fact> fact = ofLeg(event).or(() -> ofTalk(event));
        if (fact.isEmpty()) {
            throw new IllegalStateException("edge: event " + event.getClass().getSimpleName()
                    + " has no command in the ring; a case is missing here");
        }
        return fact;
    }

    private Optional<Fact> ofLeg(TelephonyEvent event) {
        if (event instanceof LegRinging ringing) {
            return Optional.of(commands -> commands.legRinging(ringing.legId()));
        } else if (event instanceof LegAnswered answered) {
            return Optional.of(commands -> commands.legAnswered(adapter, answered.legId()));
        } else if (event instanceof LegEnded ended) {
            return Optional.of(commands -> commands.legEnded(ended.legId(), ended.reason()));
        } else if (event instanceof Bridged bridged) {
            return Optional.of(commands ->
                    commands.bridged(bridged.bridgeId(), bridged.legId(), bridged.otherLegId()));
        } else if (event instanceof PlayFinished finished) {
            return Optional.of(commands ->
                    commands.playFinished(finished.legId(), finished.playId(), finished.how()));
        } else if (event instanceof Dtmf dtmf) {
            return Optional.of(commands -> commands.dtmf(dtmf.legId(), dtmf.key()));
        }
        return Optional.empty();
    }

    private Optional<Fact> ofTalk(TelephonyEvent event) {
        if (event instanceof Unbridged apart) {
            return Optional.of(commands ->
                    commands.talkFacts().unbridged(apart.bridgeId(), apart.legId(), apart.otherLegId()));
        } else if (event instanceof Held held) {
            return Optional.of(commands -> commands.talkFacts().held(held.legId()));
        } else if (event instanceof Resumed resumed) {
            return Optional.of(commands -> commands.talkFacts().resumed(resumed.legId()));
        } else if (event instanceof TransferRequested requested) {
            return Optional.of(requested(requested));
        } else if (event instanceof ConferenceJoined joined) {
            return Optional.of(commands -> commands.talkFacts().conferenceJoined(joined.bridgeId(), joined.legId()));
        } else if (event instanceof ConferenceLeft left) {
            return Optional.of(commands -> commands.talkFacts().conferenceLeft(left.bridgeId(), left.legId()));
        } else if (event instanceof MonitorStarted started) {
            return Optional.of(commands ->
                    commands.talkFacts().monitorStarted(started.legId(), started.ofLegId(), started.mode()));
        } else if (event instanceof MonitorEnded ended) {
            return Optional.of(commands -> commands.talkFacts().monitorEnded(ended.legId(), ended.ofLegId()));
        } else if (event instanceof RecordingFinished finished) {
            return Optional.of(commands -> commands.talkFacts().recordingFinished(
                    finished.legId(), finished.recordingId(), finished.how(), finished.length().toNanos()));
        } else if (event instanceof Collected collected) {
            return Optional.of(commands -> commands.talkFacts().collected(collected.legId(), collected.collectId(),
                    collected.how(), collected.length(), collected.luhn(), collected.token()));
        } else if (event instanceof Overload overload) {
            return Optional.of(commands -> commands.talkFacts().overload(adapter, overload.level()));
        }
        return Optional.empty();
    }

    private Fact requested(TransferRequested requested) {
        TransferTarget target = requested.target();
        int index = switch (target.kind()) {
            case QUEUE -> directory.queue(target.text());
            case AGENT -> directory.agent(target.text());
            case NONE, NUMBER -> NONE;
        };
        String number = target.kind() == TransferTarget.Kind.NUMBER ? clean.apply(target.text()) : "";
        return commands -> commands.talkFacts().transferRequested(
                requested.legId(), requested.requestId(), requested.manner(), target.kind(), index, number);
    }
}
