package org.strowger.core.internal.oracle;

import java.util.List;
import org.strowger.core.center.rule.Requirement;

/** What the two flows of {@link TestFlows} do, told once more in the oracle's words. */
final class OracleFlows {
    private final OracleFloor floor;

    OracleFlows(OracleFloor floor) {
        this.floor = floor;
    }

    void start(OracleCall call, String flow) {
        call.flow = flow;
        if (flow.equals(TestFlows.AGAIN)) {
            enqueueOrEnd(call, 0);
        }
    }

    /** What its flow has the call ask beside what queues ask. */
    List<Requirement.Skill> adds(OracleCall call) {
        boolean known = floor.center.skills().contains(TestFlows.ADDED.skill());
        return known && TestFlows.AGAIN.equals(call.flow) ? List.of(TestFlows.ADDED) : List.of();
    }

    void key(OracleCall call, char key) {
        if (call.flow == null || call.state() != org.strowger.core.call.CallState.IN_FLOW) {
            return;
        }
        int queue = key - '0';
        if (key == '#') {
            floor.ends.end(call);
        } else if (queue >= 0 && queue < floor.queues.size()) {
            floor.waits.enter(call, floor.queues.get(queue), -1);
        }
    }

    void queueLeft(OracleCall call) {
        if (call.flow.equals(TestFlows.AGAIN)) {
            floor.ends.end(call);
        }
    }

    void agentLeft(OracleCall call) {
        if (call.flow.equals(TestFlows.AGAIN)) {
            enqueueOrEnd(call, floor.queues.size() - 1);
        }
    }

    private void enqueueOrEnd(OracleCall call, int queue) {
        if (!floor.waits.enter(call, floor.queues.get(queue), -1)) {
            floor.ends.end(call);
        }
    }
}
