package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.ring.CallbackEncoders;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.EncodedCommand;

/** Callbacks allocate nothing once warm: asked for, booked, dialled in vain and with success, ended, cancelled. */
class CallbackAllocationTest {
    private static final int ALL = -1;
    private static final int ANYONE = -1;
    private static final int ANN = 0;
    private static final long GAP_NS = 300_000_000_000L;

    private final Decider decider;
    private final RecordBuffer record = new RecordBuffer(4_096);
    private final CommandEncoders encoders = new CommandEncoders();
    private final CallbackEncoders callbacks = new CallbackEncoders();
    private long nowNs;
    private long nextCaller = 2;
    private long nextLeg = 1;

    CallbackAllocationTest() {
        CenterConfig center = CenterConfig.named("test")
                .queue(Trial.queue("sales").joinWhen(Condition.ALWAYS).callbackAttempts(2)
                        .callbackGap(Duration.ofNanos(GAP_NS)).callbackExpiry(Duration.ofHours(1)))
                .agent(AgentConfig.named("ann").queue("sales")).entryQueue("sales").build();
        decider = new Decider(center, new RoutingPlan(center, Trial.rankings()), null);
        decide(encoders.adapterUp(0, 1, ALL));
        decide(encoders.inventoryEnd(0));
        decide(encoders.agentSignIn(ANN, false, 0));
    }

    private void decide(EncodedCommand encoded) {
        record.begin(encoded.length());
        record.buffer().putBytes(RecordBuffer.COMMAND, encoded.bytes(), 0, encoded.length());
        nowNs += 1_000_000;
        decider.decide(record, nowNs, nowNs / 1_000_000);
    }

    @Test
    void shouldAllocateNothingOnceWarm() {
        assertEquals(0, Allocation.leastBytes(2_000, this::askedFor), "asked for by a caller who waits");
        assertEquals(0, Allocation.leastBytes(2_000, this::booked), "booked for a window");
        assertEquals(0, Allocation.leastBytes(2_000, this::cancelled), "cancelled");
        assertEquals(0, decider.floor().callbacks.size());
        assertEquals(0, decider.floor().calls.living());
    }

    private void askedFor() {
        long call = nextCaller;
        nextCaller += 2;
        decide(encoders.legOffered(0, call, 50, "0501", "100"));
        decide(encoders.legAnswered(0, call));
        decide(callbacks.ask(call, "0502"));
        decide(encoders.legEnded(call, Reason.NORMAL));
        decide(encoders.agentReady(ANN));
        long ann = nextLeg + 2;
        decide(encoders.legAnswered(0, ann));
        long customer = ann + 2;
        talk(customer, ann);
        nextLeg += 6;
    }

    private void talk(long customer, long ann) {
        assertEquals(1, decider.floor().callbacks.size());
        decide(encoders.legRinging(customer));
        decide(encoders.legAnswered(0, customer));
        decide(encoders.bridged(1, customer, ann));
        decide(encoders.agentNotReady(ANN, 0));
        decide(encoders.legEnded(customer, Reason.NORMAL));
        decide(encoders.legEnded(ann, Reason.NORMAL));
    }

    private void booked() {
        long nowMs = nowNs / 1_000_000;
        decide(callbacks.schedule(0, 0, ANYONE, 0, nowMs + 1_000, nowMs + 3_600_000, "0503", "0800", "order 7"));
        pass(2_000_000_000L);
        decide(encoders.agentReady(ANN));
        long ann = nextLeg + 2;
        decide(encoders.legAnswered(0, ann));
        decide(encoders.legEnded(ann + 2, Reason.BUSY));
        decide(encoders.legEnded(ann, Reason.NORMAL));
        pass(GAP_NS);
        decide(encoders.legAnswered(0, ann + 4));
        talk(ann + 6, ann + 4);
        nextLeg += 10;
    }

    private void pass(long ns) {
        nowNs += ns;
        while (decider.nextDeadlineNs() <= nowNs) {
            decide(encoders.tick());
        }
    }

    private void cancelled() {
        long call = nextCaller;
        nextCaller += 2;
        decide(encoders.legOffered(0, call, 50, "0501", "100"));
        decide(encoders.legAnswered(0, call));
        decide(callbacks.ask(call, ""));
        decide(encoders.legEnded(call, Reason.NORMAL));
        decide(callbacks.cancel(nextLeg));
        nextLeg += 2;
    }
}
