package org.strowger.core.export;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.call.TransferWay;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdListener;

/**
 * Writes Asterisk's {@code queue_log}: {@code epoch seconds|call id|queue|agent|EVENT|fields}, a line each
 * ending in a line feed, {@code NONE} for a part that is missing, times in whole seconds except where the table
 * says ms. The wall clock is the recorded one. A second sink takes the journal sequence of each line, line for
 * line, so that the log gains no column.
 *
 * <pre>{@code
 * acd.listen(QueueLogExporter.of(center).to(log).sequencesTo(side).build());
 * }</pre>
 *
 * <p>The host opens, flushes, rolls and closes the sinks, which are used on the tell thread and may throw: the
 * first fault is logged, all are counted, and the engine goes on. An agent's wish that lets a pause begin when
 * his call is over gives {@code PAUSE} then. A call that ends by the host's hand counts as ended by the agent.
 * No fact holds the key of an exit or the target of a transfer, so that those fields are empty.
 */
public final class QueueLogExporter implements AcdListener {
    private static final String NONE = "NONE";
    private static final long NO_CALL = -1;
    private static final int LONGEST_CALLER = 80;
    private static final int LONGEST_INFO = 40;

    private final Appendable lines;
    private final Optional<Appendable> sequences;
    private final CallerIds callerIds;
    private final Roster roster;
    private final ExportFault fault = new ExportFault("queue_log");
    private final StringBuilder line = new StringBuilder(256);
    private final StringBuilder side = new StringBuilder(24);
    private boolean begun;
    /** The call whose transfer was told last, and how it was made. */
    private long transferred = NO_CALL;
    private boolean attended;
    private int fields;

    private QueueLogExporter(Builder settings) {
        lines = settings.lines;
        sequences = settings.sequences;
        callerIds = settings.callerIds;
        roster = new Roster(settings.center);
    }

    /** Begins with the centre, which knows devices and memberships. */
    public static Builder of(CenterConfig center) {
        return new Builder(center);
    }

    /**
     * Knows another centre's devices and memberships from now on: before the engine takes it, so that every agent
     * is known. Any thread.
     */
    public void adopt(CenterConfig center) {
        roster.adopt(center);
    }

    /** Lines that could not be written. Any thread. */
    public long faults() {
        return fault.count();
    }

    @Override
    public void on(AcdEvent event) {
        if (!begun) {
            begun = true;
            begin(event, NO_CALL, NONE, NONE, "QUEUESTART").end(event);
        }
        switch (event.kind()) {
            case CALL_QUEUED -> queued(event);
            case CALL_ANSWERED -> begin(event, event.queue(), event.agent(), "CONNECT")
                    .seconds(event.waitNs()).number(event.legId()).seconds(event.ringNs()).end(event);
            case SEGMENT_COMPLETED -> completed(event);
            case SEGMENT_EXITED -> exited(event);
            case OFFER_ENDED -> {
                if (!event.queue().isEmpty()) {
                    offerEnded(event);
                }
            }
            case CALL_TRANSFERRED -> {
                transferred = event.callId();
                attended = event.detail().equals(TransferWay.ATTENDED.name());
            }
            case AGENT_CHANGED -> agentChanged(roster.agent(event.agent()), event);
            default -> { }
        }
    }

    private void queued(AcdEvent event) {
        begin(event, event.queue(), NONE, "ENTERQUEUE").text("");
        separate();
        Text.clean(line, callerIds.of(event.callId()), LONGEST_CALLER);
        number(event.position()).end(event);
    }

    private void completed(AcdEvent event) {
        switch (event.detail()) {
            case "TRANSFERRED" -> {
                if (attended && transferred == event.callId()) {
                    begin(event, event.queue(), event.agent(), "ATTENDEDTRANSFER").text("BRIDGE").text("");
                } else {
                    begin(event, event.queue(), event.agent(), "BLINDTRANSFER").text("").text("");
                }
            }
            case "CALLER_HUNG_UP", "LOST_LEG", "LOST_IN_CRASH" ->
                begin(event, event.queue(), event.agent(), "COMPLETECALLER");
            default -> begin(event, event.queue(), event.agent(), "COMPLETEAGENT");
        }
        seconds(event.waitNs()).seconds(event.durationNs() + event.holdNs())
                .number(event.positionAtEntry()).end(event);
    }

    private void exited(AcdEvent event) {
        SegmentExit exit = SegmentExit.valueOf(event.detail());
        String info = "";
        switch (exit) {
            case ABANDONED -> begin(event, event.queue(), NONE, "ABANDON");
            case MAX_WAIT -> begin(event, event.queue(), NONE, "EXITWITHTIMEOUT");
            case EMPTY, CLOSED -> begin(event, event.queue(), NONE, "EXITEMPTY");
            case KEY, CALLBACK, VOICEMAIL -> begin(event, event.queue(), NONE, "EXITWITHKEY").text("");
            default -> {
                begin(event, event.queue(), NONE, "WITHDRAW");
                info = exit.name();
            }
        }
        number(event.position()).number(event.positionAtEntry()).seconds(event.waitNs());
        if (!info.isEmpty()) {
            separate();
            Text.clean(line, info, LONGEST_INFO);
        }
        end(event);
    }

    private void offerEnded(AcdEvent event) {
        switch (event.detail()) {
            case "REJECTED", "NO_ANSWER" -> {
                if (event.legAnswered()) {
                    begin(event, event.queue(), event.agent(), "AGENTDUMP").end(event);
                } else {
                    ring(event, "RINGNOANSWER");
                }
            }
            case "FAILED" -> {
                if (event.legAnswered()) {
                    begin(event, event.queue(), event.agent(), "SYSCOMPAT").end(event);
                }
            }
            case "WITHDRAWN" -> {
                if (event.reason().equals("ABANDONED")) {
                    ring(event, "RINGCANCELED");
                }
            }
            default -> { }
        }
    }

    private void ring(AcdEvent event, String what) {
        begin(event, event.queue(), event.agent(), what).number(event.ringNs() / Text.NS_IN_MS).end(event);
    }

    private void agentChanged(Roster.Agent agent, AcdEvent event) {
        switch (agent.take(event)) {
            case SIGNED_IN -> {
                begin(event, NONE, agent.name, "AGENTLOGIN").text(agent.device).end(event);
                for (Roster.Member member : agent.members) {
                    begin(event, member.queue, agent.name, "ADDMEMBER").text(agent.paused ? "PAUSED" : "").end(event);
                }
            }
            case SIGNED_OUT -> {
                for (Roster.Member member : agent.members) {
                    begin(event, member.queue, agent.name, "REMOVEMEMBER").end(event);
                }
                begin(event, NONE, agent.name, "AGENTLOGOFF").text(agent.device)
                        .number(agent.signedInSeconds(event)).end(event);
            }
            case PAUSED -> pause(agent, event, "PAUSEALL", "PAUSE");
            case UNPAUSED -> pause(agent, event, "UNPAUSEALL", "UNPAUSE");
            default -> { }
        }
    }

    private void pause(Roster.Agent agent, AcdEvent event, String all, String each) {
        String reason = Roster.isReason(agent.pausedReason) ? agent.pausedReason : "";
        begin(event, NONE, agent.name, all).text(reason).end(event);
        for (Roster.Member member : agent.members) {
            begin(event, member.queue, agent.name, each).text(reason).end(event);
        }
    }

    private QueueLogExporter begin(AcdEvent event, String queue, String agent, String what) {
        return begin(event, event.callId(), queue, agent, what);
    }

    private QueueLogExporter begin(AcdEvent event, long callId, String queue, String agent, String what) {
        line.setLength(0);
        line.append(Roster.seconds(event.wallMs())).append('|');
        if (callId == NO_CALL) {
            line.append(NONE);
        } else {
            line.append(callId);
        }
        line.append('|').append(queue).append('|').append(agent).append('|').append(what).append('|');
        fields = 0;
        return this;
    }

    private void separate() {
        if (fields++ > 0) {
            line.append('|');
        }
    }

    private QueueLogExporter text(String value) {
        separate();
        line.append(value);
        return this;
    }

    private QueueLogExporter number(long value) {
        separate();
        line.append(value);
        return this;
    }

    private QueueLogExporter seconds(long ns) {
        return number(ns / Text.NS_IN_SECOND);
    }

    private void end(AcdEvent event) {
        line.append('\n');
        side.setLength(0);
        side.append(event.sequence()).append('\n');
        try {
            lines.append(line);
            if (sequences.isPresent()) {
                sequences.get().append(side);
            }
        } catch (IOException | RuntimeException thrown) {
            fault.happened(event.sequence(), thrown);
        }
    }

    /** Gathers sinks and settings. One thread. */
    public static final class Builder {
        private final CenterConfig center;
        private Appendable lines;
        private Optional<Appendable> sequences = Optional.empty();
        private CallerIds callerIds = CallerIds.NONE;

        private Builder(CenterConfig center) {
            this.center = center;
        }

        /** Where lines go, one whole line at a time. */
        public Builder to(Appendable sink) {
            lines = Objects.requireNonNull(sink);
            return this;
        }

        /** Where the journal sequence of each line goes, under the same line number; default nowhere. */
        public Builder sequencesTo(Appendable sink) {
            sequences = Optional.of(sink);
            return this;
        }

        /** What is written of callers; default nothing. */
        public Builder callerIds(CallerIds ids) {
            callerIds = Objects.requireNonNull(ids);
            return this;
        }

        /** The listener. @throws IllegalArgumentException if no sink was given */
        public QueueLogExporter build() {
            if (lines == null) {
                throw new IllegalArgumentException("queue_log: no sink was given; say where lines go with to()");
            }
            return new QueueLogExporter(this);
        }
    }
}
