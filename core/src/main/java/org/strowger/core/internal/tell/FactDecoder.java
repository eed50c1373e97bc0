package org.strowger.core.internal.tell;

import java.util.List;
import org.agrona.DirectBuffer;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.call.QueueRefusal;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.Alarm;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.codec.AgentChangedDecoder;
import org.strowger.core.internal.codec.AgentEndWrapUpDecoder;
import org.strowger.core.internal.codec.AgentForceStateDecoder;
import org.strowger.core.internal.codec.AgentReleaseDecoder;
import org.strowger.core.internal.codec.AgentSignInDecoder;
import org.strowger.core.internal.codec.AgentSignInToDecoder;
import org.strowger.core.internal.codec.AlarmRaisedDecoder;
import org.strowger.core.internal.codec.CallAnsweredDecoder;
import org.strowger.core.internal.codec.CallArrivedDecoder;
import org.strowger.core.internal.codec.CallEndedDecoder;
import org.strowger.core.internal.codec.CallMovedDecoder;
import org.strowger.core.internal.codec.CallOutcomeDecoder;
import org.strowger.core.internal.codec.CallQueuedDecoder;
import org.strowger.core.internal.codec.CallResultDecoder;
import org.strowger.core.internal.codec.CallbackScheduleDecoder;
import org.strowger.core.internal.codec.CommandRefusedDecoder;
import org.strowger.core.internal.codec.ConfigChangedDecoder;
import org.strowger.core.internal.codec.DenialRecordedDecoder;
import org.strowger.core.internal.codec.FlowsChangedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MonitorStartDecoder;
import org.strowger.core.internal.codec.OfferEndedDecoder;
import org.strowger.core.internal.codec.OfferMadeDecoder;
import org.strowger.core.internal.codec.QueueRefusedDecoder;
import org.strowger.core.internal.codec.ResyncChangedDecoder;
import org.strowger.core.internal.codec.SegmentCompletedDecoder;
import org.strowger.core.internal.codec.SegmentExitedDecoder;
import org.strowger.core.internal.codec.StepAlarmDecoder;
import org.strowger.core.internal.codec.StepDoneDecoder;
import org.strowger.core.internal.codec.TakeOverDecoder;
import org.strowger.core.internal.codec.WrapUpEndedDecoder;
import org.strowger.core.internal.view.LiveView;

/** Reads one fact, counts it in the live view and fills the view for listeners. */
final class FactDecoder {
    private static final SegmentExit[] EXITS = SegmentExit.values();
    private static final CallEnd[] ENDS = CallEnd.values();
    private static final OfferOutcome[] OUTCOMES = OfferOutcome.values();
    private static final QueueRefusal[] QUEUE_REFUSALS = QueueRefusal.values();
    private static final Alarm[] ALARMS = Alarm.values();
    private static final Refusal[] REFUSALS = Refusal.values();
    private static final AgentState[] STATES = AgentState.values();
    private static final Reason[] REASONS = Reason.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallArrivedDecoder callArrived = new CallArrivedDecoder();
    private final CallOutcomeDecoder callOutcome = new CallOutcomeDecoder();
    private final CallResultDecoder callResult = new CallResultDecoder();
    private final CallQueuedDecoder callQueued = new CallQueuedDecoder();
    private final StepDoneDecoder stepDone = new StepDoneDecoder();
    private final StepAlarmDecoder stepAlarm = new StepAlarmDecoder();
    private final CallMovedDecoder callMoved = new CallMovedDecoder();
    private final QueueRefusedDecoder queueRefused = new QueueRefusedDecoder();
    private final OfferMadeDecoder offerMade = new OfferMadeDecoder();
    private final OfferEndedDecoder offerEnded = new OfferEndedDecoder();
    private final CallAnsweredDecoder callAnswered = new CallAnsweredDecoder();
    private final SegmentExitedDecoder segmentExited = new SegmentExitedDecoder();
    private final SegmentCompletedDecoder segmentCompleted = new SegmentCompletedDecoder();
    private final CallEndedDecoder callEnded = new CallEndedDecoder();
    private final AgentChangedDecoder agentChanged = new AgentChangedDecoder();
    private final CommandRefusedDecoder commandRefused = new CommandRefusedDecoder();
    private final WrapUpEndedDecoder wrapUpEnded = new WrapUpEndedDecoder();
    private final AlarmRaisedDecoder alarm = new AlarmRaisedDecoder();
    private final EventView view;
    private final LiveView live;
    private final ConfigChangedDecoder configChanged = new ConfigChangedDecoder();
    private final ResyncChangedDecoder resyncChanged = new ResyncChangedDecoder();
    private final Follower follower;
    private List<String> queues;
    private List<String> agents;
    private ReasonTable reasons;
    private final AgentFacts agentFacts;
    private final CallbackFacts callbackFacts;
    private final WaitFactDecoder waitFacts;
    private final DenialDecoder denials;
    private final TalkFactDecoder talkFacts;
    private final FlowFactDecoder flowFacts;

    /** Is told that another configuration is in force. */
    interface Follower {
        /** The names from this fact on. @param number how many configurations there were before it */
        FactNames follow(int number);
    }

    FactDecoder(EventView view, LiveView live, FactNames names, Follower follower) {
        this.view = view;
        this.live = live;
        this.follower = follower;
        this.agentFacts = new AgentFacts(view, live, names);
        this.callbackFacts = new CallbackFacts(view, names);
        this.waitFacts = new WaitFactDecoder(view, names);
        this.denials = new DenialDecoder(view, names);
        this.talkFacts = new TalkFactDecoder(view, names);
        this.flowFacts = new FlowFactDecoder(view, live.flows());
        use(names);
    }

    private void use(FactNames names) {
        queues = names.queues();
        agents = names.agents();
        reasons = names.reasons();
        agentFacts.follow(names);
        waitFacts.follow(names);
        callbackFacts.follow(names);
        denials.follow(names);
        talkFacts.follow(names);
    }

    void read(int template, DirectBuffer buffer, int at) {
        if (agentFacts.reads(template)) {
            agentFacts.read(template, buffer, at);
            return;
        }
        if (callbackFacts.reads(template)) {
            callbackFacts.read(template, buffer, at);
            return;
        }
        if (TalkFactDecoder.reads(template)) {
            talkFacts.read(template, buffer, at);
            return;
        }
        if (waitFacts.reads(template)) {
            waitFacts.read(template, buffer, at);
            return;
        }
        switch (template) {
            case CallArrivedDecoder.TEMPLATE_ID -> {
                callArrived.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.CALL_ARRIVED).callId = callArrived.callId();
            }
            case ConfigChangedDecoder.TEMPLATE_ID -> {
                configChanged.wrapAndApplyHeader(buffer, at, header);
                use(follower.follow(configChanged.number()));
                view.begin(AcdEventKind.CONFIG_CHANGED).detail = configChanged.hash();
            }
            case FlowsChangedDecoder.TEMPLATE_ID -> flowFacts.read(buffer, at);
            case ResyncChangedDecoder.TEMPLATE_ID -> {
                resyncChanged.wrapAndApplyHeader(buffer, at, header);
                view.begin(resyncChanged.awaited() == 1 ? AcdEventKind.RESYNC_BEGAN : AcdEventKind.RESYNC_ENDED)
                        .durationNs = resyncChanged.durationNs();
            }
            case CallOutcomeDecoder.TEMPLATE_ID -> {
                callOutcome.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.CALL_OUTCOME).callId = callOutcome.callId();
                view.detail = callOutcome.outcome();
            }
            case CallResultDecoder.TEMPLATE_ID -> {
                callResult.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.CALL_RESULT).callId = callResult.callId();
                view.reason = callResult.name();
                view.detail = callResult.value();
            }
            case CallQueuedDecoder.TEMPLATE_ID -> {
                callQueued.wrapAndApplyHeader(buffer, at, header);
                live.queued(callQueued.queue());
                segment(AcdEventKind.CALL_QUEUED, callQueued.callId(), callQueued.segmentId(),
                        callQueued.queue());
                view.priority = callQueued.priority();
                view.position = callQueued.position();
                view.positionAtEntry = callQueued.position();
                view.waiting = callQueued.waiting();
                view.effectiveAtNs = callQueued.effectiveAtNs();
                view.firstQueuedAtNs = callQueued.firstQueuedAtNs();
                view.queuedAtWallMs = view.wallMs;
            }
            case StepDoneDecoder.TEMPLATE_ID -> {
                stepDone.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.STEP_DONE, stepDone.callId(), stepDone.segmentId(), stepDone.queue());
                view.detail = stepDone.applied() == 1 ? "DONE" : "SKIPPED";
            }
            case StepAlarmDecoder.TEMPLATE_ID -> {
                stepAlarm.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.STEP_ALARM, stepAlarm.callId(), stepAlarm.segmentId(), stepAlarm.queue());
                view.detail = stepAlarm.text();
            }
            case CallMovedDecoder.TEMPLATE_ID -> {
                callMoved.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.CALL_MOVED, callMoved.callId(), callMoved.segmentId(), callMoved.queue());
                view.position = callMoved.position();
                view.priority = callMoved.priorityClass();
                view.effectiveAtNs = callMoved.effectiveAtNs();
            }
            case QueueRefusedDecoder.TEMPLATE_ID -> {
                queueRefused.wrapAndApplyHeader(buffer, at, header);
                live.refused(queueRefused.queue());
                segment(AcdEventKind.QUEUE_REFUSED, queueRefused.callId(), -1, queueRefused.queue());
                view.detail = QUEUE_REFUSALS[queueRefused.why()].name();
            }
            case OfferMadeDecoder.TEMPLATE_ID -> {
                offerMade.wrapAndApplyHeader(buffer, at, header);
                live.offers(offerMade.agent(), 1);
                offer(AcdEventKind.OFFER_MADE, offerMade.callId(), offerMade.offerId(), offerMade.queue(),
                        offerMade.agent());
                view.legId = offerMade.legId();
            }
            case OfferEndedDecoder.TEMPLATE_ID -> {
                offerEnded.wrapAndApplyHeader(buffer, at, header);
                live.offers(offerEnded.agent(), -1);
                offer(AcdEventKind.OFFER_ENDED, offerEnded.callId(), offerEnded.offerId(),
                        offerEnded.queue(), offerEnded.agent());
                view.detail = OUTCOMES[offerEnded.outcome()].name();
                view.durationNs = offerEnded.openNs();
                view.reason = REASONS[offerEnded.reason()].name();
                view.legId = offerEnded.legId();
                view.ringNs = offerEnded.ringNs();
                view.legAnswered = offerEnded.legAnswered() != 0;
                view.queuedAtWallMs = offerEnded.queuedAtWallMs();
            }
            case CallAnsweredDecoder.TEMPLATE_ID -> {
                callAnswered.wrapAndApplyHeader(buffer, at, header);
                live.answered(callAnswered.queue(), callAnswered.waitNs());
                segment(AcdEventKind.CALL_ANSWERED, callAnswered.callId(), callAnswered.segmentId(),
                        callAnswered.queue());
                view.agent = agents.get(callAnswered.agent());
                view.durationNs = callAnswered.waitNs();
                view.waitNs = callAnswered.waitNs();
                view.legId = callAnswered.legId();
                view.ringNs = callAnswered.ringNs();
                view.connectNs = callAnswered.connectNs();
                view.queuedAtWallMs = callAnswered.queuedAtWallMs();
                place(callAnswered.position(), callAnswered.positionAtEntry(), callAnswered.waiting());
            }
            case SegmentExitedDecoder.TEMPLATE_ID -> {
                segmentExited.wrapAndApplyHeader(buffer, at, header);
                live.exited(segmentExited.queue(), segmentExited.exit(), segmentExited.waitNs());
                segment(AcdEventKind.SEGMENT_EXITED, segmentExited.callId(), segmentExited.segmentId(),
                        segmentExited.queue());
                view.detail = EXITS[segmentExited.exit()].name();
                view.durationNs = segmentExited.waitNs();
                view.waitNs = segmentExited.waitNs();
                view.queuedAtWallMs = segmentExited.queuedAtWallMs();
                place(segmentExited.position(), segmentExited.positionAtEntry(), segmentExited.waiting());
            }
            case SegmentCompletedDecoder.TEMPLATE_ID -> {
                segmentCompleted.wrapAndApplyHeader(buffer, at, header);
                live.completed(segmentCompleted.queue(), segmentCompleted.talkNs());
                segment(AcdEventKind.SEGMENT_COMPLETED, segmentCompleted.callId(),
                        segmentCompleted.segmentId(), segmentCompleted.queue());
                view.agent = agents.get(segmentCompleted.agent());
                view.detail = ENDS[segmentCompleted.end()].name();
                view.durationNs = segmentCompleted.talkNs();
                view.holdNs = segmentCompleted.holdNs();
                view.waitNs = segmentCompleted.waitNs();
                view.queuedAtWallMs = segmentCompleted.queuedAtWallMs();
                view.positionAtEntry = segmentCompleted.positionAtEntry();
                view.legId = segmentCompleted.legId();
            }
            case CallEndedDecoder.TEMPLATE_ID -> {
                callEnded.wrapAndApplyHeader(buffer, at, header);
                view.begin(AcdEventKind.CALL_ENDED).callId = callEnded.callId();
                view.detail = ENDS[callEnded.end()].name();
                view.durationNs = callEnded.lifeNs();
            }
            case AgentChangedDecoder.TEMPLATE_ID -> {
                agentChanged.wrapAndApplyHeader(buffer, at, header);
                live.agent(agentChanged.agent(), agentChanged.to(), agentChanged.reason());
                view.begin(AcdEventKind.AGENT_CHANGED).agent = agents.get(agentChanged.agent());
                view.detail = STATES[agentChanged.to()].name();
                view.previous = STATES[agentChanged.from()].name();
                view.reason = reasons.reason(agentChanged.reason()).name();
                view.durationNs = agentChanged.inFromNs();
            }
            case CommandRefusedDecoder.TEMPLATE_ID -> refused(buffer, at);
            case WrapUpEndedDecoder.TEMPLATE_ID -> {
                wrapUpEnded.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.WRAP_UP_ENDED, wrapUpEnded.callId(), wrapUpEnded.segmentId(),
                        wrapUpEnded.queue());
                view.agent = agents.get(wrapUpEnded.agent());
                view.durationNs = wrapUpEnded.wrapUpNs();
                view.queuedAtWallMs = wrapUpEnded.queuedAtWallMs();
            }
            case AlarmRaisedDecoder.TEMPLATE_ID -> alarm(buffer, at);
            case DenialRecordedDecoder.TEMPLATE_ID -> denials.read(buffer, at);
            default -> throw new IllegalStateException(
                    "effect " + template + " is unknown to this version; this is a defect");
        }
    }

    private void refused(DirectBuffer buffer, int at) {
        commandRefused.wrapAndApplyHeader(buffer, at, header);
        view.begin(AcdEventKind.COMMAND_REFUSED).detail = REFUSALS[commandRefused.why()].name();
        int command = commandRefused.command();
        if (command >= AgentSignInDecoder.TEMPLATE_ID && command <= AgentEndWrapUpDecoder.TEMPLATE_ID
                || command >= AgentSignInToDecoder.TEMPLATE_ID
                && command <= AgentForceStateDecoder.TEMPLATE_ID
                || command >= MonitorStartDecoder.TEMPLATE_ID && command <= TakeOverDecoder.TEMPLATE_ID
                || command == AgentReleaseDecoder.TEMPLATE_ID) {
            view.agent = agents.get((int) commandRefused.subject());
        } else if (command == CallbackScheduleDecoder.TEMPLATE_ID) {
            view.queue = queues.get((int) commandRefused.subject());
        } else {
            view.callId = commandRefused.subject();
        }
    }

    private void alarm(DirectBuffer buffer, int at) {
        alarm.wrapAndApplyHeader(buffer, at, header);
        view.begin(AcdEventKind.ALARM).callId = alarm.callId();
        view.queue = alarm.queue() < 0 ? "" : queues.get(alarm.queue());
        view.agent = alarm.agent() < 0 ? "" : agents.get(alarm.agent());
        view.detail = ALARMS[alarm.kind()].name();
        view.reason = alarm.cause();
    }

    private void segment(AcdEventKind kind, long callId, long segmentId, int queue) {
        view.begin(kind).callId = callId;
        view.segmentId = segmentId;
        view.queue = queue < 0 ? "" : queues.get(queue);
    }

    private void place(int position, int atEntry, int waiting) {
        view.position = position;
        view.positionAtEntry = atEntry;
        view.waiting = waiting;
    }

    private void offer(AcdEventKind kind, long callId, long offerId, int queue, int agent) {
        view.begin(kind).callId = callId;
        view.offerId = offerId;
        view.queue = queue < 0 ? "" : queues.get(queue);
        view.agent = agents.get(agent);
    }
}
