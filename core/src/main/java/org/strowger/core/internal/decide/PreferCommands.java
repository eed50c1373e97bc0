package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.call.Preferred;
import org.strowger.core.internal.codec.CallCustomerDecoder;
import org.strowger.core.internal.codec.CallEnqueuePreferringDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads for whom the host would keep calls, and whose calls they are. */
final class PreferCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallCustomerDecoder customer = new CallCustomerDecoder();
    private final CallEnqueuePreferringDecoder enqueue = new CallEnqueuePreferringDecoder();
    private final Preferred asked = new Preferred();
    private final PreferDesk preferences;
    private final CallDesk calls;

    PreferCommands(PreferDesk preferences, CallDesk calls) {
        this.preferences = preferences;
        this.calls = calls;
    }

    void enter(CommandTable table) {
        table.on(CallCustomerDecoder.TEMPLATE_ID, this::customer);
        table.on(CallEnqueuePreferringDecoder.TEMPLATE_ID, this::enqueue);
    }

    private void customer(DirectBuffer buffer, int at) {
        customer.wrapAndApplyHeader(buffer, at, header);
        preferences.customer(customer.callId(), customer.customer());
    }

    private void enqueue(DirectBuffer buffer, int at) {
        enqueue.wrapAndApplyHeader(buffer, at, header);
        asked.clear();
        asked.keepAsked = enqueue.keep() == 1;
        asked.keepAskedNs = enqueue.keepNs();
        CallEnqueuePreferringDecoder.AgentsDecoder agents = enqueue.agents();
        while (agents.hasNext()) {
            agents.next();
            asked.add(agents.agent(), agents.weight());
        }
        calls.enqueueByHost(enqueue.callId(), enqueue.queue(), enqueue.priority(), asked);
    }
}
