package org.strowger.core.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.Long2LongHashMap;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.AcdListener;
import org.strowger.core.internal.estimate.EstimateBook;
import org.strowger.core.status.WaitEstimator;

/**
 * Runs every {@link WaitEstimator} for every queue behind tell, and says what each estimates and how wrong it has
 * been. The tell thread feeds it; a report holds it up for the length of a few formulas. Given in the engine's
 * configuration it learns from the whole journal.
 */
public final class WaitEstimates implements AcdListener {
    private static final int NO_SLOT = -1;

    private final Map<String, Integer> queues = new HashMap<>();
    private final Map<String, Integer> agents = new HashMap<>();
    private final int[][] queuesOf;
    private final int[] free;
    private final boolean[] ready;
    private final int[] offers;
    private final EstimateBook book;
    /** Slot of each waiting call, and slots given back. */
    private final Long2LongHashMap slots = new Long2LongHashMap(NO_SLOT);
    private final IntArrayList spare = new IntArrayList();
    /** Open offers of each call that rings. */
    private final Long2LongHashMap ringing = new Long2LongHashMap(0);
    private int usedSlots;
    private long nowNs;

    /** Of a centre in which nothing has happened yet. */
    public WaitEstimates(CenterConfig center) {
        center.queues().forEach(queue -> queues.put(queue.name(), queues.size()));
        queuesOf = new int[center.agents().size()][];
        for (AgentConfig agent : center.agents()) {
            int index = agents.size();
            agents.put(agent.name(), index);
            queuesOf[index] = agent.queues().stream().mapToInt(place -> queues.get(place.queue())).toArray();
        }
        free = new int[queues.size()];
        ready = new boolean[agents.size()];
        offers = new int[agents.size()];
        book = new EstimateBook(queues.size(), queuesOf, queue -> free[queue]);
    }

    @Override
    public synchronized void on(AcdEvent event) {
        nowNs = event.nowNs();
        if (event.queue().isEmpty() && event.kind() != AcdEventKind.AGENT_CHANGED) {
            return;
        }
        switch (event.kind()) {
            case CALL_QUEUED -> {
                int slot = spare.isEmpty() ? usedSlots++ : spare.popInt();
                slots.put(event.callId(), slot);
                book.queued(queue(event), slot, event.position(), nowNs, event.wallMs());
            }
            case CALL_ANSWERED -> {
                int slot = leave(event);
                if (slot != NO_SLOT) {
                    book.answered(queue(event), slot, nowNs);
                }
            }
            case SEGMENT_EXITED -> {
                int slot = leave(event);
                if (slot != NO_SLOT) {
                    book.left(queue(event), slot, event.detail().equals(SegmentExit.ABANDONED.name()), event.wallMs());
                }
            }
            case SEGMENT_COMPLETED -> {
                long handleNs = event.durationNs() + event.holdNs();
                book.completed(queue(event), agents.get(event.agent()), nowNs - handleNs - event.waitNs(),
                        event.waitNs(), handleNs, event.wallMs());
            }
            case WRAP_UP_ENDED -> book.afterCall(queue(event), event.durationNs(), event.wallMs());
            case OFFER_MADE -> offers(event, 1);
            case OFFER_ENDED -> offers(event, -1);
            case AGENT_CHANGED -> agentChanged(agents.get(event.agent()), AgentState.valueOf(event.detail()));
            default -> { }
        }
    }

    private int queue(AcdEvent event) {
        return queues.get(event.queue());
    }

    private int leave(AcdEvent event) {
        int slot = (int) slots.remove(event.callId());
        if (slot != NO_SLOT) {
            spare.addInt(slot);
        }
        return slot;
    }

    private void offers(AcdEvent event, int change) {
        long open = ringing.get(event.callId()) + change;
        if (open == 0) {
            ringing.remove(event.callId());
            book.ringingEnded(queue(event));
        } else if (open > 0) {
            ringing.put(event.callId(), open);
            if (open == 1 && change == 1) {
                book.ringing(queue(event));
            }
        }
        int agent = agents.get(event.agent());
        free(agent, ready[agent], Math.max(0, offers[agent] + change));
    }

    private void agentChanged(int agent, AgentState state) {
        book.agentWorks(agent, state != AgentState.LOGGED_OFF && state != AgentState.NOT_READY);
        free(agent, state == AgentState.READY, offers[agent]);
    }

    /** Free is READY without an open offer. */
    private void free(int agent, boolean isReady, int openOffers) {
        boolean before = ready[agent] && offers[agent] == 0;
        ready[agent] = isReady;
        offers[agent] = openOffers;
        boolean now = isReady && openOffers == 0;
        if (before != now) {
            for (int queue : queuesOf[agent]) {
                free[queue] += now ? 1 : -1;
            }
        }
    }

    /**
     * What each estimator says of a queue as of the last record told, in the order of the estimators. Any thread.
     *
     * @throws NoSuchElementException if there is no queue of that name
     */
    public synchronized List<WaitReport> report(String queue) {
        Integer index = queues.get(queue);
        if (index == null) {
            throw new NoSuchElementException("estimates: there is no queue '" + queue + "'");
        }
        List<WaitReport> reports = new ArrayList<>();
        for (WaitEstimator estimator : WaitEstimator.values()) {
            long waitNs = book.estimateNs(estimator, index, nowNs);
            int errors = book.errors(estimator, index);
            reports.add(new WaitReport(
                    estimator,
                    waitNs == EstimateBook.NONE ? Optional.empty() : Optional.of(Duration.ofNanos(waitNs)),
                    errors,
                    errors == 0 ? OptionalDouble.empty() : OptionalDouble.of(book.biasSeconds(estimator, index)),
                    errors == 0 ? OptionalDouble.empty() : OptionalDouble.of(book.meanSquaredError(estimator, index))));
        }
        return reports;
    }
}
