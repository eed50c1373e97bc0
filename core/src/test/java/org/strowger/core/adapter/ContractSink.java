package org.strowger.core.adapter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.Bridged;
import org.strowger.core.adapter.TelephonyEvent.CommandAccepted;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.adapter.TelephonyEvent.ConferenceJoined;
import org.strowger.core.adapter.TelephonyEvent.ConferenceLeft;
import org.strowger.core.adapter.TelephonyEvent.Dtmf;
import org.strowger.core.adapter.TelephonyEvent.Held;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.adapter.TelephonyEvent.LegRinging;
import org.strowger.core.adapter.TelephonyEvent.MonitorEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorStarted;
import org.strowger.core.adapter.TelephonyEvent.PlayFinished;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;
import org.strowger.core.adapter.TelephonyEvent.Resumed;
import org.strowger.core.adapter.TelephonyEvent.TransferRequested;
import org.strowger.core.adapter.TelephonyEvent.Unbridged;
import org.strowger.core.event.Admission;

/** Stands where the engine would: keeps every event, and sees whether two facts of one leg come at once. */
final class ContractSink implements EventSink {
    private final List<TelephonyEvent> events = new ArrayList<>();
    private final Set<Long> legsInHand = ConcurrentHashMap.newKeySet();
    private final Set<Long> legsAtOnce = ConcurrentHashMap.newKeySet();
    private long lastLegId;
    private long lastEpoch;

    @Override
    public synchronized long nextLegId() {
        lastLegId += 2;
        return lastLegId;
    }

    @Override
    public synchronized long nextEpoch() {
        return ++lastEpoch;
    }

    @Override
    public Admission publish(TelephonyEvent event) {
        List<Long> legs = legsOf(event);
        for (long leg : legs) {
            if (!legsInHand.add(leg)) {
                legsAtOnce.add(leg);
            }
        }
        synchronized (this) {
            events.add(event);
        }
        legs.forEach(legsInHand::remove);
        return Admission.ACCEPTED;
    }

    synchronized List<TelephonyEvent> events() {
        return List.copyOf(events);
    }

    synchronized void forget() {
        events.clear();
    }

    /** Legs of which two facts came at the same time. */
    Set<Long> legsAtOnce() {
        return new HashSet<>(legsAtOnce);
    }

    synchronized long epoch() {
        return lastEpoch;
    }

    <T extends TelephonyEvent> List<T> all(Class<T> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Facts about a leg, in the order in which they came. */
    List<TelephonyEvent> facts(long leg) {
        return events().stream().filter(event -> legsOf(event).contains(leg)).toList();
    }

    /** Outcomes of a command, acceptances not among them. */
    List<TelephonyEvent> outcomes(long commandId) {
        return events().stream().filter(event -> event instanceof CommandDone done && done.commandId() == commandId
                || event instanceof CommandFailed failed && failed.commandId() == commandId).toList();
    }

    long acceptances(long commandId) {
        return all(CommandAccepted.class).stream().filter(event -> event.commandId() == commandId).count();
    }

    boolean isUp() {
        return !all(AdapterUp.class).isEmpty();
    }

    static List<Long> legsOf(TelephonyEvent event) {
        if (event instanceof LegOffered offered) {
            return List.of(offered.legId());
        } else if (event instanceof LegRinging ringing) {
            return List.of(ringing.legId());
        } else if (event instanceof LegAnswered answered) {
            return List.of(answered.legId());
        } else if (event instanceof LegEnded ended) {
            return List.of(ended.legId());
        } else if (event instanceof Bridged bridged) {
            return List.of(bridged.legId(), bridged.otherLegId());
        } else if (event instanceof PlayFinished finished) {
            return List.of(finished.legId());
        } else if (event instanceof Dtmf dtmf) {
            return List.of(dtmf.legId());
        }
        return legsOfTalk(event);
    }

    private static List<Long> legsOfTalk(TelephonyEvent event) {
        if (event instanceof Unbridged apart) {
            return List.of(apart.legId(), apart.otherLegId());
        } else if (event instanceof Held held) {
            return List.of(held.legId());
        } else if (event instanceof Resumed resumed) {
            return List.of(resumed.legId());
        } else if (event instanceof TransferRequested requested) {
            return List.of(requested.legId());
        } else if (event instanceof ConferenceJoined joined) {
            return List.of(joined.legId());
        } else if (event instanceof ConferenceLeft left) {
            return List.of(left.legId());
        } else if (event instanceof MonitorStarted started) {
            return List.of(started.legId(), started.ofLegId());
        } else if (event instanceof MonitorEnded ended) {
            return List.of(ended.legId(), ended.ofLegId());
        } else if (event instanceof RecordingFinished finished) {
            return List.of(finished.legId());
        }
        return List.of();
    }
}
