package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.EncodedCommand;
import org.strowger.core.internal.ring.TalkCommandEncoders;

/** Conversations allocate nothing once warm: hold, consultations, conferences and transfers. */
class TalkAllocationTest {
    private static final int ALL = -1;
    private static final int ONLY = -1;

    private final Decider decider;
    private final RecordBuffer record = new RecordBuffer(4_096);
    private final CommandEncoders encoders = new CommandEncoders();
    private final TalkCommandEncoders host = new TalkCommandEncoders();
    private long nowNs;
    private long nextCaller = 2;
    private long nextLeg = 1;

    TalkAllocationTest() {
        CenterConfig center = CenterConfig.named("test").queue(Trial.queue("sales")).queue(Trial.queue("help"))
                .agent(AgentConfig.named("ann").queue("sales")).agent(AgentConfig.named("ben").queue("help"))
                .entryQueue("sales").build();
        decider = new Decider(center, new RoutingPlan(center, Trial.rankings()), null);
        decide(encoders.adapterUp(0, 1, ALL));
        decide(encoders.inventoryEnd(0));
        decide(encoders.agentSignIn(0, true, 0));
        decide(encoders.agentSignIn(1, true, 0));
    }

    private void decide(EncodedCommand encoded) {
        record.begin(encoded.length());
        record.buffer().putBytes(RecordBuffer.COMMAND, encoded.bytes(), 0, encoded.length());
        nowNs += 1_000_000;
        decider.decide(record, nowNs, nowNs / 1_000_000);
    }

    private void connect(long caller, long leg) {
        decide(encoders.legAnswered(0, leg));
        decide(encoders.bridged(1, caller, leg));
    }

    @Test
    void shouldAllocateNothingOnceWarm() {
        assertEquals(0, Allocation.leastBytes(2_000, this::conversation));
    }

    private void conversation() {
        long call = nextCaller;
        nextCaller += 2;
        long ann = nextLeg;
        decide(encoders.legOffered(0, call, 50, "0501", "100"));
        decide(encoders.legAnswered(0, call));
        connect(call, ann);
        decide(host.callHold(call, ONLY));
        decide(host.callRetrieve(call, ONLY));
        decide(host.callConsult(call, ONLY, TransferTarget.Kind.NUMBER, ONLY, "0800"));
        decide(host.consultCancel(call, ONLY));
        decide(host.callConsult(call, ONLY, TransferTarget.Kind.QUEUE, 1, ""));
        connect(ann, ann + 4);
        decide(host.callConference(call, ONLY));
        decide(host.partyDrop(call, ann + 4));
        decide(host.callTransfer(call, ONLY, TransferTarget.Kind.QUEUE, 1, "", true));
        connect(call, ann + 6);
        decide(encoders.legEnded(call, Reason.NORMAL));
        nextLeg += 8;
    }
}
