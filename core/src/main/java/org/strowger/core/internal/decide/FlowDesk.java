package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.CallState;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.flow.InvokeAnswer;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.flow.SecretCollect;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.FlowVersion;
import org.strowger.core.internal.estimate.EstimateBook;
import org.strowger.core.internal.rule.NeedBook;
import org.strowger.core.internal.time.DeadlineQueue;
import org.strowger.core.status.WaitEstimator;

/** Runs flows: shows the machine the call in hand and turns what it does into effects. */
final class FlowDesk implements FlowCall {
    private static final int USUAL_PRIORITY = 50;
    private static final int HIGHEST_PRIORITY = 100;
    private static final long NOBODY_SERVES_NS = 24L * 3_600 * 1_000_000_000;

    private final Floor floor;
    private final VersionDesk versions;
    private final PlayWriter play;
    private final InvokeWriter invoke;
    private final RouteWriter routes;
    private final DropWriter drops;
    private CallDesk callDesk;
    private WaitDesk waitDesk;
    private CallbackDesk callbacks;
    private RecordingDesk recordings;
    private Call call;
    /** Leg that hears what is played: the caller's, but for whispers. */
    private long playLeg;
    private boolean ending;

    FlowDesk(Floor floor, VersionDesk versions) {
        this.floor = floor;
        this.versions = versions;
        this.play = new PlayWriter(floor.effects);
        this.invoke = new InvokeWriter(floor.effects);
        this.routes = new RouteWriter(floor.effects);
        this.drops = new DropWriter(floor.effects);
    }

    void bind(CallDesk calls, WaitDesk waits, CallbackDesk callbackDesk, RecordingDesk recordingDesk) {
        callDesk = calls;
        waitDesk = waits;
        callbacks = callbackDesk;
        recordings = recordingDesk;
    }

    void start(Call started, int flow) {
        on(started);
        takeSession();
        call.machine.start(call.session, flow, this);
    }

    private void takeSession() {
        versions.begins(call);
        FlowVersion version = call.flowVersion;
        FlowSession session = version.free.poll();
        call.machine = version.machine;
        call.playIndex = version.playIndex;
        call.additions = version.additions;
        call.session = session == null ? version.machine.newSession() : session;
    }

    private void on(Call inHand) {
        call = inHand;
        playLeg = inHand.legId;
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
        on(waiting);
        int flow = comfortOf(call);
        call.comfort.alone = call.session == null;
        if (call.comfort.alone) {
            takeSession();
        }
        call.comfort.runs = true;
        call.machine.comfortBegins(call.session, flow, call.comfort.alone, this);
    }

    /** A comfort flow is over, if one runs. */
    void endComfort(Call waiting) {
        if (!waiting.comfort.runs) {
            return;
        }
        on(waiting);
        call.comfort.runs = false;
        call.machine.comfortEnds(call.session, this);
        if (call.comfort.alone) {
            call.flowTimer = floor.timers.cancel(call.flowTimer);
            giveBack(call);
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
        on(answered);
        playLeg = legId;
        return call.machine.whispers(call.session, this) ? floor.lastPlayId() : 0;
    }

    /** Keys to an agent are no business of the flow that waits for the end of the talk. */
    void key(Call pressed, int key) {
        if (runs(pressed) || pressed.isQueued() && hears(pressed, Dropped.KEY)) {
            on(pressed);
            call.machine.key(call.session, key, this);
            letGo(pressed);
        }
    }

    void playFinished(Call heard, long playId, boolean failed) {
        if (playId <= heard.flowPlayId && hears(heard, Dropped.LATE_PLAY)) {
            on(heard);
            call.machine.playFinished(call.session, playId, failed, this);
            letGo(heard);
        }
    }

    void playRefused(Call heard, long playId) {
        if (playId <= heard.flowPlayId && hears(heard, Dropped.LATE_PLAY)) {
            on(heard);
            call.machine.playRefused(call.session, playId, this);
            letGo(heard);
        }
    }

    void deadline(Call due) {
        due.flowTimer = DeadlineQueue.NONE;
        if (hears(due, Dropped.STALE_TIMER)) {
            on(due);
            call.machine.deadline(call.session, this);
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
            on(answered);
            call.machine.invokeEnded(call.session, invokeId, answer, this);
        }
    }

    void collected(Call typed, long collectId, CollectEnd how, int length, boolean luhn, CharSequence token) {
        if (hears(typed, Dropped.LATE_ANSWER)) {
            on(typed);
            call.machine.collected(call.session, collectId, how, length, luhn, token, this);
            letGo(typed);
        }
    }

    void recorded(Call spoke, long recordingId, RecordingEnd how, long lengthNs) {
        if (recordingId <= spoke.flowRecordingId && hears(spoke, Dropped.LATE_ANSWER)) {
            on(spoke);
            call.machine.recorded(call.session, recordingId, switch (how) {
                case STOPPED -> Recorded.STOPPED;
                case HANGUP -> Recorded.HANGUP;
                case ERROR -> Recorded.FAILED;
            }, lengthNs, this);
        }
    }

    void transferFailed(Call back, Reason reason) {
        if (runs(back)) {
            on(back);
            call.machine.transferFailed(call.session, switch (reason) {
                case BUSY, REJECTED -> TransferFailure.BUSY;
                case NO_ANSWER, TIMED_OUT -> TransferFailure.NO_ANSWER;
                default -> TransferFailure.FAILED;
            }, this);
        }
    }

    /** Returns whether the call's flow handles it. */
    boolean hostEvent(Call named, CharSequence name) {
        if (!named.isQueued() && !hears(named, Dropped.UNHANDLED) || named.session == null) {
            return false;
        }
        on(named);
        boolean handled = call.machine.hostEvent(call.session, name, this);
        letGo(named);
        return handled;
    }

    void queueLeft(Call back, QueueExit exit) {
        on(back);
        call.machine.queueLeft(call.session, exit, this);
    }

    void agentLeft(Call back) {
        on(back);
        call.machine.agentLeft(call.session, this);
    }

    /** The call is over; its flow may still tidy up. */
    void hangup(Call gone) {
        if (gone.session != null) {
            on(gone);
            ending = true;
            call.machine.hangup(call.session, this);
            ending = false;
        }
    }

    /** The host takes the call out of its flow. */
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
    public CharSequence attribute(String name) {
        return call.attributes.of(name);
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
        play.begin(call.playIndex.language(language), times);
    }

    @Override
    public void playPrompt(int prompt) {
        play.prompt(call.playIndex.prompt(prompt));
    }

    @Override
    public void playValue(PromptKind kind, CharSequence text) {
        play.value(kind, text);
    }

    @Override
    public long endPlay() {
        long playId = floor.takePlayId();
        play.end(call, playLeg, playId);
        if (playLeg == call.legId) {
            call.flowPlayId = playId;
        }
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
    public long startRecording(long silenceNs) {
        long recordingId = recordings.begin(call, silenceNs);
        call.flowRecordingId = Math.max(recordingId, call.flowRecordingId);
        return recordingId;
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
    public void result(String name, CharSequence value) {
        invoke.result(name, value, call.callId);
    }

    @Override
    public void music(int prompt) {
        if (prompt == Call.NONE) {
            floor.music(call, Call.NONE);
        } else {
            floor.effects.flowMusic(call, call.playIndex.prompt(prompt));
        }
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
    public QueueEntry enqueue(int queue, int priority, int skills, long maxWaitNs, int comfort) {
        int addedBefore = call.added;
        call.comfort.asked = comfort;
        call.transferred = false;
        call.added = skills == Call.NONE ? NeedBook.NOTHING_ADDED : call.additions[skills];
        QueueEntry answer = waitDesk.enter(call, queue, priority, maxWaitNs);
        if (answer != QueueEntry.ENTERED) {
            call.added = addedBefore; // a callback may yet take the place that it left before
        }
        return answer;
    }

    @Override
    public boolean wasTransferred() {
        return call.transferred;
    }

    @Override
    public int tellPlace() {
        return waitDesk.comforts().tellPlace(call);
    }

    @Override
    public long tellWaitNs() {
        return waitDesk.comforts().tellWaitNs(call);
    }

    @Override
    public boolean isAwaited() {
        return waitDesk.comforts().isAwaited(call);
    }

    @Override
    public void routeTaken(int route, int place) {
        if (place != Call.NONE) {
            routes.taken(call.flowVersion, place);
        }
    }

    @Override
    public void dropped(Dropped what) {
        drops.dropped(call.flowVersion, what);
    }

    @Override
    public void leaveQueue() {
        boolean alone = call.comfort.alone;
        call.comfort.runs = false;
        waitDesk.leaveByFlow(call, SegmentExit.KEY);
        if (alone) {
            callDesk.endWithHangup(call, CallEnd.NOT_SERVED, Reason.NORMAL);
        } else {
            floor.music(call, Call.NONE);
        }
    }

    @Override
    public void hangup(HangupCause cause) {
        if (ending) {
            return;
        }
        if (call.comfort.runs) {
            call.comfort.runs = false;
            waitDesk.leaveByFlow(call, SegmentExit.RULE);
        }
        callDesk.endWithHangup(call, CallEnd.FLOW_ENDED, switch (cause) {
            case NORMAL -> Reason.NORMAL;
            case BUSY -> Reason.BUSY;
            case FAILED -> Reason.UNKNOWN;
        });
    }
}
