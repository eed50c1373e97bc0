package org.strowger.bench.engine;

import com.lmax.disruptor.SleepingWaitStrategy;
import org.agrona.MutableDirectBuffer;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.LongArrayQueue;
import org.agrona.concurrent.MessageHandler;
import org.strowger.bench.workload.CallScript;
import org.strowger.bench.workload.CentreShape;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.internal.ring.EngineTime;
import org.strowger.core.internal.ring.Pipeline;
import org.strowger.core.internal.tell.Herald;
import org.strowger.core.internal.view.LiveView;
import org.strowger.core.journal.Journal;
import org.strowger.core.time.EngineClock;

/**
 * Sends a script's calls through the whole pipeline: publish, decide, record, tell. One thread produces all commands: it
 * plays the telephone system, callers and agents, who do everything at once. It keeps the number of calls in
 * the centre, and enough of them on their way that the pipeline never waits for it.
 */
public final class PipelineCalls implements AutoCloseable {
    private static final int RING = 4_096;
    private static final int READ_AT_ONCE = 64;
    private static final int MOST_ON_THEIR_WAY = 512;
    private static final int PATIENCE = 10_000;
    private static final long CLOSE_BOUND_NS = 5_000_000_000L;
    private static final long NO_VALUE = Long.MIN_VALUE;
    private static final int ROOM = 1 << 16;

    private final CallScript script;
    private final Pipeline pipeline;
    private final Journal journal;
    private final Commands commands;
    private final PhoneLine line = new PhoneLine();
    private final MessageHandler handler = this::onCommand;
    private final Long2LongHashMap agentOfLeg = new Long2LongHashMap(ROOM, 0.5f, NO_VALUE, false);
    private final LongArrayQueue talking = new LongArrayQueue(ROOM, NO_VALUE);
    private final String[] numbers;
    private final int inCentre;
    private final int onTheirWay;
    private Throwable failure;
    private long arrived;
    private long bridged;
    private long ended;
    private long finished;
    private long published;
    private long counted;

    /** Opens the pipeline, signs all agents in and brings as many calls into the centre as the shape says. */
    public PipelineCalls(CallScript script, boolean threadEach, Journal journal) {
        this.script = script;
        this.journal = journal;
        CentreShape shape = script.centre().shape();
        CenterConfig config = CentreConfigs.of(script.centre());
        Decider decider = new Decider(config, new RoutingPlan(config, RankingCatalog.onClassPath()), null);
        Herald herald = new Herald(config, new LiveView(config));
        herald.addOutlet(line);
        pipeline = Pipeline.of(RING, threadEach ? Pipeline.Threads.EACH : Pipeline.Threads.ONE, new SleepingWaitStrategy(), decider,
                new EngineTime(new SystemClock(), 0, false), journal, 0, 0, herald,
                (cause, position) -> failure = cause);
        commands = pipeline.publisher();
        inCentre = shape.callsInProgress();
        onTheirWay = Math.min(MOST_ON_THEIR_WAY, inCentre / 4);
        numbers = new String[shape.queues()];
        for (int queue = 0; queue < numbers.length; queue++) {
            numbers[queue] = CentreConfigs.number(queue);
        }
        pipeline.start();
        accepted(commands.adapterUp(0, 1));
        accepted(commands.inventoryEnd(0));
        for (int agent = 0; agent < shape.agents(); agent++) {
            while (commands.agentSignIn(agent, true, 0) == Admission.BUSY) {
                Thread.yield();
            }
        }
        while (!pipeline.isQuiet()) {
            Thread.yield();
        }
        while (bridged < inCentre - onTheirWay) {
            work();
        }
        counted = finished;
    }

    /** Goes on until one more call is through; often some are through already, for they go through in batches. */
    public void call() {
        counted++;
        int idle = 0;
        while (finished < counted) {
            if (work()) {
                idle = 0;
            } else if (++idle > PATIENCE) {
                idle = 0;
                mustGoOn();
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /** Commands published so far. */
    public long commands() {
        return published;
    }

    /** Waits until all is told, and closes; an engine that failed meanwhile makes the figure void. */
    @Override
    public void close() {
        pipeline.close(CLOSE_BOUND_NS);
        journal.close();
        if (failure != null) {
            throw new IllegalStateException("the engine stopped while it was measured", failure);
        }
    }

    private boolean work() {
        boolean worked = line.read(handler, READ_AT_ONCE) > 0;
        while (arrived - ended > inCentre - onTheirWay && talking.size() > inCentre - 2 * onTheirWay
                && arrived - bridged < onTheirWay) {
            endLongestTalk();
            worked = true;
        }
        while (arrived - ended < inCentre && arrived - bridged < onTheirWay) {
            arrive();
            worked = true;
        }
        return worked;
    }

    /** Everybody waits for an agent, or the engine has stopped. */
    private void mustGoOn() {
        if (pipeline.hasFailed()) {
            throw new IllegalStateException("the engine stopped while it was measured", failure);
        }
        Thread.yield();
        if (pipeline.isQuiet() && !talking.isEmpty()) {
            endLongestTalk();
        }
    }

    private void arrive() {
        String called = numbers[script.queue(arrived)];
        arrived++;
        accepted(commands.legOffered(0, 2 * arrived, -1, "", called));
    }

    private void endLongestTalk() {
        ended++;
        accepted(commands.legEnded(talking.pollLong(), Reason.NORMAL));
    }

    private void onCommand(int template, MutableDirectBuffer buffer, int index, int length) {
        long a = buffer.getLong(index);
        long b = buffer.getLong(index + Long.BYTES);
        long c = buffer.getLong(index + 2 * Long.BYTES);
        switch (template) {
            case AnswerDecoder.TEMPLATE_ID -> accepted(commands.legAnswered(0, a));
            case DialDecoder.TEMPLATE_ID -> {
                agentOfLeg.put(a, b);
                accepted(commands.legAnswered(0, a));
            }
            case BridgeDecoder.TEMPLATE_ID -> {
                bridged++;
                talking.addLong(b);
                accepted(commands.bridged(a, b, c));
            }
            default -> hungUp(a);
        }
    }

    private void hungUp(long leg) {
        accepted(commands.legEnded(leg, Reason.NORMAL));
        long agent = agentOfLeg.remove(leg);
        if (agent != NO_VALUE) {
            accepted(commands.agentEndWrapUp((int) agent));
            finished++;
        }
    }

    private void accepted(Admission admission) {
        published++;
        if (admission != Admission.ACCEPTED) {
            throw new IllegalStateException("a command was answered " + admission + "; the ring was never to be full");
        }
    }

    private static final class SystemClock implements EngineClock {
        @Override
        public long nowNs() {
            return System.nanoTime();
        }

        @Override
        public long wallMs() {
            return System.currentTimeMillis();
        }
    }
}
