package org.strowger.core.adapter;

import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.AttachData;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Collect;
import org.strowger.core.adapter.TelephonyCommand.Conference;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand.Hangup;
import org.strowger.core.adapter.TelephonyCommand.Hold;
import org.strowger.core.adapter.TelephonyCommand.Inventory;
import org.strowger.core.adapter.TelephonyCommand.Monitor;
import org.strowger.core.adapter.TelephonyCommand.Music;
import org.strowger.core.adapter.TelephonyCommand.Play;
import org.strowger.core.adapter.TelephonyCommand.Recording;
import org.strowger.core.adapter.TelephonyCommand.Reject;
import org.strowger.core.adapter.TelephonyCommand.Resume;
import org.strowger.core.adapter.TelephonyCommand.StopCollect;
import org.strowger.core.adapter.TelephonyCommand.StopPlay;
import org.strowger.core.adapter.TelephonyCommand.TransferOut;
import org.strowger.core.adapter.TelephonyCommand.TransferReply;
import org.strowger.core.adapter.TelephonyCommand.Unbridge;
import org.strowger.core.adapter.TelephonyCommand.Watch;

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
            dispatchTalk(commandId, command);
        }
    }

    private void dispatchTalk(long commandId, TelephonyCommand command) {
        if (command instanceof Unbridge unbridge) {
            unbridge(commandId, unbridge);
        } else if (command instanceof Hold hold) {
            hold(commandId, hold);
        } else if (command instanceof Resume resume) {
            resume(commandId, resume);
        } else if (command instanceof TransferOut transferOut) {
            transferOut(commandId, transferOut);
        } else if (command instanceof TransferReply transferReply) {
            transferReply(commandId, transferReply);
        } else if (command instanceof Conference conference) {
            conference(commandId, conference);
        } else if (command instanceof Monitor monitor) {
            monitor(commandId, monitor);
        } else if (command instanceof Recording recording) {
            recording(commandId, recording);
        } else if (command instanceof Collect collect) {
            collect(commandId, collect);
        } else if (command instanceof StopCollect stopCollect) {
            stopCollect(commandId, stopCollect);
        } else if (command instanceof AttachData attachData) {
            attachData(commandId, attachData);
        } else if (command instanceof Watch watch) {
            watch(commandId, watch);
        } else if (command instanceof Inventory inventory) {
            inventory(commandId, inventory);
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

    /** Ring an agent or a number outside. */
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

    /** Take a bridge apart. */
    protected void unbridge(long commandId, Unbridge command) {
        unsupported(commandId, command);
    }

    /** Put a leg on hold. */
    protected void hold(long commandId, Hold command) {
        unsupported(commandId, command);
    }

    /** Take a leg back from hold. */
    protected void resume(long commandId, Resume command) {
        unsupported(commandId, command);
    }

    /** Send a leg to a number outside. */
    protected void transferOut(long commandId, TransferOut command) {
        unsupported(commandId, command);
    }

    /** Answer what a person asked for at his phone. */
    protected void transferReply(long commandId, TransferReply command) {
        unsupported(commandId, command);
    }

    /** Change who takes part in a bridge, or is heard there. */
    protected void conference(long commandId, Conference command) {
        unsupported(commandId, command);
    }

    /** Let a leg listen to another, or end that. */
    protected void monitor(long commandId, Monitor command) {
        unsupported(commandId, command);
    }

    /** Record a leg. */
    protected void recording(long commandId, Recording command) {
        unsupported(commandId, command);
    }

    /** Collect digits in secret. */
    protected void collect(long commandId, Collect command) {
        unsupported(commandId, command);
    }

    /** Collect no further. */
    protected void stopCollect(long commandId, StopCollect command) {
        unsupported(commandId, command);
    }

    /** Show data of the call to an agent. */
    protected void attachData(long commandId, AttachData command) {
        unsupported(commandId, command);
    }

    /** Report a phone's state, or stop reporting it. */
    protected void watch(long commandId, Watch command) {
        unsupported(commandId, command);
    }

    /** Report every living leg; every adapter can. */
    protected abstract void inventory(long commandId, Inventory command);

    /** Report {@code CommandFailed(commandId, UNSUPPORTED, ...)}; the command has no effect (T13). */
    protected abstract void unsupported(long commandId, TelephonyCommand command);
}
