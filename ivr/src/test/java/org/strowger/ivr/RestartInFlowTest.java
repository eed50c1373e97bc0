package org.strowger.ivr;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.handler.FlowHandler;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Invocation;
import org.strowger.core.handler.Parameter;
import org.strowger.core.handler.ValueKind;
import org.strowger.core.simulation.VirtualTime;

/**
 * A call whose engine is killed in the middle of its flow does afterwards what it does when nothing is killed: at the
 * same moments, from the same node, with the same keys, counters, variables and spent handlers (section 4, snapshot).
 */
@Timeout(120)
class RestartInFlowTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 0s}
            agents: {ann: {}}
            entry: {flow: front}
            resyncWindow: 30s
            """;
    private static final String MAIN = """
            format: 1
            flow: front
            start: greet
            uses: {s: ./s.yml}
            vars: {n: {type: int, max: 9}, code: {type: digits, max: 6}, ok: {type: bool}}
            events: {error.media: sorry, error: bye}
            nodes:
              greet: {type: play, say: welcome, barge_in: keep, next: sub}
              sub: {type: flow, use: s, args: {n: 3}, result: {n: back, code: typed}, next: ask}
              sorry: {type: play, say: apology, next: sub}
              ask: {type: invoke, handler: bank, args: {pin: code}, result: ok, timeout: 4s, retry: 1, backoff: 1s,
                    next: desk}
              desk: {type: transfer, to: "desk", next: bye}
              bye: {type: hangup, say: [goodbye, {digits: code}, {number: n}]}
            """;
    private static final String SUB = """
            format: 1
            flow: sub
            kind: sub
            start: m
            in: {n: {type: int, max: 9}}
            vars: {v: {type: digits, max: 6}}
            out: {back: {type: int, max: 9}, typed: {type: digits, max: 6}}
            nodes:
              m: {type: menu, say: [choose, {number: n}], again: choose-again, choices: {1: k, 12: r},
                  noinput: {say: hush}, nomatch: {say: wrong}, failed: r}
              k: {type: collect, say: enter, into: v, digits: 4-6, next: r, failed: r}
              r: {type: return, result: {back: n, typed: v}}
            """;

    @TempDir
    private Path folder;
    private VirtualTime time;
    /** What the switch was told, and the host asked, each with its moment. */
    private final List<String> told = new ArrayList<>();
    private boolean hostAnswers;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("center.yml"), CENTER);
        Path flows = Files.createDirectory(folder.resolve("flows"));
        Files.writeString(flows.resolve("front.yml"), MAIN);
        Files.writeString(flows.resolve("s.yml"), SUB);
    }

    private void tell(String what) {
        told.add(time.nowNs() / 1_000_000 + " " + what);
    }

    /** A switch with one line that outlives the engine. */
    private final class Line implements TelephonyAdapter {
        private final List<Long> legs = new ArrayList<>();
        private EventSink sink;
        private long playId;

        @Override
        public AdapterInfo info() {
            return new AdapterInfo("line", EnumSet.allOf(Capability.class));
        }

        @Override
        public void start(EventSink engine) {
            sink = engine;
            sink.publish(new TelephonyEvent.AdapterUp(sink.nextEpoch(), legs));
        }

        @Override
        public void execute(long commandId, long epoch, TelephonyCommand command) {
            sink.publish(new TelephonyEvent.CommandDone(commandId, false));
            if (command instanceof TelephonyCommand.Answer answer) {
                sink.publish(new TelephonyEvent.LegAnswered(answer.legId()));
            } else if (command instanceof TelephonyCommand.Play play) {
                playId = play.playId();
                tell("play " + play.items().stream().map(TelephonyCommand.PromptItem::text)
                        .collect(Collectors.joining(" ")));
            } else if (command instanceof TelephonyCommand.StopPlay stop) {
                tell("stop");
                sink.publish(new TelephonyEvent.PlayFinished(stop.legId(), stop.playId(), PlayEnd.STOPPED));
            } else if (command instanceof TelephonyCommand.Dial dial) {
                tell("dial " + dial.endpoint());
                legs.add(dial.legId());
            } else if (command instanceof TelephonyCommand.Bridge bridge) {
                tell("bridge");
                sink.publish(new TelephonyEvent.Bridged(bridge.bridgeId(), bridge.legId(), bridge.otherLegId()));
            } else if (command instanceof TelephonyCommand.Hangup hangup) {
                tell("hangup");
                legs.remove(hangup.legId());
                sink.publish(new TelephonyEvent.LegEnded(hangup.legId(), Reason.NORMAL));
            } else if (command instanceof TelephonyCommand.Inventory inventory) {
                sink.publish(new TelephonyEvent.InventoryTaken(inventory.inventoryId(), legs));
            }
        }

        @Override
        public void stop() {
            sink = null;
        }

        private void comesIn() {
            legs.add(sink.nextLegId());
            sink.publish(new TelephonyEvent.LegOffered(legs.get(0), "0501", "100", -1));
        }

        private void key(char key) {
            sink.publish(new TelephonyEvent.Dtmf(legs.get(0), key));
        }

        /** The other side of a transfer answers. */
        private void desk() {
            sink.publish(new TelephonyEvent.LegAnswered(legs.get(1)));
        }

        private void deskLeaves() {
            sink.publish(new TelephonyEvent.LegEnded(legs.remove(1), Reason.NORMAL));
        }

        private void over(PlayEnd how) {
            sink.publish(new TelephonyEvent.PlayFinished(legs.get(0), playId, how));
        }
    }

    private final class Bank implements FlowHandler {
        @Override
        public void invoke(Invocation invocation) {
            tell("ask " + invocation.attempt() + " " + invocation.argument("pin"));
            if (hostAnswers) {
                invocation.answer(true);
            }
        }

        @Override
        public void cancel(long invocationId) {
            // whether somebody still works on it is not what is asked here
        }
    }

    /** What happens to the call, each at its ms. */
    private record Happens(long atMs, Runnable what) {}

    private List<Happens> story(Line line) {
        return List.of(new Happens(0, line::comesIn),
                new Happens(1_000, () -> line.key('5')), // kept, and no choice
                new Happens(2_000, () -> line.over(PlayEnd.END)), // the 5 is a nomatch
                new Happens(3_000, () -> line.over(PlayEnd.ERROR)), // sorry takes it, and is spent
                new Happens(5_000, () -> line.over(PlayEnd.END)),
                new Happens(6_000, () -> line.over(PlayEnd.ERROR)), // sorry does not; noinput at 12 s
                new Happens(13_000, () -> line.over(PlayEnd.END)),
                new Happens(14_000, () -> line.key('1')), // 12 is longer: taken at 17 s
                new Happens(18_000, () -> line.key('4')),
                new Happens(18_200, () -> line.key('7')),
                new Happens(19_500, () -> line.key('1')),
                new Happens(20_000, () -> line.key('1')), // taken at 23 s, and the host asked
                new Happens(27_500, () -> hostAnswers = true), // asked again at 28 s
                new Happens(30_000, line::desk),
                new Happens(32_000, line::deskLeaves),
                new Happens(34_000, () -> line.over(PlayEnd.END)));
    }

    private AcdConfig config(Path journal) {
        HandlerConfig declared = HandlerConfig.named("bank").argument(Parameter.digits("pin", 6))
                .result(Parameter.of("ok", ValueKind.BOOL)).build();
        return AcdConfig.at(journal).center(folder.resolve("center.yml")).flows(folder.resolve("flows")).clock(time)
                .durability(Durability.PROCESS_CRASH).handler(declared, new Bank()).build();
    }

    private Acd open(Path journal, long begunMs, Line line) {
        time = VirtualTime.startingAt(START);
        time.advance(ofMillis(begunMs));
        Acd acd = Acd.open(config(journal));
        acd.connect(line);
        return acd;
    }

    /** Lets the story go on from one moment up to another. */
    private void play(Line line, long fromMs, long toMs) {
        for (Happens one : story(line)) {
            if (one.atMs() >= fromMs && one.atMs() < toMs) {
                time.advance(ofMillis(one.atMs() - time.nowNs() / 1_000_000));
                one.what().run();
                time.advance(ofMillis(0));
            }
        }
        time.advance(ofMillis(toMs - time.nowNs() / 1_000_000));
    }

    private static final List<String> USUAL = List.of("0 play welcome", "2000 play wrong choose-again",
            "3000 play apology", "5000 play choose 3", "12000 play hush choose-again", "17000 play enter", "18000 stop",
            "23000 ask 1 4711", "28000 ask 2 4711", "28000 dial desk", "30000 bridge", "32000 play goodbye 4711 3",
            "34000 hangup");

    @Test
    void shouldDoThisWhenNothingIsKilled() {
        Line line = new Line();
        try (Acd acd = open(folder.resolve("data"), 0, line)) {
            play(line, 0, 40_000);
            assertTrue(acd.records() > 10);
        }
        assertEquals(USUAL, told);
    }

    @ParameterizedTest
    @ValueSource(longs = {500, 1_500, 2_500, 4_000, 5_500, 9_000, 12_500, 15_000, 19_000, 21_500, 24_000, 27_600,
        29_000, 31_000, 33_000})
    void shouldDoTheSameWhenTheEngineIsKilledOnTheWay(long killedAtMs) throws IOException {
        // given: the journal as a kill leaves it, in the middle of the story
        Line line = new Line();
        Path copy = folder.resolve("copy");
        List<String> before;
        try (Acd acd = open(folder.resolve("data"), 0, line)) {
            play(line, 0, killedAtMs);
            acd.agent("ann").signIn(); // the last record is of this moment
            time.advance(ofMillis(0));
            try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(folder.resolve("data").relativize(file)));
                }
            }
            before = List.copyOf(told);
        }
        // when: the line is still there
        told.clear();
        try (Acd again = open(copy, killedAtMs, line)) {
            play(line, killedAtMs, 40_000);
            assertTrue(again.records() > 10);
        }
        // then
        List<String> all = new ArrayList<>(before);
        all.addAll(told);
        assertEquals(USUAL, all);
        assertTrue(Acd.replay(config(copy)).records() > 10);
    }
}
