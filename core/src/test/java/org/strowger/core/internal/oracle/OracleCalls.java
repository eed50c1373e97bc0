package org.strowger.core.internal.oracle;

import org.strowger.core.call.CallState;
import org.strowger.core.center.QueueConfig;

/** Rules about calls from their arrival to their end, but for the waiting. */
final class OracleCalls {
    private final OracleFloor floor;

    OracleCalls(OracleFloor floor) {
        this.floor = floor;
    }

    /** Why a call is over before its time. */
    enum Over { CALLER_GONE, HOST, LOST }

    void answered(OracleCall call, String flow, OracleQueue queue) {
        if (call.answered) {
            return;
        }
        call.answered = true;
        if (flow != null) {
            floor.flows.start(call, flow);
        } else if (!floor.waits.enter(call, queue, -1)) {
            end(call);
        }
    }

    void enqueueByHost(OracleCall call, OracleQueue queue, int priority) {
        if (call.state() == CallState.IN_FLOW && call.answered) {
            call.flow = null;
            if (!floor.waits.enter(call, queue, priority)) {
                end(call);
            }
        }
    }

    /** The agent's line is gone, the caller is still there. */
    void agentLeft(OracleCall call) {
        OracleAgent agent = call.agent;
        QueueConfig answeredFrom = call.queue.config;
        call.agent = null;
        call.queue = null;
        call.agentLost = floor.timers.cancel(call.agentLost);
        floor.wishes.talkEnds(agent, answeredFrom);
        if (call.flow == null) {
            end(call);
        } else {
            floor.flows.agentLeft(call);
        }
    }

    /** The agent is taken from it: it waits again in its queue, at its old place. */
    void waitsAgain(OracleCall call) {
        OracleAgent agent = call.agent;
        OracleQueue queue = call.queue;
        call.agent = null;
        call.agentLost = floor.timers.cancel(call.agentLost);
        floor.wishes.talkEnds(agent, queue.config);
        floor.waits.begin(call, queue);
    }

    /** The call is over. */
    void over(OracleCall call, Over why) {
        if (call.agent != null) {
            OracleAgent agent = call.agent;
            QueueConfig answeredFrom = call.queue.config;
            call.agent = null;
            call.queue = null;
            floor.wishes.talkEnds(agent, answeredFrom);
        } else if (call.queue != null) {
            floor.offers.withdrawAll(call);
            if (why == Over.CALLER_GONE) {
                call.queue.abandoned++;
            } else {
                call.queue.withdrawn++;
            }
            floor.waits.leave(call);
        }
        end(call);
    }

    void end(OracleCall call) {
        floor.timers.cancel(call.lost);
        floor.timers.cancel(call.agentLost);
        floor.calls.remove(call);
        if (floor.calls.stream().noneMatch(other -> other.adapter == call.adapter)) {
            floor.inventory[call.adapter] = floor.timers.cancel(floor.inventory[call.adapter]);
        }
    }
}
