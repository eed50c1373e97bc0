package org.strowger.ivr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.adapter.Capability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.config.ConfigException;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.handler.FlowHandler;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Invocation;
import org.strowger.core.handler.Parameter;
import org.strowger.core.handler.ValueKind;
import org.strowger.core.internal.codec.DtmfDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.RecordingDecoder;
import org.strowger.core.journal.JournalReader;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/** What flows ask of the host and of the line, inside the engine, on a simulated switch. */
@Timeout(60)
class HostInEngineTest {
    private static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 0s, offerTimeout: 20s}
            agents: {ann: {}}
            entry: {flow: front}
            """;
    /** A test number whose check digit is right. */
    private static final String PIN = "79927398713";

    @TempDir
    private Path folder;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private final List<String> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    /** Answers at once, unless told what else to do. */
    private final class Bank implements FlowHandler {
        private Object answer = true;
        private boolean silent;
        private Invocation last;

        @Override
        public void invoke(Invocation invocation) {
            last = invocation;
            asked.add("ask " + invocation.attempt() + " " + invocation.argument("pin"));
            if (!silent) {
                invocation.answer(answer);
            }
        }

        @Override
        public void cancel(long invocationId) {
            asked.add("cancel " + (invocationId == last.id()));
        }
    }

    private final Bank bank = new Bank();

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("center.yml"), CENTER);
        Files.createDirectory(folder.resolve("flows"));
        time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(40)));
    }

    private void flow(String variables, String... nodes) throws IOException {
        Files.writeString(folder.resolve("flows/front.yml"),
                TestBundle.flow("a", "vars: {" + variables + "}\n", nodes).replace("flow: main", "flow: front"));
    }

    private void asks() throws IOException {
        flow("pin: {type: digits, max: 4, default: 0042}, ok: {type: bool}",
                "a: {type: invoke, handler: bank, args: {pin: pin}, result: ok, timeout: 2s, retry: 1, "
                        + "while: please-wait, next: b, error: lost}",
                "b: {type: branch, when: [{if: ok, next: yes}], else: no}",
                "yes: {type: hangup, outcome: good}", "no: {type: hangup, outcome: bad}",
                "lost: {type: hangup, outcome: lost}");
    }

    private AcdConfig config(Durability durability) {
        HandlerConfig declared = HandlerConfig.named("bank").argument(Parameter.digits("pin", 11).asSensitive())
                .result(Parameter.of("ok", ValueKind.BOOL)).build();
        return AcdConfig.at(folder.resolve("data")).center(folder.resolve("center.yml"))
                .flows(folder.resolve("flows")).clock(time).durability(durability).handler(declared, bank).build();
    }

    private Acd open(Durability durability) {
        Acd acd = Acd.open(config(durability));
        acd.listen(event -> told.add(event.kind() + " " + event.detail()));
        acd.connect(telephone);
        return acd;
    }

    /** Lets an engine live while something happens at the switch. */
    private void run(Durability durability, Runnable calls) {
        Acd acd = open(durability);
        try {
            calls.run();
        } finally {
            acd.close();
        }
    }

    private List<String> outcomes() {
        return told.stream().filter(event -> event.startsWith("CALL_OUTCOME")).toList();
    }

    @Test
    void shouldGoOnByTheAnswerWhenAHandlerAnswers() throws IOException {
        // given
        asks();
        run(Durability.MEMORY, () -> {
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
            bank.answer = false;
            telephone.call("0502", "100", CallerScript.waiting());
            // when
            time.run();
        });
        // then
        assertEquals(List.of("ask 1 0042", "ask 1 0042"), asked);
        assertEquals(List.of("CALL_OUTCOME good", "CALL_OUTCOME bad"), outcomes());
    }

    @Test
    void shouldAskAgainAndGiveUpWhenNoAnswerComes() throws IOException {
        // given
        asks();
        bank.silent = true;
        run(Durability.MEMORY, () -> {
            telephone.call("0501", "100", CallerScript.waiting());
            // when
            time.run();
            bank.last.answer(true);
            time.run();
        });
        // then
        assertEquals(List.of("ask 1 0042", "cancel true", "ask 2 0042", "cancel true"), asked);
        assertEquals(List.of("CALL_OUTCOME lost"), outcomes());
    }

    @Test
    void shouldFailWhenAHandlerAnswersSomethingElseThanItDeclares() throws IOException {
        // given
        asks();
        bank.answer = "yes";
        run(Durability.MEMORY, () -> {
            telephone.call("0501", "100", CallerScript.waiting());
            // when
            time.run();
        });
        // then
        assertEquals(List.of("CALL_OUTCOME lost"), outcomes());
        assertEquals(1, asked.size(), "a wrong answer is not asked for again");
    }

    @Test
    void shouldCancelTheQuestionWhenTheCallerHangsUp() throws IOException {
        // given
        asks();
        bank.silent = true;
        run(Durability.MEMORY, () -> {
            telephone.call("0501", "100", CallerScript.waiting().patience(ofSeconds(1)));
            // when
            time.run();
        });
        // then
        assertEquals(List.of("ask 1 0042", "cancel true"), asked);
        assertEquals(List.of(), outcomes());
    }

    @Test
    void shouldTellTheFlowWhenTheHostHasAnEvent() throws IOException {
        // given
        flow("n: {type: int}", "a: {type: menu, say: hello, choices: {1: b}, failed: b, events: {host.paid: c}}",
                "b: {type: hangup, outcome: menu}", "c: {type: hangup, outcome: paid}");
        try (Acd acd = open(Durability.MEMORY)) {
            long call = telephone.call("0501", "100", CallerScript.waiting()).legId();
            time.advance(ofSeconds(1));
            // when
            acd.call(call).event("lost");
            acd.call(call).event("paid.in-full");
            acd.call(call + 100).event("paid");
            time.run();
            // then
            assertThrows(IllegalArgumentException.class, () -> acd.call(call).event("a b"));
        }
        assertEquals(List.of("CALL_OUTCOME paid"), outcomes());
        assertEquals(2, told.stream().filter(event -> event.startsWith("COMMAND_REFUSED")).count(), told::toString);
    }

    @Test
    void shouldCallNoHandlerWhenAJournalIsDecidedAgain() throws IOException {
        // given
        asks();
        run(Durability.PROCESS_CRASH, () -> {
            for (int i = 0; i < 20; i++) {
                int number = i;
                time.at(ofSeconds(10L * i + 1).toNanos(), () -> {
                    bank.silent = number % 3 == 0;
                    telephone.call("0501", "100", CallerScript.waiting().patience(ofSeconds(number % 2 == 0 ? 4 : 9)));
                });
            }
            time.run();
        });
        int questions = asked.size();
        assertTrue(questions > 20, "some were asked twice, or cancelled");
        // when
        Acd.ReplayReport replayed = Acd.replay(config(Durability.PROCESS_CRASH));
        // then
        assertTrue(replayed.records() > 60);
        assertEquals(questions, asked.size());
        try (Acd again = open(Durability.PROCESS_CRASH)) {
            assertEquals(questions, asked.size(), "nor when the engine starts again");
            assertTrue(again.records() > 60);
        }
    }

    @Test
    void shouldRefuseFlowsThatAskWhatNoHandlerAnswers() throws IOException {
        // given
        flow("n: {type: int}", "a: {type: invoke, handler: bonk, next: end}");
        // when
        ConfigException refused = assertThrows(ConfigException.class, () -> open(Durability.MEMORY));
        // then
        assertTrue(refused.getMessage().contains(
                "no handler of the host is named \"bonk\"; did you mean \"bank\"? [unknown-handler]"),
                refused.getMessage());
    }

    @Test
    void group48NoKeyOfASecretIsInTheJournal() throws IOException {
        // given
        flow("pin: {type: digits, max: 11, sensitive: true}, ok: {type: bool}",
                "a: {type: collect, say: your-pin, into: pin, digits: 4-11, sensitive: true, end: [pound], "
                        + "check: luhn(pin) and len(pin) > 4, nomatch: {limit: 3, say: wrong}, next: b, "
                        + "failed: lost}",
                "b: {type: invoke, handler: bank, args: {pin: pin}, result: ok, next: c, error: lost}",
                "c: {type: hangup, outcome: good}", "lost: {type: hangup, outcome: lost}");
        run(Durability.PROCESS_CRASH, () -> {
            telephone.call("0501", "100", CallerScript.waiting().presses("4242#", ofSeconds(2))
                    .presses(PIN + "#", ofSeconds(12)));
            // when
            time.run();
        });
        // then
        assertEquals(List.of("CALL_OUTCOME good"), outcomes());
        assertEquals(1, asked.size());
        String token = asked.get(0).substring("ask 1 ".length());
        assertEquals(PIN, telephone.secretBehind(token).orElseThrow(), "the token names it, to the switch alone");
        assertFalse(token.contains("7"), "this token has no key of it by chance");
        assertTrue(holds(token), "the search finds what is there");
        assertFalse(holds(PIN), "the keys");
        assertFalse(holds("4242"), "the keys that did not match");
        Set<Integer> commands = new HashSet<>();
        MessageHeaderDecoder header = new MessageHeaderDecoder();
        JournalReader.read(folder.resolve("data"), (sequence, nowNs, wallMs, body, at, command, effects) ->
                commands.add(header.wrap(new UnsafeBuffer(body), at).templateId()));
        assertTrue(commands.size() > 3);
        assertFalse(commands.contains(DtmfDecoder.TEMPLATE_ID), "no key came as such");
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 5);
    }

    /** What the journal has of recordings that the adapter was asked for: the silence that ends each. */
    private List<Duration> silences() {
        List<Duration> silences = new ArrayList<>();
        MessageHeaderDecoder header = new MessageHeaderDecoder();
        JournalReader.read(folder.resolve("data"), (sequence, nowNs, wallMs, body, at, command, length) -> {
            UnsafeBuffer effects = new UnsafeBuffer(body, at + command, length);
            for (int effect = 0; effect < length; effect += Integer.BYTES + effects.getInt(effect)) {
                if (header.wrap(effects, effect + Integer.BYTES).templateId() == RecordingDecoder.TEMPLATE_ID) {
                    silences.add(Duration.ofNanos(new RecordingDecoder()
                            .wrapAndApplyHeader(effects, effect + Integer.BYTES, header).silenceNs()));
                }
            }
        });
        return silences;
    }

    private boolean holds(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void shouldRefuseAnAdapterThatLacksWhatTheFlowsNeed() throws IOException {
        // given
        flow("pin: {type: digits, max: 4, sensitive: true}",
                "a: {type: collect, into: pin, digits: 4, sensitive: true, next: b, failed: end}",
                "b: {type: transfer, to: 100, kind: blind, failed: end}");
        EnumSet<Capability> few = EnumSet.complementOf(EnumSet.of(Capability.NATIVE_COLLECT, Capability.TRANSFER_OUT));
        telephone = new SimulatedSwitch(time, "pbx", 1, few);
        // when
        ConfigException refused = assertThrows(ConfigException.class, () -> open(Durability.MEMORY));
        // then
        assertEquals("adapter 'pbx': the flows need [TRANSFER_OUT, NATIVE_COLLECT], which it does not declare; "
                + "connect one that does, or leave such nodes out of the flows", refused.getMessage());
    }

    @Test
    void shouldRaiseAnErrorOfItsOwnWhenTheAdapterRefusesToPlay() throws IOException {
        // given
        String menu = "a: {type: menu, say: hello, choices: {1: b}, first: 1s, noinput: 1, failed: b, ";
        String[] ends = {"b: {type: hangup, outcome: silent}", "c: {type: hangup, outcome: refused}"};
        telephone = new SimulatedSwitch(time, "pbx", 1, EnumSet.complementOf(EnumSet.of(Capability.PLAY)));
        flow("n: {type: int}", menu + "events: {error.adapter: c, error.media: b}}", ends[0], ends[1]);
        run(Durability.PROCESS_CRASH, () -> {
            telephone.call("0501", "100", CallerScript.waiting());
            // when
            time.run();
        });
        // then
        assertEquals(List.of("CALL_OUTCOME refused"), outcomes());
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 2);
    }

    @Test
    void shouldGoOnInTheFlowWhenATransferFailsOrTheOtherSideLeaves() throws IOException {
        // given
        flow("id: {type: text}", "a: {type: transfer, to: \"outside-1\", music: calm, next: n, failed: d, busy: b, "
                + "no_answer: c}", "n: {type: hangup, outcome: left}",
                "b: {type: hangup, outcome: busy}", "c: {type: record, max: 5s, silence: 4s, into: id, next: e, failed: d}",
                "d: {type: hangup, outcome: failed}", "e: {type: hangup, outcome: recorded}");
        run(Durability.PROCESS_CRASH, () -> {
            telephone.phone("outside-1", PhoneScript.busy());
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
            telephone.phone("outside-1", PhoneScript.ignores());
            // when
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
            telephone.phone("outside-1", PhoneScript.answersAfter(ofSeconds(3)).talks(ofSeconds(40)));
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
        });
        // then
        assertEquals(List.of("CALL_OUTCOME busy", "CALL_OUTCOME recorded", "CALL_OUTCOME left"), outcomes());
        assertEquals(List.of("RECORDING_CHANGED START", "RECORDING_CHANGED STOP", "RECORDING_ENDED STOPPED"),
                told.stream().filter(event -> event.startsWith("RECORDING")).toList());
        assertEquals(List.of("PARTY_JOINED OUTSIDE", "PARTY_LEFT OUTSIDE"),
                told.stream().filter(event -> event.startsWith("PARTY")).toList());
        assertEquals(List.of(ofSeconds(4), ofSeconds(0)), silences(), "of start and stop");
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 5);
    }

    @Test
    void shouldSendTheCallerAwayForGoodByABlindTransfer() throws IOException {
        // given
        flow("n: {type: int}", "a: {type: transfer, to: \"outside-1\", kind: blind, failed: end}");
        telephone.phone("outside-1", PhoneScript.answersAfter(ofSeconds(3)));
        // when
        run(Durability.MEMORY, () -> {
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
        });
        // then
        assertEquals("CALL_ENDED TRANSFERRED", told.get(told.size() - 1));
    }

    @Test
    void shouldCallBackWhenTheFlowAsksForIt() throws IOException {
        // given
        flow("n: {type: int}", "a: {type: queue, queue: sales, max_wait: 10s, next: end, timeout: b, full: end, "
                + "closed: end, no_agents: end}",
                "b: {type: callback, queue: sales, confirm: false, tries: 2, gap: 1m, next: c, declined: end, "
                        + "error: end}", "c: {type: hangup, outcome: later}");
        telephone.phone("0501", PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(20)));
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn();
            acd.agent("ann").notReady(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting());
            telephone.call("0501", "100", CallerScript.waiting());
            time.advance(ofSeconds(30));
            // when
            acd.agent("ann").ready();
            time.run();
        }
        // then
        assertEquals(List.of("CALL_OUTCOME later", "CALL_OUTCOME later"), outcomes());
        assertEquals(1, told.stream().filter(event -> event.startsWith("CALLBACK_REQUESTED")).count(),
                "two requests for one number are one");
        assertEquals(1, told.stream().filter(event -> event.equals("CALLBACK_ENDED CONNECTED")).count(),
                told::toString);
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 5);
    }

    @Test
    void group43ABusyCallbackIsTriedAgainAfterTheGapAndKeepsItsPlace() throws IOException {
        // given
        flow("n: {type: int}", "a: {type: queue, queue: sales, max_wait: 10s, next: end, timeout: b, full: end, "
                + "closed: end, no_agents: end}",
                "b: {type: callback, queue: sales, confirm: false, tries: 2, gap: 2m, next: end, declined: end, "
                        + "error: end}");
        telephone.phone("0501", PhoneScript.busy());
        List<String> order = new ArrayList<>();
        try (Acd acd = open(Durability.MEMORY)) {
            acd.listen(event -> {
                if (event.kind() == AcdEventKind.CALLBACK_FAILED || event.kind() == AcdEventKind.CALLBACK_DIALLED) {
                    order.add(event.kind() + " " + event.attempt() + " " + event.reason() + " at "
                            + event.nowNs() / 1_000_000_000);
                }
            });
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            telephone.call("0501", "100", CallerScript.waiting());
            time.advance(ofSeconds(20));
            // when
            acd.agent("ann").ready();
            time.advance(ofSeconds(30));
            telephone.phone("0501", PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(20)));
            time.run();
        }
        // then
        assertEquals(3, order.size(), order::toString);
        long failedAt = Long.parseLong(order.get(1).replaceAll(".* at ", ""));
        assertEquals("CALLBACK_FAILED 1 BUSY at " + failedAt, order.get(1));
        assertEquals("CALLBACK_DIALLED 2  at " + (failedAt + 120 + 2), order.get(2), "the gap, and ann's phone rings");
        assertTrue(told.contains("CALLBACK_ENDED CONNECTED"), told::toString);
    }

    private void menu(String outcome) throws IOException {
        flow("n: {type: int}", "a: {type: menu, say: hello, choices: {1: b}, failed: b}",
                "b: {type: hangup, outcome: " + outcome + "}");
    }

    @Test
    void group46ACallEndsOnTheVersionThatItBeganWith() throws IOException {
        // given
        menu("old");
        try (Acd acd = open(Durability.PROCESS_CRASH)) {
            telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(8)));
            time.advance(ofSeconds(2));
            menu("new");
            // when
            acd.reconfigure(folder.resolve("center.yml"));
            telephone.call("0502", "100", CallerScript.waiting().presses("1", ofSeconds(2)));
            time.run();
        }
        // then
        assertEquals(List.of("CALL_OUTCOME new", "CALL_OUTCOME old"), outcomes());
        assertTrue(Acd.replay(config(Durability.PROCESS_CRASH)).records() > 5);
    }

    @Test
    void group47FaultyFlowsLeaveTheOldOnesAndTheSameOnesAreNoNewVersion() throws IOException {
        // given
        menu("old");
        try (Acd acd = open(Durability.MEMORY)) {
            time.advance(ofSeconds(1));
            Files.writeString(folder.resolve("flows/front.yml"), Files.readString(folder.resolve("flows/front.yml"))
                    .replace("hello", "{digits: x}").replace("choices: {1: b}", "choices: {1: c}").replace("hangup", "hang"));
            // when
            ConfigException refused = assertThrows(ConfigException.class,
                    () -> acd.reconfigure(folder.resolve("center.yml")));
            telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(2)));
            time.run();
            menu("old");
            Files.writeString(folder.resolve("flows/front.yml"),
                    Files.readString(folder.resolve("flows/front.yml")) + "# the same, in other words\n");
            Acd.Reconfiguration same = acd.reconfigure(folder.resolve("center.yml"));
            // then
            assertEquals(3, refused.getMessage().split("error: ", -1).length - 1, refused.getMessage());
            assertEquals(List.of(), same.differences());
            assertEquals(0, told.stream().filter(event -> event.startsWith("CONFIG_CHANGED")).count());
        }
        assertEquals(List.of("CALL_OUTCOME old"), outcomes());
    }
}
