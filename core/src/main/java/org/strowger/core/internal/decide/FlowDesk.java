package org.strowger.core.internal.decide;

import java.util.ArrayDeque;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.CollectEnd;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.flow.SecretCollect;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.estimate.EstimateBook;
import org.strowger.core.internal.time.DeadlineQueue;
import org.strowger.core.status.WaitEstimator;

/** Runs flows: shows the machine the call in hand and turns what it does into effects. */
final class FlowDesk implements FlowCall {
    private static final int USUAL_PRIORITY = 50;
    private static final int HIGHEST_PRIORITY = 100;
    private static final long NOBODY_SERVES_NS = 24L * 3_600 * 1_000_000_000;

    private final Floor floor;
    /** Runs the calls that come from now on; null when the engine has no flows. */
    private FlowMachine machine;
    private final ArrayDeque<FlowSession> free = new ArrayDeque<>();
    private final PlayWriter play;
    private final InvokeWriter invoke;
    private CallDesk callDesk;
    private WaitDesk waitDesk;
    private CallbackDesk callbacks;
    private RecordingDesk recordings;
    private Call call;
    private boolean ending;

    /** @param machine null when the engine has no flows */
    FlowDesk(Floor floor, FlowMachine machine) {
        this.floor = floor;
        this.machine = machine;
        this.play = new PlayWriter(floor.effects);
        this.invoke = new InvokeWriter(floor.effects);
    }

    void bind(CallDesk calls, WaitDesk waits, CallbackDesk callbackDesk, RecordingDesk recordingDesk) {
        callDesk = calls;
        waitDesk = waits;
        callbacks = callbackDesk;
        recordings = recordingDesk;
    }

    /** Calls that come from now on run another version of the flows; those in progress keep theirs. */
    void use(FlowMachine newer) {
        machine = newer;
        free.clear();
    }

    void start(Call started, int flow) {
        call = started;
        FlowSession session = free.poll();
        call.machine = machine;
        call.session = session == null ? machine.newSession() : session;
        machine.start(call.session, flow, this);
    }

    void key(Call pressed, int key) {
        if (runs(pressed)) {
            call = pressed;
            call.machine.key(call.session, key, this);
        }
    }

    void playFinished(Call heard, long playId, boolean failed) {
        if (runs(heard)) {
            call = heard;
            call.machine.playFinished(call.session, playId, failed, this);
        }
    }

    void deadline(Call due) {
        due.flowTimer = DeadlineQueue.NONE;
        if (runs(due)) {
            call = due;
            call.machine.deadline(call.session, this);
        }
    }

    void invokeEnded(Call answered, long invokeId, InvokeAnswer answer) {
        if (runs(answered)) {
            call = answered;
            call.machine.invokeEnded(call.session, invokeId, answer, this);
        }
    }

    void collected(Call typed, long collectId, CollectEnd how, int length, boolean luhn, CharSequence token) {
        if (runs(typed)) {
            call = typed;
            call.machine.collected(call.session, collectId, how, length, luhn, token, this);
        }
    }

    void recorded(Call spoke, long recordingId, RecordingEnd how, long lengthNs) {
        if (runs(spoke)) {
            call = spoke;
            call.machine.recorded(call.session, recordingId, how, lengthNs, this);
        }
    }

    void transferFailed(Call back, Reason reason) {
        if (runs(back)) {
            call = back;
            call.machine.transferFailed(call.session, switch (reason) {
                case BUSY, REJECTED -> TransferFailure.BUSY;
                case NO_ANSWER, TIMED_OUT -> TransferFailure.NO_ANSWER;
                default -> TransferFailure.FAILED;
            }, this);
        }
    }

    /** Returns whether the call's flow handles it. */
    boolean hostEvent(Call named, CharSequence name) {
        if (!runs(named)) {
            return false;
        }
        call = named;
        return call.machine.hostEvent(call.session, name, this);
    }

    void queueLeft(Call back, QueueExit exit) {
        call = back;
        call.machine.queueLeft(call.session, exit, this);
    }

    void agentLeft(Call back) {
        call = back;
        call.machine.agentLeft(call.session, this);
    }

    /** The call is over; its flow may still tidy up. */
    void hangup(Call gone) {
        if (gone.session != null) {
            call = gone;
            ending = true;
            call.machine.hangup(call.session, this);
            ending = false;
        }
    }

    /** The host takes the call out of its flow. */
    void leave(Call left) {
        left.flowTimer = floor.timers.cancel(left.flowTimer);
        giveBack(left);
    }

    /** The session of a call that needs it no more goes back to the pool. */
    void giveBack(Call ended) {
        if (ended.session != null) {
            if (ended.machine == machine) {
                free.push(ended.session);
            }
            ended.session = null;
            ended.machine = null;
        }
    }

    private static boolean runs(Call asked) {
        return asked.session != null && asked.state == CallState.IN_FLOW;
    }

    @Override
    public long nowNs() {
        return floor.nowNs;
    }

    @Override
    public long wallMs() {
        return floor.wallMs;
    }

    @Override
    public long callId() {
        return call.callId;
    }

    @Override
    public CharSequence caller() {
        return call.caller;
    }

    @Override
    public CharSequence called() {
        return call.called;
    }

    @Override
    public int priority() {
        return call.priority >= 0 ? Math.min(HIGHEST_PRIORITY, call.priority) : USUAL_PRIORITY;
    }

    @Override
    public void priority(int priority) {
        call.priority = priority;
    }

    @Override
    public int queueWaiting(int queue) {
        return floor.queues[queue].waiting;
    }

    @Override
    public int queueAgents(int queue) {
        return floor.queues[queue].members;
    }

    @Override
    public boolean queueOpen(int queue) {
        return floor.queues[queue].isOpen(floor.wallMs) && floor.queues[queue].door != QueueDoor.DRAINING;
    }

    /** The blended estimate; for want of data, place × mean talk time ÷ members signed in. */
    @Override
    public long queueWaitNs(int queue) {
        long estimate = floor.estimates.estimateNs(WaitEstimator.BLEND, queue, floor.nowNs);
        if (estimate != EstimateBook.NONE) {
            return Math.min(NOBODY_SERVES_NS, estimate);
        }
        QueueState state = floor.queues[queue];
        if (state.members == 0) {
            return NOBODY_SERVES_NS;
        }
        long meanTalkNs = state.completed == 0 ? 0 : state.talkedNs / state.completed;
        return Math.min(NOBODY_SERVES_NS, state.waiting * meanTalkNs / state.members);
    }

    @Override
    public void beginPlay(int language, int times) {
        play.begin(language, times);
    }

    @Override
    public void playPrompt(int prompt) {
        play.prompt(prompt);
    }

    @Override
    public void playValue(PromptKind kind, CharSequence text) {
        play.value(kind, text);
    }

    @Override
    public long endPlay() {
        long playId = floor.takePlayId();
        play.end(call, playId);
        return playId;
    }

    @Override
    public void stopPlay(long playId) {
        floor.effects.stopPlay(call, playId);
    }

    @Override
    public void beginInvoke(String handler, int attempt) {
        invoke.begin(handler, attempt);
    }

    @Override
    public void invokeArgument(String name, CharSequence value) {
        invoke.argument(name, value);
    }

    @Override
    public long endInvoke() {
        long invokeId = floor.takePlayId();
        invoke.end(invokeId, call.callId);
        return invokeId;
    }

    @Override
    public void cancelInvoke(String handler, long invokeId) {
        invoke.cancel(handler, invokeId, call.callId);
    }

    @Override
    public long collectSecretly(SecretCollect how) {
        if (!floor.can(call.adapter, Capability.NATIVE_COLLECT)) {
            return 0;
        }
        long collectId = floor.takePlayId();
        play.endCollect(call, collectId, how);
        return collectId;
    }

    @Override
    public void stopCollecting(long collectId) {
        play.stopCollect(call, collectId);
    }

    @Override
    public void maskRecording(boolean on) {
        recordings.mask(call, on);
    }

    @Override
    public long startRecording() {
        return recordings.begin(call);
    }

    @Override
    public void stopRecording(long recordingId) {
        recordings.end(call, recordingId);
    }

    @Override
    public boolean transfer(CharSequence to, long ringNs) {
        if (!floor.can(call.adapter, Capability.TRANSFER_OUT)) {
            return false;
        }
        call.leaving = true;
        floor.effects.talk().transferOut(call.legId, call.adapter, to, ringNs);
        return true;
    }

    @Override
    public boolean callBack(int queue, CharSequence number, boolean keepsPlace, int tries, long gapNs) {
        return callbacks.askedByFlow(call, queue, number, keepsPlace, tries, gapNs);
    }

    @Override
    public void outcome(String name) {
        invoke.outcome(name, call.callId);
    }

    @Override
    public void deadlineAt(long atNs) {
        floor.timers.cancel(call.flowTimer);
        call.flowTimer = floor.timers.arm(atNs, TimerKind.FLOW, call.slot);
    }

    @Override
    public void clearDeadline() {
        call.flowTimer = floor.timers.cancel(call.flowTimer);
    }

    @Override
    public QueueEntry enqueue(int queue, int priority, long maxWaitNs) {
        return waitDesk.enter(call, queue, priority, maxWaitNs);
    }

    @Override
    public void hangup(HangupCause cause) {
        if (ending) {
            return;
        }
        callDesk.endWithHangup(call, CallEnd.FLOW_ENDED, switch (cause) {
            case NORMAL -> Reason.NORMAL;
            case BUSY -> Reason.BUSY;
            case FAILED -> Reason.UNKNOWN;
        });
    }
}
