package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.FlowVersion;
import org.strowger.core.internal.rule.NeedBook;
import org.strowger.core.internal.time.DeadlineQueue;

/** Runs flows: has the machine of a call hear of what happens to it. */
final class FlowDesk {
    private final Floor floor;
    private final VersionDesk versions;
    private final RouteWriter routes;
    private final DropWriter drops;
    private final CallInHand hand;
    private WaitDesk waitDesk;
    private MonitorDesk monitorDesk;

    FlowDesk(Floor floor, VersionDesk versions) {
        this.floor = floor;
        this.versions = versions;
        this.routes = new RouteWriter(floor.effects);
        this.drops = new DropWriter(floor.effects);
        this.hand = new CallInHand(floor, routes, drops);
    }

    void bind(CallDesk calls, WaitDesk waits, CallbackDesk callbackDesk, RecordingDesk recordingDesk,
            OutsideDesk outsideDesk, MonitorDesk monitors) {
        waitDesk = waits;
        monitorDesk = monitors;
        hand.bind(calls, waits, callbackDesk, recordingDesk, outsideDesk);
    }

    void start(Call started, int flow) {
        takeSession(started);
        started.machine.start(started.session, flow, hand.of(started));
    }

    private void takeSession(Call call) {
        versions.begins(call);
        FlowVersion version = call.flowVersion;
        FlowSession session = version.free.poll();
        call.machine = version.machine;
        call.playIndex = version.playIndex;
        call.additions = version.additions;
        call.session = session == null ? version.machine.newSession() : session;
    }

    /** The comfort flow that a waiting call's sender or queue names, or {@link Call#NONE}. */
    int comfortOf(Call waiting) {
        FlowMachine runs = waiting.machine == null ? versions.of(waiting).machine : waiting.machine;
        if (runs == null || waiting.comfort.asked != Call.NONE) {
            return waiting.comfort.asked;
        }
        return runs.comfortOf(waiting.queue);
    }

    /** What a waiting call's caller hears begins. */
    void beginComfort(Call waiting) {
        int flow = comfortOf(waiting);
        waiting.comfort.alone = waiting.session == null;
        if (waiting.comfort.alone) {
            takeSession(waiting);
        }
        waiting.comfort.runs = true;
        waiting.machine.comfortBegins(waiting.session, flow, waiting.comfort.alone, hand.of(waiting));
    }

    /** A comfort flow is over, if one runs. */
    void endComfort(Call waiting) {
        if (!waiting.comfort.runs) {
            return;
        }
        waiting.comfort.runs = false;
        waiting.machine.comfortEnds(waiting.session, hand.of(waiting));
        if (waiting.comfort.alone) {
            waiting.flowTimer = floor.timers.cancel(waiting.flowTimer);
            giveBack(waiting);
        }
    }

    /** Whether the comfort flow of a call wishes an answer to be held back. */
    boolean holdsOffer(Call waiting) {
        return waiting.machine.holdsOffer(waiting.session);
    }

    /** Plays to the agent who answered what he is to hear first. Returns the play, or 0 if there is nothing. */
    long whisper(Call answered, long legId) {
        if (answered.session == null) {
            return 0;
        }
        return answered.machine.whispers(answered.session, hand.of(answered, legId)) ? floor.lastPlayId() : 0;
    }

    /** Keys to an agent are no business of the flow that waits for the end of the talk. */
    void key(Call pressed, int key) {
        if (runs(pressed) || pressed.isQueued() && hears(pressed, Dropped.KEY)) {
            pressed.machine.key(pressed.session, key, hand.of(pressed));
            letGo(pressed);
        }
    }

    void playFinished(Call heard, long playId, boolean failed) {
        if (playId <= heard.flowPlayId && hears(heard, Dropped.LATE_PLAY)) {
            heard.machine.playFinished(heard.session, playId, failed, hand.of(heard));
            letGo(heard);
        }
    }

    void playRefused(Call heard, long playId) {
        if (playId <= heard.flowPlayId && hears(heard, Dropped.LATE_PLAY)) {
            heard.machine.playRefused(heard.session, playId, hand.of(heard));
            letGo(heard);
        }
    }

    void deadline(Call due) {
        due.flowTimer = DeadlineQueue.NONE;
        if (hears(due, Dropped.STALE_TIMER)) {
            due.machine.deadline(due.session, hand.of(due));
            letGo(due);
        }
    }

    /** What was held back for a caller who typed takes effect when his comfort flow holds it no more. */
    private void letGo(Call typed) {
        if (typed.comfort.runs && waitDesk.comforts().isAwaited(typed) && !holdsOffer(typed)) {
            waitDesk.comforts().typed(typed);
        }
    }

    void invokeEnded(Call answered, long invokeId, InvokeAnswer answer) {
        if (hears(answered, Dropped.LATE_ANSWER)) {
            answered.machine.invokeEnded(answered.session, invokeId, answer, hand.of(answered));
        }
    }

    void collected(Call typed, long collectId, CollectEnd how, int length, boolean luhn, CharSequence token) {
        if (hears(typed, Dropped.LATE_ANSWER)) {
            typed.machine.collected(typed.session, collectId, how, length, luhn, token, hand.of(typed));
            letGo(typed);
        }
    }

    void recorded(Call spoke, long recordingId, RecordingEnd how, long lengthNs) {
        if (recordingId <= spoke.flowRecordingId && hears(spoke, Dropped.LATE_ANSWER)) {
            spoke.machine.recorded(spoke.session, recordingId, switch (how) {
                case STOPPED -> Recorded.STOPPED;
                case HANGUP -> Recorded.HANGUP;
                case ERROR -> Recorded.FAILED;
            }, lengthNs, hand.of(spoke));
        }
    }

    void transferFailed(Call back, Reason reason) {
        if (runs(back)) {
            back.machine.transferFailed(back.session, switch (reason) {
                case BUSY, REJECTED -> TransferFailure.BUSY;
                case NO_ANSWER, TIMED_OUT -> TransferFailure.NO_ANSWER;
                default -> TransferFailure.FAILED;
            }, hand.of(back));
        }
    }

    /** Returns whether the call's flow handles it. */
    boolean hostEvent(Call named, CharSequence name) {
        if (!named.isQueued() && !hears(named, Dropped.UNHANDLED) || named.session == null) {
            return false;
        }
        boolean handled = named.machine.hostEvent(named.session, name, hand.of(named));
        letGo(named);
        return handled;
    }

    void queueLeft(Call back, QueueExit exit) {
        back.machine.queueLeft(back.session, exit, hand.of(back));
    }

    void agentLeft(Call back) {
        back.machine.agentLeft(back.session, hand.of(back));
    }

    /** The call is over; its flow may still tidy up. */
    void hangup(Call gone) {
        if (gone.session != null) {
            gone.machine.hangup(gone.session, hand.ofEnded(gone));
        }
    }

    /** The host takes the call out of its flow: what its node has begun ends. */
    void takeAway(Call taken) {
        if (taken.session != null) {
            taken.machine.taken(taken.session, hand.of(taken));
        }
        leave(taken);
    }

    /** The call is in its flow no more. */
    void leave(Call left) {
        left.flowTimer = floor.timers.cancel(left.flowTimer);
        left.added = NeedBook.NOTHING_ADDED;
        giveBack(left);
    }

    /** The session of a call that needs it no more goes back to the pool. */
    void giveBack(Call ended) {
        if (ended.session != null) {
            if (ended.machine == ended.flowVersion.machine) {
                ended.flowVersion.free.push(ended.session);
            }
            ended.session = null;
            ended.machine = null;
            ended.playIndex = null;
            ended.additions = null;
            ended.comfort.asked = Call.NONE;
            ended.comfort.runs = false;
            ended.comfort.alone = false;
        }
    }

    /** No flow moves any more in this step. */
    void stepIsOver() {
        routes.write();
        drops.write();
    }

    /** Something came for a leg or a call that no flow hears. It is counted if nobody knows that: its call is over. */
    void cameLate(long id, Dropped what) {
        if (versions.haveFlows() && floor.calls.byCaller(id) == null && floor.calls.offerByLeg(id) == null
                && floor.callbacks.byId(id) == null && !monitorDesk.knows(id)) {
            drops.droppedAfterCall(what);
        }
    }

    private static boolean runs(Call asked) {
        return asked.session != null && (asked.state == CallState.IN_FLOW || asked.comfort.runs);
    }

    /** Whether a call's flow runs and hears of what has come; what comes for a flow that waits outside is counted. */
    private boolean hears(Call asked, Dropped otherwise) {
        boolean hears = runs(asked);
        if (!hears && asked.session != null) {
            drops.dropped(asked.flowVersion, otherwise);
        }
        return hears;
    }
}
