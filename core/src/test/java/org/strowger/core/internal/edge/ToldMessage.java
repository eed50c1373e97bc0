package org.strowger.core.internal.edge;

import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.adapter.Reason;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.internal.codec.AnswerEncoder;
import org.strowger.core.internal.codec.BridgeEncoder;
import org.strowger.core.internal.codec.DialEncoder;
import org.strowger.core.internal.codec.HangupEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.MusicEncoder;
import org.strowger.core.internal.codec.PlayEncoder;
import org.strowger.core.internal.codec.RejectEncoder;
import org.strowger.core.internal.codec.StopPlayEncoder;

/** Telephony messages as the tell stage has them: somewhere inside a larger buffer. */
final class ToldMessage {
    static final int OFFSET = 13;

    final UnsafeBuffer buffer = new UnsafeBuffer(new byte[4_096]);
    final int length;

    private ToldMessage(Writer writer) {
        length = MessageHeaderEncoder.ENCODED_LENGTH + writer.write(buffer, new MessageHeaderEncoder());
    }

    static ToldMessage answer(long commandId, long leg) {
        return new ToldMessage((buffer, header) -> new AnswerEncoder().wrapAndApplyHeader(buffer, OFFSET, header)
                .commandId(commandId).legId(leg).adapter(0).encodedLength());
    }

    static ToldMessage reject(long commandId, long leg, Reason reason) {
        return new ToldMessage((buffer, header) -> new RejectEncoder().wrapAndApplyHeader(buffer, OFFSET, header)
                .commandId(commandId).legId(leg).adapter(0).reason((short) reason.ordinal()).encodedLength());
    }

    static ToldMessage hangup(long commandId, long leg, Reason reason) {
        return new ToldMessage((buffer, header) -> new HangupEncoder().wrapAndApplyHeader(buffer, OFFSET, header)
                .commandId(commandId).legId(leg).adapter(0).reason((short) reason.ordinal()).encodedLength());
    }

    /** Without numbers and attributes. */
    static ToldMessage dial(long commandId, long leg, int agent, long callId, long ringForNs, int queue) {
        return new ToldMessage((buffer, header) -> {
            DialEncoder dial = new DialEncoder().wrapAndApplyHeader(buffer, OFFSET, header)
                    .commandId(commandId).legId(leg).adapter(0).agent(agent).callId(callId).ringForNs(ringForNs)
                    .queue(queue).segmentId(0).waitNs(0).step(0);
            dial.attributesCount(0);
            return dial.endpoint("").caller("").called("").encodedLength();
        });
    }

    static ToldMessage bridge(long commandId, long bridgeId, long legA, long legB) {
        return new ToldMessage((buffer, header) -> new BridgeEncoder().wrapAndApplyHeader(buffer, OFFSET, header)
                .commandId(commandId).bridgeId(bridgeId).adapter(0).legA(legA).legB(legB).encodedLength());
    }

    /** One prompt by index and then values, all of them numbers. */
    static ToldMessage play(
            long commandId, long leg, long playId, int language, int times, int prompt, String... values) {
        return new ToldMessage((buffer, header) -> {
            PlayEncoder play = new PlayEncoder().wrapAndApplyHeader(buffer, OFFSET, header)
                    .commandId(commandId).legId(leg).adapter(0).playId(playId).language(language).times(times);
            PlayEncoder.ItemsEncoder items = play.itemsCount(1 + values.length);
            items.next().kind((short) PromptKind.PROMPT.ordinal()).prompt(prompt).value("");
            for (String value : values) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                items.next().kind((short) PromptKind.NUMBER.ordinal()).prompt(-1).putValue(bytes, 0, bytes.length);
            }
            return play.encodedLength();
        });
    }

    static ToldMessage stopPlay(long commandId, long leg, long playId) {
        return new ToldMessage((buffer, header) -> new StopPlayEncoder().wrapAndApplyHeader(buffer, OFFSET, header)
                .commandId(commandId).legId(leg).adapter(0).playId(playId).encodedLength());
    }

    static ToldMessage music(long commandId, long leg, int queue) {
        return new ToldMessage((buffer, header) -> new MusicEncoder().wrapAndApplyHeader(buffer, OFFSET, header)
                .commandId(commandId).legId(leg).adapter(0).queue(queue).encodedLength());
    }

    private interface Writer {
        int write(UnsafeBuffer buffer, MessageHeaderEncoder header);
    }
}
