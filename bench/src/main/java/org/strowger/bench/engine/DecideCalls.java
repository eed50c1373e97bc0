package org.strowger.bench.engine;

import java.nio.charset.StandardCharsets;
import org.strowger.bench.workload.CallScript;
import org.strowger.bench.workload.CentreShape;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.codec.AdapterUpEncoder;
import org.strowger.core.internal.codec.AgentEndWrapUpEncoder;
import org.strowger.core.internal.codec.AgentSignInEncoder;
import org.strowger.core.internal.codec.BridgedEncoder;
import org.strowger.core.internal.codec.InventoryEndEncoder;
import org.strowger.core.internal.codec.LegAnsweredEncoder;
import org.strowger.core.internal.codec.LegEndedEncoder;
import org.strowger.core.internal.codec.LegOfferedEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.TickEncoder;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;

/**
 * Sends a script's calls through decide alone: no ring, no journal, nobody told. Time goes on by the mean time
 * between arrivals, so that timers are armed, cancelled and, where a call waits too long, due. One thread.
 */
public final class DecideCalls {
    private static final long HANDLE_TIME_NS = 300_000_000_000L;
    private static final int RECORD_BYTES = 4_096;
    private static final int COMMAND = RecordBuffer.COMMAND;

    private final Decider decider;
    private final RecordBuffer record = new RecordBuffer(RECORD_BYTES);
    private final IdealSwitch phones;
    private final CallScript script;
    private final byte[][] numbers;
    private final long betweenArrivalsNs;
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final AgentSignInEncoder signIn = new AgentSignInEncoder();
    private final AgentEndWrapUpEncoder endWrapUp = new AgentEndWrapUpEncoder();
    private final LegOfferedEncoder legOffered = new LegOfferedEncoder();
    private final LegAnsweredEncoder legAnswered = new LegAnsweredEncoder();
    private final LegEndedEncoder legEnded = new LegEndedEncoder();
    private final BridgedEncoder bridged = new BridgedEncoder();
    private final TickEncoder tick = new TickEncoder();
    private long nowNs;
    private long arrived;
    private long commands;

    /** Signs all agents in and brings as many calls into the centre as the shape says. */
    public DecideCalls(CallScript script) {
        this(script, IdealSwitch.OfferLog.NONE);
    }

    DecideCalls(CallScript script, IdealSwitch.OfferLog offers) {
        this.script = script;
        this.phones = new IdealSwitch(offers);
        CentreShape shape = script.centre().shape();
        CenterConfig config = CentreConfigs.of(script.centre());
        decider = new Decider(config, new RoutingPlan(config, RankingCatalog.onClassPath()), null);
        betweenArrivalsNs = HANDLE_TIME_NS / shape.callsInProgress();
        numbers = new byte[shape.queues()][];
        for (int queue = 0; queue < numbers.length; queue++) {
            numbers[queue] = CentreConfigs.number(queue).getBytes(StandardCharsets.US_ASCII);
        }
        connect();
        for (int agent = 0; agent < shape.agents(); agent++) {
            nowNs++;
            record.begin(MessageHeaderEncoder.ENCODED_LENGTH + AgentSignInEncoder.BLOCK_LENGTH);
            signIn.wrapAndApplyHeader(record.buffer(), COMMAND, header)
                    .agent(agent).ready((short) 1).reason((short) 0);
            decide();
        }
        for (int call = 0; call < shape.callsInProgress(); call++) {
            arrive();
            settle();
        }
    }

    /** One turn of the script: one call comes, one goes. */
    public void turn() {
        arrive();
        settle();
        if (phones.someoneTalks()) {
            end(phones.longestTalk());
            settle();
        }
        while (decider.nextDeadlineNs() <= nowNs) {
            record.begin(MessageHeaderEncoder.ENCODED_LENGTH + TickEncoder.BLOCK_LENGTH);
            tick.wrapAndApplyHeader(record.buffer(), COMMAND, header);
            decide();
            settle();
        }
    }

    /** Commands decided so far. */
    public long commands() {
        return commands;
    }

    /** Calls that talk now. */
    public int talking() {
        return phones.talks();
    }

    private void connect() {
        AdapterUpEncoder up = new AdapterUpEncoder();
        record.begin(MessageHeaderEncoder.ENCODED_LENGTH + AdapterUpEncoder.BLOCK_LENGTH);
        up.wrapAndApplyHeader(record.buffer(), COMMAND, header).adapter(0).epoch(1);
        decide();
        InventoryEndEncoder inventoryEnd = new InventoryEndEncoder();
        record.begin(MessageHeaderEncoder.ENCODED_LENGTH + InventoryEndEncoder.BLOCK_LENGTH);
        inventoryEnd.wrapAndApplyHeader(record.buffer(), COMMAND, header).adapter(0);
        decide();
    }

    private void arrive() {
        nowNs += betweenArrivalsNs;
        byte[] called = numbers[script.queue(arrived)];
        arrived++;
        record.begin(MessageHeaderEncoder.ENCODED_LENGTH + LegOfferedEncoder.BLOCK_LENGTH
                + LegOfferedEncoder.AttributesEncoder.sbeHeaderSize()
                + LegOfferedEncoder.callerHeaderLength() + LegOfferedEncoder.calledHeaderLength() + called.length);
        legOffered.wrapAndApplyHeader(record.buffer(), COMMAND, header)
                .legId(legOf(arrived)).adapter(0).priority(-1).attributesCount(0);
        legOffered.putCaller(called, 0, 0).putCalled(called, 0, called.length);
        decide();
    }

    /** The engine's own legs are odd. */
    private static long legOf(long call) {
        return 2 * call;
    }

    private void settle() {
        while (phones.hasReaction()) {
            int kind = (int) phones.next();
            long a = phones.next();
            long b = phones.next();
            long c = phones.next();
            switch (kind) {
                case IdealSwitch.Reaction.ANSWERED -> answered(a);
                case IdealSwitch.Reaction.BRIDGED -> bridged(a, b, c);
                case IdealSwitch.Reaction.ENDED -> end(a);
                default -> wrappedUp((int) a);
            }
        }
    }

    private void answered(long leg) {
        record.begin(MessageHeaderEncoder.ENCODED_LENGTH + LegAnsweredEncoder.BLOCK_LENGTH);
        legAnswered.wrapAndApplyHeader(record.buffer(), COMMAND, header).legId(leg);
        decide();
    }

    private void bridged(long bridge, long legA, long legB) {
        record.begin(MessageHeaderEncoder.ENCODED_LENGTH + BridgedEncoder.BLOCK_LENGTH);
        bridged.wrapAndApplyHeader(record.buffer(), COMMAND, header).bridgeId(bridge).legA(legA).legB(legB);
        decide();
    }

    private void end(long leg) {
        record.begin(MessageHeaderEncoder.ENCODED_LENGTH + LegEndedEncoder.BLOCK_LENGTH);
        legEnded.wrapAndApplyHeader(record.buffer(), COMMAND, header)
                .legId(leg).reason((short) Reason.NORMAL.ordinal());
        decide();
    }

    private void wrappedUp(int agent) {
        record.begin(MessageHeaderEncoder.ENCODED_LENGTH + AgentEndWrapUpEncoder.BLOCK_LENGTH);
        endWrapUp.wrapAndApplyHeader(record.buffer(), COMMAND, header).agent(agent);
        decide();
    }

    private void decide() {
        commands++;
        decider.decide(record, nowNs, 0);
        phones.read(record.buffer(), record.effectsOffset(), record.effectsLength());
    }
}
