package org.strowger.core.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdEvent;

/** What a request for the state of the queues is answered from. The tell thread writes, any thread asks. */
final class AmiQueues {
    private volatile Map<String, Queue> queues = Map.of();
    private final CallerIds callerIds;
    private volatile long nowNs;

    AmiQueues(CenterConfig center, CallerIds callerIds) {
        this.callerIds = callerIds;
        adopt(center);
    }

    /** Queues of a centre from now on; those that it lacks go, the others keep callers and sums. Any thread. */
    synchronized void adopt(CenterConfig center) {
        Map<String, Queue> next = new LinkedHashMap<>();
        for (QueueConfig config : center.queues()) {
            Queue queue = queues.get(config.name());
            next.put(config.name(), queue == null ? new Queue(config) : queue.configured(config));
        }
        queues = next;
    }

    void on(AcdEvent event) {
        nowNs = event.nowNs();
        Queue queue = queues.get(event.queue());
        if (queue != null) {
            queue.on(event);
        }
    }

    void write(AmiSink to) throws IOException {
        AmiBlock block = new AmiBlock(callerIds);
        for (Queue queue : queues.values()) {
            Queue copy = queue.copy();
            to.block(copy.params(block).whole());
            for (int rank = 0; rank < copy.waiting.size(); rank++) {
                to.block(copy.entry(block, rank, nowNs).whole());
            }
        }
    }

    private record Waiting(long segmentId, long callId, long queuedAtNs, int priority) {}

    /** One queue; its lock is held for one fact or one copy. */
    private static final class Queue {
        private QueueConfig config;
        private final List<Waiting> waiting = new ArrayList<>();
        private long answered;
        private long answeredInTime;
        private long waitNs;
        private long completed;
        private long talkNs;
        private long abandoned;
        private long abandonedInTime;

        Queue(QueueConfig config) {
            this.config = config;
        }

        synchronized Queue configured(QueueConfig next) {
            config = next;
            return this;
        }

        synchronized Queue copy() {
            Queue copy = new Queue(config);
            copy.waiting.addAll(waiting);
            copy.answered = answered;
            copy.answeredInTime = answeredInTime;
            copy.waitNs = waitNs;
            copy.completed = completed;
            copy.talkNs = talkNs;
            copy.abandoned = abandoned;
            copy.abandonedInTime = abandonedInTime;
            return copy;
        }

        synchronized void on(AcdEvent event) {
            switch (event.kind()) {
                case CALL_QUEUED -> place(event.position(), new Waiting(
                        event.segmentId(), event.callId(), event.nowNs(), event.priority()));
                case CALL_MOVED -> {
                    Waiting moved = take(event.segmentId());
                    if (moved != null) {
                        place(event.position(), moved);
                    }
                }
                case CALL_ANSWERED -> {
                    take(event.segmentId());
                    answered++;
                    waitNs += event.waitNs();
                    answeredInTime += inTime(event) ? 1 : 0;
                }
                case SEGMENT_EXITED -> {
                    take(event.segmentId());
                    if (SegmentExit.valueOf(event.detail()) == SegmentExit.ABANDONED) {
                        abandoned++;
                        abandonedInTime += inTime(event) ? 1 : 0;
                    }
                }
                case SEGMENT_COMPLETED -> {
                    completed++;
                    talkNs += event.durationNs() + event.holdNs();
                }
                default -> { }
            }
        }

        private void place(int position, Waiting entry) {
            waiting.add(Math.min(waiting.size(), Math.max(0, position - 1)), entry);
        }

        private Waiting take(long segmentId) {
            for (int i = 0; i < waiting.size(); i++) {
                if (waiting.get(i).segmentId == segmentId) {
                    return waiting.remove(i);
                }
            }
            return null;
        }

        private boolean inTime(AcdEvent event) {
            return event.waitNs() <= config.measures().serviceLevelTime().toNanos();
        }

        AmiBlock params(AmiBlock block) {
            return block.begin("QueueParams")
                    .header("Queue", config.name())
                    .header("Max", config.waiting().maxWaiting())
                    .header("Strategy", config.ranking().get(0).name())
                    .header("Calls", waiting.size())
                    .header("Holdtime", mean(waitNs, answered))
                    .header("TalkTime", mean(talkNs, completed))
                    .header("Completed", completed)
                    .header("Abandoned", abandoned)
                    .header("ServiceLevel", config.measures().serviceLevelTime().toSeconds())
                    .header("ServicelevelPerf", percent(answeredInTime, answered))
                    .header("ServicelevelPerf2", percent(answeredInTime + abandonedInTime, answered + abandoned))
                    .header("Weight", config.order().weight());
        }

        AmiBlock entry(AmiBlock block, int rank, long nowNs) {
            Waiting caller = waiting.get(rank);
            return block.begin("QueueEntry")
                    .header("Queue", config.name())
                    .header("Position", rank + 1)
                    .channel(caller.callId)
                    .header("Uniqueid", caller.callId)
                    .callerIds(caller.callId)
                    .header("ConnectedLineNum", "<unknown>")
                    .header("ConnectedLineName", "<unknown>")
                    .header("Wait", Math.max(0, nowNs - caller.queuedAtNs) / Text.NS_IN_SECOND)
                    .header("Priority", caller.priority);
        }

        private static long mean(long ns, long number) {
            return number == 0 ? 0 : ns / number / Text.NS_IN_SECOND;
        }

        /** As Asterisk prints it: one decimal, 0.0 without a call. */
        private static String percent(long part, long whole) {
            return String.format(Locale.ROOT, "%.1f", whole == 0 ? 0 : 100.0 * part / whole);
        }
    }
}
