package org.strowger.core.internal.decide;

import org.strowger.core.flow.PromptKind;
import org.strowger.core.flow.SecretCollect;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.codec.CollectEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.PlayEncoder;
import org.strowger.core.internal.codec.PlayEncoder.ItemsEncoder;
import org.strowger.core.internal.codec.StopCollectEncoder;

/** Gathers the items of one play and writes them as one effect. Reused. */
final class PlayWriter {
    /** Longest spoken value, in characters. */
    static final int MAX_VALUE = 64;

    private static final int MAX_ITEMS = 64;
    private static final int NO_PROMPT = -1;

    private final EffectWriter effects;
    private final PlayEncoder encoder = new PlayEncoder();
    private final CollectEncoder collect = new CollectEncoder();
    private final StopCollectEncoder stopCollect = new StopCollectEncoder();
    private final short[] kinds = new short[MAX_ITEMS];
    private final int[] prompts = new int[MAX_ITEMS];
    private final byte[] text = new byte[MAX_ITEMS * MAX_VALUE];
    private final int[] textLengths = new int[MAX_ITEMS];
    private int items;
    private int textLength;
    private int language;
    private int times;

    PlayWriter(EffectWriter effects) {
        this.effects = effects;
    }

    void begin(int inLanguage, int howOften) {
        language = inLanguage;
        times = howOften;
        items = 0;
        textLength = 0;
    }

    void prompt(int prompt) {
        add(PromptKind.PROMPT, prompt);
    }

    void value(PromptKind kind, CharSequence value) {
        int item = items;
        add(kind, NO_PROMPT);
        int length = Math.min(MAX_VALUE, value.length());
        for (int i = 0; i < length; i++) {
            text[textLength + i] = (byte) value.charAt(i);
        }
        textLength += length;
        textLengths[item] = length;
    }

    private void add(PromptKind kind, int prompt) {
        if (items == MAX_ITEMS) {
            throw new IllegalStateException("a play has more than " + MAX_ITEMS
                    + " items; the flow's checker should have refused it");
        }
        kinds[items] = (short) kind.ordinal();
        prompts[items] = prompt;
        textLengths[items++] = 0;
    }

    void end(Call call, long playId) {
        end(call, call.legId, playId);
    }

    /** Sends what was gathered to any leg of a call. */
    void end(Call call, long legId, long playId) {
        if (call.adapter == Floor.HOST) {
            return;
        }
        int length = MessageHeaderEncoder.ENCODED_LENGTH + PlayEncoder.BLOCK_LENGTH
                + ItemsEncoder.HEADER_SIZE
                + items * (ItemsEncoder.sbeBlockLength() + ItemsEncoder.valueHeaderLength()) + textLength;
        int at = effects.record().addEffect(length);
        ItemsEncoder item = encoder.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(legId).adapter(call.adapter)
                .playId(playId).language(language).times(times)
                .itemsCount(items);
        int from = 0;
        for (int i = 0; i < items; i++) {
            item.next().kind(kinds[i]).prompt(prompts[i]).putValue(text, from, textLengths[i]);
            from += textLengths[i];
        }
    }

    /** The same items, before digits are collected in secret. */
    void endCollect(Call call, long collectId, SecretCollect how) {
        int length = MessageHeaderEncoder.ENCODED_LENGTH + CollectEncoder.BLOCK_LENGTH
                + CollectEncoder.ItemsEncoder.HEADER_SIZE
                + items * (CollectEncoder.ItemsEncoder.sbeBlockLength()
                        + CollectEncoder.ItemsEncoder.valueHeaderLength()) + textLength;
        int at = effects.record().addEffect(length);
        CollectEncoder.ItemsEncoder item =
                collect.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(call.legId).adapter(call.adapter)
                .collectId(collectId).language(language).firstMs(how.firstMs()).betweenMs(how.betweenMs())
                .maxTimeMs(how.maxTimeMs()).min((short) how.min()).max((short) how.max())
                .endKeys(how.endKeys()).endRequired((short) (how.endRequired() ? 1 : 0)).itemsCount(items);
        int from = 0;
        for (int i = 0; i < items; i++) {
            item.next().kind(kinds[i]).prompt(prompts[i]).putValue(text, from, textLengths[i]);
            from += textLengths[i];
        }
    }

    void stopCollect(Call call, long collectId) {
        int at = effects.record().addEffect(
                MessageHeaderEncoder.ENCODED_LENGTH + StopCollectEncoder.BLOCK_LENGTH);
        stopCollect.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .commandId(effects.takeCommandId()).legId(call.legId).adapter(call.adapter).collectId(collectId);
    }
}
