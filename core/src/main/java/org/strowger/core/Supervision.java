package org.strowger.core;

import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.TalkCommands;

/**
 * What a host asks for a supervisor: {@code acd.agent("eve").supervise().follow("ann", MonitorMode.SILENT)}. A
 * supervisor is an agent who is signed in and on no call; his phone is rung, and he is busy until he stops. What
 * is impossible is told as refused. Needs {@code MONITOR}. Any thread.
 */
public final class Supervision {
    private static final long NO_CALL = 0;
    private static final int NO_AGENT = -1;

    private final Engine engine;
    private final TalkCommands commands;
    private final int supervisor;

    Supervision(Engine engine, TalkCommands commands, int supervisor) {
        this.engine = engine;
        this.commands = commands;
        this.supervisor = supervisor;
    }

    /** Listens to a call until it is over, whichever agent has it. @param mode not {@code OFF} */
    public Admission listenTo(long callId, MonitorMode mode) {
        return commands.monitorStart(supervisor, callId, NO_AGENT, mode);
    }

    /**
     * Listens to an agent, from call to call. @param mode not {@code OFF}
     *
     * @throws IllegalArgumentException if the centre has no such agent
     */
    public Admission follow(String agent, MonitorMode mode) {
        return commands.monitorStart(supervisor, NO_CALL, engine.agentIndex(agent), mode);
    }

    /** Takes part in another way from now on; {@code OFF} is to stop. */
    public Admission mode(MonitorMode mode) {
        return commands.monitorSwitch(supervisor, mode);
    }

    /** Listens no more. */
    public Admission stop() {
        return commands.monitorStop(supervisor);
    }

    /** Takes the call that he hears; the agent who served it is let go. */
    public Admission takeOver() {
        return commands.takeOver(supervisor);
    }
}
