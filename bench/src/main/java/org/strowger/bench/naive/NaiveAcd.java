package org.strowger.bench.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * What a Java developer writes first: one lock, names for everything, a {@link PriorityQueue} of waiting
 * calls in each queue, sets of skill names, and a scan over the ready agents for the longest idle who
 * fits. Right in its small scope, and kept plain on purpose: it is what we compare ourselves with.
 */
public final class NaiveAcd {
    private enum State { NOT_READY, READY, RINGING, TALKING, WRAP_UP }

    private final Map<String, Queue> queues = new HashMap<>();
    private final Map<String, Agent> agents = new HashMap<>();
    private final List<Agent> ready = new ArrayList<>();
    private final Map<Long, Agent> agentOfCall = new HashMap<>();
    private final Map<Long, Queue> queueOfWaiting = new HashMap<>();
    private final List<OfferListener> listeners = new ArrayList<>();
    private long sequence;

    /** Is told of each offer, inside the lock. */
    @FunctionalInterface
    public interface OfferListener {
        /** A call rings at an agent. */
        void offered(long callId, String agent);
    }

    /** Adds a listener. */
    public synchronized void listen(OfferListener listener) {
        listeners.add(listener);
    }

    /** Adds a queue. @param needs skills that an agent must have, all of them */
    public synchronized void addQueue(String name, Set<String> needs) {
        queues.put(name, new Queue(Set.copyOf(needs)));
    }

    /** Adds an agent, not ready. */
    public synchronized void addAgent(String name, Set<String> skills) {
        agents.put(name, new Agent(name, Set.copyOf(skills)));
    }

    /** A call asks for a queue: rings at the longest idle agent who fits, or waits. @param priority higher first */
    public synchronized void callArrives(long callId, String queueName, int priority) {
        Queue queue = queues.get(queueName);
        Agent longestIdle = null;
        for (Agent agent : ready) {
            if (agent.skills.containsAll(queue.needs)
                    && (longestIdle == null || agent.idleSince < longestIdle.idleSince)) {
                longestIdle = agent;
            }
        }
        if (longestIdle != null) {
            offer(callId, longestIdle);
        } else {
            queue.waiting.add(new Waiting(callId, priority, sequence++));
            queueOfWaiting.put(callId, queue);
        }
    }

    /** The agent at whom a call rings answers it. */
    public synchronized void callAnswered(long callId) {
        agentOfCall.get(callId).state = State.TALKING;
    }

    /** A call ends: a talk goes over into wrap-up, a ring frees the agent, a wait is given up. */
    public synchronized void callEnded(long callId) {
        Agent agent = agentOfCall.remove(callId);
        if (agent == null) {
            Queue queue = queueOfWaiting.remove(callId);
            if (queue != null) {
                queue.waiting.removeIf(waiting -> waiting.callId == callId);
            }
        } else if (agent.state == State.TALKING) {
            agent.state = State.WRAP_UP;
        } else {
            agentReady(agent.name);
        }
    }

    /** An agent is done with after-call work. */
    public synchronized void wrapUpOver(String agentName) {
        agents.get(agentName).state = State.NOT_READY;
    }

    /** An agent takes calls: the best waiting one that fits him rings, or he is idle from now on. */
    public synchronized void agentReady(String agentName) {
        Agent agent = agents.get(agentName);
        if (agent.state == State.READY) {
            return;
        }
        agent.state = State.READY;
        agent.idleSince = sequence++;
        ready.add(agent);
        Queue best = null;
        for (Queue queue : queues.values()) {
            if (!queue.waiting.isEmpty() && agent.skills.containsAll(queue.needs)
                    && (best == null || Waiting.ORDER.compare(queue.waiting.peek(), best.waiting.peek()) < 0)) {
                best = queue;
            }
        }
        if (best != null) {
            Waiting call = best.waiting.remove();
            queueOfWaiting.remove(call.callId);
            offer(call.callId, agent);
        }
    }

    /** Calls that wait in all queues. */
    public synchronized int waiting() {
        return queueOfWaiting.size();
    }

    private void offer(long callId, Agent agent) {
        ready.remove(agent);
        agent.state = State.RINGING;
        agentOfCall.put(callId, agent);
        for (OfferListener listener : listeners) {
            listener.offered(callId, agent.name);
        }
    }

    private record Waiting(long callId, int priority, long sequence) {
        static final Comparator<Waiting> ORDER =
                Comparator.comparingInt(Waiting::priority).reversed().thenComparingLong(Waiting::sequence);
    }

    private static final class Queue {
        private final Set<String> needs;
        private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Waiting.ORDER);

        Queue(Set<String> needs) {
            this.needs = needs;
        }
    }

    private static final class Agent {
        private final String name;
        private final Set<String> skills;
        private State state = State.NOT_READY;
        private long idleSince;

        Agent(String name, Set<String> skills) {
            this.name = name;
            this.skills = skills;
        }
    }
}
