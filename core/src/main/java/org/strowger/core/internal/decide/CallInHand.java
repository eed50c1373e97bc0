package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.flow.SecretCollect;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.estimate.EstimateBook;
import org.strowger.core.internal.rule.NeedBook;
import org.strowger.core.status.WaitEstimator;

/** What a flow sees of the call in hand, and what becomes of what it does: effects and moves of the other desks. */
final class CallInHand implements FlowCall {
    private static final int USUAL_PRIORITY = 50;
    private static final int HIGHEST_PRIORITY = 100;
    private static final long NOBODY_SERVES_NS = 24L * 3_600 * 1_000_000_000;

    private final Floor floor;
    private final PlayWriter play;
    private final InvokeWriter invoke;
    private final RouteWriter routes;
    private final DropWriter drops;
    private CallDesk callDesk;
    private WaitDesk waitDesk;
    private CallbackDesk callbacks;
    private RecordingDesk recordings;
    private OutsideDesk outside;
    private Call call;
    /** Leg that hears what is played: the caller's, but for whispers. */
    private long playLeg;
    private boolean ending;

    CallInHand(Floor floor, RouteWriter routes, DropWriter drops) {
        this.floor = floor;
        this.play = new PlayWriter(floor.effects);
        this.invoke = new InvokeWriter(floor.effects);
        this.routes = routes;
        this.drops = drops;
    }

    void bind(CallDesk calls, WaitDesk waits, CallbackDesk callbackDesk, RecordingDesk recordingDesk,
            OutsideDesk outsideDesk) {
        callDesk = calls;
        waitDesk = waits;
        callbacks = callbackDesk;
        recordings = recordingDesk;
        outside = outsideDesk;
    }

    /** Takes a call in hand; its caller hears what is played. */
    CallInHand of(Call inHand) {
        return of(inHand, inHand.legId);
    }

    /** Takes a call in hand; another leg hears what is played. */
    CallInHand of(Call inHand, long hearingLeg) {
        call = inHand;
        playLeg = hearingLeg;
        ending = false;
        return this;
    }

    /** Takes a call in hand that is over: its flow cannot end it. */
    CallInHand ofEnded(Call gone) {
        of(gone);
        ending = true;
        return this;
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
        if (to.length() == 0 || !floor.can(call.adapter, Capability.TRANSFER_OUT)) {
            return false;
        }
        call.leaving = true;
        floor.effects.talk().transferOut(call.legId, call.adapter, to, ringNs);
        return true;
    }

    @Override
    public boolean dial(CharSequence to, long ringNs) {
        if (to.length() == 0 || call.parties > 0 || !floor.can(call.adapter, Capability.DIAL)) {
            return false;
        }
        outside.ring(call, to, ringNs);
        return true;
    }

    @Override
    public void stopDialling() {
        outside.callOff(call);
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
        call.comfort.asked = comfort;
        call.transferred = false;
        call.added = skills == Call.NONE ? NeedBook.NOTHING_ADDED : call.additions[skills];
        return waitDesk.enter(call, queue, priority, maxWaitNs);
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
        outside.callOff(call);
        callDesk.endWithHangup(call, CallEnd.FLOW_ENDED, switch (cause) {
            case NORMAL -> Reason.NORMAL;
            case BUSY -> Reason.BUSY;
            case FAILED -> Reason.UNKNOWN;
        });
    }
}
