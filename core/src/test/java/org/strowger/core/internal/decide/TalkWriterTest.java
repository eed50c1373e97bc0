package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.internal.edge.AdapterPort;
import org.strowger.core.internal.edge.TestDirectories;
import org.strowger.core.internal.edge.Edge;
import org.strowger.core.internal.edge.RecordedAdapter;
import org.strowger.core.internal.edge.RecordedCommands;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.simulation.VirtualTime;

/** Telephony commands from the effect written to the record that the adapter is given. */
class TalkWriterTest {
    private static final int ADAPTER = 0;

    private final RecordedCommands ring = new RecordedCommands();
    private final RecordedAdapter adapter = new RecordedAdapter();
    private final AdapterPort port = new AdapterPort(ADAPTER, adapter, new Edge(
            ring,
            TestDirectories.of(List.of("ann", "ben"), List.of("sales"), List.of(), List.of()),
            VirtualTime.startingAt(Instant.EPOCH),
            new AtomicLong(),
            new AtomicLong()));
    private final RecordBuffer record = new RecordBuffer(256);
    private final EffectWriter effects = new EffectWriter();
    private final TalkWriter talk = effects.talk();

    @BeforeEach
    void connect() throws IOException {
        port.start();
        port.publish(new AdapterUp(port.nextEpoch(), List.of()));
        port.connectionBegan(1);
        record.begin(0);
        effects.into(record);
    }

    @Test
    void shouldReachTheAdapterAsTheCommandThatWasWritten() {
        // when
        talk.unbridge(9, 2, ADAPTER);
        talk.hold(2, ADAPTER);
        talk.resume(2, ADAPTER);
        talk.transferOut(2, ADAPTER, "sip:zo\u00EB@elsewhere", 20_000_000_000L);
        talk.transferReply(1, ADAPTER, 33, TransferAnswer.PROGRESS);
        talk.conference(9, 3, ADAPTER, ConferenceAct.MUTE);
        talk.monitor(5, 1, ADAPTER, MonitorMode.BARGE);
        talk.recording(2, ADAPTER, 7, RecordingAct.MASK, 0);
        talk.recording(2, ADAPTER, 8, RecordingAct.START, 5_000_000_000L);
        talk.watch(1, ADAPTER, true);
        talk.inventory(88, ADAPTER);
        tell();
        // then
        assertEquals(
                List.of(new TelephonyCommand.Unbridge(9, 2), new TelephonyCommand.Hold(2),
                        new TelephonyCommand.Resume(2),
                        new TelephonyCommand.TransferOut(2, "sip:zo\u00EB@elsewhere", Duration.ofSeconds(20)),
                        new TelephonyCommand.TransferReply(1, 33, TransferAnswer.PROGRESS),
                        new TelephonyCommand.Conference(9, 3, ConferenceAct.MUTE),
                        new TelephonyCommand.Monitor(5, 1, MonitorMode.BARGE),
                        new TelephonyCommand.Recording(2, 7, RecordingAct.MASK),
                        new TelephonyCommand.Recording(2, 8, RecordingAct.START, Duration.ofSeconds(5)),
                        new TelephonyCommand.Watch("sip:ben", true), new TelephonyCommand.Inventory(88)),
                adapter.commands);
    }

    @Test
    void shouldShowTheAgentAllThatIsKnownOfTheCall() {
        // when
        talk.screen().begin(2, 0, 0).segment(41, 3_000_000_000L, 2).numbers("0501", "100")
                .attribute("customer", "Zo\u00EB \uD83D\uDE00").attribute("vip", "");
        talk.dial(1, ADAPTER, 20_000_000_000L);
        talk.attachData(1, ADAPTER);
        tell();
        // then
        OfferData data = new OfferData(2, 41, "0501", "100", "ann", "sales", Duration.ofSeconds(3), 2,
                Map.of("customer", "Zo\u00EB \uD83D\uDE00", "vip", ""));
        assertEquals(
                List.of(new TelephonyCommand.Dial(1, "sip:ann", Duration.ofSeconds(20), data),
                        new TelephonyCommand.AttachData(1, data)),
                adapter.commands);
    }

    @Test
    void shouldDialANumberOutsideAndHideItInText() {
        // when
        talk.screen().begin(2, -1, -1).numbers("100", "").endpoint("0501");
        talk.dial(1, ADAPTER, 5_000_000_000L);
        tell();
        // then
        TelephonyCommand.Dial dial = (TelephonyCommand.Dial) adapter.commands.get(0);
        assertEquals(new TelephonyCommand.Dial(1, "0501", Duration.ofSeconds(5),
                new OfferData(2, 0, "100", "", "", "", Duration.ZERO, 0, Map.of())), dial);
        assertFalse(dial.toString().contains("0501"), dial::toString);
        assertFalse(new TelephonyCommand.TransferOut(2, "0501", Duration.ZERO).toString().contains("0501"));
    }

    @Test
    void shouldForgetTheScreenOfTheCallBefore() {
        // given
        talk.screen().begin(2, 0, 0).numbers("0501", "100").attribute("a", "b");
        talk.dial(1, ADAPTER, 1);
        // when
        talk.screen().begin(4, 0, 0);
        talk.dial(3, ADAPTER, 1);
        tell();
        // then
        assertEquals(new OfferData(4, "ann", "sales"), ((TelephonyCommand.Dial) adapter.commands.get(1)).offer());
    }

    @Test
    void shouldCarryManyAttributesAndCutALongOneBetweenCharacters() {
        // given
        talk.screen().begin(2, 0, 0);
        for (int i = 0; i < 50; i++) {
            talk.screen().attribute("name" + i, "\u20AC".repeat(400));
        }
        // when
        talk.dial(1, ADAPTER, 1);
        tell();
        // then
        Map<String, String> attributes = ((TelephonyCommand.Dial) adapter.commands.get(0)).offer().attributes();
        assertEquals(50, attributes.size());
        assertEquals("\u20AC".repeat(341), attributes.get("name49"),
                "341 of 3 bytes are 1,023, one more would be 1,026");
    }

    @Test
    void shouldPassAFailureOnWithWhatTheCommandWasAbout() {
        // given
        talk.conference(9, 3, ADAPTER, ConferenceAct.JOIN);
        talk.recording(2, ADAPTER, 7, RecordingAct.START, 0);
        tell();
        // when
        port.publish(new CommandFailed(1, Reason.UNSUPPORTED, ""));
        port.publish(new CommandFailed(2, Reason.GONE, ""));
        // then
        List<String> taken = ring.taken();
        assertEquals(List.of("commandFailed 63 3 9 UNSUPPORTED", "commandFailed 65 2 7 GONE"),
                taken.subList(taken.size() - 2, taken.size()));
    }

    @Test
    void shouldEncodeTextsAsTheLibraryDoes() {
        for (String text : List.of("", "plain", "Zo\u00EB", "\u20AC", "\uD83D\uDE00!", "a\uD83D", "\uDE00b")) {
            byte[] bytes = new byte[64];
            int length = Utf8.encode(text, bytes, 3, 32);
            assertEquals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                    new String(bytes, 3, length, StandardCharsets.UTF_8));
        }
        byte[] bytes = new byte[5];
        assertEquals(4, Utf8.encode("ab\u00E9\u20AC", bytes, 0, 5), "the last one does not fit whole");
    }

    private void tell() {
        int at = record.effectsOffset();
        int end = at + record.effectsLength();
        while (at < end) {
            int size = record.buffer().getInt(at);
            assertTrue(port.offer(record.buffer(), at + Integer.BYTES, size));
            at += Integer.BYTES + size;
        }
        port.drain();
    }
}
