package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.ContactBeginDecoder;
import org.strowger.core.internal.codec.ContactEndDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.OfferReplyDecoder;

/** Reads what the host says of contacts without a telephone line. */
final class ContactCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ContactBeginDecoder begin = new ContactBeginDecoder();
    private final OfferReplyDecoder reply = new OfferReplyDecoder();
    private final ContactEndDecoder end = new ContactEndDecoder();
    private final ContactDesk contacts;

    ContactCommands(ContactDesk contacts) {
        this.contacts = contacts;
    }

    void enter(CommandTable table) {
        table.on(ContactBeginDecoder.TEMPLATE_ID, this::begin);
        table.on(OfferReplyDecoder.TEMPLATE_ID, this::reply);
        table.on(ContactEndDecoder.TEMPLATE_ID, this::end);
    }

    private void begin(DirectBuffer buffer, int at) {
        begin.wrapAndApplyHeader(buffer, at, header);
        contacts.begin(begin.callId(), begin.medium(), begin.queue(), begin.priority(), begin.segment(),
                begin.customer());
    }

    private void reply(DirectBuffer buffer, int at) {
        reply.wrapAndApplyHeader(buffer, at, header);
        contacts.reply(reply.callId(), reply.offerId(), reply.accepted() == 1);
    }

    private void end(DirectBuffer buffer, int at) {
        end.wrapAndApplyHeader(buffer, at, header);
        contacts.end(end.callId(), end.byAgent() == 1);
    }
}
