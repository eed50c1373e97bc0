package org.strowger.core.internal.decide;

import java.nio.charset.StandardCharsets;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.call.QueueRefusal;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.Refusal;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.Slots;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.codec.AgentChangedEncoder;
import org.strowger.core.internal.codec.AnswerEncoder;
import org.strowger.core.internal.codec.BridgeEncoder;
import org.strowger.core.internal.codec.CallAnsweredEncoder;
import org.strowger.core.internal.codec.CallArrivedEncoder;
import org.strowger.core.internal.codec.CallEndedEncoder;
import org.strowger.core.internal.codec.CallMovedEncoder;
import org.strowger.core.internal.codec.CallQueuedEncoder;
import org.strowger.core.internal.codec.CommandRefusedEncoder;
import org.strowger.core.internal.codec.ConfigChangedEncoder;
import org.strowger.core.internal.codec.FlowCallsEncoder;
import org.strowger.core.internal.codec.FlowMusicEncoder;
import org.strowger.core.internal.codec.FlowsChangedEncoder;
import org.strowger.core.internal.codec.HangupEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.MusicEncoder;
import org.strowger.core.internal.codec.OfferEndedEncoder;
import org.strowger.core.internal.codec.OfferMadeEncoder;
import org.strowger.core.internal.codec.QueueRefusedEncoder;
import org.strowger.core.internal.codec.RejectEncoder;
import org.strowger.core.internal.codec.ResyncChangedEncoder;
import org.strowger.core.internal.codec.SegmentCompletedEncoder;
import org.strowger.core.internal.codec.SegmentExitedEncoder;
import org.strowger.core.internal.codec.StepAlarmEncoder;
import org.strowger.core.internal.codec.StepDoneEncoder;
import org.strowger.core.internal.codec.StopPlayEncoder;
import org.strowger.core.internal.codec.WrapUpEndedEncoder;
import org.strowger.core.internal.record.RecordBuffer;

/**
 * Writes effects behind the command that they follow from. Telephony commands get their id here; for a contact
 * that has no line there are none.
 */
final class EffectWriter {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final AnswerEncoder answer = new AnswerEncoder();
    private final RejectEncoder reject = new RejectEncoder();
    private final HangupEncoder hangup = new HangupEncoder();
    private final BridgeEncoder bridge = new BridgeEncoder();
    private final StopPlayEncoder stopPlay = new StopPlayEncoder();
    private final MusicEncoder music = new MusicEncoder();
    private final FlowMusicEncoder flowMusic = new FlowMusicEncoder();
    private final ConfigChangedEncoder configChanged = new ConfigChangedEncoder();
    private final FlowsChangedEncoder flowsChanged = new FlowsChangedEncoder();
    private final FlowCallsEncoder flowCalls = new FlowCallsEncoder();
    private final ResyncChangedEncoder resyncChanged = new ResyncChangedEncoder();
    private final CallArrivedEncoder callArrived = new CallArrivedEncoder();
    private final CallQueuedEncoder callQueued = new CallQueuedEncoder();
    private final CallMovedEncoder callMoved = new CallMovedEncoder();
    private final StepDoneEncoder stepDone = new StepDoneEncoder();
    private final StepAlarmEncoder stepAlarm = new StepAlarmEncoder();
    private final QueueRefusedEncoder queueRefused = new QueueRefusedEncoder();
    private final OfferMadeEncoder offerMade = new OfferMadeEncoder();
    private final OfferEndedEncoder offerEnded = new OfferEndedEncoder();
    private final CallAnsweredEncoder callAnswered = new CallAnsweredEncoder();
    private final SegmentExitedEncoder segmentExited = new SegmentExitedEncoder();
    private final SegmentCompletedEncoder segmentCompleted = new SegmentCompletedEncoder();
    private final CallEndedEncoder callEnded = new CallEndedEncoder();
    private final AgentChangedEncoder agentChanged = new AgentChangedEncoder();
    private final CommandRefusedEncoder commandRefused = new CommandRefusedEncoder();
    private final WrapUpEndedEncoder wrapUpEnded = new WrapUpEndedEncoder();
    private final TalkWriter talk = new TalkWriter(this);
    private final TalkFactWriter facts = new TalkFactWriter(this);
    private final AgentWriter agents = new AgentWriter(this);
    private final WaitWriter waits = new WaitWriter(this);
    private final CallbackWriter callbacks = new CallbackWriter(this);
    private RecordBuffer record;
    private long nextCommandId = 1;

    void into(RecordBuffer target) {
        record = target;
    }

    RecordBuffer record() {
        return record;
    }

    MessageHeaderEncoder header() {
        return header;
    }

    long takeCommandId() {
        return nextCommandId++;
    }

    long nextCommandId() {
        return nextCommandId;
    }

    /** Writes what concerns conversations, phones and switches. */
    TalkWriter talk() {
        return talk;
    }

    /** Writes what becomes of conversations. */
    TalkFactWriter facts() {
        return facts;
    }

    /** Writes what agents wish, what holds them, and what is done to them. */
    AgentWriter agents() {
        return agents;
    }

    /** Writes what the host's hand brings to waiting calls and queues. */
    WaitWriter waits() {
        return waits;
    }

    /** Writes what concerns callbacks. */
    CallbackWriter callbacks() {
        return callbacks;
    }

    private int room(int blockLength) {
        return record.addEffect(MessageHeaderEncoder.ENCODED_LENGTH + blockLength);
    }

    void answer(Call call) {
        int at = room(AnswerEncoder.BLOCK_LENGTH);
        answer.wrapAndApplyHeader(record.buffer(), at, header)
                .commandId(takeCommandId()).legId(call.callId).adapter(call.adapter);
    }

    void reject(long legId, int adapter, Reason reason) {
        int at = room(RejectEncoder.BLOCK_LENGTH);
        reject.wrapAndApplyHeader(record.buffer(), at, header)
                .commandId(takeCommandId()).legId(legId).adapter(adapter)
                .reason((short) reason.ordinal());
    }

    void hangup(long legId, int adapter, Reason reason) {
        if (adapter == Floor.HOST) {
            return;
        }
        int at = room(HangupEncoder.BLOCK_LENGTH);
        hangup.wrapAndApplyHeader(record.buffer(), at, header)
                .commandId(takeCommandId()).legId(legId).adapter(adapter)
                .reason((short) reason.ordinal());
    }

    void dial(Call call, Offer offer, long ringForNs) {
        if (call.adapter == Floor.HOST) {
            return;
        }
        talk.screen().begin(call.toldId, offer.agent, call.queue).segment(call.segmentId,
                Math.max(0, offer.madeAtNs - call.enqueuedAtNs), 0).numbers(call.caller, call.called)
                .attributes(call.attributes);
        talk.dial(offer.legId, call.adapter, ringForNs);
    }

    void bridge(Call call, long bridgeId, long agentLegId) {
        if (call.adapter == Floor.HOST) {
            return;
        }
        int at = room(BridgeEncoder.BLOCK_LENGTH);
        bridge.wrapAndApplyHeader(record.buffer(), at, header)
                .commandId(takeCommandId()).bridgeId(bridgeId).adapter(call.adapter)
                .legA(call.legId).legB(agentLegId);
    }

    void stopPlay(Call call, long playId) {
        stopPlay(call.legId, call.adapter, playId);
    }

    void stopPlay(long legId, int adapter, long playId) {
        int at = room(StopPlayEncoder.BLOCK_LENGTH);
        stopPlay.wrapAndApplyHeader(record.buffer(), at, header)
                .commandId(takeCommandId()).legId(legId).adapter(adapter).playId(playId);
    }

    /** @param queue whose music, or −1 to stop it */
    void music(Call call, int queue) {
        int at = room(MusicEncoder.BLOCK_LENGTH);
        music.wrapAndApplyHeader(record.buffer(), at, header)
                .commandId(takeCommandId()).legId(call.legId).adapter(call.adapter).queue(queue);
    }

    /** @param prompt what is heard again and again */
    void flowMusic(Call call, int prompt) {
        int at = room(FlowMusicEncoder.BLOCK_LENGTH);
        flowMusic.wrapAndApplyHeader(record.buffer(), at, header)
                .commandId(takeCommandId()).legId(call.legId).adapter(call.adapter).prompt(prompt);
    }

    void configChanged(int number, String hash) {
        byte[] text = hash.getBytes(StandardCharsets.US_ASCII);
        int at = room(ConfigChangedEncoder.BLOCK_LENGTH + ConfigChangedEncoder.hashHeaderLength() + text.length);
        configChanged.wrapAndApplyHeader(record.buffer(), at, header)
                .number(number).putHash(text, 0, text.length);
    }

    /** @param share callers in 100 who begin that version */
    void flowsChanged(FlowVersionChange what, int version, int share, String hash) {
        byte[] text = hash.getBytes(StandardCharsets.US_ASCII);
        int at = room(FlowsChangedEncoder.BLOCK_LENGTH + FlowsChangedEncoder.hashHeaderLength() + text.length);
        flowsChanged.wrapAndApplyHeader(record.buffer(), at, header).what((short) what.ordinal())
                .version(version).share((short) share).putHash(text, 0, text.length);
    }

    void flowCalls(int version, int calls) {
        int at = room(FlowCallsEncoder.BLOCK_LENGTH);
        flowCalls.wrapAndApplyHeader(record.buffer(), at, header).version(version).calls(calls);
    }

    /** @param ns how long adapters are awaited at most, or were */
    void resyncChanged(boolean awaited, long ns) {
        int at = room(ResyncChangedEncoder.BLOCK_LENGTH);
        resyncChanged.wrapAndApplyHeader(record.buffer(), at, header)
                .awaited((short) (awaited ? 1 : 0)).durationNs(ns);
    }

    void callArrived(Call call) {
        int at = room(CallArrivedEncoder.BLOCK_LENGTH);
        callArrived.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.callId).legId(call.callId);
    }

    /** @param waiting calls in the queue, this one among them */
    void callQueued(Call call, int priority, int waiting) {
        int at = room(CallQueuedEncoder.BLOCK_LENGTH);
        callQueued.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.toldId).segmentId(call.segmentId).queue(call.queue).priority(priority)
                .position(call.positionAtEntry).waiting(waiting).effectiveAtNs(call.effectiveNs)
                .firstQueuedAtNs(call.firstQueuedAtNs);
    }

    /** @param applies whether its condition let it be done */
    void stepDone(Call call, int step, boolean applies) {
        int at = room(StepDoneEncoder.BLOCK_LENGTH);
        stepDone.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.toldId).segmentId(call.segmentId).queue(call.queue).step(step)
                .applied((short) (applies ? 1 : 0));
    }

    /** Supervisors are told something by a step; rare, so that it may allocate. */
    void stepAlarm(Call call, String text) {
        int at = room(StepAlarmEncoder.BLOCK_LENGTH + StepAlarmEncoder.textHeaderLength()
                + text.getBytes(StandardCharsets.UTF_8).length);
        stepAlarm.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.toldId).segmentId(call.segmentId).queue(call.queue).text(text);
    }

    void callMoved(Call call, int position) {
        int at = room(CallMovedEncoder.BLOCK_LENGTH);
        callMoved.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.toldId).segmentId(call.segmentId).queue(call.queue).position(position)
                .priorityClass(call.priorityClass).effectiveAtNs(call.effectiveNs);
    }

    void queueRefused(Call call, int queue, QueueRefusal why) {
        int at = room(QueueRefusedEncoder.BLOCK_LENGTH);
        queueRefused.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.toldId).queue(queue).why((short) why.ordinal());
    }

    void offerMade(Call call, Offer offer, long expiresAtNs) {
        int at = room(OfferMadeEncoder.BLOCK_LENGTH);
        offerMade.wrapAndApplyHeader(record.buffer(), at, header)
                .offerId(offer.offerId).callId(call.toldId).queue(call.queue).agent(offer.agent)
                .legId(offer.legId).expiresAtNs(expiresAtNs);
    }

    void offerEnded(
            Call call, Offer offer, OfferOutcome outcome, Reason reason, long openNs, long ringNs,
            boolean legAnswered) {
        int at = room(OfferEndedEncoder.BLOCK_LENGTH);
        offerEnded.wrapAndApplyHeader(record.buffer(), at, header)
                .offerId(offer.offerId).callId(call.toldId).queue(call.queue).agent(offer.agent)
                .outcome((short) outcome.ordinal()).reason((short) reason.ordinal()).openNs(openNs)
                .legId(offer.legId).ringNs(ringNs).queuedAtWallMs(call.enqueuedAtWallMs)
                .legAnswered((short) (legAnswered ? 1 : 0));
    }

    /** @param position its rank when it left @param waiting calls left in the queue */
    void callAnswered(Call call, long waitNs, int position, int waiting) {
        int at = room(CallAnsweredEncoder.BLOCK_LENGTH);
        callAnswered.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.toldId).segmentId(call.segmentId).queue(call.queue).agent(call.agent)
                .waitNs(waitNs).legId(call.agentLegId).ringNs(call.ringNs).connectNs(call.connectNs)
                .position(position).positionAtEntry(call.positionAtEntry).waiting(waiting)
                .queuedAtWallMs(call.enqueuedAtWallMs);
    }

    /** @param position its rank when it left @param waiting calls left in the queue */
    void segmentExited(Call call, SegmentExit exit, long waitNs, int position, int waiting) {
        int at = room(SegmentExitedEncoder.BLOCK_LENGTH);
        segmentExited.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.toldId).segmentId(call.segmentId).queue(call.queue)
                .exit((short) exit.ordinal()).waitNs(waitNs)
                .position(position).positionAtEntry(call.positionAtEntry).waiting(waiting)
                .queuedAtWallMs(call.enqueuedAtWallMs);
    }

    void segmentCompleted(Call call, Party party, CallEnd end) {
        int at = room(SegmentCompletedEncoder.BLOCK_LENGTH);
        segmentCompleted.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.toldId).segmentId(party.segmentId).queue(party.queue).agent(party.agent)
                .end((short) end.ordinal()).talkNs(party.talkNs()).holdNs(party.heldNs)
                .waitNs(party.waitNs).positionAtEntry(party.positionAtEntry)
                .legId(party.legId).queuedAtWallMs(party.queuedAtWallMs);
    }

    void callEnded(Call call, CallEnd end, long lifeNs) {
        int at = room(CallEndedEncoder.BLOCK_LENGTH);
        callEnded.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(call.callId).end((short) end.ordinal()).lifeNs(lifeNs);
    }

    void agentChanged(int agent, AgentState from, AgentState to, int reason, long inFromNs) {
        int at = room(AgentChangedEncoder.BLOCK_LENGTH);
        agentChanged.wrapAndApplyHeader(record.buffer(), at, header)
                .agent(agent).from((short) from.ordinal()).to((short) to.ordinal())
                .reason(reason).inFromNs(inFromNs);
    }

    void wrapUpEnded(Agent agent, Slots.WrapUp ended, long wrapUpNs) {
        int at = room(WrapUpEndedEncoder.BLOCK_LENGTH);
        wrapUpEnded.wrapAndApplyHeader(record.buffer(), at, header)
                .callId(ended.callId).segmentId(ended.segmentId).queue(ended.queue)
                .agent(agent.index).wrapUpNs(wrapUpNs).queuedAtWallMs(ended.queuedAtWallMs);
    }

    void commandRefused(int command, long subject, Refusal why) {
        int at = room(CommandRefusedEncoder.BLOCK_LENGTH);
        commandRefused.wrapAndApplyHeader(record.buffer(), at, header)
                .subject(subject).command(command).why((short) why.ordinal());
    }
}
