package org.strowger.core.internal.edge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.CollectDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.FlowMusicDecoder;
import org.strowger.core.internal.codec.HangupDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MusicDecoder;
import org.strowger.core.internal.codec.PlayDecoder;
import org.strowger.core.internal.codec.RejectDecoder;
import org.strowger.core.internal.codec.StopCollectDecoder;
import org.strowger.core.internal.codec.StopPlayDecoder;

/** Makes the record of one telephony command from its bytes. One thread at a time. */
final class CommandDecoder {
    private static final Reason[] REASONS = Reason.values();
    private static final PromptKind[] KINDS = PromptKind.values();
    private static final String KEYS = "0123456789*#ABCD";

    private final Directory directory;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AnswerDecoder answer = new AnswerDecoder();
    private final RejectDecoder reject = new RejectDecoder();
    private final HangupDecoder hangup = new HangupDecoder();
    private final DialDecoder dial = new DialDecoder();
    private final BridgeDecoder bridge = new BridgeDecoder();
    private final PlayDecoder play = new PlayDecoder();
    private final StopPlayDecoder stopPlay = new StopPlayDecoder();
    private final MusicDecoder music = new MusicDecoder();
    private final CollectDecoder collect = new CollectDecoder();
    private final StopCollectDecoder stopCollect = new StopCollectDecoder();
    private final FlowMusicDecoder flowMusic = new FlowMusicDecoder();
    private final TalkDecoder talk;

    CommandDecoder(Directory directory) {
        this.directory = directory;
        talk = new TalkDecoder(directory);
    }

    /**
     * Reads one message.
     *
     * @param message begins with its header at 0
     * @throws IllegalStateException if it is no telephony command: a defect of the engine
     */
    Told decode(DirectBuffer message) {
        header.wrap(message, 0);
        int template = header.templateId();
        switch (template) {
            case AnswerDecoder.TEMPLATE_ID:
                answer.wrapAndApplyHeader(message, 0, header);
                return new Told(template, answer.commandId(), 0, new TelephonyCommand.Answer(answer.legId()));
            case RejectDecoder.TEMPLATE_ID:
                reject.wrapAndApplyHeader(message, 0, header);
                return new Told(template, reject.commandId(), 0,
                        new TelephonyCommand.Reject(reject.legId(), REASONS[reject.reason()]));
            case HangupDecoder.TEMPLATE_ID:
                hangup.wrapAndApplyHeader(message, 0, header);
                return new Told(template, hangup.commandId(), 0,
                        new TelephonyCommand.Hangup(hangup.legId(), REASONS[hangup.reason()]));
            case DialDecoder.TEMPLATE_ID:
                return dial(message);
            case BridgeDecoder.TEMPLATE_ID:
                bridge.wrapAndApplyHeader(message, 0, header);
                return new Told(template, bridge.commandId(), bridge.bridgeId(),
                        new TelephonyCommand.Bridge(bridge.bridgeId(), bridge.legA(), bridge.legB()));
            case PlayDecoder.TEMPLATE_ID:
                return play(message);
            case StopPlayDecoder.TEMPLATE_ID:
                stopPlay.wrapAndApplyHeader(message, 0, header);
                return new Told(template, stopPlay.commandId(), stopPlay.playId(),
                        new TelephonyCommand.StopPlay(stopPlay.legId(), stopPlay.playId()));
            case MusicDecoder.TEMPLATE_ID:
                music.wrapAndApplyHeader(message, 0, header);
                return new Told(template, music.commandId(), 0,
                        new TelephonyCommand.Music(music.legId(), directory.queue(music.queue())));
            case CollectDecoder.TEMPLATE_ID:
                return collect(message);
            case StopCollectDecoder.TEMPLATE_ID:
                stopCollect.wrapAndApplyHeader(message, 0, header);
                return new Told(template, stopCollect.commandId(), stopCollect.collectId(),
                        new TelephonyCommand.StopCollect(stopCollect.legId(), stopCollect.collectId()));
            case FlowMusicDecoder.TEMPLATE_ID:
                flowMusic.wrapAndApplyHeader(message, 0, header);
                return new Told(template, flowMusic.commandId(), 0,
                        new TelephonyCommand.Music(flowMusic.legId(), directory.prompt(flowMusic.prompt())));
            default:
                return talk.decode(header, template, message);
        }
    }

    private Told dial(DirectBuffer message) {
        dial.wrapAndApplyHeader(message, 0, header);
        int agent = dial.agent();
        Map<String, String> attributes = new LinkedHashMap<>();
        DialDecoder.AttributesDecoder items = dial.attributes();
        while (items.hasNext()) {
            items.next();
            String name = items.name();
            attributes.put(name, items.value());
        }
        String endpoint = dial.endpoint();
        OfferData offer = new OfferData(dial.callId(), dial.segmentId(), dial.caller(), dial.called(),
                directory.agent(agent), directory.queue(dial.queue()), Duration.ofNanos(dial.waitNs()), dial.step(),
                attributes);
        return new Told(DialDecoder.TEMPLATE_ID, dial.commandId(), 0, new TelephonyCommand.Dial(dial.legId(),
                agent < 0 ? endpoint : directory.endpoint(agent), Duration.ofNanos(dial.ringForNs()), offer));
    }

    private Told play(DirectBuffer message) {
        play.wrapAndApplyHeader(message, 0, header);
        long commandId = play.commandId();
        long legId = play.legId();
        long playId = play.playId();
        String language = directory.language(play.language());
        int times = play.times();
        PlayDecoder.ItemsDecoder items = play.items();
        List<TelephonyCommand.PromptItem> list = new ArrayList<>(items.count());
        while (items.hasNext()) {
            items.next();
            PromptKind kind = KINDS[items.kind()];
            String value = items.value();
            list.add(new TelephonyCommand.PromptItem(
                    kind, kind == PromptKind.PROMPT ? directory.prompt(items.prompt()) : value));
        }
        return new Told(PlayDecoder.TEMPLATE_ID, commandId, playId,
                new TelephonyCommand.Play(legId, playId, language, list, times));
    }

    private Told collect(DirectBuffer message) {
        collect.wrapAndApplyHeader(message, 0, header);
        List<TelephonyCommand.PromptItem> list = new ArrayList<>();
        CollectDecoder.ItemsDecoder items = collect.items();
        while (items.hasNext()) {
            items.next();
            PromptKind kind = KINDS[items.kind()];
            String value = items.value();
            list.add(new TelephonyCommand.PromptItem(
                    kind, kind == PromptKind.PROMPT ? directory.prompt(items.prompt()) : value));
        }
        StringBuilder endKeys = new StringBuilder();
        for (int key = 0; key < KEYS.length(); key++) {
            if ((collect.endKeys() >>> key & 1) != 0) {
                endKeys.append(KEYS.charAt(key));
            }
        }
        return new Told(CollectDecoder.TEMPLATE_ID, collect.commandId(), collect.collectId(),
                new TelephonyCommand.Collect(collect.legId(), collect.collectId(),
                        directory.language(collect.language()), list, Duration.ofMillis(collect.firstMs()),
                        Duration.ofMillis(collect.betweenMs()), Duration.ofMillis(collect.maxTimeMs()),
                        collect.min(), collect.max(), endKeys.toString(), collect.endRequired() == 1));
    }

    /** A command as told. @param template of its message @param id of what it is about besides its leg, else 0 */
    record Told(int template, long commandId, long id, TelephonyCommand command) {}
}
