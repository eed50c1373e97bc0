package org.strowger.core.internal.permission;

import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.ShiftRequests;
import org.strowger.core.permission.Operation;

/** What one actor may ask of agents beyond coming and going. Any thread. */
final class GuardedShiftRequests implements ShiftRequests {
    private final Guard guard;
    private final ShiftRequests commands;

    GuardedShiftRequests(Guard guard, ShiftRequests commands) {
        this.guard = guard;
        this.commands = commands;
    }

    @Override
    public Admission signInTo(int agent, boolean ready, int reason, int[] queues) {
        return guard.onAgent(Operation.SIGN_IN, agent,
                () -> commands.signInTo(agent, ready, reason, queues));
    }

    @Override
    public Admission extendWrapUp(int agent, long byNs) {
        return guard.onAgent(Operation.EXTEND_WRAP_UP, agent,
                () -> commands.extendWrapUp(agent, byNs));
    }

    @Override
    public Admission disposition(int agent, long callId, int code, boolean hard) {
        return guard.onAgent(Operation.DISPOSITION, agent,
                () -> commands.disposition(agent, callId, code, hard));
    }

    @Override
    public Admission ownCallBegin(int agent) {
        return guard.onAgent(Operation.OWN_CALL, agent,
                () -> commands.ownCallBegin(agent));
    }

    @Override
    public Admission ownCallEnd(int agent) {
        return guard.onAgent(Operation.OWN_CALL, agent,
                () -> commands.ownCallEnd(agent));
    }

    @Override
    public Admission optOut(int agent, int queue, boolean out) {
        return guard.onAgent(Operation.OPT_OUT, agent,
                () -> commands.optOut(agent, queue, out));
    }

    @Override
    public Admission breakRequest(int agent) {
        return guard.onAgent(Operation.BREAK, agent,
                () -> commands.breakRequest(agent));
    }

    @Override
    public Admission breakCancel(int agent) {
        return guard.onAgent(Operation.BREAK, agent,
                () -> commands.breakCancel(agent));
    }

    @Override
    public Admission difficultyLimit(int agent, int limit) {
        return guard.onAgent(Operation.DIFFICULTY_LIMIT, agent,
                () -> commands.difficultyLimit(agent, limit));
    }

    @Override
    public Admission forceOff(int agent, int calls, String who, String why) {
        return guard.onAgent(Operation.FORCE_LOG_OFF, agent,
                () -> commands.forceOff(agent, calls, himself(who), why));
    }

    @Override
    public Admission forceState(int agent, boolean ready, int reason, String who, String why) {
        return guard.onAgent(Operation.FORCE_STATE, agent,
                () -> commands.forceState(agent, ready, reason, himself(who), why));
    }

    /** Nobody acts in another's name. */
    private String himself(String who) {
        String name = guard.actor().name();
        if (!who.equals(name)) {
            throw new IllegalArgumentException("actor '" + name + "': who was '" + who
                    + "'; give the actor's own name");
        }
        return who;
    }
}
