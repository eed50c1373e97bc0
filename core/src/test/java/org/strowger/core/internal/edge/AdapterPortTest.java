package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent.AdapterDown;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.CommandAccepted;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.adapter.TelephonyEvent.InventoryTaken;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.simulation.VirtualTime;

class AdapterPortTest {
    private static final int SLOTS = 8;

    private final VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
    private final RecordedCommands ring = new RecordedCommands();
    private final RecordedAdapter adapter = new RecordedAdapter();
    private final Edge edge = new Edge(
            ring,
            TestDirectories.of(List.of("ann"), List.of("billing"), List.of("welcome"), List.of("en")),
            time,
            new AtomicLong(),
            new AtomicLong());
    private final AdapterPort port = new AdapterPort(3, adapter, edge, SLOTS);

    @BeforeEach
    void start() throws IOException {
        port.start();
    }

    @Test
    void shouldMakeRecordsOfEveryTelephonyMessage() {
        // given
        connect();
        // when
        tell(ToldMessage.answer(1, 2));
        tell(ToldMessage.reject(2, 4, Reason.BUSY));
        tell(ToldMessage.hangup(3, 6, Reason.ANSWERED_ELSEWHERE));
        tell(ToldMessage.dial(4, 1, 0, 2, 20_000_000_000L, 0));
        tell(ToldMessage.bridge(5, 9, 2, 1));
        tell(ToldMessage.play(6, 2, 7, 0, 2, 0, "12"));
        tell(ToldMessage.stopPlay(7, 2, 7));
        tell(ToldMessage.music(8, 2, 0));
        port.drain();
        tell(ToldMessage.music(9, 2, -1));
        port.drain();
        // then
        assertEquals(
                List.of(
                        new TelephonyCommand.Answer(2),
                        new TelephonyCommand.Reject(4, Reason.BUSY),
                        new TelephonyCommand.Hangup(6, Reason.ANSWERED_ELSEWHERE),
                        new TelephonyCommand.Dial(1, "sip:ann", Duration.ofSeconds(20),
                                new OfferData(2, "ann", "billing")),
                        new TelephonyCommand.Bridge(9, 2, 1),
                        new TelephonyCommand.Play(2, 7, "en",
                                List.of(new TelephonyCommand.PromptItem(
                                                PromptKind.PROMPT, "welcome"),
                                        new TelephonyCommand.PromptItem(
                                                PromptKind.NUMBER, "12")), 2),
                        new TelephonyCommand.StopPlay(2, 7),
                        new TelephonyCommand.Music(2, "billing"),
                        new TelephonyCommand.Music(2, "")),
                adapter.commands);
        assertEquals(List.of("1@1", "2@1", "3@1", "4@1", "5@1", "6@1", "7@1", "8@1", "9@1"), adapter.executed);
    }

    @Test
    void shouldPublishAConnectionWithItsLegsInOrder() {
        // when
        Admission admission = port.publish(new AdapterUp(port.nextEpoch(), List.of(4L, 1L)));
        // then
        assertEquals(Admission.ACCEPTED, admission);
        assertEquals(List.of("adapterUp 3 1", "legAlive 3 4", "legAlive 3 1", "inventoryEnd 3"), ring.taken());
    }

    @Test
    void shouldKeepAnInventoryWholeWhenTheRingIsBusyInTheMiddle() {
        // given
        ring.acceptOnly(2);
        port.publish(new AdapterUp(port.nextEpoch(), List.of(4L, 1L)));
        assertEquals(Admission.ACCEPTED, port.publish(new LegAnswered(4)), "a fact waits behind it");
        assertEquals(Admission.BUSY, port.publish(new LegOffered(port.nextLegId(), "1", "2", -1)), "a new call not");
        // when
        ring.acceptOnly(100);
        port.drain();
        // then
        assertEquals(
                List.of("adapterUp 3 1", "legAlive 3 4", "legAlive 3 1", "inventoryEnd 3", "legAnswered 3 4"),
                ring.taken());
        assertEquals(1, port.count(PortCount.CALLS_REFUSED));
    }

    @Test
    void shouldRefuseCommandsUntilTheConnectionIsToldAndGiveThemTheEpochOfTheirDecision() {
        // given
        port.publish(new AdapterUp(port.nextEpoch(), List.of()));
        assertFalse(offer(ToldMessage.answer(1, 2)), "decided before the connection was");
        port.connectionBegan(1);
        port.publish(new AdapterUp(port.nextEpoch(), List.of()));
        // when: decided in epoch 1, told while the adapter is in epoch 2 already
        tell(ToldMessage.answer(2, 2));
        port.drain();
        // then
        assertEquals(List.of("2@1"), adapter.executed);
    }

    @Test
    void shouldPassAFailureOnWithWhatItsCommandWasAbout() {
        // given
        connect();
        tell(ToldMessage.play(6, 2, 7, 0, 1, 0));
        tell(ToldMessage.answer(8, 2));
        port.drain();
        // when
        port.publish(new CommandAccepted(6));
        port.publish(new CommandFailed(6, Reason.MEDIA_ERROR, "no such file"));
        port.publish(new CommandDone(8, false));
        // then
        assertEquals(List.of("commandFailed 55 2 7 MEDIA_ERROR"), since("inventoryEnd 3"));
        assertEquals(0, port.openCommands());
    }

    @Test
    void shouldCountASecondOutcomeAndPassNothingOn() {
        // given
        connect();
        tell(ToldMessage.answer(1, 2));
        port.drain();
        port.publish(new CommandDone(1, false));
        // when
        port.publish(new CommandFailed(1, Reason.GONE, ""));
        port.publish(new CommandFailed(99, Reason.GONE, ""));
        // then
        assertEquals(List.of(), since("inventoryEnd 3"));
        assertEquals(1, port.count(PortCount.OUTCOMES_REPEATED));
        assertEquals(1, port.count(PortCount.OUTCOMES_UNKNOWN));
    }

    @Test
    void shouldFailTheCommandWhenExecuteThrows() {
        // given
        connect();
        adapter.onExecute = () -> {
            throw new IllegalStateException("no");
        };
        // when
        tell(ToldMessage.bridge(5, 9, 2, 1));
        port.drain();
        // then
        assertEquals(List.of("commandFailed 54 2 9 UNKNOWN"), since("inventoryEnd 3"));
        assertFalse(port.isLost());
    }

    @Test
    void shouldLoseAnAdapterThatThrowsSixteenTimesInARowAndStartItAgainAfterASecond() {
        // given
        connect();
        adapter.onExecute = () -> {
            throw new IllegalStateException("no");
        };
        for (int i = 0; i < 16; i++) {
            tell(ToldMessage.answer(i + 1, 2));
            port.drain();
        }
        // when
        port.drain();
        // then
        assertTrue(port.isLost());
        assertEquals("adapterDown 3", ring.taken().get(ring.taken().size() - 1));
        assertEquals(1, adapter.life.size());
        time.advance(Duration.ofMillis(999));
        assertEquals(0, port.drain());
        time.advance(Duration.ofMillis(1));
        port.drain();
        assertEquals(3, adapter.life.size(), "stop and start");
        assertFalse(port.isLost());
    }

    @Test
    void shouldWaitLongerBeforeEachRestartThatFails() {
        // given
        connect();
        fillOutbox();
        port.drain();
        adapter.failsToStart = true;
        // when
        long first = restartsWithin(Duration.ofSeconds(1));
        long second = restartsWithin(Duration.ofSeconds(1));
        long third = restartsWithin(Duration.ofSeconds(1));
        // then
        assertEquals(List.of(1L, 0L, 1L), List.of(first, second, third), "after 1 s, then after 2 s more");
        assertEquals(2, port.count(PortCount.RESTART_FAILED));
    }

    private long restartsWithin(Duration duration) {
        long before = port.count(PortCount.RESTART_FAILED);
        time.advance(duration);
        port.drain();
        return port.count(PortCount.RESTART_FAILED) - before;
    }

    @Test
    void shouldLoseAnAdapterWhoseOutboxIsFullAndDropWhatIsInIt() {
        // given
        connect();
        // when
        fillOutbox();
        // then: the tell thread has published nothing
        assertEquals(List.of(), since("inventoryEnd 3"));
        port.drain();
        assertEquals(List.of("adapterDown 3"), since("inventoryEnd 3"));
        assertEquals(List.of(), adapter.executed);
        assertEquals(SLOTS, port.count(PortCount.COMMANDS_DROPPED));
        assertEquals(Admission.BUSY, port.publish(new LegAnswered(2)));
        assertEquals(1, port.count(PortCount.EVENTS_LATE));
    }

    @Test
    void shouldTakeCommandsAgainOnlyWhenTheNextConnectionIsTold() {
        // given
        connect();
        fillOutbox();
        port.drain();
        // when
        port.publish(new AdapterUp(port.nextEpoch(), List.of()));
        // then
        assertFalse(offer(ToldMessage.answer(50, 2)));
        port.connectionBegan(2);
        assertTrue(offer(ToldMessage.answer(51, 2)));
        port.drain();
        assertEquals(List.of("51@2"), adapter.executed);
        time.advance(Duration.ofMinutes(1));
        port.drain();
        assertEquals(1, adapter.life.size(), "it came back by itself, so it is not started again");
    }

    @Test
    void shouldDealWithALossWhileTheAdapterSitsInExecute() {
        // given
        connect();
        adapter.onExecute = () -> {
            time.advance(Duration.ofSeconds(10));
            port.watch();
            assertTrue(Thread.currentThread().isInterrupted(), "it is woken once");
            assertTrue(port.isLost());
        };
        // when
        tell(ToldMessage.answer(1, 2));
        port.drain();
        // then
        assertFalse(Thread.currentThread().isInterrupted(), "the interrupt was for that call alone");
        assertEquals(1, port.count(PortCount.EXECUTE_SLOW));
        assertEquals(0, port.count(PortCount.EXECUTE_THREW));
        assertEquals(List.of("adapterDown 3"), since("inventoryEnd 3"));
    }

    @Test
    void shouldLoseAnAdapterThatFloodsABusyRing() {
        // given
        connect();
        ring.answer(Admission.BUSY);
        // when
        Admission last = Admission.ACCEPTED;
        int published = 0;
        while (last == Admission.ACCEPTED) {
            last = port.publish(new LegAnswered(2));
            published++;
        }
        ring.answer(Admission.ACCEPTED);
        port.drain();
        // then
        assertEquals(8_193, published);
        assertTrue(port.isLost());
        assertEquals(List.of("adapterDown 3"), since("inventoryEnd 3"), "the flood itself is gone");
    }

    @Test
    void shouldListManyLegsLittleByLittleWhileFactsAndNewCallsGoIn() {
        // given
        List<Long> legs = LongStream.rangeClosed(1, 50_000).map(each -> 2 * each).boxed().toList();
        connect();
        // when
        port.publish(new InventoryTaken(77, legs));
        Admission fact = port.publish(new LegAnswered(2));
        Admission call = port.publish(new LegOffered(port.nextLegId(), "1", "2", -1));
        int before = since("inventoryEnd 3").size();
        port.drain();
        ring.acceptOnly(0);
        int whenBusy = port.drain();
        boolean waits = port.holdsEvents();
        ring.acceptOnly(Integer.MAX_VALUE);
        while (port.drain() > 0) {
            assertTrue(port.isUp());
        }
        // then
        assertEquals(List.of(Admission.ACCEPTED, Admission.ACCEPTED), List.of(fact, call));
        assertTrue(before < 1_000, () -> before + " commands before the ring had time");
        assertEquals(0, whenBusy);
        assertTrue(waits);
        assertFalse(port.holdsEvents());
        List<String> listed = new ArrayList<>(since("inventoryEnd 3"));
        assertTrue(listed.removeIf(each -> each.startsWith("legAnswered") || each.startsWith("legOffered")));
        assertEquals(Stream.of(Stream.of("inventoryBegan 3 77"), legs.stream().map(leg -> "legListed 3 " + leg),
                Stream.of("inventoryTaken 3 77")).flatMap(each -> each).toList(), listed);
        assertEquals(0, port.count(PortCount.EVENTS_DELAYED));
    }

    @Test
    void shouldLetTheNewestInventoryFollowTheOneOnItsWay() {
        // given
        connect();
        ring.acceptOnly(2);
        // when
        port.publish(new InventoryTaken(1, List.of(2L, 4L)));
        port.publish(new InventoryTaken(2, List.of(2L)));
        port.publish(new InventoryTaken(3, List.of(4L)));
        ring.acceptOnly(Integer.MAX_VALUE);
        port.drain();
        // then
        assertEquals(List.of("inventoryBegan 3 1", "legListed 3 2", "legListed 3 4", "inventoryTaken 3 1",
                "inventoryBegan 3 3", "legListed 3 4", "inventoryTaken 3 3"), since("inventoryEnd 3"));
    }

    @Test
    void shouldDropAnInventoryWhoseConnectionIsOver() {
        // given
        connect();
        ring.acceptOnly(2);
        port.publish(new InventoryTaken(1, List.of(2L, 4L)));
        ring.acceptOnly(Integer.MAX_VALUE);
        // when
        port.publish(new AdapterDown());
        port.drain();
        // then
        assertEquals(List.of("inventoryBegan 3 1", "legListed 3 2", "adapterDown 3"), since("inventoryEnd 3"));
    }

    @Test
    void shouldKeepAnAdapterThatReportsMoreLegsThanTheBacklogHolds() {
        // given
        List<Long> legs = LongStream.rangeClosed(1, 20_000).map(each -> 2 * each).boxed().toList();
        ring.acceptOnly(100);
        port.publish(new AdapterUp(port.nextEpoch(), legs));
        // when
        Admission fact = port.publish(new LegAnswered(2));
        ring.acceptOnly(Integer.MAX_VALUE);
        port.drain();
        // then
        assertEquals(Admission.ACCEPTED, fact);
        assertTrue(port.isUp());
        assertEquals(legs.size() + 3, ring.taken().size());
        assertEquals(List.of("legAlive 3 40000", "inventoryEnd 3", "legAnswered 3 2"),
                ring.taken().subList(legs.size(), legs.size() + 3));
    }

    @Test
    void shouldCleanTextsFromTheNetwork() {
        // given
        connect();
        // when
        port.publish(new LegOffered(port.nextLegId(), "12\r\n3\u202E", "x".repeat(65), 50));
        // then
        assertEquals(List.of("legOffered 3 2 50 12\uFFFD\uFFFD3\uFFFD " + "x".repeat(64)), since("inventoryEnd 3"));
        assertEquals(2, port.count(PortCount.TEXTS_CLEANED));
    }

    @Test
    void shouldTakeWhatTheSwitchSaysOfACall() {
        // given
        connect();
        // when
        port.publish(new LegOffered(port.nextLegId(), "1", "2", -1, Map.of("tier", "g\n" + "x".repeat(256))));
        // then
        assertEquals(List.of("legOffered 3 2 -1 1 2 {tier=g\uFFFD" + "x".repeat(254) + "}"), since("inventoryEnd 3"));
        assertEquals(1, port.count(PortCount.TEXTS_CLEANED));
    }

    @Test
    void shouldRefuseMoreAttributesThanACallHasAndNamesThatAreNone() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < LegOffered.MOST_ATTRIBUTES; i++) {
            many.put("a" + i, "");
        }
        assertEquals("", EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, many), 2));
        many.put("b", "");
        assertEquals("rule T15: LegOffered of leg 2 has 17 attributes; use 0 to 16",
                EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, many), 2));
        assertEquals("rule T15: LegOffered of leg 2 has null for its attributes; use 0 to 16",
                EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, null), 2));
        assertEquals("rule T15: LegOffered of leg 2 has an attribute without a name that can be used, or without a"
                + " value; a name is a letter, then letters, digits, _ or -, 64 at most",
                EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, Map.of("0501", "x")), 2));
        Map<String, String> large = new HashMap<>(
                Map.of("a", "x".repeat(255), "b", "x".repeat(255), "c", "x".repeat(255), "d", "x".repeat(255)));
        assertEquals("", EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, large), 2));
        large.put("d", "x".repeat(300));
        assertEquals("rule T15: LegOffered of leg 2 has attributes of 1025 characters in all; use 1024 at most",
                EventCheck.brokenRule(new LegOffered(2, "1", "2", -1, large), 2));
        assertFalse(new LegOffered(2, "1", "2", -1, Map.of("tier", "gold")).toString().contains("gold"));
    }

    @Test
    void shouldDropEventsThatBreakARule() {
        // given
        connect();
        List<TelephonyEvent> bad = List.of(
                new LegOffered(1, "1", "2", -1),
                new LegOffered(4, "1", "2", -1),
                new LegOffered(port.nextLegId(), "1", "2", 101),
                new LegAnswered(0),
                new TelephonyEvent.LegEnded(2, null),
                new TelephonyEvent.Dtmf(2, 'E'),
                new TelephonyEvent.Bridged(0, 2, 1),
                new TelephonyEvent.PlayFinished(2, -1, TelephonyEvent.PlayEnd.END),
                new AdapterUp(1, List.of()),
                new AdapterUp(7, List.of()));
        // when
        bad.forEach(event -> assertEquals(Admission.BUSY, port.publish(event), event.toString()));
        // then
        assertEquals(List.of(), since("inventoryEnd 3"));
        assertEquals(bad.size(), port.count(PortCount.EVENTS_BAD));
    }

    @Test
    void shouldNameTheRuleThatAnEventBreaks() {
        assertEquals("rule T4: LegOffered has leg id 8, which was not given out; take it from nextLegId()",
                EventCheck.brokenRule(new LegOffered(8, "1", "2", -1), 6));
        assertEquals("rule T15: Dtmf of leg 2 has a key that is on no telephone; use 0 to 9, *, #, A to D",
                EventCheck.brokenRule(new TelephonyEvent.Dtmf(2, 'E'), 6));
    }

    @Test
    void shouldPublishALostConnectionOnce() {
        // given
        connect();
        // when
        port.publish(new AdapterDown());
        port.publish(new AdapterDown());
        // then
        assertEquals(List.of("adapterDown 3"), since("inventoryEnd 3"));
        assertEquals(Admission.BUSY, port.publish(new LegOffered(port.nextLegId(), "1", "2", -1)));
        assertEquals(Admission.ACCEPTED, port.publish(new LegAnswered(2)), "facts of living legs still count");
    }

    @Test
    void shouldFallSilentAfterStop() {
        // given
        connect();
        // when
        port.stop();
        // then
        assertEquals(Admission.CLOSED, port.publish(new LegAnswered(2)));
        assertEquals(List.of(), since("inventoryEnd 3"));
    }

    @Test
    void shouldGiveOutEvenLegIdsAndRisingEpochs() {
        assertEquals(List.of(2L, 4L), List.of(port.nextLegId(), port.nextLegId()));
        assertEquals(List.of(1L, 2L), List.of(port.nextEpoch(), port.nextEpoch()));
    }

    @Test
    void shouldNotSeeWhatAnAdapterPutsIntoItsMapAfterwards() {
        // given
        Map<String, String> attributes = new HashMap<>();
        LegOffered offered = new LegOffered(2, "1", "2", -1, attributes);
        // when
        attributes.put("not a name", "late");
        // then
        assertEquals(Map.of(), offered.attributes());
    }

    @Test
    void shouldLetAFailedStartBeTriedAgain() throws IOException {
        // given
        port.stop();
        adapter.failsToStart = true;
        assertThrows(IOException.class, port::start);
        assertEquals(Admission.CLOSED, port.publish(new AdapterUp(port.nextEpoch(), List.of())));
        // when
        adapter.failsToStart = false;
        port.start();
        // then
        assertEquals(Admission.ACCEPTED, port.publish(new AdapterUp(port.nextEpoch(), List.of())));
    }

    private void connect() {
        long epoch = port.nextEpoch();
        port.publish(new AdapterUp(epoch, List.of()));
        port.connectionBegan(epoch);
    }

    private void fillOutbox() {
        for (int i = 0; i < SLOTS; i++) {
            tell(ToldMessage.answer(i + 1, 2));
        }
        assertFalse(offer(ToldMessage.answer(SLOTS + 1, 2)));
    }

    private void tell(ToldMessage message) {
        assertTrue(offer(message));
    }

    private boolean offer(ToldMessage message) {
        return port.offer(message.buffer, ToldMessage.OFFSET, message.length);
    }

    private List<String> since(String command) {
        List<String> taken = ring.taken();
        return taken.subList(taken.lastIndexOf(command) + 1, taken.size());
    }
}
