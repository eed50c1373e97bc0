package org.strowger.core.adapter;

import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand.Hangup;
import org.strowger.core.adapter.TelephonyCommand.Music;
import org.strowger.core.adapter.TelephonyCommand.Play;
import org.strowger.core.adapter.TelephonyCommand.Reject;
import org.strowger.core.adapter.TelephonyCommand.StopPlay;

/**
 * Calls one method for each kind of command, so that an adapter writes no chain of {@code instanceof}. A
 * method that is not overridden ends in {@link #unsupported}; an adapter built today therefore does the
 * right thing with a command that is added later. Any thread; keeps nothing.
 */
public abstract class CommandDispatcher {
    /** For subclasses. */
    protected CommandDispatcher() {}

    /** Calls the method for this command. */
    public final void dispatch(long commandId, TelephonyCommand command) {
        if (command instanceof Answer answer) {
            answer(commandId, answer);
        } else if (command instanceof Reject reject) {
            reject(commandId, reject);
        } else if (command instanceof Hangup hangup) {
            hangup(commandId, hangup);
        } else if (command instanceof Dial dial) {
            dial(commandId, dial);
        } else if (command instanceof Bridge bridge) {
            bridge(commandId, bridge);
        } else if (command instanceof Play play) {
            play(commandId, play);
        } else if (command instanceof StopPlay stopPlay) {
            stopPlay(commandId, stopPlay);
        } else if (command instanceof Music music) {
            music(commandId, music);
        } else {
            unsupported(commandId, command);
        }
    }

    /** Answer a leg that was offered. */
    protected void answer(long commandId, Answer command) {
        unsupported(commandId, command);
    }

    /** Refuse a leg that was offered. */
    protected void reject(long commandId, Reject command) {
        unsupported(commandId, command);
    }

    /** End a leg; every adapter can. */
    protected abstract void hangup(long commandId, Hangup command);

    /** Ring an agent. */
    protected void dial(long commandId, Dial command) {
        unsupported(commandId, command);
    }

    /** Let two legs hear each other. */
    protected void bridge(long commandId, Bridge command) {
        unsupported(commandId, command);
    }

    /** Play prompts and values. */
    protected void play(long commandId, Play command) {
        unsupported(commandId, command);
    }

    /** Stop what plays. */
    protected void stopPlay(long commandId, StopPlay command) {
        unsupported(commandId, command);
    }

    /** Start or stop music. */
    protected void music(long commandId, Music command) {
        unsupported(commandId, command);
    }

    /** Report {@code CommandFailed(commandId, UNSUPPORTED, ...)}; the command has no effect (T13). */
    protected abstract void unsupported(long commandId, TelephonyCommand command);
}
