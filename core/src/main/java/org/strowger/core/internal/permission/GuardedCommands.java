package org.strowger.core.internal.permission;

import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.CallbackRequests;
import org.strowger.core.internal.ring.HostCommands;
import org.strowger.core.internal.ring.QueueCommands;
import org.strowger.core.internal.ring.ShiftRequests;
import org.strowger.core.internal.ring.TalkCommands;
import org.strowger.core.permission.Operation;

/** The host's commands as one actor may publish them; each names its operation. Any thread. */
public final class GuardedCommands implements HostCommands {
    private final Guard guard;
    private final HostCommands commands;
    private final ShiftRequests shiftRequests;
    private final TalkCommands talkCommands;
    private final QueueCommands queueCommands;
    private final CallbackRequests callbackRequests;

    /** @param commands where they go that the guard lets through */
    public GuardedCommands(Guard guard, HostCommands commands) {
        this.guard = guard;
        this.commands = commands;
        this.shiftRequests = new GuardedShiftRequests(guard, commands.shiftRequests());
        this.talkCommands = new GuardedTalkCommands(guard, commands.talkCommands());
        this.queueCommands = new GuardedQueueCommands(guard, commands.queueCommands());
        this.callbackRequests = new GuardedCallbackRequests(guard, commands.callbackRequests());
    }

    @Override
    public Admission agentSignIn(int agent, boolean ready, int reason) {
        return guard.onAgent(Operation.SIGN_IN, agent, () -> commands.agentSignIn(agent, ready, reason));
    }

    @Override
    public Admission agentReady(int agent) {
        return guard.onAgent(Operation.READY, agent, () -> commands.agentReady(agent));
    }

    @Override
    public Admission agentNotReady(int agent, int reason) {
        return guard.onAgent(Operation.NOT_READY, agent, () -> commands.agentNotReady(agent, reason));
    }

    @Override
    public Admission agentSignOut(int agent) {
        return guard.onAgent(Operation.SIGN_OUT, agent, () -> commands.agentSignOut(agent));
    }

    @Override
    public Admission agentEndWrapUp(int agent) {
        return guard.onAgent(Operation.END_WRAP_UP, agent, () -> commands.agentEndWrapUp(agent));
    }

    @Override
    public Admission callEnqueue(long callId, int queue, int priority) {
        return guard.onCall(Operation.ENQUEUE, callId, () -> commands.callEnqueue(callId, queue, priority));
    }

    @Override
    public Admission callWithdraw(long callId) {
        return guard.onCall(Operation.WITHDRAW, callId, () -> commands.callWithdraw(callId));
    }

    @Override
    public Admission callHangup(long callId) {
        return guard.onCall(Operation.HANG_UP, callId, () -> commands.callHangup(callId));
    }

    @Override
    public Admission flowEvent(long callId, String name) {
        return guard.onCall(Operation.FLOW_EVENT, callId, () -> commands.flowEvent(callId, name));
    }

    @Override
    public ShiftRequests shiftRequests() {
        return shiftRequests;
    }

    @Override
    public TalkCommands talkCommands() {
        return talkCommands;
    }

    @Override
    public QueueCommands queueCommands() {
        return queueCommands;
    }

    @Override
    public CallbackRequests callbackRequests() {
        return callbackRequests;
    }
}
