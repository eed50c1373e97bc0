package org.strowger.core.measure;

import java.util.List;
import java.util.NoSuchElementException;
import org.strowger.core.call.Medium;

/**
 * The measures of all queues and agents. Each queue and agent is consistent in itself; facts told while it was
 * made may be in some and not in others. Immutable; any thread.
 *
 * @param sequence journal record that it includes at least
 * @param wallMs wall clock of that record, at which open waits and states are cut
 * @param queues by queue, in the centre's order
 * @param agents by agent, in the centre's order
 */
public record MeasuresSnapshot(
        long sequence, long wallMs, List<QueueMeasures> queues, List<AgentMeasures> agents) {
    /** Keeps its own copies. */
    public MeasuresSnapshot {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
    }

    /** One queue. @throws NoSuchElementException if there is none of that name */
    public QueueMeasures queue(String name) {
        return queues.stream().filter(queue -> queue.queue().equals(name)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("measures: there is no queue '" + name + "'"));
    }

    /** Running sums of all queues of one medium. */
    public Counts total(Medium medium) {
        return queues.stream().filter(queue -> queue.medium() == medium).map(QueueMeasures::total)
                .reduce(Counts.nothing(), Counts::plus);
    }

    /** One agent. @throws NoSuchElementException if there is none of that name */
    public AgentMeasures agent(String name) {
        return agents.stream().filter(agent -> agent.agent().equals(name)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("measures: there is no agent '" + name + "'"));
    }

    /** All of it as one JSON object: measures by their {@link Kpi} name, null without a value, and counts by theirs. */
    public String toJson() {
        return new MeasureJson().write(this);
    }

    /**
     * The intervals of the queues as CSV (RFC 4180) with a header: view, queue, start, length, then every
     * {@link Count} and every {@link Kpi} by name; a measure without a value is empty.
     */
    public String toCsv() {
        return MeasureCsv.write(this);
    }
}
