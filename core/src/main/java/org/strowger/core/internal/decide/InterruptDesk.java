package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Capability;
import org.strowger.core.call.HoldCause;
import org.strowger.core.call.Medium;
import org.strowger.core.center.InterruptionConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.Interruption;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;

/**
 * Contacts that others of the same agent interrupt: they are on hold as long as one of those is live. A call in
 * which others talk as well, or whose agent has somebody sent for, goes on without him.
 */
final class InterruptDesk {
    private static final Medium[] MEDIA = Medium.values();

    private final Floor floor;
    private final TalkDesk talks;

    InterruptDesk(Floor floor, TalkDesk talks) {
        this.floor = floor;
        this.talks = talks;
    }

    /** Which medium may interrupt which, from now on; agents are to be reviewed. */
    static void take(Interruption rules, InterruptionConfig config) {
        rules.clear();
        for (Medium present : MEDIA) {
            for (Medium arriving : MEDIA) {
                if (config.allows(present, arriving)) {
                    rules.allow(present.ordinal(), arriving.ordinal());
                }
            }
        }
    }

    /** A contact of an agent's has begun or ended: who is interrupted now, and who no more? */
    void review(Agent agent) {
        for (int i = 0; i < agent.slots.calls(); i++) {
            Call call = floor.calls.call(agent.slots.call(i));
            boolean was = TalkDesk.isHeldBy(call, HoldCause.INTERRUPTED);
            boolean is = agent.slots.isInterrupted(i);
            if (is && !was && call.errand == Errand.NONE && talks.notNow(call) == null
                    && talks.underWay(call) == null && floor.parties.talking(call) == 1) {
                hold(call);
            } else if (was && !is) {
                retrieve(call);
            }
        }
    }

    private void hold(Call call) {
        if (call.heldBy == 0 && isOnTheLine(call)) {
            floor.effects.talk().hold(call.legId, call.adapter);
            floor.music(call, call.home);
        }
        talks.held(call, HoldCause.INTERRUPTED);
    }

    private void retrieve(Call call) {
        talks.retrieved(call, HoldCause.INTERRUPTED);
        if (call.heldBy == 0 && isOnTheLine(call)) {
            floor.effects.talk().resume(call.legId, call.adapter);
        }
    }

    /** Whether a switch has it that can hold, and can be told so. */
    private boolean isOnTheLine(Call call) {
        return call.adapter != Floor.HOST && !floor.adapterDown[call.adapter]
                && floor.can(call.adapter, Capability.HOLD);
    }
}
