package org.strowger.core.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdListener;

/**
 * Counts every fact by queue and agent, in running sums and in intervals by event time and by arrival.
 *
 * <pre>{@code
 * Measures measures = Measures.of(center).build();
 * acd.listen(measures);
 * OptionalDouble level = measures.snapshot().queue("sales").kpi(Kpi.SL_OFFERED);
 * }</pre>
 *
 * <p>Added before the first call it misses nothing; a call that was in a queue by then is left out whole. The
 * tell thread writes, and allocates only when an interval first counts something; a snapshot is for any
 * thread, never holds the tell thread up, and is as of the last record told.
 */
public final class Measures implements AcdListener {
    private static final int SEQUENCE = 0;
    private static final int NOW_NS = 1;
    private static final int WALL_MS = 2;

    private final IntervalLength length;
    private final int kept;
    private final CenterConfig center;
    private final IntervalClock clock;
    private final Map<String, QueueBook> queues = new LinkedHashMap<>();
    private final Map<String, AgentBook> agents = new LinkedHashMap<>();
    private final Version version = new Version();
    private final AtomicLongArray told = new AtomicLongArray(3);

    private Measures(Builder settings) {
        length = settings.length;
        kept = settings.kept;
        center = settings.center;
        clock = new IntervalClock(center.zone(), length);
        Long2LongHashMap places = OpenWaits.newPlaces();
        for (QueueConfig queue : center.queues()) {
            queues.put(queue.name(), new QueueBook(QueueTerms.of(queue), new Book(clock, kept), places));
        }
        for (AgentConfig agent : center.agents()) {
            agents.put(agent.name(), new AgentBook(agent.name(), new Book(clock, kept)));
        }
    }

    /** Begins with the centre whose queues and agents are measured, intervals of 30 min, 96 of them kept. */
    public static Builder of(CenterConfig center) {
        return new Builder(center);
    }

    @Override
    public void on(AcdEvent event) {
        version.begin();
        told.setOpaque(SEQUENCE, event.sequence());
        told.setOpaque(NOW_NS, event.nowNs());
        told.setOpaque(WALL_MS, event.wallMs());
        version.end();
        long startMs = clock.present(event.wallMs());
        switch (event.kind()) {
            case CALL_QUEUED -> queues.get(event.queue()).queued(event, startMs);
            case CALL_MOVED -> queues.get(event.queue()).moved(event, startMs);
            case QUEUE_REFUSED -> queues.get(event.queue()).refused(event, startMs);
            case SEGMENT_EXITED -> queues.get(event.queue()).exited(event, startMs);
            case AGENT_CHANGED -> agents.get(event.agent()).changed(event, startMs);
            case OFFER_ENDED -> {
                queues.get(event.queue()).offerEnded(event, startMs);
                agents.get(event.agent()).offerEnded(event, startMs);
            }
            case CALL_ANSWERED -> {
                queues.get(event.queue()).answered(event, startMs);
                agents.get(event.agent()).answered(startMs);
            }
            case SEGMENT_COMPLETED -> {
                queues.get(event.queue()).completed(event, startMs);
                agents.get(event.agent()).completed(event, startMs);
            }
            case WRAP_UP_ENDED -> {
                queues.get(event.queue()).wrapUpEnded(event, startMs);
                agents.get(event.agent()).wrapUpEnded(event, startMs);
            }
            default -> { }
        }
    }

    /** A copy of everything, as of the last record told. Any thread. */
    public MeasuresSnapshot snapshot() {
        long[] now = version.read(() -> new long[] {
            told.getOpaque(SEQUENCE), told.getOpaque(NOW_NS), told.getOpaque(WALL_MS)});
        IntervalClock reading = new IntervalClock(center.zone(), length);
        reading.present(now[WALL_MS]);
        Map<String, AgentMeasures> byAgent = new LinkedHashMap<>();
        agents.forEach((name, book) -> byAgent.put(name, book.read(reading, kept, now[NOW_NS], now[WALL_MS])));
        Map<String, Counts> members = membersByQueue(byAgent);
        List<QueueMeasures> byQueue = new ArrayList<>();
        queues.forEach((name, book) -> byQueue.add(book.read(
                now[NOW_NS], now[WALL_MS], members.getOrDefault(name, Counts.nothing()))));
        return new MeasuresSnapshot(now[SEQUENCE], now[WALL_MS], byQueue, List.copyOf(byAgent.values()));
    }

    private Map<String, Counts> membersByQueue(Map<String, AgentMeasures> byAgent) {
        Map<String, Counts> members = new LinkedHashMap<>();
        for (AgentConfig agent : center.agents()) {
            Counts his = byAgent.get(agent.name()).total();
            for (AgentConfig.Membership place : agent.queues()) {
                members.merge(place.queue(), his, Counts::plus);
            }
        }
        return members;
    }

    /** Gathers settings. One thread. */
    public static final class Builder {
        private static final int MOST_KEPT = 10_000;

        private final CenterConfig center;
        private IntervalLength length = IntervalLength.HALF_HOUR;
        private int kept = 96;

        private Builder(CenterConfig center) {
            this.center = center;
        }

        /** How long an interval is; default 30 min. */
        public Builder interval(IntervalLength newLength) {
            length = newLength;
            return this;
        }

        /** How many intervals of each queue and agent are kept, 1 to 10 000; default 96, two days of half-hours. */
        public Builder kept(int intervals) {
            if (intervals < 1 || intervals > MOST_KEPT) {
                throw new IllegalArgumentException(
                        "measures: kept was " + intervals + "; use 1 to " + MOST_KEPT + " intervals");
            }
            kept = intervals;
            return this;
        }

        /** The listener. */
        public Measures build() {
            return new Measures(this);
        }
    }
}
