package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.event.Alarm;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.match.Draw;
import org.strowger.core.internal.match.Matcher;
import org.strowger.core.internal.match.RankingFaults;

/**
 * Looks, at the end of each step, whether all is well, and raises an alarm where it is not; nothing stops.
 * Law 7 is checked for the queues that the step has touched, law 6 for one agent, drawn by the time of the
 * step, so that a fault is found soon at the cost of one search. Every pair is checked in tests.
 */
final class Watch {
    private static final int TENTHS_NEARLY_FULL = 9;
    private static final int TENTHS_WELL_AGAIN = 8;
    private static final int UNHEARD_ALLOWED = 3;

    private final Floor floor;
    private final AlarmWriter alarms;
    /** Offers in a row, by adapter, that lapsed without a report. */
    private final int[] unheard = new int[Floor.MAX_ADAPTERS + 1];
    private int[] touched = new int[4];
    private int touchedCount;

    Watch(Floor floor) {
        this.floor = floor;
        this.alarms = new AlarmWriter(floor.effects);
    }

    /** Where desks write alarms of their own. */
    AlarmWriter alarms() {
        return alarms;
    }

    /** A call entered a queue, and is counted among those that wait in it. */
    void entered(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        queue.entered++;
        touch(queueIndex);
        if (queue.maxWaiting > 0 && !queue.nearlyFullTold
                && 10L * queue.waiting >= (long) TENTHS_NEARLY_FULL * queue.maxWaiting) {
            queue.nearlyFullTold = true;
            alarms.raise(Alarm.CAP_NEARLY_REACHED, queueIndex, AlarmWriter.NONE, AlarmWriter.NONE,
                    "the queue holds " + queue.waiting + " of the " + queue.maxWaiting
                            + " calls it may hold; add agents or let calls overflow");
        }
    }

    /** A call left its queue, answered or not, and is no longer counted among those that wait in it. */
    void left(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        queue.left++;
        touch(queueIndex);
        if (queue.nearlyFullTold && 10L * queue.waiting < (long) TENTHS_WELL_AGAIN * queue.maxWaiting) {
            queue.nearlyFullTold = false;
        }
    }

    private void touch(int queueIndex) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = queueIndex;
    }

    /** An adapter reported something of a leg that it was told to dial. */
    void heardOf(int adapter) {
        unheard[adapter] = 0;
    }

    /** An offer lapses of which its adapter has reported nothing. */
    void heardNothingOf(Call call, Offer offer) {
        if (call.adapter != Floor.HOST && ++unheard[call.adapter] == UNHEARD_ALLOWED) {
            alarms.raise(Alarm.ADAPTER_SILENT, call.queue, offer.agent, call.callId, "adapter " + call.adapter
                    + " reported nothing of the last " + UNHEARD_ALLOWED + " legs that it was told to dial before their"
                    + " time was over; see whether its switch is in order");
        }
    }

    /** The step has had all its effects. */
    void stepIsOver(OfferDesk offers, WaitDesk waits) {
        while (touchedCount > 0) {
            checkAccount(touched[--touchedCount]);
        }
        if (floor.agents.length > 0 && floor.timers.nextDeadlineNs() > floor.nowNs) {
            checkWork(floor.agents[Math.floorMod(Draw.of(0, floor.nowNs, 0), floor.agents.length)], offers, waits);
        }
        RankingFaults faults = floor.plan.faults();
        while (!faults.isEmpty()) {
            alarms.raise(Alarm.RANKING_THREW, AlarmWriter.NONE, AlarmWriter.NONE, AlarmWriter.NONE, faults.take());
        }
    }

    /** Law 7: who entered has left or waits. After an alarm the account goes on from what waits. */
    private void checkAccount(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        int inOrder = queue.order.size();
        if (queue.entered != queue.left + inOrder || queue.waiting != inOrder) {
            alarms.raise(Alarm.ACCOUNT_WRONG, queueIndex, AlarmWriter.NONE, AlarmWriter.NONE, queue.entered
                    + " calls entered the queue, " + queue.left + " left it, " + inOrder + " wait in its order and "
                    + queue.waiting + " were counted as waiting; report this with the journal");
            queue.entered = queue.left + inOrder;
            queue.waiting = inOrder;
        }
    }

    /** Law 6: who is available has no call that he may take. The call is offered now where it was not. */
    private void checkWork(Agent agent, OfferDesk offers, WaitDesk waits) {
        floor.matcher.refresh(agent, floor.nowNs);
        int slot = agent.standing == 0 ? Matcher.NONE : floor.matcher.bestCallFor(agent, floor.nowNs);
        if (slot != Matcher.NONE) {
            Call call = floor.calls.call(slot);
            alarms.raise(Alarm.WORK_NOT_CONSERVED, call.queue, agent.index, call.callId,
                    "the agent was available and the call waited, without a reason to hold it; it is offered now,"
                            + " report this with the journal");
            floor.pairing.agentMoved(agent);
            floor.pairing.settle(offers, waits);
        }
    }
}
