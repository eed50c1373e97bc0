package org.strowger.ivr.secret;

import static java.time.Duration.ofSeconds;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.explain.Explanation;
import org.strowger.core.explain.NotExplained;
import org.strowger.core.export.AmiEvents;
import org.strowger.core.export.QueueLogExporter;
import org.strowger.core.handler.FlowHandler;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Invocation;
import org.strowger.core.handler.Parameter;
import org.strowger.core.handler.ValueKind;
import org.strowger.core.internal.codec.DtmfDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.journal.JournalReader;
import org.strowger.core.measure.Measures;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.scenario.RecordedCall;
import org.strowger.ivr.tool.Main;

/**
 * A program that lets {@link SecretCalls} come in and writes all that the engine and its tools say of them into a
 * folder. It is a process of its own, so that whoever starts it has its log too, at whatever level.
 */
final class SecretCentre {
    private static final int AGENTS = 10;
    private static final String FLOW = TestBundle.flowNamed("front", "greet", """
            vars:
              account: {type: digits, max: 16}
              card: {type: digits, max: 16, sensitive: true}
              ok: {type: bool}
            """,
            "greet: {type: play, say: welcome, barge_in: keep, next: account}",
            "account: {type: collect, say: your-account, into: account, digits: 16, confirm: true, next: card, "
                    + "failed: lost}",
            "card: {type: collect, say: your-card, into: card, digits: 15-16, sensitive: true, end: [pound], "
                    + "end_required: true, check: luhn(card) and len(card) == 16, nomatch: {limit: 3, say: wrong}, "
                    + "next: bank, failed: lost}",
            "bank: {type: invoke, handler: bank, args: {card: card}, result: ok, timeout: 2s, retry: 1, "
                    + "while: one-moment, next: sales, error: sales}",
            "sales: {type: queue, queue: sales, max_wait: 30s, next: end, timeout: lost, full: lost, closed: lost, "
                    + "no_agents: lost}",
            "lost: {type: hangup, outcome: lost}");

    private final Path folder;
    private final PrintStream said;
    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
    private final List<Method> facts = Arrays.stream(AcdEvent.class.getMethods())
            .filter(method -> method.getParameterCount() == 0).toList();
    private final List<Long> legs = new ArrayList<>();
    private long lastOffer;
    private long lastQueued;
    private long lastQueuedIn;

    private SecretCentre(Path folder, PrintStream said) {
        this.folder = folder;
        this.said = said;
    }

    /**
     * Ends the process.
     *
     * @param args the folder, how many calls, and {@code each} to look back on each call too
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (PrintStream said = new PrintStream(new BufferedOutputStream(
                Files.newOutputStream(folder.resolve("said.txt")), 1 << 16), false, StandardCharsets.UTF_8)) {
            SecretCentre centre = new SecretCentre(folder, said);
            centre.write();
            Map<String, Integer> entries = centre.live(SecretCalls.first(Integer.parseInt(args[1])));
            centre.lookBack();
            if (args[2].equals("each")) {
                centre.lookAtEach();
            }
            System.out.println("entries " + entries);
        }
        Main.main(new String[] {"diagram", folder.resolve("flows/front.yml").toString(), "--center",
                folder.resolve("center.yml").toString(), "--journal", folder.resolve("data").toString()});
    }

    private void write() throws IOException {
        StringBuilder agents = new StringBuilder();
        for (int i = 0; i < AGENTS; i++) {
            agents.append(i == 0 ? "" : ", ").append("agent-").append(i).append(": {}");
        }
        Files.writeString(folder.resolve("center.yml"), """
                center: test
                queues:
                  sales: {ranking: [idle], callRanking: arrival, wrapUp: 0s, offerTimeout: 20s}
                agents: {%s}
                entry: {flow: front}
                """.formatted(agents));
        Files.createDirectory(folder.resolve("flows"));
        Files.writeString(folder.resolve("flows/front.yml"), FLOW);
    }

    private AcdConfig config() {
        HandlerConfig declared = HandlerConfig.named("bank").argument(Parameter.digits("card", 16).asSensitive())
                .result(Parameter.of("ok", ValueKind.BOOL)).build();
        return AcdConfig.at(folder.resolve("data")).center(folder.resolve("center.yml"))
                .flows(folder.resolve("flows")).clock(time).handler(declared, new Bank()).listener(this::tell).build();
    }

    /** Answers rightly, mostly; else not at all, with a defect, or with what it did not declare. */
    private final class Bank implements FlowHandler {
        private int asked;

        @Override
        public void invoke(Invocation invocation) {
            said.println(invocation.id() + " " + invocation.argument("card"));
            switch (asked++ % 7) {
                case 2 -> { }
                case 4 -> throw new IllegalStateException("the bank is closed to " + invocation.argument("card"));
                case 6 -> invocation.answer(invocation.argument("card"));
                default -> invocation.answer(true);
            }
        }

        @Override
        public void cancel(long invocationId) {
            said.println("cancel " + invocationId);
        }
    }

    private void tell(AcdEvent event) {
        if (event.offerId() > 0) {
            lastOffer = event.offerId();
        }
        if (event.kind() == AcdEventKind.CALL_QUEUED) {
            lastQueued = event.callId();
            lastQueuedIn = event.sequence();
        }
        StringBuilder line = new StringBuilder();
        try {
            for (Method fact : facts) {
                line.append(fact.invoke(event)).append(' ');
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("an event cannot be read", broken);
        }
        said.println(line);
    }

    private Map<String, Integer> live(List<SecretCalls.Call> calls) throws IOException {
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        telephone.promptLength("welcome", ofSeconds(6));
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(1)).talks(ofSeconds(5)));
        TappedSwitch tapped = new TappedSwitch(telephone, said::println);
        CenterConfig center = CenterReader.read(folder.resolve("center.yml"));
        Measures measures = Measures.of(center).build();
        try (Acd acd = Acd.open(config())) {
            acd.listen(QueueLogExporter.of(center).to(said).sequencesTo(said).build());
            acd.listen(AmiEvents.of(center).to(block -> said.println(block)).build());
            acd.listen(measures);
            acd.connect(tapped);
            for (int i = 0; i < AGENTS; i++) {
                acd.agent("agent-" + i).signIn();
            }
            for (int i = 0; i < calls.size(); i++) {
                SecretCalls.Call call = calls.get(i);
                time.at(ofSeconds(i + 1).toNanos(), () ->
                        legs.add(telephone.call("", "100", call.script()).legId()));
                if (i % 1_000 == 0) {
                    time.at(ofSeconds(i + 1).toNanos(), () -> said.println(acd.status() + " " + acd.flowsStatus()));
                }
            }
            time.run();
            said.println(acd.status() + " " + acd.flowsStatus());
        }
        said.println(measures.snapshot().toJson() + measures.snapshot().toCsv());
        return tapped.entries;
    }

    /** Decides it all again, told anew, and writes each call's keys that the journal has, one after another. */
    private void lookBack() throws IOException {
        said.println(Acd.replay(config()));
        Map<Long, StringBuilder> keys = new TreeMap<>();
        MessageHeaderDecoder header = new MessageHeaderDecoder();
        DtmfDecoder dtmf = new DtmfDecoder();
        JournalReader.read(folder.resolve("data"), (sequence, nowNs, wallMs, body, at, command, effects) -> {
            UnsafeBuffer record = new UnsafeBuffer(body);
            if (header.wrap(record, at).templateId() == DtmfDecoder.TEMPLATE_ID) {
                dtmf.wrapAndApplyHeader(record, at, header);
                keys.computeIfAbsent(dtmf.legId(), leg -> new StringBuilder()).append((char) dtmf.key());
            }
        });
        Files.write(folder.resolve("keys.txt"), keys.values());
    }

    private void explained(Explanation explanation) {
        if (explanation instanceof NotExplained) {
            throw new IllegalStateException("nothing was told of a decision that is there: " + explanation.text());
        }
        said.println(explanation.text() + explanation.json());
    }

    /** What reads the journal anew for each question. */
    private void lookAtEach() throws IOException {
        explained(Acd.explain(config(), lastOffer));
        explained(Acd.explainWait(config(), lastQueued, lastQueuedIn));
        StringBuilder scenarios = new StringBuilder();
        for (long leg : legs) {
            RecordedCall recorded = RecordedCall.in(folder.resolve("data"), leg).orElseThrow();
            scenarios.append(recorded.masked()).append(recorded.withDigits());
        }
        Files.writeString(folder.resolve("scenarios.txt"), scenarios);
    }
}
