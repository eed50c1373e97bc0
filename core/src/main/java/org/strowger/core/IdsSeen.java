package org.strowger.core;

import org.strowger.core.internal.codec.AdapterUpDecoder;
import org.strowger.core.internal.codec.ContactBeginDecoder;
import org.strowger.core.internal.codec.LegOfferedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.record.RecordBuffer;

/** The highest ids of outside legs, contacts and connections in a journal, so that none is used twice. */
final class IdsSeen {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final LegOfferedDecoder legOffered = new LegOfferedDecoder();
    private final ContactBeginDecoder contactBegin = new ContactBeginDecoder();
    private final AdapterUpDecoder adapterUp = new AdapterUpDecoder();
    private long legId;
    private long epoch;

    void look(RecordBuffer record) {
        header.wrap(record.buffer(), RecordBuffer.COMMAND);
        if (header.templateId() == LegOfferedDecoder.TEMPLATE_ID) {
            legOffered.wrapAndApplyHeader(record.buffer(), RecordBuffer.COMMAND, header);
            legId = Math.max(legId, legOffered.legId());
        } else if (header.templateId() == ContactBeginDecoder.TEMPLATE_ID) {
            contactBegin.wrapAndApplyHeader(record.buffer(), RecordBuffer.COMMAND, header);
            legId = Math.max(legId, contactBegin.callId());
        } else if (header.templateId() == AdapterUpDecoder.TEMPLATE_ID) {
            adapterUp.wrapAndApplyHeader(record.buffer(), RecordBuffer.COMMAND, header);
            epoch = Math.max(epoch, adapterUp.epoch());
        }
    }

    long legId() {
        return legId;
    }

    long epoch() {
        return epoch;
    }
}
