package org.strowger.core.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.call.StayKind;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdListener;

/**
 * Counts every fact by queue and agent, in running sums and in intervals by event time and by arrival.
 *
 * <pre>{@code
 * Measures measures = Measures.of(CenterReader.read(Path.of("center.yml"))).build();
 * Acd acd = Acd.open(AcdConfig.at(data).center(Path.of("center.yml")).listener(measures).build());
 * OptionalDouble level = measures.snapshot().queue("sales").kpi(Kpi.SL_OFFERED);
 * }</pre>
 *
 * <p>Given in the engine's configuration it counts from the first record of the journal on, over restarts too. Added
 * later it misses what was before; a call that was in a queue by then is left out whole. The
 * tell thread writes, and allocates only when an interval first counts something; a snapshot is for any
 * thread, never holds the tell thread up, and is as of the last record told.
 */
public final class Measures implements AcdListener {
    private static final int SEQUENCE = 0;
    private static final int NOW_NS = 1;
    private static final int WALL_MS = 2;

    private final IntervalLength length;
    private final int kept;
    private final IntervalClock clock;
    private final Long2LongHashMap places = OpenWaits.newPlaces();
    private final Version version = new Version();
    private final AtomicLongArray told = new AtomicLongArray(3);
    private volatile Books books;

    private Measures(Builder settings) {
        length = settings.length;
        kept = settings.kept;
        clock = new IntervalClock(settings.center.zone(), length);
        books = Books.NONE.with(settings.center, clock, kept, places);
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
        Books all = books;
        count(event, all.queues.get(event.queue()), all.agents.get(event.agent()), startMs);
    }

    private static void count(AcdEvent event, QueueBook queue, AgentBook agent, long startMs) {
        switch (event.kind()) {
            case CALL_QUEUED -> queue.queued(event, startMs);
            case CALL_MOVED -> queue.moved(event, startMs);
            case QUEUE_REFUSED -> queue.refused(event, startMs);
            case CALLBACK_REQUESTED, CALLBACK_DIALLED, CALLBACK_ENDED -> queue.callback(event, startMs);
            case SEGMENT_EXITED -> queue.exited(event, startMs);
            case AGENT_CHANGED -> agent.changed(event, startMs);
            case OFFER_ENDED -> {
                if (queue != null) {
                    queue.offerEnded(event, startMs);
                }
                agent.offerEnded(event, startMs);
            }
            case CALL_ANSWERED -> {
                queue.answered(event, startMs);
                agent.answered(startMs);
            }
            case SEGMENT_COMPLETED -> {
                queue.completed(event, startMs);
                agent.completed(event, startMs);
            }
            case WRAP_UP_ENDED -> {
                if (queue != null) {
                    queue.wrapUpEnded(event, startMs);
                }
                agent.wrapUpEnded(event, startMs);
            }
            case STAY_ANSWERED -> {
                if (isDirect(event)) {
                    agent.answered(startMs);
                }
            }
            case STAY_ENDED -> {
                if (isDirect(event) && agent != null) {
                    agent.completed(event, startMs);
                }
            }
            default -> { }
        }
    }

    /** A caller with a named agent is a call of that agent's, and of no queue. */
    private static boolean isDirect(AcdEvent event) {
        return event.reason().equals(StayKind.DIRECT.name());
    }

    /**
     * Measures by another centre from now on: before the engine takes it, so that nothing of a new queue or agent
     * is missed. Sums go on; queues and agents that it lacks keep theirs. The zone stays. Any thread.
     */
    public synchronized void adopt(CenterConfig center) {
        books = books.with(center, clock, kept, places);
    }

    /** A copy of everything, as of the last record told. Any thread. */
    public MeasuresSnapshot snapshot() {
        Books all = books;
        Moment moment = moment();
        Map<AgentBook, AgentMeasures> byAgent = new LinkedHashMap<>();
        all.agents.values().forEach(book -> byAgent.put(book, moment.read(book)));
        List<QueueMeasures> byQueue = new ArrayList<>();
        all.queues.forEach((name, book) -> byQueue.add(moment.read(
                book, all.members.getOrDefault(name, List.of()), byAgent::get)));
        return new MeasuresSnapshot(moment.sequence, moment.wallMs, byQueue, List.copyOf(byAgent.values()));
    }

    /**
     * One queue alone, as of the last record told. Any thread.
     *
     * @throws NoSuchElementException if there is none of that name
     */
    public QueueMeasures queue(String name) {
        Books all = books;
        QueueBook book = all.queues.get(name);
        if (book == null) {
            throw new NoSuchElementException("measures: there is no queue '" + name + "'");
        }
        Moment moment = moment();
        return moment.read(book, all.members.getOrDefault(name, List.of()), moment::read);
    }

    private Moment moment() {
        long[] now = version.read(() -> new long[] {
            told.getOpaque(SEQUENCE), told.getOpaque(NOW_NS), told.getOpaque(WALL_MS)});
        IntervalClock reading = new IntervalClock(clock.zone(), length);
        reading.present(now[WALL_MS]);
        return new Moment(now[SEQUENCE], now[NOW_NS], now[WALL_MS], reading, kept);
    }

    /** A record told, at which what is open is cut. */
    private record Moment(long sequence, long nowNs, long wallMs, IntervalClock clock, int kept) {
        AgentMeasures read(AgentBook book) {
            return book.read(clock, kept, nowNs, wallMs);
        }

        QueueMeasures read(QueueBook book, List<AgentBook> members, Function<AgentBook, AgentMeasures> readings) {
            AgentMeasures together = AgentMeasures.NOBODY;
            for (AgentBook member : members) {
                together = together.plus(readings.apply(member));
            }
            return book.read(nowNs, wallMs, together);
        }
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
