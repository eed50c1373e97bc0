package org.strowger.core.internal.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lmax.disruptor.SleepingWaitStrategy;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.Admission;
import org.strowger.core.export.QueueLogExporter;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.ring.Pipeline.Threads;
import org.strowger.core.internal.tell.CommandOutlet;
import org.strowger.core.internal.tell.Herald;
import org.strowger.core.internal.view.LiveView;
import org.strowger.core.journal.JournalSettings;
import org.strowger.core.journal.OpenedJournal;
import org.strowger.core.measure.Measures;
import org.strowger.core.measure.WaitEstimates;
import org.strowger.core.ranking.TestRankings;
import org.strowger.core.time.SystemClock;

/** Hot code allocates nothing once warm: a call's whole life, with the journal on disk, measures and a log. */
@Timeout(120)
class AllocationTest {
    private static final int WARM_UP = 20_000;
    private static final int WINDOWS = 10;
    private static final int CALLS = 1_000;
    /** Calls at a time: threads that wake each other for each call would take most of the test. */
    private static final int AGENTS = 10;
    /** Neither thread spins for long, so that the test ends soon also where all cores are busy. */
    private static final int SPINS = 100;
    private static final long PAUSE_NS = 20_000;

    @TempDir
    private Path directory;
    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Telephone telephone = new Telephone();
    private Pipeline pipeline;
    private long nextLeg = 2;
    private long facts;

    @Test
    void shouldAllocateNothingOverTheWholeLifeOfACall() {
        // given
        CenterConfig.Builder builder = CenterConfig.named("test")
                .queue(QueueConfig.named("q").ranking("idle").callRanking("urgent").wrapUp(Duration.ofMillis(1)));
        for (int i = 0; i < AGENTS; i++) {
            builder.agent(AgentConfig.named("agent" + i));
        }
        CenterConfig center = builder.entryQueue("q").build();
        Decider decider = new Decider(
                center, new RoutingPlan(center, new RankingCatalog(List.of(new TestRankings()))), null);
        Herald herald = new Herald(center, new LiveView(center));
        herald.addOutlet(telephone);
        herald.addListener(event -> facts += event.queue().length() + event.durationNs());
        herald.addListener(Measures.of(center).build());
        herald.addListener(new WaitEstimates(center));
        herald.addListener(QueueLogExporter.of(center).to(new Nowhere()).build());
        try (OpenedJournal journal = OpenedJournal.open(
                directory, 1, "test", JournalSettings.DEFAULT, (sequence, now, wall, body, at, command, effects) -> { })) {
            pipeline = Pipeline.of(1_024, Threads.ONE, new SleepingWaitStrategy(SPINS, PAUSE_NS), decider,
                    new EngineTime(SystemClock.INSTANCE, 0, true), journal, 0, 0, herald, (cause, at) -> { });
            pipeline.start();
            pipeline.publisher().adapterUp(0, 1);
            pipeline.publisher().inventoryEnd(0);
            for (int i = 0; i < AGENTS; i++) {
                pipeline.publisher().agentSignIn(i, true, 0);
            }
            calls(WARM_UP);
            // when
            long engine = engineThread();
            long least = Long.MAX_VALUE;
            for (int window = 0; window < WINDOWS; window++) {
                long before = allocated(engine);
                calls(CALLS);
                least = Math.min(least, allocated(engine) - before);
            }
            pipeline.close(5_000_000_000L);
            // then
            assertEquals(0, least, "bytes for " + CALLS + " calls");
            assertTrue(facts > 0);
            assertEquals(nextLeg / 2 - 1, telephone.dials, "each call rang an agent once");
        }
    }

    /** Callers come in, agents are rung, answer, talk, the callers leave, wrap-up is ended. */
    private void calls(int count) {
        for (int i = 0; i < count; i += AGENTS) {
            for (int agent = 0; agent < AGENTS; agent++) {
                publish(pipeline.publisher().legOffered(0, nextLeg, -1, "0501234567", "100"));
                publish(pipeline.publisher().legAnswered(0, nextLeg));
                nextLeg += 2;
            }
            settle();
            for (int agent = 0; agent < AGENTS; agent++) {
                talk(agent, telephone.callers[agent], telephone.legs[agent]);
            }
            publish(pipeline.publisher().tick());
            settle();
        }
    }

    private void talk(int agent, long caller, long agentLeg) {
        publish(pipeline.publisher().legRinging(agentLeg));
        publish(pipeline.publisher().legAnswered(0, agentLeg));
        publish(pipeline.publisher().bridged(1, caller, agentLeg));
        publish(pipeline.publisher().dtmf(caller, '5'));
        publish(pipeline.publisher().legEnded(caller, Reason.NORMAL));
        publish(pipeline.publisher().legEnded(agentLeg, Reason.NORMAL));
        publish(pipeline.publisher().agentEndWrapUp(agent));
    }

    private static void publish(Admission answer) {
        if (answer != Admission.ACCEPTED) {
            throw new IllegalStateException("answered " + answer);
        }
    }

    private void settle() {
        while (!pipeline.isQuiet()) {
            LockSupport.parkNanos(PAUSE_NS);
        }
        if (pipeline.hasFailed()) {
            throw new IllegalStateException("the pipeline failed");
        }
    }

    private long allocated(long engine) {
        return threads.getThreadAllocatedBytes(engine)
                + threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static long engineThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("strowger-engine") && thread.isAlive())
                .findFirst().orElseThrow().getId();
    }

    /** Takes lines and keeps none. */
    private static final class Nowhere implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return this;
        }

        @Override
        public Appendable append(char c) {
            return this;
        }
    }

    /** Notes who is rung, and for whom; read when the pipeline is quiet. */
    private static final class Telephone implements CommandOutlet {
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final DialDecoder dial = new DialDecoder();
        private final long[] legs = new long[AGENTS];
        private final long[] callers = new long[AGENTS];
        private volatile int dials;

        @Override
        public void connectionBegan(long epoch) {
            dials = 0;
        }

        @Override
        public boolean offer(DirectBuffer buffer, int offset, int length) {
            header.wrap(buffer, offset);
            if (header.templateId() == DialDecoder.TEMPLATE_ID) {
                dial.wrapAndApplyHeader(buffer, offset, header);
                legs[dial.agent()] = dial.legId();
                callers[dial.agent()] = dial.callId();
                dials = dials + 1; // what was written before it is seen by whoever reads this
            }
            return true;
        }
    }
}
