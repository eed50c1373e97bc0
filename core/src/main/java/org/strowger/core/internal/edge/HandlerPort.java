package org.strowger.core.internal.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.core.handler.RegisteredHandler;
import org.strowger.core.internal.codec.InvokeCancelledDecoder;
import org.strowger.core.internal.codec.InvokeDecoder;
import org.strowger.core.internal.codec.InvokeDecoder.ArgumentsDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.ring.InvokeAnswers;

/**
 * Hands what flows ask from the tell thread to the host's handlers. What finds no room in the bounded queue is
 * dropped and logged; the flow then gets its timeout.
 */
public final class HandlerPort {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerPort.class);
    private static final int BOUND = 1_024;
    private static final long LOG_EVERY = 1_000;
    private static final int TEMPLATE_AT = MessageHeaderDecoder.templateIdEncodingOffset();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InvokeDecoder invoke = new InvokeDecoder();
    private final InvokeCancelledDecoder cancelled = new InvokeCancelledDecoder();
    private final Map<String, RegisteredHandler> handlers = new HashMap<>();
    private final InvokeAnswers answers;
    private final Outbox outbox = new Outbox(BOUND);
    private final Wake wake = new Wake();
    private long dropped;
    private long failures;

    /** @param answers where answers go in */
    public HandlerPort(List<RegisteredHandler> registered, InvokeAnswers answers) {
        registered.forEach(one -> handlers.put(one.config().name(), one));
        this.answers = answers;
    }

    /** A question or the end of one has been recorded. Tell thread. */
    public void told(DirectBuffer buffer, int offset, int length) {
        if (outbox.offer(0, buffer, offset, length)) {
            wake.call();
        } else if (dropped++ % LOG_EVERY == 0) {
            LOG.warn("handlers: {} questions of flows found no room behind {} others; make the handlers return at once",
                    dropped, BOUND);
        }
    }

    /** Hands on what was told. The handlers' thread, or the driver's. Returns how much that was. */
    public int drain() {
        int done = 0;
        while (outbox.poll((epoch, message) -> handle(message))) {
            done++;
        }
        return done;
    }

    boolean hasWork() {
        return !outbox.isEmpty();
    }

    Wake wake() {
        return wake;
    }

    private void handle(DirectBuffer message) {
        int template = message.getShort(TEMPLATE_AT) & 0xFFFF;
        if (template == InvokeDecoder.TEMPLATE_ID) {
            ask(message);
        } else {
            cancelled.wrapAndApplyHeader(message, 0, header);
            long invokeId = cancelled.invokeId();
            RegisteredHandler handler = handlers.get(cancelled.handler());
            if (handler != null) {
                guarded(handler, () -> handler.handler().cancel(invokeId));
            }
        }
    }

    private void ask(DirectBuffer message) {
        invoke.wrapAndApplyHeader(message, 0, header);
        Map<String, String> arguments = new HashMap<>();
        for (ArgumentsDecoder argument : invoke.arguments()) {
            String name = argument.name();
            arguments.put(name, argument.value());
        }
        RegisteredHandler handler = handlers.get(invoke.handler());
        long callId = invoke.callId();
        long invokeId = invoke.invokeId();
        if (handler == null) {
            answers.invokeEnded(callId, invokeId, Outcome.FAILED, Map.of());
            return;
        }
        Question question =
                new Question(handler.config(), invokeId, callId, invoke.attempt(), arguments, answers);
        if (!guarded(handler, () -> handler.handler().invoke(question))) {
            question.fail();
        }
    }

    /** Runs the host's code. Returns whether it returned as it should. */
    private boolean guarded(RegisteredHandler handler, Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException thrown) {
            if (failures++ % LOG_EVERY == 0) {
                LOG.warn("handler {}: threw; the attempt has failed, mend it", handler.config().name(), thrown);
            }
            return false;
        }
    }
}
