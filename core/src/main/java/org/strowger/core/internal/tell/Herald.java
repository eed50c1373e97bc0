package org.strowger.core.internal.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.agrona.DirectBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.AcdListener;
import org.strowger.core.internal.codec.AdapterUpDecoder;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.CallArrivedDecoder;
import org.strowger.core.internal.codec.FlowCallsDecoder;
import org.strowger.core.internal.codec.FlowDropsDecoder;
import org.strowger.core.internal.codec.FlowsNamedDecoder;
import org.strowger.core.internal.codec.InvokeCancelledDecoder;
import org.strowger.core.internal.codec.InvokeDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.RoutesTakenDecoder;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.ring.RecordSlot;
import org.strowger.core.internal.ring.Teller;
import org.strowger.core.internal.view.LiveView;

/**
 * Walks the effects of each record in order: telephony commands go to the outlet of their adapter, facts
 * to the live view and to every listener.
 */
public final class Herald implements Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
    /** Where each telephony command keeps its adapter: after command id and the first id. */
    private static final int ADAPTER_AT = MessageHeaderDecoder.ENCODED_LENGTH + AnswerDecoder.adapterEncodingOffset();
    private static final int TEMPLATE_AT = MessageHeaderDecoder.templateIdEncodingOffset();
    private static final int LOG_EVERY = 1_000;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FlowCallsDecoder flowCalls = new FlowCallsDecoder();
    private final FlowDropsDecoder flowDrops = new FlowDropsDecoder();
    private final AdapterUpDecoder adapterUp = new AdapterUpDecoder();
    private final EventView event = new EventView();
    private final LiveView live;
    private final FactDecoder facts;
    private final IntFunction<Layout> layouts;
    private final List<Consumer<Layout>> followers = new ArrayList<>();
    private volatile CommandOutlet[] outlets = {};
    private volatile AcdListener[] listeners = {};
    private HandlerOutlet handlers = (buffer, at, size) -> { };
    private volatile long toldSequence;
    private long listenerFailures;

    /** Tells of a centre that stays as it is. */
    public Herald(CenterConfig center, LiveView live) {
        this(center, live, number -> {
            throw new IllegalStateException("configuration " + number + " is unknown to tell; this is a defect");
        });
    }

    /**
     * Tells of a centre whose configuration changes.
     *
     * @param center the first
     * @param layouts the names of each configuration, by how many there were before it
     */
    public Herald(CenterConfig center, LiveView live, IntFunction<Layout> layouts) {
        this.live = live;
        this.layouts = layouts;
        this.facts = new FactDecoder(event, live, FactNames.of(Layout.of(center)), this::follow);
    }

    private FactNames follow(int number) {
        Layout layout = layouts.apply(number);
        live.follow(layout);
        for (Consumer<Layout> follower : followers) {
            follower.accept(layout);
        }
        return FactNames.of(layout);
    }

    /** Adds somebody who has to know which configuration is in force. Before the first record. */
    public void addFollower(Consumer<Layout> follower) {
        followers.add(follower);
    }

    /** Names who is told what flows ask of the host. Before the first record. */
    public void invokesTo(HandlerOutlet outlet) {
        handlers = outlet;
    }

    /** Adds the outlet of the next adapter. Host's thread. */
    public synchronized void addOutlet(CommandOutlet outlet) {
        CommandOutlet[] more = java.util.Arrays.copyOf(outlets, outlets.length + 1);
        more[outlets.length] = outlet;
        outlets = more;
    }

    /** Adds a listener. Host's thread. */
    public synchronized void addListener(AcdListener listener) {
        AcdListener[] more = java.util.Arrays.copyOf(listeners, listeners.length + 1);
        more[listeners.length] = listener;
        listeners = more;
    }

    /** Sequence of the last record told. Any thread. */
    public long toldSequence() {
        return toldSequence;
    }

    @Override
    public void tell(RecordSlot slot) {
        event.sequence = slot.sequence;
        event.nowNs = slot.nowNs;
        event.wallMs = slot.wallMs;
        noteConnection(slot.record.buffer());
        show(slot.sequence, slot.record, true);
    }

    /** Counts the facts of a record that was told before the engine was last stopped, and tells the listeners. */
    public void recall(long sequence, long nowNs, long wallMs, RecordBuffer record) {
        event.sequence = sequence;
        event.nowNs = nowNs;
        event.wallMs = wallMs;
        show(sequence, record, false);
    }

    private void show(long sequence, RecordBuffer record, boolean outside) {
        live.begin(sequence);
        try {
            walk(record.buffer(), record.effectsOffset(), record.effectsLength(), outside);
        } catch (RuntimeException | Error failure) {
            live.giveUp();
            throw failure;
        }
        live.end();
        toldSequence = sequence;
    }

    private void noteConnection(DirectBuffer buffer) {
        int template = buffer.getShort(RecordBuffer.COMMAND + TEMPLATE_AT) & 0xFFFF;
        if (template == AdapterUpDecoder.TEMPLATE_ID) {
            adapterUp.wrapAndApplyHeader(buffer, RecordBuffer.COMMAND, header);
            if (adapterUp.adapter() < outlets.length) {
                outlets[adapterUp.adapter()].connectionBegan(adapterUp.epoch());
            }
        }
    }

    private void walk(DirectBuffer buffer, int from, int length, boolean outside) {
        int at = from;
        int end = from + length;
        while (at < end) {
            int size = buffer.getInt(at);
            at += Integer.BYTES;
            int template = buffer.getShort(at + TEMPLATE_AT) & 0xFFFF;
            if (template == InvokeDecoder.TEMPLATE_ID || template == InvokeCancelledDecoder.TEMPLATE_ID) {
                if (outside) {
                    handlers.told(buffer, at, size);
                }
            } else if (template == FlowCallsDecoder.TEMPLATE_ID) {
                flowCalls.wrapAndApplyHeader(buffer, at, header);
                live.flows().calls(flowCalls.version(), flowCalls.calls());
            } else if (template == FlowDropsDecoder.TEMPLATE_ID) {
                flowDrops.wrapAndApplyHeader(buffer, at, header);
                live.flows().dropped(flowDrops);
            } else if (template >= CallArrivedDecoder.TEMPLATE_ID && !isForReaders(template)) {
                facts.read(template, buffer, at);
                tellListeners();
            } else if (outside && template < CallArrivedDecoder.TEMPLATE_ID) {
                tellAdapter(buffer, at, size);
            }
            at += size;
        }
    }

    /** Whether an effect is for those who read the journal. */
    private static boolean isForReaders(int template) {
        return template == RoutesTakenDecoder.TEMPLATE_ID || template == FlowsNamedDecoder.TEMPLATE_ID;
    }

    private void tellAdapter(DirectBuffer buffer, int at, int size) {
        int adapter = buffer.getInt(at + ADAPTER_AT);
        CommandOutlet[] known = outlets;
        if (adapter < known.length) {
            known[adapter].offer(buffer, at, size);
        }
    }

    private void tellListeners() {
        AcdListener[] all = listeners;
        for (int i = 0; i < all.length; i++) {
            try {
                all[i].on(event);
            } catch (RuntimeException thrown) {
                if (listenerFailures++ % LOG_EVERY == 0) {
                    LOG.warn("listener {}: threw on record {}; it goes on being told, mend it",
                            all[i].getClass().getName(), event.sequence, thrown);
                }
            }
        }
    }
}
