package org.strowger.core.export;

import java.io.IOException;
import java.util.Objects;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.AcdListener;

/**
 * Writes the queue events of Asterisk's manager interface, each as a block of headers with its names in Asterisk's
 * order; what the engine does not know is empty, callers are {@code <unknown>}. A call's channel is named
 * {@code Strowger/} and its id, an agent's leg by his interface and its id.
 *
 * <pre>{@code
 * acd.listen(AmiEvents.of(center).to(block -> socket.write(block.toString())).build());
 * }</pre>
 *
 * <p>Member events come with each change of an agent's state, once for every queue of his. The sink is used on the
 * tell thread; its first fault is logged, all are counted, and the engine goes on. {@link #queueStatus} answers a
 * request for the state of the queues.
 */
public final class AmiEvents implements AcdListener {
    private final AmiSink sink;
    private final boolean abandonAtAllExits;
    private final Roster roster;
    private final AmiBlock block;
    private final AmiQueues queues;
    private final ExportFault fault = new ExportFault("AMI events");

    private AmiEvents(Builder settings) {
        sink = settings.sink;
        abandonAtAllExits = settings.abandonAtAllExits;
        roster = new Roster(settings.center);
        block = new AmiBlock(settings.callerIds);
        queues = new AmiQueues(settings.center, settings.callerIds);
    }

    /** Begins with the centre, which knows devices, memberships and wrap-up times. */
    public static Builder of(CenterConfig center) {
        return new Builder(center);
    }

    /**
     * Knows another centre's devices and memberships from now on: before the engine takes it, so that every agent
     * is known. Any thread.
     */
    public void adopt(CenterConfig center) {
        roster.adopt(center);
        queues.adopt(center);
    }

    /** Events that could not be written. Any thread. */
    public long faults() {
        return fault.count();
    }

    /**
     * Writes {@code QueueParams} and a {@code QueueEntry} for each caller of every queue, as of the last event told.
     * Any thread; the tell thread waits at most while one queue's callers are copied.
     *
     * @throws IOException if the sink threw it
     */
    public void queueStatus(AmiSink to) throws IOException {
        queues.write(to);
    }

    @Override
    public void on(AcdEvent event) {
        queues.on(event);
        if (event.queue().isEmpty() && event.kind() != AcdEventKind.AGENT_CHANGED) {
            return;
        }
        switch (event.kind()) {
            case CALL_QUEUED -> end(event, place("QueueCallerJoin", event));
            case CALL_ANSWERED -> {
                end(event, place("QueueCallerLeave", event));
                agent("AgentConnect", event, true)
                        .header("HoldTime", event.waitNs() / Text.NS_IN_SECOND)
                        .header("RingTime", event.ringNs() / Text.NS_IN_SECOND);
                end(event, block);
            }
            case SEGMENT_EXITED -> exited(event);
            case OFFER_MADE -> end(event, agent("AgentCalled", event, false));
            case OFFER_ENDED -> offerEnded(event);
            case SEGMENT_COMPLETED -> completed(event);
            case AGENT_CHANGED -> agentChanged(event);
            default -> { }
        }
    }

    private AmiBlock place(String name, AcdEvent event) {
        return block.begin(name).caller(event.callId()).header("Queue", event.queue())
                .header("Position", event.position()).header("Count", event.waiting());
    }

    private AmiBlock agent(String name, AcdEvent event, boolean up) {
        Roster.Agent agent = roster.agent(event.agent());
        return block.begin(name).caller(event.callId()).dest(event, agent, up).who(event, agent);
    }

    private void exited(AcdEvent event) {
        if (abandonAtAllExits || SegmentExit.valueOf(event.detail()) == SegmentExit.ABANDONED) {
            block.begin("QueueCallerAbandon").caller(event.callId()).header("Queue", event.queue())
                    .header("Position", event.position()).header("OriginalPosition", event.positionAtEntry())
                    .header("HoldTime", event.waitNs() / Text.NS_IN_SECOND);
            end(event, block);
        }
        end(event, place("QueueCallerLeave", event));
    }

    private void offerEnded(AcdEvent event) {
        if (event.detail().equals("NO_ANSWER")) {
            end(event, agent("AgentRingNoAnswer", event, false)
                    .header("RingTime", event.ringNs() / Text.NS_IN_MS));
        } else if (event.detail().equals("REJECTED") && event.legAnswered()) {
            end(event, agent("AgentDump", event, true));
        }
    }

    private void completed(AcdEvent event) {
        Roster.Member member = roster.agent(event.agent()).member(event.queue());
        if (member != null) {
            member.completed(event.wallMs());
        }
        end(event, agent("AgentComplete", event, true)
                .header("HoldTime", event.waitNs() / Text.NS_IN_SECOND)
                .header("TalkTime", (event.durationNs() + event.holdNs()) / Text.NS_IN_SECOND)
                .header("Reason", reason(event.detail())));
    }

    private static String reason(String end) {
        return switch (end) {
            case "TRANSFERRED" -> "transfer";
            case "CALLER_HUNG_UP", "LOST_LEG", "LOST_IN_CRASH" -> "caller";
            default -> "agent";
        };
    }

    private void agentChanged(AcdEvent event) {
        Roster.Agent agent = roster.agent(event.agent());
        String name = switch (agent.take(event)) {
            case SIGNED_IN -> "QueueMemberAdded";
            case SIGNED_OUT -> "QueueMemberRemoved";
            case PAUSED, UNPAUSED -> "QueueMemberPause";
            case STATUS -> "QueueMemberStatus";
        };
        for (Roster.Member member : agent.members) {
            end(event, block.begin(name).member(agent, member));
        }
    }

    private void end(AcdEvent event, AmiBlock whole) {
        try {
            sink.block(whole.whole());
        } catch (IOException | RuntimeException thrown) {
            fault.happened(event.sequence(), thrown);
        }
    }

    /** Gathers sink and settings. One thread. */
    public static final class Builder {
        private final CenterConfig center;
        private AmiSink sink;
        private CallerIds callerIds = CallerIds.NONE;
        private boolean abandonAtAllExits;

        private Builder(CenterConfig center) {
            this.center = center;
        }

        /** Where events go. */
        public Builder to(AmiSink receiver) {
            sink = Objects.requireNonNull(receiver);
            return this;
        }

        /** What is written of callers; default nothing. */
        public Builder callerIds(CallerIds ids) {
            callerIds = Objects.requireNonNull(ids);
            return this;
        }

        /**
         * {@code amiAbandon: ALL_EXITS}: {@code QueueCallerAbandon} at every exit without an answer, as Asterisk
         * does; default only when the caller hung up.
         */
        public Builder abandonAtAllExits() {
            abandonAtAllExits = true;
            return this;
        }

        /** The listener. @throws IllegalArgumentException if no sink was given */
        public AmiEvents build() {
            if (sink == null) {
                throw new IllegalArgumentException("AMI events: no sink was given; say where they go with to()");
            }
            return new AmiEvents(this);
        }
    }
}
