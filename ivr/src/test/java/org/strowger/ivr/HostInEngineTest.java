package org.strowger.ivr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.Durability;
import org.strowger.core.adapter.Capability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.config.ConfigException;
import org.strowger.core.handler.FlowHandler;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Invocation;
import org.strowger.core.handler.Parameter;
import org.strowger.core.handler.ValueKind;
import org.strowger.core.internal.codec.DtmfDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.RecordingDecoder;
import org.strowger.core.journal.JournalReader;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;

/** What flows ask of the host and of the line, inside the engine, on a simulated switch. */
@Timeout(60)
class HostInEngineTest {
    /** A test number whose check digit is right. */
    private static final String PIN = "79927398713";

    private final FlowRig rig;
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

    HostInEngineTest(@TempDir Path folder) throws IOException {
        rig = new FlowRig(folder);
        rig.handler(HandlerConfig.named("bank").argument(Parameter.digits("pin", 11).asSensitive())
                .result(Parameter.of("ok", ValueKind.BOOL)).build(), bank);
    }

    private void asks() throws IOException {
        rig.frontWith("vars: {pin: {type: digits, max: 4, default: 0042}, ok: {type: bool}}\n",
                "a: {type: invoke, handler: bank, args: {pin: pin}, result: ok, timeout: 2s, retry: 1, "
                        + "while: please-wait, next: b, error: lost}",
                "b: {type: branch, when: [{if: ok, next: yes}], else: no}",
                "yes: {type: hangup, outcome: good}", "no: {type: hangup, outcome: bad}",
                "lost: {type: hangup, outcome: lost}");
    }

    @Test
    void shouldGoOnByTheAnswerWhenAHandlerAnswers() throws IOException {
        // given
        asks();
        rig.live(Durability.MEMORY, () -> {
            rig.call("0501");
            rig.run();
            bank.answer = false;
            rig.call("0502");
            // when
            rig.run();
        });
        // then
        assertEquals(List.of("ask 1 0042", "ask 1 0042"), asked);
        assertEquals(List.of("good", "bad"), rig.outcomes());
    }

    @Test
    void shouldAskAgainAndGiveUpWhenNoAnswerComes() throws IOException {
        // given
        asks();
        bank.silent = true;
        rig.live(Durability.MEMORY, () -> {
            rig.call("0501");
            // when
            rig.run();
            bank.last.answer(true);
            rig.run();
        });
        // then
        assertEquals(List.of("ask 1 0042", "cancel true", "ask 2 0042", "cancel true"), asked);
        assertEquals(List.of("lost"), rig.outcomes());
    }

    @Test
    void shouldFailWhenAHandlerAnswersSomethingElseThanItDeclares() throws IOException {
        // given
        asks();
        bank.answer = "yes";
        rig.live(Durability.MEMORY, () -> {
            rig.call("0501");
            // when
            rig.run();
        });
        // then
        assertEquals(List.of("lost"), rig.outcomes());
        assertEquals(1, asked.size(), "a wrong answer is not asked for again");
    }

    @Test
    void shouldCancelTheQuestionWhenTheCallerHangsUp() throws IOException {
        // given
        asks();
        bank.silent = true;
        rig.live(Durability.MEMORY, () -> {
            rig.call("0501", CallerScript.waiting().patience(ofSeconds(1)));
            // when
            rig.run();
        });
        // then
        assertEquals(List.of("ask 1 0042", "cancel true"), asked);
        assertEquals(List.of(), rig.outcomes());
    }

    @Test
    void shouldCancelTheQuestionAndStopThePromptWhenTheHostTakesTheCall() throws IOException {
        // given
        asks();
        bank.silent = true;
        Acd acd = rig.open(Durability.PROCESS_CRASH);
        try {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            Caller caller = rig.call("0501");
            rig.advance(ofSeconds(1));
            // when
            acd.call(caller.legId()).enqueue("sales");
            rig.advance(ofSeconds(10));
            // then
            assertEquals(List.of("ask 1 0042", "cancel true"), asked);
            assertEquals("sales", caller.music());
            caller.hangUp();
            rig.run();
        } finally {
            acd.close();
        }
        assertEquals(List.of("CALL_ENDED ABANDONED"), rig.told("CALL_ENDED"));
        assertTrue(rig.replay() > 3);
    }

    @Test
    void shouldTellTheFlowWhenTheHostHasAnEvent() throws IOException {
        // given
        rig.front("a: {type: menu, say: hello, choices: {1: b}, failed: b, events: {host.paid: c}}",
                "b: {type: hangup, outcome: menu}", "c: {type: hangup, outcome: paid}");
        try (Acd acd = rig.open(Durability.MEMORY)) {
            long call = rig.call("0501").legId();
            rig.advance(ofSeconds(1));
            // when
            acd.call(call).event("lost");
            acd.call(call).event("paid.in-full");
            acd.call(call + 100).event("paid");
            rig.run();
            // then
            assertThrows(IllegalArgumentException.class, () -> acd.call(call).event("a b"));
        }
        assertEquals(List.of("paid"), rig.outcomes());
        assertEquals(2, rig.told("COMMAND_REFUSED").size(), rig.told()::toString);
    }

    @Test
    void shouldCallNoHandlerWhenAJournalIsDecidedAgain() throws IOException {
        // given
        asks();
        rig.live(Durability.PROCESS_CRASH, () -> {
            for (int i = 0; i < 20; i++) {
                int number = i;
                rig.at(ofSeconds(10L * i + 1), () -> {
                    bank.silent = number % 3 == 0;
                    rig.call("0501", CallerScript.waiting().patience(ofSeconds(number % 2 == 0 ? 4 : 9)));
                });
            }
            rig.run();
        });
        int questions = asked.size();
        assertTrue(questions > 20, "some were asked twice, or cancelled");
        // when
        long replayed = rig.replay();
        // then
        assertTrue(replayed > 60);
        assertEquals(questions, asked.size());
        try (Acd again = rig.open(Durability.PROCESS_CRASH)) {
            assertEquals(questions, asked.size(), "nor when the engine starts again");
            assertTrue(again.records() > 60);
        }
    }

    @Test
    void shouldRefuseFlowsThatAskWhatNoHandlerAnswers() throws IOException {
        // given
        rig.front("a: {type: invoke, handler: bonk, next: end}");
        // when
        ConfigException refused = assertThrows(ConfigException.class, () -> rig.open(Durability.MEMORY));
        // then
        assertTrue(refused.getMessage().contains(
                "no handler of the host is named \"bonk\"; did you mean \"bank\"? [unknown-handler]"),
                refused.getMessage());
    }

    @Test
    void group48NoKeyOfASecretIsInTheJournal() throws IOException {
        // given
        rig.frontWith("vars: {pin: {type: digits, max: 11, sensitive: true}, ok: {type: bool}}\n",
                "a: {type: collect, say: your-pin, into: pin, digits: 4-11, sensitive: true, end: [pound], "
                        + "check: luhn(pin) and len(pin) > 4, nomatch: {limit: 3, say: wrong}, next: b, "
                        + "failed: lost}",
                "b: {type: invoke, handler: bank, args: {pin: pin}, result: ok, next: c, error: lost}",
                "c: {type: hangup, outcome: good}", "lost: {type: hangup, outcome: lost}");
        rig.live(Durability.PROCESS_CRASH, () -> {
            rig.call("0501", CallerScript.waiting().presses("4242#", ofSeconds(2))
                    .presses(PIN + "#", ofSeconds(12)));
            // when
            rig.run();
        });
        // then
        assertEquals(List.of("good"), rig.outcomes());
        assertEquals(1, asked.size());
        String token = asked.get(0).substring("ask 1 ".length());
        assertEquals(PIN, rig.telephone().secretBehind(token).orElseThrow(), "the token names it, to the switch alone");
        assertFalse(token.contains("7"), "this token has no key of it by chance");
        assertTrue(holds(token), "the search finds what is there");
        assertFalse(holds(PIN), "the keys");
        assertFalse(holds("4242"), "the keys that did not match");
        Set<Integer> commands = new HashSet<>();
        MessageHeaderDecoder header = new MessageHeaderDecoder();
        JournalReader.read(rig.data(), (sequence, nowNs, wallMs, body, at, command, effects) ->
                commands.add(header.wrap(new UnsafeBuffer(body), at).templateId()));
        assertTrue(commands.size() > 3);
        assertFalse(commands.contains(DtmfDecoder.TEMPLATE_ID), "no key came as such");
        assertTrue(rig.replay() > 5);
    }

    /** What the journal has of recordings that the adapter was asked for: the silence that ends each. */
    private List<Duration> silences() {
        List<Duration> silences = new ArrayList<>();
        MessageHeaderDecoder header = new MessageHeaderDecoder();
        JournalReader.read(rig.data(), (sequence, nowNs, wallMs, body, at, command, length) -> {
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
        try (Stream<Path> files = Files.walk(rig.data())) {
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
        rig.frontWith("vars: {pin: {type: digits, max: 4, sensitive: true}}\n",
                "a: {type: collect, into: pin, digits: 4, sensitive: true, next: b, failed: end}",
                "b: {type: transfer, to: 100, kind: blind, failed: end}");
        rig.switchWithout(Capability.NATIVE_COLLECT, Capability.TRANSFER_OUT);
        // when
        ConfigException refused = assertThrows(ConfigException.class, () -> rig.open(Durability.MEMORY));
        // then
        assertEquals("adapter 'pbx': the flows need [TRANSFER_OUT, NATIVE_COLLECT], which it does not declare; "
                + "connect one that does, or leave such nodes out of the flows", refused.getMessage());
    }

    @Test
    void shouldRaiseAnErrorOfItsOwnWhenTheAdapterRefusesToPlay() throws IOException {
        // given
        rig.switchWithout(Capability.PLAY);
        rig.front("a: {type: menu, say: hello, choices: {1: b}, first: 1s, noinput: 1, failed: b, "
                        + "events: {error.adapter: c, error.media: b}}",
                "b: {type: hangup, outcome: silent}", "c: {type: hangup, outcome: refused}");
        rig.live(Durability.PROCESS_CRASH, () -> {
            rig.call("0501");
            // when
            rig.run();
        });
        // then
        assertEquals(List.of("refused"), rig.outcomes());
        assertTrue(rig.replay() > 2);
    }

    @Test
    void shouldGoOnInTheFlowWhenATransferFailsOrTheOtherSideLeaves() throws IOException {
        // given
        rig.frontWith("vars: {id: {type: text}}\n",
                "a: {type: transfer, to: \"outside-1\", music: calm, next: n, failed: d, busy: b, no_answer: c}",
                "n: {type: hangup, outcome: left}", "b: {type: hangup, outcome: busy}",
                "c: {type: record, max: 5s, silence: 4s, into: id, next: e, failed: d}",
                "d: {type: hangup, outcome: failed}", "e: {type: hangup, outcome: recorded}");
        rig.live(Durability.PROCESS_CRASH, () -> {
            rig.telephone().phone("outside-1", PhoneScript.busy());
            rig.call("0501");
            rig.run();
            rig.telephone().phone("outside-1", PhoneScript.ignores());
            // when
            rig.call("0501", CallerScript.waiting().speaks(ofSeconds(1), ofMinutes(2)));
            rig.run();
            rig.telephone().phone("outside-1", PhoneScript.answersAfter(ofSeconds(3)).talks(ofSeconds(40)));
            rig.call("0501");
            rig.run();
        });
        // then
        assertEquals(List.of("busy", "recorded", "left"), rig.outcomes());
        assertEquals(List.of("RECORDING_CHANGED START", "RECORDING_CHANGED STOP", "RECORDING_ENDED STOPPED"),
                rig.told("RECORDING"));
        assertEquals(List.of("PARTY_JOINED OUTSIDE", "PARTY_LEFT OUTSIDE"), rig.told("PARTY"));
        assertEquals(List.of(ofSeconds(4), ofSeconds(0)), silences(), "of start and stop");
        assertTrue(rig.replay() > 5);
    }

    @Test
    void shouldGoOnWhenACallerHasBeenSilentInARecording() throws IOException {
        // given
        rig.frontWith("vars: {id: {type: text}}\n",
                "a: {type: record, beep: false, max: 1m, min: 6s, silence: 4s, into: id, next: b, failed: c, too_short: d}",
                "b: {type: hangup, outcome: recorded}", "c: {type: hangup, outcome: failed}",
                "d: {type: hangup, outcome: short}");
        rig.live(Durability.PROCESS_CRASH, () -> {
            // when
            rig.call("0501");
            rig.call("0502", CallerScript.waiting().speaks(ofSeconds(3), ofSeconds(5)));
            rig.run();
        });
        // then
        assertEquals(List.of("short", "recorded"), rig.outcomes());
        assertEquals(List.of("RECORDING_CHANGED START", "RECORDING_CHANGED START", "RECORDING_ENDED STOPPED",
                "RECORDING_ENDED STOPPED"), rig.told("RECORDING"));
        assertTrue(rig.replay() > 5);
    }

    @Test
    void shouldSendTheCallerAwayForGoodByABlindTransfer() throws IOException {
        // given
        rig.front("a: {type: transfer, to: \"outside-1\", kind: blind, failed: end}");
        rig.telephone().phone("outside-1", PhoneScript.answersAfter(ofSeconds(3)));
        // when
        rig.live(Durability.MEMORY, () -> {
            rig.call("0501");
            rig.run();
        });
        // then
        assertEquals("CALL_ENDED TRANSFERRED", rig.lastTold());
    }
}
