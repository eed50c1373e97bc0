package org.strowger.core.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;

/** The books of a centre's queues and agents by name. Immutable as a whole; a new centre makes new maps of old books. */
final class Books {
    final CenterConfig center;
    final Map<String, QueueBook> queues;
    final Map<String, AgentBook> agents;

    private Books(CenterConfig center, Map<String, QueueBook> queues, Map<String, AgentBook> agents) {
        this.center = center;
        this.queues = queues;
        this.agents = agents;
    }

    static Books none(CenterConfig center) {
        return new Books(center, Map.of(), Map.of());
    }

    /** With the terms of a centre; books of queues and agents that it does not have are kept, behind its own. */
    Books with(CenterConfig next, IntervalClock clock, int kept, Long2LongHashMap places) {
        Map<String, QueueBook> nextQueues = new LinkedHashMap<>();
        for (QueueConfig queue : next.queues()) {
            QueueBook book = queues.get(queue.name());
            if (book == null) {
                book = new QueueBook(QueueTerms.of(queue), new Book(clock, kept), places);
            } else {
                book.terms(QueueTerms.of(queue));
            }
            nextQueues.put(queue.name(), book);
        }
        queues.forEach(nextQueues::putIfAbsent);
        Map<String, AgentBook> nextAgents = new LinkedHashMap<>();
        for (AgentConfig agent : next.agents()) {
            AgentBook book = agents.get(agent.name());
            nextAgents.put(agent.name(), book == null ? new AgentBook(agent.name(), new Book(clock, kept)) : book);
        }
        agents.forEach(nextAgents::putIfAbsent);
        return new Books(next, nextQueues, nextAgents);
    }
}
