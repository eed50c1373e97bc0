package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.DenialRecordedEncoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.OperationDeniedDecoder;
import org.strowger.core.internal.record.RecordBuffer;

/** Tells what was denied to somebody; it changes no state. */
final class DenialCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OperationDeniedDecoder denied = new OperationDeniedDecoder();
    private final DenialRecordedEncoder recorded = new DenialRecordedEncoder();
    private final EffectWriter effects;

    DenialCommands(EffectWriter effects) {
        this.effects = effects;
    }

    void enter(CommandTable table) {
        table.on(OperationDeniedDecoder.TEMPLATE_ID, this::denied);
    }

    private void denied(DirectBuffer buffer, int at) {
        denied.wrapAndApplyHeader(buffer, at, header);
        RecordBuffer record = effects.record();
        int textAt = denied.limit();
        int textLength = RecordBuffer.COMMAND + record.commandLength() - textAt; // the last of the command
        int to = record.addEffect(
                MessageHeaderEncoder.ENCODED_LENGTH + DenialRecordedEncoder.BLOCK_LENGTH + textLength);
        recorded.wrapAndApplyHeader(record.buffer(), to, effects.header())
                .subject(denied.subject()).operation(denied.operation()).role(denied.role()).kind(denied.kind());
        record.buffer().putBytes(recorded.limit(), buffer, textAt, textLength);
    }
}
