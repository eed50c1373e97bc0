package org.strowger.core.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;

/** The books of a centre's queues and agents by name. The maps are fixed; a new centre makes new maps of old books. */
final class Books {
    /** Of no centre. */
    static final Books NONE = new Books(Map.of(), Map.of(), Map.of());

    final Map<String, QueueBook> queues;
    final Map<String, AgentBook> agents;
    /** The agents who serve each queue. */
    final Map<String, List<AgentBook>> members;

    private Books(Map<String, QueueBook> queues, Map<String, AgentBook> agents,
            Map<String, List<AgentBook>> members) {
        this.queues = queues;
        this.agents = agents;
        this.members = members;
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
        Map<String, List<AgentBook>> nextMembers = new HashMap<>();
        for (AgentConfig agent : next.agents()) {
            AgentBook known = agents.get(agent.name());
            AgentBook book = known == null ? new AgentBook(agent.name(), new Book(clock, kept)) : known;
            nextAgents.put(agent.name(), book);
            agent.queues().forEach(place ->
                    nextMembers.computeIfAbsent(place.queue(), queue -> new ArrayList<>()).add(book));
        }
        agents.forEach(nextAgents::putIfAbsent);
        return new Books(nextQueues, nextAgents, nextMembers);
    }
}
