package org.strowger.core.internal.decide;

import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowSession;

/**
 * A main flow {@code walk}: key N takes N routes from place 100 on, and one without a name; * takes place 1 a second
 * later; who hangs up takes place 16,383.
 */
final class WalkingFlow extends SilentFlow {
    private static final int UNNAMED = -1;
    private static final long SECOND_NS = 1_000_000_000;

    @Override
    public String hash() {
        return "walking";
    }

    @Override
    public int mainFlow(String name) {
        return name.equals("walk") ? 0 : UNNAMED;
    }

    @Override
    public void start(FlowSession session, int flow, FlowCall call) {
        call.routeTaken(0, UNNAMED);
    }

    @Override
    public void key(FlowSession session, int key, FlowCall call) {
        if (key == '*') {
            call.deadlineAt(call.nowNs() + SECOND_NS);
        } else {
            for (int i = 0; i < key - '0'; i++) {
                call.routeTaken(7, 100 + i);
            }
            call.routeTaken(7, UNNAMED);
        }
    }

    @Override
    public void deadline(FlowSession session, FlowCall call) {
        call.routeTaken(7, 1);
    }

    @Override
    public void hangup(FlowSession session, FlowCall call) {
        call.routeTaken(7, 16_383);
    }
}
