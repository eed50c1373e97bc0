package org.strowger.core.internal.decide;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallbackEnd;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Callback;
import org.strowger.core.internal.codec.CallbackDialledEncoder;
import org.strowger.core.internal.codec.CallbackEndedEncoder;
import org.strowger.core.internal.codec.CallbackFailedEncoder;
import org.strowger.core.internal.codec.CallbackRequestedEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;

/** Writes what becomes of callbacks, and the dials to their customers. */
final class CallbackWriter {
    private static final int NOBODY = -1;

    private final EffectWriter effects;
    private final CallbackRequestedEncoder requested = new CallbackRequestedEncoder();
    private final CallbackDialledEncoder dialled = new CallbackDialledEncoder();
    private final CallbackFailedEncoder failed = new CallbackFailedEncoder();
    private final CallbackEndedEncoder ended = new CallbackEndedEncoder();
    private final byte[] text = new byte[ScreenData.LONGEST_TEXT];

    CallbackWriter(EffectWriter effects) {
        this.effects = effects;
    }

    /** @param fromCallId the call whose place it keeps, or −1 */
    void requested(Callback callback, long fromCallId, long expiresAtWallMs, CharSequence reference) {
        int length = Utf8.encode(reference, text, 0, text.length);
        int at = room(CallbackRequestedEncoder.BLOCK_LENGTH + CallbackRequestedEncoder.referenceHeaderLength() + length);
        requested.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callbackId(callback.id).fromCallId(fromCallId).queue(callback.queue).owner(callback.owner)
                .attempts(callback.attempts).dueAtWallMs(callback.dueAtWallMs).expiresAtWallMs(expiresAtWallMs)
                .putReference(text, 0, length);
    }

    /** Rings the customer, for an agent. */
    void dial(Call call, Callback callback, int agent, long waitNs, long ringForNs) {
        int at = room(CallbackDialledEncoder.BLOCK_LENGTH);
        dialled.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callbackId(callback.id).segmentId(call.segmentId).queue(call.queue).agent(agent)
                .legId(call.legId).attempt(callback.dials);
        effects.talk().screen().begin(call.callId, NOBODY, call.queue).segment(call.segmentId, waitNs, 0)
                .endpoint(call.caller).numbers(call.called, call.caller);
        effects.talk().dial(call.legId, call.adapter, ringForNs);
    }

    /** @param againInNs until the next dial may be made, 0 if that was the last */
    void failed(Call call, Callback callback, long legId, Reason reason, long againInNs) {
        int at = room(CallbackFailedEncoder.BLOCK_LENGTH);
        failed.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callbackId(callback.id).segmentId(call.segmentId).queue(call.queue).legId(legId)
                .attempt(callback.dials).reason((short) reason.ordinal()).againInNs(againInNs);
    }

    void ended(Callback callback, CallbackEnd end, long ageNs) {
        int at = room(CallbackEndedEncoder.BLOCK_LENGTH);
        ended.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callbackId(callback.id).queue(callback.queue).end((short) end.ordinal())
                .attempts(callback.dials).ageNs(ageNs);
    }

    private int room(int bodyLength) {
        return effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }
}
