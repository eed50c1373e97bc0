package org.strowger.core.internal.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.AdapterDown;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.CommandAccepted;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.adapter.TelephonyEvent.InventoryTaken;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.edge.CommandDecoder.Told;
import org.strowger.core.internal.edge.InFlight.Match;
import org.strowger.core.internal.edge.Link.State;

/** Takes an adapter's events in: checks them, matches outcomes to commands, and writes what is left into the ring. */
final class EventIntake {
    private static final int BACKLOG_EVENTS = 8_192;
    private static final int REMEMBERED_COMMANDS = 16_384;

    private final int adapter;
    private final int capabilities;
    private final Edge edge;
    private final Link link;
    private final PortLog log;
    private final Restarts restarts;
    private final InFlight inFlight = new InFlight(REMEMBERED_COMMANDS);
    private final Backlog backlog;
    private final RingFacts facts;
    private final Object connecting = new Object();

    EventIntake(
            int adapter, int capabilities, Edge edge, Link link, PortLog log, Restarts restarts) {
        this.adapter = adapter;
        this.capabilities = capabilities;
        this.edge = edge;
        this.link = link;
        this.log = log;
        this.restarts = restarts;
        backlog = new Backlog(edge.commands(), BACKLOG_EVENTS);
        facts = new RingFacts(adapter, edge.directory(), this::cleaned);
    }

    /** Any thread of the adapter. */
    Admission publish(TelephonyEvent event) {
        if (link.state() == State.STOPPED) {
            log.count(PortCount.EVENTS_LATE);
            return Admission.CLOSED;
        }
        String broken = EventCheck.brokenRule(event, edge.lastLegId().get());
        if (!broken.isEmpty()) {
            return bad(broken);
        }
        if (event instanceof AdapterUp up) {
            return begins(up);
        }
        if (link.state() == State.LOST) {
            log.count(PortCount.EVENTS_LATE);
            return Admission.BUSY;
        }
        if (event instanceof LegOffered offered) {
            return offered(offered);
        } else if (event instanceof AdapterDown) {
            return ends();
        } else if (event instanceof CommandAccepted accepted) {
            return outcome("acceptance", accepted.commandId(), inFlight.accepted(accepted.commandId()));
        } else if (event instanceof CommandDone done) {
            return outcome("outcome", done.commandId(), inFlight.settled(done.commandId()));
        } else if (event instanceof CommandFailed failed) {
            return failed(failed);
        }
        if (event instanceof InventoryTaken taken) {
            return listed(taken);
        }
        return facts.of(event).map(this::take).orElseGet(this::unknown);
    }

    /** The adapter is about to be given a command. */
    void given(Told told) {
        inFlight.begin(told);
    }

    /** The adapter threw on a command. */
    void threw(Told told) {
        if (inFlight.settled(told.commandId()) == Match.FIRST) {
            take(failure(told, Reason.UNKNOWN));
        }
    }

    /** Does what follows from a loss, if there is one, and publishes what waits. @return events that went in */
    int keepUp() {
        Link.Loss loss = link.takeLoss();
        if (loss != Link.Loss.NONE) {
            lost(loss);
        }
        return backlog.flush();
    }

    boolean waits() {
        return backlog.hasMore();
    }

    int openCommands() {
        return inFlight.open();
    }

    private Admission begins(AdapterUp up) {
        synchronized (connecting) {
            if (up.epoch() <= link.epoch() || up.epoch() > edge.lastEpoch().get()) {
                return bad("rule T11: AdapterUp has epoch " + up.epoch() + ", and the newest so far is "
                        + link.epoch() + "; take a fresh one from nextEpoch()");
            }
            restarts.cancel();
            link.began(up.epoch());
            backlog.dropListings();
            backlog.putAlways(new Listing(
                    commands -> commands.adapterUp(adapter, up.epoch(), capabilities),
                    up.legIds(), (commands, leg) -> commands.legAlive(adapter, leg),
                    commands -> commands.inventoryEnd(adapter)));
        }
        log.count(PortCount.EVENTS_TAKEN);
        return Admission.ACCEPTED;
    }

    /** A leg that is named after its end, or before its beginning, does no harm: facts may come between. */
    private Admission listed(InventoryTaken taken) {
        synchronized (connecting) {
            if (link.state() != State.UP) {
                return bad("rule T11: InventoryTaken came without a connection; report AdapterUp first");
            }
            backlog.putSlowly(new Listing(
                    commands -> commands.talkFacts().inventoryBegan(adapter, taken.inventoryId()),
                    taken.legIds(), (commands, leg) -> commands.talkFacts().legListed(adapter, leg),
                    commands -> commands.talkFacts().inventoryTaken(adapter, taken.inventoryId())));
        }
        log.count(PortCount.EVENTS_TAKEN);
        return Admission.ACCEPTED;
    }

    private Admission unknown() {
        log.count(PortCount.PHONES_UNKNOWN);
        return Admission.ACCEPTED;
    }

    private Admission ends() {
        synchronized (connecting) {
            if (link.state() == State.UP) {
                link.state(State.STARTED);
                backlog.dropListings();
                backlog.putAlways(commands -> commands.adapterDown(adapter));
            }
        }
        log.count(PortCount.EVENTS_TAKEN);
        return Admission.ACCEPTED;
    }

    private void lost(Link.Loss loss) {
        synchronized (connecting) {
            log.countAndWarn(PortCount.LOST, loss.words() + "; it is taken for lost until it reports AdapterUp"
                    + " with a new epoch, and will be started again");
            if (link.lives(link.epoch())) {
                return; // a new connection has begun since
            }
            link.state(State.LOST);
            inFlight.clear();
            backlog.dropListings();
            if (loss == Link.Loss.FLOOD) {
                backlog.clear();
            }
            backlog.putAlways(commands -> commands.adapterDown(adapter));
            restarts.plan(edge.clock().nowNs());
        }
    }

    private Admission offered(LegOffered offered) {
        if (link.state() != State.UP) {
            return bad("rule T11: LegOffered of leg " + offered.legId() + " came without a connection; report"
                    + " AdapterUp first");
        }
        Admission admission = backlog.isEmpty()
                ? edge.commands().legOffered(adapter, offered.legId(), offered.priority(),
                        cleaned(offered.caller()), cleaned(offered.called()), cleaned(offered.attributes()))
                : Admission.BUSY;
        log.count(admission == Admission.ACCEPTED ? PortCount.EVENTS_TAKEN : PortCount.CALLS_REFUSED);
        return admission;
    }

    private String cleaned(String text) {
        return cleaned(text, EventCheck.TEXT_CHARACTERS);
    }

    private String cleaned(String text, int characters) {
        if (EventCheck.isClean(text, characters)) {
            return text;
        }
        log.count(PortCount.TEXTS_CLEANED);
        return EventCheck.clean(text, characters);
    }

    private Map<String, String> cleaned(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return attributes;
        }
        Map<String, String> clean = new LinkedHashMap<>();
        attributes.forEach((name, value) -> clean.put(name, cleaned(value, LegOffered.LONGEST_VALUE)));
        return clean;
    }

    private Admission failed(CommandFailed failed) {
        Match match = inFlight.settled(failed.commandId());
        if (match != Match.FIRST) {
            return outcome("outcome", failed.commandId(), match);
        }
        Reason reason = failed.reason() == Reason.NONE ? Reason.UNKNOWN : failed.reason();
        return inFlight.command(failed.commandId())
                .map(told -> take(failure(told, reason)))
                .orElse(Admission.ACCEPTED);
    }

    private Admission outcome(String what, long commandId, Match match) {
        if (match == Match.FIRST) {
            log.count(PortCount.EVENTS_TAKEN);
        } else if (match == Match.REPEATED) {
            log.countAndWarn(PortCount.OUTCOMES_REPEATED, "rule T2: second " + what + " of command " + commandId
                    + "; report one outcome, and one acceptance at most, per command");
        } else {
            log.count(PortCount.OUTCOMES_UNKNOWN);
        }
        return Admission.ACCEPTED;
    }

    private static Backlog.Fact failure(Told told, Reason reason) {
        return commands -> commands.commandFailed(told.template(), told.command().legId(), told.id(), reason);
    }

    private Admission take(Backlog.Fact fact) {
        Backlog.Put put = backlog.put(fact);
        switch (put) {
            case CLOSED:
                log.count(PortCount.EVENTS_LATE);
                return Admission.CLOSED;
            case FULL:
                link.lose(Link.Loss.FLOOD);
                log.count(PortCount.EVENTS_LATE);
                return Admission.BUSY;
            case WAITS:
                log.count(PortCount.EVENTS_DELAYED);
                log.count(PortCount.EVENTS_TAKEN);
                return Admission.ACCEPTED;
            default:
                log.count(PortCount.EVENTS_TAKEN);
                return Admission.ACCEPTED;
        }
    }

    private Admission bad(String brokenRule) {
        log.countAndWarn(PortCount.EVENTS_BAD, brokenRule);
        return Admission.BUSY;
    }
}
