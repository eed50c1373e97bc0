package org.strowger.core.internal.decide;

import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.internal.codec.AttachDataEncoder;
import org.strowger.core.internal.codec.ConferenceEncoder;
import org.strowger.core.internal.codec.DialEncoder;
import org.strowger.core.internal.codec.HoldEncoder;
import org.strowger.core.internal.codec.InventoryEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.MonitorEncoder;
import org.strowger.core.internal.codec.RecordingEncoder;
import org.strowger.core.internal.codec.ResumeEncoder;
import org.strowger.core.internal.codec.TransferOutEncoder;
import org.strowger.core.internal.codec.TransferReplyEncoder;
import org.strowger.core.internal.codec.UnbridgeEncoder;
import org.strowger.core.internal.codec.WatchEncoder;

/** Writes the telephony commands that concern conversations, phones and switches, and those that carry texts. */
final class TalkWriter {
    private final EffectWriter effects;
    private final ScreenData screen = new ScreenData();
    private final byte[] text = new byte[ScreenData.LONGEST_TEXT];
    private final AttachDataEncoder attachData = new AttachDataEncoder();
    private final ConferenceEncoder conference = new ConferenceEncoder();
    private final DialEncoder dial = new DialEncoder();
    private final HoldEncoder hold = new HoldEncoder();
    private final InventoryEncoder inventory = new InventoryEncoder();
    private final MonitorEncoder monitor = new MonitorEncoder();
    private final RecordingEncoder recording = new RecordingEncoder();
    private final ResumeEncoder resume = new ResumeEncoder();
    private final TransferOutEncoder transferOut = new TransferOutEncoder();
    private final TransferReplyEncoder transferReply = new TransferReplyEncoder();
    private final UnbridgeEncoder unbridge = new UnbridgeEncoder();
    private final WatchEncoder watch = new WatchEncoder();

    TalkWriter(EffectWriter effects) {
        this.effects = effects;
    }

    /** What the next {@link #dial} or {@link #attachData} tells of the call. */
    ScreenData screen() {
        return screen;
    }

    /** Rings the agent, or the endpoint, of the screen. */
    void dial(long legId, int adapter, long ringForNs) {
        int at = room(DialEncoder.BLOCK_LENGTH + DialEncoder.AttributesEncoder.HEADER_SIZE
                + screen.attributes() * (DialEncoder.AttributesEncoder.nameHeaderLength()
                        + DialEncoder.AttributesEncoder.valueHeaderLength())
                + DialEncoder.endpointHeaderLength() + DialEncoder.callerHeaderLength()
                + DialEncoder.calledHeaderLength() + screen.bytesFrom(ScreenData.ENDPOINT));
        dial.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(adapter)
                .agent(screen.agent).callId(screen.callId).ringForNs(ringForNs).queue(screen.queue)
                .segmentId(screen.segmentId).waitNs(screen.waitNs).step(screen.step);
        DialEncoder.AttributesEncoder group = dial.attributesCount(screen.attributes());
        for (int i = 0; i < screen.attributes(); i++) {
            int name = screen.attribute(i);
            group.next()
                    .putName(screen.bytes(), screen.start(name), screen.length(name))
                    .putValue(screen.bytes(), screen.start(name + 1), screen.length(name + 1));
        }
        dial.putEndpoint(screen.bytes(), screen.start(ScreenData.ENDPOINT), screen.length(ScreenData.ENDPOINT))
                .putCaller(screen.bytes(), screen.start(ScreenData.CALLER), screen.length(ScreenData.CALLER))
                .putCalled(screen.bytes(), screen.start(ScreenData.CALLED), screen.length(ScreenData.CALLED));
    }

    /** Shows the screen on a leg that is there already. */
    void attachData(long legId, int adapter) {
        int at = room(AttachDataEncoder.BLOCK_LENGTH + AttachDataEncoder.AttributesEncoder.HEADER_SIZE
                + screen.attributes() * (AttachDataEncoder.AttributesEncoder.nameHeaderLength()
                        + AttachDataEncoder.AttributesEncoder.valueHeaderLength())
                + AttachDataEncoder.callerHeaderLength() + AttachDataEncoder.calledHeaderLength()
                + screen.bytesFrom(ScreenData.CALLER));
        attachData.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(adapter)
                .agent(screen.agent).callId(screen.callId).queue(screen.queue)
                .segmentId(screen.segmentId).waitNs(screen.waitNs).step(screen.step);
        AttachDataEncoder.AttributesEncoder group = attachData.attributesCount(screen.attributes());
        for (int i = 0; i < screen.attributes(); i++) {
            int name = screen.attribute(i);
            group.next()
                    .putName(screen.bytes(), screen.start(name), screen.length(name))
                    .putValue(screen.bytes(), screen.start(name + 1), screen.length(name + 1));
        }
        attachData
                .putCaller(screen.bytes(), screen.start(ScreenData.CALLER), screen.length(ScreenData.CALLER))
                .putCalled(screen.bytes(), screen.start(ScreenData.CALLED), screen.length(ScreenData.CALLED));
    }

    void transferOut(long legId, int adapter, CharSequence target, long ringForNs) {
        int length = Utf8.encode(target, text, 0, text.length);
        int at = room(TransferOutEncoder.BLOCK_LENGTH + TransferOutEncoder.targetHeaderLength() + length);
        transferOut.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(adapter).ringForNs(ringForNs)
                .putTarget(text, 0, length);
    }

    void unbridge(long bridgeId, long legId, int adapter) {
        int at = room(UnbridgeEncoder.BLOCK_LENGTH);
        unbridge.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).bridgeId(bridgeId).adapter(adapter).legId(legId);
    }

    void hold(long legId, int adapter) {
        int at = room(HoldEncoder.BLOCK_LENGTH);
        hold.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(adapter);
    }

    void resume(long legId, int adapter) {
        int at = room(ResumeEncoder.BLOCK_LENGTH);
        resume.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(adapter);
    }

    void transferReply(long legId, int adapter, long requestId, TransferAnswer answer) {
        int at = room(TransferReplyEncoder.BLOCK_LENGTH);
        transferReply.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(adapter)
                .requestId(requestId).answer((short) answer.ordinal());
    }

    void conference(long bridgeId, long legId, int adapter, ConferenceAct act) {
        int at = room(ConferenceEncoder.BLOCK_LENGTH);
        conference.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).bridgeId(bridgeId).adapter(adapter).legId(legId)
                .act((short) act.ordinal());
    }

    void monitor(long legId, long ofLegId, int adapter, MonitorMode mode) {
        int at = room(MonitorEncoder.BLOCK_LENGTH);
        monitor.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(adapter).ofLegId(ofLegId)
                .mode((short) mode.ordinal());
    }

    void recording(long legId, int adapter, long recordingId, RecordingAct act, long silenceNs) {
        int at = room(RecordingEncoder.BLOCK_LENGTH);
        recording.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(adapter)
                .recordingId(recordingId).act((short) act.ordinal()).silenceNs(silenceNs);
    }

    void watch(int agent, int adapter, boolean on) {
        int at = room(WatchEncoder.BLOCK_LENGTH);
        watch.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(0).adapter(adapter).agent(agent)
                .on((short) (on ? 1 : 0));
    }

    void inventory(long inventoryId, int adapter) {
        int at = room(InventoryEncoder.BLOCK_LENGTH);
        inventory.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).inventoryId(inventoryId).adapter(adapter);
    }

    private int room(int bodyLength) {
        return effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }
}
