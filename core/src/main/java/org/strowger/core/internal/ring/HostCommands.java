package org.strowger.core.internal.ring;

import org.strowger.core.event.Admission;

/**
 * The host's part of the commands: one method for each. Any thread; each answers within the publishing bound.
 * Whoever adds one has to say whose it is, in {@code internal.permission}.
 */
public interface HostCommands {
    Admission agentSignIn(int agent, boolean ready, int reason);

    Admission agentReady(int agent);

    Admission agentNotReady(int agent, int reason);

    Admission agentSignOut(int agent);

    Admission agentEndWrapUp(int agent);

    Admission callEnqueue(long callId, int queue, int priority);

    Admission callWithdraw(long callId);

    Admission callHangup(long callId);

    /** Something happened that the call's flow may handle. @param name what follows {@code host.} in flows, ASCII */
    Admission flowEvent(long callId, String name);

    /** What the host asks of agents beyond coming and going. */
    ShiftRequests shiftRequests();

    /** What the host asks for while people talk. */
    TalkCommands talkCommands();

    /** What the host asks of waiting calls, queues and contacts. */
    QueueCommands queueCommands();

    /** What the host asks of callbacks. */
    CallbackRequests callbackRequests();
}
