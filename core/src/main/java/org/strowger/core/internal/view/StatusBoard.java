package org.strowger.core.internal.view;

import java.util.BitSet;
import java.util.function.Supplier;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.rows.BlockList;
import org.strowger.core.internal.view.LiveView.Page;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.status.AcdStatus.AgentStatus;
import org.strowger.core.status.QueueStatus;

/** The readers' side of a live view: the status that was asked for last, brought forward. One reader at a time. */
final class StatusBoard {
    private Page page;
    private long[] cells = {};
    private long at;
    private BlockList<QueueStatus> queues = BlockList.empty();
    private BlockList<AgentStatus> agents = BlockList.empty();
    private final BitSet changedCells = new BitSet();
    private final BitSet changedQueues = new BitSet();
    private final BitSet changedAgents = new BitSet();

    /** The status now. @param shown what the writer shows, asked again when it may have changed */
    synchronized AcdStatus status(Supplier<Page> shown) {
        Page now = shown.get();
        while (!isTakenOver(now) || now != shown.get()) {
            Thread.onSpinWait();
            now = shown.get();
        }
        noteRows(now);
        page = now;
        queues = queues.with(changedQueues, this::queue);
        agents = agents.with(changedAgents, this::agent);
        changedQueues.clear();
        changedAgents.clear();
        return new AcdStatus(cells[0], queues, agents);
    }

    /** Takes over the cells of a page. Returns false if the page is so new that its record is not complete. */
    private boolean isTakenOver(Page now) {
        if (page != null && page.cells() == now.cells()) {
            at = now.cells().bringForward(cells, at, changedCells);
        } else {
            at = -1;
        }
        if (at < 0) {
            cells = cells.length == now.cells().size() ? cells : new long[now.cells().size()];
            at = now.cells().copyTo(cells);
            changedCells.clear();
            changedQueues.set(0, now.layout().queues().size());
            changedAgents.set(0, now.layout().agents().size());
            page = now;
        }
        return at >= now.since();
    }

    private void noteRows(Page now) {
        for (int cell = changedCells.nextSetBit(1); cell >= 0; cell = changedCells.nextSetBit(cell + 1)) {
            if (cell < now.agentsAt()) {
                changedQueues.set(LiveView.queueOf(cell));
            } else {
                changedAgents.set(cell - now.agentsAt());
            }
        }
        changedCells.clear();
        if (now.layout() != page.layout()) {
            follow(page.layout(), now.layout());
        }
    }

    private void follow(Layout before, Layout now) {
        for (int queue = 0; queue < now.queues().size(); queue++) {
            if (queue >= before.queues().size() || before.isQueueGone(queue) != now.isQueueGone(queue)) {
                changedQueues.set(queue);
            }
        }
        for (int agent = 0; agent < now.agents().size(); agent++) {
            if (agent >= before.agents().size() || before.isAgentGone(agent) != now.isAgentGone(agent)) {
                changedAgents.set(agent);
            }
        }
    }

    private QueueStatus queue(int queue) {
        return LiveView.isShown(page.layout(), queue, cells) ? LiveView.queue(page.layout(), queue, cells) : null;
    }

    private AgentStatus agent(int agent) {
        long cell = cells[page.agentsAt() + agent];
        return page.layout().isAgentGone(agent) && !LiveView.isSignedIn(cell)
                ? null : LiveView.agent(page.layout().agents().name(agent), page.reasons(), cell);
    }
}
